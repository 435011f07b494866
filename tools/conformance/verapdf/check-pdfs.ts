import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What veraPDF says of one file in one respect. */
export interface Verdict {
  readonly outcome: 'PASS' | 'FAIL' | 'ERROR'
  /** `2a`: PDF/A-2a. `ua1`: PDF/UA-1. */
  readonly flavour: string
  readonly file: string
  readonly rules: number
  readonly checks: number
  /** A line for each rule that is broken: clause, how often, what it says, where first. */
  readonly failures: readonly string[]
}

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const jar = here('node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar')

/** Why veraPDF cannot run on this machine, and what would help; null where it can. */
export function whyUnavailable(): string | null {
  if (!existsSync(jar))
    return 'veraPDF is not installed: run `npm ci --ignore-scripts` in tools/conformance/verapdf'
  const java = spawnSync('java', ['-version'])
  return java.status === 0 ? null : 'no Java: veraPDF needs a JDK of version 17 or later'
}

/** Validates files with veraPDF: each as PDF/A-2a and as PDF/UA-1. One run of Java for all: starting it is the slow part. */
export function checkPdfs(
  files: readonly string[],
  flavours: readonly string[] = ['2a', 'ua1'],
): readonly Verdict[] {
  if (files.length === 0) return []
  const run = spawnSync('java', ['-cp', jar, here('VeraCheck.java'), flavours.join(','), ...files], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  })
  const verdicts: (Verdict & { failures: string[] })[] = []
  for (const line of run.stdout.split('\n')) {
    const [outcome, ...rest] = line.split('\t')
    if (outcome === 'PASS' || outcome === 'FAIL' || outcome === 'ERROR') {
      const [flavour = '', file = '', rules, checks] = rest
      verdicts.push({ outcome, flavour, file, rules: Number(rules), checks: Number(checks), failures: [] })
    } else if (line.startsWith('\t')) verdicts.at(-1)?.failures.push(rest.join(' · '))
  }
  if (verdicts.length !== files.length * flavours.length)
    throw new Error(`veraPDF did not run: ${run.stderr}`)
  return verdicts
}
