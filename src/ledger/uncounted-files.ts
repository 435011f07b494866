import { type Diagnostic, errorsOf } from '../diagnostics/diagnostic.ts'
import { textOfMessage } from '../diagnostics/text-of-message.ts'
import { startSentence } from '../model/swedish-form.ts'
import type { CheckedForm } from '../returned-forms/check-returned-form.ts'
import { isSameForm, type LedgerForm, type LedgerMatter } from './build-ledger.ts'

/** A file of the folder that no sum is counted from. */
export interface UncountedFile {
  readonly file: string
  /** Why, in Swedish, as one or more sentences. */
  readonly why: string
}

/** A file that could not be read, or that is no form, with what was found. */
export function describeUncounted(file: string, diagnostics: readonly Diagnostic[]): UncountedFile {
  const errors = errorsOf(diagnostics)
  const why = (errors.length > 0 ? errors : diagnostics).map(({ message }) => {
    const text = textOfMessage(message, 'sv')
    return text.startsWith(`${file} `) ? startSentence(text.slice(file.length + 1)) : text
  })
  return { file, why: why.join(' ') }
}

/** Forms that were read, but stand back for another of the same kind for the same payment. */
export function findSuperseded(
  ledger: readonly LedgerMatter[],
  returned: readonly CheckedForm[],
): readonly UncountedFile[] {
  const formsOf = ({ rows }: LedgerMatter): readonly LedgerForm[] =>
    rows.flatMap(({ requisition, report }) => [requisition ?? [], report ?? []].flat())
  const counted = ledger.flatMap(formsOf).flatMap((form) => form.returned ?? [])
  return returned.flatMap((each) => {
    if (counted.includes(each)) return []
    const other = counted.find(({ expected }) => isSameForm(expected.identity, each.expected.identity))
    return other ? [{ file: each.form.file, why: `I stället räknas ${other.form.file}.` }] : []
  })
}
