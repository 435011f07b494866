import type { Block, Document, Field } from './nodes.ts'

/**
 * A form that has come back as a document to be kept: the same text, with what was filled in printed where it was filled
 * in, and nothing left to fill in. It is written as any other document, so as PDF/A, which a form cannot be.
 *
 * `values`: what was filled in, as it was typed, by the names of the fields; of a choice the value that is stored, of a
 * box to tick anything but nothing. A field without a value keeps what it was made with. What is locked is kept too,
 * whatever came back.
 */
export function flattenForm(document: Document, values: ReadonlyMap<string, string>): Document {
  return { ...document, form: null, blocks: document.blocks.map((block) => flattenBlock(block, values)) }
}

function flattenBlock(block: Block, values: ReadonlyMap<string, string>): Block {
  if (block.kind !== 'field-row') return block
  return { ...block, fields: block.fields.map((field) => flattenField(field, values)) }
}

/** Nothing is asked for any longer, so nothing is required or computed. */
function flattenField(field: Field, values: ReadonlyMap<string, string>): Field {
  const value = field.locked ? field.value : (values.get(field.name) ?? field.value)
  return { ...field, value, required: false, calculation: null }
}
