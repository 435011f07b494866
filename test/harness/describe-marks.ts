import { inlineText } from '../../src/document/inline-text.ts'
import type { Document, Inline, Mark } from '../../src/document/nodes.ts'
import { inlinesOf, kindOf, type Part, partsUnder, slotsOf } from '../../src/redline/parts.ts'

/**
 * What a redline marks, a line each, in reading order: `+` inserted, `-` deleted, `↷1` and `↶1` the places of a move, `¶+` and `¶-` a
 * paragraph parted from, or joined to, the one before it; and properties that were others. Ids are left out.
 */
export function describeMarks(redline: Document): readonly string[] {
  const lines: string[] = []
  const properties = (kind: string, part: object) => {
    const { was = {} } = part as { readonly was?: Readonly<Record<string, unknown>> }
    for (const [property, before] of Object.entries(was)) {
      if (['id', 'target', 'note'].includes(property)) continue
      lines.push(`${kind}.${property}: ${before} → ${(part as Readonly<Record<string, unknown>>)[property]}`)
    }
  }
  const visitInlines = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      if (inline.mark) lines.push(`${signOf(inline.mark)} ${inlineText([inline])}`)
      properties(inline.kind, inline)
      if ('children' in inline) visitInlines(inline.children)
    }
  }
  const visit = (part: Part): void => {
    const kind = kindOf(part)
    if (part.mark) lines.push(`${signOf(part.mark)} ${kind}: ${wordsOf(part)}`)
    if ('parted' in part && part.parted)
      lines.push(`¶${part.parted === 'inserted' ? '+' : '-'} ${wordsOf(part)}`)
    properties(kind, part)
    if (kind === 'table' && 'columns' in part) {
      for (const column of part.columns) {
        if (column.mark) lines.push(`${signOf(column.mark)} column`)
        properties('column', column)
      }
    }
    visitInlines(inlinesOf(part))
    // What is inserted or deleted whole has nothing more to say.
    if (part.mark && !('move' in part.mark)) return
    for (const slot of slotsOf(part)) for (const inner of partsUnder(part, slot)) visit(inner)
  }
  properties('document', redline)
  for (const block of redline.blocks) visit(block)
  for (const note of redline.footnotes) visit(note)
  return lines
}

function signOf(mark: Mark): string {
  if (!('move' in mark)) return mark.kind === 'inserted' ? '+' : '-'
  return `${mark.kind === 'moved-from' ? '↷' : '↶'}${mark.move.replace('move-', '')}`
}

function wordsOf(part: Part): string {
  const inner = slotsOf(part).flatMap((slot) => partsUnder(part, slot).map(wordsOf))
  return [inlineText(inlinesOf(part)), ...inner].filter((words) => words !== '').join(' ')
}
