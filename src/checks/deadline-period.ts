import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Deadline, Payment } from '../model/agreement.ts'
import { compareCalendarDates, daysBetween } from '../model/calendar-date.ts'
import { indexIds } from '../model/ids.ts'
import { expressionsOf } from '../model/prose-expressions.ts'
import { startSentence, writeDateAsIso, writeDays, writeDueAsIso } from '../model/swedish-form.ts'
import type { Located } from '../text/source-file.ts'
import { lastDayOf, lastSigningOf, writeWhen } from '../wording/due-words.ts'
import type { Check } from './check.ts'

/**
 * **Varje tidpunkt ska ligga i den tid som överenskommelsen gäller.**
 *
 * Rekvisition och utbetalning sker under överenskommelsens år, eftersom anslaget är för det året. Ingen tidpunkt ligger före
 * undertecknandet; en överenskommelse som inte är undertecknad har inga tidpunkter före sitt år, och ingen ligger mer än ett år efter det.
 * Redovisning och återbetalning ligger som regel året efter. En utbetalning kommer inte före den dag då dess villkor ska vara uppfyllda.
 *
 * Varför: ett årtal som har blivit kvar från förra överenskommelsen gör att rätten till pengarna redan har förfallit.
 *
 * Så rättas det: rätta årtalet eller dagen.
 *
 * ```yaml
 * year: 2024
 * deadlines:
 *   - { id: requisition, due: 2023-12-01, what: rekvisition }      # ska vara 2024-12-01
 * ```
 */
export const deadlinePeriod: Check = {
  name: 'deadline-period',
  codes: [
    'date/outside-year',
    'date/before-signing',
    'date/before-period',
    'date/after-period',
    'date/paid-before-condition',
  ],
  checkModel: (agreement) => [
    ...agreement.deadlines.flatMap((deadline) => checkPeriod(agreement, deadline)),
    ...agreement.payments.flatMap((payment) => checkConditions(agreement, payment)),
  ],
}

function checkPeriod(agreement: Agreement, deadline: Deadline): readonly Diagnostic[] {
  const { due } = deadline
  if (due.value.kind === 'every-year') return []
  const { year } = agreement
  const last = lastDayOf(due.value, agreement)
  const data = {
    what: startSentence(deadline.what.value),
    date: writeWhen(due.value),
    year: String(year.value),
  }
  const yearHere = [related('date/agreement-year-here', year.span, { year: data.year })]
  const signed = lastSigningOf(agreement)
  if (signed && compareCalendarDates(last, signed.value) < 0) {
    const date = writeDateAsIso(signed.value)
    const days = writeDays(daysBetween(last, signed.value))
    return [
      report(
        'date/before-signing',
        due.span,
        { what: data.what, date: data.date, signed: date, days },
        { related: [related('date/signed-here', signed.span, { date })] },
      ),
    ]
  }
  if (isForPayment(agreement, deadline) && last.year !== year.value) {
    return [report('date/outside-year', due.span, data, { related: yearHere })]
  }
  if (!signed && last.year < year.value) {
    return [report('date/before-period', due.span, data, { related: yearHere })]
  }
  if (last.year > year.value + 1) return [report('date/after-period', due.span, data, { related: yearHere })]
  return []
}

/** Whether money is requisitioned by it or paid on it. */
function isForPayment(agreement: Agreement, { id }: Deadline): boolean {
  const isIt = (other: Located<string> | null) => other?.value === id.value
  return (
    agreement.payments.some(({ when }) => isIt(when)) ||
    agreement.terms.some((terms) => isIt(terms.requisition))
  )
}

function checkConditions(agreement: Agreement, payment: Payment): readonly Diagnostic[] {
  const index = indexIds(agreement)
  const when = payment.when && index.findKind('deadline', payment.when.value)?.deadline
  if (!payment.when || !when || when.due.value.kind === 'every-year') return []
  const paid = lastDayOf(when.due.value, agreement)
  return payment.conditions.flatMap(({ text }) =>
    [...expressionsOf(text)].flatMap((expression) => {
      if (expression.name.value !== 'date') return []
      const condition = index.findKind('deadline', expression.args[0]?.value ?? '')?.deadline
      if (!condition || condition.due.value.kind === 'every-year') return []
      if (compareCalendarDates(lastDayOf(condition.due.value, agreement), paid) <= 0) return []
      const data = { paid: writeWhen(when.due.value), condition: writeWhen(condition.due.value) }
      const place = related('date/due-here', condition.due.span, {
        what: startSentence(condition.what.value),
        date: writeDueAsIso(condition.due.value),
      })
      return [report('date/paid-before-condition', when.due.span, data, { related: [place] })]
    }),
  )
}
