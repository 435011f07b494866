import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Agreement, FundingLine } from '../model/agreement.ts'
import { appropriationOfLine, linesCharged, linesOf } from '../model/funding-sums.ts'
import { indexIds, reservedIds } from '../model/ids.ts'
import type { Check } from './check.ts'
import { reportSumMismatch } from './sum-mismatch.ts'

/**
 * **Det som belastar en anslagspost ska bli den summa som anges för den.**
 *
 * En rad belastar den anslagspost som den själv anger (`appropriation`) eller annars den som dess utbetalning anger. Har
 * överenskommelsen anslagsposter ska varje rad belasta någon, eller lämnas till ett senare beslut (`later-decision`).
 * Eftersom varje rad då räknas exakt en gång blir anslagsposterna tillsammans totalen.
 *
 * Varför: anslagsposterna är riksdagens pengar. Belastas fel post, eller med fel belopp, saknas det medel när
 * pengarna ska betalas ut.
 *
 * Så rättas det: jämför raderna som visas med den avtalade summan; rätta beloppet, eller ange rätt anslagspost på raden.
 *
 * ```yaml
 * appropriations:
 *   - { id: cervical-cancer, budget-year: 2022, area: 9, appropriation: "1:6", item: 8, amount: 25 mnkr }
 * # men raden som belastar den är på 30 mnkr
 * ```
 */
export const charges: Check = {
  name: 'charges',
  codes: ['amount/charged-exceeds-stated', 'amount/charged-below-stated', 'amount/line-not-charged'],
  checkModel: (agreement) => [...checkStatedCharges(agreement), ...findUnchargedLines(agreement)],
}

/** A line charged to something that does not exist may be the one that is missing; the reference is reported instead. */
function checkStatedCharges(agreement: Agreement): readonly Diagnostic[] {
  const index = indexIds(agreement)
  const dangles = (line: FundingLine) => {
    const id = appropriationOfLine(agreement, line)
    return id !== null && !reservedIds.has(id) && !index.findKind('appropriation', id)
  }
  if (linesOf(agreement).some(dangles)) return []
  return agreement.appropriations.flatMap((use) => {
    if (!use.amount) return []
    const addends = linesCharged(agreement, use).map((line) => line.amount)
    return reportSumMismatch(use.amount, addends, {
      above: 'amount/charged-exceeds-stated',
      below: 'amount/charged-below-stated',
    })
  })
}

/** Where there are payments, a line without one is reported as unpaid; its payment always names an appropriation. */
function findUnchargedLines(agreement: Agreement): readonly Diagnostic[] {
  if (agreement.appropriations.length === 0 || agreement.payments.length > 0) return []
  return linesOf(agreement)
    .filter((line) => !line.appropriation && !line.payment)
    .map((line) => report('amount/line-not-charged', line.id.span, {}))
}
