import type { Columns, Paragraph, TableColumn } from '../document/nodes.ts'
import type { Part } from './parts.ts'
import type { WordBags } from './word-bags.ts'

/** What becomes of a part: it stays, with changes within it, or stands in one of the two documents only. */
export type PartStep = { readonly kind: 'kept'; readonly plan: PartPlan } | LonePart | FrameStep

/** Blocks that one document only sets in columns: what becomes of them, and the columns. */
export interface FrameStep {
  readonly kind: 'framed'
  readonly by: LonePart['kind']
  readonly frame: Columns
  readonly steps: readonly PartStep[]
}

/** A part that only one of the two documents has in this place. */
export interface LonePart {
  readonly kind: 'deleted' | 'inserted'
  /** A row's cells come to span the columns of both tables. */
  part: Part
  /** Set where it stands in another place of the other document. */
  move: Move | null
}

export function isStep(following: Paragraph | LonePart): following is LonePart {
  return 'part' in following
}

/** What leads from one place to another. */
export interface Move {
  readonly name: string
  /** What was changed on the way; null where it is moved whole. */
  readonly plan: PartPlan | null
}

/** A part that both documents have. */
export interface PartPlan {
  readonly before: Part
  readonly after: Part
  /** Set where both documents have the very same: there are no steps within it then. */
  readonly isSame?: true
  /** What becomes of the parts within it, by the property under which they stand. */
  readonly slots: Readonly<Record<string, readonly PartStep[]>>
  /** Of a paragraph: what follows it in one document. The paragraphs it holds in the other; what stands between them only the one has. */
  readonly rest?: { readonly kind: LonePart['kind']; readonly following: readonly (Paragraph | LonePart)[] }
  /** Of a table: its columns, those of both documents. */
  readonly columns?: readonly ColumnStep[]
}

export type ColumnStep =
  | { readonly kind: 'kept'; readonly before: TableColumn; readonly after: TableColumn }
  | { readonly kind: 'deleted' | 'inserted'; readonly column: TableColumn }

/** What the planning of a table asks of the planning of all parts. */
export interface PartPlanner {
  readonly bags: WordBags
  planParts(before: readonly Part[], after: readonly Part[]): readonly PartStep[]
  planPair(before: Part, after: Part): PartPlan | null
  /** A step of what only one document has, noted for the search of moves. */
  planLone(kind: LonePart['kind'], part: Part): LonePart
}
