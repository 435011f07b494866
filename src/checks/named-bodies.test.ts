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
