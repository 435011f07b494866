import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const repository = resolve(import.meta.dirname, '../..')

/** Compiled code is kept here, so that the tests' many processes start in half the time. */
const compileCache = join(tmpdir(), 'ordalag-test-compile-cache')

/** Files of ordalag that can be started, from the repository. */
export const startFiles = {
  main: join(repository, 'src/cli/main.ts'),
  launcher: join(repository, 'src/cli/ordalag.mjs'),
  killedBuild: join(repository, 'test/harness/killed-build.ts'),
} as const

export interface EndedProcess {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly output: string
  readonly error: string
}

/** What may differ from this process: the Node that runs, the folder, the environment. */
export interface ProcessOptions {
  readonly node?: string
  readonly folder?: string
  readonly variables?: Readonly<Record<string, string>>
}

/** A process of its own, and what comes of it when it ends. */
export interface StartedProcess {
  readonly child: ChildProcess
  readonly ended: Promise<EndedProcess>
}

/** Starts a file with arguments, as a shell would. */
export function startProcess(
  file: string,
  words: readonly string[],
  options: ProcessOptions = {},
): StartedProcess {
  const { NODE_OPTIONS: _, ...inherited } = process.env
  const settings: SpawnOptions = {
    cwd: options.folder ?? process.cwd(),
    env: { ...inherited, NODE_COMPILE_CACHE: compileCache, LC_ALL: 'C', ...options.variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  }
  const child = spawn(options.node ?? process.execPath, [file, ...words], settings)
  let output = ''
  let error = ''
  child.stdout?.on('data', (data: Buffer) => {
    output += data.toString('utf8')
  })
  child.stderr?.on('data', (data: Buffer) => {
    error += data.toString('utf8')
  })
  const ended = new Promise<EndedProcess>((done, fail) => {
    child.on('error', fail)
    child.on('close', (code, signal) => done({ code, signal, output, error }))
  })
  return { child, ended }
}
