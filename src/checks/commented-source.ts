import type { SourceMap } from '../read/source-tree.ts'
import type { Span } from '../text/source-file.ts'

/** A source as it was read: its comments, and where its keys and list items are. */
export interface CommentedSource {
  readonly tree: SourceMap
  readonly comments: readonly Span[]
  /** A register, which agreements share: what those that were not read would say of it is not known. */
  readonly isShared: boolean
}
