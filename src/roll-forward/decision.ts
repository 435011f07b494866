import type { Span } from '../text/source-file.ts'

/** What must be decided before a new agreement can be signed, in the order in which it is shown. */
export const decisionKinds = [
  'amount',
  'date',
  'figure',
  'appropriation',
  'later-decision',
  'registration',
  'signatory',
  'signing',
  'distribution',
  'title',
  'year-in-text',
  'year-expression',
  'year-elsewhere',
] as const

/**
 * - `amount`, `figure`: taken over as it was; `date`: moved; all three are marked in the source until they are confirmed.
 * - `appropriation`: an item of another budget year, which the register may not have yet. `later-decision`: none was named.
 * - `registration`, `signatory`, `signing`, `distribution`: emptied, since they were of the old agreement alone.
 * - `title`: its year was changed.
 * - `year-in-text`: the old year, written by hand in a text that is printed. `year-elsewhere`: where it is part of a name, a
 *   period, a number, an earlier decision or a comment, which as a rule is history and is to stay.
 * - `year-expression`: a sentence that tells of the past by an expression that follows the agreement's year.
 */
export type DecisionKind = (typeof decisionKinds)[number]

/** One thing to decide, at its place in the new sources. */
export interface Decision {
  readonly kind: DecisionKind
  readonly span: Span
  /** What it is about, as the source calls it: a label, an id, the sentence. */
  readonly subject: string
  /** What it was; null where that is not said. */
  readonly before: string | null
  /** What it is now; null where it is empty or the same. */
  readonly after: string | null
}
