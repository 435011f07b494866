import type { Paragraph as DocxParagraph, IParagraphOptions } from 'docx'
import type { List, Paragraph } from '../../document/nodes.ts'
import { listStyle, tableStyle } from '../../pagination/typography.ts'
import { writeInlines } from './inline.ts'
import type { StyleId } from './looks.ts'
import { twips } from './measures.ts'
import { levelOf, listIndent, numberingOf } from './numbering.ts'
import { lookOf, makeParagraph } from './paragraph.ts'
import type { Writing } from './writing.ts'

/** Where paragraphs and lists stand: in the running text or in the cells of a table. */
export type Place = 'text' | 'cell'

const paragraphStyles: Readonly<Record<Paragraph['role'], StyleId>> = {
  body: 'BodyText',
  lead: 'LeadText',
  small: 'SmallText',
  placeholder: 'Placeholder',
}

const listStyles: Readonly<Record<List['style'], StyleId>> = {
  dash: 'ListDash',
  bullet: 'ListBullet',
  decimal: 'ListNumber',
}

export function writeParagraph(
  writing: Writing,
  node: Paragraph,
  style: StyleId,
  options: IParagraphOptions = {},
): DocxParagraph {
  return makeParagraph(writing, node.id, style, writeInlines(writing, node.children, lookOf(style)), {
    ...options,
    ...(node.keepWithNext ? { keepNext: true } : {}),
  })
}

export function styleOf(node: Paragraph, place: Place): StyleId {
  return place === 'cell' && node.role !== 'placeholder' ? 'TableText' : paragraphStyles[node.role]
}

/** Writes a list with all that is nested in it as paragraphs in Word's list numbering. */
export function writeList(
  writing: Writing,
  list: List,
  place: Place,
  options: IParagraphOptions = {},
): readonly DocxParagraph[] {
  const entries = listEntries(writing, list, 0)
  const { keepNext = false, ...opening } = options
  return entries.map((entry, index) =>
    writeParagraph(writing, entry.paragraph, place === 'cell' ? 'TableText' : entry.style, {
      ...(index === 0 || place === 'cell' ? opening : {}),
      ...(keepNext && index === entries.length - 1 ? { keepNext } : {}),
      ...entry.options,
      ...(place === 'cell' ? { indent: cellIndent(entry) } : {}),
      ...(place === 'text' && index === entries.length - 1
        ? { spacing: { ...(index === 0 ? options.spacing : {}), after: twips(listStyle.after) } }
        : {}),
    }),
  )
}

/** Lists in cells are set closer than in the running text. */
function cellIndent({ depth, options }: ListEntry): { left: number; hanging?: number } {
  const step = twips(tableStyle.listIndent)
  return { left: (depth + 1) * step, ...(options.numbering ? { hanging: step } : {}) }
}

interface ListEntry {
  readonly depth: number
  readonly paragraph: Paragraph
  readonly style: StyleId
  readonly options: IParagraphOptions
}

function listEntries(writing: Writing, list: List, depth: number): readonly ListEntry[] {
  const reference = numberingOf(list)
  if (list.style === 'decimal') writing.listStarts.add(list.start)
  const instance = list.style === 'decimal' ? ++writing.counters.listInstance : 0
  return list.items.flatMap((item) =>
    item.blocks.flatMap((block, index): readonly ListEntry[] => {
      if (block.kind === 'list') return listEntries(writing, block, depth + 1)
      if (index > 0) {
        return [
          {
            depth,
            paragraph: block,
            style: 'ListContinue',
            options: { indent: { left: listIndent(depth) } },
          },
        ]
      }
      const numbering = { reference, level: levelOf(depth), instance, custom: true }
      return [{ depth, paragraph: block, style: listStyles[list.style], options: { numbering } }]
    }),
  )
}
