import { nearestCalendarDate } from '../../src/model/calendar-date.ts'

/** The next in a row, the first after the last; null where there is no other. */
export function nextAfter(ids: readonly string[], written: string): string | null {
  const at = ids.indexOf(written)
  const next = ids[(at + 1) % Math.max(1, ids.length)]
  return next === undefined || next === written ? null : next
}

/** Two neighbouring letters of the longest word change places: a slip of the fingers. */
export function misspell(text: string): string {
  const word = [...text.matchAll(/[\p{L}\p{N}]+/gu)].sort((a, b) => b[0].length - a[0].length)[0]
  if (!word) return `${text}x`
  const letters = word[0]
  for (let step = 0; step < letters.length - 1; step += 1) {
    const at = (Math.floor(letters.length / 2) + step) % (letters.length - 1)
    if (letters[at] === letters[at + 1] || at === 0) continue
    const swapped = `${letters.slice(0, at)}${letters[at + 1]}${letters[at]}${letters.slice(at + 2)}`
    return text.slice(0, word.index) + swapped + text.slice(word.index + letters.length)
  }
  return text.slice(0, word.index) + letters + letters.slice(-1) + text.slice(word.index + letters.length)
}

/** The last two neighbouring digits that differ change places, if no number then begins with 0. */
export function swapDigits(text: string): string | null {
  for (let at = text.length - 2; at >= 0; at -= 1) {
    const [a = '', b = ''] = [text[at], text[at + 1]]
    if (!/[0-9]/u.test(a) || !/[0-9]/u.test(b) || a === b) continue
    if (b === '0' && !/[0-9,]/u.test(text[at - 1] ?? ' ')) continue
    return text.slice(0, at) + b + a + text.slice(at + 2)
  }
  return null
}

/** The first number of a text, `step` more. */
export function firstNumber(text: string, step: number): string {
  return text.replace(/[0-9]+/u, (digits) => String(Number(digits) + step))
}

/** The last number of a text, `step` more, with as many digits; null where it would be negative, or there is none. */
export function lastNumber(text: string, step: number): string | null {
  const digits = [...text.matchAll(/[0-9]+/gu)].at(-1)
  if (!digits || Number(digits[0]) + step < 0) return null
  const changed = String(Number(digits[0]) + step).padStart(digits[0].length, '0')
  return text.slice(0, digits.index) + changed + text.slice(digits.index + digits[0].length)
}

/** The first year of a text, `step` years later; null where there is none. */
export function shiftFirstYear(text: string, step: number): string | null {
  const year = /(?:19|20)[0-9]{2}/u.exec(text)
  if (!year) return null
  return text.slice(0, year.index) + String(Number(year[0]) + step) + text.slice(year.index + 4)
}

/** `2024-12-01`, `step` days later. */
export function shiftDay(text: string, step: number): string {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + step)).toISOString().slice(0, 10)
}

/** `2024-12` or `2024-12-01`, a month later: the nearest day that there is. */
export function shiftMonth(text: string): string {
  const [year = 0, month = 1, day] = text.split('-').map(Number)
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1]
  const start = `${nextYear}-${String(nextMonth).padStart(2, '0')}`
  if (day === undefined) return start
  const near = nearestCalendarDate(nextYear, nextMonth, day)
  return `${start}-${String(near.day).padStart(2, '0')}`
}

const monthWords =
  'januari februari mars april maj juni juli augusti september oktober november december'.split(' ')

/** A text with the month in it exchanged for the next; null where it names none. */
export function nextMonthWord(text: string): string | null {
  const word = monthWords.find((month) => text.includes(month))
  return word ? text.replace(word, nextAfter(monthWords, word) ?? word) : null
}
