import type { Registers } from '../model/agreement.ts'
import type { BodyName } from '../model/register-lookup.ts'
import { latin } from '../text/latin.ts'
import type { Located } from '../text/source-file.ts'
import { areExchanged, differenceOf } from './word-difference.ts'

/** A name that a body bears or has borne, or that a region bears. */
export interface KnownName {
  readonly written: Located<string>
  readonly words: readonly string[]
  readonly body: string
  /** Null for a region: it has one name, whatever the date. */
  readonly entry: BodyName | null
  /** Which of the names of the entry it is. */
  readonly form: 'full' | 'short' | 'running'
}

export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

const known = new WeakMap<Registers, readonly KnownName[]>()

/** All names of all bodies, whenever they held, each once per entry; then those of the regions. */
export function knownNamesOf(registers: Registers): readonly KnownName[] {
  const found = known.get(registers)
  if (found) return found
  const ofBodies = registers.bodies.flatMap((body) =>
    body.names.flatMap((entry) => {
      const forms = [
        ['full', entry.full],
        ['short', entry.short],
        ['running', entry.running],
      ] as const
      const seen = new Set<string>()
      return forms.flatMap(([form, written]): readonly KnownName[] => {
        if (!written || seen.has(written.value)) return []
        seen.add(written.value)
        return [{ written, words: written.value.split(' '), body: body.id.value, entry, form }]
      })
    }),
  )
  const ofRegions = registers.regions.map(({ id, name }): KnownName => {
    return { written: name, words: name.value.split(' '), body: id.value, entry: null, form: 'full' }
  })
  const names = [...ofBodies, ...ofRegions]
  known.set(registers, names)
  return names
}

const nameWord = latin(/[\p{L}\p{N}]+(?:[-–][\p{L}\p{N}]+)*|&/gu)

/** The words of a text, with hyphens and `&`, without marks around them; `SKR:s` ends before its colon. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(nameWord)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/**
 * Whether two words differ by a slip of the pen: all that differs lies in one place and is one letter, two or three in a
 * longer word, or two that changed places.
 */
export function isSlip(a: string, b: string): boolean {
  const difference = differenceOf(a, b)
  const longest = Math.max(difference.inOne.length, difference.inOther.length)
  if (longest === 0 || longest > 3) return false
  if (longest === 1) return b.length >= 4
  if (longest === 3) return b.length >= 12
  return b.length >= 10 || areExchanged(difference)
}
