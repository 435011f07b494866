import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Field } from '../document/nodes.ts'
import { absoluteMoney, isSameMoney, subtractMoney, sumMoney } from '../model/money.ts'
import { writeAmountInKronor } from '../model/swedish-form.ts'
import type { Money } from '../model/values.ts'
import type { ExpectedForm } from './expected-form.ts'
import { parseTypedAmount } from './parse-typed-values.ts'
import type { ReturnedForm } from './returned-form.ts'
import type { Transcript } from './transcript.ts'

type Calculation = NonNullable<Field['calculation']>

/** The fields whose amounts a calculation takes. */
function operandsOf(calculation: Calculation): readonly string[] {
  return calculation.kind === 'sum' ? calculation.of : [calculation.from, calculation.less]
}

/** Computes anew what the form computes, and compares: a reader need not run a form's scripts, and anybody can write over what they gave. */
export function checkCalculations(
  form: ReturnedForm,
  { fields }: ExpectedForm,
  transcript: Transcript,
): readonly Diagnostic[] {
  return fields.flatMap(({ name, label, calculation }) => {
    if (!calculation) return []
    const amountOf = (operand: string) => amountFor(operand, fields, form)
    const computed = compute(calculation, amountOf)
    const stated = amountIn(name, fields, form)
    if (computed === null) return []
    const overspent = calculation.kind === 'difference' && computed.ore < 0n
    const findings = overspent
      ? [
          report('returned/overspent', transcript.spanOf(name), {
            label,
            excess: write(absoluteMoney(computed)),
          }),
        ]
      : []
    if (stated !== null && isSameMoney(stated, computed)) return findings
    if (stated === null) {
      const isEmpty = (form.values.get(name) ?? '').trim() === ''
      return isEmpty
        ? [
            ...findings,
            report('returned/not-computed', transcript.spanOf(name), { label, computed: write(computed) }),
          ]
        : findings
    }
    const data = {
      label,
      stated: write(stated),
      computed: write(computed),
      difference: write(absoluteMoney(subtractMoney(stated, computed))),
    }
    const code = calculation.kind === 'sum' ? 'returned/wrong-sum' : 'returned/wrong-difference'
    const places = operandsOf(calculation).flatMap((operand) => {
      const amount = amountOf(operand)
      return amount
        ? [related('returned/operand-here', transcript.spanOf(operand), { amount: write(amount) })]
        : []
    })
    return [...findings, report(code, transcript.spanOf(name), data, { related: places })]
  })
}

/** The amount that stands in a field; in a locked one, what the source has filled in, whatever has been made of it. */
export function amountIn(name: string, fields: readonly Field[], form: ReturnedForm): Money | null {
  const field = fields.find((each) => each.name === name)
  return parseTypedAmount((field?.locked ? field.value : form.values.get(name)) ?? '')
}

/** The same; where the form was to compute it and did not, what it comes to. */
function amountFor(
  name: string,
  fields: readonly Field[],
  form: ReturnedForm,
  above: readonly string[] = [],
): Money | null {
  const written = amountIn(name, fields, form)
  const calculation = fields.find((field) => field.name === name)?.calculation
  if (written || !calculation || above.includes(name)) return written
  return compute(calculation, (operand) => amountFor(operand, fields, form, [...above, name]))
}

/**
 * What a calculation comes to with these amounts. Fields of a sum that are empty count as nothing; null where all are, or where one of the
 * two that a difference is of is not there.
 */
export function compute(calculation: Calculation, amountOf: (name: string) => Money | null): Money | null {
  if (calculation.kind === 'difference') {
    const [from, less] = [amountOf(calculation.from), amountOf(calculation.less)]
    return from && less ? subtractMoney(from, less) : null
  }
  const amounts = calculation.of.map(amountOf).filter((amount) => amount !== null)
  return amounts.length === 0 ? null : sumMoney(amounts)
}

function write(amount: Money): string {
  return writeAmountInKronor(amount)
}
