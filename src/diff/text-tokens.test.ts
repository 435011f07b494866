import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tokensOfPlain } from './text-tokens.ts'

const span = { file: { path: '', text: '' }, start: 0, end: 0 }
const wordsOf = (value: string) =>
  tokensOfPlain({ value, span }).flatMap((block) => block.tokens.map(({ text }) => text))

test.each([
  ['1:6 ap.16 (2024)', ['1:6', 'ap.16', '(', '2024', ')']],
  ['182,5 mnkr, bl.a. 70 %', ['182,5', 'mnkr', ',', 'bl.a', '.', '70', '%']],
  ['EU:s tjock- och ändtarm', ['EU:s', 'tjock', '-', 'och', 'ändtarm']],
])('%s', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

test('words are cut the same whether or not a letter from elsewhere stands beside them', () => {
  const letters = fc.constantFrom(...'aåÖé1²½ª.,:-–’”…%()/·\u00a0 \n')
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 30 }), (chosen) => {
      const text = chosen.join('')
      const [first, ...others] = wordsOf(`Ω ${text}`)
      expect(first).toBe('Ω')
      expect(wordsOf(text)).toEqual(others)
    }),
    { numRuns: 500 },
  )
})
