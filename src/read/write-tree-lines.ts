import type { SourceMap, SourceNode, SourceScalar } from './source-tree.ts'

/**
 * What a source says, a fact on each line with the ids that lead to it, whatever its layout and the order of its comments:
 * `funding › to-rcc › childhood-cancer › amount: 80 mnkr`. Texts stand below their name, a sentence on each line.
 */
export function writeTreeLines(tree: SourceMap): readonly string[] {
  return tree.entries.flatMap(({ key, value }) => writeNode(value, [key.value]))
}

function writeNode(node: SourceNode, path: readonly string[]): readonly string[] {
  switch (node.kind) {
    case 'scalar':
      return writeScalar(node, path)
    case 'map':
      return node.entries.flatMap(({ key, value }) => writeNode(value, [...path, key.value]))
    case 'list':
      if (node.items.every((item) => item.kind === 'scalar' && item.style !== 'block'))
        return [`${path.join(' › ')}: ${node.items.map(writePlain).join(', ')}`]
      return node.items.flatMap((item, index) => writeItem(item, nameItem(item, path, index)))
  }
}

/** An item's id is in the path already. */
function writeItem(item: SourceNode, path: readonly string[]): readonly string[] {
  if (item.kind !== 'map') return writeNode(item, path)
  const entries = item.entries.filter(({ key, value }) => {
    return !(key.value === 'id' && value.kind === 'scalar' && value.value === path.at(-1))
  })
  return writeNode({ ...item, entries }, path)
}

/** An item with an id is known by it, within what holds its list; others by the list and what names them, or their number. */
function nameItem(item: SourceNode, path: readonly string[], index: number): readonly string[] {
  const names = item.kind === 'map' ? ['id', 'body', 'region', 'heading'] : []
  for (const name of names) {
    const value = item.kind === 'map' && item.entries.find(({ key }) => key.value === name)?.value
    if (value && value.kind === 'scalar' && value.style !== 'block')
      return [...(name === 'id' && path.length > 1 ? path.slice(0, -1) : path), String(value.value)]
  }
  return [...path, String(index + 1)]
}

function writeScalar(scalar: SourceScalar, path: readonly string[]): readonly string[] {
  const name = path.join(' › ')
  const text = String(scalar.value)
  if (scalar.style !== 'block') return [`${name}: ${text}`]
  const sentences = text
    .trimEnd()
    .split('\n')
    .flatMap((line) => (line === '' ? [''] : line.split(/(?<=(?<!\.\p{L})[.!?]) (?=\p{Lu})/u)))
  return [`${name}:`, ...sentences.map((sentence) => (sentence === '' ? '' : `  ${sentence}`))]
}

function writePlain(node: SourceNode): string {
  return node.kind === 'scalar' ? String(node.value) : ''
}
