import type { Located, Span } from '../text/source-file.ts'

/** What reading YAML gives: a tree that knows where every key and value was written. */
export type SourceNode = SourceMap | SourceList | SourceScalar

export interface SourceMap {
  readonly kind: 'map'
  readonly span: Span
  readonly entries: readonly SourceEntry[]
}

export interface SourceEntry {
  readonly key: Located<string>
  readonly value: SourceNode
}

export interface SourceList {
  readonly kind: 'list'
  readonly span: Span
  readonly items: readonly SourceNode[]
}

/** A text, a whole number (only where it was written bare, in canonical form) or true/false. */
export interface SourceScalar {
  readonly kind: 'scalar'
  /** What was written, quotes and block header included. */
  readonly span: Span
  readonly value: string | number | boolean
  /** How it was written: bare, in quotes, or as a literal block (`|`). */
  readonly style: 'plain' | 'quoted' | 'block'
  /** The reader has reported this value as an error: later stages have nothing to add about it. */
  readonly refused?: true
  /** The place in the file of a place in `value` (only meaningful for texts): `0 <= at <= value.length`. */
  offsetAt(at: number): number
}
