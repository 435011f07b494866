import type { Agreement, Registers } from '../model/agreement.ts'
import { amountOfId } from '../model/funding-sums.ts'
import { type IdIndex, indexIds } from '../model/ids.ts'
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
import { describeAgreement } from './describe-agreement.ts'
import { createOutline, type Outline } from './outline.ts'
import { numberPlaces, type PlaceNumbers } from './section-numbers.ts'

/** An agreement with the registers that it is read with. */
export interface Model {
  readonly agreement: Agreement
  readonly registers: Registers
  /** The decisions that lean on it; asked only where something that they may quote has changed. */
  readonly decisions?: () => readonly Agreement[]
}

/** A model and all that is asked of it while it is compared. */
export interface Version extends Model {
  readonly outline: Outline
  readonly ids: IdIndex
  readonly numbers: PlaceNumbers
  /** What an expression prints; null where it refers to nothing. */
  print(expression: ProseExpression): string | null
  /** The name that the agreement prints for a body: `SKR`; its id where the register has no name. */
  nameBody(id: string): string
}

export function createVersion(model: Model): Version {
  const { agreement, registers } = model
  const ids = indexIds(agreement)
  const numbers = numberPlaces(agreement)
  const day = namingDateOf(agreement)
  const printers: Readonly<
    Record<ProseExpression['name']['value'], (args: readonly string[]) => string | null>
  > = {
    ref: (targets) => writeList(targets.map((id) => printReference(id))),
    amount: ([id = '']) => {
      const money = amountOfId(agreement, id)
      return money && writeAmountInText(money)
    },
    kronor: ([id = '']) => {
      const money = amountOfId(agreement, id)
      return money && writeAmountInKronor(money)
    },
    date: ([id = '']) => {
      const deadline = ids.findKind('deadline', id)?.deadline
      return deadline ? writeDueInText(deadline.due.value) : null
    },
    figure: ([id = '']) => {
      const figure = ids.findKind('figure', id)?.figure
      return figure ? writeFigureInText(figure.value.value) : null
    },
    body: ([id = '']) => nameOfBody(registers, id, day)?.running.value ?? null,
    'body-full': ([id = '']) => {
      const name = nameOfBody(registers, id, day)
      return name && (name.short ? `${name.full.value} (${name.short.value})` : name.full.value)
    },
    count: ([id = '']) => {
      const count = countOfId(agreement, registers, id)
      return count === null ? null : writeCount(count)
    },
    year: ([offset = '0']) => String(agreement.year.value + (Number(offset) || 0)),
  }
  const printReference = (id: string): string => {
    const bearer = ids.find(id)
    const number = numbers.find(id)
    if (number === null) return bearer ? `”${id}”` : '…'
    return `${bearer?.kind === 'annex' ? 'bilaga' : 'avsnitt'}\u00a0${number}`
  }
  return {
    ...model,
    outline: createOutline(describeAgreement(agreement)),
    ids,
    numbers,
    print: (expression) => printers[expression.name.value](expression.args.map((arg) => arg.value)),
    nameBody: (id) => nameOfBody(registers, id, day)?.running.value ?? id,
  }
}
