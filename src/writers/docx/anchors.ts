import { createHash } from 'node:crypto'
import type { Block, Document, List, Paragraph } from '../../document/nodes.ts'

/**
 * Names under which Word knows the blocks of the document, so that an edited file can be traced to its source. In:
 * the ids of blocks. Out: a bookmark name and a paragraph id for each. Both depend on the block's id alone.
 */

/** What Word allows in a bookmark's name (its length; the validator of the Open XML SDK checks it too). */
const longestName = 40

/**
 * The bookmark of a block: `_s_` and its id, with `_` for `-`, `P` for `.` and `X` for `~`, which is reversible since
 * ids have no capitals. An id that is too long keeps its beginning and gets a hash after `H`.
 */
export function bookmarkOf(id: string): string {
  const name = `_s_${encode(id)}`
  if (name.length <= longestName) return name
  return `${name.slice(0, longestName - 13)}H${createHash('sha256').update(id).digest('hex').slice(0, 12)}`
}

/** The bookmark of a number alone (an annex's, a note's mark), which references print. */
export function numberBookmarkOf(id: string): string {
  return bookmarkOf(id).replace(/^_s_/, '_n_')
}

function encode(id: string): string {
  return id.replaceAll('-', '_').replaceAll('.', 'P').replaceAll('~', 'X')
}

/** The block id that a bookmark stands for; null for bookmarks of others and for names that hold a hash. */
export function blockIdOf(bookmark: string): string | null {
  const match = /^_s_([a-z0-9_PX]+)$/.exec(bookmark)
  if (!match?.[1]) return null
  return match[1].replaceAll('_', '-').replaceAll('P', '.').replaceAll('X', '~')
}

/** Whether the bookmark of a block does not tell its id, so that the file must record it. */
export function isHashed(id: string): boolean {
  return blockIdOf(bookmarkOf(id)) !== id
}

/**
 * Gives out `w14:paraId` values: eight hexadecimal digits below 80000000 ([MS-DOCX] 2.6.2.3), from the block's id.
 * Small values are left to comments, which count from one.
 */
export function makeParagraphIds(): (id: string) => string {
  const taken = new Set<number>()
  return (id) => {
    let value = 0x10000000 + (createHash('sha256').update(id).digest().readUInt32BE(0) % 0x6fff0000)
    while (taken.has(value)) value += 1
    taken.add(value)
    return value.toString(16).toUpperCase().padStart(8, '0')
  }
}

/**
 * Where a reference to a block leads: its own bookmark, or for a block that is no paragraph (a table, a list) that of
 * the first paragraph inside it.
 */
export function collectTargets(document: Document): ReadonlyMap<string, string> {
  const targets = new Map<string, string>()
  const lead = (id: string, paragraphId: string) => targets.set(id, bookmarkOf(paragraphId))
  const visitText = (blocks: readonly (Paragraph | List)[]): string | undefined => {
    const firsts = blocks.map((block) => {
      if (block.kind === 'paragraph') {
        lead(block.id, block.id)
        return block.id
      }
      const inner = block.items.map((item) => {
        const first = visitText(item.blocks)
        if (first !== undefined) lead(item.id, first)
        return first
      })[0]
      if (inner !== undefined) lead(block.id, inner)
      return inner
    })
    return firsts[0]
  }
  const visit = (block: Block): void => {
    switch (block.kind) {
      case 'paragraph':
      case 'list':
        visitText([block])
        return
      case 'columns': {
        const first = visitText(block.blocks)
        if (first !== undefined) lead(block.id, first)
        return
      }
      case 'table': {
        const firsts = block.rows.flatMap((row) =>
          row.cells.map((cell) => {
            const first = visitText(cell.blocks) ?? cell.id
            lead(cell.id, first)
            return first
          }),
        )
        if (firsts[0] !== undefined) lead(block.id, firsts[0])
        for (const note of block.notes) lead(note.id, note.id)
        return
      }
      case 'title-block':
        lead(block.id, `${block.id}~title`)
        return
      case 'field-row':
        for (const field of block.fields) lead(field.id, field.id)
        if (block.fields[0]) lead(block.id, block.fields[0].id)
        return
      case 'signature-block':
        lead(block.id, `${block.id}~party-1`)
        return
      case 'heading':
      case 'contents':
        lead(block.id, block.id)
        return
      case 'page-break':
    }
  }
  for (const block of document.blocks) visit(block)
  for (const note of document.footnotes) lead(note.id, note.id)
  return targets
}
