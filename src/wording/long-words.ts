import { latin } from '../text/latin.ts'
import { remember } from '../text/remember.ts'
import type { PlainText } from './plain-text.ts'
import { cutEnding } from './word-stems.ts'

/** Shorter words become other words by a slip. */
const shortestStem = 7

/** How much of a stem, at its beginning and end, no slip may touch: there it may be another word, or another form. */
export const frameOfSlip = { start: 4, end: 2 } as const

/** A word as it is written. */
export interface LongWord {
  readonly text: string
  readonly isLower: boolean
  readonly stem: string
  /** What a slip inside the stem leaves as it is. */
  readonly frame: string
}

/** A word in all its forms: what has the same stem. */
export interface WordFamily {
  /** As it is written where it stands first, and that text. */
  readonly word: LongWord
  readonly plain: PlainText
  /** In how many places any of the forms stands. */
  readonly count: number
  /** Whether it stands in lower case anywhere. */
  readonly isCommon: boolean
}

/** Families by their frame. */
export type WordCount = ReadonlyMap<string, readonly WordFamily[]>

/** Common words, and words that begin with a capital where no sentence begins. */
export const wordKinds = ['common', 'name'] as const
export type WordKind = (typeof wordKinds)[number]

/** The long words of some texts, counted. */
export interface CountedTexts extends Readonly<Record<WordKind, WordCount>> {
  readonly texts: readonly PlainText[]
}

/** Counts the words that were typed by hand. Parts of words with hyphens are not counted, nor what has capitals inside. */
export function countLongWords(texts: readonly PlainText[]): CountedTexts {
  const counts = { common: new Map<string, GrowingFamily[]>(), name: new Map<string, GrowingFamily[]>() }
  for (const plain of texts) {
    const words = longWordsOf(plain.typed)
    addWords(counts.common, words.common, plain)
    addWords(counts.name, words.name, plain)
  }
  return { ...counts, texts }
}

interface GrowingFamily extends WordFamily {
  count: number
  isCommon: boolean
}

function addWords(
  families: Map<string, GrowingFamily[]>,
  words: readonly LongWord[],
  plain: PlainText,
): void {
  for (const word of words) {
    const near = families.get(word.frame)
    if (!near) {
      families.set(word.frame, [{ word, plain, count: 1, isCommon: word.isLower }])
      continue
    }
    const known = near.find((family) => family.word.stem === word.stem)
    if (known) {
      known.count += 1
      known.isCommon ||= word.isLower
    } else near.push({ word, plain, count: 1, isCommon: word.isLower })
  }
}

/** Where a family stands first. */
export function placeOf({ word, plain }: WordFamily): { readonly start: number; readonly end: number } {
  const match = [...plain.typed.matchAll(candidate)].find(([text]) => text === word.text)
  const start = match?.index ?? 0
  return { start, end: start + word.text.length }
}

type WordsOfText = Readonly<Record<WordKind, readonly LongWord[]>>

/** What may be a long word; whether it is one is asked once of each. */
const candidate = /[A-Za-zÀ-ɏ0-9\ufffc'’-]{8,}/g

const longWordsOf = remember((typed): WordsOfText => {
  const words = { common: [] as LongWord[], name: [] as LongWord[] }
  let from = 0
  for (const text of typed.match(candidate) ?? []) {
    const word = readWord(text)
    if (!word) continue
    if (word.isLower) {
      words.common.push(word)
      continue
    }
    const start = typed.indexOf(text, from)
    from = start + text.length
    words[beginsSentence(typed, start) ? 'common' : 'name'].push(word)
  }
  return words
})

const letters = latin(/^\p{L}\p{Ll}+$/u)

/** A word by itself; null for what is none, or too short without its endings. */
export const readWord = remember((text): LongWord | null => {
  const lower = text.toLowerCase()
  const stem = letters.test(text) ? cutEndings(lower) : ''
  const frame = stem.slice(0, frameOfSlip.start) + stem.slice(-frameOfSlip.end)
  return stem.length < shortestStem ? null : { text, isLower: text === lower, stem, frame }
})

/** Without all that may be endings, so that all forms of a word come to the same: `utgångspunkterna` and `utgångspunkt` to `utgångspunk`. */
function cutEndings(lower: string): string {
  let stem = lower
  for (let cut = cutEnding(stem); cut !== stem && cut.length >= shortestStem; cut = cutEnding(stem))
    stem = cut
  return stem
}

/** Whether a capital is owed to the place: the first word of a text or sentence, or after a mark that may begin one. */
export function beginsSentence(text: string, start: number): boolean {
  let at = start - 1
  while (at >= 0 && ' \u00a0\n'.includes(text.charAt(at))) at -= 1
  return at < 0 || '.!?:;…–—"”“’(•\ufffc'.includes(text.charAt(at))
}
