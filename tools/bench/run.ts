import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import { hasErrors } from '../../src/diagnostics/diagnostic.ts'
import { type ComposedMatter, checkProject } from '../../src/pipeline/pipeline.ts'
import { copyInstallation } from '../../test/harness/copy-installation.ts'
import { measure, median, type Run } from './measure.ts'
import { markdownOf, typstOf } from './peer-markup.ts'
import { projectSources } from './project-sources.ts'
import { showRedlinePeer } from './redline-peer.ts'

/**
 * `npm run bench [-- --runs 5] [-- --profile]`: how long ordalag takes as a whole process and warm, beside pandoc (to DOCX) and
 * Typst (to PDF/A-2a) on the same texts, interleaved in one run. The peers make the agreements alone, and so does ordalag where it is
 * compared with them: in a project without decisions and forms. Only the ratios mean anything on another machine, and on a busy
 * one processor time says more than time.
 */
const root = resolve(import.meta.dirname, '../..')
const runs = readRuns()
const node = process.execPath
const launcher = join(root, 'src/cli/ordalag.mjs')

const work = mkdtempSync(join(tmpdir(), 'ordalag-bench-'))
const again = ['--quiet', '--out', join(work, 'again')]
/** The agreements alone, which is what the peers make. */
const alone = join(work, 'project')
const aloneFirst = ['--quiet', '--project', alone, '--out', join(work, 'alone-first')]
/** The same with a history: what is committed, and one amount changed since. */
const versions = join(work, 'versions')
const redlined = ['--quiet', '--project', versions, '--out', join(work, 'redlined'), '--format', 'docx,pdf']
/** Ordalag as `npm ci` leaves it, which has kept nothing yet. */
const installation = join(work, 'installation')
const aloneAgain = ['--quiet', '--project', alone, '--out', join(work, 'alone-again')]

const names = {
  check: 'ordalag check, all',
  diff: 'ordalag diff cancer-2022 cancer-2024',
  again: 'ordalag build, all documents, docx+pdf, again',
  newlyInstalled: 'ordalag build, the agreements alone, docx+pdf, the first after npm ci',
  aloneFirst: 'ordalag build, the agreements alone, docx+pdf, into an empty folder',
  aloneAgain: 'ordalag build, the agreements alone, docx+pdf, again',
  one: 'ordalag build, cancer-2024 alone, docx+pdf, again',
  redline: 'ordalag redline HEAD:cancer-2024 cancer-2024, one amount changed, docx+pdf',
} as const

/** A project that holds nothing but agreements: without what is decided about them, and without the templates of anything else. */
function copyAgreements(): void {
  const templates = join(root, 'templates')
  cpSync(join(root, 'agreements'), join(alone, 'agreements'), {
    recursive: true,
    filter: (path) => basename(path) !== 'decisions',
  })
  cpSync(templates, join(alone, 'templates'), {
    recursive: true,
    filter: (path) =>
      resolve(path, '..') !== templates || !path.endsWith('.hbs') || basename(path) === 'agreement.md.hbs',
  })
}

/** Says why there is no history, where git makes none. */
function makeHistory(): string | null {
  cpSync(alone, versions, { recursive: true })
  const git = (...rest: readonly string[]) =>
    spawnSync('git', ['-c', 'user.name=bench', '-c', 'user.email=bench@example.org', ...rest], {
      cwd: versions,
      encoding: 'utf8',
    })
  for (const step of [
    ['init', '--quiet'],
    ['add', '--all'],
    ['commit', '--quiet', '--message', 'as it was'],
  ]) {
    const { status, error, stderr } = git(...step)
    if (status !== 0) return error?.message ?? stderr.trim()
  }
  const path = join(versions, 'agreements/cancer-2024/agreement.yaml')
  const before = readFileSync(path, 'utf8')
  // A line, the sum of its group and the total.
  const after = raisedAmounts.reduce((text, [was, is]) => text.replace(was, is), before)
  if (raisedAmounts.some(([was]) => !before.includes(was))) return 'cancer-2024 has other amounts than it had'
  writeFileSync(path, after)
  return null
}

const raisedAmounts = [
  ['amount: 21 mnkr', 'amount: 22 mnkr'],
  ['sum: 405 mnkr', 'sum: 406 mnkr'],
  ['total: 809 mnkr', 'total: 810 mnkr'],
] as const

try {
  await bench()
} finally {
  rmSync(work, { recursive: true, force: true })
}

function readRuns(): number {
  const at = process.argv.indexOf('--runs')
  const written = at === -1 ? '5' : (process.argv[at + 1] ?? '')
  if (!/^[1-9]\d{0,2}$/u.test(written)) throw new Error(`--runs wants a number of runs, not '${written}'`)
  return Number(written)
}

async function bench(): Promise<void> {
  copyAgreements()
  const { agreements, diagnostics } = checkProject(projectSources(alone))
  if (hasErrors(diagnostics))
    throw new Error('nothing to measure: the sources hold errors, see npm run check')
  const peers = findPeers(agreements)
  const noHistory = makeHistory()
  if (noHistory !== null) console.log(`redline is skipped: ${noHistory}`)

  const results = new Map<string, Run[]>()
  const take = async (name: string, command: string, rest: readonly string[]): Promise<void> => {
    results.set(name, [...(results.get(name) ?? []), await measure(command, rest, root)])
  }
  copyInstallation(installation)
  // The first commands keep what Node compiles; from then on all is as it stays.
  for (let run = 0; run < 2; run++) {
    await measure(node, [launcher, 'build', ...again], root)
    await measure(node, [launcher, 'build', ...aloneAgain], root)
  }
  for (let run = 0; run < runs; run++) {
    await take('node, nothing', node, ['-e', '0'])
    await take(names.check, node, [launcher, 'check', ...again])
    await take(names.diff, node, [launcher, 'diff', 'cancer-2022', 'cancer-2024', ...again])
    await take(names.again, node, [launcher, 'build', ...again])
    rmSync(join(work, 'alone-first'), { recursive: true, force: true })
    rmSync(join(installation, 'node_modules/.cache'), { recursive: true, force: true })
    const newLauncher = join(installation, 'src/cli/ordalag.mjs')
    await take(names.newlyInstalled, node, [newLauncher, 'build', ...aloneFirst])
    rmSync(join(work, 'alone-first'), { recursive: true, force: true })
    await take(names.aloneFirst, node, [launcher, 'build', ...aloneFirst])
    await take(names.aloneAgain, node, [launcher, 'build', ...aloneAgain])
    for (const format of ['docx', 'pdf']) {
      const name = `ordalag build, the agreements alone, ${format}, again`
      await take(name, node, [launcher, 'build', '--format', format, ...aloneAgain])
    }
    await take(names.one, node, [launcher, 'build', 'cancer-2024', ...aloneAgain])
    if (noHistory === null)
      await take(names.redline, node, [launcher, 'redline', 'HEAD:cancer-2024', 'cancer-2024', ...redlined])
    for (const peer of peers) await take(peer.name, peer.command, peer.rest)
  }

  console.log(`whole processes, medians of ${runs} interleaved runs\n`)
  console.log('   wall ms    cpu ms   peak MB   what')
  for (const [name, taken] of results) {
    const columns = [
      taken.map((run) => run.milliseconds),
      taken.flatMap((run) => run.processorMilliseconds ?? []),
      taken.flatMap((run) => run.megabytes ?? []),
    ]
    console.log(`${columns.map(show).join('')}   ${name}`)
  }
  const older = agreements.find(({ agreement }) => agreement.id.value === 'cancer-2022')?.document
  const newer = agreements.find(({ agreement }) => agreement.id.value === 'cancer-2024')?.document
  if (older && newer) await showRedlinePeer(older, newer, join(work, 'libreoffice'))
  const warm = spawnSync(
    node,
    ['--expose-gc', join(root, 'tools/bench/warm.ts'), String(Math.max(5, runs * 2))],
    { encoding: 'utf8', maxBuffer: 1 << 26 },
  )
  console.log(`\nin one warm process\n\n${warm.stdout.trimEnd()}${warm.stderr}`)
  showGoals(results, peers, /(\d+) +re-check/u.exec(warm.stdout)?.[1])
  if (process.argv.includes('--profile')) showProfile()
}

function show(values: readonly number[]): string {
  return (values.length > 0 ? median(values).toFixed(0) : '?').padStart(10)
}

/** A program that does the same work on the same text. */
interface Peer {
  readonly agreement: string
  readonly name: string
  readonly command: string
  readonly rest: readonly string[]
}

/** The peers that work here; of the others, says why not. */
function findPeers(agreements: readonly ComposedMatter[]): readonly Peer[] {
  const peers: Peer[] = []
  for (const { agreement, document } of agreements) {
    const id = agreement.id.value
    const path = join(work, id)
    writeFileSync(`${path}.md`, markdownOf(document))
    writeFileSync(`${path}.typ`, typstOf(document))
    const pandoc = [`${path}.md`, '--toc', '--number-sections', '-o', `${path}.docx`]
    const typst = [join(root, 'tools/bench/typst-compile.ts'), `${path}.typ`, `${path}.pdf`]
    peers.push({ agreement: id, name: `pandoc to docx, ${id}`, command: 'pandoc', rest: pandoc })
    peers.push({ agreement: id, name: `typst to pdf, ${id}`, command: node, rest: typst })
  }
  const folder = join(root, 'tools/bench')
  if (!existsSync(join(folder, 'node_modules')))
    spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder })
  const working = ['pandoc', 'typst'].filter((program) => {
    const peer = peers.find(({ name }) => name.startsWith(program))
    const trial = peer && spawnSync(peer.command, peer.rest, { cwd: root, encoding: 'utf8' })
    if (trial?.status === 0) return true
    const why = trial?.error?.message ?? trial?.stderr.trim().split('\n').at(-1) ?? 'no agreement'
    console.log(`${program} does not run here and is skipped: ${why}`)
    return false
  })
  return peers.filter(({ name }) => working.some((program) => name.startsWith(program)))
}

/** What was promised, and what came. */
function showGoals(
  results: ReadonlyMap<string, readonly Run[]>,
  peers: readonly Peer[],
  recheck?: string,
): void {
  const of = (name: string): number => median((results.get(name) ?? []).map((run) => run.milliseconds))
  const processorOf = (name: string): number =>
    median((results.get(name) ?? []).flatMap((run) => run.processorMilliseconds ?? []))
  const goal = (isMet: boolean, text: string) => console.log(`${isMet ? 'met    ' : 'NOT MET'}   ${text}`)
  console.log('\ngoals\n')
  goal(of(names.check) < 1000, `check in less than 1000 ms: ${of(names.check).toFixed(0)}`)
  goal(of(names.diff) < 500, `diff in less than 500 ms: ${of(names.diff).toFixed(0)}`)
  goal(Number(recheck) < 100, `re-check after a change in less than 100 ms: ${recheck ?? '?'}`)
  if (results.has(names.redline)) {
    const ratio = of(names.redline) / (2 * of(names.one))
    const processor = (processorOf(names.redline) / (2 * processorOf(names.one))).toFixed(2)
    goal(
      ratio < 1,
      `a redline of cancer-2024 in less time than building it twice: ${ratio.toFixed(2)} (cpu ${processor})`,
    )
  }
  const compare = (name: string, compared: readonly Peer[]) => {
    const sum = (time: (name: string) => number) =>
      compared.reduce((total, peer) => total + time(peer.name), 0)
    const ratio = of(name) / sum(of)
    const processor = (processorOf(name) / sum(processorOf)).toFixed(2)
    goal(
      ratio < 1,
      `less time than pandoc and Typst together: ${ratio.toFixed(2)} (cpu ${processor})   ${name}`,
    )
  }
  if (new Set(peers.map(({ command }) => command)).size < 2) {
    console.log('skipped   the comparison with pandoc and Typst together, which wants both')
    return
  }
  compare(names.aloneAgain, peers)
  compare(names.aloneFirst, peers)
  compare(names.newlyInstalled, peers)
  compare(
    names.one,
    peers.filter(({ agreement }) => agreement === 'cancer-2024'),
  )
}

function showProfile(): void {
  const folder = join(work, 'profile')
  spawnSync(node, ['--cpu-prof', `--cpu-prof-dir=${folder}`, launcher, 'build', ...again], { cwd: root })
  const profile = spawnSync(node, [join(root, 'tools/bench/profile.ts'), folder], { encoding: 'utf8' })
  console.log(`\nwhere the time of a build goes, by thread\n\n${profile.stdout}${profile.stderr}`)
}
