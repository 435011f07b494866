import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { machineFileSystem } from '../../src/cli/output/file-system.ts'
import { isAlive } from '../../src/cli/output/lock.ts'
import { run } from '../../src/cli/run.ts'
import { copyInstallation } from '../harness/copy-installation.ts'
import { startProcess } from '../harness/run-process.ts'

/** What the launcher keeps between commands, and the thread that it lets write: neither may change a byte or stop a command. */
let folder: string
/** A project that was built once, in one thread and without kept modules. */
let built: string
let outputs: Readonly<Record<string, string>>

beforeAll(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'ordalag-modules-')))
  built = freshProject('built')
  const code = await run(['build'], {
    files: machineFileSystem,
    workingFolder: built,
    variables: {},
    print: () => {},
    printError: () => {},
    terminal: { output: false, error: false, columns: 80 },
    milliseconds: () => 0,
    lock: { holder: { process: process.pid, host: hostname() }, isAlive },
  })
  expect(code).toBe(0)
  outputs = outputsOf(built)
})
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

function freshProject(name: string): string {
  const project = join(folder, name)
  cpSync(join(import.meta.dirname, 'project'), project, { recursive: true })
  return project
}

/** Path → contents of every output, work files apart. */
function outputsOf(project: string): Readonly<Record<string, string>> {
  const out = join(project, 'out')
  const paths = readdirSync(out, { recursive: true, encoding: 'utf8' })
  return Object.fromEntries(
    paths
      .filter((path) => !path.startsWith('.ordalag') && /\.\w+$/u.test(path))
      .sort()
      .map((path) => [path, readFileSync(join(out, path), 'latin1')]),
  )
}

const kept = 'node_modules/.cache/ordalag'

/** Starts the launcher of an installation in a project of its own, and gives the project. */
async function launch(installation: string, word: 'build' | 'check'): Promise<string> {
  const project = freshProject(`${basename(installation)}-${projects++}`)
  const variables = { NODE_COMPILE_CACHE: '' }
  const launcher = join(installation, 'src/cli/ordalag.mjs')
  const { ended } = startProcess(launcher, [word], { folder: project, variables })
  expect(await ended).toMatchObject({ code: 0, error: '' })
  return project
}
let projects = 0

function keptIn(installation: string): readonly string[] {
  const options = { recursive: true, encoding: 'utf8', withFileTypes: true } as const
  const paths = readdirSync(join(installation, kept), options)
  return paths.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
}

describe('the launcher', () => {
  test.concurrent('keeps modules beside what is installed, and builds the same from them, broken ones too', async () => {
    const installation = copyInstallation(join(folder, 'kept'))
    expect(outputsOf(await launch(installation, 'build'))).toEqual(outputs)
    const modules = keptIn(installation)
    expect(modules.length).toBeGreaterThan(100)
    // Compressed fonts.
    expect(modules.filter((path) => path.endsWith('.deflated')).length).toBeGreaterThan(3)
    expect(outputsOf(await launch(installation, 'build'))).toEqual(outputs)
    for (const [index, path] of modules.entries()) {
      const bytes = readFileSync(path)
      writeFileSync(path, index % 2 === 0 ? bytes.subarray(0, bytes.length >> 1) : bytes.fill(index))
    }
    expect(outputsOf(await launch(installation, 'build'))).toEqual(outputs)
  })

  test.concurrent('leaves nothing in a project that it only looks at', async () => {
    const project = await launch(copyInstallation(join(folder, 'looking')), 'check')
    expect(readdirSync(project, { recursive: true }).sort()).toEqual(
      readdirSync(join(import.meta.dirname, 'project'), { recursive: true }).sort(),
    )
  })

  test.concurrent('drops what it did not keep itself', async () => {
    const installation = copyInstallation(join(folder, 'planted'))
    const planted = join(installation, kept, '0123456789abcdef0123456789abcdef')
    mkdirSync(planted, { recursive: true })
    writeFileSync(join(planted, 'code'), 'theirs')
    await launch(installation, 'build')
    expect(existsSync(planted)).toBe(false)
    expect(keptIn(installation).length).toBeGreaterThan(100)
  })

  test.concurrent.for([kept, join(kept, '..')])('follows no link: %s', async (link) => {
    const installation = copyInstallation(join(folder, `linked-${basename(link)}`))
    const elsewhere = join(folder, `elsewhere-${basename(link)}`)
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, 'theirs'), '')
    mkdirSync(join(installation, link, '..'), { recursive: true })
    symlinkSync(elsewhere, join(installation, link))
    await launch(installation, 'build')
    expect(readdirSync(elsewhere)).toEqual(['theirs'])
  })

  test.concurrent('runs without where it cannot keep any', async () => {
    const installation = copyInstallation(join(folder, 'blocked'))
    writeFileSync(join(installation, 'node_modules/.cache'), '')
    expect(outputsOf(await launch(installation, 'build'))).toEqual(outputs)
  })
})
