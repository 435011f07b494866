import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { checkCatalogue } from './catalogue.ts'
import { staleDocuments } from './generated-docs.ts'
import { checkLayers } from './layers.ts'

/** `npm run lint`: types, lint and format, layers, catalogue, generated pages. Runs all, says what is wrong in each. */
const root = resolve(import.meta.dirname, '..')

function command(name: string, ...rest: string[]): readonly string[] {
  const run = spawnSync(`${root}/node_modules/.bin/${name}`, rest, {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  if (run.status === 0) return []
  return [`${run.stdout ?? ''}${run.stderr ?? ''}${run.error?.message ?? ''}`.trim() || `${name} failed`]
}

const steps: readonly (readonly [string, () => readonly string[]])[] = [
  ['types', () => command('tsc', '--noEmit')],
  ['lint and format', () => command('biome', 'check', '.')],
  ['layers', checkLayers],
  ['catalogue', checkCatalogue],
  ['generated pages', staleDocuments],
]

let failed = 0
for (const [name, run] of steps) {
  const faults = run()
  if (faults.length === 0) console.log(`ok      ${name}`)
  else {
    failed++
    console.log(`FAILED  ${name}`)
    for (const fault of faults) console.log(fault.replaceAll(/^/gmu, '        '))
  }
}
process.exitCode = failed === 0 ? 0 : 1
