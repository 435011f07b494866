import type { Span } from '../text/source-file.ts'

/** What a drafter wrote in words: parsed once, where it stands, every node with its place in the source. */
export interface Prose {
  readonly span: Span
  readonly blocks: readonly ProseBlock[]
}

export type ProseBlock = ProseParagraph | ProseList

export interface ProseParagraph {
  readonly kind: 'paragraph'
  readonly span: Span
  readonly children: readonly ProseInline[]
}

export interface ProseList {
  readonly kind: 'list'
  readonly span: Span
  readonly ordered: boolean
  readonly start: number
  readonly items: readonly ProseItem[]
}

export interface ProseItem {
  readonly span: Span
  readonly blocks: readonly ProseBlock[]
}

export type ProseInline =
  | { readonly kind: 'text'; readonly span: Span; readonly value: string }
  | { readonly kind: 'strong'; readonly span: Span; readonly children: readonly ProseInline[] }
  | { readonly kind: 'emphasis'; readonly span: Span; readonly children: readonly ProseInline[] }
  | {
      readonly kind: 'link'
      readonly span: Span
      readonly url: string
      readonly children: readonly ProseInline[]
    }
  | ProseExpression

/** `{{amount "childhood-cancer"}}`: a name of the closed set and its arguments. Resolved in composition. */
export interface ProseExpression {
  readonly kind: 'expression'
  readonly span: Span
  readonly name: { readonly value: ExpressionName; readonly span: Span }
  readonly args: readonly { readonly value: string; readonly span: Span }[]
}

/**
 * The closed set of what prose may refer to. All print Swedish text with the non-breaking spaces of Swedish form.
 * - `ref "id"`: the section, annex or numbered measure section with that id: "avsnitt 3.2.4", "bilaga 1".
 * - `amount "id"`: an amount as running text prints it: "80 miljoner kronor". The id is of a funding line, group, payment,
 *   instalment, appropriation charge or declared amount, or `total`.
 * - `kronor "id"`: the same in whole kronor: "182 500 000 kronor".
 * - `date "id"`: a deadline: "den 30 september 2024", "december 2024".
 * - `figure "id"`: a declared figure: "70 procent".
 * - `body "id"`: the name of a body, as running text names it in this agreement ("RCC i samverkan").
 * - `body-full "id"`: its full name with the short one in parentheses, for the first mention.
 * - `count "id"`: how many a declared collective or list has, in words up to twelve: "sex".
 * - `year`: the agreement's year; `year "+1"`, `year "-1"`: the year after, before.
 */
export type ExpressionName =
  | 'ref'
  | 'amount'
  | 'kronor'
  | 'date'
  | 'figure'
  | 'body'
  | 'body-full'
  | 'count'
  | 'year'
