import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { type Language, textOfMessage } from '../diagnostics/text-of-message.ts'

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
  const without = (all: readonly Diagnostic[], others: readonly Diagnostic[]) => {
    const left = new Map<string, number>()
    for (const each of others) left.set(keyOf(each), (left.get(keyOf(each)) ?? 0) + 1)
    return all.filter((each) => {
      const count = left.get(keyOf(each)) ?? 0
      left.set(keyOf(each), count - 1)
      return count <= 0
    })
  }
  const errors = (all: readonly Diagnostic[]) => all.filter(({ severity }) => severity === 'error').length
  return {
    began: without(after, before),
    ceased: without(before, after),
    errors: { before: errors(before), after: errors(after) },
  }
}
