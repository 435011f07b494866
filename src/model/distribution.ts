import type { Located, Span } from '../text/source-file.ts'
import type { Money } from './values.ts'

/** How money is shared, as a source says it. */
export interface Distribution {
  /** The collective that shares: `rcc`, `regions`. */
  readonly among: Located<string>
  readonly by: Located<'equal-shares' | 'population' | 'percentages' | 'application' | 'assignment'>
  /** Through whom: `rcc-in-collaboration`. */
  readonly through: Located<string> | null
  /** Id of the population by which it is shared; null where no table is made of it. */
  readonly population: Located<string> | null
  /** What each gets before the rest is shared. */
  readonly fixed: Located<Money> | null
  /** The share of each, where it is shared by percentages. */
  readonly percentages: readonly PercentageShare[]
  /** The amounts as they were decided, where that has been done; empty where they are computed. */
  readonly amounts: readonly DecidedShare[]
  /** Those that get nothing, since they did not meet the conditions; null while that has not been judged. */
  readonly leftOut: readonly LeftOut[] | null
  readonly span: Span
}

/** `region-gotland` gets `12,5 %`. */
export interface PercentageShare {
  readonly recipient: Located<string>
  readonly percent: Located<string>
  readonly span: Span
}

/** `region-gotland` got `1 057 701 kr`. */
export interface DecidedShare {
  readonly recipient: Located<string>
  readonly amount: Located<Money>
  readonly span: Span
}

/** A recipient that gets nothing. All others have met all conditions. */
export interface LeftOut {
  readonly recipient: Located<string>
  /** Ids of the payment's conditions that it did not meet. */
  readonly unmet: readonly Located<string>[]
  readonly span: Span
}

/** One that shares an amount. */
export interface Sharer {
  readonly id: string
  /** Its share is its weight of the weights of all: people, parts of a per cent, or 1 for equal shares. */
  readonly weight: bigint
  /** What ranks it among its equals: the county code of a region, else its id. */
  readonly rank: string
}

/**
 * Shares an amount in whole kronor, so that the parts come to it exactly. Each gets `fixed` first; what is left is shared by weight.
 *
 * Largest remainder: every share is rounded down, and the kronor that are then left go one each to the largest remainders. Between equal
 * remainders the greater weight goes first, then the lower rank. So nobody with a greater weight gets less, and the order in which the sharers
 * come makes no difference.
 *
 * Null where the amount cannot be shared so: it is less than the fixed sums, not in whole kronor, or nobody weighs anything.
 */
export function distributeMoney(
  amount: Money,
  sharers: readonly Sharer[],
  fixed: Money = { ore: 0n },
): ReadonlyMap<string, Money> | null {
  const rest = amount.ore - fixed.ore * BigInt(sharers.length)
  const total = sharers.reduce((sum, { weight }) => sum + weight, 0n)
  if (rest < 0n || amount.ore % orePerKrona !== 0n || fixed.ore % orePerKrona !== 0n || total <= 0n)
    return null
  const kronor = rest / orePerKrona
  const shares = sharers.map(({ id, weight, rank }) => ({
    id,
    weight,
    rank,
    kronor: (kronor * weight) / total,
    remainder: (kronor * weight) % total,
  }))
  const left = kronor - shares.reduce((sum, share) => sum + share.kronor, 0n)
  const inTurn = [...shares].sort(
    (a, b) => compare(b.remainder, a.remainder) || compare(b.weight, a.weight) || (a.rank < b.rank ? -1 : 1),
  )
  const rounded = new Set(inTurn.slice(0, Number(left)).map(({ id }) => id))
  return new Map(
    shares.map((share) => {
      const whole = share.kronor + (rounded.has(share.id) ? 1n : 0n)
      return [share.id, { ore: fixed.ore + whole * orePerKrona }]
    }),
  )
}

const orePerKrona = 100n

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0
}
