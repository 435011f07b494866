import { describe, expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import type { Agreement, Registers } from './agreement.ts'
import { amountOfId, linesOfSection, sumsByRecipient } from './funding-sums.ts'
import { indexIds, ownerOf } from './ids.ts'
import { writeMoneyForSource } from './money.ts'
import { printExpression } from './print-expression.ts'
import { expressionsOf, prosesOf } from './prose-expressions.ts'
import { peopleOf, recipientsOf } from './recipients-of.ts'
import {
  countOfId,
  findAppropriationItem,
  findBody,
  findForm,
  findFormFor,
  nameOfBody,
  namingDateOf,
} from './register-lookup.ts'

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

describe('forms', () => {
  const forms = `
forms:
  - { id: first, form: requisition, groups: [{ id: a, heading: A, fields: [{ id: x, label: X }] }] }
  - { id: second, form: requisition, groups: [{ id: b, heading: B, fields: [{ id: x, label: X }] }] }
  - { id: report, form: financial-report, groups: [{ id: c, heading: C, fields: [{ id: x, label: X }] }] }
  - { id: other-report, form: financial-report, groups: [{ id: d, heading: D, fields: [{ id: x, label: X }] }] }
`
  const formsOf = (annexes: string) => {
    const { agreement, decisions, registers } = buildCase([
      { path: 'agreement.yaml', text: facts },
      { path: 'annexes.yaml', text: annexes },
      { path: 'forms.yaml', text: forms },
      { path: 'decisions/brev.yaml', text: 'leans-on: example-2024' },
    ])
    if (!agreement || !registers) throw new Error('The case is not what the schemas require.')
    return [agreement, ...decisions].map((matter) =>
      (['requisition', 'financial-report'] as const).map(
        (form) => findFormFor(matter, registers, form)?.id.value,
      ),
    )
  }

  it('are those that the annex names, for decisions too', () => {
    const named = formsOf(`
annexes:
  - { id: list, kind: missing, heading: Saknas }
  - { id: contents, kind: form-contents, heading: Uppgifter, requisition: second, financial-report: other-report }
`)
    expect(named).toEqual([
      ['second', 'other-report'],
      ['second', 'other-report'],
    ])
  })

  it('are the first of the register where no annex names one that there is', () => {
    const contents =
      'annexes: [{ id: contents, kind: form-contents, heading: U, requisition: none, financial-report: nothing }]'
    for (const annexes of ['', contents]) {
      expect(formsOf(annexes)).toEqual([
        ['first', 'report'],
        ['first', 'report'],
      ])
    }
  })
})

describe('a register that holds something twice or for other years', () => {
  it('gives the first body, and the item of the whole number', () => {
    const { registers } = buildCase([
      {
        path: 'bodies.yaml',
        text: `
bodies:
  - { id: skr, names: [{ full: den första, running: den första }] }
  - { id: skr, names: [{ full: den andra, running: den andra }] }
`,
      },
      {
        path: 'appropriations.yaml',
        text: `
appropriations:
${[
  ['9', '1:5'],
  ['10', '1:6'],
  ['9', '1:6'],
]
  .map(
    ([area, number]) => `  - budget-year: 2024
    area: { number: ${area}, name: O }
    appropriation: { number: "${number}", name: A }
    item: { number: 16, name: "${area} ${number}" }`,
  )
  .join('\n')}
`,
      },
    ])
    const [use] = build(facts).agreement.appropriations
    if (!registers || !use) throw new Error('The case is not what the schemas require.')
    expect(findBody(registers, 'skr')?.names[0]?.full.value).toBe('den första')
    expect(findAppropriationItem(registers, use)?.item.name.value).toBe('9 1:6')
  })
})

describe('those that share', () => {
  const { registers } = buildCase([
    { path: 'regions.yaml', text: '' },
    {
      path: 'bodies.yaml',
      text: `
bodies:
  - { id: regions, names: [{ full: regionerna, running: regionerna }] }
  - { id: rcc, names: [{ full: regionala cancercentrum, running: RCC }] }
  - { id: rcc-syd, member-of: rcc, names: [{ full: RCC Syd, running: RCC Syd, to: 2019-12-31 }, { full: RCC Södra, running: RCC Södra, from: 2024-01-01 }] }
  - { id: rcc-norr, member-of: rcc, names: [{ full: RCC Norr, running: RCC Norr }] }
  - { id: rcc-ost, member-of: rcc, names: [{ full: RCC Öst, running: RCC Öst }] }
`,
    },
    {
      path: 'populations.yaml',
      text: `
populations:
  - id: counted
    date: 2019-11-01
    figures: printed
    source: räknat för exemplet
    total: 100
    regions:
      - { region: region-skane, people: 50 }
      - { region: region-norrbotten, people: 20 }
      - { region: region-halland, people: 30 }
    municipalities:
      - { municipality: Laholm, people: 7 }
      - { municipality: Varberg, people: 23 }
  - id: uncounted
    date: 2020-11-01
    figures: printed
    source: räknat för exemplet
    total: 50
    regions: [{ region: region-skane, people: 50 }]
`,
    },
  ])
  if (!registers) throw new Error('The case is not what the schemas require.')
  const on = { year: 2019, month: 5, day: 1 }
  const peopleIn = (among: string, which: number) =>
    recipientsOf(registers, among, on).map((recipient) => {
      const population = registers.populations[which]
      return population && peopleOf(registers, recipient, population)
    })

  it('are named as on the day, else as they are called now', () => {
    const namesOn = (year: number) => recipientsOf(registers, 'rcc', { ...on, year }).map(({ name }) => name)
    expect(namesOn(2019)).toEqual(['RCC Syd', 'RCC Norr', 'RCC Öst'])
    expect(namesOn(2022)).toEqual(['RCC Södra', 'RCC Norr', 'RCC Öst'])
    expect(recipientsOf(registers, 'regions', on).map(({ name, code }) => `${code} ${name}`)).toEqual([
      '12 Region Skåne',
      '25 Region Norrbotten',
      '13 Region Halland',
    ])
  })

  it('answer for the people of their regions and municipalities', () => {
    expect(peopleIn('regions', 0)).toEqual([{ people: 50 }, { people: 20 }, { people: 30 }])
    expect(peopleIn('rcc', 0)).toEqual([{ people: 57 }, { people: 43 }, { reason: 'no-area' }])
  })

  it('cannot be counted where a figure or a municipality is missing', () => {
    const why = (among: string) =>
      peopleIn(among, 1).map((found) =>
        found && 'reason' in found ? [found.reason, 'region' in found ? found.region.id.value : ''] : [],
      )
    expect(why('regions')).toEqual([[], ['no-figure', 'region-norrbotten'], ['no-figure', 'region-halland']])
    expect(why('rcc')).toEqual([
      ['split', 'region-halland'],
      ['no-figure', 'region-norrbotten'],
      ['no-area', ''],
    ])
    const [population] = registers.populations
    const nowhere = { id: 'region-nowhere', name: 'Ingenstans', code: '99' }
    expect(population && peopleOf(registers, nowhere, population)).toEqual({ reason: 'no-area' })
  })
})

describe('a matter with one of everything', () => {
  const text = `
funding:
  total: 1 mnkr
  notes: [{ id: note, text: 'Not om {{amount "total"}}.' }]
  groups:
    - id: group
      recipient: skr
      lines: [{ id: line, label: L, amount: 1 mnkr, note: note, text: 'Raden är {{kronor "line"}}.', condition: 'om {{figure "figure"}} nås' }]
appropriations: [{ id: use, budget-year: 2024, area: 9, appropriation: "1:6", item: 16 }]
payments:
  - id: payment
    label: P
    paid: by-decision
    recipient: skr
    appropriation: use
    conditions: [{ id: condition, text: 'Villkor den {{date "deadline"}}.' }]
    instalments: [{ id: instalment, text: 'Först {{count "section"}}.', conditions: [{ id: inner-condition, text: 'Villkor för {{body "skr"}}.' }] }]
deadlines: [{ id: deadline, due: 2024-12-02, what: dag }]
amounts: [{ id: amount, amount: 2 mnkr, what: belopp }]
figures: [{ id: figure, value: 70 %, what: mål }]
approval: { approved-by: [state], conditions: ['Villkor {{year}}.'] }
`
  const sectionsText = `
sections:
  - id: section
    heading: "Rubrik {{year \\"-1\\"}}"
    text: |
      Enligt **{{ref "inner" "annex"}}** och {{body-full "skr"}}.

      - Först {{ref "nothing"}}
        - sedan {{amount "nothing"}}.
    measures: [{ id: measure, actor: rcc, text: 'ska följa {{kronor "nothing"}}.' }]
    undertaking: { tasks: 'Uppgift {{date "nothing"}}.', schedule: 'Plan {{figure "nothing"}}.', cost: line, cost-note: 'Kostnad {{body "nothing"}}.' }
    closing: 'Slut {{body-full "nothing"}}.'
    sections: [{ id: inner, heading: 'Inre {{count "nothing"}}' }, { id: other, heading: Annan }]
`
  const annexes = `
annexes:
  - { id: annex, kind: initiatives, heading: 'Bilaga {{year "+2"}}', text: 'Text {{year}}.', initiatives: [{ id: initiative, heading: I, text: 'Initiativ {{ref "annex"}}.' }] }
`
  const decision = `
leans-on: example-2024
resolutions: [{ id: resolution, text: 'Beslut om {{amount "example-2024"}} enligt {{ref "annex"}}.' }]
break-down: [{ id: part, label: D, amount: 1 mnkr, covers: [line] }]
sections: [{ id: matter, heading: Ärendet }]
`
  const readMatters = () => {
    const { agreement, decisions, registers } = buildCase([
      { path: 'agreement.yaml', text },
      { path: 'sections.yaml', text: sectionsText },
      { path: 'annexes.yaml', text: annexes },
      { path: 'decisions/brev.yaml', text: decision },
    ])
    const [letter] = decisions
    if (!agreement || !letter || !registers) throw new Error('The case is not what the schemas require.')
    return { agreement, letter, registers }
  }

  it('finds each id with its kind', () => {
    const { agreement, letter } = readMatters()
    const kindsOf = (matter: Agreement) =>
      indexIds(matter).bearers.map(({ kind, id }) => (kind === id.value ? kind : `${kind} ${id.value}`))
    expect(kindsOf(agreement)).toEqual([
      ...['group', 'line', 'note', 'appropriation use', 'payment', 'condition', 'instalment'],
      ...['condition inner-condition', 'deadline', 'amount', 'figure', 'section', 'measure', 'section inner'],
      ...['section other', 'annex', 'initiative'],
    ])
    expect(kindsOf(letter)).toEqual(['resolution', 'part', 'section matter'])
  })

  it('knows whose an id is', () => {
    const { agreement, letter } = readMatters()
    const owners = ['total', 'part', 'line', 'example-2024'].map((id) => ownerOf(letter, id).id.value)
    expect(owners).toEqual(['example-2024', 'brev', 'example-2024', 'example-2024'])
    expect(ownerOf(agreement, 'nothing')).toBe(agreement)
    expect(indexIds(letter).find('line')?.kind).toBe('line')
    const funded = buildCase([
      {
        path: 'decisions/brev.yaml',
        text: `leans-on: example-2024\n${text.slice(0, text.indexOf('appropriations'))}`,
      },
    ]).decisions[0]
    expect(funded && ownerOf(funded, 'total')).toBe(funded)
  })

  it('gives the first of two things with one id', () => {
    const [twice] = buildCase([
      { path: 'decisions/brev.yaml', text: 'sections: [{ id: a, heading: Ett }, { id: a, heading: Två }]' },
    ]).decisions
    if (!twice) throw new Error('The case is not what the schemas require.')
    expect(indexIds(twice).findKind('section', 'a')?.section).toBe(twice.sections[0])
  })

  it('prints every expression of every text, in their order', () => {
    const { agreement, letter, registers } = readMatters()
    const print = (matter: Agreement) =>
      [...prosesOf(matter)].map((prose) =>
        [...expressionsOf(prose)].map((each) =>
          (printExpression(each, matter, registers) ?? '–').replaceAll('\u00a0', ' '),
        ),
      )
    expect(print(agreement)).toEqual([
      ['70 procent'],
      ['1 000 000 kronor'],
      ['1 miljon kronor'],
      ['den 2 december 2024'],
      ['två'],
      ['SKR'],
      ['2024'],
      ['2023'],
      ['avsnitt 1.1 och bilaga 1', 'Sveriges Kommuner och Regioner (SKR)', '–', '–'],
      ['–'],
      ['–'],
      ['–'],
      ['–'],
      ['–'],
      ['–'],
      [],
      ['2026'],
      ['2024'],
      ['bilaga 1'],
    ])
    expect(print(letter)).toEqual([['1 miljon kronor', 'bilaga 1 i överenskommelsen'], []])
  })
})
