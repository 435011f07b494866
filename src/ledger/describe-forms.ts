import { writeDateAsIso } from '../model/swedish-form.ts'
import type { LedgerForm, LedgerRow } from './build-ledger.ts'

/** What a reader of the ledger should know of the forms of a payment, a sentence each: which are missing, late or faulty. */
export function describeForms({ requisition, report }: LedgerRow): readonly string[] {
  return [
    ...(requisition ? describeForm('Rekvisition', requisition) : []),
    ...(report ? describeForm('Redovisning', report) : []),
  ]
}

function describeForm(name: string, form: LedgerForm): readonly string[] {
  const { due, returned } = form
  if (!returned) return [`${name} saknas${due ? ` (senast ${writeDateAsIso(due)})` : ''}`]
  const { daysLate, isNextWorkingDay } = returned.outcome
  const late = daysLate !== null && daysLate > 0 ? daysLate : 0
  const days = `${late} ${late === 1 ? 'dag' : 'dagar'}`
  return [
    ...(late > 0 && !isNextWorkingDay ? [`${name} ${days} för sent`] : []),
    ...(isNextWorkingDay ? [`${name} första arbetsdagen efter sista dagen`] : []),
    ...(form.hasErrors ? [`${name} med fel`] : []),
  ]
}
