import { parseCalendarDate } from '../model/calendar-date.ts'
import { writeMonthName } from '../model/swedish-form.ts'
import type { CalendarDate, Money } from '../model/values.ts'

/** Spaces of all kinds, which people and readers put between groups of digits. */
const spaces = /[\s\u00a0\u2007\u2009\u202f]/gu

/**
 * An amount in kronor as people type it: `1 250 000`, `1.250.000,50`, `1250000 kr`, `−500:-`. Null where it cannot be told what is meant.
 */
export function parseTypedAmount(text: string): Money | null {
  const compact = text
    .replace(spaces, '')
    .replace(/[\u2212\u2013]/u, '-')
    .replace(/(?:kronor|krona|kr\.?|sek)$/iu, '')
    .replace(/[,:]-$/u, '')
  const [, sign = '', whole = '', decimals = ''] =
    /^(-?)([0-9]{1,15}|[0-9]{1,3}(?:\.[0-9]{3})+)(?:[.,]([0-9]{1,2}))?$/u.exec(compact) ?? []
  if (whole === '') return null
  const ore = BigInt(whole.replaceAll('.', '')) * 100n + BigInt(decimals.padEnd(2, '0'))
  return { ore: sign === '' ? ore : -ore }
}

const months: readonly string[] = Array.from({ length: 12 }, (_, index) => writeMonthName(index + 1))

/**
 * A day as people type it: `2024-11-29`, `20241129`, `29 november 2024`, `den 29 nov. 2024`, `29/11 2024`, `29.11.2024`. Null where it is no day, or
 * cannot be told.
 */
export function parseTypedDate(text: string): CalendarDate | null {
  const written = text
    .trim()
    .toLowerCase()
    .replace(/^den\s+/u, '')
    .replace(/t[0-9:.]+z?$/u, '')
  const iso = /^([0-9]{4})[-./ ]?([0-9]{2})[-./ ]?([0-9]{2})$/u.exec(written)
  if (iso) return dayOf(iso[1], iso[2], iso[3])
  const numbers = /^([0-9]{1,2})[-./]([0-9]{1,2})[-./\s]+([0-9]{4})$/u.exec(written)
  if (numbers) return dayOf(numbers[3], numbers[2], numbers[1])
  const [, day, name = '', year] = /^([0-9]{1,2})\s+([a-zåäö]{3,9})\.?\s+([0-9]{4})$/u.exec(written) ?? []
  const month = months.findIndex((each) => each.startsWith(name)) + 1
  return name !== '' && month > 0 ? dayOf(year, String(month), day) : null
}

function dayOf(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): CalendarDate | null {
  return parseCalendarDate(`${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`)
}
