import { daysBetween, daysInMonth } from '../model/calendar-date.ts'
import type { CalendarDate } from '../model/values.ts'
import { isWorkingDay, nearestWorkingDays } from './working-days.ts'

/** A day that was moved to another year, and why it is not the same day of that year. */
export interface MovedDay {
  readonly date: CalendarDate
  readonly reason: 'same-day' | 'end-of-month' | 'working-day'
}

/**
 * The day that plays the same part in another year. The last day of a month stays the last. A working day stays one: the nearest, of two
 * as near the earlier, and never in another month, since months are what periods and budget years are made of. A day that was
 * no working day was chosen all the same, and stays as it is.
 */
export function moveYears(date: CalendarDate, years: number): MovedDay {
  const year = date.year + years
  const last = daysInMonth(year, date.month)
  const isLast = date.day === daysInMonth(date.year, date.month)
  const sameDay = { year, month: date.month, day: isLast ? last : Math.min(date.day, last) }
  if (!isWorkingDay(date) || isWorkingDay(sameDay)) {
    return { date: sameDay, reason: sameDay.day === date.day ? 'same-day' : 'end-of-month' }
  }
  const { before, after } = nearestWorkingDays(sameDay)
  const isAfterNearer = daysBetween(sameDay, after) < daysBetween(before, sameDay)
  const [first, second] = isAfterNearer ? [after, before] : [before, after]
  return { date: first.month === date.month ? first : second, reason: 'working-day' }
}
