/**
 * Texts and places in them: the lowest room, which imports nothing and which all others may import. A file that somebody wrote comes in
 * as text; out go spans, lines and columns. Nothing here may know what a text means.
 */

/** A text that somebody wrote: an agreement's YAML, a template. Positions are offsets into `text` (UTF-16 code units). */
export interface SourceFile {
  /** Path as the drafter knows it: relative to the project, with forward slashes. */
  readonly path: string
  /** The decoded text, line ends normalised to `\n`, without a byte-order mark. */
  readonly text: string
}

/** A place in a source file: from `start` up to, not including, `end`. */
export interface Span {
  readonly file: SourceFile
  readonly start: number
  readonly end: number
}

/** A value and where it was written. Every leaf of the model is one. */
export interface Located<T> {
  readonly value: T
  readonly span: Span
}

/** Line and column as editors count them: both start at 1; the column counts UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

const lineStartsOf = new WeakMap<SourceFile, readonly number[]>()

function lineStarts(file: SourceFile): readonly number[] {
  const known = lineStartsOf.get(file)
  if (known) return known
  const starts = [0]
  for (let at = file.text.indexOf('\n'); at !== -1; at = file.text.indexOf('\n', at + 1)) starts.push(at + 1)
  lineStartsOf.set(file, starts)
  return starts
}

/** The line and column of an offset; an offset outside the text is taken as its nearest end. */
export function positionOf(file: SourceFile, offset: number): Position {
  const starts = lineStarts(file)
  const at = Math.max(0, Math.min(offset, file.text.length))
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return { line: low + 1, column: at - (starts[low] ?? 0) + 1 }
}

/** The text of a line (counted from 1), without its line end; empty where there is no such line. */
export function lineAt(file: SourceFile, line: number): string {
  const starts = lineStarts(file)
  const start = starts[line - 1]
  if (start === undefined) return ''
  const next = starts[line]
  return file.text.slice(start, next === undefined ? undefined : next - 1)
}

/** The text that a span covers. */
export function textOf(span: Span): string {
  return span.file.text.slice(span.start, span.end)
}

/** Orders spans by file path, then place: the order in which diagnostics are shown. */
export function compareSpans(a: Span, b: Span): number {
  if (a.file.path !== b.file.path) return a.file.path < b.file.path ? -1 : 1
  return a.start - b.start || a.end - b.end
}
