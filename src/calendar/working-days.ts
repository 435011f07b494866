/**
 * Room `calendar`. In: days. Out: whether they are working days in Sweden, and which are nearest. It knows the holidays of any year and
 * nothing of agreements; it does no input or output and asks no clock.
 */
import { getHolidays } from 'swedish-holidays'
import { daysInMonth, nextDay, weekdayOf } from '../model/calendar-date.ts'
import { writeDateAsIso, writeWeekday } from '../model/swedish-form.ts'
import type { CalendarDate } from '../model/values.ts'

/**
 * Days on which nothing can be handed in to an authority: Saturdays and Sundays, the public holidays of lagen (1989:253)
 * om allmänna helgdagar, and the eves that lagen (1930:173) om beräkning av lagstadgad tid puts on a par with them.
 */
const evesLikeHolidays = new Set(['Midsommarafton', 'Julafton', 'Nyårsafton'])

const halfADay = 12 * 60 * 60 * 1000

const knownYears = new Map<number, ReadonlyMap<string, string>>()

/** The names of the holidays of a year, by ISO day; a day that has two names has the first. */
function holidaysOf(year: number): ReadonlyMap<string, string> {
  const known = knownYears.get(year)
  if (known) return known
  const names = new Map<string, string>()
  // The library knows Easter from 1583 to 8702.
  if (year >= 1583 && year <= 8702) {
    for (const { date, name, isPublicHoliday } of getHolidays(year)) {
      if (!isPublicHoliday && !evesLikeHolidays.has(name)) continue
      // Its instants are midnight in UTC of the day that is meant, or an hour off where the machine's zone changes its
      // clocks at Easter (1.1.2); its `day` and `month` are those of the machine's zone.
      const day = new Date(date.getTime() + halfADay).toISOString().slice(0, 10)
      if (!names.has(day)) names.set(day, name)
    }
  }
  knownYears.set(year, names)
  return names
}

/** The Swedish name of a holiday, or null: `Annandag påsk`. */
export function nameOfHoliday(date: CalendarDate): string | null {
  return holidaysOf(date.year).get(writeDateAsIso(date)) ?? null
}

/** Whether something can be handed in to an authority on a day. */
export function isWorkingDay(date: CalendarDate): boolean {
  return weekdayOf(date) <= 5 && nameOfHoliday(date) === null
}

/** What kind of day it is, in Swedish: `söndag`, `måndag (annandag påsk)`. */
export function describeDay(date: CalendarDate): string {
  const holiday = nameOfHoliday(date)
  const weekday = writeWeekday(weekdayOf(date))
  return holiday === null ? weekday : `${weekday} (${holiday.charAt(0).toLowerCase()}${holiday.slice(1)})`
}

/** The last working day before a day and the first after it. */
export function nearestWorkingDays(date: CalendarDate): {
  readonly before: CalendarDate
  readonly after: CalendarDate
} {
  return { before: walk(date, previousDay), after: walk(date, nextDay) }
}

function walk(date: CalendarDate, step: (from: CalendarDate) => CalendarDate): CalendarDate {
  let day = step(date)
  while (!isWorkingDay(day)) day = step(day)
  return day
}

function previousDay({ year, month, day }: CalendarDate): CalendarDate {
  if (day > 1) return { year, month, day: day - 1 }
  if (month > 1) return { year, month: month - 1, day: daysInMonth(year, month - 1) }
  return { year: year - 1, month: 12, day: 31 }
}
