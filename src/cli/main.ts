import { availableParallelism, hostname } from 'node:os'
import type { MakerThread } from './maker-thread.ts'
import { machineFileSystem } from './output/file-system.ts'
import { isAlive } from './output/lock.ts'
import { run } from './run.ts'

/** Threads are for builds: other commands do without what they bring. */
async function startMakerThread(formats: readonly string[]): Promise<MakerThread> {
  return (await import('./maker-thread.ts')).startMakerThread(formats)
}

// A reader that goes away (`ordalag check | head`) is no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}

process.exitCode = await run(process.argv.slice(2), {
  files: machineFileSystem,
  workingFolder: process.cwd(),
  variables: process.env,
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
  terminal: {
    output: process.stdout.isTTY === true,
    error: process.stderr.isTTY === true,
    columns: process.stderr.columns || 80,
  },
  milliseconds: () => performance.now(),
  lock: {
    holder: { process: process.pid, host: hostname() },
    isAlive,
  },
  ...(availableParallelism() > 1 ? { startMakerThread } : {}),
})
