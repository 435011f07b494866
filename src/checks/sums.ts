import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Agreement, FundingGroup } from '../model/agreement.ts'
import type { Money } from '../model/values.ts'
import type { Located } from '../text/source-file.ts'
import type { Check } from './check.ts'
import { reportSumMismatch } from './sum-mismatch.ts'

/**
 * **Raderna, gruppernas summor och totalen ska stämma med varandra.**
 *
 * Raderna i en grupp ska tillsammans bli gruppens `sum`, när den är angiven, och grupperna ska tillsammans bli
 * `funding.total`. En grupp utan egen summa räknas in med sina rader.
 *
 * Varför: samma belopp trycks i löptexten, i villkoren, i bilagans tabell och i blanketterna. Är en enda rad fel blir
 * det avtalade beloppet ett annat än det utbetalda.
 *
 * Så rättas det: felet kan ligga i raden eller i summan. Båda visas; rätta den som inte stämmer med det som har avtalats.
 *
 * ```yaml
 * sum: 405 mnkr          # raderna blir 406 mnkr
 * lines:
 *   - { id: childhood-cancer, label: Barncancer, amount: 81 mnkr }
 *   - { id: other, label: Övrigt, amount: 325 mnkr }
 * ```
 */
export const sums: Check = {
  name: 'sums',
  codes: [
    'amount/lines-exceed-sum',
    'amount/lines-below-sum',
    'amount/groups-exceed-total',
    'amount/groups-below-total',
  ],
  checkModel: (agreement) => [...agreement.funding.groups.flatMap(checkGroup), ...checkTotal(agreement)],
}

function checkGroup(group: FundingGroup): readonly Diagnostic[] {
  if (!group.sum) return []
  return reportSumMismatch(
    group.sum,
    group.lines.map((line) => line.amount),
    { above: 'amount/lines-exceed-sum', below: 'amount/lines-below-sum' },
  )
}

function checkTotal(agreement: Agreement): readonly Diagnostic[] {
  const { total, groups } = agreement.funding
  if (!total) return []
  return reportSumMismatch(total, groups.flatMap(amountsOfGroup), {
    above: 'amount/groups-exceed-total',
    below: 'amount/groups-below-total',
  })
}

function amountsOfGroup(group: FundingGroup): readonly Located<Money>[] {
  return group.sum ? [group.sum] : group.lines.map((line) => line.amount)
}
