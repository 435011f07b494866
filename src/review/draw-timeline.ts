import type { DeadlinePair } from '../diff/pair-deadlines.ts'
import { daysInMonth } from '../model/calendar-date.ts'
import type { Due } from '../model/values.ts'
import { element, type Html } from '../writers/html/markup.ts'

const width = 360
const height = 22
const margin = 9

/** Months from January of the agreement's year, which is 0; the last day of what is due. */
function monthsInto(due: Due, year: number): number {
  if (due.kind === 'every-year') return due.month - 1 + due.day / daysInMonth(year, due.month)
  if (due.kind === 'month') return (due.year - year) * 12 + due.month
  const { date } = due
  return (date.year - year) * 12 + date.month - 1 + date.day / daysInMonth(date.year, date.month)
}

/** The years that a timeline shows, each side by its own agreement's year, so that the same day of the year stands in the same place. */
export interface TimeAxis {
  readonly years: { readonly before: number; readonly after: number }
  /** Whole years from the agreement's own, which is 0. */
  readonly first: number
  readonly last: number
}

/** The years that all deadlines of both sides fall in. */
export function axisOf(pairs: readonly DeadlinePair[], years: TimeAxis['years']): TimeAxis {
  const places = pairs.flatMap(({ before, after }) => [
    ...(before ? [monthsInto(before.due.value, years.before)] : []),
    ...(after ? [monthsInto(after.due.value, years.after)] : []),
  ])
  const yearOf = (place: number) => Math.ceil(place / 12) - 1
  return {
    years,
    first: Math.min(0, ...places.map(yearOf)),
    last: Math.max(0, ...places.map(yearOf)),
  }
}

function placeOf(months: number, { first, last }: TimeAxis): number {
  const whole = (last - first + 1) * 12
  return Math.round((margin + ((months - first * 12) / whole) * (width - 2 * margin)) * 10) / 10
}

/** The scale above the timelines: a name for each year, and a stroke where each begins. */
export function drawAxis(axis: TimeAxis, nameYear: (offset: number) => string): Html {
  const offsets = Array.from({ length: axis.last - axis.first + 1 }, (_, index) => axis.first + index)
  return element(
    'svg',
    { viewBox: `0 0 ${width} 30`, class: 'axis', 'aria-hidden': 'true' },
    offsets.map((offset) => {
      const [start, end] = [placeOf(offset * 12, axis), placeOf((offset + 1) * 12, axis)]
      return element(
        'g',
        {},
        element('line', { x1: start, x2: start, y1: 4, y2: 30 }),
        element('text', { x: start + 4, y: 16 }, nameYear(offset)),
        end > width - 2 * margin ? element('line', { x1: end, x2: end, y1: 4, y2: 30 }) : null,
      )
    }),
  )
}

/** One deadline: a ring where it was, a dot where it is, an arrow from the one to the other. */
export function drawDeadline({ before, after }: DeadlinePair, axis: TimeAxis): Html {
  const middle = height / 2
  const [was, is] = [
    before && placeOf(monthsInto(before.due.value, axis.years.before), axis),
    after && placeOf(monthsInto(after.due.value, axis.years.after), axis),
  ]
  const isMoved = was !== null && is !== null && Math.abs(is - was) > 14
  const direction = isMoved && is > was ? 1 : -1
  const months = Array.from({ length: (axis.last - axis.first + 1) * 4 + 1 }, (_, quarter) => {
    const x = placeOf(axis.first * 12 + quarter * 3, axis)
    return element('line', { x1: x, x2: x, y1: middle - 3, y2: middle + 3, class: 'tick' })
  })
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, class: 'strip', 'aria-hidden': 'true' },
    element('line', { x1: margin, x2: width - margin, y1: middle, y2: middle, class: 'base' }),
    months,
    isMoved
      ? element('path', {
          d: `M${was + 6 * direction} ${middle}H${is - 7 * direction}m${-5 * direction} -4l${5 * direction} 4l${-5 * direction} 4`,
          class: 'move',
        })
      : null,
    was === null ? null : element('circle', { cx: was, cy: middle, r: 5.5, class: 'was' }),
    is === null ? null : element('circle', { cx: is, cy: middle, r: 4, class: 'is' }),
    was !== null && is === null
      ? element('path', { d: `M${was - 4} ${middle - 4}l8 8m0 -8l-8 8`, class: 'gone' })
      : null,
  )
}
