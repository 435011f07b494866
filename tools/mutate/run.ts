import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { codeFilesOf } from './code-files.ts'
import type { CodeScores } from './code-scores.ts'
import { mutateSources } from './mutate-sources.ts'
import { isCaught, writeMutationPage } from './mutation-page.ts'
import { isInSum, reasonOf } from './reasons.ts'

/**
 * `npm run mutate [-- --threads 2] [-- --check]`: perturbs every fact in `agreements/`, one at a time, and writes to
 * `docs/mutation.md` what the checks caught. Exit code 1 where an amount that takes part in a sum was changed unnoticed, where no
 * rule says why a change was not caught, or, with `--check`, where the page on disk is another (it is then not written).
 */
const root = resolve(import.meta.dirname, '../..')
const { values } = parseArgs({
  options: { threads: { type: 'string', default: '2' }, check: { type: 'boolean', default: false } },
})

const outcomes = await mutateSources(root, Math.max(1, Number(values.threads) || 1), (done, all) => {
  if (process.stderr.isTTY && done % 50 === 0) process.stderr.write(`\r${done} of ${all}`)
})
if (process.stderr.isTTY) process.stderr.write('\r')

const scoresFile = join(import.meta.dirname, 'code-scores.json')
const code: CodeScores = existsSync(scoresFile) ? JSON.parse(readFileSync(scoresFile, 'utf8')) : {}
const codeFiles = codeFilesOf(root)
const page = writeMutationPage(
  outcomes,
  (path) => readFileSync(join(root, path), 'utf8').replaceAll('\r\n', '\n'),
  code,
  codeFiles,
)
const pagePath = join(root, 'docs/mutation.md')
const faults: string[] = []
if (!values.check) writeFileSync(pagePath, page)
else if (!existsSync(pagePath) || readFileSync(pagePath, 'utf8') !== page) {
  faults.push('docs/mutation.md is stale: run npm run mutate')
}

const missed = outcomes.filter((outcome) => !isCaught(outcome))
for (const outcome of missed) {
  const { target, text } = outcome
  const place = `${target.path}: ${target.written} → ${text}`
  if (isInSum(outcome)) faults.push(`a part of a sum was changed unnoticed: ${place}`)
  else if (reasonOf(outcome) === 'unexplained') faults.push(`no rule says why this was not caught: ${place}`)
}
console.log(`${outcomes.length} changes, ${outcomes.length - missed.length} caught`)
for (const fault of faults) console.log(fault)
process.exitCode = faults.length === 0 ? 0 : 1
