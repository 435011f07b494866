import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Body } from '../model/agreement.ts'
import { compareCalendarDates } from '../model/calendar-date.ts'
import type { BodyName } from '../model/register-lookup.ts'
import { writeDateAsIso } from '../model/swedish-form.ts'
import type { CalendarDate } from '../model/values.ts'
import type { Check } from './check.ts'

/**
 * **En aktör har ett namn i taget.**
 *
 * Namnen på en aktör i registret gäller var sin tid: den ena slutar (`to`) innan den andra börjar (`from`), och ingen slutar
 * innan den har börjat.
 *
 * Varför: dokumentet trycker det namn som gällde när överenskommelsen undertecknades, och det får bara finnas ett.
 *
 * Så rättas det: låt det äldre namnet sluta dagen innan det nyare börjar.
 *
 * ```yaml
 * names:
 *   - { full: Sveriges Kommuner och Landsting, running: SKL, to: 2019-11-27 }      # ska vara 2019-11-26
 *   - { full: Sveriges Kommuner och Regioner, running: SKR, from: 2019-11-27 }
 * ```
 */
export const bodyNames: Check = {
  name: 'body-names',
  codes: ['model/names-overlap', 'model/period-backwards'],
  checkRegisters: (registers) => registers.bodies.flatMap(checkNames),
}

function checkNames(body: Body): readonly Diagnostic[] {
  const backwards = body.names.filter(isBackwards)
  if (backwards.length > 0) return backwards.flatMap(reportBackwards)
  return body.names.flatMap((name, index) =>
    body.names.slice(0, index).flatMap((other) => reportOverlap(body, name, other)),
  )
}

function isBackwards({ from, to }: BodyName): boolean {
  return from !== null && to !== null && compareCalendarDates(to.value, from.value) < 0
}

function reportBackwards({ from, to }: BodyName): readonly Diagnostic[] {
  if (!from || !to) return []
  const data = { from: writeDateAsIso(from.value), to: writeDateAsIso(to.value) }
  return [report('model/period-backwards', to.span, data)]
}

function reportOverlap(body: Body, name: BodyName, other: BodyName): readonly Diagnostic[] {
  const begins = latest(name.from?.value ?? null, other.from?.value ?? null)
  if (endsBefore(name, begins) || endsBefore(other, begins)) return []
  const shown = related('model/other-name-here', other.full.span, { name: other.full.value })
  return [report('model/names-overlap', name.full.span, { id: body.id.value }, { related: [shown] })]
}

function latest(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  if (!a || !b) return a ?? b
  return compareCalendarDates(a, b) >= 0 ? a : b
}

function endsBefore({ to }: BodyName, day: CalendarDate | null): boolean {
  return to !== null && day !== null && compareCalendarDates(to.value, day) < 0
}
