import type {
  MarkdownBlock,
  MarkdownContainer,
  MarkdownHeading,
  MarkdownInline,
  MarkdownItem,
  MarkdownLeaf,
  MarkdownList,
  MarkdownRow,
} from './markdown-tree.ts'

/**
 * The Markdown of a template, after its values have been put in as tokens. Places are offsets into the assembled text;
 * composition knows which template and which data they come from.
 */
export interface TemplateTree {
  readonly blocks: readonly MarkdownBlock[]
}

export type TemplateBlock = MarkdownBlock
export type TemplateContainer = MarkdownContainer
export type TemplateHeading = MarkdownHeading
export type TemplateInline = MarkdownInline
export type TemplateItem = MarkdownItem
export type TemplateLeaf = MarkdownLeaf
export type TemplateList = MarkdownList
export type TemplateRow = MarkdownRow
