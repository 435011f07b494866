import type { Agreement } from '../../src/model/agreement.ts'
import type { Prose } from '../../src/prose/prose.ts'
import type { Located, Span } from '../../src/text/source-file.ts'

/** A leaf of the model: what it is below, and how the diff names its place. */
export interface Leaf {
  readonly path: string
  /** A copy of the model in which this leaf says something else. */
  readonly change: () => Agreement
  /** The new path, where the change gives the thing another id. */
  readonly changedPath: string
}

type Json = { readonly [key: string]: unknown } | readonly unknown[]
type Key = string | number

const described = new Set(['span', 'kind', 'version'])

/** Every leaf of an agreement, found without knowing its types. */
export function leavesOf(agreement: Agreement): readonly Leaf[] {
  const leaves: Leaf[] = []
  const visit = (value: unknown, keys: readonly Key[]) => {
    if (value === null || value === undefined) return
    if (isProse(value)) add(keys, (old) => changeProse(old as Prose))
    else if (isLocated(value)) add(keys, (old) => changeLocated(old as Located<unknown>))
    else if (typeof value === 'boolean') add(keys, (old) => !old)
    else if (typeof value === 'number') add(keys, (old) => (old as number) + 1)
    else if (Array.isArray(value)) for (const [index, each] of value.entries()) visit(each, [...keys, index])
    else if (typeof value === 'object') {
      for (const [key, each] of Object.entries(value)) if (!described.has(key)) visit(each, [...keys, key])
    }
  }
  const add = (keys: readonly Key[], change: (old: unknown) => unknown) => {
    const changed = () => replaceAt(agreement, keys, change) as Agreement
    leaves.push({
      path: pathOf(agreement, keys),
      change: changed,
      get changedPath() {
        return pathOf(changed(), keys)
      },
    })
  }
  visit(agreement, [])
  return leaves
}

function pathOf(root: unknown, keys: readonly Key[]): string {
  let path = ''
  let value = root
  for (const key of keys) {
    value = (value as Record<Key, unknown>)[key]
    if (typeof key === 'string') path += path === '' ? key : `.${key}`
    else path += `[${idOf(value) ?? key}]`
  }
  return path
}

function idOf(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('id' in value)) return null
  return isLocated(value.id) ? String(value.id.value) : null
}

function replaceAt(value: unknown, keys: readonly Key[], change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = keys
  if (key === undefined) return change(value)
  if (Array.isArray(value))
    return value.map((each, index) => (index === key ? replaceAt(each, rest, change) : each))
  return { ...(value as Json), [key]: replaceAt((value as Record<Key, unknown>)[key], rest, change) }
}

function isLocated(value: unknown): value is Located<unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    'value' in value &&
    'span' in value &&
    !('kind' in value || 'id' in value)
  )
}

function isProse(value: unknown): value is Prose {
  return typeof value === 'object' && value !== null && 'blocks' in value
}

function changeLocated({ value, span }: Located<unknown>): Located<unknown> {
  const changed =
    typeof value === 'string'
      ? `${value}x`
      : typeof value === 'number'
        ? value + 1
        : changeValue(value as { readonly [key: string]: unknown })
  return { value: changed, span }
}

/** Money, a calendar date or something due. */
function changeValue(value: { readonly [key: string]: unknown }): unknown {
  if (typeof value.ore === 'bigint') return { ore: value.ore + 100_000_000n }
  if ('date' in value)
    return { ...value, date: changeValue(value.date as { readonly [key: string]: unknown }) }
  return { ...value, month: ((value.month as number) % 12) + 1 }
}

/** Puts a letter at the end of the first word of a text, or of what it refers to. */
function changeProse(prose: Prose): Prose {
  const text = prose.span.file.text
  const file = { ...prose.span.file, text: `${text.slice(0, prose.span.end)}x${text.slice(prose.span.end)}` }
  const span: Span = { file, start: prose.span.start, end: prose.span.end + 1 }
  let isDone = false
  const change = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(change)
    if (typeof node !== 'object' || node === null || isDone) return node
    if ('kind' in node && node.kind === 'text' && 'value' in node && String(node.value).trim() !== '') {
      isDone = true
      return { ...node, value: String(node.value).replace(/\S+/u, '$&x') }
    }
    if ('kind' in node && node.kind === 'expression') return node
    return Object.fromEntries(
      Object.entries(node).map(([key, each]) => [key, key === 'span' ? each : change(each)]),
    )
  }
  return { span, blocks: change(prose.blocks) as Prose['blocks'] }
}
