import { pairByLikeness } from '../alignment/likeness.ts'
import type { Document } from '../document/nodes.ts'
import { printedWords } from './count-words.ts'

/** How much of their words two documents of a kind must share to be compared. */
const leastShared = 0.6

/**
 * Pairs documents that no name ties together: the same kind of document, the most alike first. The requisition of one year is compared with
 * the next year's that says most of the same, though they are for other payments.
 */
export function pairByContent(
  before: readonly Document[],
  after: readonly Document[],
): readonly { readonly before: Document; readonly after: Document }[] {
  const counts = new Map([...before, ...after].map((document) => [document, countWords(document)]))
  const likeness = (a: Document, b: Document): number =>
    kindOf(a) === kindOf(b) ? shareOf(counts.get(a) ?? new Map(), counts.get(b) ?? new Map()) : 0
  return pairByLikeness(before, after, likeness, leastShared)
}

function kindOf({ blocks, form }: Document): string {
  const title = blocks.find((block) => block.kind === 'title-block')
  return `${form?.form ?? ''} ${title?.documentKind ?? ''}`
}

type WordCounts = ReadonlyMap<string, number>

function countWords(document: Document): WordCounts {
  const counts = new Map<string, number>()
  for (const { word } of printedWords(document)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

function shareOf(a: WordCounts, b: WordCounts): number {
  const sum = (counts: WordCounts) => [...counts.values()].reduce((all, each) => all + each, 0)
  let shared = 0
  for (const [word, count] of a) shared += Math.min(count, b.get(word) ?? 0)
  const all = sum(a) + sum(b)
  return all === 0 ? 0 : (2 * shared) / all
}
