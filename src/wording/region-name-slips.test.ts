import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import { indexNames } from './body-name-index.ts'
import { type KnownName, knownNamesOf } from './body-name-words.ts'
import { findRegionSlip, mayBeginRegion, mayBeOther } from './region-name-slips.ts'

const { registers } = buildCase([
  { path: 'regions.yaml', text: readFileSync('agreements/registers/regions.yaml', 'utf8') },
])
if (!registers) throw new Error('The registers are not what the schemas require.')
const names = knownNamesOf(registers).filter(({ entry }) => entry === null)

/** The regions that words are a slip for, and what kind of slip. */
function slipsIn(text: string): readonly string[] {
  return names.flatMap((name) => {
    const slip = findRegionSlip(text, name)
    return slip ? [`${name.written.value}: ${slip}`] : []
  })
}

describe('a slip in a region’s name', () => {
  it.each([
    ['Region Västerboten', 'Region Västerbotten: spelling'],
    ['Region Västerbotttens', 'Region Västerbotten: spelling'],
    ['Region Värmlend', 'Region Värmland: spelling'],
    ['Region Upspala', 'Region Uppsala: spelling'],
    ['Region Skane', 'Region Skåne: spelling'],
    ['Region Skaane', 'Region Skåne: spelling'],
    ['Region Orebro lan', 'Region Örebro län: spelling'],
    ['Region Joenkoepings laens', 'Region Jönköpings län: spelling'],
    ['Region Jämtland–Härjedalen', 'Region Jämtland Härjedalen: spelling'],
    ['Region Jönköping län', 'Region Jönköpings län: spelling'],
    ['Region gävlborg', 'Region Gävleborg: spelling'],
    ['Rgion Dalarna', 'Region Dalarna: spelling'],
    ['region Dalarna', 'Region Dalarna: capitals'],
    ['Region dalarnas', 'Region Dalarna: capitals'],
    ['region blekinge', 'Region Blekinge: capitals'],
    ['Region Kalmar', 'Region Kalmar län: cut-short'],
    ['Region Jönköping', 'Region Jönköpings län: cut-short'],
    ['Region Jamtland', 'Region Jämtland Härjedalen: cut-short'],
    ['Västra Götalandsregion', 'Västra Götalandsregionen: cut-short'],
  ])('is found: %s', (text, slip) => {
    expect(slipsIn(text)).toEqual([slip])
  })

  it.each([
    'Region Västergötland',
    'Region Österbotten',
    'Region Västerland',
    'Region Holland',
    'Region Götaland',
    'Region Norr',
    'Region Väst',
    'Region skane kommun',
    'Region uppsal',
    'region Uppsla',
    'Regiom Skåne',
    'Regionen Skåne',
    'Region Jönköpings',
    'Region Kalmars',
    'REGION SKÅNE',
    'Region Stockholm–Gotland',
    'Region Stockholms län',
    'Västra Götaland',
    'Region Västra Götaland',
    'Region',
  ])('is not %s', (text) => {
    expect(slipsIn(text)).toEqual([])
  })

  it('is no right name, its genitive or a county, of any region', () => {
    const regions = registers.regions.flatMap(({ name, county }) => [name.value, county.value])
    expect(regions.length).toBe(2 * 21)
    for (const right of regions.flatMap((name) => [name, `${name}s`])) expect(slipsIn(right)).toEqual([])
  })
})

describe('what stands around it', () => {
  it.each([
    ['där ', 'region Skåne', ' ingår'],
    ['Hos ', 'region Skåne', '.'],
    ['Och hos ', 'region Skåne', ', som'],
    ['', 'region Skåne', ' – som i dag'],
    ['Uppsala. I ', 'region Skåne', ''],
    ['', 'Region skåne', ' Syd'],
    ['', 'Region Kalmar', ' och regionen'],
    ['i ', 'Region Kalmar', ', Region Skåne'],
    ['', 'Region Kalmar', ' samt Region Skåne'],
    ['Polisen, ', 'Region Skne', ' Syd'],
    ['Till region Gotland, ', 'region Skåne', ''],
    ['Region Gotland, ', 'Region Kalmar', ''],
    ['Region Jönköpings län och ', 'Region Kalmar', ''],
  ])('does not make another of it: %s%s%s', (before, text, after) => {
    expect(mayBeOther(kindOf(text), text, before, after)).toBe(false)
  })

  it.each([
    ['i vilken ', 'region Skåne', ' ingår'],
    ['Den ', 'region Skåne', ' hör till'],
    ['patientens ', 'region Skåne', ''],
    ['Trafikverket ', 'region Skåne', ''],
    ['se Polisen, ', 'region Skåne', ''],
    ['', 'region Stockholm', '–Gotland'],
    ['', 'region Stockholm', ' - Gotland'],
    ['', 'region Stockholm', '/Gotland'],
    ['', 'region Stockholm', ' Gotland'],
    ['', 'region Stockholm', ' läns'],
    ['', 'region Stockholm', '-projektet'],
    ['', 'Region Kalmar', ', Halland och Skåne'],
    ['', 'Region Kalmar', ' och Jönköpings län'],
    ['', 'Region Kalmar', ' kommun'],
    ['', 'Region Kalmar', ' County'],
    ['Science Park ', 'Region Kalmar', ''],
  ])('may make another of it: %s%s%s', (before, text, after) => {
    expect(mayBeOther(kindOf(text), text, before, after)).toBe(true)
  })
})

function kindOf(text: string) {
  const [slip] = names.flatMap((name) => findRegionSlip(text, name) ?? [])
  if (!slip) throw new Error(`${text} is no slip.`)
  return slip
}

it('looks for regions only where a word may be the first of their names', () => {
  const regionsAt = (word: string): readonly KnownName[] =>
    [...(indexNames(registers).namesAt(word)?.values() ?? [])].flat().filter(({ entry }) => entry === null)
  expect(['Region', 'region', 'Regionn'].map((word) => regionsAt(word).length)).toEqual([20, 20, 20])
  expect(['Västra', 'västra', 'Vsätra', 'Västar'].map((word) => regionsAt(word).length)).toEqual([1, 1, 0, 1])
  const common = [
    'Regionerna',
    'regionerna',
    'regionens',
    'Regional',
    'Regeringen',
    'regionn',
    'Västerbotten',
  ]
  expect(common.filter((word) => regionsAt(word).length > 0)).toEqual([])
  expect(names.filter((name) => mayBeginRegion('Regionala', name))).toEqual([])
})
