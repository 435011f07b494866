import type { Registers } from '../model/agreement.ts'
import { type KnownName, knownNamesOf } from './body-name-words.ts'
import { type CommonWord, slipsOfCommonWords } from './common-name-slips.ts'

/** Names by how many words they have, most words first; of as many words, the longest first. */
export type NamesByLength = ReadonlyMap<number, readonly KnownName[]>

/** The names of all bodies as a text meets them, whatever the date. */
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
  // Most words of a text begin no name and look like none.
  const harmless = new Set<string>()
  const index: NameIndex = {
    slips: slipsOfCommonWords(names),
    namesAt: (word) => {
      if (harmless.has(word)) return null
      const begun = byBeginning.get(beginningOf(word))
      if (begun && !isCommonWord(word, begun)) return begun
      harmless.add(word)
      return null
    },
  }
  known.set(registers, index)
  return index
}

function groupNames(names: readonly KnownName[]): ReadonlyMap<string, NamesByLength> {
  const sorted = names.toSorted(
    (a, b) => b.words.length - a.words.length || b.written.value.length - a.written.value.length,
  )
  const byBeginning = Map.groupBy(sorted, ({ words: [first = ''] }) => beginningOf(first))
  return new Map(
    [...byBeginning].map(([beginning, begun]) => [
      beginning,
      Map.groupBy(begun, ({ words }) => words.length),
    ]),
  )
}

const lengthOfBeginning = 2

function beginningOf(word: string): string {
  return word.slice(0, lengthOfBeginning).toLowerCase()
}

/** In lower case only a right first word begins a name. */
function isCommonWord(word: string, names: NamesByLength): boolean {
  if (!/^\p{Ll}/u.test(word)) return false
  const begins = ({ words: [first = ''] }: KnownName) => isSameName(word, first.toLowerCase())
  return ![...names.values()].some((candidates) => candidates.some(begins))
}

/** Whether words are a name, or its genitive. */
export function isSameName(text: string, name: string): boolean {
  return text === name || (text.endsWith('s') && text.slice(0, -1) === name)
}
