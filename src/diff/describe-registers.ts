import type {
  AppropriationItem,
  Body,
  FormDefinition,
  HealthcareRegion,
  Population,
  Region,
  Registers,
} from '../model/agreement.ts'
import type { Located, Span } from '../text/source-file.ts'
import { below, choice, date, describe, entriesOf, exact, reference, words } from './describing.ts'
import type { Thing } from './outline.ts'

/** The registers as things and fields. */
export function describeRegisters(registers: Registers): readonly Thing[] {
  const at = (name: string) => ({ path: name, name, owner: nowhere })
  return [
    ...entriesOf(registers.bodies, at('bodies'), describeBody),
    ...entriesOf(registers.appropriations, at('appropriations'), describeAppropriationItem),
    ...entriesOf(registers.forms, at('forms'), describeForm),
    ...entriesOf(registers.healthcareRegions, at('healthcare-regions'), describeHealthcareRegion),
    ...entriesOf(registers.regions, at('regions'), describeRegion),
    ...entriesOf(registers.populations, at('populations'), describePopulation),
  ]
}

/** Registers are several files: what they hold has a place, the whole has none. */
export const nowhere: Span = { file: { path: 'agreements/registers', text: '' }, start: 0, end: 0 }

function describeBody(body: Body, path: string, list: string): Thing {
  const facts = { id: body.id, title: body.names[0]?.full ?? null, span: body.span, path, list }
  return describe<Body>('body', body, facts, {
    names: (names, at) => entriesOf(names, at, describeBodyName),
    memberOf: reference('body'),
    level: choice,
    address: (lines, at) => exact(joinLines(lines), at),
  })
}

function describeBodyName(name: Body['names'][number], path: string, list: string): Thing {
  const facts = { id: null, title: name.full, span: name.span, path, list }
  return describe<typeof name>('body-name', name, facts, {
    full: exact,
    short: exact,
    running: exact,
    genitive: exact,
    all: exact,
    from: date,
    to: date,
  })
}

function describeAppropriationItem(entry: AppropriationItem, path: string, list: string): Thing {
  const numbers = [entry.budgetYear, entry.area.number, entry.appropriation.number, entry.item.number]
  const key = numbers.map((number) => number.value).join('/')
  const facts = { id: null, key, title: entry.item.name, span: entry.span, path, list }
  return describe<AppropriationItem>('appropriation-item', entry, facts, {
    budgetYear: exact,
    area: (area, at) => [...exact(area.number, below(at, 'number')), ...exact(area.name, below(at, 'name'))],
    appropriation: ({ number, name }, at) => [
      ...exact(number, below(at, 'number')),
      ...exact(name, below(at, 'name')),
    ],
    item: (item, at) => [...exact(item.number, below(at, 'number')), ...exact(item.name, below(at, 'name'))],
  })
}

function describeForm(form: FormDefinition, path: string, list: string): Thing {
  return describe<FormDefinition>(
    'form',
    form,
    { id: form.id, title: null, span: form.span, path, list },
    {
      form: choice,
      groups: (groups, at) => entriesOf(groups, at, describeFormGroup),
    },
  )
}

function describeFormGroup(group: FormDefinition['groups'][number], path: string, list: string): Thing {
  const facts = { id: group.id, title: group.heading, span: group.span, path, list }
  return describe<typeof group>('form-group', group, facts, {
    heading: words,
    text: words,
    fields: (fields, at) => entriesOf(fields, at, describeFormField),
  })
}

function describeFormField(
  field: { readonly id: Located<string>; readonly label: Located<string>; readonly span: Span },
  path: string,
  list: string,
): Thing {
  const facts = { id: field.id, title: field.label, span: field.span, path, list }
  return describe<typeof field>('form-field', field, facts, { label: words })
}

function describeHealthcareRegion(entry: HealthcareRegion, path: string, list: string): Thing {
  const facts = { id: entry.id, title: entry.name, span: entry.span, path, list }
  return describe<HealthcareRegion>('healthcare-region', entry, facts, {
    name: exact,
    formerly: exact,
    rcc: reference('body'),
  })
}

function describeRegion(region: Region, path: string, list: string): Thing {
  const facts = { id: region.id, title: region.name, span: region.span, path, list }
  return describe<Region>('region', region, facts, {
    code: exact,
    county: exact,
    name: exact,
    healthcareRegion: exact,
    split: (parts, at) =>
      parts.flatMap((part) => exact(joinLines(part.municipalities), below(at, part.healthcareRegion.value))),
  })
}

function describePopulation(population: Population, path: string, list: string): Thing {
  const facts = { id: population.id, title: population.source, span: population.span, path, list }
  return describe<Population>('population', population, facts, {
    date,
    standsFor: date,
    figures: choice,
    source: exact,
    total: exact,
    regions: (regions, at) => regions.flatMap(({ region, people }) => exact(people, below(at, region.value))),
    municipalities: (municipalities, at) =>
      municipalities.flatMap(({ municipality, people }) => exact(people, below(at, municipality.value))),
  })
}

function joinLines(lines: readonly Located<string>[]): Located<string> | null {
  const [first] = lines
  return first ? { value: lines.map((line) => line.value).join(', '), span: first.span } : null
}
