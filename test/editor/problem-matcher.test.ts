import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { printLines } from '../../src/diagnostics/print-lines.ts'
import { report } from '../../src/diagnostics/report.ts'
import { readSettings, workspace } from './language-client.ts'

interface Task {
  readonly label: string
  readonly command: string
  readonly isBackground?: boolean
  readonly problemMatcher: {
    readonly pattern: { readonly regexp: string } & Readonly<Record<string, number | string>>
    readonly background?: { readonly beginsPattern: string; readonly endsPattern: string }
  }
}

const tasks = (readSettings('tasks.json').tasks as readonly Task[]).filter(({ command }) =>
  command.includes('check'),
)

/** What the editor's Problems list would hold of a line. */
function match({ problemMatcher: { pattern } }: Task, line: string) {
  const found = new RegExp(pattern.regexp, 'u').exec(line)
  const group = (name: string) => found?.[Number(pattern[name])]
  return (
    found &&
    Object.fromEntries(
      ['file', 'line', 'column', 'severity', 'message', 'code'].map((name) => [name, group(name)]),
    )
  )
}

describe.each(tasks)('the task $label', (task) => {
  const file = { path: 'agreements/å:1 b/agreement.yaml', text: 'a: x\nb: 100 %\n' }

  test('picks up every severity at its place', () => {
    const found = report('read/bare-number', { file, start: 8, end: 13 }, { written: 'error: [x/y]' })
    for (const [severity, word] of [
      ['error', 'error'],
      ['warning', 'warning'],
      ['suggestion', 'info'],
    ] as const) {
      for (const language of ['sv', 'en'] as const) {
        const [line = ''] = printLines([{ ...found, severity }], language).split('\n')
        expect(match(task, line)).toEqual({
          file: file.path,
          line: '2',
          column: '4',
          severity: word,
          message: expect.stringContaining('error: [x/y]'),
          code: 'read/bare-number',
        })
      }
    }
  })

  test('leaves alone what has no file', () => {
    const [line = ''] = printLines([report('read/empty-file', null, {})], 'sv').split('\n')
    expect(match(task, line)).toBeNull()
    expect(match(task, 'ordalag: check begins')).toBeNull()
  })

  test('runs a script that there is', () => {
    const { scripts } = JSON.parse(readFileSync(join(workspace, 'package.json'), 'utf8')) as {
      readonly scripts: Readonly<Record<string, string>>
    }
    expect(task.command).toMatch(/^npm run --silent check -- /u)
    const started = /^node (\S+) check$/u.exec(scripts.check ?? '')?.[1] ?? ''
    expect(existsSync(join(workspace, started))).toBe(true)
  })
})

test('the watching task knows where a run begins and ends', () => {
  const background = tasks.find(({ isBackground }) => isBackground)?.problemMatcher.background
  expect('ordalag: check begins').toMatch(new RegExp(background?.beginsPattern ?? '^$', 'u'))
  expect('ordalag: check ends (12, 34 ms)').toMatch(new RegExp(background?.endsPattern ?? '^$', 'u'))
})
