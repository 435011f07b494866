import { acceptAll } from '../../src/document/accept-changes.ts'
import type { Block, Document, ListItem, TableCell, TableRow } from '../../src/document/nodes.ts'
import { printedWords } from '../../src/redline/count-words.ts'

/**
 * How many words a minimal word diff of two documents marks: the fewest that must be deleted and inserted to turn the one's words, in
 * reading order, into the other's, whatever part they stand in (Myers 1986). A word in bold is another than the same in plain.
 */
export function leastWords(before: Document, after: Document): number {
  return editDistance(wordsOf(before), wordsOf(after))
}

/**
 * The same where borders count that no mark can cross: a table, a row, a cell, a list and an item is, of the other document, one such part
 * or none, in the same order, and its words are words of that part only. A word that goes from one cell to another is deleted in the one and inserted
 * in the other, as it is in Word; a minimal word diff of plain text, which sees no cells, finds nothing changed there. All other words
 * stand free among these parts, whatever paragraphs and headings they are in.
 */
export function leastWordsWithinBorders(before: Document, after: Document): number {
  return distance(contentOf(before), contentOf(after))
}

/** What `redline` may mark, in words, where a minimal word diff marks so many. */
export function mostWords(least: number): number {
  return mostTimes * least + coincidence
}

export const mostTimes = 1.2
/**
 * Two words that stand in parts with nothing else in common, and that a diff of plain text therefore leaves unmarked by mere chance ("av" in a
 * paragraph that is gone and in a heading that has come): each is deleted and inserted. It only tells where a handful of words is marked in all.
 */
const coincidence = 4

function wordsOf(document: Document): readonly string[] {
  return printedWords(acceptAll(document)).map(({ word, look }) => `${look}\n${word}`)
}

/** A part whose words are no others' words. */
interface Place {
  readonly kind: (Block | ListItem | TableRow | TableCell)['kind']
  readonly content: Content
  readonly words: number
}

type Content = readonly (string | Place)[]

function contentOf(document: Document): Content {
  const { statusNotice, header, footer, blocks, footnotes } = acceptAll(document)
  const page = { ...document, was: undefined, statusNotice: null, header: '', footer: '' }
  const ofWords = (part: Partial<Document>) =>
    wordsOf({ ...page, blocks: [], footnotes: [], ...part } as Document)
  const place = (kind: Place['kind'], content: Content): Place => ({
    kind,
    content,
    words: content.reduce<number>((sum, each) => sum + sizeOf(each), 0),
  })
  const ofBlocks = (inner: readonly Block[]): Content => inner.flatMap(ofBlock)
  const ofBlock = (block: Block): Content => {
    switch (block.kind) {
      case 'table': {
        const rows = block.rows.map((row) => {
          const cells = row.cells.map((cell) => place(cell.kind, ofBlocks(cell.blocks)))
          return place(row.kind, cells)
        })
        return [place(block.kind, [...rows, ...ofWords({ footnotes: block.notes })])]
      }
      case 'list':
        return [
          place(
            block.kind,
            block.items.map((item) => place(item.kind, ofBlocks(item.blocks))),
          ),
        ]
      case 'columns':
        return ofBlocks(block.blocks)
      default:
        return ofWords({ blocks: [block] })
    }
  }
  return [...ofWords({ statusNotice, header }), ...ofBlocks(blocks), ...ofWords({ footnotes, footer })]
}

function sizeOf(each: string | Place): number {
  return typeof each === 'string' ? 1 : each.words
}

/** The least that must be deleted and inserted, in words. */
function distance(before: Content, after: Content): number {
  let [start, end] = [0, 0]
  const isSame = (a: string | Place | undefined, b: string | Place | undefined): boolean =>
    a === b || (typeof a === 'object' && typeof b === 'object' && a.kind === b.kind && isSameContent(a, b))
  const most = Math.min(before.length, after.length)
  while (start < most && isSame(before[start], after[start])) start += 1
  while (end < most - start && isSame(before.at(-1 - end), after.at(-1 - end))) end += 1
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  if ([...old, ...now].every((each) => typeof each === 'string')) {
    return editDistance(old as readonly string[], now as readonly string[])
  }
  let row: number[] = [0]
  for (const each of now) row.push((row.at(-1) ?? 0) + sizeOf(each))
  for (const a of old) {
    const next: number[] = [(row[0] ?? 0) + sizeOf(a)]
    now.forEach((b, column) => {
      const lone = Math.min((row[column + 1] ?? 0) + sizeOf(a), (next[column] ?? 0) + sizeOf(b))
      next.push(Math.min(lone, (row[column] ?? 0) + exchange(a, b)))
    })
    row = next
  }
  return row.at(-1) ?? 0
}

function exchange(a: string | Place, b: string | Place): number {
  if (typeof a === 'string' || typeof b === 'string') return a === b ? 0 : Number.POSITIVE_INFINITY
  return a.kind === b.kind ? distance(a.content, b.content) : Number.POSITIVE_INFINITY
}

function isSameContent(a: Place, b: Place): boolean {
  return a.words === b.words && JSON.stringify(a.content) === JSON.stringify(b.content)
}

/** The fewest deletions and insertions from one sequence to the other. */
export function editDistance(before: readonly string[], after: readonly string[]): number {
  const [rows, columns] = [before.length, after.length]
  const most = rows + columns
  const furthest = new Int32Array(2 * most + 3)
  for (let edits = 0; edits <= most; edits += 1) {
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const at = most + 1 + diagonal
      const [left, right] = [furthest[at - 1] ?? 0, furthest[at + 1] ?? 0]
      let row = diagonal === -edits || (diagonal !== edits && left < right) ? right : left + 1
      while (row < rows && row - diagonal < columns && before[row] === after[row - diagonal]) row += 1
      furthest[at] = row
      if (row >= rows && row - diagonal >= columns) return edits
    }
  }
  return most
}
