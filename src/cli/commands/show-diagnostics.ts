import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { printGithub } from '../../diagnostics/print-github.ts'
import { printJson } from '../../diagnostics/print-json.ts'
import { printTerminal } from '../../diagnostics/print-terminal.ts'
import type { Invocation } from '../arguments.ts'
import type { CommandEnvironment } from '../environment.ts'

/** Shows findings in the form that was asked for. Machine forms are results and go to standard output. */
export function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  invocation: Invocation,
  environment: CommandEnvironment,
): void {
  const { language } = invocation
  if (invocation.output === 'json') {
    environment.print(printJson(diagnostics, language))
    return
  }
  if (invocation.output === 'github') {
    environment.print(printGithub(diagnostics, language))
    return
  }
  const shown = invocation.quiet ? diagnostics.filter((each) => each.severity === 'error') : diagnostics
  if (shown.length === 0) return
  environment.printError(
    printTerminal(shown, {
      language,
      colour: usesColour(invocation, environment),
      limit: invocation.limit,
      width: environment.terminal.error ? environment.terminal.columns : 110,
    }),
  )
}

/** Colour only where somebody looks: a terminal, unless switched off (https://no-color.org). */
function usesColour(invocation: Invocation, environment: CommandEnvironment): boolean {
  if (invocation.colour !== 'auto') return invocation.colour === 'always'
  const { NO_COLOR, TERM } = environment.variables
  return environment.terminal.error && !NO_COLOR && TERM !== 'dumb'
}
