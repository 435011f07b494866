/**
 * Room `review`. In: what differs between two sides – changes, models, findings, redlined documents. Out: a page that stands alone, and a
 * summary short enough for a comment. It compares nothing itself, fetches nothing, needs no script, and does no input or output.
 */
import type { DiffPart } from '../diff/diff-report.ts'
import type { Model } from '../diff/version.ts'
import type { Document } from '../document/nodes.ts'
import type { FindingChanges } from './compare-findings.ts'

/** All that a review shows. */
export interface Review {
  /** The sides, as the user named them: `main`, `the work tree`. */
  readonly old: string
  readonly new: string
  /** What must be said first: that a side does not build, and what is missing therefore. */
  readonly notes: readonly string[]
  readonly parts: readonly ReviewPart[]
}

/** One agreement, the registers, or the wording of templates. */
export interface ReviewPart {
  readonly changes: DiffPart
  readonly models: { readonly old: Model | null; readonly new: Model | null }
  /** What checks say of its folder; null where that is told with another part. */
  readonly findings: FindingChanges | null
  readonly documents: readonly ReviewDocument[]
}

/** A document of an agreement that differs, or that only one side has. */
export interface ReviewDocument {
  readonly title: string
  /** What became of it; a document that is new or gone is not redlined. */
  readonly kind: 'changed' | 'added' | 'removed'
  /** What became of it, as a marked document, and the two that it was made from; null where only one side has it. */
  readonly redline: { readonly marked: Document; readonly before: Document; readonly after: Document } | null
  /** Built files beside the page, relative to it. */
  readonly files: readonly { readonly label: string; readonly href: string }[]
}
