import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diffText, diffTokens, splitWords, type TextPiece } from './words.ts'

const shown = (pieces: readonly TextPiece[]) =>
  pieces
    .map(({ kind, text }) => (kind === 'same' ? text : `${kind === 'deleted' ? '-' : '+'}[${text}]`))
    .join('')

it.each([
  ['i avsnitt 5.3.1', 'i avsnitt 5.3.2', 'i avsnitt -[5.3.1]+[5.3.2]'],
  ['80 miljoner kronor', '81 miljoner kronor', '-[80]+[81] miljoner kronor'],
  ['1 234,50', '1 234,75', '1 -[234,50]+[234,75]'],
  ['a b c', 'a b c', 'a b c'],
  ['', 'nytt', '+[nytt]'],
  ['foo bar baz', 'x y z', '-[foo bar baz]+[x y z]'],
  ['senast den 1 maj', 'senast den 31 maj 2025', 'senast den -[1]+[31] maj+[ 2025]'],
])('%j → %j', (before, after, expected) => {
  expect(shown(diffText(before, after))).toBe(expected)
})

it('what is cut into words is the text again, and what became of it is both texts', () => {
  const text = fc
    .array(fc.constantFrom('ett', 'två', 'tre', ' ', ',', '\u00a0', '5.3'))
    .map((all) => all.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(splitWords(before).join('')).toBe(before)
      const pieces = diffText(before, after)
      const without = (kind: string) =>
        pieces.filter((piece) => piece.kind !== kind).map((piece) => piece.text)
      expect(without('inserted').join('')).toBe(before)
      expect(without('deleted').join('')).toBe(after)
    }),
    { numRuns: 300 },
  )
})

it('crumbs are taken into the change, but nothing that is fixed', () => {
  const tokens = (text: string, isFixed: boolean) =>
    text.split('').map((key) => ({ key, text: key === '_' ? ' ' : key, isFixed: isFixed && key === '_' }))
  const kinds = (isFixed: boolean) =>
    diffTokens(tokens('abc_def', isFixed), tokens('uvw_xyz', isFixed)).map((run) => run.kind)
  expect(kinds(false)).toEqual(['deleted', 'inserted'])
  expect(kinds(true)).toEqual(['deleted', 'inserted', 'same', 'deleted', 'inserted'])
})
