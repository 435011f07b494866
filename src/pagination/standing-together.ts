import type { Block, FieldRow } from '../document/nodes.ts'

/** So many paragraphs above the signatures stand on their page. */
const mostAboveSignatures = 4

/**
 * Whether a block stands on the page of the block after it, in every format: a heading with the facts in small print
 * under it, a text with those that follow it, a paragraph that introduces a list, a table or fields, a row of fields with the one that is signed, the paragraphs of an
 * approval, and the end of a text with the names under it, so that no page holds nothing but names.
 */
export function standsWithNext(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index]
  const next = blocks[index + 1]
  if (block === undefined || next === undefined || next.kind === 'page-break') return false
  if (block.kind === 'heading') return true
  if (block.kind === 'field-row') return next.kind === 'field-row' && isSigned(next)
  if (isSignedBy(next) && (block.kind === 'paragraph' || block.kind === 'list')) return true
  if (block.kind !== 'paragraph') return false
  if (block.keepWithNext || leadsToSignatures(blocks, index)) return true
  if (block.role === 'small' && blocks[index - 1]?.kind === 'heading') return true
  if (next.kind === 'paragraph' && next.role === 'small') return true
  return ['list', 'table', 'field-row'].includes(next.kind) && block.role !== 'placeholder'
}

/** A signature is not given on a page of its own. */
function isSigned(row: FieldRow): boolean {
  return row.fields.some((field) => field.type.kind === 'signature')
}

/** A line of those who sign, or the place where their names are missing. */
function isSignedBy(block: Block): boolean {
  return block.kind === 'paragraph' && (block.role === 'lead' || block.role === 'placeholder')
}

function leadsToSignatures(blocks: readonly Block[], index: number): boolean {
  const following = blocks.slice(index + 1, index + 1 + mostAboveSignatures)
  return following.find((block) => block.kind !== 'paragraph')?.kind === 'signature-block'
}
