import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { matchGolden } from '../../test/harness/match-golden.ts'
import { requireModel } from '../../test/harness/model-sources.ts'
import type { Distribution } from './agreement.ts'
import { buildDistributionTable, type DistributionTable } from './distribution-table.ts'
import { writeInteger } from './swedish-form.ts'

const { registers } = requireModel('cancer-2024')
const span = { file: { path: 'test', text: '' }, start: 0, end: 0 }
const at = <T>(value: T) => ({ value, span })
const day = { year: 2023, month: 12, day: 31 }

const distribution = (own: Partial<Distribution>): Distribution => ({
  among: at('regions'),
  by: at('equal-shares'),
  through: null,
  population: null,
  fixed: null,
  percentages: [],
  amounts: [],
  leftOut: null,
  span,
  ...own,
})

function table(kronor: number, own: Partial<Distribution>): DistributionTable {
  const { value, diagnostics } = buildDistributionTable(
    { ore: BigInt(kronor) * 100n },
    distribution(own),
    registers,
    day,
  )
  expect(diagnostics).toEqual([])
  if (!value) throw new Error('no table')
  return value
}

const byPeople = (population: string) => ({ by: at('population' as const), population: at(population) })

describe('buildDistributionTable', () => {
  it('shares equally among six cancer centres', () => {
    const { rows } = table(80_000_000, { among: at('rcc') })
    expect(rows.map((row) => [row.recipient.name, Number(row.amount.ore / 100n)])).toEqual([
      ['RCC Stockholm Gotland', 13_333_333],
      ['RCC Mellansverige', 13_333_334],
      ['RCC Sydöst', 13_333_333],
      ['RCC Syd', 13_333_333],
      ['RCC Väst', 13_333_333],
      ['RCC Norr', 13_333_334],
    ])
  })

  it('gives the shares of those that are left out to those that remain', () => {
    const whole = table(182_500_000, byPeople('scb-2019-11-01'))
    const leftOut = [{ recipient: at('region-gotland'), unmet: [at('condition-prem')], span }]
    const rest = table(182_500_000, { ...byPeople('scb-2019-11-01'), leftOut })
    const of = (from: DistributionTable, id: string) => from.rows.find((row) => row.recipient.id === id)
    expect(whole.isJudged).toBe(false)
    expect(rest.isJudged).toBe(true)
    expect(rest.rows.filter(({ isLeftOut }) => isLeftOut).map(({ recipient }) => recipient.id)).toEqual([
      'region-gotland',
    ])
    expect(of(rest, 'region-gotland')).toMatchObject({
      amount: { ore: 0n },
      isLeftOut: true,
      unmet: ['condition-prem'],
      people: 59_636,
    })
    for (const { recipient, amount } of whole.rows) {
      if (recipient.id !== 'region-gotland') {
        expect((of(rest, recipient.id)?.amount.ore ?? 0n) > amount.ore).toBe(true)
      }
    }
    expect(rest.rows.reduce((sum, { amount }) => sum + amount.ore, 0n)).toBe(18_250_000_000n)
  })

  it('gives a fixed sum each before it shares by population', () => {
    const { rows, fixed } = table(182_500_000, {
      ...byPeople('scb-2019-11-01'),
      fixed: at({ ore: 100_000_000n }),
    })
    const rest = table(161_500_000, byPeople('scb-2019-11-01')).rows
    expect(fixed).toEqual({ ore: 100_000_000n })
    expect(rows.map(({ amount }) => amount.ore - 100_000_000n)).toEqual(rest.map(({ amount }) => amount.ore))
  })
})

describe('percentages', () => {
  const ids = ['rcc-stockholm-gotland', 'rcc-mellansverige', 'rcc-sydost', 'rcc-syd', 'rcc-vast', 'rcc-norr']
  const byPercentages = (...percents: readonly string[]) => ({
    among: at('rcc'),
    by: at('percentages' as const),
    percentages: percents.map((percent, index) => ({
      recipient: at(ids[index] ?? ''),
      percent: at(percent),
      span,
    })),
  })
  const sumOf = (...percents: readonly string[]) =>
    buildDistributionTable(
      { ore: 100_00n },
      distribution(byPercentages(...percents)),
      registers,
      day,
    ).diagnostics.map(({ message }) => ('sum' in message.data ? message.data.sum : message.code))

  it('give each its part', () => {
    const { rows } = table(10_000, byPercentages('12,5 %', '12,5%', '25 %', '40\u00a0%', '9,95 %', '0,05 %'))
    expect(rows.map(({ percent, amount }) => [percent, Number(amount.ore / 100n)])).toEqual([
      ['12,5 %', 1250],
      ['12,5%', 1250],
      ['25 %', 2500],
      ['40\u00a0%', 4000],
      ['9,95 %', 995],
      ['0,05 %', 5],
    ])
  })

  it('are a hundred together', () => {
    expect(sumOf('12,5 %', '12,5 %', '25 %', '40 %', '9,5 %', '0 %')).toEqual(['99,5'])
    expect(sumOf('12,5 %', '12,5 %', '25 %', '40 %', '10 %', '10,05 %')).toEqual(['110,05'])
    expect(sumOf('10 %', '10 %', '10 %', '10 %', '10 %', '10 %')).toEqual(['60'])
    expect(sumOf('50 %', '50 %')).toEqual(Array.from({ length: 4 }, () => 'distribution/percentage-missing'))
  })
})

it.each(['application', 'assignment'] as const)('makes no table by %s', (by) => {
  const made = buildDistributionTable(
    { ore: 100n },
    distribution({ among: at('nobody'), by: at(by) }),
    registers,
    day,
  )
  expect(made).toEqual({ value: undefined, diagnostics: [] })
})

it('may give away all as fixed sums', () => {
  const { rows } = table(21_000_000, { ...byPeople('scb-2019-11-01'), fixed: at({ ore: 100_000_000n }) })
  expect(new Set(rows.map(({ amount }) => amount.ore))).toEqual(new Set([100_000_000n]))
})

describe('amounts that were decided', () => {
  it('stand in the table as they are', () => {
    const amounts = [13_333_333, 13_333_334, 13_333_333, 13_333_333, 13_333_334, 13_333_333].map(
      (kronor, index) => ({
        recipient: at(registers.healthcareRegions[index]?.rcc.value ?? ''),
        amount: at({ ore: BigInt(kronor) * 100n }),
        span,
      }),
    )
    const { rows, isDecided } = table(80_000_000, { among: at('rcc'), amounts })
    expect(isDecided).toBe(true)
    expect(rows.map(({ amount }) => amount)).toEqual(amounts.map(({ amount }) => amount.value))
  })
})

describe('the tables that were paid', () => {
  const [head = [], ...lines] = readFileSync('test/fixtures/distribution/payments-per-region.tsv', 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'))
  const paid = (payment: string, code: string) => {
    const written = lines.find(([each]) => each === code)?.[head.indexOf(payment)] ?? ''
    return written === '' ? null : Number(written)
  }

  const payments = [
    { payment: 'svf_2021_payment_2', kronor: 185_000_000, population: 'scb-2019-11-01' },
    { payment: 'svf_2023_payment_2', kronor: 182_500_000, population: 'derived-svf-2023-2' },
    { payment: 'womens_health_2024', kronor: 1_367_000_000, population: 'derived-womens-health-2024' },
  ]

  it('are reproduced, region by region', () => {
    const reports = payments.map(({ payment, kronor, population }) => {
      const made = table(kronor, byPeople(population))
      const rows = made.rows.map(({ recipient, amount }) => {
        const was = paid(payment, recipient.code ?? '')
        return { recipient, made: Number(amount.ore / 100n), was }
      })
      const known = rows.filter(({ was }) => was !== null)
      const agreeing = known.filter((row) => row.was === row.made)
      const figures = made.population?.figures.value === 'printed' ? 'printed' : 'derived from the payment'
      return [
        `${payment}: ${writeInteger(kronor)} kronor by ${population} (${figures})`,
        `  ${agreeing.length} of ${known.length} regions agree to the krona`,
        ...rows.flatMap(({ recipient, made: computed, was }) =>
          was === null
            ? [`  ${recipient.name}: computed ${writeInteger(computed)}, the payment is not in the data`]
            : was === computed
              ? []
              : [
                  `  ${recipient.name}: computed ${writeInteger(computed)}, paid ${writeInteger(was)} (${was - computed})`,
                ],
        ),
        `  computed sum ${writeInteger(rows.reduce((sum, row) => sum + row.made, 0))}, paid sum ${writeInteger(known.reduce((sum, { was }) => sum + (was ?? 0), 0))}`,
      ].join('\n')
    })
    matchGolden('distribution/paid-tables.txt', `${reports.join('\n\n')}\n`)
  })

  it('are nowhere more than a krona from what is computed', () => {
    for (const { payment, kronor, population } of payments) {
      for (const { recipient, amount } of table(kronor, byPeople(population)).rows) {
        const was = paid(payment, recipient.code ?? '')
        if (was !== null) expect(Math.abs(was - Number(amount.ore / 100n))).toBeLessThanOrEqual(1)
      }
    }
  })

  it('have no other sum than the fixture says', () => {
    for (const { payment } of payments) {
      const sum = registers.regions.reduce((all, { code }) => all + (paid(payment, code.value) ?? 0), 0)
      expect(sum).toBe(paid(payment, ''))
    }
  })
})
