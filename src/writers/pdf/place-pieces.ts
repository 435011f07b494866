import type { Mark } from '../../document/nodes.ts'
import { isSameMark } from '../../pagination/change-marks.ts'
import type { MarkedContent } from './content-map.ts'
import type { StructureElement } from './structure-element.ts'

/** What those who hear the file are told of a change. The marks themselves are lines, which nobody hears. */
const spoken: Readonly<Record<Mark['kind'], string>> = {
  inserted: 'tillagt',
  deleted: 'struket',
  'moved-from': 'flyttat härifrån',
  'moved-to': 'flyttat hit',
}

/**
 * Puts pieces of pages into an element of the structure. Pieces in a row that a redline marks alike stand in an element of their own: a
 * `Span` with the text decoration that is seen (PDF 1.7, 14.8.5.4.4) and, for those who hear it, the words with what became of them.
 */
export function placePieces(pieces: readonly MarkedContent[], parent: StructureElement): void {
  for (let index = 0; index < pieces.length; index += 1) {
    const content = pieces[index] as MarkedContent
    const mark = content.change?.mark ?? null
    if (mark === null) {
      parent.kids.push({ content })
      continue
    }
    let end = index
    while (pieces[end + 1]?.change && isSameMark(pieces[end + 1]?.change?.mark ?? null, mark)) end += 1
    const group = pieces.slice(index, end + 1)
    const words = group.map(({ change }) => change?.words ?? '').join('')
    const isNew = mark.kind === 'inserted' || mark.kind === 'moved-to'
    const span = parent.add('Span', {
      A: { O: 'Layout', TextDecorationType: isNew ? 'Underline' : 'LineThrough' },
      Alt: new String(`[${spoken[mark.kind]}: ${words.trim()}]`),
    })
    span.kids.push(...group.map((each) => ({ content: each })))
    index = end
  }
}
