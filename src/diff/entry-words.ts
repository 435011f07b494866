import { startSentence } from '../model/swedish-form.ts'
import type { ArrangedPlace } from './arrange-changes.ts'
import type { Consequence, Subject } from './change.ts'
import type { ChangeTexts } from './change-texts.ts'
import { nameOfDecision } from './names.ts'

/** The heading over the entries of a place; null where the topic says enough. */
export function titleOfPlace(place: ArrangedPlace, texts: ChangeTexts): string | null {
  const headings: Readonly<Record<string, string>> = texts.headings
  return place.name ?? (place.kind === null ? null : (headings[place.kind] ?? null))
}

/** What a consequence is about: `Belastar anslag 1:6 ap.16 (2024)`. */
export function labelOfConsequence(consequence: Consequence, texts: ChangeTexts): string {
  if (consequence.kind === 'total') return texts.total
  if (consequence.kind === 'group-sum') return consequence.label
  const isTotal = consequence.path === 'funding.total'
  const label = isTotal ? texts.fields['funding.total'] : consequence.label
  return `${texts.consequences[consequence.kind]} ${label}`.trim()
}

/** What a change is about, in the reader's language where the sources give it no name. */
export function nameSubject(subject: Subject, texts: ChangeTexts): string {
  if (subject.kind !== 'agreement') return subject.label
  return startSentence(subject.label === nameOfDecision ? texts.decision : texts.kinds.agreement)
}
