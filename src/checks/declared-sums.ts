import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Agreement, DeclaredAmount } from '../model/agreement.ts'
import { amountOfId } from '../model/funding-sums.ts'
import { absoluteMoney, compareMoney, subtractMoney, sumMoney } from '../model/money.ts'
import { writeAmountWithUnit } from '../model/swedish-form.ts'
import type { Money } from '../model/values.ts'
import type { Located } from '../text/source-file.ts'
import type { Check } from './check.ts'
import { showAddends } from './sum-mismatch.ts'

/**
 * **Ett belopp som sägs vara summan av andra ska vara det.**
 *
 * Belopp under `amounts` kan ange `sum-of`: de delar som tillsammans ska bli beloppet. Delarna kan vara andra belopp,
 * rader, grupper, utbetalningar, anslagsposter eller `total`.
 *
 * Varför: texten berättar om tidigare års medel och om ramen kring överenskommelsen. Stämmer inte delarna med helheten
 * märker läsaren det, men inte alltid den som skrev.
 *
 * Så rättas det: rätta den del eller den summa som är fel. Saknas en del, lägg till den under `sum-of`.
 *
 * ```yaml
 * amounts:
 *   - { id: strategy-2010, amount: 55 mnkr, what: satsningen 2010 }
 *   - { id: strategy-2011, amount: 76 mnkr, what: satsningen 2011 }
 *   - { id: strategy, amount: 130 mnkr, what: hela satsningen, sum-of: [strategy-2010, strategy-2011] }
 * ```
 */
export const declaredSums: Check = {
  name: 'declared-sums',
  codes: ['amount/parts-exceed-sum', 'amount/parts-below-sum', 'amount/part-of-itself'],
  checkModel: (agreement) => agreement.amounts.flatMap((declared) => checkDeclared(agreement, declared)),
}

function checkDeclared(agreement: Agreement, declared: DeclaredAmount): readonly Diagnostic[] {
  if (declared.sumOf.length === 0) return []
  const itself = declared.sumOf.filter((part) => part.value === declared.id.value)
  if (itself.length > 0) {
    return itself.map((part) => report('amount/part-of-itself', part.span, { id: part.value }))
  }
  const parts: Located<Money>[] = []
  for (const part of declared.sumOf) {
    const amount = amountOfId(agreement, part.value)
    if (!amount) return []
    parts.push({ value: amount, span: part.span })
  }
  const sum = sumMoney(parts.map((part) => part.value))
  const order = compareMoney(sum, declared.amount.value)
  if (order === 0) return []
  const data = {
    parts: writeAmountWithUnit(sum),
    stated: writeAmountWithUnit(declared.amount.value),
    difference: writeAmountWithUnit(absoluteMoney(subtractMoney(sum, declared.amount.value))),
  }
  const code = order > 0 ? 'amount/parts-exceed-sum' : 'amount/parts-below-sum'
  return [report(code, declared.amount.span, data, { related: showAddends(parts) })]
}
