import { report } from '../diagnostics/report.ts'
import type { AppropriationUse, Payment } from '../model/agreement.ts'
import type { Located, Span } from '../text/source-file.ts'
import type { HelperArgument, HelperCall } from './helper.ts'
import { type failed, idOf, isLocated, isRecord } from './template-values.ts'

/** The text of an id, or of what bears one. */
export function idText(value: unknown): string | null {
  const id = idOf(value)
  return id === null || typeof id === 'string' ? id : id.value
}

/** Where an id was written: in the data, else in the template. */
export function spanOfId(argument: HelperArgument): Span {
  const id = idOf(argument.value)
  return id === null || typeof id === 'string' ? argument.span : id.span
}

export function locatedId(argument: HelperArgument): Located<string> | null {
  const id = idOf(argument.value)
  if (id === null) return null
  return typeof id === 'string' ? { value: id, span: argument.span } : id
}

export function wrongArgument(
  call: HelperCall,
  name: string,
  argument: HelperArgument | undefined,
  expected: string,
): typeof failed {
  const span = argument?.span ?? call.span
  return call.fail(report('template/wrong-argument', span, { name, path: argument?.written ?? '', expected }))
}

export function isPayment(value: unknown): value is Payment {
  return isRecord(value) && isLocated(value.paid) && isLocated(value.id)
}

export function isAppropriationUse(value: unknown): value is AppropriationUse {
  return isRecord(value) && isLocated(value.budgetYear) && isLocated(value.id)
}
