import { expect, it } from 'vitest'
import { countLongWords } from './long-words.ts'
import { readValue } from './plain-text.ts'
import { findWordSlips, isInnerSlip } from './word-slips.ts'

const read = (text: string) => readValue(text, { file: { path: 'a.yaml', text }, start: 0, end: text.length })

it.each([
  ['genoför', 'genomför'],
  ['långtsiktig', 'långsiktig'],
  ['utgångpunk', 'utgångspunk'],
  ['exemplevis', 'exempelvis'],
  ['kompetensförsörkning', 'kompetensförsörjning'],
  ['kommision', 'kommission'],
])('%s is a slip of %s', (written, right) => {
  expect(isInnerSlip(written, right)).toBe(true)
  expect(isInnerSlip(right, written)).toBe(true)
})

it.each([
  // Another word, another form, or too short.
  ['förefall', 'förfall'],
  ['fortsatt', 'fortsätt'],
  ['diagnostik', 'diagnostisk'],
  ['inventering', 'investering'],
  ['gallvägg', 'gallväg'],
  ['kvaliten', 'kvalitet'],
  ['studier', 'stadier'],
  ['genomför', 'genomför'],
  ['samverkansregion', 'samverkaregion'],
  ['ansvarsbeslut', 'answersbeslut'],
  // Two letters exchanged, and a third between.
  ['exemplevis', 'exempelavis'],
])('%s is no slip of %s', (written, right) => {
  expect(isInnerSlip(written, right)).toBe(false)
  expect(isInnerSlip(right, written)).toBe(false)
})

it('compares with what stands more often, and prefers the most frequent', () => {
  const counted = countLongWords([
    read('Samverkansgrupper, samverkansgruppen. Samverkanstrupper, samverkanstrupper, samverkanstrupper.'),
    read('Det finns samverkansrupper.'),
  ])
  const [slip] = findWordSlips([counted], 'common')
  expect(slip).toMatchObject({ form: 'samverkanstrupper', isOnly: false })
  expect(slip?.written.plain.text).toBe('Det finns samverkansrupper.')
})

it('finds nothing where the word stands elsewhere, and nothing without a better one', () => {
  const own = countLongWords([read('Insatser genoföra, genomföra och genomföra.')])
  const other = countLongWords([read('Även här genoföra.')])
  expect(findWordSlips([own], 'common')).toHaveLength(1)
  expect(findWordSlips([own, other], 'common')).toEqual([])
  expect(findWordSlips([], 'common')).toEqual([])
})
