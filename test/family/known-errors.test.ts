import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { divideWord } from '../../src/pagination/hyphenation.ts'
import { projectSources } from '../../tools/bench/project-sources.ts'
import { type KnownError, readKnownErrors, tryKnownErrors } from '../harness/known-errors.ts'

/**
 * The errors that went out under signature in the five documents that ordalag starts from, one by one: what makes each impossible here,
 * or what finds it. Those that nothing finds are kept as well, with the reason; a check that finds one of them makes its test fail, and
 * the case is then moved.
 */
const repository = join(import.meta.dirname, '../..')
const errors = readKnownErrors(join(import.meta.dirname, '../cases/known-errors'))

function titleOf({ where, wrong }: KnownError): string {
  return `${where.join(', ')}: ${wrong}`
}

type Verdict = 'impossible' | 'caught' | 'missed'

function verdictOf({ impossible, missed }: KnownError): Verdict {
  if (impossible !== undefined) return 'impossible'
  return missed === undefined ? 'caught' : 'missed'
}

let results: ReadonlyMap<KnownError, readonly string[]>

beforeAll(() => {
  results = tryKnownErrors(projectSources(repository), errors)
})

const tried = errors.filter(({ edit, stands }) => edit ?? stands)

describe.each([...new Set(tried.map(({ kind }) => kind))])('%s', (kind) => {
  test.each(
    tried.filter((error) => error.kind === kind).map((error) => [titleOf(error), error] as const),
  )('%s', (_title, error) => {
    expect(results.get(error)).toEqual([...(error.found ?? [])].sort())
  })
})

test.each(
  errors.flatMap((error) => error['not-divided'] ?? []),
)('%s is no way to divide a word', (divided) => {
  expect(divideWord(divided.replace('-', ''))).not.toContain(divided.indexOf('-'))
})

test('each error has one verdict, and what it needs', () => {
  for (const error of errors) {
    const { edit, stands, impossible, missed, found, where } = error
    expect([impossible, missed].filter(Boolean).length, titleOf(error)).toBeLessThan(2)
    expect(where.length, titleOf(error)).toBeGreaterThan(0)
    if (missed !== undefined) expect(found, titleOf(error)).toBeUndefined()
    else if (impossible === undefined || edit) expect(found?.length, titleOf(error)).toBeGreaterThan(0)
    if (impossible === undefined) expect(edit ?? stands, titleOf(error)).toBeDefined()
  }
  expect(new Set(errors.map(titleOf)).size).toBe(errors.length)
})

test('how many there are', () => {
  const count = (verdict: Verdict): number =>
    errors.filter((error) => verdictOf(error) === verdict).flatMap(({ where }) => where).length
  expect({ impossible: count('impossible'), caught: count('caught'), missed: count('missed') }).toEqual({
    impossible: 43,
    caught: 110,
    missed: 51,
  })
})
