/**
 * Diagnostics: what any stage finds wrong, as values; how they are sorted, and how they are printed for people and programs. The
 * texts are in `catalogue/`. Nothing here may know what is wrong with what, or write anywhere: printing gives a string.
 */
import { compareSpans, type Span } from '../text/source-file.ts'
import type { MessageCode, MessageData } from './catalogue/index.ts'
import type { Severity } from './severity.ts'

/** Another place that has to do with a diagnostic, such as the line that disagrees. */
export interface Related {
  readonly span: Span
  /** What that place says, as a message of the catalogue. */
  readonly note: Message
}

/** One edit that mends the source: the text of `span` becomes `text`. */
export interface Fix {
  readonly span: Span
  readonly text: string
}

/** A message that is yet without language: its code and what goes into the {braces} of its texts. */
export interface Message<Code extends MessageCode = MessageCode> {
  readonly code: Code
  readonly data: MessageData<Code>
}

/** Something wrong, at its place. `span` is null only where there is no source to point at (a missing file). */
export interface Diagnostic {
  readonly message: Message
  readonly severity: Severity
  readonly span: Span | null
  readonly related: readonly Related[]
  readonly fix: Fix | null
}

/** What a stage hands on: a value where there is one, and all that it found. Bad input never throws. */
export interface Checked<T> {
  readonly value: T | undefined
  readonly diagnostics: readonly Diagnostic[]
}

/** Whether something must be mended before anything may be signed. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(isError)
}

/** Those that are errors, in their order. */
export function errorsOf(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(isError)
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error'
}

/** Sorted by file and place, each once: the order in which everything is shown. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = [...diagnostics].sort((a, b) => {
    if (a.span && b.span) return compareSpans(a.span, b.span) || (a.message.code < b.message.code ? -1 : 1)
    return a.span ? 1 : b.span ? -1 : 0
  })
  return sorted.filter((diagnostic, index) => {
    const before = sorted[index - 1]
    return !(
      before &&
      before.message.code === diagnostic.message.code &&
      before.span?.file === diagnostic.span?.file &&
      before.span?.start === diagnostic.span?.start &&
      before.span?.end === diagnostic.span?.end &&
      JSON.stringify(before.message.data) === JSON.stringify(diagnostic.message.data)
    )
  })
}
