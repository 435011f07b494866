import { createContext, runInContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { field } from '../../../test/harness/form-kitchen-sink.ts'
import { formLibrary, scriptsOf } from './form-scripts.ts'

/** What a reader hands to a script, and what the script leaves there. */
interface ScriptEvent {
  value: string
  rc: boolean
  willCommit: boolean
}

/** Runs a script as a reader would. `values`: what the other fields hold. */
function run(source: string, event: Partial<ScriptEvent>, values: Readonly<Record<string, string>> = {}) {
  const alerts: string[] = []
  const given: ScriptEvent = { value: '', rc: true, willCommit: true, ...event }
  const context = createContext({
    event: given,
    app: { alert: (text: string) => alerts.push(text) },
    AFMergeChange: ({ value }: ScriptEvent) => value,
    getField: (name: string) => ({ value: values[name] ?? '' }),
  })
  runInContext(formLibrary, context)
  runInContext(source, context)
  return { value: given.value, accepted: given.rc, alerts: alerts.length }
}

const scripts = (kind: 'amount' | 'organisation-number' | 'giro') =>
  scriptsOf(field('x', 'X', { type: { kind } }))

describe('amounts', () => {
  test.each([
    ['1250000', '1 250 000'],
    ['1 250 000', '1 250 000'],
    ['1250000,5', '1 250 000,50'],
    ['1250000.05', '1 250 000,05'],
    ['0', '0'],
    ['999', '999'],
    ['1000', '1 000'],
    ['-1500', '-1 500'],
    ['\u2212 1\u00a0500 kr', '-1 500'],
    ['60\u00a0000\u00a0000\u00a0kronor', '60 000 000'],
    ['15:-', '15'],
    ['9007199254740,99', '9 007 199 254 740,99'],
    ['', ''],
    ['ett', 'ett'],
  ])('%j is shown as %j', (typed, shown) => {
    expect(run(scripts('amount').F ?? '', { value: typed }).value).toBe(shown)
  })

  test.each(['1.250.000', '1,234', 'ett', '12a'])('%j is refused, with a word of why', (typed) => {
    expect(run(scripts('amount').K ?? '', { value: typed })).toMatchObject({ accepted: false, alerts: 1 })
  })

  test.each([
    ['1 250', true],
    ['1250,', true],
    ['-', true],
    ['12 kr', true],
    ['1250,555', false],
    ['12x', false],
    ['=1+1', false],
  ])('while one types, %j may stand: %j', (typed, accepted) => {
    expect(run(scripts('amount').K ?? '', { value: typed, willCommit: false }).accepted).toBe(accepted)
  })
})

describe('what is computed', () => {
  const sum = scriptsOf(
    field('sum', 'Summa', {
      type: { kind: 'amount' },
      calculation: { kind: 'sum', of: ['a', 'b', 'c.1'] },
    }),
  )
  const difference = scriptsOf(
    field('rest', 'Rest', {
      type: { kind: 'amount' },
      calculation: { kind: 'difference', from: 'grant', less: 'sum' },
    }),
  )

  test.each([
    [{ a: '1 250 000', b: '99 999,50', 'c.1': '0,50' }, '1350000'],
    [{ a: '0,1', b: '0,2' }, '0,30'],
    [{ a: 'ej känt', b: '5' }, '5'],
    [{}, ''],
  ])('the sum of %j is %j', (values, value) => {
    expect(run(sum.C ?? '', {}, values).value).toBe(value)
  })

  test.each([
    [{ grant: '60\u00a0000\u00a0000\u00a0kronor', sum: '59999999,50' }, '0,50'],
    [{ grant: '100', sum: '250' }, '-150'],
    [{ grant: '100', sum: '' }, ''],
  ])('the difference of %j is %j', (values, value) => {
    expect(run(difference.C ?? '', {}, values).value).toBe(value)
  })
})

describe('numbers with check digits', () => {
  test.each([
    ['organisation-number', '212000-0142', 0],
    ['organisation-number', '162120000142', 0],
    ['organisation-number', '212000-0143', 1],
    ['organisation-number', '212000', 1],
    ['organisation-number', '', 0],
    ['giro', '5050-1055', 0],
    ['giro', '5050-1056', 1],
  ] as const)('%s %j: %d warnings, and it is kept', (kind, typed, alerts) => {
    expect(run(scripts(kind).K ?? '', { value: typed })).toEqual({ value: typed, accepted: true, alerts })
  })

  test('an organisation number is shown with its hyphen and without what people put before it', () => {
    const F = scripts('organisation-number').F ?? ''
    expect(run(F, { value: '2120000142' }).value).toBe('212000-0142')
    expect(run(F, { value: '16 212000 0142' }).value).toBe('212000-0142')
    expect(run(F, { value: '123' }).value).toBe('123')
  })
})

test('what is locked runs nothing, and sources are plain characters', () => {
  expect(scriptsOf(field('x', 'X', { type: { kind: 'amount' }, locked: true, value: '5' }))).toEqual({})
  expect(formLibrary).toMatch(/^[\n\x20-\x7e]+$/)
})
