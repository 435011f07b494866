import type { MarkdownBlock } from './markdown-tree.ts'
import { type Dialect, readAnyMarkdown } from './read-any-markdown.ts'
import { readSimpleMarkdown } from './read-simple-markdown.ts'

/** Reads Markdown; what the dialect lacks comes out as a `refused` block or inline. */
export function readMarkdown(text: string, dialect: Dialect): readonly MarkdownBlock[] {
  return readSimpleMarkdown(text, dialect) ?? readAnyMarkdown(text, dialect)
}
