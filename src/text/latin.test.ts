import { describe, expect, test } from 'vitest'
import { latin } from './latin.ts'

const western = Array.from({ length: 0x180 }, (_, code) => String.fromCharCode(code))
const further = Array.from({ length: 0x250 - 0x180 }, (_, index) => String.fromCharCode(0x180 + index))

/** Patterns that mean the same among the letters of Latin, whether or not they are narrowed. */
const patterns = [
  /^\p{L}$/u,
  /^\p{N}$/u,
  /^[\p{L}\p{N}.-]$/u,
  /^[^\p{L}\d]$/u,
  /(?<!\p{L})$/u,
  /^(?![\p{L}/]|\.\p{L})/u,
  /^\p{L}{1}(?:\p{N}|$)/iu,
  /^\\p\{L\}$/u,
  /^[\]\p{N}]$/u,
]
const cases = [/^\p{Lu}$/u, /^[^\p{Lu}a]$/u, /^\p{Ll}$/u]

describe('latin', () => {
  test.each(patterns)('keeps what %s matches', (pattern) => {
    const narrowed = latin(pattern)
    for (const letter of [...western, ...further, 'α', 'Ω', '\\p{L}', ']'])
      expect(narrowed.test(letter), JSON.stringify(letter)).toBe(pattern.test(letter))
  })

  test.each(cases)('keeps which large and small letters of western languages %s matches', (pattern) => {
    const narrowed = latin(pattern)
    for (const letter of [...western, 'α', 'Ω'])
      expect(narrowed.test(letter), JSON.stringify(letter)).toBe(pattern.test(letter))
  })

  test('leaves other scripts out', () => {
    expect(latin(/\p{L}/u).test('語')).toBe(false)
  })

  test('keeps the flags', () => {
    expect(latin(/\p{L}/giu).flags).toBe('giu')
  })
})
