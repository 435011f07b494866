import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { latin } from '../text/latin.ts'
import type { PlainText } from '../wording/plain-text.ts'
import { wordingsOfAgreement } from '../wording/wordings.ts'
import type { Check } from './check.ts'

/**
 * **Samma källa har samma nummer överallt.**
 *
 * En källa som anges flera gånger, i överenskommelsen och i besluten som stöder sig på den, känns igen på orden intill: titeln före
 * parentesen (*En nationell cancerstrategi för framtiden (SOU 2009:11)*) eller det som följer på numret (*förordningen (2019:7) om
 * statsbidrag*). Har samma titel två nummer är det ena fel. Detsamma gäller ett nummer utan titel som bara skiljer sig i året eller löpnumret från
 * ett som har sin titel utskriven.
 *
 * Varför: läsaren slår upp källan på det ställe där hen läser om den.
 *
 * Så rättas det: slå upp källan och rätta det nummer som är fel. Är det verkligen två källor, skriv ut båda titlarna.
 *
 * ```yaml
 * text: |
 *   … i betänkandet En nationell cancerstrategi för framtiden (SOU 2009:11). …
 *   … enligt En nationell cancerstrategi för framtiden (SOU 2009:12).     # samma betänkande
 * ```
 */
export const sameCitation: Check = {
  name: 'same-citation',
  codes: ['reference/citation-differs'],
  checkModel: (agreement, registers) => {
    const own = citationsOf(agreement, registers)
    const agreed = agreement.leansOn ? citationsOf(agreement.leansOn, registers) : []
    return own.flatMap((citation, index) => {
      const other =
        [...agreed, ...own.slice(0, index)].find((each) => isSameTitle(each, citation)) ??
        (isAlone(citation, own) ? own.find((each) => isNear(each, citation)) : undefined)
      if (!other) return []
      const place = related('reference/cited-here', spanOf(other), { other: other.number })
      const data = { written: citation.number, other: other.number }
      return [report('reference/citation-differs', spanOf(citation), data, { related: [place] })]
    })
  },
}

interface Citation {
  readonly plain: PlainText
  /** Of the number: `SOU 2009:11`, `2015:155`. */
  readonly start: number
  readonly number: string
  /** `SOU`, `prop.`; of a statute what it is: `förordning`. */
  readonly series: string
  /** The words that tell it from others, in lower case; empty where there are none. */
  readonly title: string
}

const known = new WeakMap<Agreement, readonly Citation[]>()

function citationsOf(agreement: Agreement, registers: Registers): readonly Citation[] {
  const before = known.get(agreement)
  if (before) return before
  const found = wordingsOfAgreement(agreement, registers).flatMap((plain) =>
    /\d:[a-z]{0,5}\d/iu.test(plain.typed) ? [...readReports(plain), ...readStatutes(plain)] : [],
  )
  known.set(agreement, found)
  return found
}

/** Written as they should be, in lower case; what is not, another check tells of. */
const governmentPaper = /\b(sou|ds|prop\.|bet\.|rskr\.|skr\.) (\d{4}(?:\/\d{2,4})?:[a-z]{0,5}\d{1,4})(?!\d)/g
const numberOfStatute = / \((\d{4}:\d{1,4})\)/g
const nameOfStatute = /([a-zåäö]*(?:lag|förordning|balk))(?:en)?$/
const subjectOfStatute = /^ (?:om|med) [^.,;()]+/
/** Words that introduce a title, and are none of it: `betänkandet`, `budgetpropositionen`. */
const kindWords = latin(
  /(?<!\p{L})\p{L}*(?:betänkande|proposition|skrivelse|promemoria|rapport)(?:n|t|en|et)?(?:s|ets|ens)?(?!\p{L})/gu,
)
const longestName = 60
const enoughWords = 3
const mostWords = 4

function* readReports(plain: PlainText): Generator<Citation> {
  const text = lowerCase(plain)
  for (const {
    0: { length },
    1: series = '',
    index,
  } of text.matchAll(governmentPaper)) {
    const number = plain.typed.slice(index, index + length).replaceAll('\u00a0', ' ')
    const before = /^(.*) \($/su.exec(text.slice(0, index))?.[1] ?? ''
    const afterKind = before.slice([...before.matchAll(kindWords)].at(-1)?.index ?? 0).replace(kindWords, '')
    yield { plain, start: index, number, series, title: lastWords(afterKind) }
  }
}

/** As long as the text itself: Swedish letters are one character in either case. */
function lowerCase({ typed }: PlainText): string {
  const lower = typed.toLowerCase().replaceAll('\u00a0', ' ')
  return lower.length === typed.length ? lower : typed.replaceAll('\u00a0', ' ')
}

const word = latin(/[\p{L}\d]+/gu)

function lastWords(text: string): string {
  const words = text.match(word) ?? []
  return words.length >= enoughWords ? words.slice(-mostWords).join(' ') : ''
}

function* readStatutes(plain: PlainText): Generator<Citation> {
  const text = lowerCase(plain)
  for (const { 0: written, 1: number = '', index } of text.matchAll(numberOfStatute)) {
    const series = nameOfStatute.exec(text.slice(Math.max(0, index - longestName), index))?.[1]
    if (series === undefined) continue
    const about = subjectOfStatute.exec(text.slice(index + written.length))?.[0] ?? ''
    const words = about.match(word) ?? []
    const title = words.length >= enoughWords ? words.slice(0, mostWords).join(' ') : ''
    yield { plain, start: index + 2, number, series, title }
  }
}

function spanOf({ plain, start, number }: Citation) {
  return plain.spanOf(start, start + number.length)
}

function isSameTitle(one: Citation, other: Citation): boolean {
  return (
    one.title !== '' &&
    one.title === other.title &&
    one.series === other.series &&
    one.number !== other.number
  )
}

/** Stands once and without a title, though it is spoken of as something known. */
function isAlone({ title, number }: Citation, all: readonly Citation[]): boolean {
  return title === '' && all.filter((each) => each.number === number).length === 1
}

/** Whether two numbers differ in the year or in what follows it, but not in both; a session's documents lie close to one another. */
function isNear(titled: Citation, { series, number }: Citation): boolean {
  if (titled.title === '' || titled.series !== series) return false
  const [year, running] = titled.number.split(':')
  const [ownYear, ownRunning] = number.split(':')
  if (/\//u.test(number)) return false
  return year === ownYear ? isSlip(running ?? '', ownRunning ?? '') : running === ownRunning
}

/** One apart, or the same digits in another order. */
function isSlip(a: string, b: string): boolean {
  return Math.abs(Number(a) - Number(b)) === 1 || [...a].sort().join('') === [...b].sort().join('')
}
