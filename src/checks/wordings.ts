import type { Agreement, Registers } from '../model/agreement.ts'
import type { PlainText } from './plain-text.ts'
import { labelsOf, paragraphsOf } from './prose-text.ts'

/** Everything that drafters of an agreement wrote in words: prose and labels. */
export function wordingsOfAgreement(agreement: Agreement, registers: Registers): readonly PlainText[] {
  return [...paragraphsOf(agreement, registers), ...labelsOf(agreement)]
}

/** The year in which an agreement was signed; until it is, its own. What it cites cannot be later. */
export function yearOfSigning(agreement: Agreement): number {
  const years = agreement.parties.flatMap(({ signed }) => (signed ? [signed.date.value.year] : []))
  return years.length > 0 ? Math.max(...years) : agreement.year.value
}
