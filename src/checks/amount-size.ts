import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement } from '../model/agreement.ts'
import { writeAmountWithUnit } from '../model/swedish-form.ts'
import type { Check } from './check.ts'

/**
 * **Ett belopp ska ha rätt enhet.**
 *
 * Ett belopp under `amounts` som är mindre än en hundratusendel av överenskommelsens hela belopp har troligen fått fel enhet: `24 kr` i stället för
 * `24 mnkr`. Belopp per något (`what` som säger *per dos*, *per timme*) får vara så små.
 *
 * Varför: ett belopp som inte ingår i någon summa motsägs inte av något, och enheten är lätt att tappa.
 *
 * Så rättas det: rätta enheten. Är beloppet verkligen så litet, säg per vad det är, eller tysta kontrollen och skriv varför.
 *
 * ```yaml
 * amounts:
 *   - { id: grant-2010, amount: 24 kr, what: stöd för att inrätta regionala cancercentrum 2010 }      # ska vara 24 mnkr
 * ```
 */
export const amountSize: Check = {
  name: 'amount-size',
  codes: ['amount/implausibly-small'],
  checkModel: checkAmounts,
}

const smallestShare = 100_000n

function checkAmounts({ amounts, funding, leansOn }: Agreement): readonly Diagnostic[] {
  const total = funding.total ?? leansOn?.funding.total
  if (!total) return []
  return amounts.flatMap(({ amount, what }): readonly Diagnostic[] => {
    const isPerPiece = /\bper (?!år\b)/.test(what.value)
    if (isPerPiece || amount.value.ore * smallestShare >= total.value.ore) return []
    const data = { amount: writeAmountWithUnit(amount.value), total: writeAmountWithUnit(total.value) }
    const place = related('amount/total-here', total.span, { total: data.total })
    return [report('amount/implausibly-small', amount.span, data, { related: [place] })]
  })
}
