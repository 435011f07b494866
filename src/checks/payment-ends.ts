import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Payment, Terms } from '../model/agreement.ts'
import { indexIds } from '../model/ids.ts'
import type { Located } from '../text/source-file.ts'
import type { Check } from './check.ts'

/**
 * **Pengarna går till den som tidpunkten säger, och tillbaka dit de kom ifrån.**
 *
 * Betalas en utbetalning vid en tidpunkt (`when`) som säger vem den gäller (`to`) är det utbetalningens mottagare. Medel som inte har använts
 * betalas tillbaka till den som de rekvirerades hos, av den som rekvirerade dem och redovisar dem.
 *
 * Varför: mottagaren av en rekvisition och av en återbetalning är den som har pengarna. Skiljer de sig åt kommer återbetalningen bort.
 *
 * Så rättas det: rätta `to` i den tidpunkt som är fel, eller mottagaren av utbetalningen.
 *
 * ```yaml
 * deadlines:
 *   - { id: requisition, due: 2024-12-01, by: skr, to: kammarkollegiet, what: rekvisition }
 *   - { id: repayment, due: 2025-03-31, by: skr, to: socialstyrelsen, what: återbetalning }      # ska vara kammarkollegiet
 * ```
 */
export const paymentEnds: Check = {
  name: 'payment-ends',
  codes: ['amount/due-to-other', 'amount/repaid-to-other', 'amount/repaid-by-other'],
  checkModel: (agreement) => [
    ...agreement.payments.flatMap((payment) => checkWhen(agreement, payment)),
    ...agreement.terms.flatMap((terms) => checkTerms(agreement, terms)),
  ],
}

function checkWhen(agreement: Agreement, { when, recipient }: Payment): readonly Diagnostic[] {
  const deadline = when && indexIds(agreement).findKind('deadline', when.value)?.deadline
  if (!deadline?.to || deadline.to.value === recipient.value) return []
  const data = { to: deadline.to.value, recipient: recipient.value }
  const place = related('amount/recipient-here', recipient.span, { recipient: recipient.value })
  return [report('amount/due-to-other', deadline.to.span, data, { related: [place] })]
}

function checkTerms(
  agreement: Agreement,
  { requisition, repayment, financialReport }: Terms,
): readonly Diagnostic[] {
  const index = indexIds(agreement)
  const deadlineOf = (id: Located<string> | null) =>
    id ? index.findKind('deadline', id.value)?.deadline : undefined
  const [asked, repaid, reported] = [requisition, repayment, financialReport].map(deadlineOf)
  const found: Diagnostic[] = []
  if (asked?.to && repaid?.to && asked.to.value !== repaid.to.value) {
    const data = { repaid: repaid.to.value, asked: asked.to.value }
    const place = related('amount/requested-from', asked.to.span, { asked: data.asked })
    found.push(report('amount/repaid-to-other', repaid.to.span, data, { related: [place] }))
  }
  const other = [asked, reported].find((each) => each?.by && repaid?.by && each.by.value !== repaid.by.value)
  if (other?.by && repaid?.by) {
    const data = { by: repaid.by.value, what: other.what.value, other: other.by.value }
    const place = related('amount/done-here', other.by.span, { by: other.by.value })
    found.push(report('amount/repaid-by-other', repaid.by.span, data, { related: [place] }))
  }
  return found
}
