import type { Block } from '../document/nodes.ts'

/** So many paragraphs above the signatures stand on their page. */
const mostAboveSignatures = 4

/**
 * Whether a block stands on the page of the block after it, in every format: a heading with the facts in small print
 * under it, a text with those that follow it, a paragraph that introduces a list or a table, and the paragraphs of an
 * approval, so that nobody signs a page of nothing but names.
 */
export function standsWithNext(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]
  const next = blocks[index + 1]
  if (block === undefined || next === undefined || next.kind === 'page-break') return false
  if (block.kind === 'heading') return true
  if (block.kind !== 'paragraph') return false
  if (block.keepWithNext || leadsToSignatures(blocks, index)) return true
  if (block.role === 'small' && blocks[index - 1]?.kind === 'heading') return true
  if (next.kind === 'paragraph' && next.role === 'small') return true
  return (next.kind === 'list' || next.kind === 'table') && block.role !== 'placeholder'
}

function leadsToSignatures(blocks: readonly Block[], index: number): boolean {
  const following = blocks.slice(index + 1, index + 1 + mostAboveSignatures)
  return following.find((block) => block.kind !== 'paragraph')?.kind === 'signature-block'
}
