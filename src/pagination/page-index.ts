import type { Block, Document, List, ListItem, Paragraph } from '../document/nodes.ts'
import type { TextLine } from './lines.ts'
import type { PdfmakePage } from './pdfmake-internals.ts'

/** Page (from 1) on which each block begins. A block without words stands where the block around it begins. */
export function indexPages(pages: readonly PdfmakePage[], document: Document): Map<string, number> {
  const pageOf = new Map<string, number>()
  pages.forEach((page, index) => {
    for (const { type, item } of page.items) {
      if (type !== 'line') continue
      const line = item as TextLine
      if (line.repeated || !line.isFirst) continue
      for (const id of line.box.ids) if (!pageOf.has(id)) pageOf.set(id, index + 1)
    }
  })
  let before = 1
  for (const block of document.blocks) {
    if (block.kind === 'page-break') continue
    before = indexBlock(block, before, pageOf)
  }
  for (const note of document.footnotes) indexId(note.id, pages.length, pageOf)
  return pageOf
}

function indexId(id: string, fallback: number, pageOf: Map<string, number>): number {
  const page = pageOf.get(id) ?? fallback
  pageOf.set(id, page)
  return page
}

function indexBlock(
  block: Exclude<Block, { kind: 'page-break' }> | ListItem,
  fallback: number,
  pageOf: Map<string, number>,
): number {
  const page = indexId(block.id, fallback, pageOf)
  const inside = (blocks: readonly (Paragraph | List | ListItem)[]) => {
    for (const inner of blocks) indexBlock(inner, page, pageOf)
  }
  switch (block.kind) {
    case 'list':
      inside(block.items)
      break
    case 'list-item':
    case 'columns':
      inside(block.blocks)
      break
    case 'field-row':
      for (const field of block.fields) indexId(field.id, page, pageOf)
      break
    case 'table':
      for (const row of block.rows) {
        const known = row.cells.flatMap((cell) => pageOf.get(cell.id) ?? [])[0] ?? page
        for (const cell of row.cells) {
          const at = indexId(cell.id, known, pageOf)
          for (const inner of cell.blocks) indexBlock(inner, at, pageOf)
        }
      }
      for (const note of block.notes) indexId(note.id, page, pageOf)
      break
  }
  return page
}
