import type { Prose } from '../prose/prose.ts'
import type { Located, Span } from '../text/source-file.ts'
import type { Decision } from './decision.ts'
import type { Distribution } from './distribution.ts'
import type { Level } from './registers.ts'
import type { CalendarDate, Due, Money } from './values.ts'

/**
 * The model: what the sources say, typed, immutable, every leaf with its place.
 * References are ids; `ids` finds what bears one. What can be computed (sums, numbers) is not stored.
 *
 * A decision has the same parts as an agreement (money, dates, text), so it is of the same type: what holds for one holds for both.
 */
export interface Agreement {
  readonly kind: 'agreement' | 'decision'
  readonly id: Located<string>
  /** `Överenskommelse mellan staten och … 2024` */
  readonly title: Located<string>
  /** As other documents name it: `En jämlik och effektiv cancervård med kortare väntetider 2024`. */
  readonly shortTitle: Located<string>
  /** The budget year that the agreement is for. */
  readonly year: Located<number>
  readonly status: Located<'draft' | 'final' | 'signed' | 'reconstruction'>
  readonly registration: {
    readonly government: Located<string> | null
    readonly counterparty: Located<string> | null
  }
  readonly parties: readonly Party[]
  readonly funding: Funding
  readonly appropriations: readonly AppropriationUse[]
  readonly payments: readonly Payment[]
  readonly terms: readonly Terms[]
  readonly deadlines: readonly Deadline[]
  /** Amounts that the text speaks of and that are not funding lines, such as those of earlier years. */
  readonly amounts: readonly DeclaredAmount[]
  /** Figures that are not money and that the text repeats: targets, shares. */
  readonly figures: readonly Figure[]
  readonly sections: readonly Section[]
  readonly annexes: readonly Annex[]
  readonly approval: Approval
  /** What only a decision says; null in an agreement. */
  readonly decision: Decision | null
  /** The agreement whose ids a decision may use where it has none of its own by that name; null where it leans on none. */
  readonly leansOn: Agreement | null
  /** Hash of the canonical sources: 12 hexadecimal digits. */
  readonly version: string
  readonly span: Span
}

/** `staten genom Socialdepartementet`, and who signs. */
export interface Party {
  readonly body: Located<string>
  readonly through: Located<string> | null
  readonly signatory: { readonly name: Located<string>; readonly title: Located<string> }
  readonly signed: { readonly place: Located<string>; readonly date: Located<CalendarDate> } | null
  readonly span: Span
}

export interface Funding {
  /** The figure that was agreed; everything below adds up to it. Null in a decision that has no money of its own. */
  readonly total: Located<Money> | null
  readonly groups: readonly FundingGroup[]
  /** Notes to the lines, marked in the annex in order of use. */
  readonly notes: readonly { readonly id: Located<string>; readonly text: Prose }[]
  readonly span: Span
}

export interface FundingGroup {
  readonly id: Located<string>
  readonly label: Located<string> | null
  /** Whom the money in this group goes to in the end: a body of the register. */
  readonly recipient: Located<string>
  /** The stated sum of the group, where one was agreed. */
  readonly sum: Located<Money> | null
  readonly lines: readonly FundingLine[]
  readonly span: Span
}

export interface FundingLine {
  readonly id: Located<string>
  /** As the annex prints it. */
  readonly label: Located<string>
  /** As running text speaks of it, after "för": `arbetet inom barncancerområdet`. */
  readonly purpose: Located<string> | null
  readonly amount: Located<Money>
  /** The section that speaks of the money; the annex prints its page. */
  readonly section: Located<string> | null
  /** The sections that describe what is done for the money. */
  readonly activities: readonly Located<string>[]
  readonly distribution: Distribution | null
  /** The payment by which it is paid; null where the agreement states none (2012). */
  readonly payment: Located<string> | null
  /** Where it is charged, if not where its payment is. */
  readonly appropriation: Located<string> | null
  /** What must hold for the money to be set aside. */
  readonly condition: Prose | null
  /** More to say where the section speaks of the money. */
  readonly text: Prose | null
  readonly note: Located<string> | null
  readonly span: Span
}

/** What is charged to one appropriation item. Names come from the register, for the budget year. */
export interface AppropriationUse {
  readonly id: Located<string>
  readonly budgetYear: Located<number>
  readonly area: Located<number>
  /** `1:6` */
  readonly appropriation: Located<string>
  readonly item: Located<number>
  /** The stated sum charged, where one was agreed. */
  readonly amount: Located<Money> | null
  readonly span: Span
}

/** Its amount is the sum of the lines that name it. */
export interface Payment {
  readonly id: Located<string>
  /** What it is for, as its clause says after "för": `arbete med livmoderhalscancer`. */
  readonly label: Located<string>
  readonly paid: Located<'on-requisition' | 'by-decision'>
  /** Who is paid: a body of the register. */
  readonly recipient: Located<string>
  /** Id of an appropriation use, or `later-decision`. */
  readonly appropriation: Located<string>
  /** By decision: when it is paid (id of a deadline). */
  readonly when: Located<string> | null
  /** On requisition: whose dates hold. */
  readonly terms: Located<string> | null
  readonly distribution: Distribution | null
  /** What the recipient must fulfil. */
  readonly conditions: readonly { readonly id: Located<string>; readonly text: Prose }[]
  /** Paid in several parts whose amounts are not stated. */
  readonly instalments: readonly {
    readonly id: Located<string>
    readonly text: Prose
    readonly conditions: readonly { readonly id: Located<string>; readonly text: Prose }[]
  }[]
  readonly span: Span
}

/** The dates for payments on requisition: ids of deadlines, written once for all payments that name these terms. */
export interface Terms {
  readonly id: Located<string>
  readonly requisition: Located<string> | null
  readonly repayment: Located<string>
  readonly financialReport: Located<string>
  /** Bank giro to repay to. */
  readonly giro: Located<string> | null
  readonly span: Span
}

export interface Deadline {
  readonly id: Located<string>
  readonly due: Located<Due>
  readonly by: Located<string> | null
  readonly to: Located<string> | null
  /** `delrapport` */
  readonly what: Located<string>
  readonly span: Span
}

export interface DeclaredAmount {
  readonly id: Located<string>
  readonly amount: Located<Money>
  readonly what: Located<string>
  /** Ids (of declared amounts, lines, groups, or `total`) that add up to this amount. */
  readonly sumOf: readonly Located<string>[]
  readonly span: Span
}

export interface Figure {
  readonly id: Located<string>
  /** `70 %`, `84 %`, `75 %` or a count: `650` */
  readonly value: Located<string>
  readonly what: Located<string>
  readonly span: Span
}

export interface Section {
  readonly id: Located<string>
  readonly heading: Prose
  readonly level: Located<Level> | null
  /** false: a small unnumbered heading. */
  readonly numbered: boolean
  readonly text: Prose | null
  readonly measures: readonly Measure[]
  /** A measure that is a whole section (2012): what is to be done, when, and the funding line that it costs. */
  readonly undertaking: Undertaking | null
  /** Standard clauses printed here: names of the partials in `templates/clauses`. */
  readonly clauses: readonly Located<string>[]
  /** Text after measures and clauses. */
  readonly closing: Prose | null
  readonly sections: readonly Section[]
  readonly span: Span
}

export interface Measure {
  readonly id: Located<string>
  readonly actor: Located<string>
  /** Continues the sentence that the actor's name begins: `ska stödja …`. */
  readonly text: Prose
  readonly span: Span
}

export interface Undertaking {
  readonly tasks: Prose
  readonly schedule: Prose
  /** Id of the funding line; null where it is at no cost, which `costNote` then explains. */
  readonly cost: Located<string> | null
  readonly costNote: Prose | null
  readonly span: Span
}

export type Annex =
  | FundingAnnex
  | FormContentsAnnex
  | ListAnnex
  | InitiativesAnnex
  | DistributionAnnex
  | MissingAnnex

interface AnnexBase {
  readonly id: Located<string>
  readonly heading: Prose
  readonly text: Prose | null
  readonly span: Span
}

export interface FundingAnnex extends AnnexBase {
  readonly kind: 'funding'
  /** Whether the table prints the page of the section that speaks of each line. */
  readonly pages: boolean
}

export interface FormContentsAnnex extends AnnexBase {
  readonly kind: 'form-contents'
  /** Ids of form definitions of the register. */
  readonly requisition: Located<string>
  readonly financialReport: Located<string>
}

export interface ListAnnex extends AnnexBase {
  readonly kind: 'list'
  readonly columns: number
  readonly items: readonly Located<string>[]
}

export interface InitiativesAnnex extends AnnexBase {
  readonly kind: 'initiatives'
  readonly initiatives: readonly Initiative[]
}

/** How a payment is shared, in whole kronor for each recipient. */
export interface DistributionAnnex extends AnnexBase {
  readonly kind: 'distribution'
  /** Id of the payment. */
  readonly payment: Located<string>
}

/** Referred to, but its text is not at hand: prints a marked place. */
export interface MissingAnnex extends AnnexBase {
  readonly kind: 'missing'
}

export interface Initiative {
  readonly id: Located<string>
  readonly heading: Located<string>
  readonly decided: Located<CalendarDate> | null
  /** The body that got the task or the money. */
  readonly body: Located<string> | null
  readonly registration: Located<string> | null
  readonly text: Prose
  readonly reports: readonly {
    readonly due: Located<Due>
    readonly what: Located<string>
    readonly span: Span
  }[]
  readonly span: Span
}

export interface Approval {
  /** How many original copies, one each; null where the agreement does not say. */
  readonly copies: Located<number> | null
  /** Bodies whose approval the agreement depends on. */
  readonly approvedBy: readonly Located<string>[]
  /** Further conditions: `att riksdagen ställer erforderliga medel till regeringens förfogande`. */
  readonly conditions: readonly Prose[]
  readonly span: Span
}

export type { DecidedShare, Distribution, LeftOut, PercentageShare } from './distribution.ts'
export type {
  AppropriationItem,
  Body,
  FormDefinition,
  FormField,
  HealthcareRegion,
  Level,
  Population,
  Region,
  Registers,
} from './registers.ts'
