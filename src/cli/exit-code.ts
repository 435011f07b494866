/** What the process tells the one who called it. Documented in `ordalag --help` and in the README. */
export const exitCode = {
  /** Done; nothing that is an error was found. */
  done: 0,
  /** The sources hold errors; nothing was written. */
  sourceErrors: 1,
  /** The command line could not be understood. */
  usage: 2,
  /** A file could not be read or written; earlier outputs are whole. */
  files: 3,
  /** Another build holds the output folder. */
  locked: 4,
  /** Ended by the user (Ctrl+C) while watching. */
  interrupted: 130,
  /** A fault in ordalag itself. */
  internal: 70,
} as const

/** One of them. */
export type ExitCode = (typeof exitCode)[keyof typeof exitCode]
