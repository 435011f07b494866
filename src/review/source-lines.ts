import type { Document, Fact, Node, Origins, Signatory } from '../document/nodes.ts'
import { childrenOf, visitNodes } from '../document/walk.ts'
import { lineAt, positionOf, type Span } from '../text/source-file.ts'
import { findSurplus } from './find-surplus.ts'

/** A node, or what bears marks as a node does. */
export type Part = Node | Signatory | Fact

/** The parts within a part; the sides of a signature block and the facts of a title are no nodes that a walk meets. */
export function partsUnder(part: Part): readonly Part[] {
  if (!('kind' in part)) return 'value' in part ? part.value : []
  if (part.kind === 'signature-block') return part.signatories
  return part.kind === 'title-block' ? [...part.title, ...part.facts] : childrenOf(part)
}

/** Lines of a source in a row, with their place. */
export interface SourceLines {
  /** `cancer-2024/agreement.yaml:69`, `….yaml:69–71` */
  readonly place: string
  readonly text: string
}

/** The source lines that made what differs in a part: those of the old side, and those of the new. */
export interface PartSources {
  readonly before: readonly SourceLines[]
  readonly after: readonly SourceLines[]
}

/** Finds the source lines of a part of the redline of two documents. */
export type SourceFinder = (part: Node) => PartSources

const mostPlaces = 4
const mostLines = 3

/**
 * Looks in both documents for the part, by its id, and there for the words that the other does not have: each knows the line of data
 * that it comes from. Where there are none, or the part is in one document only, the part's own lines are meant.
 */
export function createSourceFinder(before: Document, after: Document): SourceFinder {
  const sides = { before: indexIds(before), after: indexIds(after) }
  return (part) => {
    const id = 'id' in part ? part.id : ''
    const oldId = 'was' in part && part.was && 'id' in part.was ? String(part.was.id) : id
    const isGone = part.mark?.kind === 'deleted' || part.mark?.kind === 'moved-from'
    const isNew = part.mark?.kind === 'inserted' || part.mark?.kind === 'moved-to'
    const old = isNew ? undefined : (sides.before.get(oldId) ?? (isGone ? part : undefined))
    const now = isGone ? undefined : (sides.after.get(id) ?? part)
    const words = { before: old ? leavesOf(old) : [], after: now ? leavesOf(now) : [] }
    const found = {
      before: findSurplus(words.before, words.after, keyOf).map(({ origins }) => origins[0]),
      after: findSurplus(words.after, words.before, keyOf).map(({ origins }) => origins[0]),
    }
    if (found.before.length + found.after.length === 0) found.after.push(part.origins[0])
    return { before: joinLines(found.before), after: joinLines(found.after) }
  }
}

function indexIds(document: Document): ReadonlyMap<string, Node> {
  const nodes = new Map<string, Node>()
  visitNodes(document, (node) => {
    if ('id' in node && !nodes.has(node.id)) nodes.set(node.id, node)
  })
  return nodes
}

interface Leaf {
  /** What it says, whatever it is made from. */
  readonly key: string
  readonly origins: Origins
}

const keyOf = ({ key }: Leaf): string => key

function leavesOf(part: Part): readonly Leaf[] {
  const inner = partsUnder(part)
  if (inner.length > 0) return inner.flatMap(leavesOf)
  const said = Object.entries(part).filter(
    ([name]) => !['origins', 'mark', 'was', 'id', 'target'].includes(name),
  )
  return [{ key: JSON.stringify(said), origins: part.origins }]
}

function joinLines(spans: readonly Span[]): readonly SourceLines[] {
  const seen = new Map<string, SourceLines>()
  for (const { file, start, end } of spans) {
    const [first, last] = [positionOf(file, start).line, positionOf(file, Math.max(start, end - 1)).line]
    const place = `${file.path.replace(/^agreements\//u, '')}:${first}${last > first ? `–${last}` : ''}`
    if (seen.has(place)) continue
    const shown = Array.from({ length: Math.min(last - first + 1, mostLines) }, (_, index) =>
      lineAt(file, first + index),
    )
    const text = `${outdent(shown).join('\n')}${last - first + 1 > mostLines ? '\n…' : ''}`
    seen.set(place, { place, text })
  }
  return [...seen.values()].slice(0, mostPlaces)
}

/** Without the indentation that all lines share. */
function outdent(lines: readonly string[]): readonly string[] {
  const written = lines.filter((line) => line.trim() !== '')
  const indent = Math.min(...written.map((line) => line.length - line.trimStart().length))
  return written.length === 0 ? lines : lines.map((line) => line.slice(indent))
}
