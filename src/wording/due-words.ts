import type { Agreement, Party } from '../model/agreement.ts'
import { compareCalendarDates, periodOfDue } from '../model/calendar-date.ts'
import { writeDueAsIso } from '../model/swedish-form.ts'
import type { CalendarDate, Due } from '../model/values.ts'
import type { Located } from '../text/source-file.ts'

/** When something is due, as messages say it: `senast 2024-12-01`, `i 2024-12`. */
export function writeWhen(due: Due): { readonly sv: string; readonly en: string } {
  const iso = writeDueAsIso(due)
  return due.kind === 'month' ? { sv: `i ${iso}`, en: `in ${iso}` } : { sv: `senast ${iso}`, en: `by ${iso}` }
}

/** The last day of something due; what comes back every year is taken in the agreement's year. */
export function lastDayOf(due: Due, agreement: Agreement): CalendarDate {
  return periodOfDue(due, agreement.year.value).last
}

/** The last day on which a party signed; null while anybody has yet to. */
export function lastSigningOf(agreement: Agreement): Located<CalendarDate> | null {
  const dates = agreement.parties.flatMap((party: Party) => (party.signed ? [party.signed.date] : []))
  if (dates.length < agreement.parties.length) return null
  return [...dates].sort((a, b) => compareCalendarDates(b.value, a.value))[0] ?? null
}
