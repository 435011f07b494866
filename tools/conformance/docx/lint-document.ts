import type { Document, Heading } from '../../../src/document/nodes.ts'
import { headingLabel, inlineText } from '../../../src/pagination/printed-words.ts'
import { bookmarkOf, numberBookmarkOf } from '../../../src/writers/docx/anchors.ts'
import { attribute, type DocxPackage, descendants } from './docx-package.ts'
import { readFields } from './fields.ts'
import type { Report } from './lint-report.ts'
import { computeListLabels } from './list-labels.ts'

/** Compares a file with the document that it was written from: numbers, contents, notes. */
export function lintAgainstDocument(docx: DocxPackage, document: Document, report: Report): void {
  const root = docx.root('word/document.xml')
  if (!root) return
  const labels = computeListLabels(docx)
  const paragraphs = new Map(
    descendants(root, 'w:p').flatMap((paragraph) =>
      descendants(paragraph, 'w:bookmarkStart').map((bookmark) => [
        attribute(bookmark, 'w:name') ?? '',
        paragraph,
      ]),
    ),
  )
  const headings = document.blocks.filter((block): block is Heading => block.kind === 'heading')
  const numbers = new Map<string, string>()
  for (const heading of headings) {
    const paragraph = paragraphs.get(bookmarkOf(heading.id))
    if (!paragraph) {
      report('headings', `${heading.id} is not there`)
      continue
    }
    const counted = labels.get(paragraph) ?? null
    const printed =
      counted ??
      (heading.number !== null && textOf(paragraph).includes(heading.number) ? heading.number : null)
    if (printed !== heading.number)
      report('headings', `${heading.id} prints ${printed}, not ${heading.number}`)
    numbers.set(bookmarkOf(heading.id), counted ?? '0')
    if (heading.number !== null) numbers.set(numberBookmarkOf(heading.id), heading.number)
  }
  const { fields } = readFields(root)
  for (const field of fields) {
    const target = /^REF (\S+)/.exec(field.instruction)?.[1]
    if (target !== undefined && numbers.get(target) !== field.result) {
      report('references', `${field.instruction} shows ${field.result}, its target ${numbers.get(target)}`)
    }
  }
  lintContents(
    document,
    headings,
    fields.find((field) => field.instruction.startsWith('TOC '))?.result,
    report,
  )
  const marks = document.footnotes.map((note) => note.sign)
  if (marks.some((mark, index) => mark !== String(index + 1))) {
    report('notes', `the footnotes are marked ${marks.join(', ')}; Word counts from one`)
  }
}

function textOf(element: Parameters<typeof descendants>[0]): string {
  return descendants(element, 'w:t')
    .map((text) => text.textContent ?? '')
    .join('')
}

function lintContents(
  document: Document,
  headings: readonly Heading[],
  result: string | undefined,
  report: Report,
): void {
  const contents = document.blocks.find((block) => block.kind === 'contents')
  if (!contents) return
  const squeeze = (text: string) => text.replace(/\s+/g, '')
  const expected = headings
    .filter((heading) => heading.role !== 'run-in' && heading.level <= contents.depth)
    .map((heading) => squeeze(headingLabel(heading) + inlineText(heading.children)))
  let at = 0
  const listed = squeeze(result ?? '')
  for (const entry of expected) {
    const found = listed.indexOf(entry, at)
    if (found === -1) report('contents', `no entry "${entry}"`)
    else at = found + entry.length
  }
}
