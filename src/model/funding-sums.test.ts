import { describe, expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import { amountAtStake, amountOfId, chargesOfPayments, sumsByRecipient } from './funding-sums.ts'
import { writeMoneyForSource } from './money.ts'

const { agreement, decisions } = buildCase([
  {
    path: 'agreement.yaml',
    text: `appropriations:
  - { id: disease, budget-year: 2024, area: 9, appropriation: "1:6", item: 16, amount: 40 mnkr }
  - { id: care, budget-year: 2024, area: 9, appropriation: "1:6", item: 8 }
funding:
  total: 80 mnkr
  groups:
    - id: to-skr
      recipient: skr
      lines:
        - { id: a, label: A, amount: 30 mnkr, payment: first }
        - { id: b, label: B, amount: 10 mnkr, payment: first, appropriation: care }
    - { id: to-rcc, recipient: rcc, lines: [{ id: c, label: C, amount: 25 mnkr, payment: second }] }
    - { id: more, recipient: skr, lines: [{ id: d, label: D, amount: 15 mnkr, payment: second }] }
payments:
  - { id: first, label: arbete, paid: by-decision, recipient: skr, appropriation: disease }
  - { id: second, label: annat, paid: by-decision, recipient: rcc, appropriation: care }`,
  },
  { path: 'decisions/utbetalning.yaml', text: 'leans-on: example-2024\npays: [{ payment: first }]' },
  {
    path: 'decisions/styrelsen.yaml',
    text: `leans-on: example-2024
break-down:
  - { id: stated, label: till A, amount: 31 mnkr, covers: [a] }
  - { id: summed, label: till resten, covers: [b, d, nothing] }`,
  },
  { path: 'decisions/annat.yaml', text: 'title: Ett ärende om något annat' },
  {
    path: 'decisions/eget.yaml',
    text: 'leans-on: example-2024\nfunding: { total: 7 mnkr, groups: [] }\npays: [{ payment: first }]',
  },
])
const [payment, board, other, own] = decisions
if (!agreement || !payment || !board || !other || !own) throw new Error('The sources are not sound.')

describe('what a matter is about', () => {
  it.each([
    ['the total of an agreement', agreement, '80 mnkr'],
    ['what a decision pays of it', payment, '40 mnkr'],
    ['nothing where it pays nothing', board, null],
    ['nothing where it leans on nothing', other, null],
    ['its own total first', own, '7 mnkr'],
  ])('is %s', (_, matter, amount) => {
    const found = amountAtStake(matter)
    expect(found && writeMoneyForSource(found)).toBe(amount)
  })
})

describe('charges', () => {
  it('go to the appropriation of the line, else of its payment', () => {
    const charges = chargesOfPayments(agreement, agreement.payments)
    expect(
      charges.map(({ appropriation, lines }) => [appropriation.value, lines.map(({ id }) => id.value)]),
    ).toEqual([
      ['disease', ['a']],
      ['care', ['b', 'c', 'd']],
    ])
  })

  it('are summed where an appropriation states no amount', () => {
    expect(
      ['disease', 'care'].map((id) => writeMoneyForSource(amountOfId(agreement, id) ?? { ore: -1n })),
    ).toEqual(['40 mnkr', '50 mnkr'])
  })
})

it('a line of a break-down comes to what it states, else to the lines that it covers', () => {
  const amounts = ['stated', 'summed', 'example-2024', 'total'].map((id) => {
    const found = amountOfId(board, id)
    return found && writeMoneyForSource(found)
  })
  expect(amounts).toEqual(['31 mnkr', '25 mnkr', '80 mnkr', '80 mnkr'])
})

it('recipients are summed over groups, in the order of the table', () => {
  expect(
    sumsByRecipient(agreement).map(({ recipient, amount }) => [recipient, writeMoneyForSource(amount)]),
  ).toEqual([
    ['skr', '55 mnkr'],
    ['rcc', '25 mnkr'],
  ])
})
