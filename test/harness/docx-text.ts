import type { Element } from '@xmldom/xmldom'
import {
  attribute,
  child,
  type DocxPackage,
  descendants,
  openPackage,
  storyPaths,
} from '../../tools/conformance/docx/docx-package.ts'
import { computeListLabels } from '../../tools/conformance/docx/list-labels.ts'

/** A paragraph of a DOCX file as a reader sees it. */
export interface DocxParagraph {
  /** `word/document.xml`, `word/footnotes.xml`, … */
  readonly part: string
  readonly style: string
  /** The bookmarks that begin in it. */
  readonly bookmarks: readonly string[]
  /** What list numbering puts before it: "3.2.1", "–", "4."; empty where there is none. */
  readonly label: string
  /** Its words, stored results of fields and marks of footnotes included; tabs and line breaks as such. */
  readonly text: string
}

/** Reads a DOCX file as plain paragraphs: the body in order, then headers, footers and notes. */
export function readDocx(bytes: Uint8Array): readonly DocxParagraph[] {
  const docx = openPackage(bytes)
  const labels = computeListLabels(docx)
  const footnotes = descendants(docx.root('word/document.xml'), 'w:footnoteReference').map((each) =>
    attribute(each, 'w:id'),
  )
  return storyPaths(docx).flatMap((part) =>
    descendants(docx.root(part), 'w:p').map((paragraph) => ({
      part,
      style: attribute(child(paragraph, 'w:pPr', 'w:pStyle')) ?? 'Normal',
      bookmarks: descendants(paragraph, 'w:bookmarkStart').map((each) => attribute(each, 'w:name') ?? ''),
      label: labels.get(paragraph) ?? '',
      text: paragraphText(paragraph, footnotes),
    })),
  )
}

/** The text of a whole DOCX file: a line for each paragraph, with its list label. */
export function docxText(bytes: Uint8Array): string {
  return readDocx(bytes)
    .map(({ label, text }) => (label === '' ? text : `${label} ${text}`))
    .filter((line) => line.trim() !== '')
    .join('\n')
}

const marks: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:noBreakHyphen': '-' }

/** Footnotes are numbered in the order of their references, as Word does. */
function paragraphText(paragraph: Element, footnotes: readonly (string | undefined)[]): string {
  let text = ''
  const visit = (element: Element): void => {
    if (element.nodeName === 'w:pPr' || element.nodeName === 'w:instrText') return
    if (element.nodeName === 'w:t') text += element.textContent ?? ''
    else if (element.nodeName === 'w:footnoteReference')
      text += footnotes.indexOf(attribute(element, 'w:id')) + 1
    else if (element.nodeName === 'w:footnoteRef') {
      text += footnotes.indexOf(attribute(paragraph.parentNode as Element, 'w:id')) + 1
    } else text += marks[element.nodeName] ?? ''
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 1 && element.nodeName !== 'w:t') visit(node as Element)
    }
  }
  visit(paragraph)
  return text
}

/**
 * The XML parts of a DOCX file as text to review: one element per line, those of text on one line with their words.
 * Namespace declarations, which say nothing, are left out.
 */
export function reviewableParts(bytes: Uint8Array): ReadonlyMap<string, string> {
  const docx: DocxPackage = openPackage(bytes)
  const paths = docx.paths.filter((path) => /\.(xml|rels)$/.test(path) && !path.includes('theme'))
  return new Map(paths.map((path) => [path, indentXml(docx.text(path))]))
}

/** XML with one element a line; namespace declarations are left out. */
export function indentXml(xml: string): string {
  const lines: string[] = []
  let depth = 0
  const plain = xml.replace(/ xmlns:[A-Za-z0-9]+="[^"]*"| mc:Ignorable="[^"]*"/g, '')
  for (const piece of plain.match(/<[^>]+>|[^<]+/g) ?? []) {
    const last = lines.at(-1) ?? ''
    if (piece.startsWith('</')) {
      depth -= 1
      if (/^\s*<[^/!?][^>]*[^/]>[^<]*$/.test(last) && last.includes(piece.slice(2, -1)))
        lines[lines.length - 1] = last + piece
      else lines.push('  '.repeat(depth) + piece)
    } else if (piece.startsWith('<')) {
      lines.push('  '.repeat(depth) + piece)
      if (!piece.endsWith('/>') && !piece.startsWith('<?')) depth += 1
    } else if (piece.trim() !== '' || last.trimStart().startsWith('<w:t '))
      lines[lines.length - 1] = last + piece
  }
  return `${lines.join('\n')}\n`
}
