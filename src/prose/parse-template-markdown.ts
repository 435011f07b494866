import { remember } from '../text/remember.ts'
import { readMarkdown } from './read-markdown.ts'
import type { TemplateTree } from './template-markdown.ts'

/** Many documents are alike but for what their tokens stand for, and a change of data seldom changes the text. */
const mostTexts = 200

/**
 * Reads the Markdown of an assembled template: CommonMark with tables and with block directives
 * (`:::table{title="…"}`, `::contents`). What the dialect lacks comes out as a `refused` block or inline. The same text gives the same tree.
 */
export const parseTemplateMarkdown = remember(
  (text): TemplateTree => ({ blocks: readMarkdown(text, 'template') }),
  mostTexts,
)
