import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Document } from '../document/nodes.ts'
import { labelAt, textBox } from './box-making.ts'
import type { Box, TextBox } from './boxes.ts'
import { isFieldRowBox, isTextBox } from './boxes.ts'
import { buildBoxes } from './build-boxes.ts'
import { findFieldFaults } from './field-faults.ts'
import { finishPage } from './finish-page.ts'
import type { LaidOutPage } from './laid-out-page.ts'
import type { TextLine, Word } from './lines.ts'
import { PageBuilder } from './page-builder.ts'
import { indexPages } from './page-index.ts'
import type { Pagination } from './pagination.ts'
import type { PdfmakeNode, PdfmakePage } from './pdfmake-internals.ts'
import { writtenSign } from './printed-words.ts'
import { asPrinted } from './read-only.ts'
import { setRunningHeads } from './running-heads.ts'
import { RunMaker } from './runs.ts'
import { footnoteStyle } from './typography.ts'

/**
 * Pagination: document → laid-out pages.
 *
 * In: a document and a reader of font files. Out: where every block begins, and the pages themselves, every word at its
 * place. Every format takes its page numbers from this one run. It may read nothing but fonts, and never sees the model;
 * what the pages become (PDF) is a writer's matter.
 */

/** What the layout may not find out by itself. */
export interface LayoutEnvironment {
  /** Reads a font file by its name, such as `SourceSerif4_400Regular.ttf`; the same bytes object every time, best. */
  readonly font: (name: string) => Uint8Array
}

/** A document's pages, and where its blocks begin on them. */
export interface LaidOutDocument extends Pagination {
  readonly pages: readonly LaidOutPage[]
}

/** References to pages change the length of lines, and so perhaps the pages: this often the layout is made anew for it. */
const mostPasses = 4

/**
 * Lays a document out. A character that no font has, and a text that no page can hold, are errors at their places
 * in the sources.
 */
export function layOut(given: Document, environment: LayoutEnvironment): Checked<LaidOutDocument> {
  const document = asPrinted(given)
  const laid = layOutPasses(document, environment)
  writeInPages(laid)
  return finish(document, laid)
}

/** The pages of a document that is not printed itself, such as one of the two of a redline: the same as `layOut` finds, in less time. */
export function findPages(given: Document, environment: LayoutEnvironment): Checked<Pagination> {
  const laid = layOutPasses(asPrinted(given), environment)
  const diagnostics = [...laid.runs.diagnostics, ...findLostText(laid)]
  return { value: { pageCount: laid.pages.length, pageOf: laid.pageOf }, diagnostics }
}

function layOutPasses(document: Document, environment: LayoutEnvironment): Pass {
  let laid = layOutOnce(document, environment, new Map())
  for (let pass = 2; pass <= mostPasses && !allPagesFit(laid); pass++) {
    laid = layOutOnce(document, environment, laid.pageOf)
  }
  return laid
}

interface Pass {
  readonly runs: RunMaker
  readonly pages: readonly PdfmakePage[]
  readonly pageOf: ReadonlyMap<string, number>
  readonly boxes: readonly Box[]
}

function layOutOnce(
  document: Document,
  environment: LayoutEnvironment,
  pageOf: ReadonlyMap<string, number>,
): Pass {
  const runs = new RunMaker({ font: environment.font, pageOf })
  const root = buildBoxes(document, runs)
  const footnotes = buildFootnotes(document, runs)
  const pages = new PageBuilder().build(root, footnotes)
  return { runs, pages, pageOf: indexPages(pages, document), boxes: [root, ...footnotes.values()] }
}

function buildFootnotes(document: Document, runs: RunMaker): ReadonlyMap<string, TextBox> {
  return new Map(
    document.footnotes.map((note) => {
      const marked = runs.within(note)
      const sign = marked.change(writtenSign(note), `${note.sign} `, footnoteStyle.text, note.origins)
      const box = textBox(note.id, marked.inlines(note.children, footnoteStyle.text), footnoteStyle.text, {
        label: labelAt(sign, -footnoteStyle.indent),
      })
      return [note.id, box]
    }),
  )
}

function finish(document: Document, laid: Pass): Checked<LaidOutDocument> {
  const pages = laid.pages.map((page, index) =>
    finishPage(page, setRunningHeads(document, laid.runs, index + 1, laid.pages.length)),
  )
  // A redline is not filled in: what a field is called does not matter, and one may be gone and another come.
  const faultsOfFields = document.redline ? [] : findFieldFaults(document)
  const diagnostics = [...laid.runs.diagnostics, ...findLostText(laid), ...faultsOfFields]
  return { value: { pageCount: pages.length, pageOf: laid.pageOf, pages }, diagnostics }
}

/** A word that shows a page, and the page that it should show. */
interface PageWord {
  readonly line: TextLine
  readonly index: number
  readonly word: Word
  readonly text: string
  /** How much wider the word becomes. */
  readonly change: number
  /** Whether what follows must move: the word stands in running text. */
  readonly running: boolean
}

function pageWords({ pages, pageOf }: Pass): PageWord[] {
  return linesOf(pages).flatMap((line) =>
    line.inlines.flatMap((word, index): PageWord[] => {
      const { inline, target, typeface, size } = word.run
      const isTail = word.run === line.box.tail
      if (target?.kind !== 'block' || (inline?.kind !== 'page-reference' && !isTail)) return []
      const text = String(pageOf.get(target.id) ?? '')
      const change = typeface.widthOf(text, size) - word.width
      return text === word.text
        ? []
        : [{ line, index, word, text, change, running: !isTail && line.box.align !== 'right' }]
    }),
  )
}

/** Whether the pages found can be written in without moving what stands after them. */
function allPagesFit(laid: Pass): boolean {
  return pageWords(laid).every(({ change, running }) => !running || Math.abs(change) < 0.01)
}

/** Writes the pages found into the words that refer to them: at the right edge they grow to the left, else to the right. */
function writeInPages(laid: Pass): void {
  for (const { line, index, word, text, change, running } of pageWords(laid)) {
    const moved = running
      ? line.inlines.slice(index + 1)
      : word.run === line.box.tail
        ? [word]
        : line.inlines.slice(0, index + 1)
    for (const other of moved) other.x += running ? change : -change
    Object.assign(word, { text, width: word.width + change } satisfies Partial<Word>)
  }
}

function linesOf(pages: readonly PdfmakePage[]): TextLine[] {
  return pages.flatMap((page) =>
    page.items.flatMap(({ type, item }) => (type === 'line' ? [item as TextLine] : [])),
  )
}

/** pdfmake drops without a word what is taller than a page and may not be split: no text may be lost so. */
function findLostText(laid: Pass): Diagnostic[] {
  const begun = new Set<TextBox>()
  const ended = new Set<TextBox>()
  for (const line of linesOf(laid.pages)) {
    if (line.repeated) continue
    if (line.isFirst) begun.add(line.box)
    if (line.isLast) ended.add(line.box)
  }
  return laid.boxes.flatMap(textBoxesOf).flatMap((box) => {
    const text = box.runs
      .map((run) => run.text)
      .join('')
      .trim()
    if (text === '' || (begun.has(box) && ended.has(box))) return []
    const span = box.runs[0]?.origins?.[0] ?? null
    return [report('layout/does-not-fit', span, { text: text.length > 60 ? `${text.slice(0, 57)}…` : text })]
  })
}

function textBoxesOf(box: PdfmakeNode): TextBox[] {
  if (isTextBox(box)) return [box]
  if (isFieldRowBox(box))
    return box.texts.flatMap(({ lines }) => lines.slice(0, 1).map((line) => (line as TextLine).box))
  const balanced = 'balanced' in box ? (box.balanced as { boxes: PdfmakeNode[] }).boxes : []
  const inside = [
    ...(box.stack ?? []),
    ...(box.columns ?? []),
    ...(box.table?.body.flat() ?? []),
    ...balanced,
  ]
  return inside.flatMap(textBoxesOf)
}
