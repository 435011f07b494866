import type { Diagnostic, Fix } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Deadline } from '../model/agreement.ts'
import { compareCalendarDates, daysBetween, periodOfDue } from '../model/calendar-date.ts'
import { startSentence, writeDays, writeDueAsIso } from '../model/swedish-form.ts'
import type { Due } from '../model/values.ts'
import { latin } from '../text/latin.ts'
import type { Span } from '../text/source-file.ts'
import { dueOfWritten, findDates, type WrittenDate } from '../wording/date-words.ts'
import { lastSigningOf } from '../wording/due-words.ts'
import { tellsOfThePast } from '../wording/past-tense.ts'
import { type ProseParagraphText, paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'
import { fixWithExpression } from './expression-fix.ts'

/**
 * **En tidpunkt har ett datum, och löptexten hämtar det ur källorna.**
 *
 * Ett datum med siffror i löptexten jämförs med överenskommelsens tidpunkter (`deadlines`). Är det en av dem ska texten hänvisa dit. Talar
 * meningen om en tidpunkts sak (dess `what`) men med en annan dag, eller står samma dag med ett annat årtal, är ett av datumen fel. Ett
 * kommande datum som ingen tidpunkt anger är ett åtagande som inget håller reda på. Datum i det förflutna lämnas i fred. Ett *senast*
 * utan årtal anmärks, men inte *den 1 april varje år* eller *den 1 mars och den 31 maj 2024*.
 *
 * Varför: flyttas dagen i källorna trycks den nya på sju ställen och den gamla på ett.
 *
 * Så rättas det: ange dagen en gång under `deadlines` och skriv `{{date "id"}}`. Motsvarar datumet bara en tidpunkt gör `check --fix` bytet.
 *
 * ```yaml
 * deadlines:
 *   - { id: requisition, due: 2024-12-01, what: rekvisition }
 * # i ett avsnitt:
 * text: |
 *   Rekvisitionen ska ha kommit in senast den 1 november 2024.     # 30 dagar skiljer
 * ```
 */
export const typedDates: Check = {
  name: 'typed-dates',
  codes: [
    'date/typed-in-prose',
    'date/undeclared',
    'date/differs-from-deadline',
    'date/no-year',
    'date/no-such-day-in-prose',
  ],
  checkModel: (agreement, registers) =>
    paragraphsOf(agreement, registers)
      .filter(({ home }) => home.role !== 'initiative')
      .flatMap((paragraph) =>
        findDates(paragraph.typed).flatMap((written) => checkDate(agreement, paragraph, written)),
      ),
}

function checkDate(
  agreement: Agreement,
  paragraph: ProseParagraphText,
  written: WrittenDate,
): readonly Diagnostic[] {
  if (written.year === null) return checkWithoutYear(agreement, paragraph, written)
  const due = dueOfWritten(written)
  const span = paragraph.spanOf(written.start, written.end)
  const text = paragraph.text.slice(written.start, written.end)
  if (!due) return [report('date/no-such-day-in-prose', span, { written: text })]
  const same = agreement.deadlines.filter((deadline) => isSameDue(deadline.due.value, due))
  if (same.length > 0) return [reportTyped(paragraph, written, same)]
  const sentence = sentenceAround(paragraph, written.start)
  const isBy = deadlineWord.test(paragraph.typed.slice(0, written.start))
  const other = findContradicted(agreement, sentence, due, isBy)
  if (other) return [reportDifference(agreement, paragraph, written, due, other)]
  return isUndertaking(agreement, due) && isInstruction(sentence)
    ? [reportUndeclared(paragraph, written)]
    : []
}

function isSameDue(a: Due, b: Due): boolean {
  return a.kind === b.kind && writeDueAsIso(a) === writeDueAsIso(b)
}

function sentenceAround(paragraph: ProseParagraphText, at: number): string {
  const found = paragraph.sentences.find(({ start, end }) => start <= at && at < end)
  return found ? paragraph.text.slice(found.start, found.end) : paragraph.text
}

function sentenceBefore(paragraph: ProseParagraphText, at: number): string {
  const found = paragraph.sentences.find(({ start, end }) => start <= at && at < end)
  return paragraph.text.slice(found?.start ?? 0, at)
}

/** Deadlines whose thing the sentence names: all of them, if it names none. */
function narrowByWords(deadlines: readonly Deadline[], sentence: string): readonly Deadline[] {
  const named = deadlines.filter(({ what }) => namesThing(sentence, what.value))
  return named.length > 0 ? named : deadlines
}

/** Whether a sentence holds a deadline's `what`, its last word in any form: `rekvisition`, `rekvisitionen`. */
function namesThing(sentence: string, what: string): boolean {
  return sentence.toLowerCase().includes(what.toLowerCase())
}

function reportTyped(
  paragraph: ProseParagraphText,
  written: WrittenDate,
  same: readonly Deadline[],
): Diagnostic {
  const meant = narrowByWords(same, sentenceAround(paragraph, written.start))
  const expressions = meant.map(({ id }) => `{{date "${id.value}"}}`)
  const data = {
    written: paragraph.text.slice(written.start, written.end),
    expression: { sv: expressions.join(' eller '), en: expressions.join(' or ') },
  }
  const span = paragraph.spanOf(written.start, written.end)
  return report('date/typed-in-prose', span, data, {
    related: meant.map(showDeadline),
    ...onlyFix(paragraph, span, expressions),
  })
}

function onlyFix(
  { prose }: ProseParagraphText,
  span: Span,
  [only, ...others]: readonly string[],
): { readonly fix?: Fix } {
  return only !== undefined && others.length === 0 ? fixWithExpression(prose, span, only) : {}
}

function showDeadline({ due, what }: Deadline) {
  return related('date/due-here', due.span, {
    what: startSentence(what.value),
    date: writeDueAsIso(due.value),
  })
}

/**
 * The only deadline that a date contradicts: it is about the same thing, or on the same day of a later year. What was before the
 * agreement was signed is history, unless the text says *senast*.
 */
function findContradicted(
  agreement: Agreement,
  sentence: string,
  due: Exclude<Due, { kind: 'every-year' }>,
  isBy: boolean,
): Deadline | null {
  if (!isInstruction(sentence)) return null
  const isHistory =
    !isUndertaking(agreement, due) || tellsOfThePast(sentence.replace(/ska (?:ha|vara) \p{L}+/giu, ''))
  if (isHistory && !isBy) return null
  const candidates = agreement.deadlines.filter((deadline) => deadline.due.value.kind === due.kind)
  const named = candidates.filter(({ what }) => namesThing(sentence, what.value))
  const written = writeDueAsIso(due)
  const sameDay = candidates.filter(({ due: { value } }) => {
    const declared = writeDueAsIso(value)
    return declared.slice(4) === written.slice(4) && declared > written
  })
  const found = named.length > 0 ? named : due.kind === 'day' ? sameDay : []
  const dates = new Set(found.map((deadline) => writeDueAsIso(deadline.due.value)))
  return dates.size === 1 ? (found[0] ?? null) : null
}

const pastVerb = latin(/(?<!\p{L})(?:hade|skulle|lämnades|inleddes|beslutades|gjordes|fick|var)(?!\p{L})/iu)

const dutyWord = latin(
  /(?<!\p{L})(?:ska|skall|senast|måste|får|före|till och med|lämnas|betalas|redovisas)(?!\p{L})/iu,
)

/** What is to be done, as against what has been: `ska`, `senast`, and no such word as `skulle`. */
function isInstruction(sentence: string): boolean {
  if (pastVerb.test(sentence)) return false
  return dutyWord.test(sentence)
}

function reportDifference(
  agreement: Agreement,
  paragraph: ProseParagraphText,
  written: WrittenDate,
  due: Due,
  other: Deadline,
): Diagnostic {
  const [from, to] = [due, other.due.value].map((each) => periodOfDue(each, agreement.year.value).last)
  const data = {
    written: paragraph.text.slice(written.start, written.end),
    id: other.id.value,
    date: writeDueAsIso(other.due.value),
    days: writeDays(from && to ? Math.abs(daysBetween(from, to)) : 0),
    expression: `{{date "${other.id.value}"}}`,
  }
  const span = paragraph.spanOf(written.start, written.end)
  return report('date/differs-from-deadline', span, data, { related: [showDeadline(other)] })
}

/** Whether a date was still to come when the agreement was made. */
function isUndertaking(agreement: Agreement, due: Due): boolean {
  const { year } = agreement
  const { last } = periodOfDue(due, year.value)
  const begins = lastSigningOf(agreement)?.value ?? { year: year.value, month: 1, day: 1 }
  return compareCalendarDates(last, begins) >= 0
}

function reportUndeclared(paragraph: ProseParagraphText, written: WrittenDate): Diagnostic {
  return report('date/undeclared', paragraph.spanOf(written.start, written.end), {
    written: paragraph.text.slice(written.start, written.end),
    expression: '{{date "…"}}',
  })
}

const deadlineWord =
  /(?:^|[ (])(?:senast|före|efter|från och med|till och med|fr\.o\.m\.|t\.o\.m\.)(?: (?:i|under))?[ \u00a0]$/iu
const yearSaidOtherwise = latin(
  /^[ \u00a0](?:varje|vartannat|respektive|samma|följande|nästkommande|nästa|året|innevarande|det|årligen)(?:[ \u00a0](?:därpå|efter|följande))?[ \u00a0]?(?:år|året)?(?!\p{L})/iu,
)

const everyYearAfter = latin(/^[ \u00a0](?:varje|vart)[ \u00a0]år(?!\p{L})/u)

function checkWithoutYear(
  agreement: Agreement,
  paragraph: ProseParagraphText,
  written: WrittenDate,
): readonly Diagnostic[] {
  const after = paragraph.typed.slice(written.end)
  const everyYear = everyYearAfter.exec(after)
  if (everyYear) {
    const end = written.end + everyYear[0].length
    const same = agreement.deadlines.filter(
      ({ due }) =>
        due.value.kind === 'every-year' && due.value.month === written.month && due.value.day === written.day,
    )
    return same.length > 0 ? [reportTyped(paragraph, { ...written, end }, same)] : []
  }
  if (yearSaidOtherwise.test(after)) return []
  const isDeadline = deadlineWord.test(paragraph.typed.slice(0, written.start))
  const sentence = sentenceAround(paragraph, written.start)
  const same = agreement.deadlines.filter(({ due }) => isSameDayOfYear(due.value, written))
  // "Under 2024 ska SKR, senast den 31 mars, …" has said the year.
  if (/(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/.test(sentenceBefore(paragraph, written.start))) {
    return same.length > 0 && isInstruction(sentence) ? [reportTyped(paragraph, written, same)] : []
  }
  const near = same.length > 0 ? same : agreement.deadlines.filter(({ due }) => isInMonth(due.value, written))
  const isMeant = (written.day !== null ? same : near).length > 0 && isInstruction(sentence)
  if (!isDeadline && !isMeant) return []
  const meant = narrowByWords(near, sentence)
  const expressions = meant.map(({ id }) => `{{date "${id.value}"}}`)
  const joined = (word: string) => expressions.join(word) || '{{date "…"}}'
  const span = paragraph.spanOf(written.start, written.end)
  return [
    report(
      'date/no-year',
      span,
      {
        written: paragraph.text.slice(written.start, written.end),
        expression: { sv: joined(' eller '), en: joined(' or ') },
      },
      { related: meant.map(showDeadline), ...(same.length > 0 ? onlyFix(paragraph, span, expressions) : {}) },
    ),
  ]
}

/** `i september` where the thing is due on a day of that month. */
function isInMonth(due: Due, { month, day }: WrittenDate): boolean {
  return day === null && due.kind === 'day' && due.date.month === month
}

function isSameDayOfYear(due: Due, { month, day }: WrittenDate): boolean {
  if (due.kind === 'day') return due.date.month === month && due.date.day === day
  return due.kind === 'month' && day === null && due.month === month
}
