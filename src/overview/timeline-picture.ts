import { daysBetween, daysInMonth } from '../model/calendar-date.ts'
import { writeMonthName } from '../model/swedish-form.ts'
import type { CalendarDate } from '../model/values.ts'
import { element, type Html } from '../writers/html/markup.ts'

/** A day, or a stretch of days, with the number that the table under the picture explains. */
export interface TimelineEntry {
  readonly number: number
  readonly first: CalendarDate
  readonly last: CalendarDate
}

/** So far apart, in per cent of the width, two numbers can stand beside each other even on a phone. */
const apart = 9
const laneHeight = 26
const top = 8

/**
 * Days on a line, each with a number. Places across are shares of the width, so that numbers keep their size on any screen. `id` is
 * unique on the page.
 */
export function drawTimeline(id: string, title: string, entries: readonly TimelineEntry[]): Html | null {
  const [earliest, latest] = rangeOf(entries)
  if (!earliest || !latest) return null
  const days = daysBetween(earliest, latest) + 1
  const across = (date: CalendarDate, extra = 0) => (100 * (daysBetween(earliest, date) + extra)) / days
  const placed = placeInLanes(
    entries.map((entry) => ({ ...entry, start: across(entry.first), end: across(entry.last, 1) })),
  )
  const lanes = Math.max(...placed.map(({ lane }) => lane)) + 1
  const line = top + lanes * laneHeight
  return element(
    'figure',
    { class: 'picture' },
    element('figcaption', {}, title),
    element(
      'svg',
      { width: '100%', height: line + 30, role: 'img', 'aria-labelledby': `${id}_title` },
      element(
        'title',
        { id: `${id}_title` },
        `${title}, på en tidslinje från ${monthOf(earliest)} till ${monthOf(latest)}. Tabellen under säger samma sak.`,
      ),
      placed.map((entry) => drawStem(entry, line)),
      placed.map((entry) => drawNumber(entry, line)),
      element('line', { class: 'axis', x1: 0, y1: line, x2: '100%', y2: line }),
      monthsBetween(earliest, latest).map((month) => drawTick(month, across(month), line)),
      element('text', { class: 'from', x: 0, y: line + 24 }, monthOf(earliest)),
      element('text', { class: 'to', x: '100%', y: line + 24 }, monthOf(latest)),
    ),
  )
}

interface PlacedEntry {
  readonly number: number
  /** In per cent of the width. */
  readonly start: number
  readonly end: number
  readonly lane: number
}

/** What joins an entry to the line; it lies under all numbers. */
function drawStem({ start, end, lane }: PlacedEntry, line: number): readonly (Html | null)[] {
  const x = percent(middleOf(start, end))
  return [
    element('line', { class: 'stem', x1: x, y1: heightOf(lane, line), x2: x, y2: line }),
    end - start > 2
      ? element('rect', {
          class: 'stretch',
          x: percent(start),
          y: line - 4,
          width: percent(end - start),
          height: 8,
        })
      : null,
  ]
}

function drawNumber({ number, start, end, lane }: PlacedEntry, line: number): Html {
  const x = percent(middleOf(start, end))
  const y = heightOf(lane, line)
  return element(
    'g',
    { class: 'entry' },
    element('circle', { cx: x, cy: y, r: 11 }),
    element('text', { x, y, dy: '0.35em' }, String(number)),
  )
}

const heightOf = (lane: number, line: number): number => line - (lane + 0.5) * laneHeight - 4

/** Far enough from the edges for a number. */
function middleOf(start: number, end: number): number {
  return Math.min(Math.max((start + end) / 2, 4), 96)
}

function drawTick(month: CalendarDate, at: number, line: number): Html | null {
  if (at <= 0) return null
  const isYear = month.month === 1
  const tick = element('line', {
    class: 'tick',
    x1: percent(at),
    y1: line,
    x2: percent(at),
    y2: line + (isYear ? 10 : 5),
  })
  // Where the ends of the line are named there is no room.
  if (!isYear || at < 30 || at > 70) return tick
  return element(
    'g',
    {},
    tick,
    element('text', { class: 'year', x: percent(at), y: line + 24 }, String(month.year)),
  )
}

/** Each in the lowest lane where it stands clear of those before it. */
function placeInLanes(entries: readonly Omit<PlacedEntry, 'lane'>[]): readonly PlacedEntry[] {
  const ends: number[] = []
  return [...entries]
    .sort((a, b) => a.start + a.end - b.start - b.end || a.number - b.number)
    .map(({ number, start, end }) => {
      const middle = middleOf(start, end)
      const free = ends.findIndex((last) => middle - last >= apart)
      const lane = free === -1 ? ends.length : free
      ends[lane] = middle
      return { number, start, end, lane }
    })
}

/** The first day of the month of the first entry, and the last day of that of the last. */
function rangeOf(entries: readonly TimelineEntry[]): readonly (CalendarDate | undefined)[] {
  const months = entries
    .flatMap(({ first, last }) => [first, last])
    .map(({ year, month }) => year * 12 + month - 1)
  if (months.length === 0) return []
  const [low, high] = [Math.min(...months), Math.max(...months)]
  const end = { year: Math.floor(high / 12), month: (high % 12) + 1 }
  return [
    { year: Math.floor(low / 12), month: (low % 12) + 1, day: 1 },
    { ...end, day: daysInMonth(end.year, end.month) },
  ]
}

function monthsBetween(earliest: CalendarDate, latest: CalendarDate): readonly CalendarDate[] {
  const first = earliest.year * 12 + earliest.month - 1
  const last = latest.year * 12 + latest.month - 1
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: Math.floor((first + index) / 12),
    month: ((first + index) % 12) + 1,
    day: 1,
  }))
}

const monthOf = ({ year, month }: CalendarDate): string => `${writeMonthName(month)}\u00a0${year}`
const percent = (share: number): string => `${Math.round(share * 100) / 100}%`
