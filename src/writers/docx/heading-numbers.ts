import type { Heading } from '../../document/nodes.ts'

/**
 * How the number of each heading gets onto the page. `list`: Word's list numbering gives it. `sequence`: an annex, whose
 * number is a SEQ field. `text`: the document's number is not the one that Word would count to, so it is written out.
 * `none`: there is no number.
 */
export type NumberSource = 'list' | 'sequence' | 'text' | 'none'

export type HeadingNumbers = ReadonlyMap<string, NumberSource>

/** Counts as Word will, and compares with the numbers that the document has: the printed number is always the document's. */
export function numberHeadings(headings: readonly Heading[]): HeadingNumbers {
  const sources = new Map<string, NumberSource>()
  const counts = [0, 0, 0, 0]
  let annexes = 0
  for (const heading of headings) sources.set(heading.id, sourceOf(heading))
  return sources

  function sourceOf(heading: Heading): NumberSource {
    if (heading.number === null) return 'none'
    if (heading.role === 'annex') {
      if (heading.number !== String(annexes + 1)) return 'text'
      annexes += 1
      return 'sequence'
    }
    if (heading.role === 'run-in') return 'text'
    const depth = heading.level
    const next = counts.map((count, index) =>
      index < depth - 1 ? count : index === depth - 1 ? count + 1 : 0,
    )
    if (next.slice(0, depth).join('.') !== heading.number) return 'text'
    counts.splice(0, counts.length, ...next)
    return 'list'
  }
}
