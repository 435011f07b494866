import type { ProseExpression } from '../prose/prose.ts'
import type { Agreement, Registers } from './agreement.ts'
import { createFacts } from './facts.ts'
import { writeReference } from './printed-numbers.ts'

/** The words that an expression of the drafter's prints in this agreement; null where it refers to nothing that has such words. */
export function printExpression(
  expression: ProseExpression,
  agreement: Agreement,
  registers: Registers,
): string | null {
  const facts = createFacts(agreement, registers)
  const ids = expression.args.map((argument) => argument.value)
  const [id = ''] = ids
  switch (expression.name.value) {
    case 'amount':
      return facts.amount(id, 'text')?.value ?? null
    case 'kronor':
      return facts.amount(id, 'kronor')?.value ?? null
    case 'date':
      return facts.due(id)?.value ?? null
    case 'figure':
      return facts.figure(id)?.value ?? null
    case 'body':
      return facts.name(id, 'running')?.value ?? null
    case 'body-full':
      return facts.name(id, 'introduced')?.value ?? null
    case 'count':
      return facts.count(id)?.value ?? null
    case 'year':
      return facts.year(id === '' ? 0 : Number(id) || 0).value
    case 'ref':
      return writeReference(ids, agreement)
  }
}
