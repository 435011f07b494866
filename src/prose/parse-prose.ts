/**
 * Prose: what drafters write in words.
 *
 * In: a text scalar of the source tree. Out: paragraphs, lists, emphasis, strong, links and expressions of a closed set,
 * each with its place in the file. This room (in read-any-markdown.ts) is the only one that knows a
 * Markdown parser. It resolves no id and never drops a word: what it cannot keep, it refuses.
 */
import type { MessageCode } from '../diagnostics/catalogue/index.ts'
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { SourceScalar } from '../read/source-tree.ts'
import type { SourceFile } from '../text/source-file.ts'
import { type FoundExpression, findExpressions, type SpanMaker } from './expressions.ts'
import type { MarkdownBlock, MarkdownInline, MarkdownItem, MarkdownParagraph } from './markdown-tree.ts'
import type { Prose, ProseBlock, ProseInline, ProseItem, ProseList, ProseParagraph } from './prose.ts'
import { readMarkdown } from './read-markdown.ts'

export interface ParseProseOptions {
  /** One line of running text, such as a heading: one paragraph, no lists. */
  readonly singleLine?: boolean
}

/**
 * Reads a scalar as prose. The value is undefined when anything in it is refused; the diagnostics then say what and
 * where. Whether the ids in expressions exist is not asked here. Of a scalar that the reader refused nothing more is said.
 */
export function parseProse(
  scalar: SourceScalar,
  file: SourceFile,
  options: ParseProseOptions = {},
): Checked<Prose> {
  const { value } = scalar
  if (scalar.refused) return { value: undefined, diagnostics: [] }
  if (typeof value !== 'string') {
    return refusal(report('prose/not-text', scalar.span, { written: String(value) }))
  }
  if (value.trim() === '') return refusal(report('prose/empty', scalar.span, {}))
  const spanOf = spanMaker(scalar, file, value)
  const diagnostics = refusePrivateCharacters(value, spanOf)
  if (diagnostics.length > 0) return { value: undefined, diagnostics }
  if (options.singleLine && value.trimEnd().includes('\n')) {
    return refusal(report('prose/not-one-line', scalar.span, {}))
  }
  const expressions = findExpressions(value, spanOf)
  diagnostics.push(...expressions.diagnostics, ...refuseDeepLists(value, spanOf))
  if (diagnostics.some((diagnostic) => diagnostic.message.code === 'prose/too-deep')) {
    return { value: undefined, diagnostics }
  }
  const masked = maskExpressions(value, expressions.found)
  const reading: Reading = { source: value, masked, found: expressions.found, spanOf, diagnostics }
  const blocks = readBlocks(readMarkdown(masked, 'prose'), reading, 0)
  if (options.singleLine && (blocks.length !== 1 || blocks[0]?.kind !== 'paragraph')) {
    diagnostics.push(report('prose/not-one-line', scalar.span, {}))
  }
  return { value: diagnostics.length > 0 ? undefined : { span: scalar.span, blocks }, diagnostics }
}

function refusal(diagnostic: Diagnostic): Checked<Prose> {
  return { value: undefined, diagnostics: [diagnostic] }
}

function spanMaker(scalar: SourceScalar, file: SourceFile, value: string): SpanMaker {
  return (start, end) => {
    const from = scalar.offsetAt(Math.min(start, value.length))
    return { file, start: from, end: end > start ? Math.max(from, scalar.offsetAt(end - 1) + 1) : from }
  }
}

function refusePrivateCharacters(value: string, spanOf: SpanMaker): Diagnostic[] {
  return Array.from(value.matchAll(/[\ue000-\uf8ff\u0000]/g), (match) => {
    const code = `U+${match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    return report('prose/private-character', spanOf(match.index, match.index + 1), { code })
  })
}

/** Before parsing, since a line of a thousand list markers would be a thousand levels. */
function refuseDeepLists(value: string, spanOf: SpanMaker): Diagnostic[] {
  const match = /^[ \t]*(?:(?:[-+*]|[0-9]{1,9}[.)])[ \t]+){3,}(?:[-+*]|[0-9]{1,9}[.)])(?=\s|$)/m.exec(value)
  return match ? [report('prose/too-deep', spanOf(match.index, match.index + match[0].length), {})] : []
}

/**
 * Expressions become letters without meaning to Markdown, of the same length, so that `_` and `*` in an id do no harm
 * and every offset stays true.
 */
function maskExpressions(value: string, found: readonly FoundExpression[]): string {
  let masked = ''
  let at = 0
  for (const { start, end } of found) {
    masked += `${value.slice(at, start)}\ue000${'\ue001'.repeat(end - start - 1)}`
    at = end
  }
  return masked + value.slice(at)
}

interface Reading {
  readonly source: string
  readonly masked: string
  readonly found: readonly FoundExpression[]
  readonly spanOf: SpanMaker
  readonly diagnostics: Diagnostic[]
}

type RefusedCode = Extract<
  MessageCode,
  | 'prose/heading'
  | 'prose/html'
  | 'prose/code'
  | 'prose/quote'
  | 'prose/image'
  | 'prose/rule'
  | 'prose/hard-break'
  | 'prose/definition'
>

const refusedCodes: Readonly<Record<string, RefusedCode>> = {
  heading: 'prose/heading',
  html: 'prose/html',
  code: 'prose/code',
  inlineCode: 'prose/code',
  blockquote: 'prose/quote',
  image: 'prose/image',
  imageReference: 'prose/image',
  thematicBreak: 'prose/rule',
  break: 'prose/hard-break',
  definition: 'prose/definition',
  linkReference: 'prose/definition',
}

const deepestList = 3
const deepestInline = 6

function refuse(
  code: RefusedCode | 'prose/too-deep' | 'prose/empty-item',
  { start, end }: { readonly start: number; readonly end: number },
  reading: Reading,
): void {
  const [firstLine = ''] = reading.source.slice(start, end).split('\n')
  const shown = start + (code === 'prose/hard-break' ? firstLine : firstLine.trimEnd()).length
  reading.diagnostics.push(report(code, reading.spanOf(start, Math.max(shown, start + 1)), {}))
}

function readBlocks(nodes: readonly MarkdownBlock[], reading: Reading, depth: number): ProseBlock[] {
  return nodes.flatMap((node) => readBlock(node, reading, depth) ?? [])
}

function readBlock(node: MarkdownBlock, reading: Reading, depth: number): ProseBlock | null {
  const { start, end } = node
  if (node.kind === 'paragraph') return readParagraph(node, reading)
  if (node.kind !== 'list') {
    const construct = node.kind === 'refused' ? node.construct : node.kind
    refuse(refusedCodes[construct] ?? 'prose/html', node, reading)
    return null
  }
  if (depth >= deepestList) {
    refuse('prose/too-deep', node, reading)
    return null
  }
  const items: ProseItem[] = []
  for (const item of node.items) {
    checkMarker(item, reading)
    const blocks = readBlocks(item.blocks, reading, depth + 1)
    if (blocks[0]?.kind !== 'paragraph') refuse('prose/empty-item', item, reading)
    items.push({ span: reading.spanOf(item.start, item.end), blocks })
  }
  const ordered = node.marker === '1'
  if (ordered && node.first !== 1) {
    const marker = /^[0-9]+[.)]/.exec(reading.source.slice(start))?.[0] ?? ''
    reading.diagnostics.push(
      report('prose/list-start', reading.spanOf(start, start + marker.length), { start: marker }),
    )
  }
  const list: ProseList = {
    kind: 'list',
    span: reading.spanOf(start, end),
    ordered,
    start: node.first,
    items,
  }
  return list
}

function checkMarker({ start }: MarkdownItem, reading: Reading): void {
  const marker = /^(?:[-+*]|[0-9]+[.)])/.exec(reading.source.slice(start, start + 12))?.[0] ?? ''
  if (marker === '-' || marker.endsWith('.')) return
  const span = reading.spanOf(start, start + marker.length)
  const text = marker.endsWith(')') ? `${marker.slice(0, -1)}.` : '-'
  reading.diagnostics.push(report('prose/list-marker', span, { marker }, { fix: { span, text } }))
}

function readParagraph({ start, end, children }: MarkdownParagraph, reading: Reading): ProseParagraph {
  return { kind: 'paragraph', span: reading.spanOf(start, end), children: readInlines(children, reading, 0) }
}

function readInlines(nodes: readonly MarkdownInline[], reading: Reading, depth: number): ProseInline[] {
  return nodes.flatMap((node) => readInline(node, reading, depth))
}

function readInline(node: MarkdownInline, reading: Reading, depth: number): ProseInline[] {
  const { start, end } = node
  if (node.kind === 'text') return readText(node.value, start, end, reading)
  if (depth >= deepestInline) {
    refuse('prose/too-deep', node, reading)
    return []
  }
  const span = reading.spanOf(start, end)
  if (node.kind === 'strong' || node.kind === 'emphasis') {
    return [{ kind: node.kind, span, children: readInlines(node.children, reading, depth + 1) }]
  }
  if (node.kind === 'link') {
    if (/[\ue000\ue001]/.test(node.url)) reading.diagnostics.push(report('prose/expression-place', span, {}))
    else if (!isAllowedAddress(node.url)) {
      reading.diagnostics.push(report('prose/link-address', span, { address: node.url }))
    }
    if (node.title !== null) reading.diagnostics.push(report('prose/link-title', span, {}))
    return [{ kind: 'link', span, url: node.url, children: readInlines(node.children, reading, depth + 1) }]
  }
  const construct = node.kind === 'refused' ? node.construct : 'break'
  refuse(refusedCodes[construct] ?? 'prose/html', node, reading)
  return []
}

/** https with a host, or mailto with an address; nothing that a reader's program would run. */
export function isAllowedAddress(url: string): boolean {
  if (/[\s\u0000-\u001f\\]/.test(url)) return false
  return /^https:\/\/[^/?#@]+(?:[/?#]|$)/.test(url) || /^mailto:[^@?]+@[^@?]+$/.test(url)
}

/** Splits a text at its expressions; a soft line break becomes a space. */
function readText(value: string, start: number, end: number, reading: Reading): ProseInline[] {
  refuseLeftovers(start, end, reading)
  const inside = reading.found.filter((expression) => expression.start >= start && expression.end <= end)
  const pieces = value.split(/\ue000\ue001*/)
  const inlines: ProseInline[] = []
  let from = start
  pieces.forEach((piece, index) => {
    const next = inside[index]
    const text = piece.replace(/[ \t]*\n[ \t]*/g, ' ')
    if (text !== '') {
      inlines.push({ kind: 'text', span: reading.spanOf(from, next?.start ?? end), value: text })
    }
    if (next) {
      if (next.expression) inlines.push(next.expression)
      from = next.end
    }
  })
  return inlines
}

/** Marks that Markdown left as text but that were hardly meant as text. */
function refuseLeftovers(start: number, end: number, reading: Reading): void {
  const raw = reading.masked.slice(start, end)
  for (const match of raw.matchAll(/\\[\s\S]|\*+|&(?:[A-Za-z][A-Za-z0-9]*|#[0-9]+|#[xX][0-9A-Fa-f]+);/g)) {
    const span = reading.spanOf(start + match.index, start + match.index + match[0].length)
    if (match[0].startsWith('*')) reading.diagnostics.push(report('prose/stray-asterisk', span, {}))
    if (match[0].startsWith('&')) {
      reading.diagnostics.push(report('prose/character-reference', span, { code: match[0] }))
    }
  }
}
