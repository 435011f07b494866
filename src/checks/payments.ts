import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Agreement, FundingLine } from '../model/agreement.ts'
import { linesOf, linesOfPayment } from '../model/funding-sums.ts'
import { indexIds } from '../model/ids.ts'
import { writeAmountWithUnit } from '../model/swedish-form.ts'
import type { Check } from './check.ts'

/**
 * **Utbetalningarna ska tillsammans betala ut varje rad, en gång.**
 *
 * Har överenskommelsen utbetalningar hör varje rad till exakt en av dem, och varje utbetalning har minst en rad.
 * Utbetalningens belopp är summan av dess rader och skrivs aldrig själv; utbetalningarna blir därför alltid totalen.
 *
 * Varför: en rad utan utbetalning är pengar som har avtalats men som ingen kan rekvirera, och en utbetalning utan
 * rader skulle tryckas som ett villkor om 0 kronor.
 *
 * Så rättas det: skriv `payment:` med utbetalningens id på raden, eller ta bort utbetalningen som inte behövs.
 *
 * ```yaml
 * lines:
 *   - id: childhood-cancer
 *     label: Barncancer
 *     amount: 80 mnkr
 *     payment: regional-work     # saknas den här raden betalas pengarna aldrig ut
 * ```
 */
export const payments: Check = {
  name: 'payments',
  codes: ['amount/line-unpaid', 'amount/payment-without-lines'],
  checkModel: (agreement) => [...findUnpaidLines(agreement), ...findEmptyPayments(agreement)],
}

function findUnpaidLines(agreement: Agreement): readonly Diagnostic[] {
  if (agreement.payments.length === 0) return []
  return linesOf(agreement)
    .filter((line) => !line.payment)
    .map((line) =>
      report('amount/line-unpaid', line.id.span, { amount: writeAmountWithUnit(line.amount.value) }),
    )
}

/** A line that names no payment there is may mean the one that seems to be empty; the reference is reported instead. */
function findEmptyPayments(agreement: Agreement): readonly Diagnostic[] {
  const index = indexIds(agreement)
  const dangles = ({ payment }: FundingLine) => payment && !index.findKind('payment', payment.value)
  if (linesOf(agreement).some(dangles)) return []
  return agreement.payments
    .filter((payment) => linesOfPayment(agreement, payment.id.value).length === 0)
    .map((payment) => report('amount/payment-without-lines', payment.id.span, { id: payment.id.value }))
}
