import type { FaultList } from './fault-list.ts'

/** Characters that no source may hold, raw or escaped, one class per message. Line feed and tab are looked at elsewhere. */
const classes = [
  ['read/control-character', /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/u],
  ['read/direction-character', /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F]/u],
  ['read/replacement-character', /\uFFFD/u],
  ['read/private-use-character', /\p{Co}/u],
  ['read/not-a-character', /[\p{Noncharacter_Code_Point}\p{Cs}]/u],
  ['read/invisible-character', /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2028\u2029\u2800]/u],
] as const

export type ForbiddenCode = (typeof classes)[number][0]

const anyForbidden =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u2800\uFFFD\p{Co}\p{Noncharacter_Code_Point}\p{Cs}\p{Default_Ignorable_Code_Point}\p{Cf}]/gu

/** Spaces that look like the ordinary one; allowed in texts, not where YAML counts spaces. */
export const oddSpace = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/u

/** `U+202E` for the character that a text begins with. */
export function nameCharacter(text: string): string {
  return `U+${(text.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** Which fault a character is, if it is one. */
export function classifyCharacter(character: string): ForbiddenCode | undefined {
  return classes.find(([, pattern]) => pattern.test(character))?.[0]
}

/** The first place in a text that holds a forbidden character. */
export function findForbidden(text: string): { at: number; character: string } | undefined {
  const match = text.matchAll(anyForbidden).next().value
  return match ? { at: match.index, character: match[0] } : undefined
}

/**
 * Reports every forbidden character and tab, and every character that is not in its composed form (NFC).
 * Returns the text with the forbidden ones made harmless, all places kept, so that the YAML reader (which uses some control characters
 * as signals of its own) can go on: tabs become spaces, all else becomes U+FFFD.
 */
export function checkCharacters(text: string, faults: FaultList): string {
  for (const { 0: tabs, index } of text.matchAll(/\t+/g))
    faults.add('read/tab', index, index + tabs.length, {}, {})
  let harmless = text.includes('\t') ? text.replaceAll('\t', ' ') : text
  if (findForbidden(text)) {
    for (const { 0: character, index } of text.matchAll(anyForbidden)) {
      const code = classifyCharacter(character)
      if (code) faults.add(code, index, index + character.length, { character: nameCharacter(character) })
    }
    harmless = harmless.replace(anyForbidden, (character) => '\uFFFD'.repeat(character.length))
  }
  if (text.normalize('NFC') !== text)
    for (const { 0: written, index } of text.matchAll(/\P{M}\p{M}*/gu)) {
      const composed = written.normalize('NFC')
      if (composed !== written)
        faults.add('read/decomposed-character', index, index + written.length, { written, composed })
    }
  return harmless
}
