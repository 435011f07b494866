/**
 * The Markdown of a template, after its values have been put in as tokens. Places are offsets into the assembled text;
 * composition knows which template and which data they come from.
 */
export interface TemplateTree {
  readonly blocks: readonly TemplateBlock[]
}

interface Placed {
  readonly start: number
  readonly end: number
}

export interface TemplateParagraph extends Placed {
  readonly kind: 'paragraph'
  readonly children: readonly TemplateInline[]
}

export interface TemplateHeading extends Placed {
  readonly kind: 'heading'
  readonly depth: number
  readonly children: readonly TemplateInline[]
}

export interface TemplateItem extends Placed {
  readonly blocks: readonly TemplateBlock[]
}

export interface TemplateList extends Placed {
  readonly kind: 'list'
  /** `-`, `*`, `+`, or `1` for a numbered list. */
  readonly marker: string
  readonly first: number
  readonly items: readonly TemplateItem[]
}

export interface TemplateRow extends Placed {
  readonly cells: readonly (Placed & { readonly children: readonly TemplateInline[] })[]
}

/** The first row is the header. A row may have fewer cells than the header. */
export interface TemplateTable extends Placed {
  readonly kind: 'table'
  readonly rows: readonly TemplateRow[]
}

/** `:::name[label]{attributes}` … `:::` */
export interface TemplateContainer extends Placed {
  readonly kind: 'container'
  readonly name: string
  readonly label: readonly TemplateInline[] | null
  readonly attributes: ReadonlyMap<string, string>
  readonly blocks: readonly TemplateBlock[]
}

/** `::name[label]{attributes}` */
export interface TemplateLeaf extends Placed {
  readonly kind: 'leaf'
  readonly name: string
  readonly label: readonly TemplateInline[] | null
  readonly attributes: ReadonlyMap<string, string>
}

/** Markdown that templates may not use; `construct` is the Markdown parser's name for it. */
export interface TemplateRefused extends Placed {
  readonly kind: 'refused'
  readonly construct: string
}

export type TemplateBlock =
  | TemplateParagraph
  | TemplateHeading
  | TemplateList
  | TemplateTable
  | TemplateContainer
  | TemplateLeaf
  | TemplateRefused

export type TemplateInline =
  | (Placed & { readonly kind: 'text'; readonly value: string })
  | (Placed & { readonly kind: 'strong' | 'emphasis'; readonly children: readonly TemplateInline[] })
  | (Placed & { readonly kind: 'link'; readonly url: string; readonly children: readonly TemplateInline[] })
  | (Placed & { readonly kind: 'line-break' })
  | TemplateRefused
