import type { Money } from '../model/values.ts'
import { writePlainKronor } from './plain-kronor.ts'

/** A value of a table: words, or a number that is written as Swedish programs read it. */
export type CsvValue = string | { readonly number: string }

/** An amount in kronor as a number of a table. */
export function writeCsvAmount(amount: Money): CsvValue {
  return { number: writePlainKronor(amount, ',') }
}

/**
 * A table (RFC 4180) as Excel with Swedish settings opens it by a double click: semicolons between values, since the comma is the
 * decimal sign, and a byte-order mark, without which Excel takes UTF-8 for another encoding.
 */
export function writeCsv(rows: readonly (readonly CsvValue[])[]): string {
  return `\ufeff${rows.map((row) => `${row.map(writeValue).join(';')}\r\n`).join('')}`
}

function writeValue(value: CsvValue): string {
  const written = typeof value === 'string' ? disarm(value) : value.number
  return /[";\r\n]/u.test(written) ? `"${written.replaceAll('"', '""')}"` : written
}

/** Words that a spreadsheet would compute as a formula begin with an apostrophe, which it takes as a sign of words. */
function disarm(words: string): string {
  return /^[=+\-@\t\r]/u.test(words) ? `'${words}` : words
}
