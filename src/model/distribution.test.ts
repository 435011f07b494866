import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distributeMoney, type Sharer } from './distribution.ts'

const kronor = (amount: bigint | number) => ({ ore: BigInt(amount) * 100n })

/** Some sharers by their weights, ranked in the order in which they are written. */
const sharers = (weights: readonly number[]): readonly Sharer[] =>
  weights.map((weight, index) => ({ id: `r${index}`, weight: BigInt(weight), rank: `r${index}` }))

const share = (amount: number, weights: readonly number[], fixed = 0) => {
  const parts = distributeMoney(kronor(amount), sharers(weights), kronor(fixed))
  return parts && weights.map((_, index) => Number((parts.get(`r${index}`)?.ore ?? 0n) / 100n))
}

describe('distributeMoney', () => {
  it.each([
    ['what comes out even', 90, [1, 1, 1], 0, [30, 30, 30]],
    ['equal shares: the lower rank gets the krona that is left', 80, [1, 1, 1], 0, [27, 27, 26]],
    ['the largest remainder', 10, [1, 2, 3], 0, [2, 3, 5]],
    ['equal remainders: the greater weight goes first', 10, [5, 15], 0, [2, 8]],
    ['a fixed sum each, the rest by weight', 100, [1, 3], 20, [35, 65]],
    ['a fixed sum that takes everything', 40, [1, 3], 20, [20, 20]],
    ['nothing', 0, [1, 3], 0, [0, 0]],
    ['a weight of nothing', 10, [0, 3], 0, [0, 10]],
    ['a fixed sum for a weight of nothing', 10, [0, 3], 2, [2, 8]],
  ])('%s', (_, amount, weights, fixed, expected) => {
    expect(share(amount, weights, fixed)).toEqual(expected)
  })

  it.each([
    ['the fixed sums are more than the amount', 10, [1, 1], 6],
    ['nobody weighs anything', 10, [0, 0], 0],
    ['there is nobody', 10, [], 0],
  ])('gives nothing where %s', (_, amount, weights, fixed) => {
    expect(share(amount, weights, fixed)).toBeNull()
  })

  it('gives nothing where the amount is not in whole kronor', () => {
    expect(distributeMoney({ ore: 1050n }, sharers([1]))).toBeNull()
  })
})

describe('whatever is shared', () => {
  const amounts = fc.bigInt({ min: 0n, max: 10n ** 12n })
  const weights = fc
    .array(fc.bigInt({ min: 0n, max: 10n ** 8n }), { minLength: 1, maxLength: 30 })
    .filter((all) => all.some((weight) => weight > 0n))
  const shared = fc
    .record({ amount: amounts, weights, fixed: fc.bigInt({ min: 0n, max: 1000n }) })
    .map(({ amount, weights: all, fixed }) => ({
      amount: kronor(amount + fixed * BigInt(all.length)),
      fixed: kronor(fixed),
      sharers: all.map((weight, index) => ({
        id: `r${index}`,
        weight,
        rank: String(index).padStart(2, '0'),
      })),
    }))

  it('comes to the amount, each part in whole kronor and less than a krona from its exact share', () => {
    fc.assert(
      fc.property(shared, ({ amount, fixed, sharers: all }) => {
        const parts = distributeMoney(amount, all, fixed)
        const total = all.reduce((sum, { weight }) => sum + weight, 0n)
        const rest = amount.ore - fixed.ore * BigInt(all.length)
        expect([...(parts?.values() ?? [])].reduce((sum, { ore }) => sum + ore, 0n)).toBe(amount.ore)
        for (const { id, weight } of all) {
          const part = parts?.get(id)?.ore ?? -1n
          expect(part % 100n).toBe(0n)
          const off = (part - fixed.ore) * total - rest * weight
          expect(off < 100n * total && off > -100n * total).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('gives nobody less than one with a smaller weight', () => {
    fc.assert(
      fc.property(shared, ({ amount, fixed, sharers: all }) => {
        const parts = distributeMoney(amount, all, fixed)
        const byWeight = [...all].sort((a, b) => (a.weight < b.weight ? -1 : 1))
        for (const [index, sharer] of byWeight.entries()) {
          const before = byWeight[index - 1]
          if (!before || before.weight === sharer.weight) continue
          expect((parts?.get(sharer.id)?.ore ?? 0n) >= (parts?.get(before.id)?.ore ?? 0n)).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is the same in whatever order the sharers come', () => {
    const shuffled = shared.chain((one) =>
      fc.shuffledSubarray(one.sharers, { minLength: one.sharers.length }).map((order) => ({ ...one, order })),
    )
    fc.assert(
      fc.property(shuffled, ({ amount, fixed, sharers: all, order }) => {
        const one = distributeMoney(amount, all, fixed)
        const other = distributeMoney(amount, order, fixed)
        expect(all.map(({ id }) => one?.get(id))).toEqual(all.map(({ id }) => other?.get(id)))
      }),
      { numRuns: 100 },
    )
  })
})
