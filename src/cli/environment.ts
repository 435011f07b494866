import type { MakerThread } from './maker-thread.ts'
import type { FileSystem } from './output/file-system.ts'
import type { LockEnvironment } from './output/lock.ts'

/** All that a command takes from the machine. Tests hand in their own. */
export interface CommandEnvironment {
  readonly files: FileSystem
  /** The folder that relative paths start from, absolute. */
  readonly workingFolder: string
  readonly variables: Readonly<Record<string, string | undefined>>
  /** What the user asked for: results. */
  readonly print: (text: string) => void
  /** What the user should know beside: faults, progress. */
  readonly printError: (text: string) => void
  /** Whether results and messages go to a terminal, and how wide it is. */
  readonly terminal: { readonly output: boolean; readonly error: boolean; readonly columns: number }
  /** Milliseconds of a clock that only goes forward. */
  readonly milliseconds: () => number
  readonly lock: LockEnvironment
  /** Starts a thread that makes documents in some formats. Where it is missing, everything is done in one thread. */
  readonly startMakerThread?: (formats: readonly string[]) => Promise<MakerThread>
}
