import { machineFileSystem } from '../../src/cli/output/file-system.ts'
import { run } from '../../src/cli/run.ts'

/** What a command printed, and how it ended. */
export interface CommandRun {
  readonly code: number
  readonly printed: string
  readonly errors: string
}

/** Runs ordalag in this process, on the machine's files, with neither terminal, environment nor a second thread. */
export async function runCommand(folder: string, given: readonly string[]): Promise<CommandRun> {
  let [printed, errors] = ['', '']
  const code = await run(given, {
    files: machineFileSystem,
    workingFolder: folder,
    variables: {},
    print: (text) => {
      printed += text
    },
    printError: (text) => {
      errors += text
    },
    terminal: { output: false, error: false, columns: 80 },
    milliseconds: () => 0,
    lock: { holder: { process: process.pid, host: 'prov' }, isAlive: () => true },
  })
  return { code, printed, errors }
}
