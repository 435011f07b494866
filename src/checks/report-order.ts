import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Deadline, Initiative } from '../model/agreement.ts'
import { compareCalendarDates } from '../model/calendar-date.ts'
import { startSentence, writeDueAsIso } from '../model/swedish-form.ts'
import type { Due } from '../model/values.ts'
import { latin } from '../text/latin.ts'
import type { Located } from '../text/source-file.ts'
import { lastDayOf, writeWhen } from '../wording/due-words.ts'
import { paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'

/**
 * **En delrapport kommer före slutrapporten, och samma redovisning har ett datum.**
 *
 * Lämnar samma part en delrapport och en slut-, helårs- eller verksamhetsrapport till samma mottagare ska delrapporten inte ha den senare
 * dagen; samma dag går bra. Det gäller också redovisningarna av ett och samma initiativ i en bilaga. Två tidpunkter med samma `what`,
 * `by` och `to` men olika dagar anmärks, om ingen text nämner båda i ett stycke, och likaså ett initiativ vars
 * rubrik är en tidpunkts `what` men vars enda redovisning har en annan dag.
 *
 * Varför: har den ena dagen flyttats men inte den andra lämnas rapporterna i fel ordning, eller vet ingen vilken dag som gäller.
 *
 * Så rättas det: rätta den dag som är fel, eller säg i `what` vad som skiljer tidpunkterna.
 *
 * ```yaml
 * deadlines:
 *   - { id: interim-report, due: 2025-09-30, by: skr, what: delrapport }          # ska vara 2024-09-30
 *   - { id: activity-report, due: 2025-03-31, by: skr, what: verksamhetsrapport }
 * ```
 */
export const reportOrder: Check = {
  name: 'report-order',
  codes: ['date/interim-after-final', 'date/two-dates'],
  checkModel: (agreement, registers) => {
    const groups = new Map<string, Report[]>()
    for (const { by, to, due, what, id } of agreement.deadlines) {
      const key = `${by?.value ?? ''} ${to?.value ?? ''}`
      groups.set(key, [...(groups.get(key) ?? []), { due, what, id: id.value }])
    }
    const together = paragraphsOf(agreement, registers).map((paragraph) =>
      paragraph.expressions.flatMap(({ expression }) => expression.args.map((argument) => argument.value)),
    )
    const initiatives = agreement.annexes.flatMap((annex) =>
      annex.kind === 'initiatives' ? annex.initiatives : [],
    )
    return [
      ...[...groups.values()].flatMap((reports) => [
        ...checkOrder(agreement, reports),
        ...findTwoDates(reports, together),
      ]),
      ...initiatives.flatMap(({ reports }) => checkOrder(agreement, reports)),
      ...initiatives.flatMap((initiative) => compareWithDeadlines(initiative, agreement.deadlines)),
    ]
  },
}

/** `Förslag till en studie`, an initiative with one report, and the deadline of the same name are the same undertaking. */
function compareWithDeadlines(
  { heading, body, reports }: Initiative,
  deadlines: readonly Deadline[],
): readonly Diagnostic[] {
  const [only] = reports
  if (!only || reports.length > 1) return []
  return deadlines.flatMap(({ what, by, due }): readonly Diagnostic[] => {
    const isSame =
      what.value.toLowerCase() === heading.value.toLowerCase() && (!by || !body || by.value === body.value)
    const [first, second] = [writeDueAsIso(due.value), writeDueAsIso(only.due.value)]
    if (!isSame || first === second) return []
    const place = related('date/due-here', due.span, { what: startSentence(what.value), date: first })
    const data = { what: what.value, first, second }
    return [report('date/two-dates', only.due.span, data, { related: [place] })]
  })
}

interface Report {
  readonly due: Located<Due>
  readonly what: Located<string>
  readonly id?: string
}

const interimWord = latin(/(?<!\p{L})del(?:rapport|redovisning|års)/iu)
const finalWord = latin(/(?<!\p{L})(?:slut|helårs|års|verksamhets)(?:rapport|redovisning)/iu)

function checkOrder(agreement: Agreement, reports: readonly Report[]): readonly Diagnostic[] {
  const interims = reports.filter(({ what }) => interimWord.test(what.value))
  const finals = reports.filter(({ what }) => finalWord.test(what.value))
  return interims.flatMap((interim) =>
    finals.flatMap((final) => {
      if (interim.due.value.kind === 'every-year' || final.due.value.kind === 'every-year') return []
      const [first, last] = [interim, final].map(({ due }) => lastDayOf(due.value, agreement))
      if (!first || !last || compareCalendarDates(first, last) <= 0) return []
      const date = writeDueAsIso(final.due.value)
      const data = {
        interim: startSentence(interim.what.value),
        interimDate: writeWhen(interim.due.value),
        final: final.what.value,
        finalDate: date,
      }
      const place = related('date/due-here', final.due.span, { what: startSentence(final.what.value), date })
      return [report('date/interim-after-final', interim.due.span, data, { related: [place] })]
    }),
  )
}

function findTwoDates(
  reports: readonly Report[],
  together: readonly (readonly string[])[],
): readonly Diagnostic[] {
  return reports.flatMap((later, index) => {
    const earlier = reports
      .slice(0, index)
      .find((other) => other.what.value.toLowerCase() === later.what.value.toLowerCase())
    if (!earlier) return []
    const [first, second] = [earlier, later].map(({ due }) => writeDueAsIso(due.value))
    if (first === undefined || second === undefined || first === second) return []
    if (together.some((ids) => [earlier, later].every(({ id }) => id !== undefined && ids.includes(id))))
      return []
    const what = later.what.value
    const place = related('date/due-here', earlier.due.span, { what: startSentence(what), date: first })
    return [report('date/two-dates', later.due.span, { what, first, second }, { related: [place] })]
  })
}
