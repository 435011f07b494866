import type { Agreement, Registers } from '../model/agreement.ts'
import { printExpression as printKnown } from '../model/print-expression.ts'
import type { ProseExpression } from '../prose/prose.ts'

/** What stands where an expression prints nothing that is known, such as one whose id does not exist. */
export const unprintable = '\ufffc'

/** The words that an expression of the drafter's prints in this agreement; one `unprintable` where it prints none. */
export function printExpression(
  expression: ProseExpression,
  agreement: Agreement,
  registers: Registers,
): string {
  return printKnown(expression, agreement, registers) ?? unprintable
}
