import type { Agreement, Registers, Section } from '../model/agreement.ts'
import { amountOfId } from '../model/funding-sums.ts'
import { indexIds } from '../model/ids.ts'
import { countOfId, nameOfBody, namingDateOf } from '../model/register-lookup.ts'
import {
  writeAmountInKronor,
  writeAmountInText,
  writeCount,
  writeDueInText,
  writeFigureInText,
  writeList,
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
      return printReference(
        expression.args.map((each) => each.value),
        agreement,
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

function printReference(ids: readonly string[], agreement: Agreement): string {
  const numbers = numbersOf(agreement)
  const sections = ids.flatMap((id) => numbers.sections.get(id) ?? [])
  const annexes = ids.flatMap((id) => numbers.annexes.get(id) ?? [])
  const parts = [
    ...(sections.length > 0 ? [`avsnitt\u00a0${writeList(sections)}`] : []),
    ...(annexes.length > 0 ? [`bilaga\u00a0${writeList(annexes)}`] : []),
  ]
  return parts.length > 0 ? writeList(parts) : unprintable
}

interface PrintedNumbers {
  /** `3.2.1` by the id of the section; sections without number are not there. */
  readonly sections: ReadonlyMap<string, string>
  readonly annexes: ReadonlyMap<string, string>
}

const knownNumbers = new WeakMap<Agreement, PrintedNumbers>()

/** The numbers that sections and annexes bear in print. */
export function numbersOf(agreement: Agreement): PrintedNumbers {
  const known = knownNumbers.get(agreement)
  if (known) return known
  const sections = new Map<string, string>()
  // What stands under an unnumbered heading goes on counting where the numbered headings are.
  const counters = new Map<string, number>()
  const number = (parts: readonly Section[], prefix: string): void => {
    for (const part of parts) {
      if (!part.numbered) {
        number(part.sections, prefix)
        continue
      }
      const count = (counters.get(prefix) ?? 0) + 1
      counters.set(prefix, count)
      sections.set(part.id.value, `${prefix}${count}`)
      number(part.sections, `${prefix}${count}.`)
    }
  }
  number(agreement.sections, '')
  const annexes = new Map(agreement.annexes.map((annex, index) => [annex.id.value, String(index + 1)]))
  const numbers = { sections, annexes }
  knownNumbers.set(agreement, numbers)
  return numbers
}
