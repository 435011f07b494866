/**
 * The record of a signed agreement (`signed.yaml`): which file was signed, and what the sources said then. In: sound trees, or facts about a
 * signed file. Out: the record, its text, and the diagnostics where a locked source has changed. It touches no file.
 */
import { createHash } from 'node:crypto'
import { type Diagnostic, sortDiagnostics } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { SourceEntry, SourceMap, SourceNode } from '../read/source-tree.ts'
import type { Located, Span } from '../text/source-file.ts'

/** The trees of an agreement that are locked when it is signed. */
export interface LockedTrees {
  readonly agreement: SourceMap
  readonly sections: SourceMap
  readonly annexes: SourceMap | null
}

/** What a file is known by. */
export interface FileMark {
  readonly sha256: string
  readonly bytes: number
}

export interface SignedRecord {
  readonly agreement: string
  /** `electronic`: the file begins with the document's bytes. `scanned`: it is known by its checksum only. */
  readonly copy: 'electronic' | 'scanned'
  readonly file: FileMark
  readonly document: FileMark & { readonly id: string; readonly version: string }
  readonly signatures: readonly {
    readonly field: string | null
    readonly name: string | null
    readonly time: string | null
  }[]
}

/** A part of the sources, where it stands, and a digest of what it says. */
interface Part {
  readonly name: string
  readonly span: Span
  readonly digest: string
}

/** What is wrong in a folder whose agreement is signed: whatever its record locks and that is no longer as it was. */
export function checkLock(trees: LockedTrees & { readonly signed: SourceMap | null }): readonly Diagnostic[] {
  if (trees.signed === null) return []
  const locked = lockedParts(trees.signed)
  const now = partsOf(trees)
  const found: Diagnostic[] = []
  for (const { name, span, digest } of now) {
    const lock = locked.get(name)
    if (lock === undefined) found.push(report('signed/added', span, { part: name }))
    else if (lock.value !== digest) {
      const shown = { related: [related('signed/locked-here', lock.span, {})] }
      found.push(report('signed/changed', span, { part: name }, shown))
    }
  }
  const names = new Set(now.map(({ name }) => name))
  for (const [name, { span }] of locked) {
    if (!names.has(name)) found.push(report('signed/removed', span, { part: name }))
  }
  return sortDiagnostics(found)
}

/** The text of a record, which locks the trees as they are. */
export function writeSignedRecord(record: SignedRecord, trees: LockedTrees): string {
  const { file, document } = record
  const quote = (words: string) => JSON.stringify(words)
  const signatures = record.signatures.map((signature) => {
    const facts = Object.entries(signature).flatMap(([key, value]) =>
      value === null ? [] : [`${key}: ${quote(value)}`],
    )
    return `  - { ${facts.join(', ')} }`
  })
  return [
    '# yaml-language-server: $schema=../../schemas/signed.schema.json',
    '#',
    '# Skriven av ordalag sign-off. Den säger vad som undertecknades och låser källorna: ändra den inte för hand.',
    'kind: signed',
    `agreement: ${record.agreement}`,
    `copy: ${record.copy}`,
    `file: { sha256: ${quote(file.sha256)}, bytes: ${file.bytes} }`,
    'document:',
    `  id: ${document.id}`,
    `  version: ${quote(document.version)}`,
    `  sha256: ${quote(document.sha256)}`,
    `  bytes: ${document.bytes}`,
    ...(signatures.length === 0 ? ['signatures: []'] : ['signatures:', ...signatures]),
    'locked:',
    ...partsOf(trees).map(({ name, digest }) => `  - { part: ${name}, digest: ${quote(digest)} }`),
    '',
  ].join('\n')
}

/** Reads a record out of its tree; null where the tree is not sound. */
export function readSignedRecord(tree: SourceMap): SignedRecord | null {
  const agreement = textAt(tree, 'agreement')
  const copy = textAt(tree, 'copy')
  const file = fileMarkOf(mapAt(tree, 'file'))
  const written = mapAt(tree, 'document')
  const document = fileMarkOf(written)
  const id = written && textAt(written, 'id')
  const version = written && textAt(written, 'version')
  if (agreement === null || (copy !== 'electronic' && copy !== 'scanned')) return null
  if (!file || !document || !id || !version) return null
  const signatures = listAt(tree, 'signatures').flatMap((item) =>
    item.kind === 'map'
      ? [{ field: textAt(item, 'field'), name: textAt(item, 'name'), time: textAt(item, 'time') }]
      : [],
  )
  return { agreement, copy, file, document: { ...document, id, version }, signatures }
}

/**
 * The parts that are locked: each key of a file, and within it each thing that has an id, without the things with ids inside it. So whatever
 * is changed, the part that says so is the smallest that has a name.
 */
function partsOf({ agreement, sections, annexes }: LockedTrees): readonly Part[] {
  const parts: Part[] = []
  const say = (node: SourceNode): unknown => {
    if (node.kind === 'scalar') return node.value
    if (node.kind === 'list') return node.items.map(say)
    const id = node.entries.find(({ key }) => key.value === 'id')?.value
    if (id?.kind !== 'scalar') return sayMap(node)
    const at = parts.length
    const content = sayMap(node)
    parts.splice(at, 0, partOf(String(id.value), id.span, content))
    return { id: id.value }
  }
  const sayMap = (map: SourceMap): unknown =>
    [...map.entries].sort(byKey).map(({ key, value }) => [key.value, say(value)])
  const files = { agreement, sections, annexes }
  for (const [file, tree] of Object.entries(files)) {
    for (const { key, value } of tree?.entries ?? []) {
      const at = parts.length
      const content = say(value)
      parts.splice(at, 0, partOf(`${file}.${key.value}`, key.span, content))
    }
  }
  return parts
}

const byKey = (a: SourceEntry, b: SourceEntry): number => (a.key.value < b.key.value ? -1 : 1)

function partOf(name: string, span: Span, content: unknown): Part {
  const digest = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16)
  return { name, span, digest }
}

function lockedParts(signed: SourceMap): ReadonlyMap<string, Located<string>> {
  const parts = new Map<string, Located<string>>()
  for (const item of listAt(signed, 'locked')) {
    if (item.kind !== 'map') continue
    const part = textAt(item, 'part')
    const digest = textAt(item, 'digest')
    if (part !== null && digest !== null) parts.set(part, { value: digest, span: item.span })
  }
  return parts
}

function valueAt(tree: SourceMap, key: string): SourceNode | undefined {
  return tree.entries.find((entry) => entry.key.value === key)?.value
}

function textAt(tree: SourceMap, key: string): string | null {
  const value = valueAt(tree, key)
  return value?.kind === 'scalar' ? String(value.value) : null
}

function mapAt(tree: SourceMap, key: string): SourceMap | null {
  const value = valueAt(tree, key)
  return value?.kind === 'map' ? value : null
}

function listAt(tree: SourceMap, key: string): readonly SourceNode[] {
  const value = valueAt(tree, key)
  return value?.kind === 'list' ? value.items : []
}

function fileMarkOf(map: SourceMap | null): FileMark | null {
  const sha256 = map && textAt(map, 'sha256')
  const bytes = map && valueAt(map, 'bytes')
  return sha256 && bytes?.kind === 'scalar' && typeof bytes.value === 'number'
    ? { sha256, bytes: bytes.value }
    : null
}
