import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { PlainText } from '../wording/plain-text.ts'
import type { Check } from './check.ts'
import { checkEveryWording, isAllTyped, isTyped, type WordingRule } from './check-wording.ts'

/**
 * **Samma ord står inte två gånger efter varandra.**
 *
 * Det gäller ett ord (”att att”), flera (”mot det mot det”), slutet på ett ord (”sjukvården vården”) och skiljetecken (”..”), också där en rad slutar och nästa börjar, och där mallens ord
 * möter källans (”för” följt av ett ändamål som börjar med ”för”). Det som kan stå dubbelt på svenska, som ”det det
 * handlar om”, lämnas i fred.
 *
 * Varför: ögat hoppar över det, rättstavningen också, men den som undertecknar ser det.
 *
 * Så rättas det: ta bort det ena.
 *
 * ```yaml
 * sections:
 *   - id: introduction
 *     heading: Inledning
 *     text: |
 *       Regionerna ska arbeta för att
 *       att korta väntetiderna.
 * ```
 */
const rule: WordingRule = (plain) => {
  const words = readWords(plain.text)
  const found: Diagnostic[] = []
  for (let at = 0; at < words.length; at += 1) {
    const length = lengthOfRepeated(words, at)
    if (length === null) continue
    const diagnostic = reportRepeated(plain, words, at, length)
    if (diagnostic) found.push(diagnostic)
    at += length
  }
  return [...found, ...findDoubledMarks(plain)]
}

export const doubledWords: Check = {
  name: 'doubled-words',
  codes: ['language/doubled-words'],
  ...checkEveryWording(rule),
}

interface Word {
  readonly text: string
  readonly start: number
  /** In lower case, without the marks after it. */
  readonly bare: string
}

function readWords(text: string): readonly Word[] {
  return [...text.matchAll(/[^\s\ufffc]+/gu)].map((match) => ({
    text: match[0],
    start: match.index,
    bare: withoutMarks(match[0]).toLowerCase(),
  }))
}

const marks = '.,;:!?)”'

function withoutMarks(word: string): string {
  let end = word.length
  while (end > 0 && marks.includes(word.charAt(end - 1))) end -= 1
  return word.slice(0, end)
}

const mostWords = 3

/** How many words, at most three, are said again right after a place; null where none are. */
function lengthOfRepeated(words: readonly Word[], at: number): number | null {
  if (isEndRepeated(words, at)) return 1
  for (let count = 1; count <= mostWords; count += 1) if (isRepeated(words, at, count)) return count
  return null
}

/** Words that may stand twice: one ends a clause, the next begins another, or one is stressed. */
const mayStandTwice = new Set(
  'blir de den det där du för ha ha han har hon i in ja kan man med men nej ni när om på sen ska som så till var vad vi är över'.split(
    ' ',
  ),
)

function isRepeated(words: readonly Word[], at: number, count: number): boolean {
  for (let index = 0; index < count; index += 1) {
    const first = words[at + index]
    const second = words[at + count + index]
    if (!first || !second || first.bare !== second.bare) return false
    // A capital begins something new: a sentence, a heading.
    if (/^\p{Ll}/u.test(first.text) && /^\p{Lu}/u.test(second.text)) return false
    // A mark sets words apart; only the last of all may be followed by one.
    if (!/^[\p{L}-]+$/u.test(first.text)) return false
    if (index < count - 1 && second.text.length !== second.bare.length) return false
  }
  return count > 1 || !mayStandTwice.has(words[at]?.bare ?? '')
}

/** ”sjukvården vården”: what a compound ends with stands after it as a word of its own. */
function isEndRepeated(words: readonly Word[], at: number): boolean {
  const first = words[at]
  const second = words[at + 1]
  if (!first || !second || first.bare.length < second.bare.length + 3) return false
  if (!first.bare.endsWith(second.bare) || first.text.toLowerCase() !== first.bare) return false
  return /^\p{Ll}{6,}/u.test(second.text)
}

/** ”..” where one sentence ends, and ”,,”: no ellipsis, no path. */
const doubledMark = /(?<=[^\s.,;])(?:\.\.(?![./])|,,|;;)/gu

function findDoubledMarks(plain: PlainText): readonly Diagnostic[] {
  return [...plain.text.matchAll(doubledMark)].flatMap((match) => {
    const end = match.index + 2
    if (!isTyped(plain, match.index, end)) return []
    const span = plain.spanOf(match.index, end)
    const second = { span: plain.spanOf(end - 1, end), text: '' }
    const fix = isAllTyped(plain, match.index, end) ? { fix: second } : {}
    return [report('language/doubled-words', span, { words: match[0].slice(1) }, fix)]
  })
}

function reportRepeated(
  plain: PlainText,
  words: readonly Word[],
  at: number,
  count: number,
): Diagnostic | null {
  const first = words[at]
  const lastOfFirst = words[at + count - 1]
  const lastOfSecond = words[at + 2 * count - 1]
  if (!first || !lastOfFirst || !lastOfSecond) return null
  const middle = lastOfFirst.start + lastOfFirst.text.length
  const end = lastOfSecond.start + lastOfSecond.bare.length
  if (!isTyped(plain, first.start, end)) return null
  const isEnd = first.bare.length > (words[at + count]?.bare.length ?? 0)
  const repeated = isEnd ? lastOfSecond.bare : plain.text.slice(first.start, middle)
  const span = plain.spanOf(first.start, end)
  const fix = isAllTyped(plain, first.start, end)
    ? { fix: { span: plain.spanOf(middle, end), text: '' } }
    : {}
  return report('language/doubled-words', span, { words: repeated.replaceAll(/\s+/gu, ' ') }, fix)
}
