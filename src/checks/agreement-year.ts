import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement } from '../model/agreement.ts'
import { compareCalendarDates } from '../model/calendar-date.ts'
import { writeDateAsIso, writeInterval } from '../model/swedish-form.ts'
import type { Located } from '../text/source-file.ts'
import { dueOfWritten, findDates, findYears } from '../wording/date-words.ts'
import { lastSigningOf } from '../wording/due-words.ts'
import { readValue } from '../wording/plain-text.ts'
import { paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'

/**
 * **Överenskommelsens år ska vara detsamma i id, titel, diarienummer och underskrifter.**
 *
 * Står ett årtal i `id`, `title` eller `short-title` ska det vara `year`. Undertecknandet sker det året eller året före, och
 * diarienumren är från något av de två åren men inte från tiden efter undertecknandet. Daterar texten ett godkännande ska dagen
 * inte ligga efter underskrifterna, som förutsätter det.
 *
 * Varför: titeln är det som andra handlingar hänvisar till, och diarienumret det som de återfinns under.
 *
 * Så rättas det: rätta det årtal som har blivit kvar. I titeln gör `check --fix` det.
 *
 * ```yaml
 * year: 2024
 * title: Överenskommelse om en jämlik och effektiv cancervård 2023       # ska vara 2024
 * ```
 */
export const agreementYear: Check = {
  name: 'agreement-year',
  codes: [
    'date/other-year',
    'date/registration-year',
    'date/signed-outside-period',
    'date/signed-before-approval',
  ],
  checkModel: (agreement, registers) => [
    ...checkId(agreement),
    ...checkTitle(agreement, 'title', agreement.title),
    ...checkTitle(agreement, 'short-title', agreement.shortTitle),
    ...checkRegistration(agreement, agreement.registration.government),
    ...checkRegistration(agreement, agreement.registration.counterparty),
    ...checkSigning(agreement),
    ...paragraphsOf(agreement, registers).flatMap((paragraph) =>
      paragraph.sentences.flatMap(({ start, end }) => {
        if (!/godkän(?:ner|de|des|ts|t|nande)/iu.test(paragraph.typed.slice(start, end))) return []
        return checkApproval(agreement, paragraph, start, end)
      }),
    ),
  ],
}

function showYear({ year }: Agreement) {
  return [related('date/agreement-year-here', year.span, { year: String(year.value) })]
}

function checkId(agreement: Agreement): readonly Diagnostic[] {
  const { id, year } = agreement
  const written = /(?:^|-)((?:19|20)[0-9]{2})(?=-|$)/.exec(id.value)?.[1]
  if (written === undefined || Number(written) === year.value) return []
  const data = { key: 'id', written, year: String(year.value) }
  return [report('date/other-year', id.span, data, { related: showYear(agreement) })]
}

function checkTitle(agreement: Agreement, key: string, title: Located<string>): readonly Diagnostic[] {
  const plain = readValue(title.value, title.span)
  const years = findYears(plain.typed)
  const [first] = years
  const year = String(agreement.year.value)
  if (!first || years.some((written) => String(written.year) === year)) return []
  const span = plain.spanOf(first.start, first.end)
  return [
    report(
      'date/other-year',
      span,
      { key, written: String(first.year), year },
      { related: showYear(agreement), ...(years.length === 1 ? { fix: { span, text: year } } : {}) },
    ),
  ]
}

function checkRegistration(agreement: Agreement, number: Located<string> | null): readonly Diagnostic[] {
  const written = number && /((?:19|20)[0-9]{2})[/:-]/.exec(number.value)?.[1]
  if (!number || !written) return []
  const year = agreement.year.value
  const last = Math.min(year, lastSigningOf(agreement)?.value.year ?? year)
  const isOld = Number(written) < year - 1
  if (!isOld && Number(written) <= last) return []
  const expected = last === year ? writeInterval(String(year - 1), String(year)) : String(last)
  return [
    report(
      'date/registration-year',
      number.span,
      { number: number.value, written, expected },
      { related: showYear(agreement) },
    ),
  ]
}

function checkSigning(agreement: Agreement): readonly Diagnostic[] {
  const { year } = agreement
  return agreement.parties.flatMap(({ signed }) => {
    if (!signed || signed.date.value.year === year.value || signed.date.value.year === year.value - 1)
      return []
    const data = { date: writeDateAsIso(signed.date.value), year: String(year.value) }
    return [report('date/signed-outside-period', signed.date.span, data, { related: showYear(agreement) })]
  })
}

type Paragraph = ReturnType<typeof paragraphsOf>[number]

function checkApproval(
  agreement: Agreement,
  paragraph: Paragraph,
  start: number,
  end: number,
): readonly Diagnostic[] {
  const signings = agreement.parties.flatMap(({ signed }) => (signed ? [signed.date] : []))
  const [first] = [...signings].sort((a, b) => compareCalendarDates(a.value, b.value))
  if (!first) return []
  return findDates(paragraph.typed.slice(start, end)).flatMap((written) => {
    const due = dueOfWritten(written)
    if (due?.kind !== 'day' || compareCalendarDates(due.date, first.value) <= 0) return []
    const date = writeDateAsIso(first.value)
    const place = related('date/signed-here', first.span, { date })
    const span = paragraph.spanOf(start + written.start, start + written.end)
    const data = { approved: writeDateAsIso(due.date), signed: date }
    return [report('date/signed-before-approval', span, data, { related: [place] })]
  })
}
