import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type CodeScores, readMutationReport } from './code-scores.ts'

/**
 * `npm run mutate:code [-- file …]`: lets Stryker change the code of `src/model` and `src/checks`, a place at a time, and writes how
 * many changes a test noticed to `tools/mutate/code-scores.json`; `npm run mutate` puts that into `docs/mutation.md`. With
 * files named, only those are run, with the caret cases, and the scores of all others stand.
 */
const root = resolve(import.meta.dirname, '../..')
const folder = join(root, '.ordalag-mutation')
const scoresFile = join(import.meta.dirname, 'code-scores.json')
const wanted = process.argv.slice(2)

let scores: CodeScores = existsSync(scoresFile) ? JSON.parse(readFileSync(scoresFile, 'utf8')) : {}
try {
  for (const round of wanted.length > 0 ? ['checks'] : ['model', 'checks']) {
    const environment: NodeJS.ProcessEnv = { ...process.env, ORDALAG_ROUND: round }
    if (wanted.length > 0) environment.ORDALAG_FILES = wanted.join(',')
    const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js')
    const run = spawnSync(process.execPath, [stryker, 'run', 'tools/mutate/stryker.config.mjs'], {
      cwd: root,
      env: environment,
      stdio: 'inherit',
    })
    if (run.status !== 0) throw new Error(`Stryker stopped with ${run.status ?? run.signal}.`)
    scores = { ...scores, ...readMutationReport(readFileSync(join(folder, `${round}.json`), 'utf8')) }
  }
  const sorted = Object.fromEntries(Object.entries(scores).sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(scoresFile, `${JSON.stringify(sorted, null, 2)}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
