import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { related } from '../diagnostics/report.ts'
import type { SourceFile, Span } from '../text/source-file.ts'
import type { FaultList } from './fault-list.ts'
import { classifyCharacter, findForbidden, nameCharacter, oddSpace } from './forbidden-characters.ts'
import { quoteText, resolvePlain } from './resolve-plain.ts'
import {
  doubleQuotedOffsets,
  literalBlockOffsets,
  plainOffsets,
  singleQuotedOffsets,
} from './scalar-offsets.ts'
import type { SourceEntry, SourceList, SourceMap, SourceNode, SourceScalar } from './source-tree.ts'
import { lineEnd, shorten } from './syntax-faults.ts'

const reservedKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** What the tree is built from, handed down through it. */
interface Reading {
  readonly file: SourceFile
  readonly faults: FaultList
}

/** The nodes of a YAML document → our tree; reports all that YAML allows and sources do not. Undefined where the root is no map. */
export function buildTree(root: Node | null, file: SourceFile, faults: FaultList): SourceMap | undefined {
  const reading: Reading = { file, faults }
  if (root === null || (isScalar(root) && spanOf(root, file).start === spanOf(root, file).end)) {
    faults.add('read/empty-file', 0, 0, {})
    return undefined
  }
  refuseProperties(root, reading)
  if (isMap(root)) return buildMap(root, reading)
  const { start, end } = spanOf(root, file)
  if (!(isScalar(root) && reportOddSpace(root, reading)))
    faults.add('read/not-fields', start, Math.max(start, Math.min(end, lineEnd(file.text, start))), {})
  return undefined
}

/** The span of a node, without the white space and line ends that YAML counts to it. */
function spanOf(node: Node, file: SourceFile): Span {
  const [start, valueEnd] = node.range ?? [0, 0, 0]
  let end = Math.min(valueEnd, file.text.length)
  while (end > start && /[ \n]/.test(file.text[end - 1] ?? '')) end -= 1
  return { file, start: Math.min(start, end), end }
}

function buildNode(node: Node, reading: Reading, emptyAt: Span): SourceNode {
  const { file, faults } = reading
  const start = node.range?.[0] ?? emptyAt.start
  refuseProperties(node, reading)
  if (isMap(node) && file.text.startsWith('{{', start)) {
    faults.add('read/unquoted-expression', start, lineEnd(file.text, start), {})
    return refusedScalar(spanOf(node, file), '')
  }
  if (isMap(node)) return buildMap(node, reading)
  if (isSeq(node)) return buildList(node, reading)
  if (isScalar(node)) return buildScalar(node, reading, emptyAt)
  const span = spanOf(node, file)
  if (isAlias(node)) faults.add('read/alias', span.start, span.end, {})
  return refusedScalar(span, file.text.slice(span.start, span.end))
}

/** Anchors and tags stand before their node. */
function refuseProperties(node: Node, { file, faults }: Reading): void {
  if (isAlias(node)) return
  const start = node.range?.[0] ?? 0
  if (node.anchor !== undefined) {
    const at = file.text.lastIndexOf(`&${node.anchor}`, start)
    if (at !== -1) faults.add('read/anchor', at, at + node.anchor.length + 1, {})
    else faults.add('read/anchor', start, start + 1, {})
  }
  if (node.tag !== undefined) {
    const before = /!\S*(?=(?:\s+&\S+)?\s*$)/.exec(file.text.slice(Math.max(0, start - 500), start))
    const at = before ? Math.max(0, start - 500) + before.index : start
    faults.add('read/tag', at, at + (before?.[0].length ?? 1), {})
  }
}

function buildMap(map: YAMLMap, reading: Reading): SourceMap {
  const { file, faults } = reading
  const span = spanOf(map, file)
  const firstByKey = new Map<string, Span>()
  const entries: SourceEntry[] = []
  for (const pair of map.items as Pair<Node | null, Node | null>[]) {
    const key = buildKey(pair.key, reading, span)
    if (key === undefined) continue
    const value = pair.value
      ? buildNode(pair.value, reading, key.span)
      : emptyScalar(key.span, key.span.end, reading)
    const composed = key.value.normalize('NFC')
    const first = firstByKey.get(composed)
    if (first === undefined) {
      firstByKey.set(composed, key.span)
      entries.push({ key, value })
    } else
      faults.add(
        'read/duplicate-key',
        key.span.start,
        key.span.end,
        { key: composed },
        { related: [related('read/first-written-here', first, {})] },
      )
  }
  const last = entries.at(-1)
  const isFlow = file.text[span.start] === '{'
  const end = last && !isFlow ? Math.max(last.value.span.end, last.key.span.end) : span.end
  return { kind: 'map', span: { ...span, end }, entries }
}

function buildKey(
  node: Node | null,
  reading: Reading,
  mapSpan: Span,
): { readonly value: string; readonly span: Span } | undefined {
  const { file, faults } = reading
  if (node === null) {
    faults.add('read/empty-key', mapSpan.start, mapSpan.start + 1, {})
    return undefined
  }
  const span = spanOf(node, file)
  if (isAlias(node)) {
    faults.add('read/alias', span.start, span.end, {})
    return undefined
  }
  refuseProperties(node, reading)
  if (
    !isScalar(node) ||
    typeof node.value !== 'string' ||
    node.type === 'BLOCK_LITERAL' ||
    node.type === 'BLOCK_FOLDED'
  ) {
    faults.add('read/key-not-text', span.start, Math.min(span.end, lineEnd(file.text, span.start)), {})
    return undefined
  }
  if (span.start === span.end) {
    faults.add('read/empty-key', span.start, span.start + 1, {})
    return undefined
  }
  const value = node.value
  if (value.includes('\uFFFD')) return undefined
  if (value === '') faults.add('read/empty-key', span.start, span.end, {})
  else if (value === '<<') faults.add('read/merge-key', span.start, span.end, {})
  else if (reservedKeys.has(value)) faults.add('read/reserved-key', span.start, span.end, { key: value })
  else if (node.type === 'PLAIN' && resolvePlain(value).kind !== 'text')
    faults.add('read/key-not-name', span.start, span.end, { key: value })
  else if (file.text.slice(span.start, span.end).includes('\n'))
    faults.add('read/several-lines', span.start, lineEnd(file.text, span.start), {})
  else {
    if (node.type === 'PLAIN') reportOddSpace(node, reading)
    reportEscaped(node, span, reading, quotedOffsets(node, span))
    return { value, span }
  }
  return undefined
}

function buildList(list: YAMLSeq, reading: Reading): SourceList {
  const { file } = reading
  const span = spanOf(list, file)
  const isFlow = file.text[span.start] === '['
  const items = list.items.map((item) => {
    const node = item as Node
    const start = node.range?.[0] ?? span.start
    const dash = isFlow ? start : file.text.lastIndexOf('-', Math.max(0, start - 1))
    // A pair without braces in a list, [a: b], is a map of one field.
    return buildNode(node, reading, { file, start: Math.max(0, dash), end: Math.max(0, dash) + 1 })
  })
  const last = items.at(-1)
  return { kind: 'list', span: last && !isFlow ? { ...span, end: last.span.end } : span, items }
}

function refusedScalar(span: Span, value: string): SourceScalar {
  return { kind: 'scalar', span, value, style: 'plain', refused: true, offsetAt: () => span.start }
}

/** Nothing was written: the fault is shown at the key or the dash, unless a comment has swallowed the text. */
function emptyScalar(emptyAt: Span, at: number, { file, faults }: Reading): SourceScalar {
  const comment = /^:? *(#\S.*)$/.exec(file.text.slice(at, lineEnd(file.text, at)))
  const swallowed = comment?.[1]
  if (swallowed !== undefined) {
    const end = lineEnd(file.text, at)
    faults.add('read/text-cut-by-comment', end - swallowed.length, end, { comment: shorten(swallowed) })
  } else faults.add('read/empty-value', emptyAt.start, emptyAt.end, {})
  return refusedScalar(emptyAt, '')
}

function quotedOffsets(scalar: Scalar, span: Span) {
  if (scalar.type === Scalar.QUOTE_SINGLE) return singleQuotedOffsets(span.file.text, span.start, span.end)
  if (scalar.type === Scalar.QUOTE_DOUBLE) return doubleQuotedOffsets(span.file.text, span.start, span.end)
  return plainOffsets(span.start)
}

function buildScalar(scalar: Scalar, reading: Reading, emptyAt: Span): SourceScalar {
  const { file, faults } = reading
  const value = typeof scalar.value === 'string' ? scalar.value : ''
  const span = spanOf(scalar, file)
  const isBlock = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED'
  if (scalar.type !== 'PLAIN' || span.start === span.end) {
    if (span.start === span.end) return emptyScalar(emptyAt, span.start, reading)
    if (value.trim() === '') {
      faults.add('read/empty-value', span.start, span.end, {})
      return refusedScalar(span, value)
    }
  }
  if (value.includes('\uFFFD')) return refusedScalar(span, value)
  if (isBlock) return buildBlock(scalar, value, span, reading)

  const firstLineEnd = lineEnd(file.text, span.start)
  if (firstLineEnd < span.end) {
    faults.add('read/several-lines', span.start, firstLineEnd, {})
    return refusedScalar(span, value)
  }
  if (scalar.type === 'PLAIN') return buildPlain(scalar, value, span, reading)
  const offsetAt = quotedOffsets(scalar, span)
  const refused = reportEscaped(scalar, span, reading, offsetAt)
  return { kind: 'scalar', span, value, style: 'quoted', ...(refused ? { refused } : {}), offsetAt }
}

function buildBlock(scalar: Scalar, value: string, span: Span, { file, faults }: Reading): SourceScalar {
  if (scalar.type === 'BLOCK_FOLDED') {
    faults.add(
      'read/folded-block',
      span.start,
      span.start + 1,
      {},
      { fix: { span: { file, start: span.start, end: span.start + 1 }, text: '|' } },
    )
    return refusedScalar(span, value)
  }
  const offsetAt = literalBlockOffsets(file.text, lineEnd(file.text, span.start) + 1, value)
  return { kind: 'scalar', span, value, style: 'block', offsetAt }
}

function buildPlain(scalar: Scalar, value: string, span: Span, reading: Reading): SourceScalar {
  const { file, faults } = reading
  const meaning = resolvePlain(value)
  const offsetAt = plainOffsets(span.start)
  const made = { kind: 'scalar', span, style: 'plain', offsetAt } as const
  if (reportOddSpace(scalar, reading) || reportCutText(span, reading))
    return { ...made, value, refused: true }
  switch (meaning.kind) {
    case 'text':
      return { ...made, value }
    case 'value':
      return { ...made, value: meaning.value }
    case 'null-like':
      faults.add('read/null-value', span.start, span.end, { written: value })
      break
    case 'number-like':
      faults.add(
        'read/bare-number',
        span.start,
        span.end,
        { written: value },
        { fix: quoted(value, span, file) },
      )
      break
    case 'boolean-like':
      faults.add(
        'read/bare-boolean',
        span.start,
        span.end,
        { written: value },
        { fix: quoted(value, span, file) },
      )
      break
  }
  return { ...made, value, refused: true }
}

function quoted(value: string, { start, end }: Span, file: SourceFile) {
  return { span: { file, start, end }, text: quoteText(value) }
}

/**
 * A comment right after a bare text may be a part of the text that its writer did not mean to lose (`Fee #2`). One that follows two
 * spaces and begins with a space is taken for a comment, as YAML linters do.
 */
function reportCutText(span: Span, { file, faults }: Reading): boolean {
  const rest = file.text.slice(span.end, lineEnd(file.text, span.end))
  const cut = /^( +)(#.*\S)\s*$/.exec(rest)
  const [, spaces = '', comment = ''] = cut ?? []
  if (comment === '' || (spaces.length >= 2 && comment.startsWith('# '))) return false
  const start = span.end + spaces.length
  const whole = file.text.slice(span.start, start + comment.length)
  faults.add(
    'read/text-cut-by-comment',
    start,
    start + comment.length,
    { comment: shorten(comment) },
    { fix: { span: { file, start: span.start, end: start + comment.length }, text: quoteText(whole) } },
  )
  return true
}

/** A space that only looks like one, at the start of a bare text or after a colon in it, where an ordinary one was meant. */
function reportOddSpace(scalar: Scalar, { file, faults }: Reading): boolean {
  const [start = 0, end = 0] = scalar.range ?? []
  const source = file.text.slice(start, end)
  const match = new RegExp(`(^|:)${oddSpace.source}`).exec(source)
  if (!match || scalar.type !== 'PLAIN') return false
  const at = start + match.index + (match[1]?.length ?? 0)
  faults.add(
    'read/odd-space',
    at,
    at + 1,
    { character: nameCharacter(file.text.slice(at)) },
    { fix: { span: { file, start: at, end: at + 1 }, text: ' ' } },
  )
  return true
}

/** Characters that only an escape can make: what is forbidden raw is forbidden so too. */
function reportEscaped(
  scalar: Scalar,
  span: Span,
  { file, faults }: Reading,
  offsetAt: (at: number) => number,
): true | undefined {
  if (scalar.type !== 'QUOTE_DOUBLE' || typeof scalar.value !== 'string') return undefined
  if (!file.text.slice(span.start, span.end).includes('\\')) return undefined
  let refused: true | undefined
  let at = 0
  for (const character of scalar.value) {
    const start = offsetAt(at)
    const end = offsetAt(at + character.length)
    if (character === '\n') faults.add('read/line-break-in-quotes', start, end, {})
    else if (character === '\t' || classifyCharacter(character) !== undefined)
      faults.add('read/escaped-character', start, end, {
        escape: file.text.slice(start, end),
        character: nameCharacter(character),
      })
    if (character === '\n' || character === '\t' || findForbidden(character)) refused = true
    at += character.length
  }
  return refused
}
