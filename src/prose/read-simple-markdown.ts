/**
 * Simple Markdown: blocks that begin where a line begins, and words with strong and emphasis in them. Nearly all texts are of this
 * kind, and the Markdown parser takes a hundred times as long for them. Where anything else may be meant the answer is null.
 */
import type {
  MarkdownBlock,
  MarkdownContainer,
  MarkdownItem,
  MarkdownLeaf,
  MarkdownList,
  MarkdownRow,
  MarkdownTable,
} from './markdown-tree.ts'
import type { Dialect } from './read-any-markdown.ts'
import { NotSimple, readSimpleInlines } from './read-simple-inlines.ts'

/** Can mean something wherever they stand, and too much to be told here. */
const marks = /[`<\t\r\0]/

/** What Markdown finds, or null where it must be asked. */
export function readSimpleMarkdown(text: string, dialect: Dialect): readonly MarkdownBlock[] | null {
  if (marks.test(text)) return null
  try {
    return readBlocks({ text, dialect, at: 0, end: text.length })
  } catch (error) {
    if (error instanceof NotSimple) return null
    throw error
  }
}

/** A stretch of whole lines, of which those before `at` have been read. */
interface Reading {
  readonly text: string
  readonly dialect: Dialect
  at: number
  readonly end: number
}

interface Line {
  readonly start: number
  readonly end: number
  readonly words: string
}

function lineAt(reading: Reading): Line | null {
  if (reading.at >= reading.end) return null
  const found = reading.text.indexOf('\n', reading.at)
  const end = found === -1 || found > reading.end ? reading.end : found
  return { start: reading.at, end, words: reading.text.slice(reading.at, end) }
}

function passLine(reading: Reading, line: Line): void {
  reading.at = line.end + 1
}

function isBlank(line: Line): boolean {
  return /^ *$/.test(line.words)
}

function readBlocks(reading: Reading): readonly MarkdownBlock[] {
  const blocks: MarkdownBlock[] = []
  for (let line = lineAt(reading); line; line = lineAt(reading)) {
    if (isBlank(line)) passLine(reading, line)
    else blocks.push(readBlock(line, reading))
  }
  return blocks
}

function readBlock(line: Line, reading: Reading): MarkdownBlock {
  const first = line.words.charAt(0)
  if (first === '#') return readHeading(line, reading)
  if (markerOf(line)) return readList(line, reading)
  if (reading.dialect === 'template' && first === ':') return readDirective(line, reading)
  if (reading.dialect === 'template' && first === '|') return readTable(line, reading)
  return readParagraph(line, reading)
}

/** Begins a line that is words and nothing else, wherever the line stands. */
const wordsBegin = /^(?:[^\s\p{P}\p{S}]|["'”’»(–—…§&/%@,;.?]|\*{1,2}[^\s\p{P}\p{S}])/u
const numberMark = /^[0-9]{1,9}[.)]/

function begins(words: string): boolean {
  return wordsBegin.test(words) && !numberMark.test(words)
}

function readParagraph(first: Line, reading: Reading): MarkdownBlock {
  const end = passWords(first, 0, reading)
  return { kind: 'paragraph', start: first.start, end, children: inlinesOf(first.start, end, reading) }
}

/** Passes the lines of a paragraph, of which all but the first are indented; returns where it ends. */
function passWords(first: Line, indent: number, reading: Reading): number {
  let last = first
  if (indent === 0 && !begins(first.words)) throw new NotSimple()
  passLine(reading, first)
  for (let line = lineAt(reading); line && !isBlank(line); line = lineAt(reading)) {
    if (indent > 0 && markerOf(line)) break
    if (indent > 0 && !line.words.startsWith(' '.repeat(indent))) throw new NotSimple()
    if (!begins(line.words.slice(indent)) || last.words.endsWith(' ')) throw new NotSimple()
    passLine(reading, line)
    last = line
  }
  return last.end
}

/** The words between two places, without the spaces at their ends. */
function inlinesOf(start: number, end: number, { text }: Reading) {
  const words = text.slice(start, end)
  const trimmed = words.trimEnd()
  // Other space than this means nothing to Markdown, but it is stripped as well.
  if (/[^ ]/.test(words.slice(trimmed.length)) || /^\s/.test(words)) throw new NotSimple()
  return readSimpleInlines(trimmed, start)
}

function readHeading(line: Line, reading: Reading): MarkdownBlock {
  const [whole = '', sharps = ''] = /^(#{1,6}) (?=[^ #])/.exec(line.words) ?? []
  if (whole === '' || line.words.trimEnd().endsWith('#')) throw new NotSimple()
  passLine(reading, line)
  const children = inlinesOf(line.start + whole.length, line.end, reading)
  return { kind: 'heading', start: line.start, end: line.end, depth: depthOf(sharps), children }
}

function depthOf(sharps: string): 1 | 2 | 3 | 4 | 5 | 6 {
  return sharps.length as 1 | 2 | 3 | 4 | 5 | 6
}

interface Marker {
  /** Items with the same sign are of one list. */
  readonly sign: string
  readonly width: number
}

function markerOf({ words }: Line): Marker | null {
  const [whole = '', bullet = '', number = ''] = /^(?:([-*+])|([0-9]{1,9}[.)])) (?=[^ ])/.exec(words) ?? []
  if (whole === '') return null
  return { sign: bullet || number.slice(-1), width: whole.length }
}

function readList(first: Line, reading: Reading): MarkdownList {
  const items: MarkdownItem[] = []
  const sign = markerOf(first)?.sign
  let end = first.end
  for (let line: Line | null = first; line; line = lineAt(reading)) {
    if (isBlank(line)) {
      passLine(reading, line)
      continue
    }
    const marker = markerOf(line)
    if (marker?.sign !== sign) {
      // Words below an item may still be of it.
      if (line.words.startsWith(' ')) throw new NotSimple()
      break
    }
    const item = readItem(line, marker?.width ?? 0, reading)
    items.push(item)
    end = item.end
  }
  const [, number] = /^([0-9]+)/.exec(first.words) ?? []
  return {
    kind: 'list',
    start: first.start,
    end,
    marker: number === undefined ? (sign ?? '') : '1',
    first: Number(number ?? 1),
    items,
  }
}

function readItem(line: Line, width: number, reading: Reading): MarkdownItem {
  if (!begins(line.words.slice(width))) throw new NotSimple()
  const start = line.start + width
  const end = passWords(line, width, reading)
  const children = inlinesOf(start, end, reading)
  return { start: line.start, end, blocks: [{ kind: 'paragraph', start, end, children }] }
}

/** `::name[label]{key="value"}`, or with three colons and more and a line of as many at the end. */
const directive = /^(:{2,})([A-Za-z](?:[A-Za-z0-9-]*[A-Za-z0-9])?)(\[[^[\]{}]+\])?(\{[^{}]*\})?$/
const attribute = /^ *([A-Za-z][A-Za-z-]*)="([^"&\\]*)"(?= |$)/

function readDirective(line: Line, reading: Reading): MarkdownContainer | MarkdownLeaf {
  const found = directive.exec(line.words)
  if (!found) throw new NotSimple()
  const [, colons = '', name = '', bracketed, braced] = found
  const labelStart = line.start + colons.length + name.length + 1
  const label = bracketed === undefined ? null : readSimpleInlines(bracketed.slice(1, -1), labelStart)
  const attributes = readAttributes(braced?.slice(1, -1) ?? '')
  passLine(reading, line)
  if (colons.length === 2) return { kind: 'leaf', start: line.start, end: line.end, name, label, attributes }
  const content = reading.at
  for (let inner = lineAt(reading); inner; inner = lineAt(reading)) {
    passLine(reading, inner)
    if (!/^:+$/.test(inner.words) || inner.words.length < colons.length) continue
    const blocks = readBlocks({ ...reading, at: content, end: inner.start - 1 })
    return { kind: 'container', start: line.start, end: inner.end, name, label, attributes, blocks }
  }
  throw new NotSimple()
}

function readAttributes(words: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>()
  let rest = words
  while (rest !== '') {
    const [whole = '', name = '', value = ''] = attribute.exec(rest) ?? []
    // Of these two and of any that comes twice more is to be known.
    if (whole === '' || name === 'class' || name === 'id' || attributes.has(name)) throw new NotSimple()
    attributes.set(name, value)
    rest = rest.slice(whole.length)
  }
  return attributes
}

function readTable(header: Line, reading: Reading): MarkdownTable {
  const rows: MarkdownRow[] = [readRow(header, reading)]
  const columns = rows[0]?.cells.length ?? 0
  passLine(reading, header)
  const ruler = lineAt(reading)
  if (!ruler || !/^\|(?::?-+:?\|)+$/.test(ruler.words) || ruler.words.split('|').length - 2 !== columns)
    throw new NotSimple()
  passLine(reading, ruler)
  let end = ruler.end
  for (let line = lineAt(reading); line && !isBlank(line); line = lineAt(reading)) {
    const row = readRow(line, reading)
    if (row.cells.length > columns) throw new NotSimple()
    rows.push(row)
    end = line.end
    passLine(reading, line)
  }
  return { kind: 'table', start: header.start, end, rows }
}

/** A cell goes from the bar before it to the next; the last goes to the end. */
function readRow(line: Line, reading: Reading): MarkdownRow {
  if (!/^\|(?:[^|]*\|)+$/.test(line.words)) throw new NotSimple()
  const parts = line.words.split('|').slice(1, -1)
  let start = line.start
  const cells = parts.map((part, index) => {
    const end = index === parts.length - 1 ? line.end : start + 1 + part.length
    const indent = part.length - part.trimStart().length
    if (/[^ ]/.test(part.slice(0, indent))) throw new NotSimple()
    const from = start + 1 + indent
    const words = part.trim()
    const children = words === '' ? [] : inlinesOf(from, from + words.length, reading)
    const cell = { start, end, children }
    start = end
    return cell
  })
  return { start: line.start, end: line.end, cells }
}
