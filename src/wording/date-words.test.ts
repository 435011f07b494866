import { describe, expect, it } from 'vitest'
import { dueOfWritten, findDates, findYears } from './date-words.ts'

describe('dates in running text', () => {
  it.each([
    ['den 1 december 2024', 1, 12, 2024],
    ['1 dec. 2024', 1, 12, 2024],
    ['den 1:a maj 2024', 1, 5, 2024],
    ['december 2024', null, 12, 2024],
    ['2024-12-01', 1, 12, 2024],
    ['1/12 2024', 1, 12, 2024],
    ['den 31\u00a0mars 2025', 31, 3, 2025],
    ['den 1 december', 1, 12, null],
    ['mars', null, 3, null],
  ])('%s', (text, day, month, year) => {
    expect(findDates(`Senast ${text}, eller så`)).toMatchObject([
      { start: 7, end: 7 + text.length, day, month, year },
    ])
  })

  it.each([
    'majoritet',
    'marsch',
    'avsnitt 3.2',
    '08-405 10 00',
    '1177',
    'S2023/03336',
    'februariavtalet',
  ])('none in: %s', (text) => expect(findDates(`Det är ${text} som gäller`)).toEqual([]))

  it('lends the year to what is coordinated with it', () => {
    const dates = findDates('mellan den 1 mars och den 31 maj 2024, och i juni')
    expect(dates.map(({ year, hasYear }) => [year, hasYear])).toEqual([
      [2024, false],
      [2024, true],
      [null, false],
    ])
  })

  it.each([
    ['den 1 mars 2023 och den 31 maj 2024', [2023, 2024]],
    ['den 1 mars och den 31 maj', [null, null]],
    ['senast den 1 mars och den 2 april, den 31 maj 2024', [2024, 2024, 2024]],
    ['den 1 mars ska allt vara klart, dock före den 31 maj 2024', [null, 2024]],
    ['på våren, i maj', []],
  ])('takes the year where it is said: %s', (text, years) => {
    expect(findDates(text).map(({ year }) => year)).toEqual(years)
  })

  it.each([
    ['den 31 juni 2024', null],
    ['den 30 juni', null],
    ['senast i juni', null],
    ['den 30 juni 2024', { kind: 'day', date: { year: 2024, month: 6, day: 30 } }],
    ['juni 2024', { kind: 'month', year: 2024, month: 6 }],
  ])('knows what is meant: %s', (text, due) => {
    const [date] = findDates(text)
    expect(date && dueOfWritten(date)).toEqual(due)
  })
})

describe('years in running text', () => {
  it.each([
    ['under 2023 ska', [2023]],
    ['i 2023 års överenskommelse.', [2023]],
    ['(före 2015)', [2015]],
    ['år 2024.', [2024]],
    ['från 2023 till den 1 mars 2024, till 2025', [2023, 2025]],
    ['åren 2015–2018', []],
    ['2024-2026', []],
    ['förordningen (2015:155)', []],
    ['SOU 2009:11', []],
    ['S2023/03336', []],
    ['prop. 2019/20:164', []],
    ['den 1 mars 2024', []],
    ['2024-12-01', []],
    ['2 024 kronor', []],
    ['2000 kronor', []],
    ['(2022/0290(NLE))', []],
  ])('%s', (text, years) => expect(findYears(text).map(({ year }) => year)).toEqual(years))
})
