import { describe, expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import { textOf } from '../text/source-file.ts'
import type { Agreement, Registers } from './agreement.ts'
import { createFacts, type Facts, isBody, namingDay, type Wording, writeByDue } from './facts.ts'

const bodies = `
bodies:
  - { id: state, names: [{ full: staten, running: staten }] }
  - { id: skr, names: [{ full: Sveriges Kommuner och Regioner, short: SKR, running: SKR }] }
  - { id: regions, names: [{ full: regionerna, running: regionerna, all: samtliga regioner }] }
  - { id: agency, names: [{ full: Socialstyrelsen, short: SoS, running: Socialstyrelsen }] }
  - { id: rcc, names: [{ full: regionala cancercentrum, short: RCC, running: RCC }] }
  - { id: rcc-syd, member-of: rcc, names: [{ full: RCC Syd, running: RCC Syd }] }
  - { id: rcc-norr, member-of: rcc, names: [{ full: RCC Norr, running: RCC Norr }] }
`
const agreed = `
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
        - { id: a, label: A, amount: 30 mnkr, payment: work }
        - { id: b, label: B, amount: "40 mnkr", payment: work, appropriation: cervical-cancer }
    - { id: to-skr, recipient: skr, lines: [{ id: c, label: C, amount: 20 mnkr, payment: work }, { id: d, label: D, amount: 10 mnkr }] }
appropriations:
  - { id: cancer-care, budget-year: 2024, area: 9, appropriation: "1:6", item: 16 }
  - { id: cervical-cancer, budget-year: 2024, area: 9, appropriation: "1:6", item: 8, amount: 41 mnkr }
payments:
  - { id: work, label: arbete, paid: by-decision, recipient: skr, appropriation: cancer-care }
  - id: twice
    label: delat
    paid: by-decision
    recipient: skr
    appropriation: cancer-care
    instalments: [{ id: first-part, text: Först. }, { id: second-part, text: Sedan. }]
amounts:
  - { id: last-year, amount: 3 mnkr, what: förra årets }
deadlines:
  - { id: report, due: 2024-10-01, what: redovisning }
  - { id: paid, due: 2024-11, what: utbetalning }
figures:
  - { id: share, value: 11–24 %, what: andelen }
`
const decided = `
leans-on: example-2024
year: 2025
date: 2024-02-01
break-down:
  - { id: stated, label: ett, amount: 45 mnkr, covers: [a] }
  - { id: covered, label: två, covers: [b, c] }
`

function build(agreement: string, decision = 'leans-on: example-2024'): readonly Facts[] {
  const {
    agreement: own,
    decisions,
    registers,
  } = buildCase([
    { path: 'agreement.yaml', text: agreement },
    { path: 'bodies.yaml', text: bodies },
    { path: 'decisions/brev.yaml', text: decision },
  ])
  if (!own || !registers) throw new Error('The case is not what the schemas require.')
  return [own, ...decisions].map((matter) => createFacts(matter, registers))
}

/** Words, and the places that they come from as they are written there. */
const show = (wording: Wording | null) =>
  wording && [wording.value.replaceAll('\u00a0', ' '), ...wording.data.map(textOf)]

describe('facts', () => {
  const readFacts = () => {
    const [facts, decision] = build(agreed, decided)
    if (!facts || !decision) throw new Error('The case has a decision.')
    return { facts, decision }
  }

  it.each([
    ['total', ['100 miljoner kronor', '100 mnkr']],
    ['a', ['30 miljoner kronor', '30 mnkr']],
    ['to-rcc', ['70 miljoner kronor', '70 mnkr']],
    ['to-skr', ['30 miljoner kronor', '20 mnkr', '10 mnkr']],
    ['work', ['90 miljoner kronor', '30 mnkr', '"40 mnkr"', '20 mnkr']],
    ['cancer-care', ['50 miljoner kronor', '30 mnkr', '20 mnkr']],
    ['cervical-cancer', ['41 miljoner kronor', '41 mnkr']],
    ['last-year', ['3 miljoner kronor', '3 mnkr']],
    ['report', null],
    ['nothing', null],
  ])('have the amount of %s and its lines', (id, expected) => {
    const { facts } = readFacts()
    expect(show(facts.amount(id, 'text'))).toEqual(expected)
    expect(facts.money(id) === null).toBe(expected === null)
  })

  it.each([
    ['example-2024', ['100 miljoner kronor', '100 mnkr']],
    ['stated', ['45 miljoner kronor', '45 mnkr']],
    ['covered', ['60 miljoner kronor', '"40 mnkr"', '20 mnkr']],
  ])('of a decision have the amount of %s and its lines', (id, expected) => {
    const { decision } = readFacts()
    expect(show(decision.amount(id, 'text'))).toEqual(expected)
  })

  it('write an amount in every form', () => {
    const { facts } = readFacts()
    const forms = (['text', 'kronor', 'digits', 'millions'] as const).map((form) => facts.amount('a', form))
    const written = forms.map((wording) => wording?.value.replaceAll('\u00a0', ' '))
    expect(written).toEqual(['30 miljoner kronor', '30 000 000 kronor', '30 000 000', '30'])
  })

  it('have what falls due, figures, counts and years', () => {
    const { facts, decision } = readFacts()
    expect(show(facts.due('report'))).toEqual(['den 1 oktober 2024', '2024-10-01'])
    expect(show(facts.due('share'))).toBeNull()
    expect(show(facts.figure('share'))).toEqual(['11–24 procent', '11–24 %'])
    expect(show(facts.figure('report'))).toBeNull()
    expect(show(facts.count('rcc'))).toEqual(['två', 'rcc-syd', 'rcc-norr'])
    expect(show(facts.count('twice'))).toEqual(['två', 'twice'])
    expect(show(facts.count('work'))).toBeNull()
    expect([facts.year(0), decision.year(-1)].map(show)).toEqual([
      ['2024', '2024'],
      ['2024', '2025'],
    ])
  })

  it.each([
    ['skr', 'running', ['SKR', 'SKR']],
    ['skr', 'full', ['Sveriges Kommuner och Regioner', 'Sveriges Kommuner och Regioner']],
    ['skr', 'introduced', ['Sveriges Kommuner och Regioner (SKR)', 'Sveriges Kommuner och Regioner', 'SKR']],
    ['skr', 'all', ['Sveriges Kommuner och Regioner', 'Sveriges Kommuner och Regioner']],
    ['regions', 'all', ['samtliga regioner', 'samtliga regioner']],
    ['regions', 'introduced', ['regionerna', 'regionerna']],
    ['agency', 'introduced', ['Socialstyrelsen', 'Socialstyrelsen']],
    ['nobody', 'full', null],
  ] as const)('name %s: %s', (id, form, expected) => {
    const { facts } = readFacts()
    expect(show(facts.name(id, form))).toEqual(expected)
  })

  it('are made once for the same registers', () => {
    const { facts } = readFacts()
    const again = [1, 2].map(() => createFacts(facts.agreement, facts.registers))
    expect(again[0]).toBe(again[1])
    const others: Registers = { ...facts.registers, bodies: [] }
    expect(createFacts(facts.agreement, others).name('skr', 'full')).toBeNull()
    expect([isBody(facts, 'skr'), isBody(facts, 'total')]).toEqual([true, false])
  })

  it('say how something is due', () => {
    const { facts } = readFacts()
    const dueOf = (agreement: Agreement) =>
      agreement.deadlines.map(({ due }) => writeByDue(due.value).replaceAll('\u00a0', ' '))
    expect(dueOf(facts.agreement)).toEqual(['senast den 1 oktober 2024', 'i november 2024'])
  })
})

describe('the day whose names are printed', () => {
  it.each([
    ['is that of the last signing', agreed, '', 0, ['2023-12-20', '2023-12-20', '2023-12-15']],
    ['is the end of the year before, while nobody has signed', 'year: 2020', '', 0, ['2019-12-31', '2020']],
    ['is that of a decision', agreed, decided, 1, ['2024-02-01', '2024-02-01']],
    [
      'is that of the agreement, while the decision has none',
      agreed,
      'leans-on: example-2024\nyear: 2025',
      1,
      ['2023-12-20', '2023-12-20', '2023-12-15'],
    ],
    [
      'is that of an agreement that nobody has signed',
      'year: 2020',
      'leans-on: example-2024\nyear: 2025',
      1,
      ['2019-12-31', '2020'],
    ],
  ] as const)('%s', (_, agreement, decision, which, expected) => {
    const facts = build(agreement, decision)[which]
    expect(facts && show(namingDay(facts))).toEqual(expected)
  })
})
