import {
  Document as DocxDocument,
  Footer,
  Header,
  type ISectionOptions,
  type Paragraph,
  SectionType,
} from 'docx'
import type { Checked } from '../../diagnostics/diagnostic.ts'
import type { Document, Note, RedlineIdentity } from '../../document/nodes.ts'
import type { Pagination } from '../../pagination/pagination.ts'
import { runningStyle } from '../../pagination/typography.ts'
import type { KeptBytes, Writer, WriterEnvironment } from '../writer.ts'
import { type Stretch, writeBlocks } from './block.ts'
import { compileParts } from './compile-parts.ts'
import { field } from './fields.ts'
import { finalize, type Parts, repairParts } from './finalize.ts'
import { buildFontParts, usualFonts } from './fonts.ts'
import { buildGlossaryParts } from './glossary.ts'
import { writeInlines } from './inline.ts'
import { page, twips } from './measures.ts'
import { buildNumbering } from './numbering.ts'
import { lookOf, makeParagraph, tabRun, textRun } from './paragraph.ts'
import {
  buildApplicationProperties,
  buildCoreProperties,
  buildSettings,
  buildSourceRecord,
  formProperties,
  sourceRecordProperties,
  sourceRecordRelationships,
} from './properties.ts'
import { type CompiledFile, compileRedline, layOutSides } from './redline/compile-redline.ts'
import { buildStyles } from './styles.ts'
import { beginWriting, type Writing } from './writing.ts'
import { pack } from './zip.ts'

/**
 * The DOCX writer. In: a document, where its blocks stand in print, and the fonts. Out: a file for Word and LibreOffice
 * whose numbers, contents and references are fields with their results already right; the printed pages are those of
 * the PDF. It may not look at the model, count pages, or read anything but fonts; the same input gives the same bytes.
 */
export const docxWriter: Writer = { format: 'docx', prepare: packUsualFonts, write: writeDocx }

/** Fonts take most of the time that a file takes to be compressed, and are the same in all. */
function packUsualFonts(environment: WriterEnvironment, kept?: KeptBytes): void {
  for (const font of usualFonts(environment.font)) pack(font, kept)
}

export async function writeDocx(
  document: Document,
  pagination: Pagination,
  environment: WriterEnvironment,
): Promise<Checked<Uint8Array>> {
  if (document.redline) return writeRedline(document, document.redline, pagination, environment)
  const { parts, writing } = compileDocument(document, pagination)
  return { value: finalize(parts, partsOf(writing, environment)), diagnostics: [] }
}

/** The parts that `docx` makes of a document, as Word would write them, and what was noted on the way. */
export function compileDocument(document: Document, pagination: Pagination): CompiledFile {
  const writing = beginWriting(document, pagination)
  const stretches = writeBlocks(writing, document.blocks)
  const noteLinks: Writing = { ...writing, links: new Map() }
  const footnotes = document.footnotes.map((note, index) => [
    String(index + 1),
    { children: [writeFootnote(noteLinks, note)] },
  ])
  const headerTop = document.statusNotice === null ? runningStyle.headerTop : runningStyle.noticeTop
  const header = new Header({ children: writeHeader(writing) })
  const footer = new Footer({ children: [writeFooter(writing)] })
  const docx = new DocxDocument({
    styles: buildStyles(document),
    numbering: buildNumbering([...writing.listStarts]),
    footnotes: Object.fromEntries(footnotes),
    customProperties: formProperties(document),
    sections: stretches.map((stretch, index) => ({
      ...sectionOf(stretch, index === 0, headerTop),
      ...(index === 0 ? { headers: { default: header }, footers: { default: footer } } : {}),
    })),
  })
  addLinks(docx.Document.Relationships, writing.links)
  addLinks(docx.FootNotes.Relationships, noteLinks.links)
  addSourceRecord(docx)
  if (writing.prompts.size > 0) addGlossary(docx)
  return { parts: repairParts(compileParts(docx)), writing }
}

/** A redline: the files of its two documents over one another, with the fonts of both. */
async function writeRedline(
  document: Document,
  identity: RedlineIdentity,
  pagination: Pagination,
  environment: WriterEnvironment,
): Promise<Checked<Uint8Array>> {
  const compiled = compileRedline(
    document,
    identity,
    pagination.sides ?? (await layOutSides(document, environment)),
    compileDocument,
  )
  const faces = {
    ...compiled.new.faces,
    used: new Set([...compiled.new.faces.used, ...compiled.old.faces.used]),
  }
  const added = partsOf({ ...compiled.new, faces }, environment)
  return { value: finalize(compiled.parts, added), diagnostics: [] }
}

/** Space between columns, in points. */
const columnGap = 24

/** The first section has header and footer; the others take them from it. */
function sectionOf(stretch: Stretch, first: boolean, headerTop: number): ISectionOptions {
  return {
    properties: {
      page: {
        size: { width: page.width, height: page.height },
        margin: { ...page.margin, header: twips(headerTop) },
      },
      ...(first ? {} : { type: SectionType.CONTINUOUS }),
      ...(stretch.columns > 1
        ? { column: { count: stretch.columns, space: twips(columnGap), equalWidth: true } }
        : {}),
    },
    children: stretch.children,
  }
}

/** The status, where there is one; then registration numbers to the left, `7 (33)` to the right. */
function writeHeader(writing: Writing): readonly Paragraph[] {
  const { id, header, statusNotice } = writing.document
  const look = lookOf('Header')
  const pageCount = String(writing.pagination.pageCount)
  const line = makeParagraph(writing, `${id}~header`, 'Header', [
    ...(header === '' ? [] : [textRun(writing, header, look)]),
    tabRun(),
    ...field('PAGE', [textRun(writing, '1', look)]),
    textRun(writing, ' (', look),
    ...field('NUMPAGES', [textRun(writing, pageCount, look)]),
    textRun(writing, ')', look),
  ])
  if (statusNotice === null) return [line]
  const notice = [textRun(writing, statusNotice, lookOf('StatusNotice'))]
  return [makeParagraph(writing, `${id}~status`, 'StatusNotice', notice), line]
}

/** Source and version. */
function writeFooter(writing: Writing): Paragraph {
  const { id, footer } = writing.document
  return makeParagraph(writing, `${id}~footer`, 'Footer', [textRun(writing, footer, lookOf('Footer'))])
}

/** `docx` puts the mark in front; the text hangs after a tab. */
function writeFootnote(writing: Writing, note: Note): Paragraph {
  const look = lookOf('FootnoteText')
  return makeParagraph(writing, note.id, 'FootnoteText', [
    tabRun(),
    ...writeInlines(writing, note.children, look),
  ])
}

type Relationships = DocxDocument['Document']['Relationships']

function addLinks(relationships: Relationships, links: Writing['links']): void {
  for (const [url, id] of links) {
    relationships.addRelationship(
      id,
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
      url,
      'External',
    )
  }
}

function addSourceRecord(docx: DocxDocument): void {
  docx.Document.Relationships.addRelationship(
    'Source',
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml',
    '../customXml/item1.xml',
  )
  docx.ContentTypes.addOverride(
    'application/vnd.openxmlformats-officedocument.customXmlProperties+xml',
    '/customXml/itemProps1.xml',
  )
}

function addGlossary(docx: DocxDocument): void {
  // `docx` has no such relationship among its types.
  const relationship =
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/glossaryDocument' as Parameters<
      Relationships['addRelationship']
    >[1]
  docx.Document.Relationships.addRelationship('Glossary', relationship, 'glossary/document.xml')
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
  docx.ContentTypes.addOverride(`${type}.document.glossary+xml`, '/word/glossary/document.xml')
  docx.ContentTypes.addOverride(`${type}.styles+xml`, '/word/glossary/styles.xml')
}

function partsOf(writing: Writing, environment: WriterEnvironment): Parts {
  return new Map<string, string | Uint8Array>([
    ['docProps/core.xml', buildCoreProperties(writing.document)],
    ['docProps/app.xml', buildApplicationProperties(writing.pagination.pageCount)],
    ['word/settings.xml', buildSettings(writing.document)],
    ['customXml/item1.xml', buildSourceRecord(writing.document, writing.recorded)],
    ['customXml/itemProps1.xml', sourceRecordProperties],
    ['customXml/_rels/item1.xml.rels', sourceRecordRelationships],
    ...(writing.prompts.size === 0 ? [] : buildGlossaryParts(writing.prompts)),
    ...buildFontParts(writing.faces, environment.font),
  ])
}
