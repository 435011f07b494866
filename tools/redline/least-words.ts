import { acceptAll } from '../../src/document/accept-changes.ts'
import type { Document } from '../../src/document/nodes.ts'
import { printedWords } from '../../src/redline/count-words.ts'

/**
 * How many words a minimal word diff of two documents marks: the fewest that must be deleted and inserted to turn the one's words, in
 * reading order, into the other's, whatever part they stand in (Myers 1986). A word in bold is another than the same in plain.
 */
export function leastWords(before: Document, after: Document): number {
  const words = (document: Document) =>
    printedWords(acceptAll(document)).map(({ word, look }) => `${look}\n${word}`)
  return editDistance(words(before), words(after))
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
