import { describe, expect, it } from 'vitest'
import { levelInWords } from './level-names.ts'
import { areAkin, shareWord, stemOf, stemsOf } from './word-stems.ts'

describe('stems of Swedish words', () => {
  it.each([
    ['vårdförloppen', 'vårdförlopp'],
    ['vårdförloppens', 'vårdförlopp'],
    ['patologin', 'patologi'],
    ['insatserna', 'insatser'],
    ['nationella', 'nationellt'],
    ['radiologi', 'radiologin'],
  ])('%s and %s are one word', (a, b) => {
    expect(areAkin(stemOf(a), stemOf(b))).toBe(true)
  })

  it.each([
    ['barncancer', 'barncancerområdet'],
    ['rehabilitering', 'bäckenrehabilitering'],
  ])('%s is a part of %s', (a, b) => {
    expect(areAkin(stemOf(a), stemOf(b))).toBe(true)
  })

  it.each([
    ['radiologi', 'patologi'],
    ['vård', 'vårdprogram'],
    ['barncancer', 'livmoderhalscancer'],
    ['upptäckt', 'uppföljning'],
  ])('%s and %s are not', (a, b) => {
    expect(areAkin(stemOf(a), stemOf(b))).toBe(false)
  })

  it('compares texts by any of their words', () => {
    expect(shareWord(stemsOf('Arbetet med patologin'), stemsOf('Satsning på patologi'))).toBe(true)
    expect(shareWord(stemsOf('Arbetet med patologin'), stemsOf('Satsning på vård'))).toBe(false)
    expect(shareWord(stemsOf(''), stemsOf(''))).toBe(false)
  })
})

describe('a stem', () => {
  it.each([
    ['vården', 'vård'],
    ['åren', 'åren'],
    ['årens', 'åren'],
    ['länen', 'läne'],
    ['Regionernas', 'region'],
  ])('%s: %s', (word, stem) => {
    expect(stemOf(word)).toBe(stem)
  })
})

it.each([
  ['cancer', 'barncancer', true],
  ['barncancer', 'cancer', true],
  ['vårdn', 'barnvårdn', false],
])('%s and %s: %s', (a, b, akin) => {
  expect(areAkin(a, b)).toBe(akin)
})

describe('the level that a text names', () => {
  it.each([
    ['Nationellt arbete med prevention', 'national'],
    ['nationell samordning av screeningprogrammen', 'national'],
    ['Samverkansregionalt stöd till barncancerområdet', 'healthcare-region'],
    ['Regionalt arbete med vårdförlopp', 'region'],
    ['den första utbetalningen till regionerna för arbetet', 'region'],
    ['Stöd till regionala cancercentrum i arbetet', null],
    ['Nationella vårdprogram', null],
    ['nationellt och samverkansregionalt arbete', null],
    ['Övriga insatser', null],
  ])('%s: %s', (text, level) => {
    expect(levelInWords(text)).toBe(level)
  })
})
