import { isCalendarDate } from '../model/calendar-date.ts'
import { writeMonthName } from '../model/swedish-form.ts'
import type { Due } from '../model/values.ts'
import { remember } from '../text/remember.ts'
import type { Range } from './sentences.ts'

/** A day or a month in running text. Its year may be missing, or stand at a later date that it is coordinated with. */
export interface WrittenDate extends Range {
  /** Null for a month. */
  readonly day: number | null
  readonly month: number
  readonly year: number | null
  /** Whether the words themselves hold the year. */
  readonly hasYear: boolean
}

const monthNames = Array.from({ length: 12 }, (_, index) => writeMonthName(index + 1))
const abbreviations = ['jan', 'feb', 'mar', 'apr', '', 'jun', 'jul', 'aug', 'sept?', 'okt', 'nov', 'dec']
const monthPattern = monthNames
  .map((name, index) => (abbreviations[index] ? `${name}|${abbreviations[index]}(?=[. \\u00a0])\\.?` : name))
  .join('|')
const gap = '[ \\u00a0]'
const noLetter = '(?![A-Za-zÅÄÖåäö])'
const year = '(?<year>(?:19|20)[0-9]{2})(?![0-9:/])'

const inWords = new RegExp(
  `(?<![0-9A-Za-zÅÄÖåäö:.,/-])(?:den${gap})?(?:(?<day>[0-9]{1,2})(?::[ae])?${gap})?(?<month>${monthPattern})${noLetter}(?:${gap}${year})?`,
  'giu',
)
const asIso =
  /(?<![0-9A-Za-z/:-])(?<year>(?:19|20)[0-9]{2})-(?<month>0[1-9]|1[0-2])-(?<day>[0-3][0-9])(?![0-9-])/gu
const withSlash =
  /(?<![0-9A-Za-z/:-])(?<day>[0-3]?[0-9])\/(?<month>1[0-2]|0?[1-9])[ \u00a0-](?<year>(?:19|20)[0-9]{2})(?![0-9:/])/gu

/** Between two dates of which the second one's year holds for both: `den 1 mars och den 31 maj 2024`. */
const coordination =
  /^[ \u00a0,–-]*(?:och|samt|respektive|eller|till|till och med|t\.o\.m\.)?[ \u00a0]*(?:senast )?$/u

/** Finds days and months: `den 1 december 2024`, `1 dec 2024`, `december 2024`, `2024-12-01`, `1/12 2024`, `den 1 december`. */
export const findDates = remember((text): readonly WrittenDate[] => {
  // Most paragraphs hold no number; a month without one matters only after such a word.
  if (!/[0-9]|senast|före|efter|till och med|från och med/iu.test(text)) return []
  const found: WrittenDate[] = []
  for (const pattern of [inWords, asIso, withSlash]) {
    for (const match of text.matchAll(pattern)) found.push(readMatch(match))
  }
  found.sort((a, b) => a.start - b.start)
  // From the last one backwards, so that a year goes through a whole row of dates.
  for (let index = found.length - 2; index >= 0; index -= 1) {
    const [date, next] = [found[index], found[index + 1]]
    if (!date || !next || date.year !== null || next.year === null) continue
    if (!coordination.test(text.slice(date.end, next.start))) continue
    found[index] = { ...date, year: next.year }
  }
  return found
})

function readMatch(match: RegExpExecArray): WrittenDate {
  const { day, month = '', year: written } = match.groups ?? {}
  return {
    start: match.index,
    end: match.index + match[0].length,
    day: day === undefined ? null : Number(day),
    month: /^[0-9]+$/.test(month) ? Number(month) : readMonth(month),
    year: written === undefined ? null : Number(written),
    hasYear: written !== undefined,
  }
}

function readMonth(word: string): number {
  const start = word.slice(0, 3).toLowerCase()
  return 1 + monthNames.findIndex((name) => name.startsWith(start))
}

/** The day or month that is meant; null without year, and where the calendar has no such day. */
export function dueOfWritten({
  year: written,
  month,
  day,
}: WrittenDate): Exclude<Due, { kind: 'every-year' }> | null {
  if (written === null) return null
  if (day === null) return { kind: 'month', year: written, month }
  const date = { year: written, month, day }
  return isCalendarDate(date) ? { kind: 'day', date } : null
}

/** A year in running text that is no part of a date, a range, a statute, a citation or a number. */
export interface WrittenYear extends Range {
  readonly year: number
}

const yearAlone =
  /(?<![0-9A-Za-zÅÄÖåäö/:.,–+-])(?<![0-9][ \u00a0])(?:19|20)[0-9]{2}(?![0-9A-Za-zÅÄÖåäö]|[/:.,–-][0-9]|–|[ \u00a0][0-9]{3}(?![0-9])|[ \u00a0](?:kr|kronor|procent|mnkr|tkr|%))/gu

/** Finds years that stand by themselves: `2023`, `2023 års`, `för 2023`; not `2015–2023`, `(2015:155)`, `S2023/03336`, `2019/20`. */
export function findYears(text: string): readonly WrittenYear[] {
  if (!/(?:19|20)[0-9]{2}/.test(text)) return []
  const dates = findDates(text)
  return Array.from(text.matchAll(yearAlone), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    year: Number(match[0]),
  })).filter(({ start }) => !dates.some((date) => date.start <= start && start < date.end))
}
