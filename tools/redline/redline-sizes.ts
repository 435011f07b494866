import type { RedlineCase } from './cases.ts'
import { leastWords, leastWordsWithinBorders, mostTimes } from './least-words.ts'

/** How many words a redline marks, and how many are the least. */
export interface RedlineSize {
  readonly marked: number
  readonly least: number
  readonly leastWithinBorders: number
}

/** What redlines mark, over many cases: all of them, and those whose edits are all of one kind. */
export class RedlineSizes {
  readonly #all: RedlineSize[] = []
  readonly #byKind = new Map<string, RedlineSize[]>()

  add({ before, after, edits }: RedlineCase, marked: number): RedlineSize {
    const least = leastWords(before, after)
    // Borders can only make it more, and take longer.
    const leastWithinBorders = isWithin(marked, least) ? least : leastWordsWithinBorders(before, after)
    const size = { marked, least, leastWithinBorders }
    this.#all.push(size)
    const kinds = new Set(edits)
    const kind = kinds.size === 1 ? (edits[0] ?? '') : 'several kinds'
    this.#byKind.set(kind, [...(this.#byKind.get(kind) ?? []), size])
    return size
  }

  report(): string {
    const rows = [...this.#byKind].toSorted(([a], [b]) => a.localeCompare(b, 'en'))
    return [
      'marked words, of a minimal word diff',
      describe('all', this.#all),
      ...rows.map(([kind, sizes]) => describe(kind, sizes)),
    ].join('\n  ')
  }
}

function isWithin(marked: number, least: number): boolean {
  return marked <= mostTimes * least
}

function describe(name: string, sizes: readonly RedlineSize[]): string {
  const sum = (of: (size: RedlineSize) => number) => sizes.reduce((all, size) => all + of(size), 0)
  const [marked, least] = [sum((size) => size.marked), sum((size) => size.least)]
  const plain = sizes.filter((size) => isWithin(size.marked, size.least)).length
  const within = sizes.filter((size) => isWithin(size.marked, size.leastWithinBorders)).length
  const ratio = least === 0 ? '–' : (marked / least).toFixed(3)
  return `${name}: ${marked} of ${least}, ratio ${ratio}; within ${mostTimes} times: ${plain} of ${sizes.length} cases, ${within} within borders`
}
