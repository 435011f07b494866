import type { Body, HealthcareRegion, Population, Region, Registers } from './agreement.ts'
import { membersOf, nameOfBody } from './register-lookup.ts'
import type { CalendarDate } from './values.ts'

/** One of those that share what is shared among a collective. */
export interface Recipient {
  /** Of the region, or of the body. */
  readonly id: string
  readonly name: string
  /** The county code of a region; null for others. */
  readonly code: string | null
}

/**
 * Those that share what is shared among a collective, in the order of the register, with their names on a day: the regions where it is the
 * collective that they are together, else the members of the body. Empty where the register knows none.
 */
export function recipientsOf(registers: Registers, among: string, on: CalendarDate): readonly Recipient[] {
  if (registers.regionsCollective?.value === among) {
    return registers.regions.map(({ id, name, code }) => ({
      id: id.value,
      name: name.value,
      code: code.value,
    }))
  }
  return membersOf(registers, among).map((body) => ({
    id: body.id.value,
    name: nameOfBody(registers, body.id.value, on)?.full.value ?? latestName(body),
    code: null,
  }))
}

function latestName(body: Body): string {
  return body.names.at(-1)?.full.value ?? body.id.value
}

/** Why the people of a recipient cannot be counted. */
export type Uncountable =
  /** It is no region and no regional cancer centre. */
  | { readonly reason: 'no-area' }
  | { readonly reason: 'no-figure'; readonly region: Region }
  /** Part of the region belongs to it, and the population has no figures of those municipalities. */
  | { readonly reason: 'split'; readonly region: Region }

/** How many people a recipient answers for: those of the region, or of the healthcare region that a cancer centre serves. */
export function peopleOf(
  registers: Registers,
  recipient: Recipient,
  population: Population,
): { readonly people: number } | Uncountable {
  if (recipient.code !== null) {
    const region = registers.regions.find((each) => each.id.value === recipient.id)
    return region ? peopleOfRegion(region, population) : { reason: 'no-area' }
  }
  const area = registers.healthcareRegions.find((each) => each.rcc.value === recipient.id)
  return area ? peopleOfArea(registers, area, population) : { reason: 'no-area' }
}

function peopleOfRegion(region: Region, population: Population): { readonly people: number } | Uncountable {
  const entry = population.regions.find((each) => each.region.value === region.id.value)
  return entry ? { people: entry.people.value } : { reason: 'no-figure', region }
}

function peopleOfArea(
  registers: Registers,
  area: HealthcareRegion,
  population: Population,
): { readonly people: number } | Uncountable {
  let people = 0
  for (const region of registers.regions) {
    const counted = peopleOfPart(region, area.id.value, population)
    if ('reason' in counted) return counted
    people += counted.people
  }
  return { people }
}

/** The people of a region that belong to a healthcare region: all, none, or those of some municipalities. */
function peopleOfPart(
  region: Region,
  area: string,
  population: Population,
): { readonly people: number } | Uncountable {
  if (region.healthcareRegion) {
    return region.healthcareRegion.value === area ? peopleOfRegion(region, population) : { people: 0 }
  }
  const wanted = region.split.flatMap((part) =>
    part.healthcareRegion.value === area ? part.municipalities.map(({ value }) => value) : [],
  )
  const known = population.municipalities.filter(({ municipality }) => wanted.includes(municipality.value))
  if (known.length < wanted.length) return { reason: 'split', region }
  return { people: known.reduce((sum, { people }) => sum + people.value, 0) }
}
