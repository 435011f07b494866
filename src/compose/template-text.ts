import type { Span } from '../text/source-file.ts'
import type { StatementSyntax } from './template-syntax.ts'

/** What is left of a text where it was written; null where nothing is. A tag that stands alone on its line takes the line with it. */
export function textOfWritten(written: Span, value: string): StatementSyntax | null {
  if (value === '') return null
  const start =
    written.start + Math.max(0, written.file.text.slice(written.start, written.end).indexOf(value))
  return { kind: 'text', span: { file: written.file, start, end: start + value.length }, value }
}
