import type { Prose } from '../prose/prose.ts'
import type { Located, Span } from '../text/source-file.ts'
import type { Distribution } from './distribution.ts'
import type { CalendarDate, Money } from './values.ts'

/** What a decision says beside what it has in common with an agreement: who decides what, when, for whom. */
export interface Decision {
  /** Which template prints it: the `kind` of its front matter. */
  readonly type: Located<string>
  /** Who decides: a body of the register. */
  readonly decider: Located<string>
  /** Null until it has been decided, or where the day is not known. */
  readonly date: Located<CalendarDate> | null
  /** The item of the minutes: `I:7`. */
  readonly number: Located<string> | null
  /** Where the matter is prepared: a body of the register. */
  readonly ministry: Located<string> | null
  readonly addressees: readonly Located<string>[]
  /** Who gets a copy. */
  readonly copies: readonly Located<string>[]
  /** What is attached and not printed here, each as it is called. */
  readonly attachments: readonly Located<string>[]
  readonly signatories: readonly DecisionSignatory[]
  /** Id of the agreement that it is about. */
  readonly leansOn: Located<string> | null
  /** Ids of decisions that must have been taken before. */
  readonly presupposes: readonly Located<string>[]
  /** What is decided, a clause each, as a board writes them: `att …`. */
  readonly resolutions: readonly { readonly id: Located<string>; readonly text: Prose; readonly span: Span }[]
  /** The payments that it decides; their amounts are those of the agreement. */
  readonly pays: readonly PaidPayment[]
  /** The decider's own break-down of the agreement's money; empty where it has none. */
  readonly breakDown: readonly BreakDownLine[]
  readonly span: Span
}

/** Who signs; a name that is not known yet is null and prints a marked gap. */
export interface DecisionSignatory {
  /** `minister`: signs for the government. `officer`: presents the matter. `chair`, `head`, `representative`: sign for others. */
  readonly role: Located<'minister' | 'officer' | 'chair' | 'head' | 'representative'>
  readonly name: Located<string> | null
  /** `statsråd`; null where the role says enough. */
  readonly title: Located<string> | null
  readonly span: Span
}

/** A payment of the agreement, with what only the decision knows of it. */
export interface PaidPayment {
  /** Id of the payment. */
  readonly payment: Located<string>
  /** Id of an appropriation use, where the payment leaves the appropriation to the decision. */
  readonly appropriation: Located<string> | null
  /** How it is shared, as the decision has it; null leaves it to the agreement. */
  readonly distribution: Distribution | null
  readonly span: Span
}

/** One line of a break-down of an agreement's money that is grouped otherwise than the agreement's own table. */
export interface BreakDownLine {
  readonly id: Located<string>
  /** After the amount: `till RCC för barncancerområdet`. */
  readonly label: Located<string>
  /** As the decider stated it; null leaves it to the lines that it covers. */
  readonly amount: Located<Money> | null
  /** Ids of the agreement's funding lines that it comes from. */
  readonly covers: readonly Located<string>[]
  readonly span: Span
}
