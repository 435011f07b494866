import type { Change, ConsequenceKind, Topic } from './change.ts'
import { englishTexts } from './english-texts.ts'
import type { ThingKind } from './outline.ts'
import { swedishTexts } from './swedish-texts.ts'

/** The languages that changes are shown in. What an agreement says is always Swedish. */
export type Language = 'sv' | 'en'

/** Those of one language. */
export type ChangeTexts = typeof swedishTexts

/** Texts that must be there for every topic, kind and consequence. */
interface RequiredTexts {
  readonly topics: Readonly<Record<Topic, string>>
  readonly kinds: Readonly<Record<ThingKind | 'template', string>>
  readonly consequences: Readonly<Record<Exclude<ConsequenceKind, 'total' | 'group-sum'>, string>>
}

/** What is said of changes, in both languages. */
export const changeTexts: Readonly<Record<Language, ChangeTexts & RequiredTexts>> = {
  sv: swedishTexts,
  en: englishTexts,
}

/** What a field is called in a language. */
export function nameField(change: Change, texts: ChangeTexts): string {
  const { field } = change
  if (field === null) return ''
  const names: Readonly<Record<string, string>> = texts.fields
  // An annex's or initiative's body is its actor, a party's body the party.
  if (field === 'body' && change.subject.kind !== 'party') return texts.fields.actor
  return names[field] ?? field.slice(field.lastIndexOf('.') + 1)
}

/** A value of a closed set in a language, other values as they are. */
export function nameChoice(value: string, texts: ChangeTexts): string {
  const names: Readonly<Record<string, string>> = texts.choices
  return Object.hasOwn(names, value) ? (names[value] ?? value) : value
}
