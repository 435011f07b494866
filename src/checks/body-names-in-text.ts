import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { type BodyName, nameOfBody, namingDateOf } from '../model/register-lookup.ts'
import { writeDateAsIso, writeDateInText } from '../model/swedish-form.ts'
import type { CalendarDate } from '../model/values.ts'
import { latin } from '../text/latin.ts'
import { isSlip, type KnownName, knownNamesOf, type Word, wordsOf } from '../wording/body-name-words.ts'
import { type CommonWord, slipsOfCommonWords } from '../wording/common-name-slips.ts'
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

/** Names as they may be met: by the beginning of their first word, longest first. */
interface NameIndex {
  readonly byBeginning: ReadonlyMap<string, readonly KnownName[]>
  /** What slips make of words that stand in names in lower case. */
  readonly slips: ReadonlyMap<string, CommonWord>
  /** Words that begin no name and look like none. */
  readonly harmless: Set<string>
}

/** The names that a body may bear at a date. */
interface DatedNames extends NameIndex {
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
  return checkAt(
    date,
    registers,
  )(plain).filter(({ message }) => message.code === 'language/body-name-misspelt')
}

const lengthOfBeginning = 2

function beginningOf(word: string): string {
  return word.slice(0, lengthOfBeginning).toLowerCase()
}

const knownChecks = new WeakMap<Registers, Map<string, TextCheck>>()

/** Made once for each date. */
function checkAt(date: CalendarDate, registers: Registers): TextCheck {
  const checks = knownChecks.get(registers) ?? new Map<string, TextCheck>()
  knownChecks.set(registers, checks)
  const known = checks.get(writeDateAsIso(date))
  if (known) return known
  const names: DatedNames = { ...indexNames(registers), date, registers }
  const check = passOverClean((plain) => checkText(plain, names))
  checks.set(writeDateAsIso(date), check)
  return check
}

const knownIndexes = new WeakMap<Registers, NameIndex>()

/** Whatever the date, a text meets the same names. */
function indexNames(registers: Registers): NameIndex {
  const known = knownIndexes.get(registers)
  if (known) return known
  const names = [...knownNamesOf(registers)].sort(
    (a, b) => b.words.length - a.words.length || b.written.value.length - a.written.value.length,
  )
  const byBeginning = new Map<string, KnownName[]>()
  for (const name of names) {
    const key = beginningOf(name.words[0] ?? '')
    const others = byBeginning.get(key)
    if (others) others.push(name)
    else byBeginning.set(key, [name])
  }
  const index = {
    byBeginning,
    slips: slipsOfCommonWords(knownNamesOf(registers)),
    harmless: new Set<string>(),
  }
  knownIndexes.set(registers, index)
  return index
}

function checkText(plain: PlainText, index: DatedNames): readonly Diagnostic[] {
  const words = wordsOf(plain.typed)
  const found: Diagnostic[] = []
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (!word || index.harmless.has(word.text)) continue
    const slip = index.slips.get(word.text.toLowerCase())
    if (slip) {
      found.push(...reportCommonWord(plain, word, slip))
      continue
    }
    const names = index.byBeginning.get(beginningOf(word.text))
    if (!names || isCommonWord(word.text, names)) {
      index.harmless.add(word.text)
      continue
    }
    const met = meetName(plain, words, at, names, index)
    if (!met) continue
    if (met.diagnostic) found.push(met.diagnostic)
    at += met.length - 1
  }
  return found
}

/** In lower case only a right first word begins a name. */
function isCommonWord(word: string, names: readonly KnownName[]): boolean {
  if (!/^\p{Ll}/u.test(word)) return false
  return !names.some((name) => isSameName(word, (name.words[0] ?? '').toLowerCase()))
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
  names: readonly KnownName[],
  index: DatedNames,
): Met | null {
  for (const count of new Set(names.map((name) => name.words.length))) {
    const text = textFrom(plain, words, at, count)
    const candidates = names.filter((name) => name.words.length === count)
    const right = candidates.find((name) => text !== null && isSameName(text, name.written.value))
    if (right) {
      const diagnostic = checkDate(plain, words, at, right, index) ?? checkShort(plain, words, at, right)
      return { diagnostic, length: count }
    }
    for (const name of candidates) {
      const length = lengthOfSlip(plain, words, at, name)
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

function isSameName(text: string, name: string): boolean {
  return text === name || (text.endsWith('s') && text.slice(0, -1) === name)
}

/** How many words are the name but for a slip; null where they are something else. */
function lengthOfSlip(plain: PlainText, words: readonly Word[], at: number, name: KnownName): number | null {
  const right = name.written.value
  const isName = /^\p{Lu}/u.test(right)
  // A name of common words (”regionerna”) is a common word as well.
  if (!isName) return isCapitalInside(plain, words, at, name) ? 1 : null
  if (right.length < 6) return null
  for (const count of new Set([name.words.length, name.words.length - 1])) {
    if (count < 1) continue
    const text = textFrom(plain, words, at, count)
    if (text === null || /[:.;,()]/u.test(text)) continue
    if (hasSlip(text, name)) return count
  }
  return null
}

function hasSlip(text: string, name: KnownName): boolean {
  const bare = text.replace(/s$/u, '')
  const right = name.written.value
  if ([text, bare].some((each) => each.toLowerCase() === right.toLowerCase())) {
    // One word in lower case may be a common one; an authority's name is none.
    return name.words.length > 1 || right.length >= 10
  }
  const written = text.split(' ')
  if (!/^\p{Lu}/u.test(text)) return false
  if (isCutShort(text, name)) return true
  if (written.length === name.words.length - 1) {
    const joined = name.words.join(' ').toLowerCase()
    if (text.toLowerCase().replaceAll('-', ' ') === joined) return true
    return name.words.some(
      (word, index) =>
        /^\p{Ll}{1,3}$/u.test(word) &&
        name.words.toSpliced(index, 1).join(' ').toLowerCase() === text.toLowerCase(),
    )
  }
  return [text, bare].some((each) => differsByWord(each.split(' '), name.words))
}

/** ”RCC Mellan” for ”RCC Mellansverige”: the last word, a name of its own, has lost its end. */
function isCutShort(text: string, name: KnownName): boolean {
  const right = name.written.value
  const last = name.words.at(-1) ?? ''
  const kept = last.length - (right.length - text.length)
  return (
    name.words.length > 1 &&
    /^\p{Lu}/u.test(last) &&
    kept >= 4 &&
    kept < last.length - 2 &&
    right.startsWith(text)
  )
}

/** Whether one word is a slip and the others are right, but for capitals. */
function differsByWord(written: readonly string[], right: readonly string[]): boolean {
  if (written.length !== right.length) return false
  const pairs = right.map((word, index) => [written[index] ?? '', word] as const)
  const differing = pairs.filter(([a, b]) => a.toLowerCase() !== b.toLowerCase())
  const [first] = differing
  if (!first || differing.length > 1) return false
  const [other, word] = first
  if (word === 'och' && other === '&') return true
  // A short name is told from a common word by its capital.
  const isCase = word.length >= 8 || /^\p{Lu}/u.test(other) === /^\p{Lu}/u.test(word)
  return (
    word.length >= (right.length > 1 ? 4 : 8) && isCase && isSlip(other.toLowerCase(), word.toLowerCase())
  )
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
