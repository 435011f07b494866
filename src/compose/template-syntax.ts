import type { Span } from '../text/source-file.ts'

/** What stands in a template as it is written: nobody has asked yet whether the names in it are known. */
export type StatementSyntax =
  | { readonly kind: 'text'; readonly span: Span; readonly value: string }
  | { readonly kind: 'print'; readonly span: Span; readonly call: CallSyntax }
  | BlockSyntax
  | PartialSyntax
  /** What templates may not hold. */
  | { readonly kind: 'refused'; readonly span: Span }

export interface BlockSyntax {
  readonly kind: 'block'
  readonly span: Span
  readonly call: CallSyntax
  /** `as |line index|` */
  readonly names: readonly string[]
  readonly body: readonly StatementSyntax[]
  readonly otherwise: readonly StatementSyntax[]
}

export interface PartialSyntax {
  readonly kind: 'partial'
  readonly span: Span
  /** What it calls, as a path; null where that is found out only when the template runs. */
  readonly call: CallSyntax | null
}

/** A name with what it is called with: `amount "total" form="kronor"`. A path stands alone. */
export interface CallSyntax {
  readonly callee: ExpressionSyntax
  readonly args: readonly ExpressionSyntax[]
  readonly named: readonly { readonly name: string; readonly value: ExpressionSyntax }[]
}

export type ExpressionSyntax =
  | PathSyntax
  | { readonly kind: 'literal'; readonly span: Span; readonly value: string | number | boolean }
  | { readonly kind: 'call'; readonly span: Span; readonly call: CallSyntax }
  /** What no value of ours is: `null`, `undefined`. */
  | { readonly kind: 'refused'; readonly span: Span }

export interface PathSyntax {
  readonly kind: 'path'
  readonly span: Span
  /** `@root.year`, `@first` */
  readonly isData: boolean
  /** How many `../` */
  readonly depth: number
  readonly parts: readonly string[]
  readonly written: string
}
