import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Population, Region, Registers } from '../model/agreement.ts'
import { findBody } from '../model/register-lookup.ts'
import { reportMissingId } from '../model/report-missing-id.ts'
import { writeInteger } from '../model/swedish-form.ts'
import type { Located } from '../text/source-file.ts'
import type { Check } from './check.ts'

/**
 * **Registren över regioner och folkmängd ska gå ihop.**
 *
 * Varje region hör till en sjukvårdsregion eller är delad mellan flera efter kommun, varje länskod och id finns en gång, och varje
 * sjukvårdsregions RCC finns i aktörsregistret. En folkmängd har en siffra för varje region, en gång, och siffrorna blir tillsammans källans
 * summa; en delad regions kommuner blir tillsammans regionen.
 *
 * Varför: belopp i kronor räknas på de här siffrorna, och en siffra som är fel avskriven ändrar vad alla regioner får.
 *
 * Så rättas det: jämför med källan och rätta siffran eller id:t.
 *
 * ```yaml
 * total: 10319473
 * regions:
 *   - { region: region-gotland, people: 59663 }      # ska vara 59636: summan stämmer inte
 * ```
 */
export const regionRegisters: Check = {
  name: 'region-registers',
  codes: [
    'distribution/region-place',
    'distribution/twice-in-register',
    'distribution/people-sum',
    'distribution/no-figure',
    'distribution/municipalities-differ',
  ],
  checkRegisters: (registers) => [
    ...checkRegions(registers),
    ...registers.populations.flatMap((population) => checkPopulation(population, registers)),
    ...findTwice(registers.populations.map(({ id }) => id)),
  ],
}

function checkRegions(registers: Registers): readonly Diagnostic[] {
  const { regions, healthcareRegions, regionsCollective } = registers
  const bodies = registers.bodies.map(({ id }) => id.value)
  const areas = healthcareRegions.map(({ id }) => id.value)
  const unknownIn = (known: readonly string[], place: string) => (id: Located<string>) =>
    known.includes(id.value) ? [] : [reportMissingId(id, place, known)]
  return [
    ...[
      ...(regionsCollective ? [regionsCollective] : []),
      ...healthcareRegions.map(({ rcc }) => rcc),
    ].flatMap(unknownIn(bodies, 'bodies.yaml')),
    ...regions.flatMap(({ healthcareRegion, split }) =>
      [
        ...(healthcareRegion ? [healthcareRegion] : []),
        ...split.map((part) => part.healthcareRegion),
      ].flatMap(unknownIn(areas, 'healthcare-regions')),
    ),
    ...regions.flatMap(({ id, name, healthcareRegion, split }) =>
      (healthcareRegion === null) === (split.length === 0)
        ? [report('distribution/region-place', id.span, { region: name.value })]
        : [],
    ),
    ...findTwice([...regions.map(({ id }) => id), ...healthcareRegions.map(({ id }) => id)]),
    ...findTwice(regions.map(({ code }) => code)),
    ...findTwice(regions.flatMap(({ split }) => split.flatMap((part) => part.municipalities))),
    ...regions.flatMap(({ id }) =>
      findBody(registers, id.value) ? [reportTwice(id, findBody(registers, id.value)?.id ?? id)] : [],
    ),
  ]
}

function findTwice(names: readonly Located<string>[]): readonly Diagnostic[] {
  return names.flatMap((name, index) => {
    const first = names.findIndex((other) => other.value === name.value)
    return first < index ? [reportTwice(name, names[first] ?? name)] : []
  })
}

function reportTwice(again: Located<string>, first: Located<string>): Diagnostic {
  const place = related('distribution/first-here', first.span, {})
  return report('distribution/twice-in-register', again.span, { name: again.value }, { related: [place] })
}

function checkPopulation(population: Population, registers: Registers): readonly Diagnostic[] {
  const known = registers.regions.map(({ id }) => id.value)
  const named = population.regions.map(({ region }) => region)
  const faults = [
    ...named.flatMap((id) => (known.includes(id.value) ? [] : [reportMissingId(id, 'regions.yaml', known)])),
    ...findTwice(named),
    ...registers.regions
      .filter(({ id }) => !named.some((each) => each.value === id.value))
      .map(({ name }) => {
        const data = { population: population.id.value, region: name.value }
        return report('distribution/no-figure', population.id.span, data)
      }),
    ...checkMunicipalities(population, registers.regions),
  ]
  // A figure that is missing or stands twice is why the sum is not right.
  return faults.length > 0 ? faults : checkSum(population)
}

function checkSum({ regions, total }: Population): readonly Diagnostic[] {
  const sum = regions.reduce((all, { people }) => all + people.value, 0)
  if (sum === total.value) return []
  const data = {
    sum: writeInteger(sum),
    total: writeInteger(total.value),
    difference: writeInteger(Math.abs(sum - total.value)),
  }
  return [report('distribution/people-sum', total.span, data)]
}

function checkMunicipalities(population: Population, regions: readonly Region[]): readonly Diagnostic[] {
  const split = regions.filter((region) => region.split.length > 0)
  const known = split.flatMap((region) => municipalitiesOf(region))
  const given = population.municipalities
  const faults = [
    ...given.flatMap(({ municipality }) =>
      known.includes(municipality.value) ? [] : [reportMissingId(municipality, 'regions.yaml', known)],
    ),
    ...findTwice(given.map(({ municipality }) => municipality)),
  ]
  return faults.length > 0 ? faults : split.flatMap((region) => checkSplit(region, population))
}

/** The municipalities of a region, where there are figures of all of them, come to the region. */
function checkSplit(region: Region, population: Population): readonly Diagnostic[] {
  const names = municipalitiesOf(region)
  const parts = population.municipalities.filter(({ municipality }) => names.includes(municipality.value))
  const whole = population.regions.find((entry) => entry.region.value === region.id.value)
  const sum = parts.reduce((all, { people }) => all + people.value, 0)
  if (!whole || parts.length < names.length || sum === whole.people.value) return []
  const data = {
    sum: writeInteger(sum),
    region: region.name.value,
    people: writeInteger(whole.people.value),
  }
  return [report('distribution/municipalities-differ', whole.people.span, data)]
}

function municipalitiesOf(region: Region): readonly string[] {
  return region.split.flatMap((part) => part.municipalities.map(({ value }) => value))
}
