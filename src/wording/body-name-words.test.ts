import { describe, expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import { isSlip, knownNamesOf, wordsOf } from './body-name-words.ts'

it('knows every name of a body once, whatever it is used for', () => {
  const { registers } = buildCase([])
  if (!registers) throw new Error('The registers are not what the schemas require.')
  const names = knownNamesOf(registers).map(({ written, form, body }) => `${body} ${form}: ${written.value}`)
  expect(names.filter((name) => /^(?:skr|rcc-syd)/.test(name))).toEqual([
    'skr full: Sveriges Kommuner och Landsting',
    'skr short: SKL',
    'skr full: Sveriges Kommuner och Regioner',
    'skr short: SKR',
    'rcc-syd full: RCC Syd',
  ])
})

it('knows the names of regions, which no date ends', () => {
  const { registers } = buildCase([{ path: 'regions.yaml', text: '' }])
  const regions = registers ? knownNamesOf(registers).filter(({ entry }) => entry === null) : []
  expect(regions.map(({ body, form, words }) => `${body} ${form}: ${words.join('+')}`)).toEqual([
    'region-skane full: Region+Skåne',
    'region-norrbotten full: Region+Norrbotten',
    'region-halland full: Region+Halland',
  ])
})

it('takes words with their hyphens and without their marks', () => {
  const words = wordsOf('IOGT-NTO, Kultur & fritid och SKR:s två-i-ett–hjälp (4H).').map(({ text }) => text)
  expect(words).toEqual(['IOGT-NTO', 'Kultur', '&', 'fritid', 'och', 'SKR', 's', 'två-i-ett–hjälp', '4H'])
})

describe('a slip of the pen', () => {
  it.each([
    ['one other letter', 'vård', 'värd'],
    ['one letter too many', 'regionenn', 'regionen'],
    ['one letter too few', 'regionen', 'regionenn'],
    ['two letters that changed places', 'vård', 'vådr'],
    ['two letters in a word of ten', 'landstings', 'lamestings'],
    ['three letters in a word of twelve', 'landstingens', 'lanmnaingens'],
  ])('is %s', (_, a, b) => {
    expect(isSlip(a, b)).toBe(true)
  })

  it.each([
    ['the same word', 'regionerna', 'regionerna'],
    ['a letter in a word of three', 'vår', 'våd'],
    ['two letters in a word of nine', 'landsting', 'lamesting'],
    ['two letters for one in a short word', 'vård', 'vxd'],
    ['three letters in a word of eleven', 'landstinget', 'lanmnainget'],
    ['letters in several places', 'socialtjänsten', 'sociultjänstan'],
  ])('is not %s', (_, a, b) => {
    expect(isSlip(a, b)).toBe(false)
  })
})
