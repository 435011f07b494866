import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import { bodiesNamedIn } from './named-bodies.ts'

const { agreement, registers } = buildCase(
  readdirSync('agreements/registers').map((name) => ({
    path: `agreements/registers/${name}`,
    text: readFileSync(`agreements/registers/${name}`, 'utf8'),
  })),
)

it.each([
  ['Medel som betalas ut till SKR (RCC i samverkan)', ['skr', 'rcc-in-collaboration']],
  ['direkt till regioner', ['regions']],
  ['Regionernas arbete', ['regions']],
  ['SKR:s förslag till RCC Väst', ['skr', 'rcc-vast']],
  ['regionala centrum, SKRIV', []],
])('%s', (text, ids) => {
  if (!agreement || !registers) throw new Error('The registers cannot be read.')
  expect([...bodiesNamedIn(text, agreement, registers)].sort()).toEqual([...ids].sort())
})

const bodies = `
bodies:
  - { id: state, names: [{ full: staten, running: staten }] }
  - { id: regions, names: [{ full: regionerna, running: regionerna }] }
  - { id: north, names: [{ full: kommunerna i norr, running: kommunerna i norr }] }
  - { id: together, names: [{ full: Samverkande regionerna, running: Samverkande regionerna }] }
  - { id: agency, names: [{ full: Socialstyrelsen, short: SoS, running: Socialstyrelsen }] }
  - { id: rcc, names: [{ full: regionala cancercentrum, short: RCC, running: RCC }] }
  - { id: forum, names: [{ full: Forum RCC, running: Forum RCC }] }
  - { id: council, names: [{ full: Rådet, running: Rådet }] }
  - { id: other-council, names: [{ full: Rådet, running: Rådet }] }
  - id: skr
    names:
      - { full: Sveriges Kommuner och Landsting, short: SKL, running: SKL, to: 2019-11-26 }
      - { full: Sveriges Kommuner och Regioner, short: SKR, running: SKR, from: 2019-11-27 }
`

it.each([
  ['direkt till regionerna', ['regions']],
  ['regioners och regionernas arbete', ['regions']],
  ['Kommunerna i norr', ['north']],
  ['Samverkande regioner', ['regions']],
  ['Socialstyrelsens arbete', ['agency']],
  ['SoS arbete', ['agency']],
  ['e-Socialstyrelsen, medSoS, SoSial', []],
  ['Forum\u00a0RCC', ['forum']],
  ['Forum RCC leder RCC', ['forum', 'rcc']],
  ['Rådet beslutar', ['council', 'other-council']],
  ['Socialstyrelsen och RCC', ['agency', 'rcc']],
  ['SKR, inte SKL', ['skr']],
])('%s, by names of our own', (text, ids) => {
  const built = buildCase([{ path: 'bodies.yaml', text: bodies }])
  if (!built.agreement || !built.registers) throw new Error('The registers cannot be read.')
  expect([...bodiesNamedIn(text, built.agreement, built.registers)].sort()).toEqual([...ids].sort())
})

it("finds the names of the agreement's own time", () => {
  const { registers: of, agreement: now } = buildCase([{ path: 'bodies.yaml', text: bodies }])
  const { agreement: then } = buildCase([{ path: 'agreement.yaml', text: 'year: 2018' }])
  if (!of || !now || !then) throw new Error('The registers cannot be read.')
  const named = [now, then].map((each) =>
    ['SKR', 'SKL'].filter((name) => bodiesNamedIn(name, each, of).size > 0),
  )
  expect(named).toEqual([['SKR'], ['SKL']])
})
