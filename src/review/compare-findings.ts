import { type Diagnostic, errorsOf } from '../diagnostics/diagnostic.ts'
import { type Language, textOfMessage } from '../diagnostics/text-of-message.ts'
import { findSurplus } from './find-surplus.ts'

/** What checks say of one side that they do not say of the other. */
export interface FindingChanges {
  readonly began: readonly Diagnostic[]
  readonly ceased: readonly Diagnostic[]
  /** How many errors each side has. */
  readonly errors: { readonly before: number; readonly after: number }
}

/**
 * Which findings of an agreement came and went. A finding is known by what it says and of which file in the agreement's folder, not by its
 * line, which moves with every edit; of several alike, only so many more or fewer count as changed.
 */
export function compareFindings(
  before: readonly Diagnostic[],
  after: readonly Diagnostic[],
  language: Language,
): FindingChanges {
  const keyOf = ({ message, span }: Diagnostic) =>
    `${span?.file.path.replace(/^.*\//u, '') ?? ''} ${message.code} ${textOfMessage(message, language)}`
  return {
    began: findSurplus(after, before, keyOf),
    ceased: findSurplus(before, after, keyOf),
    errors: { before: errorsOf(before).length, after: errorsOf(after).length },
  }
}
