import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement } from '../model/agreement.ts'
import { latin } from '../text/latin.ts'
import type { Located, Span } from '../text/source-file.ts'
import { wordingsOf } from '../wording/document-text.ts'
import { differInOnePlace } from '../wording/one-place.ts'
import type { PlainText } from '../wording/plain-text.ts'
import { wordingsOfAgreement, yearOfSigning } from '../wording/wordings.ts'
import type { Check } from './check.ts'

/**
 * **Diarienummer ska ha den form de hade det året, och inte vara yngre än beslutet.**
 *
 * Regeringskansliets diarienummer skrivs `S2023/03336`, med snedstreck och fem siffror. Till och med april 2020 slutade de på
 * enhetens bokstäver och fylldes inte ut: `S2011/10429/FS`. Sveriges Kommuner och Regioners skrivs `SKR2023/02165`. En kommitté, `S 2024:05`, har
 * mellanslag, kolon och två siffror, och är inget diarienummer. Ett nummer i texten kan inte vara från ett senare år än det då
 * överenskommelsen undertecknades. Ett nummer i texten som skiljer sig på en siffra, eller med ett år, från ett som står i ett fält är troligen samma
 * nummer, felskrivet på det ena stället. Parterna har var sitt diarium, och därför var sitt nummer.
 *
 * Varför: numret är det enda sättet att hitta ärendet, och det ska stå på varje rekvisition och redovisning.
 *
 * Så rättas det: skriv numret i den form som visas, och kontrollera det mot beslutet.
 *
 * ```yaml
 * text: |
 *   Folkhälsomyndigheten har fått ett uppdrag (S2023:02369).      # S2023/02369
 * ```
 */
export const registrationNumbers: Check = {
  name: 'registration-numbers',
  codes: [
    'reference/registration-form',
    'reference/registration-nearly-same',
    'reference/registration-period',
    'reference/registration-too-late',
    'reference/registration-of-both',
  ],
  checkModel: (agreement, registers) => {
    const fields = fieldsOf(agreement)
    return [
      ...checkFields(fields),
      ...checkBoth(agreement),
      ...wordingsOfAgreement(agreement, registers).flatMap((plain) => [
        ...checkText(plain, agreement),
        ...compareWithFields(plain, fields),
      ]),
    ]
  },
  checkDocument: (document, agreement) =>
    wordingsOf(document).flatMap((plain) => checkText(plain, agreement)),
}

/** Every number has a colon or slash after its year; most paragraphs have none. */
const mayHoldNumber = /\d[ \u00a0]?[:/]/

function checkText(plain: PlainText, agreement: Agreement): readonly Diagnostic[] {
  if (!mayHoldNumber.test(plain.typed)) return []
  return [...findNumbers(plain, agreement), ...findCounterpartyNumbers(plain)]
}

/** The letters of ministries; `A`, `I`, `M`, `N` and `U` only without a space after them, since they are words and names too. */
const written = latin(
  /(?<![\p{L}\d/])(?:(Ju|UD|Fö|Fi|Ku|KN|LI|S)[ \u00a0]?|([AIMNU]))((?:19|20)\d{2})([ \u00a0]?[:/][ \u00a0]?)(\d{2,6})(?![\d:])(\/\p{Lu}\p{L}{0,4}(?!\p{L}))?/gu,
)
const ofCounterparty = latin(
  /(?<![\p{L}\d])(SKR|SKL)[ \u00a0]?(20\d{2})[ \u00a0]?[:/][ \u00a0]?(\d{5})(?!\d)/gu,
)
const wellWritten = latin(
  /(?<![\p{L}\d/])\p{Lu}\p{L}{0,2}(?:19|20)\d{2}\/\d{2,5}(?:\/\p{Lu}{1,4})?(?![\p{L}\d/])/gu,
)
/** The first year whose numbers have no unit from the beginning, and the last whose numbers all have one. */
const firstWithoutUnit = 2021
const lastWithUnit = 2019

function* findNumbers(plain: PlainText, agreement: Agreement): Generator<Diagnostic> {
  for (const match of plain.typed.matchAll(written)) {
    const [text, spaced, unspaced, year = '', , digits = '', unit = ''] = match
    // `S 2024:05` is a committee's.
    if (digits.length === 2 && unit === '') continue
    const span = plain.spanOf(match.index, match.index + text.length)
    const number = Number(year) >= firstWithoutUnit && unit === '' ? digits.padStart(5, '0') : digits
    const suggestion = `${spaced ?? unspaced}${year}/${number}${unit}`
    if (text !== suggestion) {
      const fix = { span, text: suggestion }
      yield report('reference/registration-form', span, { written: text, suggestion }, { fix })
    }
    yield* checkPeriod(text, span)
    const lastYear = yearOfSigning(agreement)
    if (Number(year) > lastYear) {
      const data = { written: text, year, agreementYear: String(lastYear) }
      yield report('reference/registration-too-late', span, data)
    }
  }
}

function* findCounterpartyNumbers(plain: PlainText): Generator<Diagnostic> {
  for (const match of plain.typed.matchAll(ofCounterparty)) {
    const [text, name = '', year = '', digits = ''] = match
    const suggestion = `${name}${year}/${digits}`
    if (text === suggestion) continue
    const span = plain.spanOf(match.index, match.index + text.length)
    const fix = { span, text: suggestion }
    yield report('reference/registration-form', span, { written: text, suggestion }, { fix })
  }
}

function* checkFields(fields: readonly Located<string>[]): Generator<Diagnostic> {
  for (const { value, span } of fields) if (!/^SK/u.test(value)) yield* checkPeriod(value, span)
}

/** The numbers that stand in fields: the agreement's own, and those of decisions that an annex lists. */
function fieldsOf(agreement: Agreement): readonly Located<string>[] {
  const { government, counterparty } = agreement.registration
  const decisions = agreement.annexes.flatMap((annex) =>
    annex.kind === 'initiatives' ? annex.initiatives.map((initiative) => initiative.registration) : [],
  )
  return [government, counterparty, ...decisions].flatMap((number) => number ?? [])
}

/** Each party keeps its own register. */
function checkBoth({ registration: { government, counterparty } }: Agreement): readonly Diagnostic[] {
  if (!government || counterparty?.value !== government.value) return []
  const place = related('reference/other-number-here', government.span, {})
  const data = { written: counterparty.value }
  return [report('reference/registration-of-both', counterparty.span, data, { related: [place] })]
}

const numberParts = latin(/^(\p{L}+)(\d{4})(\/.+)$/u)

/** The same running number, a year apart: numbers begin anew every year. */
function isYearOff(one: string, other: string): boolean {
  const [a, b] = [one, other].map((number) => numberParts.exec(number))
  return a?.[1] === b?.[1] && a?.[3] === b?.[3] && Math.abs(Number(a?.[2]) - Number(b?.[2])) === 1
}

const yearAndUnit = latin(/^\p{L}+[ \u00a0]?(\d{4})[^\p{L}]*(\p{Lu}\p{L}*)?$/u)

/** A number in the text that is one digit from one in a field, and in no field itself, is most likely the same number. */
function* compareWithFields(plain: PlainText, fields: readonly Located<string>[]): Generator<Diagnostic> {
  if (!mayHoldNumber.test(plain.typed)) return
  for (const match of plain.typed.matchAll(wellWritten)) {
    const [number] = match
    if (fields.some((field) => field.value === number)) continue
    const near = fields.find(
      (field) => differInOnePlace(field.value, number) || isYearOff(field.value, number),
    )
    if (!near) continue
    yield report(
      'reference/registration-nearly-same',
      plain.spanOf(match.index, match.index + number.length),
      { written: number, other: near.value },
      { related: [related('reference/other-number-here', near.span, {})] },
    )
  }
}

function* checkPeriod(number: string, span: Span): Generator<Diagnostic> {
  const match = yearAndUnit.exec(number)
  if (!match) return
  const year = Number(match[1])
  const fits = match[2] ? year < firstWithoutUnit : year > lastWithUnit
  if (!fits) {
    yield report('reference/registration-period', span, { written: number, year: String(year) })
  }
}
