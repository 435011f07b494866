import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { machineFileSystem } from '../../src/cli/output/file-system.ts'
import { isAlive as isAliveHere } from '../../src/cli/output/lock.ts'
import { readManifest } from '../../src/cli/output/manifest.ts'
import { run } from '../../src/cli/run.ts'
import { type EndedProcess, startFiles, startProcess } from '../harness/run-process.ts'

/** Whole processes: what the file system is left as when they are killed, meet one another or run elsewhere. */
let folder: string
/** A project whose outputs in `out` are those of its sources. */
let built: string

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'ordalag-processes-')))
  built = join(folder, 'built')
  cpSync(join(import.meta.dirname, 'project'), built, { recursive: true })
  expect(await buildHere(built)).toMatchObject({ code: 0, error: '' })
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function build(project: string, ...words: readonly string[]): Promise<EndedProcess> {
  return startProcess(startFiles.main, ['build', ...words], { folder: project }).ended
}

/** A build in this process, which takes less time. */
async function buildHere(
  project: string,
  ...agreements: readonly string[]
): Promise<Omit<EndedProcess, 'signal'>> {
  let output = ''
  let error = ''
  const code = await run(['build', ...agreements], {
    files: machineFileSystem,
    workingFolder: project,
    variables: {},
    print: (text) => {
      output += text
    },
    printError: (text) => {
      error += text
    },
    terminal: { output: false, error: false, columns: 80 },
    milliseconds: () => 0,
    lock: { holder: { process: process.pid, host: hostname() }, isAlive: isAliveHere },
  })
  return { code, output, error }
}

/** A copy of the built project whose sources have changed since. */
function changedProject(name: string): string {
  const project = join(folder, name)
  cpSync(built, project, { recursive: true })
  rmSync(join(project, 'agreements/magasinet-2031'), { recursive: true })
  const path = join(project, 'agreements/ladan-2031/agreement.yaml')
  writeFileSync(path, readFileSync(path, 'utf8').replace('label: Taket', `label: Taket på ${name}`))
  return project
}

/** Path → hash of every output, work files apart. */
function treeOf(out: string): Readonly<Record<string, string>> {
  const paths = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('.ordalag') && statSync(join(out, path)).isFile())
    .sort()
  return Object.fromEntries(paths.map((path) => [path, sha256(readFileSync(join(out, path)))]))
}

/** The outputs are those of one build: exactly the files of the manifest, byte for byte. */
function expectOneBuild(out: string): void {
  const { 'manifest.json': _, ...outputs } = treeOf(out)
  const manifest = readManifest(readFileSync(join(out, 'manifest.json'), 'utf8'))
  expect(Object.fromEntries((manifest?.outputs ?? []).map((row) => [row.path, row.sha256]))).toEqual(outputs)
  // A document has one version, in whatever format.
  const documentOf = (path: string) => path.replace(/\.[^.]+$/u, '')
  const versions = new Map((manifest?.outputs ?? []).map((row) => [documentOf(row.path), new Set<string>()]))
  for (const row of manifest?.outputs ?? []) versions.get(documentOf(row.path))?.add(row.version)
  for (const [document, found] of versions) expect(found.size, document).toBe(1)
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

describe('a build that is killed', () => {
  test.concurrent.each([
    ['before it takes the lock', 'open:.ordalag/lock', 'old'],
    ['before it writes the first file', 'open:.pdf', 'old'],
    ['before it writes the manifest', 'open:next/manifest.json', 'old'],
    ['before it writes the journal', 'open:journal.part', 'old'],
    ['before the journal counts', 'rename:journal.part', 'old'],
    ['before the first move', 'rename:next/ladan', 'journal'],
    ['before the manifest moves', 'rename:next/manifest.json', 'journal'],
    ['before it removes what is obsolete', 'remove:magasinet', 'journal'],
    ['before it removes the journal', 'remove:journal.json', 'new'],
    ['before it releases the lock', 'remove:.ordalag/lock', 'new'],
  ] as const)('%s', async (name, stage, state) => {
    const project = changedProject(name.replaceAll(' ', '-'))
    const out = join(project, 'out')
    const before = treeOf(out)
    const killed = await startProcess(startFiles.killedBuild, [stage, 'build'], { folder: project }).ended
    expect(killed).toMatchObject({ signal: 'SIGKILL', error: '' })
    expect(existsSync(join(out, '.ordalag/journal.json'))).toBe(
      state === 'journal' || stage === 'remove:journal.json',
    )
    if (state === 'old') expect(treeOf(out)).toEqual(before)
    if (state !== 'journal') expectOneBuild(out)

    const next = await buildHere(project)
    expect(next).toMatchObject({ code: 0, error: '' })
    expect(next.output.includes('stopped half-way')).toBe(
      state === 'journal' || stage === 'remove:journal.json',
    )
    expectOneBuild(out)
    expect(Object.keys(treeOf(out)).filter((path) => path.includes('magasinet'))).toEqual([])
    expect(readdirSync(join(out, '.ordalag'))).toEqual([])
  })

  test.concurrent('at any moment leaves the outputs of one build', async () => {
    const project = changedProject('any-moment')
    for (const milliseconds of [300, 600, 900]) {
      const { child, ended } = startProcess(startFiles.main, ['build'], { folder: project })
      const timer = setTimeout(() => child.kill('SIGKILL'), milliseconds)
      await ended
      clearTimeout(timer)
      if (!existsSync(join(project, 'out/.ordalag/journal.json'))) expectOneBuild(join(project, 'out'))
    }
    expect(await buildHere(project)).toMatchObject({ code: 0, error: '' })
    expectOneBuild(join(project, 'out'))
  })
})

describe('two builds at once', () => {
  test.concurrent('into one folder follow one another, or one is turned away; nothing is mixed', async () => {
    const [one, two] = [changedProject('one'), changedProject('two')]
    const out = join(folder, 'out-of-both')
    const ended = await Promise.all([build(one, '--out', out), build(two, '--out', out)])
    const codes = ended.map(({ code }) => code)
    expect(codes).toContain(0)
    for (const { code, error } of ended) {
      expect([0, 4]).toContain(code)
      expect(error).toEqual(code === 0 ? '' : expect.stringContaining('Another build is writing'))
    }
    expectOneBuild(out)
  })
})

describe('locks', () => {
  test.concurrent('the lock of a process that is no more is taken over', async () => {
    const project = changedProject('stale')
    const gone = spawnSync(process.execPath, ['-e', '0']).pid
    writeFileSync(join(project, 'out/.ordalag/lock'), JSON.stringify({ process: gone, host: hostname() }))
    expect(await build(project, '--format', 'docx')).toMatchObject({ code: 0, error: '' })
  })
})

describe('the same sources', () => {
  test.concurrent('give the same bytes in another process, folder, time zone and language', async () => {
    const madeUp = join(import.meta.dirname, '../made-up/agreements')
    const here = join(folder, 'here')
    const there = join(folder, 'deep/elsewhere/project')
    cpSync(madeUp, join(here, 'agreements'), { recursive: true })
    cpSync(madeUp, join(there, 'agreements'), { recursive: true })
    const id = 'pahittat-exempel-2031-utkast'
    const variables = { TZ: 'Pacific/Kiritimati', LC_ALL: 'sv_SE.UTF-8', SOURCE_DATE_EPOCH: '1' }
    const words = ['build', id, '--project', 'project', '--out', 'other/outputs']
    const elsewhere = { folder: join(folder, 'deep/elsewhere'), variables }
    expect(await startProcess(startFiles.main, words, elsewhere).ended).toMatchObject({ code: 0 })
    expect(await buildHere(here, id)).toMatchObject({ code: 0 })
    const tree = treeOf(join(here, 'out'))
    expect(Object.keys(tree).filter((path) => path.endsWith('.pdf'))).toHaveLength(3)
    expect(treeOf(join(folder, 'deep/elsewhere/other/outputs'))).toEqual(tree)
    rmSync(join(here, 'out'), { recursive: true })
    expect(await buildHere(here, id)).toMatchObject({ code: 0 })
    expect(treeOf(join(here, 'out'))).toEqual(tree)
  })
})

describe('streams', () => {
  test.concurrent('a reader that goes away is no fault', async () => {
    const project = changedProject('pipe')
    const { child, ended } = startProcess(startFiles.main, ['--help'], { folder: project })
    child.stdout?.destroy()
    expect(await ended).toMatchObject({ code: 0, error: '' })
    const other = startProcess(startFiles.main, ['no-command'], { folder: project })
    other.child.stderr?.destroy()
    expect(await other.ended).toMatchObject({ code: 2, output: '' })
  })
})

describe('the launcher', () => {
  const older = nodeOlderThan(24)

  test.concurrent('passes on arguments, output and exit code', async () => {
    const ended = await startProcess(startFiles.launcher, ['chek', '--lang', 'sv'], { folder: built }).ended
    expect(ended).toEqual({
      code: 2,
      signal: null,
      output: '',
      error: 'Kommandot "chek" finns inte. Menade du "check"? Se ordalag --help.\n',
    })
  })

  test.runIf(older)('does so when an older Node starts it', async () => {
    const ended = await startProcess(startFiles.launcher, ['check'], { folder: built, node: older ?? '' })
      .ended
    expect(ended).toMatchObject({ code: 0, error: '' })
    expect(ended.output).toMatch(/^2 agreements checked in \d+\.\d s: no errors\.\n$/u)
  })

  test.runIf(older)('stopped, it stops the build and leaves the outputs', async () => {
    const project = changedProject('stopped')
    const before = treeOf(join(project, 'out'))
    const { child, ended } = startProcess(startFiles.launcher, ['build'], {
      folder: project,
      node: older ?? '',
    })
    setTimeout(() => child.kill('SIGTERM'), 300)
    expect(await ended).toMatchObject({ code: null, signal: 'SIGTERM' })
    expect(treeOf(join(project, 'out'))).toEqual(before)
  })
})

/** A Node on this machine's path that is older than a version; undefined where there is none. */
function nodeOlderThan(version: number): string | undefined {
  const name = process.platform === 'win32' ? 'node.exe' : 'node'
  const candidates = (process.env.PATH ?? '').split(delimiter).map((each) => join(each, name))
  return candidates.find((candidate) => {
    if (!existsSync(candidate)) return false
    const major = /^v(\d+)/u.exec(spawnSync(candidate, ['--version']).stdout?.toString() ?? '')?.[1]
    return major !== undefined && Number(major) < version
  })
}
