import { hostname } from 'node:os'
import { type FileSystem, machineFileSystem } from '../../src/cli/output/file-system.ts'
import { isAlive } from '../../src/cli/output/lock.ts'
import { run } from '../../src/cli/run.ts'

/**
 * A build that is killed, as by `kill -9`, right before one call of the file system: `killed-build.ts CALL:WORD ARGUMENTS…`,
 * where WORD stands in an argument of the call.
 */
const [stage = '', ...words] = process.argv.slice(2)
const [call = '', word = ''] = stage.split(':')

const deadly = (...given: readonly unknown[]): unknown => {
  if (given.some((each) => typeof each === 'string' && each.includes(word)))
    process.kill(process.pid, 'SIGKILL')
  return (machineFileSystem[call as keyof FileSystem] as (...rest: readonly unknown[]) => unknown)(...given)
}

process.exitCode = await run(words, {
  files: { ...machineFileSystem, [call]: deadly },
  workingFolder: process.cwd(),
  variables: {},
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
  terminal: { output: false, error: false, columns: 80 },
  milliseconds: () => 0,
  lock: { holder: { process: process.pid, host: hostname() }, isAlive },
})
