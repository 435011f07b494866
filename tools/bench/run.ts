import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { checkProject } from '../../src/pipeline.ts'
import { measure, median, type Run } from './measure.ts'
import { markdownOf, typstOf } from './peer-markup.ts'
import { projectSources } from './project-sources.ts'

/**
 * `npm run bench [-- --runs 5] [-- --profile]`: how long ordalag takes as a whole process and warm, beside pandoc (to DOCX) and
 * Typst (to PDF/A-2a) on the same texts, interleaved in one run. Only the ratios mean anything on another machine.
 */
const root = resolve(import.meta.dirname, '../..')
const option = (name: string, fallback: string): string => {
  const at = process.argv.indexOf(`--${name}`)
  return at === -1 ? fallback : (process.argv[at + 1] ?? fallback)
}
const runs = Number(option('runs', '5'))
const node = process.execPath
const main = join(root, 'src/cli/main.ts')

const work = mkdtempSync(join(tmpdir(), 'ordalag-bench-'))
try {
  await bench()
} finally {
  rmSync(work, { recursive: true, force: true })
}

async function bench(): Promise<void> {
  const { agreements, diagnostics } = checkProject(projectSources(root))
  if (agreements.length === 0) throw new Error(`nothing to measure: ${diagnostics.length} diagnostics`)
  const ids = agreements.map(({ agreement }) => agreement.id.value)
  for (const { agreement, document } of agreements) {
    writeFileSync(join(work, `${agreement.id.value}.md`), markdownOf(document))
    writeFileSync(join(work, `${agreement.id.value}.typ`), typstOf(document))
  }

  const typstModule = join(root, 'tools/bench/node_modules')
  if (!existsSync(typstModule)) {
    spawnSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: join(root, 'tools/bench') })
  }
  const hasPandoc = spawnSync('pandoc', ['--version']).status === 0
  const hasTypst = existsSync(typstModule)
  if (!hasPandoc) console.log('pandoc is not installed: skipped')
  if (!hasTypst) console.log('Typst could not be installed from npm: skipped')

  const build = (out: string, ...rest: string[]) => [
    main,
    'build',
    ...rest,
    '--quiet',
    '--out',
    join(work, out),
  ]
  const pandoc = (id: string) =>
    [join(work, `${id}.md`), '--toc', '--number-sections', '-o', join(work, `${id}.docx`)] as const
  const typst = (id: string) =>
    [join(root, 'tools/bench/typst-compile.ts'), join(work, `${id}.typ`), join(work, `${id}.pdf`)] as const

  const results = new Map<string, Run[]>()
  const take = async (name: string, command: string, rest: readonly string[]): Promise<void> => {
    results.set(name, [...(results.get(name) ?? []), await measure(command, rest, root)])
  }
  for (let run = 0; run < runs; run++) {
    await take('node, nothing', node, ['-e', '0'])
    await take('ordalag check, all', node, [main, 'check', '--quiet'])
    await take('ordalag build, all, docx+pdf', node, build('all'))
    await take('ordalag build, all, docx', node, build('docx', '--format', 'docx'))
    await take('ordalag build, all, pdf', node, build('pdf', '--format', 'pdf'))
    await take('ordalag build, cancer-2024, docx+pdf', node, build('one', 'cancer-2024'))
    for (const id of ids) {
      if (hasPandoc) await take(`pandoc to docx, ${id}`, 'pandoc', pandoc(id))
      if (hasTypst) await take(`typst to pdf, ${id}`, node, typst(id))
    }
  }

  const warm = spawnSync(
    node,
    ['--expose-gc', join(root, 'tools/bench/warm.ts'), String(Math.max(5, runs * 2))],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    },
  )
  console.log(`whole processes, medians of ${runs} interleaved runs\n`)
  console.log('wall ms   peak MB   what')
  for (const [name, taken] of results) {
    const memory = taken.flatMap((run) => run.megabytes ?? [])
    const time = median(taken.map((run) => run.milliseconds)).toFixed(0)
    console.log(
      `${time.padStart(7)}   ${(memory.length ? median(memory).toFixed(0) : '?').padStart(7)}   ${name}`,
    )
  }
  console.log(`\nin one warm process\n${warm.stdout.trimEnd()}${warm.stderr}`)

  const of = (name: string): number => median((results.get(name) ?? []).map((run) => run.milliseconds))
  const sum = (chosen: readonly string[]): number =>
    chosen.reduce((total, id) => total + of(`pandoc to docx, ${id}`) + of(`typst to pdf, ${id}`), 0)
  if (hasPandoc && hasTypst) {
    const ratio = (ours: number, theirs: number) => (ours / theirs).toFixed(2)
    console.log('\nratios (below 1: ordalag is faster than pandoc and Typst together)')
    console.log(`${ratio(of('ordalag build, all, docx+pdf'), sum(ids))}   all agreements, both formats, cold`)
    console.log(
      `${ratio(of('ordalag build, cancer-2024, docx+pdf'), sum(['cancer-2024']))}   cancer-2024, both formats, cold`,
    )
  }
  if (process.argv.includes('--profile')) {
    const folder = join(work, 'profile')
    spawnSync(node, ['--cpu-prof', `--cpu-prof-dir=${folder}`, ...build('profiled')], { cwd: root })
    console.log(
      `\nwhere the time of a cold build goes\n${spawnSync(node, [join(root, 'tools/bench/profile.ts'), folder], { encoding: 'utf8' }).stdout}`,
    )
  }
}
