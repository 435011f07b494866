import { describeDay, isWorkingDay, nameOfHoliday, nearestWorkingDays } from '../calendar/working-days.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Deadline } from '../model/agreement.ts'
import { daysBetween, weekdayOf } from '../model/calendar-date.ts'
import { startSentence, writeDateAsIso, writeDateInText, writeWeekday } from '../model/swedish-form.ts'
import type { CalendarDate } from '../model/values.ts'
import type { Check } from './check.ts'

/**
 * **En sista dag bör vara en arbetsdag.**
 *
 * Infaller en tidpunkt på en lördag, en söndag, en allmän helgdag (lagen 1989:253), midsommarafton, julafton eller nyårsafton visas vilken
 * dag det är och vilken arbetsdag som ligger närmast. Månader, och dagar som kommer igen varje år, prövas inte.
 *
 * Varför: på en helgdag kan en rekvisition varken undertecknas, skickas eller tas emot som vanligt, och parterna blir oense om den
 * som kommer dagen efter är för sen. Lagen (1930:173) om beräkning av lagstadgad tid flyttar bara frister som lagen själv anger.
 *
 * Så rättas det: välj en arbetsdag. Är dagen avtalad så får den stå; 1 december 2024 är en söndag.
 *
 * ```yaml
 * deadlines:
 *   - { id: requisition, due: 2024-12-01, what: rekvisition }      # söndag; närmast måndag 2024-12-02
 * ```
 */
export const workingDayDeadlines: Check = {
  name: 'working-day-deadlines',
  codes: ['date/not-a-working-day'],
  checkModel: (agreement) => agreement.deadlines.flatMap(checkDeadline),
}

const englishWeekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

function checkDeadline({ due, what }: Deadline): readonly Diagnostic[] {
  if (due.value.kind !== 'day' || isWorkingDay(due.value.date)) return []
  const { date } = due.value
  const { before, after } = nearestWorkingDays(date)
  const order = daysBetween(before, date) - daysBetween(date, after)
  const nearest = order === 0 ? [before, after] : [order < 0 ? before : after]
  const data = {
    what: startSentence(what.value),
    date: { sv: writeDateInText(date), en: writeDateAsIso(date) },
    day: { sv: describeDay(date), en: describeInEnglish(date) },
    nearest: {
      sv: nearest.map((day) => `${writeWeekday(weekdayOf(day))}en ${writeDateInText(day)}`).join(' eller '),
      en: nearest.map((day) => `${englishWeekday(day)} ${writeDateAsIso(day)}`).join(' or '),
    },
  }
  return [report('date/not-a-working-day', due.span, data)]
}

function englishWeekday(date: CalendarDate): string {
  return englishWeekdays[weekdayOf(date) - 1] ?? ''
}

function describeInEnglish(date: CalendarDate): string {
  const holiday = nameOfHoliday(date)
  return holiday === null ? englishWeekday(date) : `${englishWeekday(date)} (${holiday})`
}
