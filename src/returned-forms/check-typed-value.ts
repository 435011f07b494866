import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Field } from '../document/nodes.ts'
import type { Span } from '../text/source-file.ts'
import { isGiro, isOrganisationNumber } from './check-digits.ts'
import { parseTypedAmount, parseTypedDate } from './parse-typed-values.ts'
import { cleanText } from './transcript.ts'

/** Checks what somebody filled in against what the field is for. */
export function checkTypedValue(field: Field, value: string, span: Span): readonly Diagnostic[] {
  const data = { label: field.label, written: cleanText(value) }
  switch (field.type.kind) {
    case 'amount': {
      const amount = parseTypedAmount(value)
      if (amount === null) return [report('returned/unreadable-amount', span, data)]
      // What is computed may come out below nothing, and is told of where it is computed.
      return amount.ore < 0n && !field.calculation ? [report('returned/negative-amount', span, data)] : []
    }
    case 'date':
      return parseTypedDate(value) ? [] : [report('returned/unreadable-date', span, data)]
    case 'organisation-number':
      return isOrganisationNumber(value) ? [] : [report('returned/organisation-number', span, data)]
    case 'giro':
      return isGiro(value) ? [] : [report('returned/giro', span, data)]
    case 'email':
      return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/u.test(value.trim()) ? [] : [report('returned/email', span, data)]
    case 'choice':
      return checkChoice(field, field.type.options, value, span)
    case 'text':
    case 'phone':
    case 'checkbox':
    case 'signature':
      return []
  }
}

type Options = Extract<Field['type'], { kind: 'choice' }>['options']

/** The first alternative is the one that needs no explanation. */
function checkChoice(field: Field, options: Options, value: string, span: Span): readonly Diagnostic[] {
  const index = options.findIndex((option) => option.value === value)
  if (index === -1) {
    const known = options.map((option) => option.value).join(', ')
    return [report('returned/unknown-choice', span, { label: field.label, written: cleanText(value), known })]
  }
  const chosen = options[index]?.label ?? value
  return index === 0 ? [] : [report('returned/with-remarks', span, { label: field.label, chosen })]
}
