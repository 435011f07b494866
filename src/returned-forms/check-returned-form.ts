import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Field } from '../document/nodes.ts'
import { compareMoney, isSameMoney } from '../model/money.ts'
import { writeAmountInKronor } from '../model/swedish-form.ts'
import type { CalendarDate, Money } from '../model/values.ts'
import { checkCalculations } from './check-calculations.ts'
import { checkDay } from './check-day.ts'
import { checkTypedValue } from './check-typed-value.ts'
import type { ExpectedForm } from './expected-form.ts'
import { type FormOutcome, readOutcome } from './form-outcome.ts'
import { parseTypedAmount } from './parse-typed-values.ts'
import type { ReturnedForm } from './returned-form.ts'
import { cleanText, type Transcript, writeTranscript } from './transcript.ts'

/** What a form came to, and what is wrong with it. */
export interface CheckedForm {
  readonly form: ReturnedForm
  readonly expected: ExpectedForm
  readonly outcome: FormOutcome
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Checks a form that came back against what its source says today. `received` is the day on which it came in, if that is known; else the
 * day of the signature has to do. Findings point at the field, in a transcript of the form.
 */
export function checkReturnedForm(
  form: ReturnedForm,
  expected: ExpectedForm,
  received: CalendarDate | null,
): CheckedForm {
  const transcript = writeTranscript(form, expected)
  const outcome = readOutcome(form, expected, received)
  const diagnostics = [
    ...checkVersion(form, expected, transcript),
    ...expected.fields.flatMap((field) => checkField(field, form, expected, transcript)),
    ...checkCalculations(form, expected, transcript),
    ...checkGrant(form, expected, transcript),
    ...checkPaid(form, expected, transcript),
    ...checkRemarks(form, expected, transcript),
    ...checkDay(expected, outcome, received, transcript),
    ...checkOthers(form, expected, transcript),
  ]
  return { form, expected, outcome, diagnostics }
}

function checkVersion(
  form: ReturnedForm,
  { version }: ExpectedForm,
  { file }: Transcript,
): readonly Diagnostic[] {
  if (form.version === version) return []
  const data = { file: file.path, written: cleanText(form.version), version }
  return [report('returned/other-version', { file, start: 0, end: 0 }, data)]
}

function checkField(
  field: Field,
  form: ReturnedForm,
  expected: ExpectedForm,
  { spanOf }: Transcript,
): readonly Diagnostic[] {
  const { name, label, type } = field
  const value = form.values.get(name)
  const span = spanOf(name)
  // Programs differ in what they keep of a place to sign.
  if (value === undefined && type.kind !== 'signature') {
    return [report('returned/field-missing', span, { label, name })]
  }
  if (field.locked) return value === undefined ? [] : checkLocked(field, value, form, expected, spanOf)
  if (value === undefined || value.trim() === '') {
    if (!field.required || field.calculation) return []
    return type.kind === 'signature'
      ? [report('returned/unsigned', span, { label })]
      : [report('returned/empty', span, { label })]
  }
  return checkTypedValue(field, value, span)
}

function checkLocked(
  field: Field,
  value: string,
  form: ReturnedForm,
  expected: ExpectedForm,
  spanOf: Transcript['spanOf'],
): readonly Diagnostic[] {
  if (isSameValue(field, value)) return []
  const data = { label: field.label, written: cleanText(value), expected: cleanText(field.value) }
  const code = form.version === expected.version ? 'returned/locked-changed' : 'returned/locked-outdated'
  const place = related('returned/source-here', field.origins[0], { expected: data.expected })
  return [report(code, spanOf(field.name), data, { related: [place] })]
}

/** Whether a value says what the source says, however its spaces came through; amounts by what they are worth. */
function isSameValue({ type, value: expected }: Field, value: string): boolean {
  if (fold(value) === fold(expected)) return true
  if (type.kind !== 'amount') return false
  const [was, is] = [parseTypedAmount(expected), parseTypedAmount(value)]
  return was !== null && is !== null && isSameMoney(was, is)
}

function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u2007\u2009\u202f\u00ad]+/gu, ' ')
    .trim()
}

/** Nobody may ask for, or account for having got, more than was granted. */
function checkGrant(
  form: ReturnedForm,
  { identity, fields, grant }: ExpectedForm,
  { spanOf }: Transcript,
): readonly Diagnostic[] {
  const received = new Set(
    fields.flatMap(({ calculation }) => (calculation?.kind === 'difference' ? [calculation.from] : [])),
  )
  const limited = fields.filter(
    ({ type, name }) =>
      type.kind === 'amount' && (identity.form === 'requisition' || received.has(name) || name === paidGrant),
  )
  return limited.flatMap(({ name, label }) => {
    const amount = parseTypedAmount(form.values.get(name) ?? '')
    if (amount === null || compareMoney(amount, grant.value) <= 0) return []
    const place = related('returned/grant-here', grant.span, { grant: write(grant.value) })
    const data = {
      label,
      amount: write(amount),
      grant: write(grant.value),
      difference: write({ ore: amount.ore - grant.value.ore }),
    }
    return [report('returned/above-grant', spanOf(name), data, { related: [place] })]
  })
}

/** The field of a report, by its id in the register of forms, that says what was paid out. */
const paidGrant = 'paid-grant'

/** What was paid out is what was received, or money is on its way that nobody accounts for. */
function checkPaid(
  form: ReturnedForm,
  { fields }: ExpectedForm,
  { spanOf }: Transcript,
): readonly Diagnostic[] {
  const account = fields.find(({ calculation }) => calculation?.kind === 'difference')?.calculation
  if (account?.kind !== 'difference') return []
  const [paid, received] = [paidGrant, account.from].map((name) =>
    parseTypedAmount(form.values.get(name) ?? ''),
  )
  if (!paid || !received || isSameMoney(paid, received)) return []
  const place = related('returned/operand-here', spanOf(account.from), { amount: write(received) })
  const data = { paid: write(paid), received: write(received) }
  return [report('returned/paid-differs', spanOf(paidGrant), data, { related: [place] })]
}

function write(amount: Money): string {
  return writeAmountInKronor(amount)
}

/** Whoever does not certify says why, in the field that follows the alternatives. */
function checkRemarks(
  form: ReturnedForm,
  { fields }: ExpectedForm,
  { spanOf }: Transcript,
): readonly Diagnostic[] {
  return fields.flatMap(({ name, type }, index) => {
    const explanation = fields[index + 1]
    if (type.kind !== 'choice' || explanation?.type.kind !== 'text' || explanation.required) return []
    const chosen = type.options.findIndex(({ value }) => value === form.values.get(name))
    if (chosen < 1 || (form.values.get(explanation.name) ?? '').trim() !== '') return []
    return [report('returned/unexplained', spanOf(explanation.name), { label: explanation.label })]
  })
}

/** What the form should not have: other fields, and several by one name. */
function checkOthers(
  form: ReturnedForm,
  { fields }: ExpectedForm,
  { spanOf }: Transcript,
): readonly Diagnostic[] {
  const known = new Set(fields.map(({ name }) => name))
  const strangers = [...form.values.keys()].filter((name) => !known.has(name))
  return [
    ...form.ambiguous.map((name) => report('returned/field-twice', spanOf(name), { name: cleanText(name) })),
    ...strangers.map((name) => report('returned/unknown-field', spanOf(name), { name: cleanText(name) })),
  ]
}
