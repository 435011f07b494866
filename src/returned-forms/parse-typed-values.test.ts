import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isGiro, isOrganisationNumber } from './check-digits.ts'
import { parseTypedAmount, parseTypedDate } from './parse-typed-values.ts'
import { cleanText } from './transcript.ts'

describe('parseTypedAmount', () => {
  it.each([
    ['0', 0n],
    ['1250000', 125_000_000n],
    ['1 250 000', 125_000_000n],
    ['1\u00a0250\u00a0000 kronor', 125_000_000n],
    ['1.250.000', 125_000_000n],
    ['1.250.000,50', 125_000_050n],
    ['1250000.5', 125_000_050n],
    ['1 250 000,50 kr', 125_000_050n],
    ['1 250 000 kr.', 125_000_000n],
    ['500:-', 50_000n],
    ['500,-', 50_000n],
    ['−500', -50_000n],
    ['-0,50', -50n],
    ['1.250', 125_000n],
    ['129 000 000 SEK', 12_900_000_000n],
  ])('reads %j', (text, ore) => {
    expect(parseTypedAmount(text)).toEqual({ ore })
  })

  it.each([
    '',
    'hela',
    '1,250,000',
    '1 250 000,505',
    '1.25.000',
    '12e6',
    '0x10',
    '1 mnkr',
    '٣',
    '1'.repeat(16),
  ])('cannot tell %j', (text) => {
    expect(parseTypedAmount(text)).toBeNull()
  })
})

describe('parseTypedDate', () => {
  const day = { year: 2024, month: 11, day: 9 }
  it.each([
    '2024-11-09',
    ' 2024-11-09 ',
    '20241109',
    '2024-11-09T00:00:00Z',
    '9 november 2024',
    'den 9 november 2024',
    '9 nov. 2024',
    '9/11 2024',
    '9.11.2024',
    '09-11-2024',
  ])('reads %j', (text) => {
    expect(parseTypedDate(text)).toEqual(day)
  })

  it.each([
    '',
    '2024-11-31',
    '2024-13-01',
    'nionde november',
    '9 x 2024',
    '9/11',
    '24-11-09',
    '2024',
  ])('cannot tell %j', (text) => {
    expect(parseTypedDate(text)).toBeNull()
  })
})

describe('check digits', () => {
  it.each([
    ['222000-0315', true],
    ['2220000315', true],
    ['16222000-0315', true],
    ['222000\u00a00315', true],
    ['222000–0315', true],
    ['222000-0316', false],
    ['222000-3015', false],
    ['22200-0315', false],
    ['19222000-0315', false],
    ['900101-0017', false],
    ['', false],
  ])('of the organisation number %j', (text, expected) => {
    expect(isOrganisationNumber(text)).toBe(expected)
  })

  it.each([
    ['991-2346', true],
    ['5050-1055', true],
    ['bankgiro 991-2346', true],
    ['PG: 4-2', true],
    ['991-2347', false],
    ['919-2346', false],
    ['1', false],
    ['123456789', false],
    ['SE4550000000058398257466', false],
    ['', false],
  ])('of the giro %j', (text, expected) => {
    expect(isGiro(text)).toBe(expected)
  })

  it('find every single digit that is wrong', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 9 }), (place, change) => {
        const digits = [...'9912346']
        digits[place] = String((Number(digits[place]) + change) % 10)
        expect(isGiro(digits.join(''))).toBe(false)
      }),
    )
  })
})

describe('cleanText', () => {
  it('is one line that can be shown, whatever it is of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(text)).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u)
      }),
    )
  })

  it('shows the beginning of what is long', () => {
    expect(cleanText('å'.repeat(1000))).toBe(`${'å'.repeat(200)}…`)
  })
})
