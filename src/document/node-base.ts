import type { Span } from '../text/source-file.ts'

/** The source lines that made a node, data first, then template. Never empty. */
export type Origins = readonly [Span, ...Span[]]

/**
 * What a redline says of a node: it stands only in the new document, only in the old one, or was moved within it. The two places of a
 * move bear the same name. An unmarked node stands in both, or in the one that the node around it stands in. What was reworded while it
 * was moved is marked within: deleted in the place it left, inserted in the place it came to.
 */
export type Mark =
  | { readonly kind: 'inserted' | 'deleted' }
  | { readonly kind: 'moved-from' | 'moved-to'; readonly move: string }

/**
 * Of a node of a redline: its properties as the old document has them, only those that differ. What is printed of them (a number, a
 * label) is shown word by word (`splitChange`), the rest as the writer can. Ids are the new document's; those of nodes that
 * only the old one has may be new, so that each is unique.
 */
export type Was<N, Key extends keyof N> = { readonly [K in Key]?: N[K] }

/** What every node has. */
export interface NodeBase {
  readonly origins: Origins
  /** Only in a redline. */
  readonly mark?: Mark
}

/** Blocks that carry words have an id: stable from build to build, unique in the document, `[a-z0-9.-]+`. */
export interface BlockBase extends NodeBase {
  readonly id: string
}
