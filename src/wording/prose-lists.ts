import type { Agreement, Registers } from '../model/agreement.ts'
import type { Prose, ProseBlock, ProseList } from '../prose/prose.ts'
import type { Span } from '../text/source-file.ts'
import { type ProseParagraphText, paragraphsOf } from './prose-text.ts'

/** An item of a list in prose. */
export interface ListItemText {
  /** Its first paragraph. */
  readonly opening: ProseParagraphText
  /** Whether more blocks follow, such as an inner list. */
  readonly goesOn: boolean
}

/** A list in prose, with the paragraph that leads up to it. */
export interface ListText {
  readonly list: ProseList
  readonly lead: ProseParagraphText | null
  readonly items: readonly ListItemText[]
}

/** Every list in the prose of an agreement, inner ones too. */
export function listsOf(agreement: Agreement, registers: Registers): readonly ListText[] {
  const paragraphs = paragraphsOf(agreement, registers)
  const bySpan = new Map<Span, ProseParagraphText>(paragraphs.map((each) => [each.span, each]))
  const lists: ListText[] = []
  const visit = (blocks: readonly ProseBlock[]): void => {
    blocks.forEach((block, index) => {
      if (block.kind !== 'list') return
      const before = blocks[index - 1]
      const items = block.items.flatMap((item) => {
        const [first] = item.blocks
        const opening = first?.kind === 'paragraph' ? bySpan.get(first.span) : undefined
        return opening ? [{ opening, goesOn: item.blocks.length > 1 }] : []
      })
      const lead = before?.kind === 'paragraph' ? (bySpan.get(before.span) ?? null) : null
      lists.push({ list: block, lead, items })
      for (const item of block.items) visit(item.blocks)
    })
  }
  for (const prose of new Set<Prose>(paragraphs.map((each) => each.prose))) visit(prose.blocks)
  return lists
}
