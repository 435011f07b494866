import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement } from '../model/agreement.ts'
import { compareCalendarDates } from '../model/calendar-date.ts'
import { reportMissingId } from '../model/report-missing-id.ts'
import { writeDateAsIso } from '../model/swedish-form.ts'
import type { CalendarDate } from '../model/values.ts'
import type { Located } from '../text/source-file.ts'
import type { Check, MatterInFolder } from './check.ts'

/**
 * **Ett beslut fattas inte före det som det förutsätter.**
 *
 * Ett beslut om utbetalning fattas när överenskommelsen är undertecknad, och ett beslut som säger att det förutsätter ett annat
 * (`presupposes`) är inte äldre än det. Beslutet som förutsätts ska ligga i samma mapp, och inget beslut förutsätter sig självt.
 *
 * Varför: ett beslut som är äldre än sin egen grund vilar på något som inte var bestämt.
 *
 * Så rättas det: rätta dagen i det ena beslutet, eller ta bort förutsättningen.
 *
 * ```yaml
 * date: 2024-01-10
 * presupposes: [godkannande]      # som är daterat 2024-01-18
 * ```
 */
export const decisionOrder: Check = {
  name: 'decision-order',
  codes: ['decision/before-agreement', 'decision/before-presupposed', 'decision/presupposes-itself'],
  checkModel: checkAgainstAgreement,
  checkMatters: (matters) => matters.flatMap((matter) => checkPresupposed(matter, matters)),
}

function checkAgainstAgreement({ decision, leansOn }: Agreement): readonly Diagnostic[] {
  const signings = leansOn?.parties.flatMap(({ signed }) => (signed ? [signed.date] : [])) ?? []
  const [last] = [...signings].sort((a, b) => compareCalendarDates(b.value, a.value))
  if (!decision?.date || !last || decision.pays.length === 0) return []
  if (compareCalendarDates(decision.date.value, last.value) >= 0) return []
  const signed = writeDateAsIso(last.value)
  const data = { date: writeDateAsIso(decision.date.value), signed }
  const place = related('decision/dated-here', last.span, { date: signed })
  return [report('decision/before-agreement', decision.date.span, data, { related: [place] })]
}

function checkPresupposed(
  { folder, agreement }: MatterInFolder,
  matters: readonly MatterInFolder[],
): readonly Diagnostic[] {
  const { decision } = agreement
  if (!decision || decision.presupposes.length === 0) return []
  const others = new Map(
    matters.flatMap((other) =>
      other.folder === folder && other.agreement.decision
        ? [[other.agreement.id.value, other.agreement.decision]]
        : [],
    ),
  )
  const own = agreement.id.value
  return decision.presupposes.flatMap((id): readonly Diagnostic[] => {
    const other = others.get(id.value)
    if (!other) {
      return [
        reportMissingId(
          id,
          `agreements/${folder}/decisions`,
          [...others.keys()].filter((known) => known !== own),
        ),
      ]
    }
    const chain = findChain(
      id.value,
      own,
      (from) => others.get(from)?.presupposes.map(({ value }) => value) ?? [],
    )
    if (chain) {
      return [report('decision/presupposes-itself', id.span, { chain: [own, ...chain].join(' → ') })]
    }
    return isBefore(decision.date, other.date) ? [reportBefore(decision.date, other.date)] : []
  })
}

type Dated = Located<CalendarDate>

function isBefore(date: Dated | null, presupposed: Dated | null): boolean {
  return date !== null && presupposed !== null && compareCalendarDates(date.value, presupposed.value) < 0
}

function reportBefore(date: Dated | null, presupposed: Dated | null): Diagnostic {
  const write = (day: Dated | null) => (day ? writeDateAsIso(day.value) : '')
  const data = { date: write(date), presupposed: write(presupposed) }
  const places = presupposed
    ? [related('decision/dated-here', presupposed.span, { date: data.presupposed })]
    : []
  return report('decision/before-presupposed', date?.span ?? null, data, { related: places })
}

/** The way from one decision to another by what each presupposes; null where there is none. */
function findChain(
  from: string,
  to: string,
  next: (id: string) => readonly string[],
  passed: readonly string[] = [],
): readonly string[] | null {
  if (from === to) return [...passed, to]
  if (passed.includes(from)) return null
  for (const each of next(from)) {
    const chain = findChain(each, to, next, [...passed, from])
    if (chain) return chain
  }
  return null
}
