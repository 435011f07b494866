import type { Checked } from '../../diagnostics/diagnostic.ts'
import type { Document } from '../../document/nodes.ts'
import type { Pagination } from '../../pagination/pagination.ts'
import type { Writer } from '../writer.ts'
import { writeBlocks } from './block.ts'
import { writeChangesList } from './changes-list.ts'
import { documentStyles } from './document-styles.ts'
import { formStyles } from './form-styles.ts'
import { markStyles } from './mark-styles.ts'
import { unseen, writeProperty, writeStop } from './marks.ts'
import { type Content, element, isEmpty } from './markup.ts'
import { writeFootnotes } from './notes.ts'
import { writePage } from './page.ts'
import { beginWriting, type Writing } from './writing.ts'

/**
 * The HTML writer. In: a document and where its blocks stand in print. Out: one page that stands alone, to be read on a
 * screen, heard, or printed. It may not look at the model, count pages, fetch anything or need a script; the same input gives the
 * same bytes.
 */
export const htmlWriter: Writer = { format: 'html', write: writeHtml }

export async function writeHtml(document: Document, pagination: Pagination): Promise<Checked<Uint8Array>> {
  const writing = beginWriting(document, pagination)
  const hasTitle = document.blocks.some(({ kind }) => kind === 'title-block')
  if (!hasTitle) writing.progress.headingLevel = 1
  const body = writeBlocks(writing, document.blocks)
  const footnotes = writeFootnotes(writing)
  const page = writePage({
    language: document.language,
    title: document.title,
    facts: factsOf(document),
    styles: stylesOf(writing),
    paper: { left: document.header, middle: document.statusNotice ?? '', foot: document.footer },
    header: writeHeader(writing),
    main: [
      writeChangesList(writing),
      hasTitle ? null : element('h1', { class: 'unseen' }, document.title),
      body,
      footnotes,
    ],
    footer: writeFooter(writing),
  })
  return { value: new TextEncoder().encode(page), diagnostics: [] }
}

/** A document without forms or changes needs no styles for them. */
function stylesOf({ document, changes }: Writing): readonly string[] {
  const hasFields = document.blocks.some(({ kind }) => kind === 'field-row')
  return [documentStyles, ...(hasFields ? [formStyles] : []), ...(changes.all.length > 0 ? [markStyles] : [])]
}

function factsOf(document: Document): readonly { readonly name: string; readonly content: string }[] {
  const facts = [
    { name: 'author', content: document.author },
    { name: 'description', content: document.subject },
    { name: 'dcterms.date', content: document.date },
    { name: 'generator', content: 'ordalag' },
    { name: 'ordalag.document', content: document.id },
    { name: 'ordalag.version', content: document.version },
  ]
  if (!document.form) return facts
  const { form, source, payment } = document.form
  return [
    ...facts,
    { name: 'ordalag.form', content: form },
    { name: 'ordalag.source', content: source },
    { name: 'ordalag.payment', content: payment },
  ]
}

function writeHeader(writing: Writing): Content {
  const { document } = writing
  const { header, statusNotice } = document.was ?? {}
  const numbers = writeProperty(writing, header, document.header)
  const notice = writeProperty(writing, statusNotice, document.statusNotice)
  return [
    writeStop(writing, document),
    isEmpty(numbers) ? null : element('p', {}, unseen('Diarienummer: '), numbers),
    isEmpty(notice) ? null : element('p', { class: 'status' }, notice),
  ]
}

function writeFooter(writing: Writing): Content {
  const { document, progress } = writing
  return [
    element('p', {}, writeProperty(writing, document.was?.footer, document.footer)),
    document.form ? element('p', {}, 'Formuläret fylls i som PDF eller Word; här kan det bara läsas.') : null,
    progress.namesPages ? element('p', {}, 'Sidor som anges i texten är sidor i PDF-filen.') : null,
  ]
}
