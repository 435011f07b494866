import type { SourceEntry, SourceMap, SourceNode, SourceScalar } from '../read/source-tree.ts'

/** A value and where it stands: the keys that lead to it (lists left out), and the maps around it, the nearest last. */
export interface PlacedValue {
  readonly keys: readonly string[]
  readonly owners: readonly SourceMap[]
  readonly entry: SourceEntry | null
  readonly node: SourceNode
}

/** Every value of a tree, in the order of the file; maps and lists before what they hold. */
export function* valuesOf(tree: SourceMap): Generator<PlacedValue> {
  yield* visit(tree, [], [], null)
}

function* visit(
  node: SourceNode,
  keys: readonly string[],
  owners: readonly SourceMap[],
  entry: SourceEntry | null,
): Generator<PlacedValue> {
  yield { keys, owners, entry, node }
  if (node.kind === 'list') for (const item of node.items) yield* visit(item, keys, owners, null)
  if (node.kind !== 'map') return
  for (const each of node.entries) {
    yield* visit(each.value, [...keys, each.key.value], [...owners, node], each)
  }
}

/** The scalar that a key has; undefined where it has none. */
export function scalarOf(map: SourceMap | undefined, key: string): SourceScalar | undefined {
  const value = map?.entries.find((entry) => entry.key.value === key)?.value
  return value?.kind === 'scalar' ? value : undefined
}
