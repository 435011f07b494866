import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type {
  Agreement,
  Distribution,
  FundingGroup,
  FundingLine,
  Payment,
  Registers,
} from '../model/agreement.ts'
import { linesOf } from '../model/funding-sums.ts'
import { indexIds } from '../model/ids.ts'
import { findBody, membersOf } from '../model/register-lookup.ts'
import { writeAmountWithUnit } from '../model/swedish-form.ts'
import { bodiesNamedIn } from '../wording/named-bodies.ts'
import type { Check } from './check.ts'

/**
 * **Tabellen, utbetalningarna och fördelningen ska säga samma sak om vem som får pengarna.**
 *
 * Gruppens rubrik nämner dess mottagare. Medel som betalas ut genom beslut går direkt till den som gruppen anger som mottagare; den som får sina medel direkt får dem inte
 * samtidigt genom någon annans rekvisition. Fördelas medlen mellan flera ska det vara gruppens mottagare, och utbetalningen ska
 * fördelas som raderna den betalar. Den som får medel efter rekvisition är den som enligt villkoren rekvirerar, redovisar och betalar
 * tillbaka, och anslagsposten är känd när rekvisitionen görs.
 *
 * Varför: då är det som betalas direkt och det som rekvireras tillsammans totalen, med rätt del till var och en (365 + 444 = 809).
 *
 * Så rättas det: ange rätt utbetalning på raden, rätt mottagare på gruppen, eller rätt fördelning.
 *
 * ```yaml
 * - id: to-regions
 *   recipient: regions
 *   lines:
 *     - { id: svf, label: SVF, amount: 365 mnkr, payment: skr-requisition }    # rekvireras av SKR
 * ```
 */
export const recipients: Check = {
  name: 'recipients',
  codes: [
    'amount/paid-to-other',
    'amount/label-names-other',
    'amount/shared-among-other',
    'amount/distribution-differs',
    'amount/requisition-by-other',
    'amount/requisition-charged-later',
  ],
  checkModel: (agreement, registers) => [
    ...agreement.funding.groups.flatMap((group) => [
      ...checkLabel(agreement, registers, group),
      ...group.lines.flatMap((line) => [
        ...checkPayee(agreement, group, line),
        ...checkSharers(agreement, registers, group, line),
        ...checkDistribution(agreement, line),
      ]),
    ]),
    ...agreement.payments.flatMap((payment) => checkRequisition(agreement, payment)),
  ],
}

/** `Medel som betalas ut till RCC via SKR` names RCC; who only hands on the money, after *via* or *genom*, does not count. */
function checkLabel(
  agreement: Agreement,
  registers: Registers,
  { label, recipient }: FundingGroup,
): readonly Diagnostic[] {
  if (!label || !findBody(registers, recipient.value)) return []
  const named = bodiesNamedIn(label.value.replace(/ (?:via|genom) .*$/u, ''), agreement, registers)
  if (named.size === 0 || named.has(recipient.value)) return []
  const data = { recipient: recipient.value, label: label.value }
  const place = related('amount/recipient-here', recipient.span, { recipient: recipient.value })
  return [report('amount/label-names-other', label.span, data, { related: [place] })]
}

function checkPayee(agreement: Agreement, group: FundingGroup, line: FundingLine): readonly Diagnostic[] {
  const payment = paymentOf(agreement, line)
  if (!line.payment || !payment) return []
  const recipient = group.recipient.value
  const paid = payment.recipient.value
  if (paid === recipient) return []
  const isPaidDirectly = agreement.payments.some(
    (other) => isDirect(other) && other.recipient.value === recipient,
  )
  if (!isDirect(payment) && !isPaidDirectly) return []
  const data = { amount: writeAmountWithUnit(line.amount.value), recipient, paid }
  const places = [group.recipient, payment.recipient].map((body) =>
    related('amount/recipient-here', body.span, { recipient: body.value }),
  )
  return [report('amount/paid-to-other', line.payment.span, data, { related: places })]
}

function paymentOf(agreement: Agreement, line: FundingLine): Payment | undefined {
  return line.payment ? indexIds(agreement).findKind('payment', line.payment.value)?.payment : undefined
}

function isDirect(payment: Payment): boolean {
  return payment.paid.value === 'by-decision'
}

/** Only where the recipient is many: one that is not, such as SKR, hands its money on to others. */
function checkSharers(
  agreement: Agreement,
  registers: Registers,
  group: FundingGroup,
  line: FundingLine,
): readonly Diagnostic[] {
  const { recipient } = group
  const among = line.distribution?.among
  if (!among || among.value === recipient.value) return []
  const payment = paymentOf(agreement, line)
  const isMany =
    (payment && isDirect(payment)) ||
    membersOf(registers, recipient.value).length > 0 ||
    linesOf(agreement).some((other) => other.distribution?.among.value === recipient.value)
  if (!isMany) return []
  return [
    report(
      'amount/shared-among-other',
      among.span,
      { among: among.value, recipient: recipient.value },
      { related: [related('amount/recipient-here', recipient.span, { recipient: recipient.value })] },
    ),
  ]
}

function checkDistribution(agreement: Agreement, line: FundingLine): readonly Diagnostic[] {
  const payment = paymentOf(agreement, line)
  const [ofPayment, ofLine] = [payment?.distribution, line.distribution]
  if (!ofPayment || !ofLine) return []
  if (ofPayment.by.value === ofLine.by.value && ofPayment.among.value === ofLine.among.value) return []
  const data = { payment: describe(ofPayment), line: describe(ofLine) }
  const place = ofPayment.by.value === ofLine.by.value ? 'among' : 'by'
  return [
    report('amount/distribution-differs', ofPayment[place].span, data, {
      related: [related('amount/distribution-here', ofLine[place].span, { line: data.line })],
    }),
  ]
}

/** Who is paid on requisition does what the terms ask for, and knows to which appropriation the money is charged. */
function checkRequisition(agreement: Agreement, payment: Payment): readonly Diagnostic[] {
  if (isDirect(payment)) return []
  const index = indexIds(agreement)
  const terms = payment.terms && index.findKind('terms', payment.terms.value)?.terms
  const asked = terms ? [terms.requisition, terms.repayment, terms.financialReport] : []
  const deadlines = new Set(asked.map((id) => id && index.findKind('deadline', id.value)?.deadline))
  const { recipient, appropriation } = payment
  const others = [...deadlines].flatMap((deadline) => {
    if (!deadline?.by || deadline.by.value === recipient.value) return []
    const by = deadline.by.value
    const data = { recipient: recipient.value, by, what: deadline.what.value }
    const place = related('amount/done-by-here', deadline.by.span, { by })
    return [report('amount/requisition-by-other', recipient.span, data, { related: [place] })]
  })
  if (appropriation.value !== 'later-decision') return others
  return [...others, report('amount/requisition-charged-later', appropriation.span, {})]
}

function describe({ among, by }: Distribution): string {
  return `${by.value} (${among.value})`
}
