import { standsIn } from '../document/accept-changes.ts'
import type {
  Block,
  Columns,
  Document,
  Handlers,
  Heading,
  List,
  ListItem,
  Paragraph,
} from '../document/nodes.ts'
import {
  type BoxMaking,
  flow,
  labelAt,
  labelRuns,
  markedMaking,
  paragraphRuns,
  type SpacedBox,
  stackBox,
  textBox,
} from './box-making.ts'
import type { Box, StackBox } from './boxes.ts'
import { buildContents } from './build-contents.ts'
import { buildFieldRow } from './build-field-row.ts'
import { buildSignatureBlock } from './build-signature-block.ts'
import { buildTable } from './build-table.ts'
import { buildTitleBlock } from './build-title-block.ts'
import { formHeadingStyle, hasFields } from './field-style.ts'
import { headingLabel, inlineText, itemLabels, labelBefore } from './printed-words.ts'
import type { RunMaker } from './runs.ts'
import { standsWithNext } from './standing-together.ts'
import { headingNumberOutdent, headingStyle, listStyle, margin, paragraphStyles } from './typography.ts'

/** Turns the document's blocks into boxes for pdfmake to place, in order. */
export function buildBoxes(document: Document, runs: RunMaker): StackBox {
  const making: BoxMaking = { runs, around: [] }
  const spaced: SpacedBox[] = []
  let startsPage = false
  document.blocks.forEach((block, index) => {
    if (block.kind === 'page-break') {
      // A break that is gone breaks no page.
      startsPage ||= standsIn(block.mark, 'new')
      return
    }
    const built = buildBlock(block, markedMaking(making, block), document)
    const stands = standsWithNext(document.blocks, index)
    const [beginning, box] = stands ? parted(built.box) : [null, built.box]
    const joined = block.kind === 'field-row'
    const before = joined && document.blocks[index - 1]?.kind === 'field-row' ? 0 : built.before
    const after = joined && document.blocks[index + 1]?.kind === 'field-row' ? 0 : built.after
    const starts = startsPage || (block.kind === 'heading' && block.role === 'annex')
    const boxes = beginning ? [beginning, box] : [box]
    boxes.forEach((each, at) => {
      const isFirst = at === 0
      spaced.push({
        before: isFirst ? before : 0,
        after: each === box ? after : 0,
        box: starts && isFirst ? { ...each, startsPage: true } : each,
      })
    })
    startsPage = false
  })
  return stackBox(flow(spaced))
}

/** What is kept with the next box: of several boxes under each other, as the items of a list, the last, which leaves the others. */
function parted(box: Box): readonly [Box | null, Box] {
  const { stack } = box as StackBox
  const last = stack?.at(-1) as Box | undefined
  if (!last || stack.length < 2) return [null, { ...box, keepWithNext: true }]
  const [left] = box.margin ?? margin(0, 0)
  const [inner, top, right, bottom] = last.margin ?? margin(0, 0)
  return [
    { ...(box as StackBox), stack: stack.slice(0, -1) },
    { ...last, margin: margin(left + inner, top, right, bottom), keepWithNext: true },
  ]
}

function buildBlock(
  block: Exclude<Block, { kind: 'page-break' }>,
  making: BoxMaking,
  document: Document,
): SpacedBox {
  const handlers: Handlers<Exclude<Block, { kind: 'page-break' }>, SpacedBox> = {
    'title-block': (node) => buildTitleBlock(node, document, making),
    contents: (node) => buildContents(node, document, making),
    heading: (node) => buildHeading(node, hasFields(document), making),
    paragraph: (node) => buildParagraph(node, making),
    list: (node) => buildList(node, making),
    table: (node) => buildTable(node, making),
    'signature-block': (node) => buildSignatureBlock(node, making),
    'field-row': (node) => buildFieldRow(node, document.form !== null, making),
    columns: (node) => buildColumns(node, making),
  }
  return (handlers[block.kind] as (node: Block) => SpacedBox)(block)
}

function buildHeading(heading: Heading, isForm: boolean, { runs }: BoxMaking): SpacedBox {
  const style = isForm ? formHeadingStyle(heading) : headingStyle(heading)
  const words = runs.inlines(heading.children, style)
  const number = runs.change(labelBefore(heading), headingLabel(heading), style, heading.origins)
  const outdented = heading.role === 'section' && number.length > 0
  const box = textBox(heading.id, outdented ? words : [...number, ...words], style, {
    label: outdented ? labelAt(number, -headingNumberOutdent) : null,
  })
  return { box, before: style.before, after: style.after }
}

function buildParagraph(paragraph: Paragraph, { runs, around }: BoxMaking): SpacedBox {
  const style = paragraphStyles[paragraph.role]
  const gap = paragraph.role === 'placeholder'
  const box = textBox(paragraph.id, paragraphRuns(paragraph, style, runs), style, {
    ids: [paragraph.id, ...around],
    backdrop: gap ? 'placeholder' : null,
    ...(gap ? { left: 10, right: 8 } : {}),
  })
  return { box, before: style.before, after: style.after }
}

export function buildList(list: List, making: BoxMaking): SpacedBox {
  const labels = itemLabels(list)
  const boxes = list.items.map((item, index): SpacedBox => {
    const inside = markedMaking({ ...making, around: [item.id, list.id, ...making.around] }, item)
    const style = paragraphStyles.body
    const label = labelAt(labelRuns(labels[index], style, item, inside.runs), -listStyle.indent)
    const blocks = item.blocks.map((block, at) => {
      const marked = markedMaking(inside, block)
      if (block.kind === 'list') {
        return { ...buildList(block, marked), before: listStyle.itemGap, after: listStyle.itemGap }
      }
      const built = buildParagraph(block, marked)
      const box = at === 0 ? { ...built.box, label } : built.box
      const introduces = item.blocks[at + 1]?.kind === 'list'
      return {
        box: { ...box, keepWithNext: introduces },
        before: listStyle.itemGap,
        after: listStyle.itemGap,
      }
    })
    const edge = index === 0 || index === list.items.length - 2
    const keepWithNext = edge && index < list.items.length - 1 && isShort(item)
    return {
      box: stackBox(flow(blocks), { keepWithNext }),
      before: listStyle.itemGap,
      after: listStyle.itemGap,
    }
  })
  return {
    box: stackBox(flow(boxes), { left: listStyle.indent }),
    before: listStyle.before,
    after: listStyle.after,
  }
}

/** An item of about one line: it stands neither first nor last alone on its side of a page break. */
function isShort(item: ListItem): boolean {
  const [first] = item.blocks
  return item.blocks.length === 1 && first?.kind === 'paragraph' && inlineText(first.children).length < 75
}

const columnGap = 24

function buildColumns(columns: Columns, making: BoxMaking): SpacedBox {
  const inside: BoxMaking = { ...making, around: [columns.id, ...making.around] }
  const boxes: Box[] = columns.blocks.flatMap((block) => {
    const marked = markedMaking(inside, block)
    const built = block.kind === 'list' ? buildList(block, marked) : buildParagraph(block, marked)
    // The items of a list are spread over the columns one by one.
    if (!('stack' in built.box) || !built.box.stack) return [built.box]
    const left = built.box.margin?.[0] ?? 0
    return (built.box.stack as Box[]).map((item) => {
      const [, top, right, bottom] = item.margin ?? margin(0, 0)
      return { ...item, margin: [left, top, right, bottom] as [number, number, number, number] }
    })
  })
  return {
    box: {
      columns: [],
      balanced: { boxes, count: columns.count, gap: columnGap },
      keepWithNext: false,
      startsPage: false,
    },
    before: 4,
    after: 10,
  }
}
