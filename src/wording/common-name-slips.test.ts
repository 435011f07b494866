import { expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import { knownNamesOf } from './body-name-words.ts'
import { slipsOfCommonWords } from './common-name-slips.ts'

/** The word that is meant by each of these, in names with the words given. */
function meant(names: readonly string[], words: readonly string[]): readonly (string | undefined)[] {
  const { registers } = buildCase([])
  const [known] = registers ? knownNamesOf(registers) : []
  if (!known) throw new Error('The registers hold no name.')
  const slips = slipsOfCommonWords(names.map((name) => ({ ...known, words: name.split(' ') })))
  return words.map((word) => slips.get(word)?.right)
}

it.each([
  [
    'letters that changed places, in any form of the word',
    'alla regionerna',
    [
      ['regoinerna', 'regionerna'],
      ['regoinernas', 'regionernas'],
      ['regoiner', 'regioner'],
    ],
  ],
  [
    'a letter too few or too many inside a long word',
    'norra landsting',
    [
      ['lndsting', 'landsting'],
      ['laandsting', 'landsting'],
      ['landting', 'landsting'],
      ['landsing', 'landsting'],
      ['lnadsti', undefined],
      ['landstiing', undefined],
      ['andsting', undefined],
      ['llandsting', undefined],
      ['landstng', undefined],
    ],
  ],
  [
    'places only, in a shorter word',
    'svenska staten',
    [
      ['statne', 'staten'],
      ['saten', undefined],
      ['staaten', undefined],
    ],
  ],
  [
    'no word that is short, has a capital or a hyphen',
    'god vård i Norrbottens barn-sjukhus Skåne',
    [
      ['vådr', undefined],
      ['Norrbotetns', undefined],
      ['barn-sjukhsu', undefined],
    ],
  ],
  [
    'no word that stands in a name',
    'stadgar stagdar regionernas regionerna',
    [
      ['stagdar', undefined],
      ['regionernas', undefined],
    ],
  ],
] as const)('finds %s', (_, name, rows) => {
  expect(
    meant(
      [name],
      rows.map(([word]) => word),
    ),
  ).toEqual(rows.map(([, right]) => right))
})
