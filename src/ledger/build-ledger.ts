/**
 * Room `ledger`. In: the forms that a project sends out, and those that came back, each read and checked. Out: what was granted, asked for,
 * spent and is to be repaid, payment by payment, as data, text, table and document. It reads no files and knows no formats of forms.
 */
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { FormIdentity } from '../document/nodes.ts'
import type { Agreement } from '../model/agreement.ts'
import { compareCalendarDates } from '../model/calendar-date.ts'
import { indexIds } from '../model/ids.ts'
import { compareMoney, isSameMoney, sumMoney } from '../model/money.ts'
import { writeAmountInKronor } from '../model/swedish-form.ts'
import type { CalendarDate, Money } from '../model/values.ts'
import type { CheckedForm } from '../returned-forms/check-returned-form.ts'
import { type ExpectedForm, expectForm, type ProjectForm } from '../returned-forms/expected-form.ts'
import { lastDayOf } from '../returned-forms/form-outcome.ts'

/** What came of the forms of one agreement or decision. */
export interface LedgerMatter {
  readonly matter: Agreement
  readonly rows: readonly LedgerRow[]
  readonly sums: LedgerSums
}

/** What came of one payment; null where there is nothing to say yet. */
export interface LedgerRow {
  /** Id of the payment, or of the terms where there is none. */
  readonly payment: string
  readonly label: string
  readonly granted: Money
  readonly requisition: LedgerForm | null
  readonly report: LedgerForm | null
  readonly requested: Money | null
  readonly costs: Money | null
  readonly unspent: Money | null
  /** What is left of the grant; nothing where it was overspent. */
  readonly toRepay: Money | null
}

/** A form that must come in. */
export interface LedgerForm {
  readonly due: CalendarDate | null
  /** Null while it is missing. */
  readonly returned: CheckedForm | null
  /** Whether something in it must be mended before it can be accepted; that it is late cannot. */
  readonly hasErrors: boolean
}

/** What all payments of an agreement or a decision come to. */
export type LedgerSums = Readonly<Record<'granted' | 'requested' | 'costs' | 'unspent' | 'toRepay', Money>>

/** Puts together the forms of those agreements and decisions of which at least one came back. */
export function buildLedger(
  forms: readonly ProjectForm[],
  returned: readonly CheckedForm[],
): Checked<readonly LedgerMatter[]> {
  const diagnostics: Diagnostic[] = []
  const counted = chooseLatest(returned, diagnostics)
  const matters = [...new Set(forms.map(({ matter }) => matter))].flatMap((matter): LedgerMatter[] => {
    const own = forms.filter((form) => form.matter === matter)
    const expected = own.flatMap((form) => expectForm(form) ?? [])
    if (!expected.some(({ identity }) => findReturned(identity, counted))) return []
    const payments = [...new Set(expected.map(({ identity }) => identity.payment))]
    const rows = payments.map((payment) =>
      buildRow(
        matter,
        payment,
        expected.filter(({ identity }) => identity.payment === payment),
        counted,
        diagnostics,
      ),
    )
    return [{ matter, rows, sums: sumRows(rows) }]
  })
  return { value: matters, diagnostics }
}

function isFault({ severity, message }: Diagnostic): boolean {
  return severity === 'error' && message.code !== 'returned/late' && message.code !== 'returned/signed-late'
}

/** Whether two forms are the same requisition or report for the same payment. */
export function isSameForm(a: FormIdentity, b: FormIdentity): boolean {
  return a.form === b.form && a.source === b.source && a.payment === b.payment
}

function findReturned(identity: FormIdentity, returned: readonly CheckedForm[]): CheckedForm | undefined {
  return returned.find(({ expected }) => isSameForm(expected.identity, identity))
}

/** Of several forms for the same thing, the one that is dated last; where they are dated alike, the one that comes last. */
function chooseLatest(returned: readonly CheckedForm[], diagnostics: Diagnostic[]): readonly CheckedForm[] {
  const chosen: CheckedForm[] = []
  for (const each of returned) {
    const at = chosen.findIndex(({ expected }) => isSameForm(expected.identity, each.expected.identity))
    const before = chosen[at]
    if (!before) {
      chosen.push(each)
      continue
    }
    const { payment, form } = each.expected.identity
    const data = { file: each.form.file, form: formNames[form], payment, other: before.form.file }
    diagnostics.push(report('returned/form-twice', null, data))
    if (compareDays(before.outcome.day, each.outcome.day) <= 0) chosen[at] = each
  }
  return chosen
}

const formNames = {
  requisition: { sv: 'rekvisition', en: 'requisition' },
  'financial-report': { sv: 'ekonomisk redovisning', en: 'financial report' },
}

/** A form without a day is older than any. */
function compareDays(a: CalendarDate | null, b: CalendarDate | null): number {
  if (!a || !b) return Number(a !== null) - Number(b !== null)
  return compareCalendarDates(a, b)
}

function buildRow(
  matter: Agreement,
  payment: string,
  expected: readonly ExpectedForm[],
  returned: readonly CheckedForm[],
  diagnostics: Diagnostic[],
): LedgerRow {
  const formOf = (form: FormIdentity['form']): LedgerForm | null => {
    const own = expected.find(({ identity }) => identity.form === form)
    if (!own) return null
    const found = findReturned(own.identity, returned) ?? null
    const due = own.deadline && lastDayOf(own.deadline.due.value)
    return { due, returned: found, hasErrors: (found?.diagnostics ?? []).some(isFault) }
  }
  const requisition = formOf('requisition')
  const accounts = formOf('financial-report')
  const requested = requisition?.returned?.outcome.requested ?? null
  const outcome = accounts?.returned?.outcome
  const received = outcome?.received ?? null
  if (requested && received && accounts?.returned && !isSameMoney(requested, received)) {
    const amounts = { received: writeAmountInKronor(received), requested: writeAmountInKronor(requested) }
    diagnostics.push(
      report('returned/received-differs', null, { file: accounts.returned.form.file, payment, ...amounts }),
    )
  }
  const unspent = outcome?.unspent ?? null
  const nothing: Money = { ore: 0n }
  return {
    payment,
    label: indexIds(matter).findKind('payment', payment)?.payment.label.value ?? matter.shortTitle.value,
    granted: expected[0]?.grant.value ?? nothing,
    requisition,
    report: accounts,
    requested,
    costs: outcome?.costs ?? null,
    unspent,
    toRepay: unspent && (compareMoney(unspent, nothing) > 0 ? unspent : nothing),
  }
}

function sumRows(rows: readonly LedgerRow[]): LedgerSums {
  const sum = (of: (row: LedgerRow) => Money | null) => sumMoney(rows.flatMap((row) => of(row) ?? []))
  return {
    granted: sum(({ granted }) => granted),
    requested: sum(({ requested }) => requested),
    costs: sum(({ costs }) => costs),
    unspent: sum(({ unspent }) => unspent),
    toRepay: sum(({ toRepay }) => toRepay),
  }
}
