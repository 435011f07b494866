import { readMarkdown } from './read-markdown.ts'
import type { TemplateTree } from './template-markdown.ts'

/** By their texts: many documents are alike but for what their tokens stand for, and a change of data seldom changes the text. */
const known = new Map<string, TemplateTree>()
const mostKnown = 200

/**
 * Reads the Markdown of an assembled template: CommonMark with tables and with block directives
 * (`:::table{title="…"}`, `::contents`). What the dialect lacks comes out as a `refused` block or inline. The same text gives the same tree.
 */
export function parseTemplateMarkdown(text: string): TemplateTree {
  const before = known.get(text)
  if (before) return before
  const tree = { blocks: readMarkdown(text, 'template') }
  if (known.size >= mostKnown) known.clear()
  known.set(text, tree)
  return tree
}
