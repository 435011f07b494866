import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement } from '../model/agreement.ts'
import { indexIds } from '../model/ids.ts'
import type { Check } from './check.ts'

/**
 * **Överenskommelsens pengar betalas en gång, ur det anslag som den säger.**
 *
 * Ett beslut om utbetalning räknar upp de av överenskommelsens utbetalningar som det gäller (`pays`). Samma utbetalning ska inte stå i två
 * beslut. Anger överenskommelsen vilket anslag den belastar ska beslutet inte ange ett annat.
 *
 * Varför: Kammarkollegiet betalar efter beslutet. Står utbetalningen i två beslut betalas den två gånger.
 *
 * Så rättas det: ta bort utbetalningen ur ett av besluten, och låt anslaget stå i överenskommelsen.
 *
 * ```yaml
 * pays:
 *   - { payment: regional-work }      # beslutas redan i utbetalning-1.yaml
 * ```
 */
export const paidPayments: Check = {
  name: 'paid-payments',
  codes: ['decision/paid-twice', 'decision/other-appropriation'],
  checkModel: checkAppropriations,
  checkMatters: (matters) => {
    const decided = new Map<
      Agreement,
      Map<string, { readonly decision: string; readonly at: Diagnostic['span'] }>
    >()
    return matters.flatMap(({ agreement }) =>
      (agreement.decision?.pays ?? []).flatMap(({ payment }): readonly Diagnostic[] => {
        if (!agreement.leansOn) return []
        const known = decided.get(agreement.leansOn) ?? new Map()
        decided.set(agreement.leansOn, known)
        const before = known.get(payment.value)
        if (!before) {
          known.set(payment.value, { decision: agreement.id.value, at: payment.span })
          return []
        }
        const place = related('decision/covered-here', before.at, {})
        const data = { id: payment.value, other: before.decision }
        return [report('decision/paid-twice', payment.span, data, { related: [place] })]
      }),
    )
  },
}

function checkAppropriations(agreement: Agreement): readonly Diagnostic[] {
  const index = indexIds(agreement)
  return (agreement.decision?.pays ?? []).flatMap(({ payment, appropriation }) => {
    const agreed = index.findKind('payment', payment.value)?.payment.appropriation
    if (!appropriation || !agreed || agreed.value === 'later-decision') return []
    if (agreed.value === appropriation.value) return []
    const place = related('decision/agreement-says', agreed.span, { agreed: agreed.value })
    const data = { agreed: agreed.value }
    return [report('decision/other-appropriation', appropriation.span, data, { related: [place] })]
  })
}
