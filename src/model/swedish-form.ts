import { orePerMillion } from './money.ts'
import type { CalendarDate, Due, Money } from './values.ts'

/**
 * How amounts, dates and numbers are printed in Swedish. Non-breaking spaces stand in numbers, between number and
 * unit, inside `miljoner kronor` and between day and month. MS is Myndigheternas skrivregler, 8th edition.
 */
const space = '\u00a0'
const orePerBillion = 1000n * orePerMillion

const months = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const

const weekdays = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'] as const

/** Numbers in words, by their value, as far as running text writes them so; `ett` stands for `en` too. */
export const numberWords = [
  'noll',
  'ett',
  'två',
  'tre',
  'fyra',
  'fem',
  'sex',
  'sju',
  'åtta',
  'nio',
  'tio',
  'elva',
  'tolv',
] as const

/** Digits in groups of three from the right (MS 12.1.7): `182 500 000`. */
export function writeInteger(value: bigint | number): string {
  const digits = String(value)
  const sign = digits.startsWith('-') ? '−' : ''
  return sign + digits.replace('-', '').replace(/\B(?=(?:[0-9]{3})+$)/g, space)
}

/** An amount as a number of `unit` öre, exact, with decimal comma and no decimals that say nothing. */
function writeInUnit(money: Money, unit: bigint): string {
  const ore = money.ore < 0n ? -money.ore : money.ore
  const whole = writeInteger(ore / unit)
  const rest = ore % unit
  const decimals = String(rest)
    .padStart(String(unit).length - 1, '0')
    .replace(/0+$/, '')
  return `${money.ore < 0n ? '−' : ''}${whole}${decimals === '' ? '' : `,${decimals}`}`
}

/** Whether the amount has at most two decimals in the unit (MS 12.5.3). */
function fits(money: Money, unit: bigint): boolean {
  const ore = money.ore < 0n ? -money.ore : money.ore
  return ore >= unit && ore % (unit / 100n) === 0n
}

/**
 * An amount in running text, as the even unit allows (MS 12.5.2): `80 miljoner kronor`, `182,5 miljoner kronor`,
 * `1 miljon kronor`, `1 miljard kronor`; whole kronor where it is less than a million or more than two decimals
 * would be needed: `800 000 kronor`.
 */
export function writeAmountInText(money: Money): string {
  if (fits(money, orePerBillion)) {
    return `${writeInUnit(money, orePerBillion)}${space}${unitWord(money, orePerBillion, 'miljard', 'miljarder')}${space}kronor`
  }
  if (fits(money, orePerMillion)) {
    return `${writeInUnit(money, orePerMillion)}${space}${unitWord(money, orePerMillion, 'miljon', 'miljoner')}${space}kronor`
  }
  return writeAmountInKronor(money)
}

/** `1 miljon`, but `1,5 miljoner` and `2 miljoner` (MS 12.1.9). */
function unitWord(money: Money, unit: bigint, one: string, many: string): string {
  return money.ore === unit || money.ore === -unit ? one : many
}

/** An amount in whole kronor, as payment clauses and forms write it: `182 500 000 kronor`; with öre only where there are. */
export function writeAmountInKronor(money: Money): string {
  return `${writeKronorInDigits(money)}${space}${money.ore === 100n || money.ore === -100n ? 'krona' : 'kronor'}`
}

/** The same without unit, where a heading or a label says that it is kronor: `182 500 000`. */
export function writeKronorInDigits(money: Money): string {
  const ore = money.ore < 0n ? -money.ore : money.ore
  const rest = ore % 100n
  const sign = money.ore < 0n ? '−' : ''
  return `${sign}${writeInteger(ore / 100n)}${rest === 0n ? '' : `,${String(rest).padStart(2, '0')}`}`
}

/** An amount as tables in miljoner kronor print it, without unit: `182,5`. Exact, however many decimals that takes. */
export function writeAmountInMillions(money: Money): string {
  return writeInUnit(money, orePerMillion)
}

/** An amount with its unit as sources and messages write it: `182,5 mnkr`, or `1 234 kr` where millions would not be even. */
export function writeAmountWithUnit(money: Money): string {
  if (money.ore === 0n || money.ore % (orePerMillion / 100n) === 0n) {
    return `${writeInUnit(money, orePerMillion)}${space}mnkr`
  }
  return writeAmountInKronor(money).replace(/krona$|kronor$/, 'kr')
}

/** `december`; empty where there is no such month. */
export function writeMonthName(month: number): string {
  return months[month - 1] ?? ''
}

/** `måndag` for 1 to `söndag` for 7; empty for other numbers. */
export function writeWeekday(weekday: number): string {
  return weekdays[weekday - 1] ?? ''
}

/** A day in running text, which this family always writes with `den`: `den 30 september 2024`. */
export function writeDateInText(date: CalendarDate): string {
  return `den ${date.day}${space}${writeMonthName(date.month)} ${date.year}`
}

/** A day in headers, minutes and forms: `2023-12-20`. */
export function writeDateAsIso(date: CalendarDate): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`
}

/** When something is due, in running text: `den 30 september 2024`, `december 2024`, `den 1 april varje år`. */
export function writeDueInText(due: Due): string {
  switch (due.kind) {
    case 'day':
      return writeDateInText(due.date)
    case 'month':
      return `${writeMonthName(due.month)} ${due.year}`
    case 'every-year':
      return `den ${due.day}${space}${writeMonthName(due.month)} varje år`
  }
}

/** When something is due, as sources write it: `2024-09-30`, `2024-12`, `04-01`. */
export function writeDueAsIso(due: Due): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  switch (due.kind) {
    case 'day':
      return writeDateAsIso(due.date)
    case 'month':
      return `${due.year}-${pad(due.month)}`
    case 'every-year':
      return `${pad(due.month)}-${pad(due.day)}`
  }
}

/** A count in running text: in words up to twelve (`sex`), then in digits. `en` where the noun takes it. */
export function writeCount(count: number, gender: 'en' | 'ett' = 'ett'): string {
  if (count === 1) return gender
  return numberWords[count] ?? writeInteger(count)
}

/** A list in running text: `a`, `a och b`, `a, b och c`. */
export function writeList(items: readonly string[], conjunction: 'och' | 'eller' | 'samt' = 'och'): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  if (items.length === 1) return last
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${last}`
}

/** An interval, with an en dash and no spaces: `2024–2026`. */
export function writeInterval(from: string, to: string): string {
  return `${from}–${to}`
}

/** A declared figure in running text: `70 %` is `70 procent`, `650` stays, groups and unit held together. */
export function writeFigureInText(value: string): string {
  const figure = value.replace(/[ \u00a0]?%$/, '')
  const held = figure
    .replace(/[ \u00a0]/g, space)
    .replace(/(?<![0-9,])[0-9]{5,}(?![0-9])/g, (digits) => writeInteger(BigInt(digits)))
  return figure === value ? held : `${held}${space}procent`
}

/** The first letter made a capital: how a sentence begins. */
export function startSentence(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/** A number of days, as messages say it: `1 dag`, `30 dagar`. */
export function writeDays(count: number): { readonly sv: string; readonly en: string } {
  return count === 1 ? { sv: '1 dag', en: '1 day' } : { sv: `${count} dagar`, en: `${count} days` }
}
