import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { codeFilesOf } from './code-files.ts'
import { type CodeScores, readMutationReport } from './code-scores.ts'
import { replaceCodeSection } from './mutation-page.ts'

/**
 * `npm run mutate:code [-- file …]`: lets Stryker change the code of `src/model`, `src/wording` and `src/checks`, a place at a time, and writes how
 * many changes a test noticed to `tools/mutate/code-scores.json` and to the last part of `docs/mutation.md`. With files named, only
 * those are run, and the scores of all others stand; with `--page` nothing is run and that part of the page is written anew from
 * the scores. Files are run some at a time, and kept when they are done.
 */
const root = resolve(import.meta.dirname, '../..')
const folder = join(root, '.ordalag-mutation')
const scoresFile = join(import.meta.dirname, 'code-scores.json')
const atOnce = 25

const codeFiles = codeFilesOf(root)
const named = process.argv.slice(2)
const isPageOnly = named.includes('--page')
const wanted = isPageOnly ? [] : named.length > 0 ? named : codeFiles
const textOf = (path: string) => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n')

if (isPageOnly) keepScores({})
for (let start = 0; start < wanted.length; start += atOnce) {
  try {
    const stryker = join(root, 'node_modules/@stryker-mutator/core/bin/stryker.js')
    const run = spawnSync(process.execPath, [stryker, 'run', 'tools/mutate/stryker.config.mjs'], {
      cwd: root,
      env: { ...process.env, ORDALAG_FILES: wanted.slice(start, start + atOnce).join(',') },
      stdio: 'inherit',
    })
    if (run.status !== 0) throw new Error(`Stryker stopped with ${run.status ?? run.signal}.`)
    keepScores(readMutationReport(readFileSync(join(folder, 'report.json'), 'utf8')))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function keepScores(found: CodeScores): void {
  const known: CodeScores = existsSync(scoresFile) ? JSON.parse(readFileSync(scoresFile, 'utf8')) : {}
  const all = Object.entries({ ...known, ...found }).filter(([file]) => codeFiles.includes(file))
  const scores: CodeScores = Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(scoresFile, `${JSON.stringify(scores, null, 2)}\n`)
  const page = join(root, 'docs/mutation.md')
  writeFileSync(page, replaceCodeSection(textOf('docs/mutation.md'), scores, codeFiles, textOf))
}
