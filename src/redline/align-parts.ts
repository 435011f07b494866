import { sharedWords } from '../alignment/likeness.ts'
import { findUnique, heaviestInOrder, type Match } from './matches.ts'
import { kindOf, nameOf, type Part, type PartKind, textOf } from './parts.ts'
import { shareOf, type WordBags } from './word-bags.ts'

/** How the parts of one document stand to those of the other. */
export interface Alignment {
  /** What is the same part, in the order of both. */
  readonly pairs: readonly Match[]
  /** What is the same part too, but has changed places with some of those. */
  readonly moves: readonly Match[]
  /** Other pairs, with no moves, where those may leave fewer words that differ. */
  readonly still?: readonly Match[]
}

/** How much of their words two parts of different names must share to be one, reworded. */
const leastShared = 0.2
/** How much two parts of the same name must share to be one wherever they stand. */
const surelyShared = 0.35
/** How many words a part must have to be moved; what is smaller is deleted and inserted. */
export const leastMoved = 4
/** What a part costs that only one document has, beside its words: two that may be one are rather one. */
const costOfPart = 0.5
const costOfOtherName = 0.25
/** Parts that surely are one are kept, or moved, as long as that marks no more than so many times the words of a redline without. */
export const mostForOrder = 1.1
/** Up to so many comparisons, it is looked for such a redline; where nothing has moved, up to a few. */
const someComparisons = 20_000
const fewComparisons = 2_500
/** Past so many comparisons, only parts of the same name and text are found. */
const mostComparisons = 2_000_000

/** Kinds that a document has one of in a place: they are the same part whatever they say. */
const soleKinds: ReadonlySet<PartKind> = new Set([
  'title-block',
  'contents',
  'signature-block',
  'page-break',
  'fact',
  'signatory',
])
const movableKinds: ReadonlySet<PartKind> = new Set([
  'heading',
  'paragraph',
  'list',
  'list-item',
  'table',
  'table-row',
])

/**
 * Finds each part of the old document among those of the new that stand in the same place: such as make the fewest words differ. A name in
 * common counts where words do not decide. What has changed places was moved, as little of it as can be.
 */
export function alignParts(before: readonly Part[], after: readonly Part[], bags: WordBags): Alignment {
  const start = countSame(before, after, (index, parts) => parts[index])
  const most = Math.min(before.length, after.length) - start
  const end = Math.min(
    most,
    countSame(before, after, (index, parts) => parts[parts.length - 1 - index]),
  )
  const pairs: Match[] = []
  for (let index = 0; index < start; index += 1) pairs.push({ before: index, after: index })
  const middle = new Middle(
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
    bags,
  ).align()
  const shift = (match: Match): Match => ({ before: match.before + start, after: match.after + start })
  pairs.push(...middle.pairs.map(shift))
  for (let index = end; index > 0; index -= 1) {
    pairs.push({ before: before.length - index, after: after.length - index })
  }
  const ends = pairs.filter(({ before: index }) => index < start || index >= before.length - end)
  const still = middle.still && {
    still: [...middle.still.map(shift), ...ends].toSorted((a, b) => a.before - b.before),
  }
  return { pairs, moves: middle.moves.map(shift), ...still }
}

function countSame(
  before: readonly Part[],
  after: readonly Part[],
  at: (index: number, parts: readonly Part[]) => Part | undefined,
): number {
  const most = Math.min(before.length, after.length)
  let count = 0
  while (count < most) {
    const [old, now] = [at(count, before), at(count, after)]
    if (!old || !now || contentOf(old) !== contentOf(now)) break
    count += 1
  }
  return count
}

/** What a part is, for parts that are the same without a word of difference. */
export function contentOf(part: Part): string {
  return `${kindOf(part)}\n${textOf(part)}`
}

export function isMovable(part: Part, bags: WordBags): boolean {
  return movableKinds.has(kindOf(part)) && bags.of(part).length >= leastMoved
}

/** What lies between the common beginning and end. */
class Middle {
  readonly #before: readonly Part[]
  readonly #after: readonly Part[]
  readonly #bags: WordBags

  constructor(before: readonly Part[], after: readonly Part[], bags: WordBags) {
    this.#before = before
    this.#after = after
    this.#bags = bags
  }

  align(): Alignment {
    const sure = this.#findSure()
    const anchors = heaviestInOrder(sure, (match) => this.#weight(match))
    const kept = new Set(anchors)
    const moves = sure.filter((match) => !kept.has(match) && this.#isMove(match))
    const taken = {
      before: new Set(moves.map((match) => match.before)),
      after: new Set(moves.map((match) => match.after)),
    }
    const pairs: Match[] = []
    let from: Match = { before: 0, after: 0 }
    const last: Match = { before: this.#before.length, after: this.#after.length }
    for (const anchor of [...anchors, last]) {
      const old = range(from.before, anchor.before).filter((index) => !taken.before.has(index))
      const now = range(from.after, anchor.after).filter((index) => !taken.after.has(index))
      pairs.push(...this.#alignGap(old, now))
      if (anchor !== last) pairs.push(anchor)
      from = { before: anchor.before + 1, after: anchor.after + 1 }
    }
    const comparisons = last.before * last.after
    const hasMoved = sure.length > anchors.length
    if (comparisons > (hasMoved ? someComparisons : fewComparisons)) return { pairs, moves }
    const still = this.#alignGap(range(0, last.before), range(0, last.after))
    const isBetter = mostForOrder * this.#differingWords(still) < this.#differingWords(pairs)
    return isBetter ? { pairs, moves, still } : { pairs, moves }
  }

  /** How many words differ, by and large, if these are the same parts; those that are moved in both places. */
  #differingWords(pairs: readonly Match[]): number {
    const kept = pairs.reduce((sum, pair) => sum + this.#weight(pair) - 1, 0)
    return [...this.#before, ...this.#after].reduce(
      (sum, part) => sum + this.#bags.of(part).length,
      -2 * kept,
    )
  }

  /** Parts that are one wherever they stand: the only ones that say the very same, or that have the same name and say much the same. */
  #findSure(): readonly Match[] {
    const found: Match[] = []
    const taken = { before: new Set<number>(), after: new Set<number>() }
    const add = (match: Match) => {
      if (taken.before.has(match.before) || taken.after.has(match.after)) return
      taken.before.add(match.before)
      taken.after.add(match.after)
      found.push(match)
    }
    for (const match of findUnique(this.#before, this.#after, contentOf)) {
      if (this.#wordCount(this.#before, match.before) > 0) add(match)
    }
    const key = (part: Part) => {
      const name = nameOf(part)
      return name === null ? null : `${kindOf(part)} ${name}`
    }
    for (const match of findUnique(this.#before, this.#after, key)) {
      if (this.#share(match) >= surelyShared) add(match)
    }
    return found.sort((a, b) => a.before - b.before)
  }

  #alignGap(before: readonly number[], after: readonly number[]): readonly Match[] {
    const [rows, columns] = [before.length, after.length]
    if (rows === 0 || columns === 0 || rows * columns > mostComparisons) return []
    const width = columns + 1
    const costs = new Float64Array((rows + 1) * width)
    const cost = (row: number, column: number): number => costs[row * width + column] ?? 0
    const costOf = (parts: readonly Part[], index: number) => this.#wordCount(parts, index) + costOfPart
    for (let row = rows; row >= 0; row -= 1) {
      for (let column = columns; column >= 0; column -= 1) {
        const [old, now] = [before[row], after[column]]
        let least = row === rows && column === columns ? 0 : Number.POSITIVE_INFINITY
        if (old !== undefined) least = Math.min(least, costOf(this.#before, old) + cost(row + 1, column))
        if (now !== undefined) least = Math.min(least, costOf(this.#after, now) + cost(row, column + 1))
        if (old !== undefined && now !== undefined) {
          const both = this.#costOfPair(old, now)
          if (both < Number.POSITIVE_INFINITY) least = Math.min(least, both + cost(row + 1, column + 1))
        }
        costs[row * width + column] = least
      }
    }
    const pairs: Match[] = []
    let [row, column] = [0, 0]
    while (row < rows && column < columns) {
      const [old = 0, now = 0] = [before[row], after[column]]
      const least = cost(row, column)
      if (this.#costOfPair(old, now) + cost(row + 1, column + 1) <= least) {
        pairs.push({ before: old, after: now })
        row += 1
        column += 1
      } else if (costOf(this.#before, old) + cost(row + 1, column) <= least) row += 1
      else column += 1
    }
    return pairs
  }

  /** The words that differ, if two parts are held to be one; infinite where they cannot be. */
  #costOfPair(before: number, after: number): number {
    const [old, now] = [this.#before[before], this.#after[after]]
    if (!old || !now || kindOf(old) !== kindOf(now)) return Number.POSITIVE_INFINITY
    const [a, b] = [this.#bags.of(old), this.#bags.of(now)]
    const shared = sharedWords(a, b)
    const isSameName = nameOf(old) === nameOf(now)
    const isOne =
      isSameName || soleKinds.has(kindOf(old)) || 2 * shared >= leastShared * (a.length + b.length)
    if (!isOne) return Number.POSITIVE_INFINITY
    return a.length + b.length - 2 * shared + (isSameName ? 0 : costOfOtherName)
  }

  #isMove(match: Match): boolean {
    const part = this.#before[match.before]
    return part !== undefined && isMovable(part, this.#bags)
  }

  /** The words that stay if a part stays where it is. */
  #weight({ before, after }: Match): number {
    const [old, now] = [this.#before[before], this.#after[after]]
    return old && now ? sharedWords(this.#bags.of(old), this.#bags.of(now)) + 1 : 0
  }

  #share({ before, after }: Match): number {
    const [old, now] = [this.#before[before], this.#after[after]]
    return old && now ? shareOf(this.#bags.of(old), this.#bags.of(now)) : 0
  }

  #wordCount(parts: readonly Part[], index: number): number {
    const part = parts[index]
    return part ? this.#bags.of(part).length : 0
  }
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
}
