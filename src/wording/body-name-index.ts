import type { Registers } from '../model/agreement.ts'
import { type KnownName, knownNamesOf } from './body-name-words.ts'
import { type CommonWord, slipsOfCommonWords } from './common-name-slips.ts'
import { mayBeginRegion } from './region-name-slips.ts'

/** Names by how many words they have, most words first; of as many words, the longest first. */
export type NamesByLength = ReadonlyMap<number, readonly KnownName[]>

/** The names of all bodies and regions as a text meets them, whatever the date. */
export interface NameIndex {
  /** What slips make of words that stand in names in lower case. */
  readonly slips: ReadonlyMap<string, CommonWord>
  /** The names that may begin with a word, or with what a slip made of it; null where none can. */
  namesAt(word: string): NamesByLength | null
}

const known = new WeakMap<Registers, NameIndex>()

/** Made once for the same registers. */
export function indexNames(registers: Registers): NameIndex {
  const found = known.get(registers)
  if (found) return found
  const names = knownNamesOf(registers)
  const byBeginning = groupNames(names)
  // Most words of a text begin no name and look like none, and they stand there again and again.
  const byWord = new Map<string, NamesByLength | null>()
  const index: NameIndex = {
    slips: slipsOfCommonWords(names),
    namesAt: (word) => {
      const met = byWord.get(word)
      if (met !== undefined) return met
      const begun = namesBegunBy(word, byBeginning.get(beginningOf(word)) ?? [])
      byWord.set(word, begun)
      return begun
    },
  }
  known.set(registers, index)
  return index
}

function groupNames(names: readonly KnownName[]): ReadonlyMap<string, readonly KnownName[]> {
  const sorted = names.toSorted(
    (a, b) => b.words.length - a.words.length || b.written.value.length - a.written.value.length,
  )
  return Map.groupBy(sorted, ({ words: [first = ''] }) => beginningOf(first))
}

const lengthOfBeginning = 2

function beginningOf(word: string): string {
  return word.slice(0, lengthOfBeginning).toLowerCase()
}

/** In lower case only a right first word begins a name. Twenty names begin with `Region`, and many words nearly so. */
function namesBegunBy(word: string, names: readonly KnownName[]): NamesByLength | null {
  const isLower = /^\p{Ll}/u.test(word)
  const begun = names.filter((name) => {
    if (isLower) return isSameName(word, (name.words[0] ?? '').toLowerCase())
    return name.entry !== null || mayBeginRegion(word, name)
  })
  return begun.length === 0 ? null : Map.groupBy(begun, ({ words }) => words.length)
}

/** Whether words are a name, or its genitive. */
export function isSameName(text: string, name: string): boolean {
  return text === name || (text.endsWith('s') && text.slice(0, -1) === name)
}
