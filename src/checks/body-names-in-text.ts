import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { namingDateOf } from '../model/register-lookup.ts'
import { writeDateAsIso } from '../model/swedish-form.ts'
import type { CalendarDate } from '../model/values.ts'
import { latin } from '../text/latin.ts'
import { indexNames, isSameName, type NameIndex, type NamesByLength } from '../wording/body-name-index.ts'
import { hasSlip } from '../wording/body-name-slips.ts'
import { type KnownName, type Word, wordsOf } from '../wording/body-name-words.ts'
import type { CommonWord } from '../wording/common-name-slips.ts'
import { wordingsOf } from '../wording/document-text.ts'
import { type PlainText, readValue } from '../wording/plain-text.ts'
import { findRegionSlip, mayBeOther } from '../wording/region-name-slips.ts'
import { sentencesOf } from '../wording/sentences.ts'
import { wordingsOfAgreement } from '../wording/wordings.ts'
import { checkNameDate, type DatedRegisters } from './body-name-dates.ts'
import type { Check } from './check.ts'
import { isAllTyped, isInAddress, wordingsOfRegisters } from './check-wording.ts'
import { passOverClean } from './clean-texts.ts'

/**
 * **Aktörer kallas vad de heter, och vad de hette då.**
 *
 * Ett namn som skrivs ut i löptexten ska stå som i registret över aktörer (`bodies.yaml`): Socialstyrelsen, RCC i samverkan,
 * Sveriges Kommuner och Regioner. Detsamma gäller regionerna (`regions.yaml`): Region Jönköpings län, inte Region Jönköping, och Region Skåne med
 * stor bokstav. Myndigheter har stor första bokstav; regeringen, riksdagen och staten har liten. Ett namn som
 * inte gällde den dag vars namn överenskommelsen trycker är fel, om det inte sägs att det är ett annat (”dåvarande Sveriges
 * Kommuner och Landsting”) eller står vid ett årtal då det gällde. En förkortning inom parentes direkt efter namnet är den som registret har. Ord med liten bokstav som ingår i
 * ett namn (*regeringen*, *regionerna*, *cancercentrum*) anmärks bara när två bokstäver har bytt plats, eller när ett långt ord har fått en bokstav för mycket
 * eller för litet.
 *
 * Varför: den som felnämns undertecknar, eller ska göra något för pengarna.
 *
 * Så rättas det: skriv namnet som i registret, eller bättre `{{body "…"}}`, som alltid trycker rätt.
 *
 * ```yaml
 * sections:
 *   - id: introduction
 *     heading: Inledning
 *     text: |
 *       Arbetet leds av Sveriges kommuner och regioner, tidigare SKL, och av Regeringen.
 * ```
 */
export const bodyNamesInText: Check = {
  name: 'body-names-in-text',
  codes: [
    'language/body-name-misspelt',
    'language/body-name-case',
    'language/body-name-other-date',
    'language/body-name-not-then',
    'language/body-short-differs',
  ],
  checkModel: (agreement, registers) =>
    checkTexts(wordingsOfAgreement(agreement, registers), agreement, registers),
  checkRegisters: (registers) =>
    [
      ...wordingsOfRegisters(registers),
      ...registers.appropriations.map(({ item }) => readValue(item.name.value, item.name.span)),
    ].flatMap((plain) => checkMisspelt(plain, registers)),
  checkDocument: (document, agreement, registers) => checkTexts(wordingsOf(document), agreement, registers),
}

/** The names that a body may bear at a date. */
interface DatedNames extends DatedRegisters {
  readonly index: NameIndex
}

/** Finds the slips in a text. */
type TextCheck = (plain: PlainText) => readonly Diagnostic[]

function checkTexts(
  texts: readonly PlainText[],
  agreement: Agreement,
  registers: Registers,
): readonly Diagnostic[] {
  return texts.flatMap(checkAt(namingDateOf(agreement), registers))
}

/** The registers hold for any date, so that of a name only its spelling can be wrong. */
function checkMisspelt(plain: PlainText, registers: Registers): readonly Diagnostic[] {
  const date = { year: 9999, month: 12, day: 31 }
  const found = checkAt(date, registers)(plain)
  return found.filter(({ message }) => message.code === 'language/body-name-misspelt')
}

const knownChecks = new WeakMap<Registers, Map<string, TextCheck>>()

/** Made once for each date. */
function checkAt(date: CalendarDate, registers: Registers): TextCheck {
  const checks = knownChecks.get(registers) ?? new Map<string, TextCheck>()
  knownChecks.set(registers, checks)
  const known = checks.get(writeDateAsIso(date))
  if (known) return known
  const names: DatedNames = { index: indexNames(registers), date, registers }
  const check = passOverClean((plain) => checkText(plain, names))
  checks.set(writeDateAsIso(date), check)
  return check
}

function checkText(plain: PlainText, dated: DatedNames): readonly Diagnostic[] {
  const words = wordsOf(plain.typed)
  const found: Diagnostic[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (!word) continue
    const slip = dated.index.slips.get(word.text.toLowerCase())
    if (slip) {
      found.push(...reportCommonWord(plain, word, slip))
      continue
    }
    const names = dated.index.namesAt(word.text)
    const met = names && meetName(plain, words, at, names, dated)
    if (!met) continue
    if (met.diagnostic) found.push(met.diagnostic)
    at += met.length - 1
  }
  return found
}

interface Met {
  readonly diagnostic: Diagnostic | null
  /** How many words the name takes. */
  readonly length: number
}

/**
 * The name that begins with a word. Longer names come first: RCC alone is a right name too. Of names with as many words a right
 * one goes before a slip in another.
 */
function meetName(
  plain: PlainText,
  words: readonly Word[],
  at: number,
  names: NamesByLength,
  dated: DatedNames,
): Met | null {
  for (const [count, candidates] of names) {
    const text = textFrom(plain, words, at, count)
    const right = text === null ? undefined : candidates.find((name) => isSameName(text, name.written.value))
    if (right) {
      const diagnostic = checkNameDate(plain, words, at, right, dated) ?? checkShort(plain, words, at, right)
      return { diagnostic, length: count }
    }
    // A slip may have made one word of two.
    const joined = count > 1 ? textFrom(plain, words, at, count - 1) : null
    for (const name of candidates) {
      const length = lengthOfSlip(plain, words, at, name, text, joined)
      if (length === null || (length < count && isWhole(joined, names.get(length)))) continue
      return { diagnostic: reportSlip(plain, words, at, length, name), length }
    }
  }
  return null
}

function textFrom(plain: PlainText, words: readonly Word[], at: number, count: number): string | null {
  const first = words[at]
  const last = words[at + count - 1]
  if (!first || !last || !isAllTyped(plain, first.start, last.end)) return null
  return plain.typed.slice(first.start, last.end).replaceAll(/\s+/gu, ' ')
}

/**
 * How many words are the name but for a slip; null where they are something else. `text` are as many words as the name has, `joined`
 * one less; null where they are not all typed.
 */
function lengthOfSlip(
  plain: PlainText,
  words: readonly Word[],
  at: number,
  name: KnownName,
  text: string | null,
  joined: string | null,
): number | null {
  const right = name.written.value
  const isName = /^\p{Lu}/u.test(right)
  // A name of common words (”regionerna”) is a common word as well.
  if (!isName) return isCapitalInside(plain, words, at, name) ? 1 : null
  if (right.length < 6) return null
  const count = name.words.length
  if (isBare(text) && isSlipAt(plain, words, at, count, name, text)) return count
  return isBare(joined) && isSlipAt(plain, words, at, count - 1, name, joined) ? count - 1 : null
}

/** What is a name without its last word may be the whole name of another. */
function isWhole(text: string | null, names: readonly KnownName[] = []): boolean {
  return text !== null && names.some((name) => isSameName(text, name.written.value))
}

/** Whether so many words are a slip, where they stand. `text` is what they are together. */
function isSlipAt(
  plain: PlainText,
  words: readonly Word[],
  at: number,
  count: number,
  name: KnownName,
  text: string,
): boolean {
  if (name.entry) return hasSlip(text, name)
  const slip = findRegionSlip(text, name)
  if (!slip) return false
  const before = plain.text.slice(0, words[at]?.start)
  const after = plain.text.slice(words[at + count - 1]?.end)
  return !mayBeOther(slip, text, before, after)
}

function isBare(text: string | null): text is string {
  return text !== null && !/[:.;,()]/u.test(text)
}

const bracketedAbbreviation = latin(/^[ \u00a0]\((\p{Lu}[\p{L}]{1,7})\)/u)

/** `regionala cancercentrum (RCC)`: what stands in brackets after a name is its short form. */
function checkShort(
  plain: PlainText,
  words: readonly Word[],
  at: number,
  name: KnownName,
): Diagnostic | null {
  const last = words[at + name.words.length - 1]
  const short = name.entry?.short
  if (name.form !== 'full' || !short || !last) return null
  const match = bracketedAbbreviation.exec(plain.typed.slice(last.end))
  const written = match?.[1]
  if (written === undefined || written === short.value || written === name.entry?.running.value) return null
  const span = plain.spanOf(last.end + 2, last.end + 2 + written.length)
  const data = { name: name.written.value, written, right: short.value }
  const place = related('language/name-here', short.span, {})
  return report('language/body-short-differs', span, data, {
    related: [place],
    fix: { span, text: short.value },
  })
}

function reportCommonWord(plain: PlainText, word: Word, slip: CommonWord): readonly Diagnostic[] {
  if (!isAllTyped(plain, word.start, word.end) || isInAddress(plain, word.start)) return []
  const isCapital = /^\p{Lu}/u.test(word.text)
  const right = isCapital ? slip.right.charAt(0).toUpperCase() + slip.right.slice(1) : slip.right
  const span = plain.spanOf(word.start, word.end)
  const place = related('language/name-here', slip.name.written.span, {})
  const data = { written: word.text, right }
  return [report('language/body-name-misspelt', span, data, { related: [place], fix: { span, text: right } })]
}

const statesOwn = new Set(['regeringen', 'riksdagen', 'staten'])

/** `Regeringen` in the middle of a sentence. */
function isCapitalInside(plain: PlainText, words: readonly Word[], at: number, name: KnownName): boolean {
  const word = words[at]
  if (!word || name.words.length > 1 || !statesOwn.has(name.written.value)) return false
  const lower = word.text.charAt(0).toLowerCase() + word.text.slice(1)
  if (lower === word.text || !isSameName(lower, name.written.value)) return false
  // ”Statens” begins the names of many authorities.
  if (word.text === 'Statens') return false
  const before = plain.typed.slice(0, word.start)
  if (/[”"’:–(]\s*$/u.test(before)) return false
  return !sentencesOf(plain.typed).some(({ start }) => start === word.start) && before.trim() !== ''
}

function reportSlip(
  plain: PlainText,
  words: readonly Word[],
  at: number,
  count: number,
  name: KnownName,
): Diagnostic | null {
  const first = words[at]
  const last = words[at + count - 1]
  if (!first || !last || isInAddress(plain, first.start)) return null
  // A part of a compound: ”Socialstyrelse-”.
  if (plain.typed[last.end] === '-') return null
  const written = plain.typed.slice(first.start, last.end).replaceAll(/\s+/gu, ' ')
  const right = name.written.value + (isGenitiveOf(name, written) ? 's' : '')
  const span = plain.spanOf(first.start, last.end)
  const isCase = written.toLowerCase() === right.toLowerCase()
  return report(
    isCase ? 'language/body-name-case' : 'language/body-name-misspelt',
    span,
    { written, right },
    { related: [related('language/name-here', name.written.span, {})], fix: { span, text: right } },
  )
}

function isGenitiveOf({ written: { value }, entry }: KnownName, written: string): boolean {
  // No region's name ends so, nor does what is left of one.
  if (entry === null) return written.endsWith('s') && !value.endsWith('s')
  return written.toLowerCase() === `${value.toLowerCase()}s`
}
