import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Deadline, Payment } from '../model/agreement.ts'
import { compareCalendarDates } from '../model/calendar-date.ts'
import { indexIds } from '../model/ids.ts'
import { startSentence, writeDueAsIso } from '../model/swedish-form.ts'
import { lastDayOf, writeWhen } from '../wording/due-words.ts'
import type { Check } from './check.ts'

/**
 * **Den första utbetalningen kommer före den andra.**
 *
 * Kallar en utbetalnings `label` den för den första, andra eller tredje, ska tidpunkten under `when` inte gälla en annan (dess `what`), och
 * delarna till samma mottagare ska betalas ut i ordning; samma dag går bra.
 *
 * Varför: den andra delen har ofta villkor som prövas efter den första. Betalas den ut först har villkoren ingen verkan.
 *
 * Så rättas det: byt tidpunkt under `when`, eller rätta dagen.
 *
 * ```yaml
 * payments:
 *   - { id: second, label: den andra av två utbetalningar, when: first-payment, … }
 * deadlines:
 *   - { id: first-payment, due: 2024-01-31, what: den första utbetalningen }
 * ```
 */
export const paymentOrder: Check = {
  name: 'payment-order',
  codes: ['date/other-instalment', 'date/payments-reversed'],
  checkModel: (agreement) => {
    const parts = agreement.payments.flatMap((payment) => findPart(agreement, payment))
    return [
      ...parts.flatMap(checkInstalment),
      ...parts.flatMap((later) =>
        parts.flatMap((earlier) =>
          earlier.ordinal < later.ordinal && earlier.payment.recipient.value === later.payment.recipient.value
            ? checkOrder(agreement, earlier, later)
            : [],
        ),
      ),
    ]
  },
}

const ordinals = ['första', 'andra', 'tredje', 'fjärde']
const englishOrdinals = ['first', 'second', 'third', 'fourth']

/** The place of the first ordinal that a text holds, from 0; -1 where it holds none. */
function ordinalIn(text: string): number {
  const word = /(?:^| )den (första|andra|tredje|fjärde)(?= |,|\.|$)/iu.exec(text)?.[1]
  return word === undefined ? -1 : ordinals.indexOf(word.toLowerCase())
}

function writeOrdinal(ordinal: number) {
  return { sv: ordinals[ordinal] ?? '', en: englishOrdinals[ordinal] ?? '' }
}

interface Part {
  readonly payment: Payment
  readonly when: Deadline
  readonly ordinal: number
}

function findPart(agreement: Agreement, payment: Payment): readonly Part[] {
  const when = payment.when && indexIds(agreement).findKind('deadline', payment.when.value)?.deadline
  const ordinal = ordinalIn(payment.label.value)
  return when && ordinal >= 0 ? [{ payment, when, ordinal }] : []
}

function checkInstalment({ payment, when, ordinal }: Part): readonly Diagnostic[] {
  const other = ordinalIn(when.what.value)
  if (other < 0 || other === ordinal || !payment.when) return []
  const data = { payment: writeOrdinal(ordinal), deadline: writeOrdinal(other) }
  return [report('date/other-instalment', payment.when.span, data, { related: [showDeadline(when)] })]
}

function checkOrder(agreement: Agreement, earlier: Part, later: Part): readonly Diagnostic[] {
  const [first, second] = [earlier, later].map(({ when }) => when.due.value)
  if (!first || !second || first.kind === 'every-year' || second.kind === 'every-year') return []
  if (compareCalendarDates(lastDayOf(first, agreement), lastDayOf(second, agreement)) <= 0) return []
  const data = {
    first: writeOrdinal(earlier.ordinal),
    firstDate: writeWhen(first),
    second: writeOrdinal(later.ordinal),
    secondDate: writeDueAsIso(second),
  }
  const place = showDeadline(later.when)
  return [report('date/payments-reversed', earlier.when.due.span, data, { related: [place] })]
}

function showDeadline({ due, what }: Deadline) {
  return related('date/due-here', due.span, {
    what: startSentence(what.value),
    date: writeDueAsIso(due.value),
  })
}
