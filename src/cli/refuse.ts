import type { CommandEnvironment } from './environment.ts'
import { type ExitCode, exitCode } from './exit-code.ts'

/** Tells why a command goes no further, and gives back the code that it ends with. */
export function refuse(
  { printError }: CommandEnvironment,
  message: string,
  code: ExitCode = exitCode.usage,
): ExitCode {
  printError(`${message}\n`)
  return code
}
