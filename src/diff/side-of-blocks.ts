import type { Side } from './change.ts'
import { type TextBlock, writeTokens } from './text-tokens.ts'

/** What some paragraphs of a text in a row say, and where; null where there are none. */
export function sideOfBlocks(blocks: readonly TextBlock[]): Side | null {
  const [first] = blocks
  const last = blocks.at(-1)
  if (!first || !last) return null
  return {
    text: blocks.map((block) => writeTokens(block.tokens)).join('\n\n'),
    span: { ...first.span, end: last.span.end },
  }
}
