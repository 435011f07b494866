import type { Agreement, Registers } from '../model/agreement.ts'
import { amountOfId } from '../model/funding-sums.ts'
import { indexIds } from '../model/ids.ts'
import { writeReference } from '../model/printed-numbers.ts'
import { countOfId, nameOfBody, namingDateOf } from '../model/register-lookup.ts'
import {
  writeAmountInKronor,
  writeAmountInText,
  writeCount,
  writeDueInText,
  writeFigureInText,
} from '../model/swedish-form.ts'
import type { ProseExpression } from '../prose/prose.ts'

/** What stands where an expression prints nothing that is known, such as one whose id does not exist. */
export const unprintable = '\ufffc'

/** The words that an expression of the drafter's prints in this agreement; one `unprintable` where it prints none. */
export function printExpression(
  expression: ProseExpression,
  agreement: Agreement,
  registers: Registers,
): string {
  const [argument] = expression.args
  const id = argument?.value ?? ''
  switch (expression.name.value) {
    case 'amount': {
      const money = amountOfId(agreement, id)
      return money ? writeAmountInText(money) : unprintable
    }
    case 'kronor': {
      const money = amountOfId(agreement, id)
      return money ? writeAmountInKronor(money) : unprintable
    }
    case 'date': {
      const deadline = indexIds(agreement).findKind('deadline', id)?.deadline
      return deadline ? writeDueInText(deadline.due.value) : unprintable
    }
    case 'figure': {
      const figure = indexIds(agreement).findKind('figure', id)?.figure
      return figure ? writeFigureInText(figure.value.value) : unprintable
    }
    case 'count': {
      const count = countOfId(agreement, registers, id)
      return count === null ? unprintable : writeCount(count)
    }
    case 'body':
    case 'body-full':
      return printBody(id, expression.name.value, agreement, registers)
    case 'year':
      return String(agreement.year.value + (argument ? Number(argument.value) : 0))
    case 'ref':
      return (
        writeReference(
          expression.args.map((each) => each.value),
          agreement,
        ) ?? unprintable
      )
  }
}

function printBody(
  id: string,
  form: 'body' | 'body-full',
  agreement: Agreement,
  registers: Registers,
): string {
  const name = nameOfBody(registers, id, namingDateOf(agreement))
  if (!name) return unprintable
  if (form === 'body') return name.running.value
  return name.short ? `${name.full.value} (${name.short.value})` : name.full.value
}
