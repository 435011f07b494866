import { inlineText } from './inline-text.ts'
import type { Block, Document, Field, Note, Signatory } from './nodes.ts'

/**
 * The text of a document in reading order, block by block, as any faithful output must hold it: title page, headings with
 * numbers, paragraphs, list items without their dashes, table cells, notes, signatures, fields. Contents and page numbers are
 * left out, since pages make them.
 */
export function readingTexts(document: Document): readonly string[] {
  return [...document.blocks.flatMap(textsOfBlock), ...document.footnotes.map(textOfNote)]
}

/** The words of a document in reading order, for comparing outputs word for word. */
export function readingWords(document: Document): readonly string[] {
  return readingTexts(document).flatMap((text) => text.split(/[\s\u00a0]+/).filter((word) => word !== ''))
}

function textsOfBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading': {
      const words = inlineText(block.children)
      if (block.number === null) return [words]
      return [block.role === 'annex' ? `Bilaga ${block.number}: ${words}` : `${block.number} ${words}`]
    }
    case 'paragraph':
      return [inlineText(block.children)]
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(textsOfBlock))
    case 'table':
      return [
        ...block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(textsOfBlock))),
        ...block.notes.map(textOfNote),
      ]
    case 'title-block':
      return [
        block.documentKind,
        inlineText(block.title),
        ...block.facts.map((fact) => `${fact.label} ${inlineText(fact.value)}`),
      ]
    case 'contents':
      return [block.heading]
    case 'signature-block':
      return block.signatories.flatMap(textsOfSignatory)
    case 'page-break':
      return []
    case 'columns':
      return block.blocks.flatMap(textsOfBlock)
    case 'field-row':
      return block.fields.flatMap(textsOfField)
  }
}

/** What is chosen or ticked is marked, not printed: its stored value is for programs. */
function textsOfField({ label, value, type }: Field): readonly string[] {
  if (type.kind === 'choice') return [label, ...type.options.map((option) => option.label)]
  return type.kind === 'checkbox' || value === '' ? [label] : [label, value]
}

function textOfNote(note: Note): string {
  return `${note.sign} ${inlineText(note.children)}`
}

function textsOfSignatory(side: Signatory): readonly string[] {
  return [side.party, ...(side.placeAndDate === null ? [] : [side.placeAndDate]), side.name, side.title]
}
