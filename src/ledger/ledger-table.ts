import { writeDateAsIso } from '../model/swedish-form.ts'
import type { CalendarDate, Money } from '../model/values.ts'
import { type CsvValue, writeCsv, writeCsvAmount } from '../overview/csv.ts'
import type { LedgerForm, LedgerMatter, LedgerRow } from './build-ledger.ts'

const columns = [
  'Id',
  'Titel',
  'Utbetalning',
  'Avser',
  'Beviljat i kronor',
  'Rekvirerat i kronor',
  'Kostnader i kronor',
  'Ej förbrukat i kronor',
  'Att betala tillbaka i kronor',
  'Rekvisition',
  'Rekvisition senast',
  'Rekvisition, dag som räknas',
  'Rekvisition, dagar för sent',
  'Rekvisition, fil',
  'Redovisning',
  'Redovisning senast',
  'Redovisning, dag som räknas',
  'Redovisning, dagar för sent',
  'Redovisning, fil',
] as const

/** The ledger as a table for spreadsheets, a row for each payment. */
export function writeLedgerTable(ledger: readonly LedgerMatter[]): string {
  return writeCsv([
    columns,
    ...ledger.flatMap(({ matter, rows }) => rows.map((row) => writeRow(matter, row))),
  ])
}

function writeRow(matter: LedgerMatter['matter'], row: LedgerRow): readonly CsvValue[] {
  return [
    matter.id.value,
    matter.shortTitle.value,
    row.payment,
    row.label,
    writeAmount(row.granted),
    writeAmount(row.requested),
    writeAmount(row.costs),
    writeAmount(row.unspent),
    writeAmount(row.toRepay),
    ...writeForm(row.requisition),
    ...writeForm(row.report),
  ]
}

/** State, last day, day, days late and file of a form. */
function writeForm(form: LedgerForm | null): readonly CsvValue[] {
  if (!form) return ['lämnas inte', '', '', '', '']
  const { returned, due } = form
  if (!returned) return ['saknas', writeDay(due), '', '', '']
  const { day, daysLate } = returned.outcome
  return [
    form.hasErrors ? 'med fel' : 'utan fel',
    writeDay(due),
    writeDay(day),
    daysLate === null ? '' : { number: String(Math.max(0, daysLate)) },
    returned.form.file,
  ]
}

function writeDay(day: CalendarDate | null): string {
  return day ? writeDateAsIso(day) : ''
}

function writeAmount(amount: Money | null): CsvValue {
  return amount ? writeCsvAmount(amount) : ''
}
