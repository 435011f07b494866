import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { compareCalendarDates } from '../model/calendar-date.ts'
import { writeDateAsIso } from '../model/swedish-form.ts'
import { latin } from '../text/latin.ts'
import { lastSigningOf } from '../wording/due-words.ts'
import { paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'

/**
 * **Ett beslut fattas inte före sitt eget diarienummer, och inte för sent för det som det godkänner.**
 *
 * Diarienumret är från beslutets år eller ett tidigare. Godkänner beslutet överenskommelsen är det fattat senast den dag då den sista parten
 * undertecknade, om inte överenskommelsen själv gör godkännandet till ett villkor (`approved-by`).
 *
 * Varför: ett nummer från ett senare år hör till ett annat ärende, och den som undertecknar före godkännandet gör det utan stöd i ett beslut.
 *
 * Så rättas det: jämför med protokollet och rätta dagen eller numret.
 *
 * ```yaml
 * date: 2010-11-24
 * registration: { government: S2011/10429/FS }      # fanns inte 2010
 * ```
 */
export const decisionDates: Check = {
  name: 'decision-dates',
  codes: ['decision/number-too-late', 'decision/approved-after-signing'],
  checkModel: (agreement, registers) => [...checkNumbers(agreement), ...checkApproval(agreement, registers)],
}

function checkNumbers({ decision, registration }: Agreement): readonly Diagnostic[] {
  const date = decision?.date
  if (!date) return []
  return [registration.government, registration.counterparty].flatMap((number): readonly Diagnostic[] => {
    const year = number && /((?:19|20)[0-9]{2})[/:-]/.exec(number.value)?.[1]
    if (!number || !year || Number(year) <= date.value.year) return []
    const data = { number: number.value, written: year, date: writeDateAsIso(date.value) }
    const place = related('decision/dated-here', date.span, { date: data.date })
    return [report('decision/number-too-late', number.span, data, { related: [place] })]
  })
}

const approving = latin(/(?<!\p{L})godkän(?:na|ner|nande|t|ts)(?!\p{L})/iu)

function checkApproval(agreement: Agreement, registers: Registers): readonly Diagnostic[] {
  const { decision, leansOn } = agreement
  const date = decision?.date
  const signed = leansOn && lastSigningOf(leansOn)
  if (!date || !signed || compareCalendarDates(date.value, signed.value) <= 0) return []
  const isCondition = leansOn.approval.approvedBy.some(({ value }) => value === decision.decider.value)
  const resolved = paragraphsOf(agreement, registers).filter(({ home }) => home.role === 'resolution')
  const said = [agreement.title.value, ...resolved.map(({ text }) => text)]
  if (isCondition || !said.some((text) => approving.test(text) && /överenskommelse/iu.test(text))) return []
  const data = { date: writeDateAsIso(date.value), signed: writeDateAsIso(signed.value) }
  const place = related('decision/dated-here', signed.span, { date: data.signed })
  return [report('decision/approved-after-signing', date.span, data, { related: [place] })]
}
