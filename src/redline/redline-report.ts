import type { Document } from '../document/nodes.ts'
import { visitNodes } from '../document/walk.ts'
import { printedWords } from './count-words.ts'
import type { NotShown } from './not-shown.ts'
import type { Redline } from './redline-documents.ts'

/** What stands beside a redline: how much it marks, and what it cannot show. Plain data. */
export interface RedlineReport {
  readonly document: string
  readonly title: string
  readonly old: { readonly document: string; readonly version: string }
  readonly new: { readonly document: string; readonly version: string }
  readonly author: string
  readonly date: string
  /** Words that are marked, and the parts that were moved. */
  readonly marked: {
    readonly inserted: number
    readonly deleted: number
    readonly moved: number
    readonly moves: number
  }
  readonly notShown: readonly NotShown[]
}

export function reportRedline({ document, notShown }: Redline): RedlineReport {
  const words = printedWords(document)
  const count = (...kinds: readonly string[]) =>
    words.filter(({ mark }) => mark !== null && kinds.includes(mark.kind)).length
  const { was, redline } = document
  return {
    document: document.id,
    title: document.title,
    old: { document: was?.id ?? document.id, version: was?.version ?? document.version },
    new: { document: document.id, version: document.version },
    author: redline?.author ?? '',
    date: redline?.date ?? '',
    marked: {
      inserted: count('inserted'),
      deleted: count('deleted'),
      // Either place of a move has the words once.
      moved: count('moved-to'),
      moves: countMoves(document),
    },
    notShown,
  }
}

function countMoves(document: Document): number {
  const moves = new Set<string>()
  visitNodes(document, ({ mark }) => {
    if (mark && 'move' in mark) moves.add(mark.move)
  })
  return moves.size
}
