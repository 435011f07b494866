import type { Document } from '../document/nodes.ts'

/** A document on both sides; null where a side has none. */
export interface DocumentPair {
  readonly before: Document | null
  readonly after: Document | null
}

/** Pairs the documents of two folders by their ids. In those of different years, ids that differ by their years are the same. */
export function pairDocuments(
  before: { readonly folder: string; readonly documents: readonly Document[] },
  after: { readonly folder: string; readonly documents: readonly Document[] },
): readonly DocumentPair[] {
  const nameOf = ({ id }: Document) =>
    before.folder === after.folder ? id : id.replace(/(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/gu, '*')
  const olds = new Map(before.documents.map((each) => [nameOf(each), each]))
  const paired = after.documents.map((document): DocumentPair => {
    const key = nameOf(document)
    const old = olds.get(key) ?? null
    olds.delete(key)
    return { before: old, after: document }
  })
  return [...paired, ...[...olds.values()].map((document) => ({ before: document, after: null }))]
}
