import { writeKronorInDigits } from '../model/swedish-form.ts'
import type { Money } from '../model/values.ts'
import type { LedgerMatter } from './build-ledger.ts'
import { describeForms } from './describe-forms.ts'

const amountColumns = [
  { key: 'granted', title: 'Beviljat' },
  { key: 'requested', title: 'Rekvirerat' },
  { key: 'costs', title: 'Kostnader' },
  { key: 'unspent', title: 'Ej förbrukat' },
  { key: 'toRepay', title: 'Att återbetala' },
] as const

/** The ledger for a terminal: a table for each agreement, amounts in kronor. */
export function writeLedgerText(ledger: readonly LedgerMatter[]): string {
  return ledger.map(writeMatter).join('\n')
}

function writeMatter({ matter, rows, sums }: LedgerMatter): string {
  const titles = ['Utbetalning', ...amountColumns.map(({ title }) => title), 'Anmärkning']
  const lines = [
    titles,
    ...rows.map((row) => [
      row.payment,
      ...amountColumns.map(({ key }) => writeKronor(row[key])),
      describeForms(row).join('; '),
    ]),
    ['Summa', ...amountColumns.map(({ key }) => writeKronor(sums[key])), ''],
  ]
  const widths = titles.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  const last = titles.length - 1
  const written = lines.map((line) =>
    line
      .map((cell, column) => {
        const width = widths[column] ?? 0
        return column === 0 || column === last ? cell.padEnd(width) : cell.padStart(width)
      })
      .join('  ')
      .trimEnd(),
  )
  return `${matter.shortTitle.value} (${matter.id.value}), kronor\n${written.map((line) => `  ${line}\n`).join('')}`
}

/** Kronor in groups, öre only where there are; `–` where nothing is known. */
export function writeKronor(amount: Money | null): string {
  return amount ? writeKronorInDigits(amount) : '–'
}
