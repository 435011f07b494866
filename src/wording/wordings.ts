import type { Agreement, Registers } from '../model/agreement.ts'
import type { PlainText } from './plain-text.ts'
import { labelsOf, paragraphsOf } from './prose-text.ts'

const knownWordings = new WeakMap<Agreement, readonly PlainText[]>()

/** Everything that drafters of an agreement wrote in words: prose and labels. */
export function wordingsOfAgreement(agreement: Agreement, registers: Registers): readonly PlainText[] {
  const known = knownWordings.get(agreement)
  if (known) return known
  const wordings = [...paragraphsOf(agreement, registers), ...labelsOf(agreement)]
  knownWordings.set(agreement, wordings)
  return wordings
}

/** The year in which an agreement was signed; until it is, its own. What it cites cannot be later. */
export function yearOfSigning(agreement: Agreement): number {
  const years = agreement.parties.flatMap(({ signed }) => (signed ? [signed.date.value.year] : []))
  return years.length > 0 ? Math.max(...years) : agreement.year.value
}
