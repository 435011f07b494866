import { positionOf, type Span } from '../text/source-file.ts'
import { type Diagnostic, sortDiagnostics } from './diagnostic.ts'
import { type Language, textOfMessage } from './text-of-message.ts'

/**
 * Diagnostics as JSON for programs: a list in the order of file and place, keys always in the same order, one format version.
 * Lines and columns count from 1; columns count UTF-16 code units; ends are excluded.
 */
export function printJson(diagnostics: readonly Diagnostic[], language: Language): string {
  const listed = sortDiagnostics(diagnostics).map(({ message, severity, span, related, fix }) => ({
    code: message.code,
    severity,
    message: textOfMessage(message, language),
    place: describePlace(span),
    related: related.map((place) => ({
      code: place.note.code,
      message: textOfMessage(place.note, language),
      place: describePlace(place.span),
    })),
    fix: fix === null ? null : { place: describePlace(fix.span), text: fix.text },
  }))
  return `${JSON.stringify({ version: 1, diagnostics: listed }, null, 2)}\n`
}

function describePlace(span: Span | null) {
  if (span === null) return null
  return {
    file: span.file.path,
    start: positionOf(span.file, span.start),
    end: positionOf(span.file, span.end),
  }
}
