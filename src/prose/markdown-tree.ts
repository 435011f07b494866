/**
 * Markdown as both dialects have it: prose, which drafters write, and templates, which also have tables and directives. Places are
 * offsets into the text that was read.
 */

interface Placed {
  readonly start: number
  readonly end: number
}

export interface MarkdownParagraph extends Placed {
  readonly kind: 'paragraph'
  readonly children: readonly MarkdownInline[]
}

export interface MarkdownHeading extends Placed {
  readonly kind: 'heading'
  readonly depth: number
  readonly children: readonly MarkdownInline[]
}

export interface MarkdownItem extends Placed {
  readonly blocks: readonly MarkdownBlock[]
}

export interface MarkdownList extends Placed {
  readonly kind: 'list'
  /** `-`, `*`, `+`, or `1` for a numbered list. */
  readonly marker: string
  readonly first: number
  readonly items: readonly MarkdownItem[]
}

export interface MarkdownRow extends Placed {
  readonly cells: readonly (Placed & { readonly children: readonly MarkdownInline[] })[]
}

/** The first row is the header. A row may have fewer cells than the header. */
export interface MarkdownTable extends Placed {
  readonly kind: 'table'
  readonly rows: readonly MarkdownRow[]
}

/** `:::name[label]{attributes}` … `:::` */
export interface MarkdownContainer extends Placed {
  readonly kind: 'container'
  readonly name: string
  readonly label: readonly MarkdownInline[] | null
  readonly attributes: ReadonlyMap<string, string>
  readonly blocks: readonly MarkdownBlock[]
}

/** `::name[label]{attributes}` */
export interface MarkdownLeaf extends Placed {
  readonly kind: 'leaf'
  readonly name: string
  readonly label: readonly MarkdownInline[] | null
  readonly attributes: ReadonlyMap<string, string>
}

/** Markdown that the dialect lacks; `construct` is the Markdown parser's name for it. */
export interface MarkdownRefused extends Placed {
  readonly kind: 'refused'
  readonly construct: string
}

export type MarkdownBlock =
  | MarkdownParagraph
  | MarkdownHeading
  | MarkdownList
  | MarkdownTable
  | MarkdownContainer
  | MarkdownLeaf
  | MarkdownRefused

export type MarkdownInline =
  | (Placed & { readonly kind: 'text'; readonly value: string })
  | (Placed & { readonly kind: 'strong' | 'emphasis'; readonly children: readonly MarkdownInline[] })
  | (Placed & {
      readonly kind: 'link'
      readonly url: string
      readonly title: string | null
      readonly children: readonly MarkdownInline[]
    })
  | (Placed & { readonly kind: 'line-break' })
  | MarkdownRefused
