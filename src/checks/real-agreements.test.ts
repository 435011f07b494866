import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import type { CaseFile } from '../../test/harness/caret-cases.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { textOf } from '../text/source-file.ts'
import { checkModel, checkRegisters } from './check-model.ts'

const root = 'agreements'
const ids = readdirSync(root).filter((name) => existsSync(`${root}/${name}/agreement.yaml`))

function readFiles(folder: string, kinds: readonly string[]): readonly CaseFile[] {
  return kinds
    .map((kind) => `${root}/${folder}/${kind}.yaml`)
    .filter((path) => existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

function check(files: readonly CaseFile[]): readonly Diagnostic[] {
  const { agreement, registers, diagnostics, faults } = buildCase(files)
  if (!agreement || !registers) throw new Error('The sources are not what the schemas require.')
  return [...faults, ...diagnostics, ...checkRegisters(registers), ...checkModel(agreement, registers)]
}

/** What is right about each agreement, and stands: the parties agreed it so, or it is worth knowing and no fault. */
const standing: Readonly<Record<string, readonly string[]>> = {
  'cancer-2012': [
    // Easter Monday, a Saturday, and New Year's Eve.
    'warning date/not-a-working-day: 2013-04-01',
    'warning date/not-a-working-day: 2012-03-31',
    'warning date/not-a-working-day: 2011-12-31',
  ],
  'cancer-2022': [
    // Six cancer centres share what six does not divide.
    'suggestion amount/uneven-shares: 80 mnkr',
    'suggestion amount/uneven-shares: 25 mnkr',
    // Chapters that the signed agreement has.
    'suggestion structure/lone-subsection: Förutsättningar för överenskommelserna',
    'suggestion structure/lone-subsection: Särskild satsning för att utrota livmoderhalscancer',
  ],
  'cancer-2024': [
    'suggestion amount/uneven-shares: 28 mnkr',
    'suggestion amount/uneven-shares: 80 mnkr',
    'suggestion amount/uneven-shares: 25 mnkr',
    'suggestion amount/uneven-shares: 5 mnkr',
    'suggestion amount/mixed-units: {{kronor "contribution-increase"}}',
    'suggestion amount/mixed-units: {{kronor "svf-first"}}',
    // A Sunday.
    'warning date/not-a-working-day: 2024-12-01',
    // 3.1.1.1 to 3.3.2.2, in the signed agreement too.
    'warning structure/many-levels: Nationellt arbete med prevention',
    'suggestion structure/lone-subsection: Samverkansregionalt arbete med tidig upptäckt',
    'suggestion structure/lone-subsection: Tillgång till och användning av medicinska teknologier – insatser {{year}}',
    'suggestion structure/lone-subsection: Särskild satsning på patologi och radiologi',
    // The last measure of 3.2.4.2 is for RCC i samverkan in a section for the healthcare regions; so it was signed.
    'warning structure/actor-level: rcc-in-collaboration',
  ],
}

describe.each(ids)('%s', (id) => {
  const registers = readFiles('registers', ['bodies', 'appropriations', 'forms'])
  const files = [...readFiles(id, ['agreement', 'sections', 'annexes']), ...registers]
  const [facts] = files

  it('has nothing that the checks object to but what is right and stands', () => {
    const found = check(files).map(
      ({ severity, message, span }) => `${severity} ${message.code}: ${span && textOf(span)}`,
    )
    expect(found.sort()).toEqual([...(standing[id] ?? [])].sort())
  })

  // Each of these takes part in a sum: a million more must be refused, and the changed place shown.
  const funding = facts?.text.slice(0, facts.text.search(/^(payments|terms|deadlines):/m)) ?? ''
  const amounts = [...funding.matchAll(/(?<=(?:amount|sum|total): "?)([0-9]+)(?=(?:,5)? mnkr)/g)]

  it('has amounts', () => expect(amounts.length).toBeGreaterThan(10))

  it.each(amounts.map((match) => [match[0], match.index] as const))('%s mnkr at %i', (digits, at) => {
    if (!facts) return
    const raised = String(Number(digits) + 1)
    const text = facts.text.slice(0, at) + raised + facts.text.slice(at + digits.length)
    // The text is left out: what it refers to is not asked here, and reading it takes most of the time.
    const found = check([{ path: facts.path, text }, ...registers]).filter(
      (one) => one.severity === 'error' && one.message.code.startsWith('amount/'),
    )
    expect(found).not.toEqual([])
    const places = found.flatMap((one) => [one.span, ...one.related.map((place) => place.span)])
    expect(places.some((span) => span?.start === at || (span && textOf(span).startsWith(`"${raised}`)))).toBe(
      true,
    )
  })
})
