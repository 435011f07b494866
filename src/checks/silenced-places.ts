import type { SourceEntry, SourceMap, SourceNode } from '../read/source-tree.ts'
import { positionOf, type Span } from '../text/source-file.ts'

/** What stands on a line of a source, as far as a comment there may speak of it. */
export interface Places {
  /** The key or list item that begins on a line: the key and its value, or the item's own fields. */
  below(line: number): readonly Span[]
  /** Only what begins on a line: its keys, and those values that are no lists or fields further in. */
  onLine(line: number): readonly Span[]
}

interface Place {
  readonly line: number
  readonly own: readonly Span[]
  readonly whole: readonly Span[]
}

/** Finds every key and list item of a source by its line. */
export function indexPlaces(tree: SourceMap): Places {
  const places: Place[] = []
  const lineOf = ({ file, start }: Span) => positionOf(file, start).line
  const visitMap = (map: SourceMap): void => {
    for (const entry of map.entries) {
      const own = [entry.key.span, ...valueIfPlain(entry.value)]
      places.push({ line: lineOf(entry.key.span), own, whole: [...own, ...fieldsOf(entry.value)] })
      visit(entry.value)
    }
  }
  const visit = (node: SourceNode): void => {
    if (node.kind === 'map') visitMap(node)
    if (node.kind !== 'list') return
    for (const item of node.items) {
      const own = valueIfPlain(item)
      places.push({ line: lineOf(item.span), own, whole: [...own, ...fieldsOf(item)] })
      visit(item)
    }
  }
  visitMap(tree)
  return {
    // The outermost comes first.
    below: (line) => places.find((place) => place.line === line)?.whole ?? [],
    onLine: (line) => places.filter((place) => place.line === line).flatMap((place) => place.own),
  }
}

/** A text or number, or what stands in brackets: all of it is one value to the eye. */
function valueIfPlain(node: SourceNode): readonly Span[] {
  const { file, start } = node.span
  const isBracket = file.text[start] === '{' || file.text[start] === '['
  return node.kind === 'scalar' || isBracket ? [node.span] : []
}

function fieldsOf(node: SourceNode): readonly Span[] {
  if (node.kind !== 'map') return []
  return node.entries.flatMap(({ key, value }: SourceEntry) => [key.span, ...valueIfPlain(value)])
}
