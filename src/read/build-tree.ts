import type { Alias, Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml'
import { related } from '../diagnostics/report.ts'
import type { SourceFile, Span } from '../text/source-file.ts'
import {
  buildScalar,
  emptyScalar,
  quotedOffsets,
  type Reading,
  refusedScalar,
  reportEscaped,
  reportOddSpace,
  spanOf,
} from './build-scalar.ts'
import type { FaultList } from './fault-list.ts'
import { resolvePlain } from './resolve-plain.ts'
import type { SourceEntry, SourceList, SourceMap, SourceNode } from './source-tree.ts'
import { lineEnd } from './syntax-faults.ts'
import { yamlLibrary } from './yaml-library.ts'

// What the library says of its own nodes; it has made some, so it has been loaded.
const isAlias = (node: Node): node is Alias => yamlLibrary().isAlias(node)
const isMap = (node: Node): node is YAMLMap => yamlLibrary().isMap(node)
const isScalar = (node: Node): node is Scalar => yamlLibrary().isScalar(node)
const isSeq = (node: Node): node is YAMLSeq => yamlLibrary().isSeq(node)

const reservedKeys = new Set(['__proto__', 'constructor', 'prototype'])

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
