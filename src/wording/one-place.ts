import { areExchanged, differenceOf } from './word-difference.ts'

/** Whether one character is another, or two neighbours have changed places: what a slip makes of a number. */
export function differInOnePlace(one: string, other: string): boolean {
  const difference = differenceOf(one, other)
  return (difference.inOne.length === 1 && difference.inOther.length === 1) || areExchanged(difference)
}

/** Short names may differ by a letter and both be right. */
const longEnough = 6

/** Whether the one is the other with a slip in it: a letter that is another, has changed places or is there once too often. A capital is none. */
export function differBySlip(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  if (differInOnePlace(a, b)) return true
  const { inOne, inOther } = differenceOf(a, b)
  return inOne.length + inOther.length === 1 && Math.min(a.length, b.length) >= longEnough
}
