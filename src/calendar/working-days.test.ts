import { afterEach, describe, expect, it } from 'vitest'
import { parseCalendarDate } from '../model/calendar-date.ts'
import { writeDateAsIso } from '../model/swedish-form.ts'
import { describeDay, isWorkingDay, nearestWorkingDays } from './working-days.ts'

function day(text: string) {
  const date = parseCalendarDate(text)
  if (!date) throw new Error(text)
  return date
}

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe('days', () => {
  it.each([
    ['2024-12-01', 'söndag'],
    ['2013-04-01', 'måndag (annandag påsk)'],
    ['2024-03-31', 'söndag (påskdagen)'],
    ['2012-03-31', 'lördag'],
    ['2011-12-31', 'lördag (nyårsafton)'],
    ['2024-12-24', 'tisdag (julafton)'],
    ['2025-06-20', 'fredag (midsommarafton)'],
    ['2024-06-06', 'torsdag (sveriges nationaldag)'],
    ['2024-05-09', 'torsdag (kristi himmelsfärdsdag)'],
    ['2025-11-01', 'lördag (alla helgons dag)'],
  ])('%s is %s and no working day', (text, kind) => {
    expect(describeDay(day(text))).toBe(kind)
    expect(isWorkingDay(day(text))).toBe(false)
  })

  it.each(['2024-09-30', '2013-11-01', '2024-04-30', '2023-01-05', '2024-03-28'])('%s is one', (text) => {
    expect(isWorkingDay(day(text))).toBe(true)
  })

  it.each([
    ['2024-12-01', '2024-11-29', '2024-12-02'],
    ['2024-03-31', '2024-03-28', '2024-04-02'],
    ['2012-01-01', '2011-12-30', '2012-01-02'],
    ['2024-12-25', '2024-12-23', '2024-12-27'],
  ])('around %s', (text, before, after) => {
    const found = nearestWorkingDays(day(text))
    expect([writeDateAsIso(found.before), writeDateAsIso(found.after)]).toEqual([before, after])
  })
})

// Each year is asked for once per run, so that every zone takes years of its own.
it.each([
  ['America/Los_Angeles', '2041-04-22', '2041-06-21'],
  ['Asia/Tokyo', '2042-04-07', '2042-06-20'],
  ['Europe/Stockholm', '2043-03-30', '2043-06-19'],
  ['Pacific/Kiritimati', '2044-04-18', '2044-06-24'],
])('is the same in %s', (name, easterMonday, midsummerEve) => {
  process.env.TZ = name
  expect(describeDay(day(easterMonday))).toBe('måndag (annandag påsk)')
  expect(describeDay(day(midsummerEve))).toBe('fredag (midsommarafton)')
})
