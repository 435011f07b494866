import type { Span } from '../text/source-file.ts'

/** A template file, read: its front matter and its body. Every part knows its place in the file. */
export interface Template {
  /** Path under the template folder without `.md.hbs`: `agreement`, `clauses/approval`. */
  readonly name: string
  readonly frontMatter: FrontMatter | null
  readonly body: readonly TemplateNode[]
}

/** What a template that makes a document of its own says about itself; partials have none. */
export interface FrontMatter {
  /** Name of the kind of document: `agreement`. */
  readonly kind: string
  /** Kinds of source that it is made from, as the schemas name them. */
  readonly schemas: readonly SourceKind[]
  /** What of the source it is made for, one document each; null for one document of the whole. */
  readonly each: Each | null
  /** Formats to write: `docx`, `pdf`. */
  readonly outputs: readonly string[]
  readonly language: string
  readonly span: Span
}

export type SourceKind = 'agreement' | 'decision'

/**
 * `payment-on-requisition`: the payments that are requested. `terms-without-requisition`: terms by which nothing is requested, only
 * accounted for and paid back. `payment-or-terms`: both.
 */
export const eachNames = ['payment-on-requisition', 'terms-without-requisition', 'payment-or-terms'] as const
export type Each = (typeof eachNames)[number]

export type TemplateNode =
  | { readonly kind: 'text'; readonly span: Span; readonly value: string }
  | { readonly kind: 'print'; readonly span: Span; readonly expression: Expression }
  | TemplateBlockNode
  | TemplatePartial

export interface TemplateBlockNode {
  readonly kind: 'block'
  readonly span: Span
  readonly name: string
  readonly nameSpan: Span
  readonly args: readonly Expression[]
  /** `as |line index|` */
  readonly names: readonly string[]
  readonly body: readonly TemplateNode[]
  readonly otherwise: readonly TemplateNode[]
}

export interface TemplatePartial {
  readonly kind: 'partial'
  readonly span: Span
  readonly name: string
  readonly nameSpan: Span
  readonly context: Expression | null
  readonly named: readonly NamedArgument[]
  /** Alone on its line: its text is then lines of its own. */
  readonly standalone: boolean
}

export interface NamedArgument {
  readonly name: string
  readonly value: Expression
}

export type Expression = PathExpression | LiteralExpression | CallExpression

export interface PathExpression {
  readonly kind: 'path'
  readonly span: Span
  /** `@root.year`, `@first`: what does not start in the context. */
  readonly isData: boolean
  /** How many `../` */
  readonly depth: number
  readonly parts: readonly string[]
  readonly written: string
}

export interface LiteralExpression {
  readonly kind: 'literal'
  readonly span: Span
  readonly value: string | number | boolean
}

export interface CallExpression {
  readonly kind: 'call'
  readonly span: Span
  readonly name: string
  readonly nameSpan: Span
  readonly args: readonly Expression[]
  readonly named: readonly NamedArgument[]
}
