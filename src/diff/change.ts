import type { Due, Money } from '../model/values.ts'
import type { Span } from '../text/source-file.ts'
import type { ThingKind } from './outline.ts'

/** What a reviewer looks for, in the order in which it is shown. */
export const topics = [
  'money',
  'dates',
  'measures',
  'conditions',
  'parties',
  'figures',
  'texts',
  'structure',
  'annexes',
  'registers',
  'templates',
] as const

/** What a change is a matter of. */
export type Topic = (typeof topics)[number]

/** `substantive`: what the parties have agreed on may be another. `editorial`: the same, said, spelt or arranged otherwise. */
export type Weight = 'substantive' | 'editorial'

/** Why a change weighs what it does. */
export type Reason =
  | {
      readonly code: 'money' | 'date' | 'actor' | 'fact' | 'reference' | 'added' | 'removed' | 'another-place'
    }
  | { readonly code: 'duty' | 'number' | 'wording'; readonly words: readonly string[] }
  | { readonly code: 'punctuation' | 'capitals' | 'spaces' | 'emphasis' | 'spelling' }
  | { readonly code: 'order' | 'layout' | 'identifier' | 'arrangement' | 'restated' }

/** What changed, as a reader knows it. */
export interface Subject {
  readonly kind: ThingKind | 'template'
  readonly id: { readonly before: string | null; readonly after: string | null }
  /** Its name in the version that has it, the newer first: `Barncancer`, `RCC i samverkan ska stödja …`. */
  readonly label: string
  /** Where it stands: `avsnitt 3.2.4 Barncancer`, `Medel som betalas ut till RCC via SKR`; null at the top. */
  readonly place: string | null
  /** How the two versions of it were found to be one; null where there is only one version. */
  readonly match: { readonly by: 'id' | 'content' | 'likeness'; readonly likeness: number } | null
}

/** One side of a change: what it says there, and where. */
export interface Side {
  /** As a document prints it, or as the source says it where no document does. */
  readonly text: string
  readonly span: Span
}

/** A piece of a text that was compared word by word. */
export interface Segment {
  readonly kind: 'same' | 'deleted' | 'inserted'
  readonly text: string
}

interface ChangeBase {
  readonly topic: Topic
  readonly subject: Subject
  /** What of the subject changed, as the model calls it: `amount`, `text`; null where it is the whole. */
  readonly field: string | null
  /** Its place in the model, things by their ids; of the newer version where it is there. What lies below is covered too. */
  readonly path: string
  readonly before: Side | null
  readonly after: Side | null
  readonly weight: Weight
  readonly reason: Reason
  /** What is otherwise for this reason alone. */
  readonly consequences: readonly Consequence[]
}

/** One thing that differs between two versions, what kind of difference it is, and what follows from it. */
export type Change = ChangeBase &
  (
    | { readonly kind: 'added' | 'removed'; readonly amount: Money | null; readonly due: Due | null }
    | { readonly kind: 'moved' | 'reordered' }
    | { readonly kind: 'amount'; readonly amounts: AmountChange }
    /** One line became several (`split`) or several became one (`merged`). */
    | { readonly kind: 'split' | 'merged'; readonly amounts: AmountChange; readonly parts: readonly Part[] }
    | { readonly kind: 'due'; readonly dates: DateChange }
    | { readonly kind: 'words'; readonly segments: readonly Segment[]; readonly isRewritten: boolean }
    | { readonly kind: 'value' | 'handed-over' | 'identifier' }
  )

/** What became of a thing or of one of its fields. */
export type ChangeKind = Change['kind']

/** One of the lines that a line became, or was made of. */
export interface Part {
  readonly label: string
  readonly amount: Money
  readonly path: string
  readonly span: Span
}

/** An amount on both sides; null where a side has none. */
export interface AmountChange {
  readonly old: Money | null
  readonly new: Money | null
  /** New less old. */
  readonly difference: Money
  /** The difference in per cent of the old amount; null where there was none. */
  readonly percent: number | null
}

/** When something is due on both sides; null where a side does not say. */
export interface DateChange {
  readonly old: Due | null
  readonly new: Due | null
  /** Days from the old to the new; null unless both are days. */
  readonly days: number | null
  /** Whether it is the same day of the year, as many years later as the agreement is. */
  readonly followsYear: boolean
}

/** In what way something follows from a change. */
export type ConsequenceKind =
  /** Sums that follow, stated or computed. */
  | 'group-sum'
  | 'total'
  | 'recipient-sum'
  | 'payment'
  | 'appropriation'
  | 'declared-amount'
  | 'share'
  /** Documents of the family that ask for the money or account for it. */
  | 'requisition'
  | 'financial-report'
  /** Decisions that lean on the agreement and quote it. */
  | 'decision'
  /** A stated sum that ought to follow and does not. */
  | 'left-behind'
  /** A text that prints it, or a clause. */
  | 'printed'
  /** A section or an annex that got another number. */
  | 'number'
  /** A reference that follows a thing to its new id. */
  | 'reference'

/** What is otherwise because of a change, though nobody wrote it. */
export interface Consequence {
  readonly kind: ConsequenceKind
  readonly label: string
  /** Its place in the model; null where the model does not hold it. */
  readonly path: string | null
  readonly before: string | null
  readonly after: string | null
  readonly spans: { readonly before: Span | null; readonly after: Span | null }
  readonly amounts: AmountChange | null
  /** How many changes it follows from together; the consequence stands under each. */
  readonly causes: number
}

/** The change between two amounts, either of which may not be there. */
export function changeOfAmounts(before: Money | null, after: Money | null): AmountChange {
  const difference = (after?.ore ?? 0n) - (before?.ore ?? 0n)
  const percent =
    before && after && before.ore !== 0n ? Number((difference * 100_000n) / before.ore) / 1000 : null
  return { old: before, new: after, difference: { ore: difference }, percent }
}
