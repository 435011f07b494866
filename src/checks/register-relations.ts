import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { AppropriationItem, Body, Population, Registers } from '../model/agreement.ts'
import { findBody } from '../model/register-lookup.ts'
import { writeDateAsIso, writeList } from '../model/swedish-form.ts'
import type { Located } from '../text/source-file.ts'
import { findDates } from '../wording/date-words.ts'
import { differBySlip } from '../wording/one-place.ts'
import type { Check } from './check.ts'

/**
 * **Registren ska säga detsamma om samma sak.**
 *
 * Varje sjukvårdsregion har sitt eget RCC, och alla hör till samma grupp. Den grupp som en aktör hör till (`member-of`) hör inte själv till en
 * annan, och verkar på samma nivå. Inom ett budgetår har ett utgiftsområde ett namn, ett anslag ett namn, och två anslagsposter var sitt; mellan åren
 * byter de namn, men inte på en enda bokstav. En
 * folkmängds dag är den som källan nämner, och år i dess id nämns av källan eller dagen.
 *
 * Varför: registren skrivs av för hand ur olika handlingar, och det som sägs på två ställen är det enda som avslöjar en felskrivning.
 *
 * Så rättas det: jämför med handlingen och rätta det ställe som är fel.
 *
 * ```yaml
 * - id: scb-2019-11-01
 *   date: 2019-11-10      # källan säger den 1 november 2019
 *   source: Statistiska centralbyrån, folkmängden den 1 november 2019
 * ```
 */
export const registerRelations: Check = {
  name: 'register-relations',
  codes: [
    'reference/centre-twice',
    'reference/centre-of-other-group',
    'reference/member-of-member',
    'reference/member-on-other-level',
    'reference/appropriation-named-otherwise',
    'reference/items-named-alike',
    'reference/item-nearly-same',
    'reference/day-of-other-source',
    'reference/id-of-other-year',
  ],
  checkRegisters: (registers) => [
    ...checkCentres(registers),
    ...registers.bodies.flatMap((body) => checkGroup(body, registers)),
    ...checkAppropriations(registers.appropriations),
    ...registers.populations.flatMap(checkPopulation),
  ],
}

function checkCentres(registers: Registers): readonly Diagnostic[] {
  const centres = registers.healthcareRegions.map(({ rcc }) => rcc)
  const groupOf = ({ value }: Located<string>) => findBody(registers, value)?.memberOf ?? null
  const [first] = centres.flatMap((centre) => groupOf(centre) ?? [])
  return centres.flatMap((centre, index): readonly Diagnostic[] => {
    const before = centres.slice(0, index).find(({ value }) => value === centre.value)
    if (before) {
      const place = related('reference/stands-here', before.span, {})
      return [report('reference/centre-twice', centre.span, { id: centre.value }, { related: [place] })]
    }
    // One that the register has not is told of already.
    if (!first || !findBody(registers, centre.value) || groupOf(centre)?.value === first.value) return []
    const place = related('reference/stands-here', first.span, {})
    const data = { id: centre.value, group: first.value }
    return [report('reference/centre-of-other-group', centre.span, data, { related: [place] })]
  })
}

function checkGroup({ id, memberOf, level }: Body, registers: Registers): readonly Diagnostic[] {
  const group = memberOf && findBody(registers, memberOf.value)
  if (!memberOf || !group) return []
  if (group.memberOf) {
    const place = related('reference/stands-here', group.memberOf.span, {})
    const data = { id: id.value, group: group.id.value, other: group.memberOf.value }
    return [report('reference/member-of-member', memberOf.span, data, { related: [place] })]
  }
  if (!level || !group.level || level.value === group.level.value) return []
  const place = related('reference/stands-here', group.level.span, {})
  const data = { id: id.value, group: group.id.value }
  return [report('reference/member-on-other-level', level.span, data, { related: [place] })]
}

interface NamedNumber {
  readonly key: string
  readonly name: Located<string>
}

function checkAppropriations(items: readonly AppropriationItem[]): readonly Diagnostic[] {
  const inYear = (item: AppropriationItem) => `${item.budgetYear.value} ${item.area.number.value}`
  const areas = items.map((item): NamedNumber => ({ key: inYear(item), name: item.area.name }))
  const appropriations = items.map(
    (item): NamedNumber => ({
      key: `${inYear(item)} ${item.appropriation.number.value}`,
      name: item.appropriation.name,
    }),
  )
  const posts = items.map((item) => ({
    key: `${inYear(item)} ${item.appropriation.number.value} ${item.item.name.value}`,
    name: item.item.name,
    number: item.item.number.value,
  }))
  return [
    ...[...findOtherName(areas), ...findOtherName(appropriations)],
    ...findNearlySame(items),
    ...posts.flatMap((post, index): readonly Diagnostic[] => {
      const first = posts
        .slice(0, index)
        .find(({ key, number }) => key === post.key && number !== post.number)
      if (!first) return []
      const place = related('reference/stands-here', first.name.span, {})
      const data = { name: post.name.value, first: String(first.number), second: String(post.number) }
      return [report('reference/items-named-alike', post.name.span, data, { related: [place] })]
    }),
  ]
}

/** Where a name differs by a slip from what the same item, or another of the same name, is called in another year. */
function findNearlySame(items: readonly AppropriationItem[]): readonly Diagnostic[] {
  const names = items.map(({ item }) => item.name)
  const count = (text: string) => names.filter(({ value }) => value === text).length
  return names.flatMap((name, index): readonly Diagnostic[] => {
    const other = names.find(
      ({ value }, at) =>
        differBySlip(value, name.value) &&
        (count(value) > count(name.value) || (count(value) === count(name.value) && at < index)),
    )
    if (!other) return []
    const place = related('reference/stands-here', other.span, {})
    const data = { name: name.value, other: other.value }
    return [report('reference/item-nearly-same', name.span, data, { related: [place] })]
  })
}

/** Where the same number of the same year bears another name than at first. */
function findOtherName(named: readonly NamedNumber[]): readonly Diagnostic[] {
  return named.flatMap(({ key, name }, index): readonly Diagnostic[] => {
    const first = named.slice(0, index).find((each) => each.key === key)
    if (!first || first.name.value === name.value) return []
    const place = related('reference/stands-here', first.name.span, {})
    const data = { name: name.value, other: first.name.value }
    return [report('reference/appropriation-named-otherwise', name.span, data, { related: [place] })]
  })
}

function checkPopulation({ id, date, standsFor, source }: Population): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  const days = findDates(source.value).filter(({ day, year }) => day !== null && year !== null)
  const [first] = days
  const isNamed = days.some(
    ({ year, month, day }) =>
      date?.value.year === year && date.value.month === month && date.value.day === day,
  )
  if (date && first && !isNamed) {
    const data = {
      date: writeDateAsIso(date.value),
      written: source.value.slice(first.start, first.end),
    }
    const place = related('reference/stands-here', source.span, {})
    found.push(report('reference/day-of-other-source', date.span, data, { related: [place] }))
  }
  const named = yearsIn(source.value)
  const stated = [date, standsFor].flatMap((day) => (day ? [day.value.year] : []))
  if (standsFor && named.length > 0 && !named.includes(standsFor.value.year)) {
    const data = { date: writeDateAsIso(standsFor.value), written: writeList(named.map(String)) }
    const place = related('reference/stands-here', source.span, {})
    found.push(report('reference/day-of-other-source', standsFor.span, data, { related: [place] }))
  }
  const known = [...named, ...stated]
  const isoDay = /\d{4}-\d{2}-\d{2}/.exec(id.value)?.[0]
  const isOtherDay = isoDay !== undefined && date !== null && isoDay !== writeDateAsIso(date.value)
  const isOtherYear = known.length > 0 && yearsIn(id.value).some((year) => !known.includes(year))
  if (isOtherDay || isOtherYear) {
    const said = isOtherDay ? [writeDateAsIso(date.value)] : [...new Set(known)].map(String)
    const place = related('reference/stands-here', (date ?? source).span, {})
    const data = { id: id.value, said: writeList(said) }
    found.push(report('reference/id-of-other-year', id.span, data, { related: [place] }))
  }
  return found
}

function yearsIn(text: string): readonly number[] {
  return [...text.matchAll(/(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/gu)].map(([year]) => Number(year))
}
