import { type Diagnostic, errorsOf } from '../../diagnostics/diagnostic.ts'
import { mostAnnotations, printGithub } from '../../diagnostics/print-github.ts'
import { printJson } from '../../diagnostics/print-json.ts'
import { printLines } from '../../diagnostics/print-lines.ts'
import { printSarif } from '../../diagnostics/print-sarif.ts'
import { printTerminal } from '../../diagnostics/print-terminal.ts'
import type { ProjectSources } from '../../pipeline/pipeline.ts'
import type { Invocation } from '../arguments.ts'
import { checkTexts } from '../check-texts.ts'
import type { CommandEnvironment } from '../environment.ts'
import { ordalagVersion } from '../ordalag-version.ts'
import { usesColour } from '../uses-colour.ts'

/**
 * Shows findings in the form that was asked for. Forms for machines are results, hold every finding and go to standard output. What is
 * for people goes to standard error, and of more findings than the limit only the number is told.
 */
export function showDiagnostics(
  diagnostics: readonly Diagnostic[],
  invocation: Invocation,
  environment: CommandEnvironment,
  sources: Pick<ProjectSources, 'registers' | 'agreements' | 'templates'>,
): void {
  const { language } = invocation
  switch (invocation.output) {
    case 'lines':
      environment.print(printLines(diagnostics, language))
      return
    case 'json':
      environment.print(printJson(diagnostics, language))
      return
    case 'sarif':
      environment.print(
        printSarif(diagnostics, { language, version: ordalagVersion, bytes: bytesByPath(sources) }),
      )
      return
    case 'github':
      environment.print(printGithub(diagnostics, language))
      if (isCutByGithub(diagnostics))
        environment.printError(`${checkTexts[language].annotationsCut(mostAnnotations)}\n`)
      return
  }
  const shown = invocation.quiet ? errorsOf(diagnostics) : diagnostics
  if (shown.length === 0) return
  environment.printError(
    printTerminal(shown, {
      language,
      colour: usesColour(invocation, environment, 'error'),
      limit: invocation.limit,
      width: environment.terminal.error ? environment.terminal.columns : 110,
    }),
  )
}

function bytesByPath(
  sources: Pick<ProjectSources, 'registers' | 'agreements' | 'templates'>,
): ReadonlyMap<string, Uint8Array> {
  const all = [
    ...sources.registers,
    ...sources.agreements.flatMap((agreement) => agreement.files),
    ...sources.templates,
  ]
  return new Map(all.map(({ path, bytes }) => [path, bytes]))
}

function isCutByGithub(diagnostics: readonly Diagnostic[]): boolean {
  return (['error', 'warning', 'suggestion'] as const).some(
    (severity) => diagnostics.filter((each) => each.severity === severity).length > mostAnnotations,
  )
}
