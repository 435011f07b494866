import { latin } from '../text/latin.ts'
import { remember } from '../text/remember.ts'

/** Endings of Swedish nouns, adjectives and verbs, longest first; what is left must have four letters. */
const endings = [
  'arnas',
  'ernas',
  'ornas',
  'arna',
  'erna',
  'orna',
  'aren',
  'aste',
  'ande',
  'ende',
  'ens',
  'ets',
  'ade',
  'are',
  'ast',
  'en',
  'et',
  'er',
  'ar',
  'or',
  'as',
  'es',
  'at',
  'na',
  'ad',
  'a',
  'e',
  't',
  's',
  'n',
]

/** By their last letter, so that a word is asked for few of them. */
const endingsByLetter = Map.groupBy(endings, (ending) => ending.at(-1))

/** A word without its ending: `vårdförloppen` and `vårdförlopp` have the same stem. Not a dictionary's; near enough. */
export const stemOf = remember((word) => cutEnding(word.toLowerCase()))

/** A word in lower case without its longest ending; the word itself where it has none. */
export function cutEnding(lower: string): string {
  for (const ending of endingsByLetter.get(lower.at(-1)) ?? []) {
    if (lower.length - ending.length >= 4 && lower.endsWith(ending)) return lower.slice(0, -ending.length)
  }
  return lower
}

const longWord = latin(/\p{L}{4,}/gu)

/** The stems of the words of a text that have at least four letters, each once. */
export const stemsOf = remember(
  (text): ReadonlySet<string> => new Set(Array.from(text.matchAll(longWord), ([word]) => stemOf(word))),
)

/**
 * Whether two stems are of one word, or one is the first or last part of a compound of the other: `barncancer` and
 * `barncancerområd`, `rehabilitering` and `bäckenrehabilitering`.
 */
export function areAkin(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 6 && (long.startsWith(short) || long.endsWith(short))
}

/** Whether any stem of one text is akin to one of the other. */
export function shareWord(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const one of a) for (const other of b) if (areAkin(one, other)) return true
  return false
}
