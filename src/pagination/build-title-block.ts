import type { Document, TitleBlock } from '../document/nodes.ts'
import { type BoxMaking, type SpacedBox, stackBox, textBox } from './box-making.ts'
import type { Box } from './boxes.ts'
import type { Run } from './runs.ts'
import { compactTitleStyle, titleStyle } from './typography.ts'

const usualStyle = { ...titleStyle, aboveFacts: 30, factGap: 5, after: 26 } as const

/** Whether the title has a page of its own: a document that is long enough for a table of contents is, and no other. */
export function hasTitlePage(document: Document): boolean {
  return document.blocks.some((block) => block.kind === 'contents')
}

/** The top of the first page: a place for an emblem, what the document is, its title, and the facts about it. */
export function buildTitleBlock(block: TitleBlock, document: Document, { runs }: BoxMaking): SpacedBox {
  const style = hasTitlePage(document) ? usualStyle : compactTitleStyle
  const boxes: Box[] = []
  const ids = [block.id]
  const emblem = runs.change(block.was?.emblemPlace, block.emblemPlace, titleStyle.emblem, block.origins)
  if (emblem.length > 0) {
    const words = emblem
    boxes.push(
      textBox(`${block.id}#emblem`, words, titleStyle.emblem, { ids, backdrop: 'emblem', left: 12, top: 18 }),
    )
  }
  const kind = runs.change(block.was?.documentKind, block.documentKind, titleStyle.kind, block.origins)
  boxes.push(
    textBox(`${block.id}#kind`, kind, titleStyle.kind, {
      ids,
      top: block.emblemPlace === null ? style.withoutEmblem : style.belowEmblem,
    }),
  )
  boxes.push(
    textBox(`${block.id}#title`, runs.inlines(block.title, style.title), style.title, {
      ids,
      top: 6,
    }),
  )
  const labels = block.facts.map((fact) => {
    const was = fact.was?.label === undefined ? undefined : `${fact.was.label} `
    return runs.within(fact).change(was, `${fact.label} `, titleStyle.label, fact.origins)
  })
  const widthOf = ({ typeface, text, size }: Run) => typeface.widthOf(text, size)
  const widest = Math.max(0, ...labels.map((label) => label.reduce((sum, run) => sum + widthOf(run), 0)))
  const labelWidth = Math.max(titleStyle.labelWidth, widest + titleStyle.labelGap)
  block.facts.forEach((fact, index) => {
    const value = runs.within(fact).inlines(fact.value, titleStyle.value)
    boxes.push(
      textBox(`${block.id}#fact-${index}`, value, titleStyle.value, {
        ids,
        left: labelWidth,
        label: { runs: labels[index] ?? [], x: -labelWidth },
        top: index === 0 ? style.aboveFacts : style.factGap,
      }),
    )
  })
  return { box: stackBox(boxes), before: 0, after: style.after }
}
