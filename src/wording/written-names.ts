import { latin } from '../text/latin.ts'
import { remember } from '../text/remember.ts'
import { beginsSentence } from './long-words.ts'

/** A name, or the first words of one, as it stands in a text. */
export interface WrittenName {
  readonly text: string
  /** The same for all ways of writing the name. */
  readonly keys: readonly string[]
  readonly start: number
  readonly end: number
}

/** What may be a word with a capital; what stands before it is looked at afterwards, which is quicker. */
const capitalWord = /[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ɏ'’-]*/g
const nextWord = latin(/[ \u00a0\n](?:(&|och)[ \u00a0\n])?(\p{L}[\p{L}'’-]{2,})(?![\p{L}\p{N}\ufffc-])/uy)
const capital = latin(/^\p{Lu}/u)
const capitalInside = latin(/\p{Ll}\p{Lu}/u)
/** Beside a word, makes it a part of something else: a letter, a digit, a mark inside a word, what an expression prints. */
const isInside = /[A-Za-zÀ-ɏ0-9\ufffc&'’-]/

/** A shorter word with a hyphen or a capital inside is an abbreviation. */
const shortest = 5

/**
 * The names in a text, by their capitals: a word with a capital or a hyphen inside, and a word with a capital and the word after it.
 * What stands first in a sentence owes its capital to that, and is none unless the next word has one too.
 */
export const writtenNamesIn = remember((typed): readonly WrittenName[] => {
  const names: WrittenName[] = []
  capitalWord.lastIndex = 0
  for (let match = capitalWord.exec(typed); match; match = capitalWord.exec(typed)) {
    const [word] = match
    const start = match.index
    const end = start + word.length
    if (word.endsWith('-') || isInside.test(typed.charAt(start - 1)) || isInside.test(typed.charAt(end)))
      continue
    const isCompact = word.length >= shortest && (word.includes('-') || capitalInside.test(word))
    if (isCompact && !isAllCapitals(word)) names.push({ text: word, keys: [joinedKey(word)], start, end })
    const pair = readPair(typed, word, start)
    if (pair) names.push(pair)
  }
  return names
})

const spaces = ' \u00a0\n'

/** A word with a capital, and the one after it. */
function readPair(typed: string, word: string, start: number): WrittenName | null {
  const end = start + word.length
  if (!spaces.includes(typed.charAt(end))) return null
  const after = typed.charAt(end + 1)
  // Most words with a capital begin a sentence, and a common word follows.
  if (after >= 'a' && after <= 'z' && after !== 'o' && beginsSentence(typed, start)) return null
  nextWord.lastIndex = end
  const match = nextWord.exec(typed)
  if (!match) return null
  const [follows, and, next = ''] = match
  const isCapital = capital.test(next)
  if (!isCapital && (and !== undefined || beginsSentence(typed, start))) return null
  if (next.endsWith('-') || isAllCapitals(word + next)) return null
  const text = typed.slice(start, end + follows.length).replaceAll(/\s/g, ' ')
  const spaced = `${word} ${and === undefined ? '' : '& '}${next}`.toLowerCase()
  const keys = isCapital && and === undefined ? [spaced, joinedKey(word + next)] : [spaced]
  return { text, keys, start, end: end + follows.length }
}

function joinedKey(word: string): string {
  return word.toLowerCase().replaceAll('-', '')
}

/** A heading in capitals says nothing of how a name is written. */
function isAllCapitals(words: string): boolean {
  return words === words.toUpperCase()
}
