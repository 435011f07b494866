import type { Contents, Document, Heading } from '../document/nodes.ts'
import { type BoxMaking, labelAt, type SpacedBox, stackBox, textBox } from './box-making.ts'
import type { Box } from './boxes.ts'
import { headingLabel, labelBefore } from './printed-words.ts'
import { contentsStyle } from './typography.ts'

/** The headings that the contents list: numbered or not, but no run-in ones. */
export function listedHeadings(contents: Contents, document: Document): Heading[] {
  return document.blocks.filter(
    (block): block is Heading =>
      block.kind === 'heading' && block.role !== 'run-in' && block.level <= contents.depth,
  )
}

/** The list of headings, each with its number, dots, and the page, which is known after a first layout. */
export function buildContents(contents: Contents, document: Document, { runs }: BoxMaking): SpacedBox {
  const { heading, levels } = contentsStyle
  const title = runs.change(contents.was?.heading, contents.heading, heading, contents.origins)
  const boxes: Box[] = [
    textBox(`${contents.id}#heading`, title, heading, { ids: [contents.id], keepWithNext: true }),
  ]
  for (const entry of listedHeadings(contents, document)) {
    const level = levels[entry.level]
    const style = entry.level === 1 ? contentsStyle.main : contentsStyle.entry
    const link = { target: { kind: 'block', id: entry.id } as const }
    const marked = runs.within(entry)
    // The space parts the text from the page for those who hear it.
    const words = [
      ...marked.inlines(entry.children, style, link),
      marked.text(' ', style, entry.origins, link),
    ]
    const number = marked.change(labelBefore(entry), headingLabel(entry), style, entry.origins, link)
    const hanging = entry.role === 'section'
    const [page] = marked.inlines(
      [{ kind: 'page-reference', target: entry.id, origins: entry.origins }],
      style,
      link,
    )
    boxes.push(
      textBox(`${contents.id}#${entry.id}`, hanging ? words : [...number, ...words], style, {
        ids: [contents.id],
        left: hanging ? level.text : level.number,
        label: hanging && number.length > 0 ? labelAt(number, level.number - level.text) : null,
        tail: page ? { ...page, inline: null } : null,
        keepFree: contentsStyle.pageRoom,
        top: boxes.length === 1 ? heading.after : level.before,
      }),
    )
  }
  return { box: stackBox(boxes), before: heading.before, after: 20 }
}
