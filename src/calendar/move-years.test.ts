import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysInMonth, parseCalendarDate } from '../model/calendar-date.ts'
import { writeDateAsIso } from '../model/swedish-form.ts'
import { moveYears } from './move-years.ts'
import { isWorkingDay } from './working-days.ts'

function move(day: string, years: number): string {
  const date = parseCalendarDate(day)
  if (!date) throw new Error(day)
  const moved = moveYears(date, years)
  return `${writeDateAsIso(moved.date)} ${moved.reason}`
}

describe('a day in another year', () => {
  test.each([
    ['2024-09-30', 1, '2025-09-30 same-day'],
    // A Sunday was agreed on; the same day of the next year is a Monday.
    ['2024-12-01', 1, '2025-12-01 same-day'],
    // Friday 15 → Saturday: the Friday before is nearer than the Monday after.
    ['2024-03-15', 1, '2025-03-14 working-day'],
    // Friday 2 → Sunday: the Monday after is nearer.
    ['2024-02-02', 1, '2025-02-03 working-day'],
    // Sunday the last of August: the Monday after lies in September.
    ['2020-08-31', 5, '2025-08-29 working-day'],
    ['2024-05-02', 2, '2026-05-04 working-day'],
    ['2024-02-29', 1, '2025-02-28 end-of-month'],
    ['2023-02-28', 1, '2024-02-29 end-of-month'],
    ['2024-02-29', 4, '2028-02-29 same-day'],
    ['2011-12-31', 1, '2012-12-31 same-day'],
  ])('%s + %i', (day, years, expected) => {
    expect(move(day, years)).toBe(expected)
  })

  test('a working day stays one, in its month', () => {
    const days = fc
      .record({
        year: fc.integer({ min: 1990, max: 2098 }),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.nat(30),
      })
      .map(({ year, month, day }) => ({ year, month, day: 1 + (day % daysInMonth(year, month)) }))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 5 }), (date, years) => {
        const moved = moveYears(date, years)
        expect([moved.date.year, moved.date.month]).toEqual([date.year + years, date.month])
        if (isWorkingDay(date)) expect(isWorkingDay(moved.date)).toBe(true)
        else expect(moved.reason).not.toBe('working-day')
      }),
    )
  })
})
