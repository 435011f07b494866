import type { CalendarDate, Due } from './values.ts'

const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

/** How many days a month has; 0 where there is no such month. Months count from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29
  return daysOfMonths[month - 1] ?? 0
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Whether there is such a day in the calendar. */
export function isCalendarDate(date: CalendarDate): boolean {
  return date.year >= 1 && date.day >= 1 && date.day <= daysInMonth(date.year, date.month)
}

/** Reads `2024-12-01`; null where the form is another or the calendar has no such day. */
export function parseCalendarDate(text: string): CalendarDate | null {
  const found = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text)
  if (!found) return null
  const date = { year: Number(found[1]), month: Number(found[2]), day: Number(found[3]) }
  return isCalendarDate(date) ? date : null
}

/** Reads a day (`2024-12-01`) or a month (`2024-12`); null where there is no such. */
export function parseDayOrMonth(text: string): Exclude<Due, { kind: 'every-year' }> | null {
  const date = parseCalendarDate(text)
  if (date) return { kind: 'day', date }
  const found = /^([0-9]{4})-([0-9]{2})$/.exec(text)
  if (!found) return null
  const [year, month] = [Number(found[1]), Number(found[2])]
  return year >= 1 && daysInMonth(year, month) > 0 ? { kind: 'month', year, month } : null
}

/** Reads the day of every year (`04-01`); null where not every year has it. */
export function parseYearlyDay(text: string): Extract<Due, { kind: 'every-year' }> | null {
  const found = /^([0-9]{2})-([0-9]{2})$/.exec(text)
  if (!found) return null
  const [month, day] = [Number(found[1]), Number(found[2])]
  const yearWithoutLeapDay = 2023
  return isCalendarDate({ year: yearWithoutLeapDay, month, day }) ? { kind: 'every-year', month, day } : null
}

/** The day after another. */
export function nextDay({ year, month, day }: CalendarDate): CalendarDate {
  if (day < daysInMonth(year, month)) return { year, month, day: day + 1 }
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 }
}

/**
 * The nearest real day to one that the calendar lacks: the last day of its month, or of the year where the month is
 * too high. Lets the work go on after an impossible date has been reported.
 */
export function nearestCalendarDate(year: number, month: number, day: number): CalendarDate {
  const realYear = Math.max(1, year)
  const realMonth = Math.min(12, Math.max(1, month))
  return {
    year: realYear,
    month: realMonth,
    day: Math.min(daysInMonth(realYear, realMonth), Math.max(1, day)),
  }
}

/** Below zero where `a` is before `b`, zero on the same day, above zero after. */
export function compareCalendarDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day
}

/** Days from 1 January of the year 1, which is 0. */
function dayNumber(date: CalendarDate): number {
  const before = date.year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  let days = before * 365 + leapDays + date.day - 1
  for (let month = 1; month < date.month; month += 1) days += daysInMonth(date.year, month)
  return days
}

/** How many days it is from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** The day of the week, from 1 (Monday) to 7 (Sunday). */
export function weekdayOf(date: CalendarDate): number {
  return (dayNumber(date) % 7) + 1
}

/** The first and last day of something due; a day every year is taken in `year`. */
export function periodOfDue(
  due: Due,
  year: number,
): { readonly first: CalendarDate; readonly last: CalendarDate } {
  switch (due.kind) {
    case 'day':
      return { first: due.date, last: due.date }
    case 'month':
      return {
        first: { year: due.year, month: due.month, day: 1 },
        last: { year: due.year, month: due.month, day: daysInMonth(due.year, due.month) },
      }
    case 'every-year': {
      const date = { year, month: due.month, day: due.day }
      return { first: date, last: date }
    }
  }
}
