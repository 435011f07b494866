import { describe, expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import type { Agreement, Registers } from './agreement.ts'
import { amountOfId, linesOfSection, sumsByRecipient } from './funding-sums.ts'
import { indexIds } from './ids.ts'
import { writeMoneyForSource } from './money.ts'
import { countOfId, findAppropriationItem, findForm, nameOfBody, namingDateOf } from './register-lookup.ts'

function build(text: string, sections = ''): { agreement: Agreement; registers: Registers } {
  const { agreement, registers } = buildCase([
    { path: 'agreement.yaml', text },
    { path: 'sections.yaml', text: sections },
  ])
  if (!agreement || !registers) throw new Error('The case is not what the schemas require.')
  return { agreement, registers }
}

const facts = `
year: 2024
parties:
  - { body: state, signatory: { name: A, title: a }, signed: { place: Stockholm, date: 2023-12-20 } }
  - { body: skr, signatory: { name: B, title: b }, signed: { place: Stockholm, date: 2023-12-15 } }
funding:
  total: 100 mnkr
  groups:
    - id: to-rcc
      recipient: rcc
      sum: 70 mnkr
      lines:
        - { id: a, label: A, amount: 30 mnkr, section: economy, payment: work }
        - { id: b, label: B, amount: 40 mnkr, section: economy, payment: work, appropriation: cervical-cancer }
    - { id: to-skr, recipient: skr, lines: [{ id: c, label: C, amount: 20 mnkr, payment: work }] }
    - { id: more-to-rcc, recipient: rcc, lines: [{ id: d, label: D, amount: 10 mnkr, payment: later }] }
appropriations:
  - { id: cancer-care, budget-year: 2024, area: 9, appropriation: "1:6", item: 16 }
  - { id: cervical-cancer, budget-year: 2024, area: 9, appropriation: "1:6", item: 8, amount: 41 mnkr }
payments:
  - { id: work, label: arbete, paid: by-decision, recipient: skr, appropriation: cancer-care }
  - id: later
    label: senare
    paid: by-decision
    recipient: skr
    appropriation: later-decision
    instalments: [{ id: first-part, text: Först. }, { id: second-part, text: Sedan. }]
amounts:
  - { id: last-year, amount: 3 mnkr, what: förra årets }
`
const sections = `
sections:
  - id: economy
    heading: Ekonomi
    sections:
      - { id: one, heading: Ett }
      - { id: two, heading: Två }
      - { id: small, heading: Liten, numbered: false }
`

describe('amounts of ids', () => {
  const { agreement } = build(facts, sections)
  it.each([
    ['total', '100 mnkr'],
    ['a', '30 mnkr'],
    ['to-rcc', '70 mnkr'],
    ['to-skr', '20 mnkr'],
    ['work', '90 mnkr'],
    ['cancer-care', '50 mnkr'],
    ['cervical-cancer', '41 mnkr'],
    ['last-year', '3 mnkr'],
  ])('%s is %s', (id, amount) => {
    expect(writeMoneyForSource(amountOfId(agreement, id) ?? { ore: -1n })).toBe(amount)
  })

  it('are not of sections, instalments or nothing', () => {
    expect(['economy', 'first-part', 'nobody'].map((id) => amountOfId(agreement, id))).toEqual([
      null,
      null,
      null,
    ])
  })

  it('sum by recipient and section', () => {
    const sums = sumsByRecipient(agreement).map(({ recipient, amount }) => [
      recipient,
      writeMoneyForSource(amount),
    ])
    expect(sums).toEqual([
      ['rcc', '80 mnkr'],
      ['skr', '20 mnkr'],
    ])
    expect(linesOfSection(agreement, 'economy').map((line) => line.id.value)).toEqual(['a', 'b'])
  })
})

describe('names', () => {
  const { agreement, registers } = build(facts)

  it('are those of the last signing day', () => {
    expect(namingDateOf(agreement)).toEqual({ year: 2023, month: 12, day: 20 })
    expect(namingDateOf(build('year: 2020').agreement)).toEqual({ year: 2019, month: 12, day: 31 })
  })

  it('change on their day', () => {
    const on = (day: number) => nameOfBody(registers, 'skr', { year: 2019, month: 11, day })?.short?.value
    expect([on(26), on(27)]).toEqual(['SKL', 'SKR'])
    expect(nameOfBody(registers, 'nobody', { year: 2019, month: 1, day: 1 })).toBeNull()
  })
})

describe('counts', () => {
  const { agreement, registers } = build(facts, sections)
  it.each([
    ['rcc', 2],
    ['economy', 2],
    ['later', 2],
    ['work', null],
    ['skr', null],
    ['a', null],
    ['nobody', null],
  ])('%s: %s', (id, count) => {
    expect(countOfId(agreement, registers, id)).toBe(count)
  })
})

describe('registers and ids', () => {
  const { agreement, registers } = build(facts, sections)

  it('find items, forms and bearers', () => {
    const [use] = agreement.appropriations
    expect(use && findAppropriationItem(registers, use)?.item.name.value).toBe(
      'Åtgärder för en bättre cancervård',
    )
    expect(findForm(registers, 'requisition-standard')?.form.value).toBe('requisition')
    expect(findForm(registers, 'nothing')).toBeUndefined()
    const index = indexIds(agreement)
    expect(indexIds(agreement)).toBe(index)
    expect(index.find('two')?.kind).toBe('section')
    expect(index.findKind('section', 'two')?.parents.map((parent) => parent.id.value)).toEqual(['economy'])
    expect(index.findKind('line', 'two')).toBeUndefined()
  })
})
