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
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { machineFileSystem } from '../../src/cli/output/file-system.ts'
import { isAlive } from '../../src/cli/output/lock.ts'
import { run } from '../../src/cli/run.ts'
import { startFiles, startProcess } from '../harness/run-process.ts'

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

function builtProject(name: string): string {
  const project = join(folder, name)
  cpSync(built, project, { recursive: true })
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

async function launch(project: string, word: 'build' | 'check'): Promise<void> {
  const variables = { NODE_COMPILE_CACHE: '' }
  const { ended } = startProcess(startFiles.launcher, [word], { folder: project, variables })
  expect(await ended).toMatchObject({ code: 0, error: '' })
}

function keptIn(project: string): readonly string[] {
  const modules = join(project, 'out/.ordalag/modules')
  const paths = readdirSync(modules, { recursive: true, encoding: 'utf8', withFileTypes: true })
  return paths.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
}

describe('the launcher', () => {
  test.concurrent('keeps nothing where no build has been', async () => {
    const project = freshProject('untouched')
    await launch(project, 'check')
    expect(existsSync(join(project, 'out'))).toBe(false)
  })

  test.concurrent('keeps modules where one has been, and builds the same from them, broken ones too', async () => {
    const project = builtProject('kept')
    await launch(project, 'build')
    expect(outputsOf(project)).toEqual(outputs)
    const kept = keptIn(project)
    expect(kept.length).toBeGreaterThan(100)
    await launch(project, 'build')
    expect(outputsOf(project)).toEqual(outputs)
    for (const [index, path] of kept.entries()) {
      const bytes = readFileSync(path)
      writeFileSync(path, index % 2 === 0 ? bytes.subarray(0, bytes.length >> 1) : bytes.fill(index))
    }
    await launch(project, 'build')
    expect(outputsOf(project)).toEqual(outputs)
  })

  test.concurrent('drops what it did not keep itself', async () => {
    const project = builtProject('planted')
    const planted = join(project, 'out/.ordalag/modules/0123456789abcdef0123456789abcdef')
    mkdirSync(planted, { recursive: true })
    writeFileSync(join(planted, 'code'), 'theirs')
    await launch(project, 'check')
    expect(existsSync(planted)).toBe(false)
    expect(keptIn(project).length).toBeGreaterThan(100)
  })

  test.concurrent('follows no link out of the output folder', async () => {
    const project = builtProject('linked')
    const elsewhere = join(folder, 'elsewhere')
    mkdirSync(elsewhere)
    writeFileSync(join(elsewhere, 'theirs'), '')
    symlinkSync(elsewhere, join(project, 'out/.ordalag/modules'))
    await launch(project, 'check')
    expect(readdirSync(elsewhere)).toEqual(['theirs'])
  })

  test.concurrent('runs without where it cannot keep any', async () => {
    const project = builtProject('blocked')
    writeFileSync(join(project, 'out/.ordalag/modules'), '')
    await launch(project, 'build')
    expect(outputsOf(project)).toEqual(outputs)
  })
})
