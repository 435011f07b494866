import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  compareCalendarDates,
  daysBetween,
  daysInMonth,
  isCalendarDate,
  nearestCalendarDate,
  nextDay,
  parseCalendarDate,
  parseDayOrMonth,
  parseYearlyDay,
  periodOfDue,
  weekdayOf,
} from './calendar-date.ts'
import { writeDateAsIso } from './swedish-form.ts'

const dates = fc
  .date({ min: new Date(Date.UTC(1000, 0, 1)), max: new Date(Date.UTC(9999, 11, 31)), noInvalidDate: true })
  .map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }))
const utc = ({ year, month, day }: { year: number; month: number; day: number }) =>
  Date.UTC(year, month - 1, day)

describe('calendar dates', () => {
  it('follow one another without a gap', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const next = nextDay(date)
        expect(isCalendarDate(next)).toBe(true)
        expect(daysBetween(date, next)).toBe(1)
      }),
    )
  })

  it.each(['2024-02-29', '2000-02-29', '2024-12-31'])('has %s', (text) => {
    expect(parseCalendarDate(text)).not.toBeNull()
  })

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-04-31',
    '2024-00-10',
    '2024-13-01',
    '2024-01-00',
    '0000-01-01',
    '2024-1-1',
    '24-01-01',
    '12024-01-01',
    '2024-01-012',
    '',
  ])('has no %s', (text) => {
    expect(parseCalendarDate(text)).toBeNull()
  })

  it('reads back what is written', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(parseCalendarDate(writeDateAsIso(date))).toEqual(date)
      }),
    )
  })

  it('counts days and weekdays as the clock of the machine does', () => {
    fc.assert(
      fc.property(dates, dates, (a, b) => {
        expect(daysBetween(a, b)).toBe((utc(b) - utc(a)) / 86_400_000)
        expect(weekdayOf(a) % 7).toBe(new Date(utc(a)).getUTCDay())
        expect(Math.sign(compareCalendarDates(a, b))).toBe(Math.sign(utc(a) - utc(b)))
      }),
    )
  })

  it('knows that 1 December 2024 is a Sunday and 1 April 2013 a Monday', () => {
    expect(weekdayOf({ year: 2024, month: 12, day: 1 })).toBe(7)
    expect(weekdayOf({ year: 2013, month: 4, day: 1 })).toBe(1)
  })

  it('finds a real day near any other', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(99), fc.nat(99), (year, month, day) => {
        expect(isCalendarDate(nearestCalendarDate(year, month, day))).toBe(true)
      }),
    )
    expect(nearestCalendarDate(2023, 2, 29)).toEqual({ year: 2023, month: 2, day: 28 })
    expect(nearestCalendarDate(0, 2, 29)).toEqual({ year: 1, month: 2, day: 28 })
  })
})

describe('dues', () => {
  it('reads a day, a month and a day every year', () => {
    expect(parseDayOrMonth('2024-12-01')).toEqual({ kind: 'day', date: { year: 2024, month: 12, day: 1 } })
    expect(parseDayOrMonth('2024-12')).toEqual({ kind: 'month', year: 2024, month: 12 })
    expect(parseDayOrMonth('2024-13')).toBeNull()
    expect(parseDayOrMonth('2024')).toBeNull()
    expect(parseDayOrMonth('12024-12')).toBeNull()
    expect(parseDayOrMonth('2024-123')).toBeNull()
    expect(parseDayOrMonth('0000-12')).toBeNull()
    expect(parseDayOrMonth('0001-12')).toEqual({ kind: 'month', year: 1, month: 12 })
    expect(parseYearlyDay('04-01')).toEqual({ kind: 'every-year', month: 4, day: 1 })
    expect(parseYearlyDay('02-29')).toBeNull()
    expect(parseYearlyDay('4-1')).toBeNull()
    expect(parseYearlyDay('104-01')).toBeNull()
    expect(parseYearlyDay('04-011')).toBeNull()
  })

  it('spans the day, the month, or the day in a year', () => {
    const date = { year: 2024, month: 2, day: 3 }
    expect(periodOfDue({ kind: 'day', date }, 2020)).toEqual({ first: date, last: date })
    expect(periodOfDue({ kind: 'month', year: 2024, month: 2 }, 2020)).toEqual({
      first: { year: 2024, month: 2, day: 1 },
      last: { year: 2024, month: 2, day: 29 },
    })
    const inYear = { year: 2020, month: 4, day: 1 }
    expect(periodOfDue({ kind: 'every-year', month: 4, day: 1 }, 2020)).toEqual({
      first: inYear,
      last: inYear,
    })
  })

  it('has no days in a month that does not exist', () => {
    expect(daysInMonth(2024, 0)).toBe(0)
    expect(daysInMonth(2024, 13)).toBe(0)
  })
})
