import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import { absoluteMoney, compareMoney, subtractMoney, sumMoney } from '../model/money.ts'
import { writeAmountWithUnit } from '../model/swedish-form.ts'
import type { Money } from '../model/values.ts'
import type { Located } from '../text/source-file.ts'

/** The two codes of one kind of sum: more than stated, less than stated. */
interface LineCodes {
  readonly above: 'amount/lines-exceed-sum' | 'amount/groups-exceed-total' | 'amount/charged-exceeds-stated'
  readonly below: 'amount/lines-below-sum' | 'amount/groups-below-total' | 'amount/charged-below-stated'
}

/** Reports a stated sum that its addends do not come to, with every addend as a related place. */
export function reportSumMismatch(
  stated: Located<Money>,
  addends: readonly Located<Money>[],
  codes: LineCodes,
): readonly Diagnostic[] {
  const sum = sumMoney(addends.map((addend) => addend.value))
  const order = compareMoney(sum, stated.value)
  if (order === 0) return []
  const data = {
    lines: writeAmountWithUnit(sum),
    stated: writeAmountWithUnit(stated.value),
    difference: writeAmountWithUnit(absoluteMoney(subtractMoney(sum, stated.value))),
  }
  return [report(order > 0 ? codes.above : codes.below, stated.span, data, { related: showAddends(addends) })]
}

/** The places of the amounts that make a sum. */
export function showAddends(addends: readonly Located<Money>[]) {
  return addends.map((addend) =>
    related('amount/addend', addend.span, { amount: writeAmountWithUnit(addend.value) }),
  )
}
