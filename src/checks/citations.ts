import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Agreement } from '../model/agreement.ts'
import { latin } from '../text/latin.ts'
import { wordingsOf } from '../wording/document-text.ts'
import type { PlainText } from '../wording/plain-text.ts'
import { wordingsOfAgreement, yearOfSigning } from '../wording/wordings.ts'
import type { Check } from './check.ts'

/**
 * **Källor anges på det sätt som gör att de går att hitta.**
 *
 * `SOU 2009:11`, `Ds 2020:3`, `prop. 2019/20:164`, `bet. 2020/21:SoU36`, `rskr. 2020/21:246`, `skr. 2018/19:5`: punkt efter förkortningen,
 * riksmötet som ÅÅÅÅ/ÅÅ, inget mellanslag efter kolon. Författningar har numret inom parentes direkt efter namnet, utan
 * *SFS*: `förordningen (2015:155)`. Det andra året i ett riksmöte är det som följer på det första, och ingen källa är yngre än
 * överenskommelsen. EU:s dokumentnummer, t.ex. `2022/0290(NLE)`, lämnas i fred.
 *
 * Varför: en felskriven källa går inte att slå upp, och ett fel i året leder till en annan handling.
 *
 * Så rättas det: skriv källan i den form som visas. Bara formen kan ordalag veta; kontrollera numret mot handlingen.
 *
 * ```yaml
 * text: |
 *   … som riksdagen har tillkännagett (bet 2020/2021: SoU36).     # bet. 2020/21:SoU36
 * ```
 */
export const citations: Check = {
  name: 'citations',
  codes: ['reference/citation-form', 'reference/session-years', 'reference/future-citation'],
  checkModel: (agreement, registers) =>
    wordingsOfAgreement(agreement, registers).flatMap((plain) => checkText(plain, agreement)),
  checkDocument: (document, agreement) =>
    wordingsOf(document).flatMap((plain) => checkText(plain, agreement)),
}

/** Every citation has a year and a colon after digits; most paragraphs have none. */
const mayCite = /\d[ \u00a0]?:/u

function checkText(plain: PlainText, agreement: Agreement): readonly Diagnostic[] {
  if (!mayCite.test(plain.typed)) return []
  return [
    ...findReports(plain, agreement),
    ...findSessions(plain, agreement),
    ...findStatutes(plain, agreement),
  ]
}

const governmentReport = latin(
  /(?<![\p{L}\d])(SOU|Sou|sou|Ds|DS)[ \u00a0]?(\d{4})[ \u00a0]?:[ \u00a0]?(\d{1,3})(?!\d)/gu,
)
const sessionDocument = latin(
  /(?<![\p{L}\d])(prop|bet|rskr|skr)(\.?)[ \u00a0]?(\d{4})[ \u00a0]?\/[ \u00a0]?(\d{4}|\d{2})[ \u00a0]?:[ \u00a0]?((?:\p{L}{1,5})?\d{1,4})(?!\d)/giu,
)
const statute = latin(
  /(?<![\p{L}-])(\p{L}*(?:lag|lagen|förordning|förordningen|balken))[ \u00a0]\(?[ \u00a0]?(?:SFS[ \u00a0]?)?(\d{4})[ \u00a0]?:[ \u00a0]?(\d{1,4})(?!\d)(?:[ \u00a0]?\))?/giu,
)

function* findReports(plain: PlainText, agreement: Agreement): Generator<Diagnostic> {
  for (const match of plain.typed.matchAll(governmentReport)) {
    const [written, series = '', year = '', number = ''] = match
    const name = series.toLowerCase() === 'ds' ? 'Ds' : 'SOU'
    yield* compare(plain, match.index, written, `${name} ${year}:${number}`)
    yield* checkYear(plain, match.index, written, Number(year), agreement)
  }
}

function* findSessions(plain: PlainText, agreement: Agreement): Generator<Diagnostic> {
  for (const match of plain.typed.matchAll(sessionDocument)) {
    const [written, kind = '', , first = '', second = '', number = ''] = match
    const years = writeSession(Number(first))
    if (Number(second) % 100 !== (Number(first) + 1) % 100) {
      const at = match.index + written.indexOf(first)
      const end = match.index + written.lastIndexOf(second) + second.length
      const session = plain.typed.slice(at, end)
      yield report('reference/session-years', plain.spanOf(at, end), { written: session })
      continue
    }
    const opensSentence = /(?:^|[.!?] )$/u.test(plain.typed.slice(0, match.index))
    const word = opensSentence ? kind : kind.toLowerCase()
    yield* compare(plain, match.index, written, `${word}. ${years}:${number}`)
    yield* checkYear(plain, match.index, written, Number(first), agreement)
  }
}

/** The session that begins in a year: `2019/20`, but `1999/2000`. */
function writeSession(year: number): string {
  return `${year}/${year === 1999 ? '2000' : String((year + 1) % 100).padStart(2, '0')}`
}

function* findStatutes(plain: PlainText, agreement: Agreement): Generator<Diagnostic> {
  for (const match of plain.typed.matchAll(statute)) {
    const [written, name = '', year = '', number = ''] = match
    const opensSentence = /(?:^|[.!?:] |[(“”"])$/u.test(plain.typed.slice(0, match.index))
    const isName = /^(?:lag|lagen|förordning|förordningen)$/iu.test(name)
    const word = isName && !opensSentence ? name.toLowerCase() : name
    yield* compare(plain, match.index, written, `${word} (${year}:${number})`)
    yield* checkYear(plain, match.index, written, Number(year), agreement)
  }
}

function* compare(plain: PlainText, at: number, written: string, suggestion: string): Generator<Diagnostic> {
  if (written.replaceAll('\u00a0', ' ') === suggestion) return
  const span = plain.spanOf(at, at + written.length)
  yield report('reference/citation-form', span, { written, suggestion }, { fix: { span, text: suggestion } })
}

function* checkYear(
  plain: PlainText,
  at: number,
  written: string,
  year: number,
  agreement: Agreement,
): Generator<Diagnostic> {
  const agreementYear = yearOfSigning(agreement)
  if (year <= agreementYear) return
  yield report('reference/future-citation', plain.spanOf(at, at + written.length), {
    written,
    year: String(year),
    agreementYear: String(agreementYear),
  })
}
