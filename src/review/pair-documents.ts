import type { Document } from '../document/nodes.ts'
import { pairingName } from './pairing-name.ts'

/** A document on both sides; null where a side has none. */
export interface DocumentPair {
  readonly before: Document | null
  readonly after: Document | null
}

/** Pairs the documents of two folders by their ids, years apart. */
export function pairDocuments(
  before: { readonly folder: string; readonly documents: readonly Document[] },
  after: { readonly folder: string; readonly documents: readonly Document[] },
): readonly DocumentPair[] {
  const nameOf = ({ id }: Document) => pairingName(id, before.folder === after.folder)
  const olds = new Map(before.documents.map((each) => [nameOf(each), each]))
  const paired = after.documents.map((document): DocumentPair => {
    const key = nameOf(document)
    const old = olds.get(key) ?? null
    olds.delete(key)
    return { before: old, after: document }
  })
  return [...paired, ...[...olds.values()].map((document) => ({ before: document, after: null }))]
}
