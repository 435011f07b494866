import { resolve } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { countDiagnostics } from '../../diagnostics/print-terminal.ts'
import { type CheckMemory, checkProject, createCheckMemory } from '../../pipeline/pipeline.ts'
import type { Invocation } from '../arguments.ts'
import { type CheckTexts, checkTexts } from '../check-texts.ts'
import type { CommandEnvironment } from '../environment.ts'
import { type ExitCode, exitCode } from '../exit-code.ts'
import { codeOf, type FileSystem } from '../output/file-system.ts'
import { machineWatching, type Watching } from '../watching.ts'
import { type OpenedProject, openProject } from './open-project.ts'
import { showDiagnostics } from './show-diagnostics.ts'

/** An editor's save is several events; the check waits until there has been none for so long. */
const quietMilliseconds = 15
/** Saves that never end are not waited for longer than this. */
const longestWait = 100
/** Sources that cannot be read so many times in a row are no save that is under way. */
const fleetingFailures = 3
const retryMilliseconds = 50
/** Where a folder cannot be watched, it is looked at this often. */
const pollMilliseconds = 500
const clearScreen = '\u001b[2J\u001b[3J\u001b[H'
/** What problem matchers know the beginning and the end of a run by, whatever the language. */
const runBegins = 'ordalag: check begins'
const runEnds = 'ordalag: check ends'

/**
 * `ordalag check --watch`: checks at once and then whenever a source changed, until the user ends it. Only what may come out otherwise
 * is checked anew. Saving the same bytes again says nothing.
 */
export async function watch(
  invocation: Invocation,
  environment: CommandEnvironment,
  watching: Watching = machineWatching,
): Promise<ExitCode> {
  const say = checkTexts[invocation.language]
  const folder = resolve(environment.workingFolder, invocation.project)
  let memory: CheckMemory | null = null
  const tree = watchTree(environment.files, folder, watching)
  let before: ReadonlyMap<string, string> = new Map()
  let failures = 0
  let run = 0

  /** Checks where there is something new. Where the sources cannot be read, that is told when it lasts. */
  const look = (): ExitCode | null => {
    const started = environment.milliseconds()
    const faults: string[] = []
    const opened = openQuietly(invocation, environment, (text) => faults.push(text))
    if (!opened.project) {
      failures += 1
      if (run === 0 || failures === fleetingFailures) environment.printError(faults.join(''))
      return opened.exit
    }
    const now = hashesOf(opened.project)
    const changed = changedPaths(before, now)
    const wasTold = failures >= fleetingFailures
    failures = 0
    if (changed.length === 0 && run > 0 && !wasTold) return null
    before = now
    run += 1
    memory ??= createCheckMemory(opened.project.schemas)
    const { diagnostics } = checkProject(opened.project, memory)
    announce(run, changed, invocation, environment, say)
    showDiagnostics(diagnostics, invocation, environment, opened.project)
    conclude(diagnostics, Math.round(environment.milliseconds() - started), invocation, environment, say)
    return null
  }

  const failed = look()
  if (failed !== null) return failed
  return await new Promise<ExitCode>((end, fail) => {
    let callOff = () => {}
    let waitingSince: number | null = null
    const stop = () => {
      callOff()
      tree.close()
      forget()
    }
    const lookAgain = () => {
      waitingSince = null
      try {
        // First the watchers, then the look: what changes in between is seen by one or the other.
        tree.update(changed)
        const fault = look()
        if (fault !== null && failures < fleetingFailures)
          callOff = watching.after(retryMilliseconds, lookAgain)
      } catch (error) {
        stop()
        fail(error)
      }
    }
    const changed = () => {
      const now = environment.milliseconds()
      waitingSince ??= now
      if (now - waitingSince > longestWait) return
      callOff()
      callOff = watching.after(quietMilliseconds, lookAgain)
    }
    const forget = watching.onInterrupt(() => {
      stop()
      end(exitCode.interrupted)
    })
    // What was saved since the first look has called nobody yet.
    lookAgain()
  })
}

/** Opens the project; a file that cannot be read at this very moment is told like a missing project. */
function openQuietly(
  invocation: Invocation,
  environment: CommandEnvironment,
  printError: (text: string) => void,
) {
  try {
    return openProject(invocation, { ...environment, printError })
  } catch (error) {
    if (!(error instanceof Error) || codeOf(error) === '') throw error
    printError(`${checkTexts[invocation.language].cannotRead(error.message)}\n`)
    return { project: null, exit: exitCode.files } as const
  }
}

function hashesOf(project: OpenedProject): ReadonlyMap<string, string> {
  const refused = project.refused.map((path) => [path, 'refused'] as const)
  return new Map([...project.sources.map(({ path, sha256 }) => [path, sha256] as const), ...refused])
}

function changedPaths(
  before: ReadonlyMap<string, string>,
  now: ReadonlyMap<string, string>,
): readonly string[] {
  const paths = new Set([...before.keys(), ...now.keys()])
  return [...paths].filter((path) => before.get(path) !== now.get(path)).sort()
}

function announce(
  run: number,
  changed: readonly string[],
  invocation: Invocation,
  environment: CommandEnvironment,
  say: CheckTexts,
): void {
  if (invocation.output === 'lines') {
    environment.print(`${runBegins}\n`)
    return
  }
  if (environment.terminal.output && environment.terminal.error) environment.print(clearScreen)
  const [first = '', ...others] = changed
  const names = others.length === 0 ? first : say.several(first, others.length)
  environment.print(`${run === 1 ? say.first : say.again(run, names)}\n`)
}

function conclude(
  diagnostics: readonly Diagnostic[],
  milliseconds: number,
  invocation: Invocation,
  environment: CommandEnvironment,
  say: CheckTexts,
): void {
  if (invocation.output === 'lines') {
    environment.print(`${runEnds} (${diagnostics.length}, ${milliseconds} ms)\n`)
    return
  }
  const counts = countDiagnostics(diagnostics, invocation.language)
  const result = counts === '' ? say.clean(milliseconds) : say.found(counts, milliseconds)
  environment.print(`${result} ${say.waiting}\n`)
}

/** The folders whose changes count, all the way down. */
function foldersBelow(files: FileSystem, folder: string): readonly string[] {
  const found: string[] = []
  const add = (path: string): void => {
    if (files.kind(path) !== 'directory') return
    found.push(path)
    for (const name of listIfThere(files, path)) if (!name.startsWith('.')) add(`${path}/${name}`)
  }
  add(`${folder}/agreements`)
  add(`${folder}/templates`)
  return found
}

/** What a folder holds; nothing where it went away this very moment. */
function listIfThere(files: FileSystem, path: string): readonly string[] {
  try {
    return files.list(path)
  } catch (error) {
    if (codeOf(error) === '') throw error
    return []
  }
}

/**
 * Watches the folders of the sources and the project's own, in which `agreements` may be made anew. `update` does so afresh, since a
 * folder that was removed and made again bears the same name but is no longer watched.
 */
function watchTree(files: FileSystem, folder: string, watching: Watching) {
  let open: readonly (() => void)[] = []
  let stopPolling = () => {}
  const close = () => {
    stopPolling()
    for (const each of open) each()
    open = []
  }
  return {
    close,
    update: (changed: () => void): void => {
      const opened: (() => void)[] = []
      let isBlind = false
      for (const path of [folder, ...foldersBelow(files, folder)]) {
        try {
          opened.push(watching.watchFolder(path, changed))
        } catch {
          isBlind = true
        }
      }
      close()
      open = opened
      if (isBlind) stopPolling = watching.after(pollMilliseconds, changed)
    },
  }
}
