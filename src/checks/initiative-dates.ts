import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Initiative } from '../model/agreement.ts'
import { compareCalendarDates } from '../model/calendar-date.ts'
import { startSentence, writeDateAsIso, writeDueAsIso, writeInterval } from '../model/swedish-form.ts'
import type { CalendarDate } from '../model/values.ts'
import type { Located, Span } from '../text/source-file.ts'
import { findDates } from '../wording/date-words.ts'
import { lastDayOf, lastSigningOf, writeWhen } from '../wording/due-words.ts'
import { type ProseParagraphText, paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'

/**
 * **Ett tidigare beslut ska vara fattat före överenskommelsen och före sina redovisningar.**
 *
 * Ett initiativ i en bilaga är ett beslut som redan finns. Dess dag ligger inte efter undertecknandet, dess redovisningar inte före
 * beslutet, och dess diarienummer är inte från ett senare år än beslutet. Står alla dagar i tidsordning utom en är den troligen fel.
 * Daterar löptexten ett beslut med dess diarienummer är det samma dag eller månad som i bilagan.
 *
 * Varför: bilagan är läsarens enda väg till besluten, och en förväxlad siffra i ett årtal gör att de inte går att hitta.
 *
 * Så rättas det: jämför med beslutet och rätta den uppgift som är fel.
 *
 * ```yaml
 * - id: web-information
 *   decided: 2009-10-08
 *   registration: S2010/7588/HS                       # kan inte vara från 2010
 *   reports: [{ due: 2009-05-01, what: redovisning }] # före beslutet
 * ```
 */
export const initiativeDates: Check = {
  name: 'initiative-dates',
  codes: [
    'date/decided-after-signing',
    'date/reported-before-decision',
    'date/registration-year',
    'date/out-of-order',
    'date/decision-differs',
  ],
  checkModel: (agreement, registers) =>
    agreement.annexes.flatMap((annex) => {
      if (annex.kind !== 'initiatives') return []
      const { initiatives } = annex
      return [
        ...initiatives.flatMap((initiative) => checkInitiative(agreement, initiative)),
        ...findOneOutOfOrder(initiatives.flatMap(({ decided }) => decided ?? [])),
        ...initiatives.flatMap(({ reports }) => checkReports(agreement, reports)),
        ...paragraphsOf(agreement, registers).flatMap((paragraph) => checkMentions(paragraph, initiatives)),
      ]
    }),
}

/** Few dates may stand in another order on purpose; where many do not but one, that one is suspect. */
const enoughForOrder = 4

function findOneOutOfOrder(dates: readonly Located<CalendarDate>[]): readonly Diagnostic[] {
  const steps = dates.slice(1).flatMap((next, index) => {
    const date = dates[index]
    return date && compareCalendarDates(date.value, next.value) > 0 ? [{ date, next }] : []
  })
  const [step] = steps
  if (!step || steps.length > 1 || dates.length < enoughForOrder) return []
  return [
    reportOutOfOrder(
      step.date.span,
      writeDateAsIso(step.date.value),
      step.next.span,
      writeDateAsIso(step.next.value),
    ),
  ]
}

function checkReports(agreement: Agreement, reports: Initiative['reports']): readonly Diagnostic[] {
  return reports.slice(1).flatMap(({ due: next }, index) => {
    const due = reports[index]?.due
    if (!due || compareCalendarDates(lastDayOf(due.value, agreement), lastDayOf(next.value, agreement)) <= 0)
      return []
    return [reportOutOfOrder(due.span, writeDueAsIso(due.value), next.span, writeDueAsIso(next.value))]
  })
}

function reportOutOfOrder(span: Span, date: string, nextSpan: Span, next: string): Diagnostic {
  const place = related('date/next-here', nextSpan, { date: next })
  return report('date/out-of-order', span, { date, next }, { related: [place] })
}

/** `Genom ett beslut i oktober 2010 (S2010/7559/HS)`: the date right before a number that an initiative bears. */
function checkMentions(
  paragraph: ProseParagraphText,
  initiatives: readonly Initiative[],
): readonly Diagnostic[] {
  return initiatives.flatMap(({ registration, decided }) => {
    if (!registration || !decided) return []
    const at = paragraph.typed.indexOf(registration.value)
    const sentence = paragraph.sentences.find(({ start, end }) => start <= at && at < end)
    // A number that several decisions share says nothing about which of them is meant.
    const isShared =
      initiatives.filter((other) => other.registration?.value === registration.value).length > 1
    if (!sentence || isShared) return []
    const before = paragraph.typed.slice(sentence.start, at)
    const written = findDates(before).at(-1)
    if (!written || written.year === null || !/beslut/iu.test(before)) return []
    const { year, month, day } = decided.value
    if (written.year === year && written.month === month && (written.day ?? day) === day) return []
    const data = {
      number: registration.value,
      written: before.slice(written.start, written.end),
      decided: writeDateAsIso(decided.value),
    }
    const place = related('date/decided-here', decided.span, { date: data.decided })
    const span = paragraph.spanOf(sentence.start + written.start, sentence.start + written.end)
    return [report('date/decision-differs', span, data, { related: [place] })]
  })
}

function checkInitiative(agreement: Agreement, initiative: Initiative): readonly Diagnostic[] {
  const { decided, reports, registration } = initiative
  const found: Diagnostic[] = []
  const signed = lastSigningOf(agreement)
  if (!decided) return found
  const decidedDate = writeDateAsIso(decided.value)
  const decidedHere = [related('date/decided-here', decided.span, { date: decidedDate })]
  if (signed && compareCalendarDates(decided.value, signed.value) > 0) {
    const date = writeDateAsIso(signed.value)
    const place = related('date/signed-here', signed.span, { date })
    const data = { decided: decidedDate, signed: date }
    found.push(report('date/decided-after-signing', decided.span, data, { related: [place] }))
  }
  for (const { due, what } of reports) {
    if (compareCalendarDates(lastDayOf(due.value, agreement), decided.value) >= 0) continue
    const data = { what: startSentence(what.value), date: writeWhen(due.value), decided: decidedDate }
    found.push(report('date/reported-before-decision', due.span, data, { related: decidedHere }))
  }
  const written = registration && /((?:19|20)[0-9]{2})[/:-]/.exec(registration.value)?.[1]
  if (registration && written && Number(written) > decided.value.year) {
    const year = decided.value.year
    const data = {
      number: registration.value,
      written,
      expected: writeInterval(String(year - 1), String(year)),
    }
    found.push(report('date/registration-year', registration.span, data, { related: decidedHere }))
  }
  return found
}
