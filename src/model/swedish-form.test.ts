import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMoney } from './money.ts'
import {
  startSentence,
  writeAmountInKronor,
  writeAmountInMillions,
  writeAmountInText,
  writeAmountWithUnit,
  writeCount,
  writeDateAsIso,
  writeDateInText,
  writeDueAsIso,
  writeDueInText,
  writeFigureInText,
  writeInteger,
  writeInterval,
  writeList,
  writeMonthName,
  writeWeekday,
} from './swedish-form.ts'

/** A non-breaking space is shown as `·`, so that it can be seen. */
const shown = (text: string) => text.replaceAll('\u00a0', '·')
const money = (text: string) => parseMoney(text) ?? { ore: -1n }
const kronor = fc.bigInt({ min: 0n, max: 10n ** 14n })

describe('amounts', () => {
  it.each([
    ['80 mnkr', '80·miljoner·kronor'],
    ['182,5 mnkr', '182,5·miljoner·kronor'],
    ['182,25 mnkr', '182,25·miljoner·kronor'],
    ['1 mnkr', '1·miljon·kronor'],
    ['1,5 mnkr', '1,5·miljoner·kronor'],
    ['809 mnkr', '809·miljoner·kronor'],
    ['1 000 mnkr', '1·miljard·kronor'],
    ['1 250 mnkr', '1,25·miljarder·kronor'],
    ['1 526 mnkr', '1·526·miljoner·kronor'],
    ['800 000 kr', '800·000·kronor'],
    ['1 234 567 kr', '1·234·567·kronor'],
    ['0 kr', '0·kronor'],
  ])('in text: %s', (source, text) => {
    expect(shown(writeAmountInText(money(source)))).toBe(text)
  })

  it.each([
    ['182,5 mnkr', '182·500·000·kronor'],
    ['1 kr', '1·krona'],
    ['999 kr', '999·kronor'],
  ])('in kronor: %s', (source, text) => {
    expect(shown(writeAmountInKronor(money(source)))).toBe(text)
  })

  it('writes öre and differences where there are any', () => {
    expect(shown(writeAmountInKronor({ ore: 123_405n }))).toBe('1·234,05·kronor')
    expect(shown(writeAmountInKronor({ ore: -100n }))).toBe('−1·krona')
    expect(shown(writeAmountInText({ ore: -100_000_000n }))).toBe('−1·miljon·kronor')
    expect(shown(writeAmountInMillions({ ore: -150_000_000n }))).toBe('−1,5')
    expect(shown(writeInteger(-1234567))).toBe('−1·234·567')
  })

  it.each([
    ['182,5 mnkr', '182,5'],
    ['80 mnkr', '80'],
    ['1 000 mnkr', '1·000'],
    ['1 kr', '0,000001'],
  ])('in tables: %s', (source, text) => {
    expect(shown(writeAmountInMillions(money(source)))).toBe(text)
  })

  it.each([
    ['182,5 mnkr', '182,5·mnkr'],
    ['0,01 mnkr', '0,01·mnkr'],
    ['1 kr', '1·kr'],
    ['1 234 kr', '1·234·kr'],
    ['0 kr', '0·mnkr'],
  ])('with unit: %s', (source, text) => {
    expect(shown(writeAmountWithUnit(money(source)))).toBe(text)
  })

  it('keep their value in every form, and never break', () => {
    const units = {
      krona: 1n,
      kronor: 1n,
      miljon: 10n ** 6n,
      miljoner: 10n ** 6n,
      miljard: 10n ** 9n,
      miljarder: 10n ** 9n,
    }
    const amountWrittenIn = (text: string) => {
      const [, digits = '', unit = ''] = /^([0-9·,]+)·([a-z]+)/.exec(shown(text)) ?? []
      const [whole = '', fraction = ''] = digits.replaceAll('·', '').split(',')
      const scale = units[unit as keyof typeof units]
      return (BigInt(whole + fraction) * scale) / 10n ** BigInt(fraction.length)
    }
    fc.assert(
      fc.property(
        fc.oneof(
          kronor,
          kronor.map((amount) => amount - (amount % 10_000n)),
        ),
        (amount) => {
          const value = { ore: amount * 100n }
          expect(amountWrittenIn(writeAmountInText(value))).toBe(amount)
          expect(amountWrittenIn(writeAmountInKronor(value))).toBe(amount)
          expect(amountWrittenIn(`${writeAmountInMillions(value)}·miljoner`)).toBe(amount)
          for (const text of [writeAmountInText(value), writeAmountInKronor(value)])
            expect(text).not.toContain(' ')
        },
      ),
    )
  })

  it('have at most two decimals before miljoner in text', () => {
    fc.assert(
      fc.property(kronor, (amount) => {
        expect(writeAmountInText({ ore: amount * 100n })).not.toMatch(/,[0-9]{3}/)
      }),
    )
  })
})

describe('dates', () => {
  const date = { year: 2024, month: 9, day: 3 }

  it('in text, as ISO, as month and weekday', () => {
    expect(shown(writeDateInText(date))).toBe('den 3·september 2024')
    expect(writeDateAsIso(date)).toBe('2024-09-03')
    expect(writeMonthName(12)).toBe('december')
    expect(writeMonthName(13)).toBe('')
    expect(writeWeekday(7)).toBe('söndag')
    expect(writeWeekday(0)).toBe('')
  })

  it('of things due', () => {
    const yearly = { kind: 'every-year', month: 4, day: 1 } as const
    const month = { kind: 'month', year: 2024, month: 12 } as const
    expect(shown(writeDueInText({ kind: 'day', date }))).toBe('den 3·september 2024')
    expect(shown(writeDueInText(month))).toBe('december 2024')
    expect(shown(writeDueInText(yearly))).toBe('den 1·april varje år')
    expect(writeDueAsIso({ kind: 'day', date })).toBe('2024-09-03')
    expect(writeDueAsIso(month)).toBe('2024-12')
    expect(writeDueAsIso(yearly)).toBe('04-01')
  })
})

describe('words', () => {
  it('counts in words up to twelve', () => {
    expect([0, 1, 2, 6, 12, 13, 1234].map((count) => shown(writeCount(count)))).toEqual([
      'noll',
      'ett',
      'två',
      'sex',
      'tolv',
      '13',
      '1·234',
    ])
    expect(writeCount(1, 'en')).toBe('en')
  })

  it('makes lists and intervals', () => {
    expect(writeList([])).toBe('')
    expect(writeList(['a'])).toBe('a')
    expect(writeList(['a', 'b'])).toBe('a och b')
    expect(writeList(['a', 'b', 'c'], 'samt')).toBe('a, b samt c')
    expect(writeInterval('2024', '2026')).toBe('2024–2026')
  })

  it.each([
    ['70 %', '70·procent'],
    ['70%', '70·procent'],
    ['11–24 %', '11–24·procent'],
    ['2,5 %', '2,5·procent'],
    ['650', '650'],
    ['1234', '1234'],
    ['10000', '10·000'],
    ['10000–20000', '10·000–20·000'],
    ['1 234', '1·234'],
  ])('figures: %s', (value, text) => {
    expect(shown(writeFigureInText(value))).toBe(text)
  })

  it('starts sentences', () => {
    expect(startSentence('återbetalning')).toBe('Återbetalning')
    expect(startSentence('')).toBe('')
  })
})
