import fc from 'fast-check'
import { expect, it } from 'vitest'
import { areExchanged, differenceOf } from './word-difference.ts'

it.each([
  ['genoföra', 'genomföra', '', 'm', 4, 4],
  ['aa', 'aaa', '', 'a', 2, 0],
  ['form', 'from', 'or', 'ro', 1, 1],
  ['', 'ord', '', 'ord', 0, 0],
  ['ord', 'ord', '', '', 3, 0],
])('%j and %j differ by %j and %j', (one, other, inOne, inOther, start, end) => {
  expect(differenceOf(one, other)).toEqual({ inOne, inOther, start, end })
})

it('leaves out what is alike, and no more', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b') }),
      fc.string({ unit: fc.constantFrom('a', 'b') }),
      (one, other) => {
        const { inOne, inOther, start, end } = differenceOf(one, other)
        expect(one.slice(0, start) + inOne + one.slice(one.length - end)).toBe(one)
        expect(one.slice(0, start) + inOther + one.slice(one.length - end)).toBe(other)
        if (inOne !== '' && inOther !== '') {
          expect(inOne[0]).not.toBe(inOther[0])
          expect(inOne.at(-1)).not.toBe(inOther.at(-1))
        }
      },
    ),
  )
})

it.each([
  ['form', 'from', true],
  ['form', 'fort', false],
  ['abcd', 'abdce', false],
  ['ord', 'ord', false],
])('%s and %s have two letters exchanged: %s', (one, other, expected) => {
  expect(areExchanged(differenceOf(one, other))).toBe(expected)
})
