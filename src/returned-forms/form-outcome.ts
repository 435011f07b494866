import { isWorkingDay, nearestWorkingDays } from '../calendar/working-days.ts'
import type { Field } from '../document/nodes.ts'
import { compareCalendarDates, daysBetween, daysInMonth } from '../model/calendar-date.ts'
import type { CalendarDate, Due, Money } from '../model/values.ts'
import { amountIn, compute } from './check-calculations.ts'
import type { ExpectedForm } from './expected-form.ts'
import { parseTypedDate } from './parse-typed-values.ts'
import type { ReturnedForm } from './returned-form.ts'

/** What a form comes to, computed anew from what was filled in; null where the form does not say. */
export interface FormOutcome {
  /** Of a requisition: what is asked for. */
  readonly requested: Money | null
  /** Of a report: what was received, what it cost, and what is left of it. */
  readonly received: Money | null
  readonly costs: Money | null
  readonly unspent: Money | null
  readonly signedOn: CalendarDate | null
  /** The day that counts: when it came in, else when it was signed. */
  readonly day: CalendarDate | null
  /** The last day; null where the source sets none. */
  readonly due: CalendarDate | null
  /** Days after the last day, below zero before it. */
  readonly daysLate: number | null
  /** Late, but no later than the first working day after a last day that was none. */
  readonly isNextWorkingDay: boolean
}

/** What a form comes to. `received` is the day on which it came in, null where that is not known. */
export function readOutcome(
  form: ReturnedForm,
  expected: ExpectedForm,
  received: CalendarDate | null,
): FormOutcome {
  const { fields, identity, deadline } = expected
  const amountOf = (name: string): Money | null => recompute(name, fields, form)
  const difference = fields.find(({ calculation }) => calculation?.kind === 'difference')?.calculation
  const account = difference?.kind === 'difference' ? difference : null
  const asked = identity.form === 'requisition' ? requestedField(fields) : undefined
  const dated = fields.findLast(({ type, locked }) => type.kind === 'date' && !locked)
  const signedOn = dated ? parseTypedDate(form.values.get(dated.name) ?? '') : null
  const day = received ?? signedOn
  const due = deadline && lastDayOf(deadline.due.value)
  return {
    requested: asked ? amountOf(asked.name) : null,
    received: account && amountOf(account.from),
    costs: account && amountOf(account.less),
    unspent: account && compute(account, amountOf),
    signedOn,
    day,
    due,
    daysLate: day && due ? daysBetween(due, day) : null,
    isNextWorkingDay: day !== null && due !== null && isNextWorkingDay(due, day),
  }
}

function isNextWorkingDay(due: CalendarDate, day: CalendarDate): boolean {
  if (isWorkingDay(due) || compareCalendarDates(day, due) <= 0) return false
  return compareCalendarDates(nearestWorkingDays(due).after, day) >= 0
}

/** What the recipient fills in; where the source has filled in all amounts, the last of them. */
function requestedField(fields: readonly Field[]): Field | undefined {
  const amounts = fields.filter(({ type }) => type.kind === 'amount')
  return amounts.find(({ locked }) => !locked) ?? amounts.at(-1)
}

/** The amount of a field: computed where the form computes it, for what is written there may be wrong. */
function recompute(
  name: string,
  fields: readonly Field[],
  form: ReturnedForm,
  above: readonly string[] = [],
): Money | null {
  const calculation = fields.find((field) => field.name === name)?.calculation
  const written = amountIn(name, fields, form)
  if (!calculation || above.includes(name)) return written
  return compute(calculation, (operand) => recompute(operand, fields, form, [...above, name])) ?? written
}

/** The last day on which something due is in time; null where that is every year. */
export function lastDayOf(due: Due): CalendarDate | null {
  switch (due.kind) {
    case 'day':
      return due.date
    case 'month':
      return { year: due.year, month: due.month, day: daysInMonth(due.year, due.month) }
    case 'every-year':
      return null
  }
}
