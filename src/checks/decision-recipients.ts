import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Deadline, Registers } from '../model/agreement.ts'
import { indexIds } from '../model/ids.ts'
import { writeList } from '../model/swedish-form.ts'
import type { Located } from '../text/source-file.ts'
import { bodiesNamedIn } from '../wording/named-bodies.ts'
import type { Check } from './check.ts'

/**
 * **Ett beslut ska gå till dem som det rör, var och en på en plats.**
 *
 * Den som beslutet skickas till får ingen kopia, och ingen står två gånger. Ett beslut om pengar som rekvireras skickas till den som
 * rekvisitionen ska lämnas till. Nämner beslutets titel någon aktör är det den som utbetalningarna går till.
 *
 * Varför: den som betalar ut handlar på beslutet. Går det till fel myndighet, eller säger titeln en mottagare och utbetalningen en annan, blir
 * pengarna liggande eller går fel.
 *
 * Så rättas det: rätta mottagaren av beslutet (`addressees`, `copies`), titeln eller den utbetalning som `pays` anger.
 *
 * ```yaml
 * title: Utbetalning av medel till Sveriges Kommuner och Regioner 2022
 * pays:
 *   - { payment: svf-regions-payment }      # går till regionerna
 * ```
 */
export const decisionRecipients: Check = {
  name: 'decision-recipients',
  codes: ['decision/sent-twice', 'decision/not-addressed', 'decision/paid-to-other'],
  checkModel: (agreement, registers) => [
    ...checkSentTwice(agreement),
    ...checkAddressed(agreement),
    ...checkTitle(agreement, registers),
  ],
}

function checkSentTwice({ decision }: Agreement): readonly Diagnostic[] {
  const sent = [...(decision?.addressees ?? []), ...(decision?.copies ?? [])]
  return sent.flatMap((body, index) => {
    const first = sent.find(({ value }) => value === body.value)
    if (!first || sent.indexOf(first) === index) return []
    const place = related('decision/sent-here', first.span, {})
    return [report('decision/sent-twice', body.span, { id: body.value }, { related: [place] })]
  })
}

/** The payments that a decision pays. */
function paidBy(agreement: Agreement) {
  const index = indexIds(agreement)
  return (agreement.decision?.pays ?? []).flatMap((paid) => {
    const payment = index.findKind('payment', paid.payment.value)?.payment
    return payment ? [{ paid, payment }] : []
  })
}

function checkAddressed(agreement: Agreement): readonly Diagnostic[] {
  const addressees = agreement.decision?.addressees ?? []
  const [addressee] = addressees
  if (!addressee) return []
  const index = indexIds(agreement)
  const deadlines = new Set<Deadline>()
  for (const { payment } of paidBy(agreement)) {
    const terms = payment.terms && index.findKind('terms', payment.terms.value)?.terms
    const deadline = terms?.requisition && index.findKind('deadline', terms.requisition.value)?.deadline
    if (deadline) deadlines.add(deadline)
  }
  return [...deadlines].flatMap(({ to }): readonly Diagnostic[] => {
    if (!to || addressees.some(({ value }) => value === to.value)) return []
    const place = related('decision/requested-from', to.span, { to: to.value })
    const data = { addressee: writeIds(addressees), to: to.value }
    return [report('decision/not-addressed', addressee.span, data, { related: [place] })]
  })
}

function checkTitle(agreement: Agreement, registers: Registers): readonly Diagnostic[] {
  const named = bodiesNamedIn(agreement.title.value, agreement, registers)
  if (named.size === 0) return []
  return paidBy(agreement).flatMap(({ paid, payment }): readonly Diagnostic[] => {
    if (named.has(payment.recipient.value)) return []
    const place = related('decision/recipient-here', payment.recipient.span, { id: payment.recipient.value })
    const data = { named: writeList([...named]), recipient: payment.recipient.value }
    return [report('decision/paid-to-other', paid.payment.span, data, { related: [place] })]
  })
}

function writeIds(ids: readonly Located<string>[]): string {
  return writeList(ids.map(({ value }) => value))
}
