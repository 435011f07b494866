import { readMarkdown } from './read-markdown.ts'
import type { TemplateTree } from './template-markdown.ts'

/**
 * Reads the Markdown of an assembled template: CommonMark with tables and with block directives
 * (`:::table{title="…"}`, `::contents`). What the dialect lacks comes out as a `refused` block or inline.
 */
export function parseTemplateMarkdown(text: string): TemplateTree {
  return { blocks: readMarkdown(text, 'template') }
}
