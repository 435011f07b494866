import type { LaidOutPage } from './laid-out-page.ts'

/** Where things stand in print. Every writer that shows a page number takes it from here. */
export interface Pagination {
  readonly pageCount: number
  /** Page (from 1) on which the block with this id begins. */
  readonly pageOf: ReadonlyMap<string, number>
  /** The pages themselves, for the writer of PDF; one made by hand may lack them. */
  readonly pages?: readonly LaidOutPage[]
  /** Of a redline: where things stand in its two documents, whose page numbers a word processor's file holds. */
  readonly sides?: { readonly old: Pagination; readonly new: Pagination }
}
