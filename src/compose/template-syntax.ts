import type { Span } from '../text/source-file.ts'
import type { LiteralExpression, PathExpression } from './template.ts'

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

/** A path and a literal are what they will be; of a call it is not known whether its name is. */
export type ExpressionSyntax =
  | PathExpression
  | LiteralExpression
  | { readonly kind: 'call'; readonly span: Span; readonly call: CallSyntax }
  /** What no value of ours is: `null`, `undefined`. */
  | { readonly kind: 'refused'; readonly span: Span }
