import { positionOf } from '../text/source-file.ts'
import { type Diagnostic, sortDiagnostics } from './diagnostic.ts'
import { fileOfDiagnostic } from './file-of-diagnostic.ts'
import type { Severity } from './severity.ts'
import { type Language, textOfMessage } from './text-of-message.ts'
import { showLine } from './text-width.ts'

/** The words that compilers use and editors' problem matchers know, whatever the language of the message. */
const words: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', suggestion: 'info' }

/**
 * Diagnostics as one line each, `file:line:column: severity: message [code]`, for editors and other line-reading programs.
 * Lines and columns count from 1. What has no file begins with `ordalag`; what has a file but no place in it stands at its start.
 */
export function printLines(diagnostics: readonly Diagnostic[], language: Language): string {
  return sortDiagnostics(diagnostics)
    .map((diagnostic) => {
      const { message, severity } = diagnostic
      const text = showLine(textOfMessage(message, language).replaceAll('\n', ' '))
      return `${placeOf(diagnostic)}: ${words[severity]}: ${text} [${message.code}]\n`
    })
    .join('')
}

function placeOf(diagnostic: Diagnostic): string {
  const path = fileOfDiagnostic(diagnostic)
  if (path === null) return 'ordalag'
  const { span } = diagnostic
  const { line, column } = span === null ? { line: 1, column: 1 } : positionOf(span.file, span.start)
  return `${showLine(path)}:${line}:${column}`
}
