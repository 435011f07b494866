import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>
  readonly permissions?: unknown
  readonly jobs: Readonly<
    Record<
      string,
      { readonly permissions?: Readonly<Record<string, string>>; readonly steps: readonly Step[] }
    >
  >
}

const folder = '.github/workflows'

describe.each(readdirSync(folder))('%s', (name) => {
  const text = readFileSync(`${folder}/${name}`, 'utf8')
  const workflow = parse(text) as Workflow
  const jobs = Object.values(workflow.jobs)
  const steps = jobs.flatMap((job) => job.steps)

  test('uses actions by their commit only, and says which version that is', () => {
    for (const { uses } of steps) if (uses) expect(uses).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40}$/u)
    const lines = text.split('\n').filter((line) => /^\s*(?:- )?uses:/u.test(line))
    for (const line of lines) expect(line).toMatch(/ # v\d+\.\d+\.\d+$/u)
  })

  test('gives no right that a job does not name', () => {
    expect(workflow.permissions).toEqual({})
    for (const { permissions } of jobs) expect(permissions).toBeDefined()
  })

  test('lets nothing that a change brings run with a token that may write', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target')
    for (const { permissions, steps: own } of jobs) {
      if (!Object.values(permissions ?? {}).includes('write')) continue
      for (const { run, uses } of own) {
        expect(uses).toBeUndefined()
        expect(run).not.toMatch(/npm|npx|node |git |src\//u)
      }
    }
  })

  test('puts no value of the event into a script', () => {
    for (const { run } of steps) expect(run ?? '').not.toContain('${{')
  })
})
