import { positionOf, type Span } from '../text/source-file.ts'
import { type Diagnostic, sortDiagnostics } from './diagnostic.ts'
import { fileOfDiagnostic } from './file-of-diagnostic.ts'
import type { Severity } from './severity.ts'
import { type Language, textOfMessage } from './text-of-message.ts'

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'notice',
}

/** So many annotations of each severity GitHub shows of one step; the others stand in its log only. */
export const mostAnnotations = 10

/**
 * Diagnostics as workflow commands, which GitHub shows at their lines in a review. All are printed, sorted by file and place:
 * GitHub takes the first ten of each severity (see `mostAnnotations`).
 */
export function printGithub(diagnostics: readonly Diagnostic[], language: Language): string {
  return sortDiagnostics(diagnostics)
    .map((diagnostic) => {
      const { severity, span, message } = diagnostic
      const path = fileOfDiagnostic(diagnostic)
      const properties = [
        ...(path === null ? [] : [`file=${escapeProperty(path)}`]),
        ...(span === null ? [] : describePlace(span)),
        `title=${escapeProperty(message.code)}`,
      ]
      return `::${commands[severity]} ${properties.join(',')}::${escapeText(textOfMessage(message, language))}\n`
    })
    .join('')
}

/** GitHub takes columns only of a place on one line, and drops both where the lines differ. */
function describePlace(span: Span): readonly string[] {
  const { file } = span
  const start = positionOf(file, span.start)
  // A place that takes its line end with it does not reach the next line.
  let last = span.end
  while (last > span.start && file.text[last - 1] === '\n') last -= 1
  const end = positionOf(file, last)
  return start.line === end.line
    ? [`line=${start.line}`, `col=${start.column}`, `endLine=${end.line}`, `endColumn=${end.column}`]
    : [`line=${start.line}`, `endLine=${end.line}`]
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
