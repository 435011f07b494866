import type { Block, Columns, Handlers, List, ListItem, PageBreak, Paragraph } from '../../document/nodes.ts'
import { endSign } from '../../pagination/printed-words.ts'
import { writeContents } from './contents.ts'
import { writeFieldRow } from './field-row.ts'
import { writeHeading } from './heading.ts'
import { writeInlines } from './inline.ts'
import { changedClass, markContent, markWords, writeStop } from './marks.ts'
import { type Content, classes, element, type Html } from './markup.ts'
import { writeSignatureBlock } from './signature-block.ts'
import { writeTable } from './table.ts'
import { writeTitleBlock } from './title-block.ts'
import { claimId, type Writing, within } from './writing.ts'

export function writeBlocks(writing: Writing, blocks: readonly Block[]): readonly Content[] {
  return blocks.map((block) => writeBlock(within(writing, block), block))
}

function writeBlock(writing: Writing, block: Block): Content {
  const handlers: Handlers<Block, Content> = {
    'title-block': (node) => writeTitleBlock(writing, node),
    contents: (node) => writeContents(writing, node),
    heading: (node) => writeHeading(writing, node),
    paragraph: (node) => writeParagraph(writing, node),
    list: (node) => writeList(writing, node),
    table: (node) => writeTable(writing, node, (inside, blocks) => writeBlocks(inside, blocks)),
    'signature-block': (node) => writeSignatureBlock(writing, node),
    'page-break': (node) => writePageBreak(writing, node),
    columns: (node) => writeColumns(writing, node),
    'field-row': (node) => writeFieldRow(writing, node),
  }
  const handle = handlers[block.kind] as (node: Block) => Content
  return handle(block)
}

function writeParagraph(writing: Writing, paragraph: Paragraph): Content {
  const { id, role, children } = paragraph
  const named = role === 'body' ? null : role
  return [
    writeStop(writing, paragraph),
    element(
      'p',
      { id: claimId(writing, id), class: classes(named, changedClass(writing, paragraph)) },
      writeParting(writing, paragraph),
      markWords(writing, writeInlines(writing, children)),
    ),
  ]
}

/** That a paragraph goes on from the one before it in the other document of a redline. */
function writeParting(writing: Writing, { parted }: Paragraph): Html | null {
  return parted === undefined ? null : markContent(writing, { kind: parted }, endSign)
}

function writeList(writing: Writing, list: List): Html {
  const numbers = list.style === 'decimal' ? itemNumbers(list) : null
  const attributes = { id: claimId(writing, list.id), class: list.style }
  const items = list.items.map((item, index) => writeItem(writing, item, numbers?.[index] ?? null))
  if (numbers === null) return element('ul', attributes, items)
  return element('ol', { ...attributes, start: list.start === 1 ? null : list.start }, items)
}

/**
 * The numbers of items in a redline: what was deleted is counted as it was, the rest as it is now. Null where the items are simply
 * counted, which needs no numbers.
 */
function itemNumbers(list: List): readonly (number | null)[] {
  if (list.items.every((item) => item.mark === undefined)) return list.items.map(() => null)
  let [before, after] = [list.start, list.start]
  return list.items.map(({ mark }) => {
    const isGone = mark?.kind === 'deleted' || mark?.kind === 'moved-from'
    const isNew = mark?.kind === 'inserted' || mark?.kind === 'moved-to'
    const number = isGone ? before : after
    if (!isNew) before += 1
    if (!isGone) after += 1
    return number
  })
}

function writeItem(writing: Writing, item: ListItem, number: number | null): Html {
  return element(
    'li',
    { id: claimId(writing, item.id), value: number },
    writeBlocks(within(writing, item), item.blocks),
  )
}

function writeColumns(writing: Writing, columns: Columns): Html {
  return element(
    'div',
    { id: claimId(writing, columns.id), class: 'columns', style: `--columns:${columns.count}` },
    writeBlocks(writing, columns.blocks),
  )
}

/** A page has no pages but on paper; that a break came or went is said in words. */
function writePageBreak(writing: Writing, node: PageBreak): Content {
  const rule = element('div', { class: 'page-break' })
  if (writing.mark === null) return rule
  const said = element(
    'p',
    { class: classes('small', changedClass(writing, node)) },
    markWords(writing, 'Sidbrytning'),
  )
  return [writeStop(writing, node), said, rule]
}
