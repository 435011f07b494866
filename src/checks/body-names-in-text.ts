import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { type BodyName, nameOfBody, namingDateOf } from '../model/register-lookup.ts'
import { writeDateAsIso, writeDateInText } from '../model/swedish-form.ts'
import type { CalendarDate } from '../model/values.ts'
import { latin } from '../text/latin.ts'
import { indexNames, isSameName, type NameIndex, type NamesByLength } from '../wording/body-name-index.ts'
import { hasSlip } from '../wording/body-name-slips.ts'
import { type KnownName, knownNamesOf, type Word, wordsOf } from '../wording/body-name-words.ts'
import type { CommonWord } from '../wording/common-name-slips.ts'
import { wordingsOf } from '../wording/document-text.ts'
import { type PlainText, readValue } from '../wording/plain-text.ts'
import { sentencesOf } from '../wording/sentences.ts'
import { wordingsOfAgreement } from '../wording/wordings.ts'
import type { Check } from './check.ts'
import { isAllTyped, isInAddress, wordingsOfRegisters } from './check-wording.ts'
import { passOverClean } from './clean-texts.ts'

/**
 * **Aktörer kallas vad de heter, och vad de hette då.**
 *
 * Ett namn som skrivs ut i löptexten ska stå som i registret över aktörer (`bodies.yaml`): Socialstyrelsen, RCC i samverkan,
 * Sveriges Kommuner och Regioner. Myndigheter har stor första bokstav; regeringen, riksdagen och staten har liten. Ett namn som
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
interface DatedNames {
  readonly index: NameIndex
  readonly date: CalendarDate
  readonly registers: Registers
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
      const diagnostic = checkDate(plain, words, at, right, dated) ?? checkShort(plain, words, at, right)
      return { diagnostic, length: count }
    }
    // A slip may have made one word of two.
    const joined = count > 1 ? textFrom(plain, words, at, count - 1) : null
    for (const name of candidates) {
      const length = lengthOfSlip(plain, words, at, name, text, joined)
      if (length !== null) return { diagnostic: reportSlip(plain, words, at, length, name), length }
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
  if (isBare(text) && hasSlip(text, name)) return name.words.length
  return isBare(joined) && hasSlip(joined, name) ? name.words.length - 1 : null
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
  const { short, running } = name.entry
  if (name.form !== 'full' || !short || !last) return null
  const match = bracketedAbbreviation.exec(plain.typed.slice(last.end))
  const written = match?.[1]
  if (written === undefined || written === short.value || written === running.value) return null
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
  const isGenitive = written.toLowerCase() === `${name.written.value.toLowerCase()}s`
  const right = name.written.value + (isGenitive ? 's' : '')
  const span = plain.spanOf(first.start, last.end)
  const isCase = written.toLowerCase() === right.toLowerCase()
  return report(
    isCase ? 'language/body-name-case' : 'language/body-name-misspelt',
    span,
    { written, right },
    { related: [related('language/name-here', name.written.span, {})], fix: { span, text: right } },
  )
}

/** A name that the body did not bear then; also a name that only another entry of the same body has. */
function checkDate(
  plain: PlainText,
  words: readonly Word[],
  at: number,
  name: KnownName,
  { date, registers }: DatedNames,
): Diagnostic | null {
  const first = words[at]
  const last = words[at + name.words.length - 1]
  if (!first || !last || name.written.value.length < 3 || !/^\p{Lu}/u.test(name.written.value)) return null
  const now = nameOfBody(registers, name.body, date)
  if (now === name.entry) return null
  const same = knownNamesOf(registers).some(
    (other) =>
      other.written.value === name.written.value && nameOfBody(registers, other.body, date) === other.entry,
  )
  if (same || isSetApart(plain, first.start, name.entry)) return null
  const span = plain.spanOf(first.start, last.end)
  const data = { written: name.written.value, date: writeDateInText(date).replace(/^den\s/u, '') }
  if (!now) {
    const shown = related('language/name-here', name.written.span, {})
    return report('language/body-name-not-then', span, data, { related: [shown] })
  }
  const right = now[name.form] ?? now.running
  return report(
    'language/body-name-other-date',
    span,
    { ...data, right: right.value },
    { related: [related('language/name-here', right.span, {})] },
  )
}

/** The text says itself that it means another time. */
function isSetApart(plain: PlainText, at: number, { from, to }: BodyName): boolean {
  if (/(?:dåvarande|tidigare|f\.d\.|före detta|nuvarande|blivande|då)\s*$/iu.test(plain.text.slice(0, at)))
    return true
  const sentence = sentencesOf(plain.typed).find(({ start, end }) => start <= at && at < end)
  const text = sentence ? plain.text.slice(sentence.start, sentence.end) : plain.text
  return [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].some(([year]) => {
    const isBegun = !from || from.value.year <= Number(year)
    return isBegun && (!to || Number(year) <= to.value.year)
  })
}
