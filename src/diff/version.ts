import type { Agreement, Registers } from '../model/agreement.ts'
import { type IdIndex, indexIds } from '../model/ids.ts'
import { printExpression } from '../model/print-expression.ts'
import { numbersOf } from '../model/printed-numbers.ts'
import { nameOfBody, namingDateOf } from '../model/register-lookup.ts'
import type { ProseExpression } from '../prose/prose.ts'
import { describeAgreement } from './describe-agreement.ts'
import { createOutline, type Outline } from './outline.ts'

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
  /** `3.2.4` for a section, `1` for an annex; null for what bears no number. */
  numberOf(id: string): string | null
  /** What an expression prints; null where it refers to nothing. */
  print(expression: ProseExpression): string | null
  /** The name that the agreement prints for a body: `SKR`; its id where the register has no name. */
  nameBody(id: string): string
}

/** A model, made ready to be compared. */
export function createVersion(model: Model): Version {
  const { agreement, registers } = model
  const day = namingDateOf(agreement)
  return {
    ...model,
    outline: createOutline(describeAgreement(agreement)),
    ids: indexIds(agreement),
    numberOf: (id) => {
      const { sections, annexes } = numbersOf(agreement)
      return sections.get(id) ?? annexes.get(id) ?? null
    },
    print: (expression) => printExpression(expression, agreement, registers),
    nameBody: (id) => nameOfBody(registers, id, day)?.running.value ?? id,
  }
}
