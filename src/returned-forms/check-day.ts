import { describeDay } from '../calendar/working-days.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import { compareCalendarDates } from '../model/calendar-date.ts'
import { writeDateAsIso, writeDays } from '../model/swedish-form.ts'
import type { CalendarDate } from '../model/values.ts'
import type { ExpectedForm } from './expected-form.ts'
import type { FormOutcome } from './form-outcome.ts'
import type { Transcript } from './transcript.ts'

/** Whether a form came in time. Where it is not known when it came, the day of the signature tells what it can. */
export function checkDay(
  { fields, deadline }: ExpectedForm,
  { due, day, daysLate, isNextWorkingDay, signedOn }: FormOutcome,
  received: CalendarDate | null,
  { file, spanOf }: Transcript,
): readonly Diagnostic[] {
  const dated = fields.findLast(({ type, locked }) => type.kind === 'date' && !locked)
  const span = dated ? spanOf(dated.name) : { file, start: 0, end: 0 }
  const findings: Diagnostic[] = []
  if (received && signedOn && compareCalendarDates(signedOn, received) > 0) {
    const data = { signed: writeDateAsIso(signedOn), received: writeDateAsIso(received) }
    findings.push(report('returned/signed-after-received', span, data))
  }
  if (!due || !day || daysLate === null || daysLate <= 0 || !deadline) return findings
  const place = related('returned/deadline-here', deadline.due.span, { due: writeDateAsIso(due) })
  const data = { day: writeDateAsIso(day), due: writeDateAsIso(due), days: writeDays(daysLate) }
  if (isNextWorkingDay) {
    const told = { ...data, weekday: describeDay(due) }
    return [...findings, report('returned/next-working-day', span, told, { related: [place] })]
  }
  const code = received ? 'returned/late' : 'returned/signed-late'
  return [...findings, report(code, span, data, { related: [place] })]
}
