import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Initiative } from '../model/agreement.ts'
import { compareCalendarDates } from '../model/calendar-date.ts'
import { startSentence, writeDateAsIso, writeInterval } from '../model/swedish-form.ts'
import type { Check } from './check.ts'
import { lastDayOf, lastSigningOf, writeWhen } from './due-words.ts'

/**
 * **Ett tidigare beslut ska vara fattat före överenskommelsen och före sina redovisningar.**
 *
 * Ett initiativ i en bilaga är ett beslut som redan finns. Dess dag ligger inte efter undertecknandet, dess redovisningar inte före
 * beslutet, och dess diarienummer är inte från ett senare år än beslutet.
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
  codes: ['date/decided-after-signing', 'date/reported-before-decision', 'date/registration-year'],
  checkModel: (agreement) =>
    agreement.annexes.flatMap((annex) =>
      annex.kind === 'initiatives'
        ? annex.initiatives.flatMap((initiative) => checkInitiative(agreement, initiative))
        : [],
    ),
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
    if (due.value.kind === 'every-year') continue
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
