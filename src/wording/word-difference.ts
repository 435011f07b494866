/** What is left of two words without the letters that they begin and end with alike. */
export interface WordDifference {
  readonly inOne: string
  readonly inOther: string
  /** How many letters they begin with alike. */
  readonly start: number
  /** How many of the others they end with alike. */
  readonly end: number
}

export function differenceOf(one: string, other: string): WordDifference {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one[start] === other[start]) start += 1
  let end = 0
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  return {
    inOne: one.slice(start, one.length - end),
    inOther: other.slice(start, other.length - end),
    start,
    end,
  }
}

/** Whether two letters have changed places, and nothing else. */
export function areExchanged({ inOne, inOther }: WordDifference): boolean {
  return inOne.length === 2 && inOther.length === 2 && inOne[0] === inOther[1] && inOne[1] === inOther[0]
}
