import type { CommandEnvironment } from './environment.ts'

/** Says what is going on: one line that is rewritten in a terminal, nothing elsewhere (the results say it then). */
export interface Progress {
  step(text: string): void
  done(): void
}

const clearLine = '\r\u001b[2K'

/** Begins to say what is going on; with `quiet`, or where nobody looks, nothing is said. */
export function startProgress(environment: CommandEnvironment, quiet: boolean): Progress {
  if (quiet || !environment.terminal.error) return { step: () => {}, done: () => {} }
  return {
    step: (text) =>
      environment.printError(`${clearLine}${text.slice(0, environment.terminal.columns - 3)} …`),
    done: () => environment.printError(clearLine),
  }
}
