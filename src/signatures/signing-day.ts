import { isCalendarDate } from '../model/calendar-date.ts'
import type { CalendarDate } from '../model/values.ts'

const zone = 'Europe/Stockholm'

/**
 * The day in Sweden of a stated time (`2031-12-19T23:30:00Z` is the 20th). A time without a zone is taken as it stands. Null where it
 * states no day, or one that the calendar lacks.
 */
export function daySigned(time: string): CalendarDate | null {
  const stated = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})?)?$/u.exec(time)
  if (!stated) return null
  const day = { year: Number(stated[1]), month: Number(stated[2]), day: Number(stated[3]) }
  if (!isCalendarDate(day)) return null
  if (stated[4] === undefined) return day
  const instant = Date.parse(time)
  if (Number.isNaN(instant)) return null
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  }).formatToParts(instant)
  const part = (type: string) => Number(parts.find((each) => each.type === type)?.value)
  return { year: part('year'), month: part('month'), day: part('day') }
}
