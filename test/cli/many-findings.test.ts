import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { machineFileSystem } from '../../src/cli/output/file-system.ts'
import { run } from '../../src/cli/run.ts'

const path = 'agreements/ladan-2031/agreement.yaml'
const suggestions = 60
let folder = ''

/** Sixty amounts that nothing uses, each a suggestion, and an error in the last line. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ordalag-many-'))
  cpSync(join(import.meta.dirname, 'project'), folder, { recursive: true })
  const amounts = Array.from(
    { length: suggestions },
    (_, index) => `  - { id: amount-${index}, amount: ${index + 11} mnkr, what: påhittat belopp ${index} }\n`,
  )
  const wrong = '  - { id: wrong, amount: 1 mnkr, what: fel summa, sum-of: [roof, doors] }\n'
  const text = `${readFileSync(join(folder, path), 'utf8')}amounts:\n${amounts.join('')}${wrong}`
  writeFileSync(join(folder, path), text)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function check(...words: readonly string[]) {
  let output = ''
  let error = ''
  const code = await run(['check', 'ladan-2031', ...words], {
    files: machineFileSystem,
    workingFolder: folder,
    variables: {},
    print: (text) => {
      output += text
    },
    printError: (text) => {
      error += text
    },
    terminal: { output: false, error: false, columns: 80 },
    milliseconds: () => 0,
    lock: { holder: { process: 1, host: 'here' }, isAlive: () => false },
  })
  expect(code).toBe(1)
  return { output, error }
}

const numbers = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((match) => Number(match[1]))
const isRising = (lines: readonly number[]) => lines.every((line, index) => line >= (lines[index - 1] ?? 0))

describe('more findings than a screen holds', () => {
  let all = 0
  test('JSON has all, in the order of their places', async () => {
    const { diagnostics } = JSON.parse((await check('--output', 'json')).output) as {
      readonly diagnostics: readonly { readonly place: { readonly start: { readonly line: number } } }[]
    }
    all = diagnostics.length
    expect(all).toBeGreaterThan(suggestions)
    expect(isRising(diagnostics.map(({ place }) => place.start.line))).toBe(true)
  })

  test('SARIF and lines have all too', async () => {
    const log = JSON.parse((await check('--output', 'sarif')).output) as {
      readonly runs: readonly [{ readonly results: readonly unknown[] }]
    }
    expect(log.runs[0].results).toHaveLength(all)
    const lines = numbers((await check('--output', 'lines')).output, /^agreements\/\S+?:(\d+):\d+: /gmu)
    expect(lines).toHaveLength(all)
    expect(isRising(lines)).toBe(true)
  })

  test('GitHub gets all, and who reads the log is told how many it shows', async () => {
    const { output, error } = await check('--output', 'github')
    const lines = numbers(output, /^::(?:error|warning|notice) file=\S+?,line=(\d+),/gmu)
    expect(lines).toHaveLength(all)
    expect(isRising(lines)).toBe(true)
    expect(error).toBe(
      'GitHub shows at most 10 annotations of each kind for a step; all findings stand in the log.\n',
    )
  })

  test('a terminal shows as many as the limit in order, the error among them, and counts the others', async () => {
    const { error } = await check('--limit', '7')
    const lines = numbers(error, /╭─ \S+?:(\d+):\d+ {2}/gu)
    expect(lines).toHaveLength(7)
    expect(isRising(lines)).toBe(true)
    expect(error).toMatch(/╭─ \S+ {2}amount\/parts-exceed-sum\n/u)
    expect(error).toMatch(new RegExp(`\\n${all - 7} more not shown\\. 1 error, `, 'u'))
    expect(numbers((await check()).error, /╭─ \S+?:(\d+):\d+ {2}/gu)).toHaveLength(50)
  })
})
