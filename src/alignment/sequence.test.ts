import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diffSequences, findOutOfOrder } from './sequence.ts'

const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })

it('steps lead from one sequence to the other, and are as few as can be', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const steps = diffSequences(before, after)
      expect(steps.filter((step) => step.kind !== 'inserted').map((step) => before[step.before])).toEqual(
        before,
      )
      expect(steps.filter((step) => step.kind !== 'deleted').map((step) => after[step.after])).toEqual(after)
      for (const step of steps) if (step.kind === 'same') expect(before[step.before]).toBe(after[step.after])
      expect(steps.filter((step) => step.kind === 'same')).toHaveLength(longestCommon(before, after))
    }),
    { numRuns: 500 },
  )
})

it('gives up on what has nothing in common, and still leads there', () => {
  const before = Array.from({ length: 50 }, (_, index) => `a${index}`)
  const after = Array.from({ length: 50 }, (_, index) => `b${index}`)
  const steps = diffSequences(before, after, 10)
  expect(steps).toHaveLength(100)
  expect(steps.slice(0, 50).every((step) => step.kind === 'deleted')).toBe(true)
})

it('what is out of order is the least that must move', () => {
  expect(findOutOfOrder([0, 1, 2])).toEqual(new Set())
  expect(findOutOfOrder([2, 0, 1])).toEqual(new Set([0]))
  expect(findOutOfOrder([1, 2, 3, 0])).toEqual(new Set([3]))
})

function longestCommon(before: readonly string[], after: readonly string[]): number {
  let last: number[] = after.map(() => 0)
  for (const word of before) {
    const row: number[] = []
    after.forEach((other, index) => {
      row[index] =
        word === other ? (last[index - 1] ?? 0) + 1 : Math.max(last[index] ?? 0, row[index - 1] ?? 0)
    })
    last = row
  }
  return last.at(-1) ?? 0
}
