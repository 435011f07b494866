import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Deadline, Terms } from '../model/agreement.ts'
import { daysBetween, periodOfDue } from '../model/calendar-date.ts'
import { indexIds } from '../model/ids.ts'
import { startSentence, writeDays, writeDueAsIso } from '../model/swedish-form.ts'
import type { Located } from '../text/source-file.ts'
import type { Check } from './check.ts'

/**
 * **Rekvisition, återbetalning och redovisning ska komma i den ordningen.**
 *
 * För varje uppsättning villkor (`terms`) ska sista dagen för rekvisition inte ligga efter sista dagen för återbetalning eller
 * för ekonomisk redovisning. Samma dag går bra.
 *
 * Varför: den som ska betala tillbaka det som inte har använts måste ha kunnat få pengarna först.
 *
 * Så rättas det: rätta den dag som är fel; ofta är det årtalet som har blivit kvar från förra överenskommelsen.
 *
 * ```yaml
 * deadlines:
 *   - { id: requisition, due: 2024-12-01, what: rekvisition }
 *   - { id: repayment, due: 2024-03-31, what: återbetalning }     # ska vara 2025-03-31
 * ```
 */
export const deadlineOrder: Check = {
  name: 'deadline-order',
  codes: ['model/deadline-order'],
  checkModel: (agreement) => agreement.terms.flatMap((terms) => checkTerms(agreement, terms)),
}

function checkTerms(agreement: Agreement, terms: Terms): readonly Diagnostic[] {
  const requisition = findDeadline(agreement, terms.requisition)
  if (!requisition) return []
  return [terms.repayment, terms.financialReport].flatMap((id) => {
    const later = findDeadline(agreement, id)
    return later && later !== requisition ? checkOrder(agreement, requisition, later) : []
  })
}

function findDeadline(agreement: Agreement, id: Located<string> | null): Deadline | undefined {
  return id ? indexIds(agreement).findKind('deadline', id.value)?.deadline : undefined
}

/** A day that comes back every year has no order against one that does not. */
function checkOrder(agreement: Agreement, first: Deadline, second: Deadline): readonly Diagnostic[] {
  if (first.due.value.kind === 'every-year' || second.due.value.kind === 'every-year') return []
  const { year } = agreement
  const days = daysBetween(
    periodOfDue(second.due.value, year.value).last,
    periodOfDue(first.due.value, year.value).first,
  )
  if (days <= 0) return []
  const firstDate = writeDueAsIso(first.due.value)
  const what = startSentence(first.what.value)
  return [
    report(
      'model/deadline-order',
      second.due.span,
      {
        first: what,
        firstDate,
        second: second.what.value,
        secondDate: writeDueAsIso(second.due.value),
        days: writeDays(days),
      },
      { related: [related('model/due-here', first.due.span, { what, date: firstDate })] },
    ),
  ]
}
