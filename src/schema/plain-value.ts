import type { SourceNode } from '../read/source-tree.ts'
import type { Span } from '../text/source-file.ts'

/** A tree as the plain value that JSON Schema speaks of. Keys are own properties of objects without a prototype. */
export function toPlainValue(node: SourceNode): unknown {
  switch (node.kind) {
    case 'scalar':
      return node.value
    case 'list':
      return node.items.map(toPlainValue)
    case 'map': {
      const value: Record<string, unknown> = Object.create(null)
      for (const entry of node.entries) value[entry.key.value] = toPlainValue(entry.value)
      return value
    }
  }
}

/** A node found in a tree, and the key or list that it hangs on. */
export interface FoundNode {
  readonly node: SourceNode
  /** The key that the node, or the list it is in, is the value of; undefined for the root. */
  readonly key: Span | undefined
  readonly isListItem: boolean
}

/** The node that a JSON pointer (`/parties/0/body`) leads to; undefined where it leads nowhere. */
export function findNode(root: SourceNode, pointer: string): FoundNode | undefined {
  let found: FoundNode = { node: root, key: undefined, isListItem: false }
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~')
    const { node } = found
    if (node.kind === 'list') {
      const item = node.items[Number(name)]
      if (item === undefined) return undefined
      found = { node: item, key: found.key, isListItem: true }
    } else if (node.kind === 'map') {
      const entry = node.entries.find(({ key }) => key.value === name)
      if (entry === undefined) return undefined
      found = { node: entry.value, key: entry.key.span, isListItem: false }
    } else return undefined
  }
  return found
}

/** The place that stands for a node: the node where it is on one line, else its key, else its first line or first key. */
export function placeOf({ node, key, isListItem }: FoundNode): Span {
  const { file, start, end } = node.span
  const isAlone = key === undefined || isListItem
  if (node.kind === 'map' && isAlone) return node.entries[0]?.key.span ?? node.span
  const isBelowKey = !isAlone && file.text.slice(key.end, start).includes('\n')
  const lineFeed = file.text.indexOf('\n', start)
  if (!isBelowKey && (lineFeed === -1 || lineFeed >= end)) return node.span
  return isAlone ? { file, start, end: lineFeed } : key
}
