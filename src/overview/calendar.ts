import type { Registers } from '../model/agreement.ts'
import { compareCalendarDates, daysInMonth, nextDay } from '../model/calendar-date.ts'
import { namingDateOf } from '../model/register-lookup.ts'
import {
  startSentence,
  writeAmountInKronor,
  writeAmountInText,
  writeDueInText,
  writeMonthName,
} from '../model/swedish-form.ts'
import type { CalendarDate, Due } from '../model/values.ts'
import { type CalendarLine, escapeText, writeCalendarLines } from './calendar-lines.ts'
import { clauseName, type DeadlineFacts, deadlineFacts } from './deadline-facts.ts'
import type { OverviewFolder, OverviewMatter } from './matter.ts'

/**
 * The deadlines of a folder as a calendar (RFC 5545): an event each, all day. A month is an event from its first day to its last, a
 * day of every year an event that recurs.
 *
 * An event is known by the ids of its matter and its deadline, so that a calendar that is read again updates what it has. Nobody reads a clock
 * here, so all events bear the day of their document as the time at which they were made, and number 0 in the sequence of their versions.
 */
export function writeCalendar(folder: OverviewFolder, registers: Registers, version: string): string {
  const [first] = folder.matters
  const name = first ? first.agreement.shortTitle.value : folder.id
  return writeCalendarLines([
    ['BEGIN', 'VCALENDAR'],
    ['VERSION', '2.0'],
    ['PRODID', `-//ordalag//NONSGML ordalag ${version}//SV`],
    ['CALSCALE', 'GREGORIAN'],
    ['METHOD', 'PUBLISH'],
    ['NAME', escapeText(name)],
    ['X-WR-CALNAME', escapeText(name)],
    ...folder.matters.flatMap((matter) =>
      deadlineFacts(matter, registers).flatMap((facts) => writeEvent(matter, facts)),
    ),
    ['END', 'VCALENDAR'],
  ])
}

function writeEvent(matter: OverviewMatter, facts: DeadlineFacts): readonly CalendarLine[] {
  const { agreement, documents } = matter
  const { deadline } = facts
  const made = documents[0]?.date.replaceAll('-', '') ?? '19700101'
  return [
    ['BEGIN', 'VEVENT'],
    ['UID', `${agreement.id.value}.${deadline.id.value}@ordalag`],
    ['DTSTAMP', `${made}T000000Z`],
    ['SEQUENCE', '0'],
    ...writeDays(deadline.due.value, matter),
    ['SUMMARY', escapeText(summarise(facts))],
    ['DESCRIPTION', escapeText(describe(matter, facts))],
    ['CATEGORIES', escapeText(agreement.id.value)],
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ]
}

/** `Rekvisition: SKR till Kammarkollegiet` */
export function summarise({ deadline, by, to }: DeadlineFacts): string {
  const who = [by, to === null ? null : `till ${to}`].filter((part) => part !== null).join(' ')
  const what = startSentence(deadline.what.value)
  return who === '' ? what : `${what}: ${who}`
}

function describe({ agreement }: OverviewMatter, facts: DeadlineFacts): string {
  const { deadline, by, to, clauses, payments, amount } = facts
  const lines = [
    `Vad: ${deadline.what.value}`,
    by === null ? null : `Vem: ${by}`,
    to === null ? null : `Till: ${to}`,
    `När: ${writeWhen(deadline.due.value)}`,
    clauses.length === 0 ? null : `Var det står: ${clauses.map(clauseName).join('; ')}`,
    amount === null ? null : `Avser: ${describePayments(payments.length)}, ${writeAmountInText(amount)}`,
    ...payments.map((each) => `– ${writeAmountInKronor(each.amount)}: ${each.payment.label.value}`),
    `Ur: ${agreement.title.value}`,
  ]
  return lines.filter((line) => line !== null).join('\n')
}

const describePayments = (count: number): string =>
  count === 1 ? 'en utbetalning' : `${count} utbetalningar`

/** `senast den 1 december 2024`, `någon gång i december 2024`, `den 1 april varje år` */
function writeWhen(due: Due): string {
  switch (due.kind) {
    case 'day':
      return `senast ${writeDueInText(due)}`
    case 'month':
      return `någon gång i ${writeMonthName(due.month)} ${due.year}`
    case 'every-year':
      return `senast ${writeDueInText(due)}`
  }
}

/** The days of an event: its first, and the one after its last (RFC 5545, 3.6.1). */
function writeDays(due: Due, { agreement }: OverviewMatter): readonly CalendarLine[] {
  const lines = (first: CalendarDate, last: CalendarDate): readonly CalendarLine[] => [
    ['DTSTART;VALUE=DATE', writeDay(first)],
    ['DTEND;VALUE=DATE', writeDay(nextDay(last))],
  ]
  switch (due.kind) {
    case 'day':
      return lines(due.date, due.date)
    case 'month': {
      const { year, month } = due
      return lines({ year, month, day: 1 }, { year, month, day: daysInMonth(year, month) })
    }
    case 'every-year': {
      const { month, day } = due
      // The first time is the first that comes after what was agreed.
      const agreed = namingDateOf(agreement)
      const early = { year: agreed.year, month, day }
      const first = compareCalendarDates(early, agreed) < 0 ? { ...early, year: early.year + 1 } : early
      return [...lines(first, first), ['RRULE', `FREQ=YEARLY;BYMONTH=${month};BYMONTHDAY=${day}`]]
    }
  }
}

function writeDay({ year, month, day }: CalendarDate): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(year, 4)}${pad(month, 2)}${pad(day, 2)}`
}
