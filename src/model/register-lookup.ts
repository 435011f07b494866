import type {
  Agreement,
  AppropriationItem,
  AppropriationUse,
  Body,
  FormDefinition,
  Registers,
} from './agreement.ts'
import { compareCalendarDates } from './calendar-date.ts'
import { type Bearer, indexIds } from './ids.ts'
import type { CalendarDate } from './values.ts'

/** A body's name with the period in which it holds. */
export type BodyName = Body['names'][number]

const bodiesById = new WeakMap<Registers, ReadonlyMap<string, Body>>()

/** The body with this id. */
export function findBody(registers: Registers, id: string): Body | undefined {
  let known = bodiesById.get(registers)
  if (!known) {
    known = new Map([...registers.bodies].reverse().map((body) => [body.id.value, body]))
    bodiesById.set(registers, known)
  }
  return known.get(id)
}

/** The members of a collective, in the order of the register; empty for other bodies. */
export function membersOf(registers: Registers, id: string): readonly Body[] {
  return registers.bodies.filter((body) => body.memberOf?.value === id)
}

/** The name that a body bore on a day; null where there is no such body or it had no name then. */
export function nameOfBody(registers: Registers, id: string, on: CalendarDate): BodyName | null {
  const names = findBody(registers, id)?.names ?? []
  return names.find((name) => holdsOn(name, on)) ?? null
}

function holdsOn(name: BodyName, on: CalendarDate): boolean {
  const begun = !name.from || compareCalendarDates(name.from.value, on) <= 0
  const ended = name.to !== null && compareCalendarDates(name.to.value, on) < 0
  return begun && !ended
}

/**
 * The day whose names an agreement prints: the last day on which a party signed; until somebody has, the last day
 * of the year before the agreement's. A decision prints those of its own day; until it has one, those of the agreement that it leans on.
 */
export function namingDateOf(agreement: Agreement): CalendarDate {
  const { decision, leansOn } = agreement
  if (decision?.date) return decision.date.value
  if (leansOn) return namingDateOf(leansOn)
  const signed = agreement.parties.flatMap((party) => (party.signed ? [party.signed.date.value] : []))
  const [last] = signed.sort(compareCalendarDates).reverse()
  return last ?? { year: agreement.year.value - 1, month: 12, day: 31 }
}

/** The register's entry for an appropriation item in its budget year. */
export function findAppropriationItem(
  registers: Registers,
  use: AppropriationUse,
): AppropriationItem | undefined {
  return registers.appropriations.find(
    (entry) =>
      entry.budgetYear.value === use.budgetYear.value &&
      entry.area.number.value === use.area.value &&
      entry.appropriation.number.value === use.appropriation.value &&
      entry.item.number.value === use.item.value,
  )
}

/** The form with this id. */
export function findForm(registers: Registers, id: string): FormDefinition | undefined {
  return registers.forms.find((form) => form.id.value === id)
}

/**
 * What a requisition or a financial report of a matter must contain: the definition that its form-contents annex names, or that of
 * the agreement that it leans on; where there is none, the first of the register.
 */
export function findFormFor(
  agreement: Agreement,
  registers: Registers,
  wanted: FormDefinition['form']['value'],
): FormDefinition | undefined {
  for (const annex of agreement.annexes) {
    if (annex.kind !== 'form-contents') continue
    const id = wanted === 'requisition' ? annex.requisition : annex.financialReport
    const named = findForm(registers, id.value)
    if (named) return named
  }
  if (agreement.leansOn) return findFormFor(agreement.leansOn, registers, wanted)
  return registers.forms.find(({ form }) => form.value === wanted)
}

/**
 * How many things an id stands for: the members of a collective body, the items of a list annex, the initiatives of
 * an initiatives annex, the numbered subsections of a section, the instalments of a payment. Null where it cannot be
 * counted or the count would be none.
 */
export function countOfId(agreement: Agreement, registers: Registers, id: string): number | null {
  const members = membersOf(registers, id).length
  if (members > 0) return members
  const bearer = indexIds(agreement).find(id)
  return (bearer && countOfBearer(bearer)) || null
}

function countOfBearer(bearer: Bearer): number {
  switch (bearer.kind) {
    case 'section':
      return bearer.section.sections.filter((part) => part.numbered).length
    case 'payment':
      return bearer.payment.instalments.length
    case 'annex':
      if (bearer.annex.kind === 'list') return bearer.annex.items.length
      return bearer.annex.kind === 'initiatives' ? bearer.annex.initiatives.length : 0
    default:
      return 0
  }
}
