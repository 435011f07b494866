/** Numbers that look random and come again from the same seed (mulberry32). */
export interface RandomNumbers {
  /** A whole number from 0 up to, and without, `count`. */
  below(count: number): number
  /** One of several; undefined where there is none. */
  pick<T>(from: readonly T[]): T | undefined
}

export function createRandomNumbers(seed: number): RandomNumbers {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000
  }
  const below = (count: number) => Math.floor(next() * count)
  return { below, pick: (from) => from[below(from.length)] }
}
