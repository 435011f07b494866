import type { Document } from '../../src/document/nodes.ts'
import type { LaidOutDocument, LayoutEnvironment } from '../../src/pagination/lay-out.ts'
import { findPages, layOut } from '../../src/pagination/lay-out.ts'
import { redlineDocuments } from '../../src/redline/redline-documents.ts'
import { editDocument } from '../../test/harness/edit-document.ts'

/** A redline as it is written, with the pages of its two documents. */
export interface LaidOutRedline {
  readonly name: string
  readonly document: Document
  readonly pagination: LaidOutDocument
}

const identity = { author: 'ordalag', date: '2031-01-15T00:00:00Z' }
/** So many edits of every kind make the other version of what has no other. */
const editCount = 25

/**
 * Redlines to be validated as files: of the agreements of two years, and of a requisition, a decision and the made-up agreement with
 * random edits.
 */
export function makeRedlines(
  documents: readonly Document[],
  environment: LayoutEnvironment,
): readonly LaidOutRedline[] {
  const find = (id: string): Document => {
    const found = documents.find((document) => document.id === id)
    if (!found) throw new Error(`there is no ${id} to make a redline of`)
    return found
  }
  const edited = (id: string, seed: number) =>
    [find(id), editDocument(find(id), seed, editCount).document] as const
  const pairs = [
    [find('overenskommelse-cancer-2022'), find('overenskommelse-cancer-2024')],
    edited('overenskommelse-cancer-2024', 1),
    edited('rekvisition-cancer-2024-national-work', 2),
    edited('utbetalning-skr-2024', 3),
  ] as const
  return pairs.map(([before, after], index) => {
    const { document, faults } = redlineDocuments(before, after, identity)
    if (faults.length > 0) throw new Error(`the redline of ${after.id} is not complete: ${faults.join(', ')}`)
    const { value } = layOut(document, environment)
    const [old, now] = [findPages(before, environment).value, findPages(after, environment).value]
    if (!value || !old || !now) throw new Error(`the redline of ${after.id} cannot be laid out`)
    const name = `${after.id}.redline-${index + 1}`
    return { name, document, pagination: { ...value, sides: { old, new: now } } }
  })
}
