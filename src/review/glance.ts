import { type ArrangedChanges, arrangeChanges } from '../diff/arrange-changes.ts'
import { type AmountChange, type Change, changeOfAmounts } from '../diff/change.ts'
import { type DeadlinePair, pairDeadlines } from '../diff/pair-deadlines.ts'
import type { Model } from '../diff/version.ts'
import { linesOf, sumOfLines } from '../model/funding-sums.ts'
import type { Money } from '../model/values.ts'
import type { ReviewPart } from './review.ts'

/** The few figures that say how much one agreement has changed. */
export interface Glance {
  readonly arranged: ArrangedChanges
  /** Null where one of the sides has no money of its own. */
  readonly total: AmountChange | null
  readonly deadlines: DeadlineGroups | null
  readonly measures: { readonly added: number; readonly removed: number; readonly changed: number }
}

/** Deadlines by what became of them. */
export interface DeadlineGroups {
  readonly moved: readonly DeadlinePair[]
  readonly added: readonly DeadlinePair[]
  readonly removed: readonly DeadlinePair[]
  /** Moved with the agreement's year, to the same day of it. */
  readonly sameDay: readonly DeadlinePair[]
  readonly unchanged: readonly DeadlinePair[]
}

/** Counts what differs in a part of a review. */
export function glanceAt({ changes: { changes }, models }: ReviewPart): Glance {
  const { old, new: now } = models
  const measures = changes.filter(({ subject }) => subject.kind === 'measure')
  const whole = (kind: Change['kind']) =>
    measures.filter((change) => change.kind === kind && change.field === null).length
  const reworded = measures.filter(
    ({ field, weight, kind }) => weight === 'substantive' && (field !== null || kind === 'moved'),
  )
  return {
    arranged: arrangeChanges(changes),
    total: old && now ? changeOfAmounts(totalOf(old), totalOf(now)) : null,
    deadlines: old && now ? groupDeadlines(pairDeadlines(old, now)) : null,
    measures: {
      added: whole('added'),
      removed: whole('removed'),
      changed: new Set(reworded.map(({ subject }) => subject.id.after)).size,
    },
  }
}

function totalOf({ agreement }: Model): Money | null {
  const lines = linesOf(agreement)
  return agreement.funding.total?.value ?? (lines.length > 0 ? sumOfLines(lines) : null)
}

function groupDeadlines(pairs: readonly DeadlinePair[]): DeadlineGroups {
  const both = pairs.filter(({ before, after }) => before && after)
  const isSame = ({ dates }: DeadlinePair) => JSON.stringify(dates.old) === JSON.stringify(dates.new)
  return {
    moved: both.filter((pair) => !isSame(pair) && !pair.dates.followsYear),
    added: pairs.filter(({ before }) => !before),
    removed: pairs.filter(({ after }) => !after),
    sameDay: both.filter((pair) => !isSame(pair) && pair.dates.followsYear),
    unchanged: both.filter(isSame),
  }
}

/** What became more or less, the most first; only what stands for itself, no sums. */
export function largestAmounts(changes: readonly Change[], most: number): readonly (Change & LineAmounts)[] {
  const found = changes.flatMap((change) => {
    const amounts = amountsOf(change)
    return amounts && change.subject.kind === 'line' ? [{ ...change, line: amounts }] : []
  })
  const size = ({ line: { difference } }: LineAmounts) =>
    difference.ore < 0n ? -difference.ore : difference.ore
  return found
    .sort((a, b) => (size(a) < size(b) ? 1 : size(a) > size(b) ? -1 : 0))
    .filter((each) => size(each) > 0n)
    .slice(0, most)
}

interface LineAmounts {
  readonly line: AmountChange
}

function amountsOf(change: Change): AmountChange | null {
  if (change.kind === 'amount' && change.field === 'amount') return change.amounts
  if (change.kind === 'added' && change.amount) return changeOfAmounts(null, change.amount)
  if (change.kind === 'removed' && change.amount) return changeOfAmounts(change.amount, null)
  return null
}
