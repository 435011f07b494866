import { positionOf } from '../text/source-file.ts'
import { type Diagnostic, sortDiagnostics } from './diagnostic.ts'
import type { Severity } from './severity.ts'
import { type Language, textOfMessage } from './text-of-message.ts'

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  suggestion: 'notice',
}

/** Diagnostics as workflow commands, which show them at their lines in a review. */
export function printGithub(diagnostics: readonly Diagnostic[], language: Language): string {
  return sortDiagnostics(diagnostics)
    .map(({ severity, span, message }) => {
      const properties: string[] = []
      if (span !== null) {
        const start = positionOf(span.file, span.start)
        const end = positionOf(span.file, span.end)
        properties.push(`file=${escapeProperty(span.file.path)}`, `line=${start.line}`, `col=${start.column}`)
        properties.push(`endLine=${end.line}`)
        // Only a place on one line may have an end column.
        if (end.line === start.line) properties.push(`endColumn=${end.column}`)
      }
      properties.push(`title=${escapeProperty(message.code)}`)
      return `::${commands[severity]} ${properties.join(',')}::${escapeText(textOfMessage(message, language))}\n`
    })
    .join('')
}

function escapeText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
