import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  absoluteMoney,
  compareMoney,
  isSameMoney,
  parseMoney,
  subtractMoney,
  suggestMoney,
  sumMoney,
  writeMoneyForSource,
} from './money.ts'

const kronor = (amount: bigint) => ({ ore: amount * 100n })

describe('parseMoney', () => {
  it.each([
    ['80 mnkr', 80_000_000n],
    ['182,5 mnkr', 182_500_000n],
    ['0,25 mnkr', 250_000n],
    ['1 000 mnkr', 1_000_000_000n],
    ['1\u00a0000\u00a0mnkr', 1_000_000_000n],
    ['182 500 000 kr', 182_500_000n],
    ['0 kr', 0n],
  ])('reads %s', (text, amount) => {
    expect(parseMoney(text)).toEqual(kronor(amount))
  })

  it.each([
    '',
    '80',
    '80mnkr',
    '80 Mkr',
    '80 tkr',
    '080 mnkr',
    '1000 mnkr',
    '80,50 mnkr',
    '80,125 mnkr',
    '80.5 mnkr',
    '-80 mnkr',
    '12 34 kr',
    '80 mnkr ',
    '١ mnkr',
    '5,50 kr',
  ])('refuses “%s”', (text) => {
    expect(parseMoney(text)).toBeNull()
  })

  it('reads back what writeMoneyForSource writes', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), (amount) => {
        expect(parseMoney(writeMoneyForSource(kronor(amount)))).toEqual(kronor(amount))
      }),
    )
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        parseMoney(text)
        suggestMoney(text)
      }),
    )
  })
})

describe('suggestMoney', () => {
  it.each([
    ['80 Mkr', '80 mnkr'],
    ['80mnkr', '80 mnkr'],
    ['80.5 MSEK', '80,5 mnkr'],
    ['80,50 mnkr', '80,5 mnkr'],
    ['1000 mnkr', '1 000 mnkr'],
    ['80 miljoner kronor', '80 mnkr'],
    ['60000000 kr', '60 000 000 kr'],
    ['60.000.000 kronor', '60 000 000 kr'],
    ['60000000', '60 000 000 kr'],
    ['60 000 000:-', '60 000 000 kr'],
    ['4 000 tkr', '4 mnkr'],
    ['4 001 tkr', '4 001 000 kr'],
    ['80,25 mkr', '80,25 mnkr'],
    ['80,05 mkr', '80,05 mnkr'],
    ['60000,0 kr', '60 000 kr'],
    ['60000 krona', '60 000 kr'],
    ['60000 SEK', '60 000 kr'],
    ['12345', '12 345 kr'],
    ['80 Kronor', '80 kr'],
  ])('%s → %s', (written, meant) => {
    expect(suggestMoney(written)).toBe(meant)
  })

  it.each([
    '80',
    '1234',
    'åttio mnkr',
    '',
    'mnkr',
    '80 euro',
    'ca80 mnkr',
    '1,2,3 mnkr',
    '1,2,3 kr',
    '5,50 kr',
  ])('has none for “%s”', (written) => {
    expect(suggestMoney(written)).toBeNull()
  })

  it('suggests only what can be read', () => {
    const number = fc.stringMatching(/^[0-9]{1,9}([.,][0-9]{1,2})?$/)
    const unit = fc.constantFrom(' mnkr', 'Mkr', ' msek', ' kr', ' kronor', ':-', '', ' tkr')
    fc.assert(
      fc.property(number, unit, (digits, word) => {
        const meant = suggestMoney(digits + word)
        if (meant !== null) expect(parseMoney(meant)).not.toBeNull()
      }),
    )
  })
})

describe('writeMoneyForSource', () => {
  it.each([
    [0n, '0 kr'],
    [9_999n, '9 999 kr'],
    [10_000n, '0,01 mnkr'],
    [10_001n, '10 001 kr'],
    [182_500_000n, '182,5 mnkr'],
    [182_250_000n, '182,25 mnkr'],
    [1_000_000_000n, '1 000 mnkr'],
  ])('%s kronor', (amount, text) => {
    expect(writeMoneyForSource(kronor(amount))).toBe(text)
  })
})

describe('arithmetic', () => {
  const money = fc.bigInt({ min: 0n, max: 10n ** 15n }).map((ore) => ({ ore }))

  it('adds exactly, in any order', () => {
    fc.assert(
      fc.property(fc.array(money), (amounts) => {
        expect(sumMoney(amounts)).toEqual(sumMoney([...amounts].reverse()))
      }),
    )
  })

  it('adds all, and nothing is 0 kronor', () => {
    expect(sumMoney([kronor(365n), kronor(405n), kronor(39n)])).toEqual(kronor(809n))
    expect(sumMoney([])).toEqual(kronor(0n))
  })

  it('takes the sign away and tells what is the same', () => {
    fc.assert(
      fc.property(money, money, (a, b) => {
        expect(absoluteMoney(a)).toEqual(a)
        expect(absoluteMoney({ ore: -a.ore })).toEqual(a)
        expect(isSameMoney(a, { ore: a.ore })).toBe(true)
        expect(isSameMoney(a, b)).toBe(a.ore === b.ore)
      }),
    )
  })

  it('compares as the difference says', () => {
    fc.assert(
      fc.property(money, money, (a, b) => {
        const { ore } = subtractMoney(a, b)
        expect(compareMoney(a, b)).toBe(ore < 0n ? -1 : ore > 0n ? 1 : 0)
      }),
    )
  })
})
