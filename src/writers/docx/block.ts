import type { FileChild, IParagraphOptions } from 'docx'
import type { Block, Columns, FieldRow, Handlers } from '../../document/nodes.ts'
import { standsWithNext } from '../../pagination/standing-together.ts'
import { tableStyle } from '../../pagination/typography.ts'
import { writeContents } from './contents.ts'
import { writeFieldRows } from './field-rows.ts'
import { writeHeading } from './heading.ts'
import { styleOf, writeList, writeParagraph } from './list.ts'
import { twips } from './measures.ts'
import { makeParagraph } from './paragraph.ts'
import { writeSignatureBlock } from './signature-block.ts'
import { writeTable } from './table.ts'
import { writeTitleBlock } from './title-block.ts'
import type { Writing } from './writing.ts'

/** A stretch of the document with the same number of columns: a section in Word. */
export interface Stretch {
  readonly columns: number
  readonly children: readonly FileChild[]
}

/**
 * Writes all blocks, in order, as stretches. Each ends with an empty paragraph when another follows or when it would end
 * with a table: LibreOffice (7.4) loses the bookmarks of the paragraph that ends a section, and so the references to
 * it; and Word needs a paragraph after a table. Word balances columns only where a section follows them.
 */
export function writeBlocks(writing: Writing, blocks: readonly Block[]): readonly Stretch[] {
  const groups = groupByColumns(blocks)
  return groups.map((group, index) => {
    const children = group.blocks.flatMap((block, at) => {
      const before = group.blocks[at - 1]
      // Written with the first of the rows that follow each other.
      if (block.kind === 'field-row' && before?.kind === 'field-row') return []
      const parted = endsWithTable(before) && isTable(block) ? [writeGap(writing, `${before.id}~gap`)] : []
      const written = writeBlock(writing, block, fieldRowsFrom(group.blocks, at), {
        ...(isTable(before) ? { spacing: { before: twips(tableStyle.after) } } : {}),
        ...(standsWithNext(group.blocks, at) ? { keepNext: true } : {}),
      })
      return [...parted, ...written]
    })
    const isLast = index === groups.length - 1
    if (isLast && children.length > 0 && !endsWithTable(group.blocks.at(-1))) return { ...group, children }
    const end = writeGap(writing, `${writing.document.id}~section-${index + 1}`, !isLast)
    return { ...group, children: [...children, end] }
  })
}

interface ColumnGroup {
  readonly columns: number
  readonly blocks: readonly Block[]
}

/** Blocks in stretches of the same number of columns; the last stretch has one. */
function groupByColumns(blocks: readonly Block[]): readonly ColumnGroup[] {
  const groups: { columns: number; blocks: Block[] }[] = [{ columns: 1, blocks: [] }]
  for (const block of blocks) {
    const columns = block.kind === 'columns' ? block.count : 1
    const last = groups.at(-1)
    if (last?.columns === columns) last.blocks.push(block)
    else groups.push({ columns, blocks: [block] })
  }
  if (groups.at(-1)?.columns !== 1) groups.push({ columns: 1, blocks: [] })
  return groups
}

/** The rows of fields that begin at a place. */
function fieldRowsFrom(blocks: readonly Block[], at: number): readonly FieldRow[] {
  const following = blocks.slice(at)
  const end = following.findIndex((block) => block.kind !== 'field-row')
  return following.slice(0, end === -1 ? undefined : end).filter((block) => block.kind === 'field-row')
}

function writeBlock(
  writing: Writing,
  block: Block,
  fieldRows: readonly FieldRow[],
  options: IParagraphOptions,
): readonly FileChild[] {
  const handlers: Handlers<Block, readonly FileChild[]> = {
    'title-block': (node) => writeTitleBlock(writing, node),
    contents: (node) => writeContents(writing, node),
    heading: (node) => [writeHeading(writing, node)],
    paragraph: (node) => [writeParagraph(writing, node, styleOf(node, 'text'), options)],
    list: (node) => writeList(writing, node, 'text', options),
    table: (node) => writeTable(writing, node),
    'signature-block': (node) => [writeSignatureBlock(writing, node)],
    'field-row': () => [writeFieldRows(writing, fieldRows)],
    'page-break': () => {
      writing.pending.pageBreak = true
      return []
    },
    columns: (node) => writeColumns(writing, node),
  }
  const handle = handlers[block.kind] as (node: Block) => readonly FileChild[]
  return handle(block)
}

function writeColumns(writing: Writing, columns: Columns): readonly FileChild[] {
  return columns.blocks.flatMap((block): readonly FileChild[] =>
    block.kind === 'list'
      ? writeList(writing, block, 'text')
      : [writeParagraph(writing, block, styleOf(block, 'text'))],
  )
}

type TableLike = Extract<Block, { kind: 'table' | 'signature-block' | 'field-row' }>

function isTable(block: Block | undefined): block is TableLike {
  return block?.kind === 'table' || block?.kind === 'signature-block' || block?.kind === 'field-row'
}

/** Whether the last thing written is a table and not the notes under one. */
function endsWithTable(block: Block | undefined): block is TableLike {
  return isTable(block) && !(block.kind === 'table' && block.notes.length > 0)
}

/** An empty paragraph of next to no height: Word joins tables that nothing separates. */
function writeGap(writing: Writing, id: string, keepNext = false): FileChild {
  return makeParagraph(writing, id, 'Gap', [], { keepNext })
}
