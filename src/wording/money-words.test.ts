import { describe, expect, it } from 'vitest'
import { findMoney } from './money-words.ts'

describe('amounts in running text', () => {
  it.each([
    ['80 miljoner kronor', 80_000_000, 'millions', true],
    ['182,5 miljoner kronor', 182_500_000, 'millions', true],
    ['1 miljard kronor', 1_000_000_000, 'millions', true],
    ['2,5 miljarder kronor', 2_500_000_000, 'millions', true],
    ['5 tusen kronor', 5_000, 'millions', true],
    ['0,25 kronor', 0.25, 'kronor', true],
    ['tio miljoner kronor', 10_000_000, 'millions', true],
    ['182 500 000 kronor', 182_500_000, 'kronor', true],
    ['182\u00a0500\u00a0000\u00a0kr', 182_500_000, 'kronor', true],
    ['25 mnkr', 25_000_000, 'abbreviated', true],
    ['4 000 tkr', 4_000_000, 'abbreviated', true],
    ['30 MSEK', 30_000_000, 'abbreviated', true],
    ['25 miljoner', 25_000_000, 'millions', false],
    ['500:-', 500, 'kronor', true],
  ])('%s', (text, kronor, form, hasCurrency) => {
    expect(findMoney(`Det är ${text}.`)).toMatchObject([
      { money: { ore: BigInt(kronor * 100) }, form, hasCurrency, start: 7, end: 7 + text.length },
    ])
  })

  it.each([
    '0,001 kronor',
    '11–24 procent',
    '70 %',
    'förordningen (2015:155)',
    'dnr S2023/03336',
    'telefon 08-405 10 00',
    'bankgiro 5052-5781',
    'avsnitt 5.3',
    '18 års ålder',
    'under 2024',
    'åren 2010–2012',
    'omkring 650 regimer',
    'anslaget 1:6',
    '1177',
    '12 kronprinsar',
    '5 kronologier',
  ])('none in: %s', (text) => {
    expect(findMoney(`Det gäller ${text} och mer.`)).toEqual([])
  })
})
