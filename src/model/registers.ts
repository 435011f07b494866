import type { Prose } from '../prose/prose.ts'
import type { Located, Span } from '../text/source-file.ts'
import type { CalendarDate } from './values.ts'

export type Level = 'national' | 'healthcare-region' | 'region'

/** What all agreements and decisions share: names, appropriation items, forms, regions and populations. */
export interface Registers {
  readonly bodies: readonly Body[]
  readonly appropriations: readonly AppropriationItem[]
  readonly forms: readonly FormDefinition[]
  /** The body that all regions are together: what is shared among it is shared among them. Null without a register of regions. */
  readonly regionsCollective: Located<string> | null
  readonly healthcareRegions: readonly HealthcareRegion[]
  readonly regions: readonly Region[]
  readonly populations: readonly Population[]
}

/** A body with its names, each with the period in which it holds. */
export interface Body {
  readonly id: Located<string>
  readonly names: readonly {
    /** `Sveriges Kommuner och Regioner` */
    readonly full: Located<string>
    /** `SKR`; null where there is none. */
    readonly short: Located<string> | null
    /** Name as running text uses it inside a sentence: `regionerna`, `SKR`. */
    readonly running: Located<string>
    /** `SKR:s`: the genitive of `running`; null where nothing needs it. */
    readonly genitive: Located<string> | null
    /** `samtliga regioner`: all that belong to a collective; null where nothing needs it. */
    readonly all: Located<string> | null
    /** First and last day on which the name holds; null is open. */
    readonly from: Located<CalendarDate> | null
    readonly to: Located<CalendarDate> | null
    readonly span: Span
  }[]
  /** Collectives that it belongs to: each of the six RCC belongs to `rcc`. */
  readonly memberOf: Located<string> | null
  /** The level on which it acts, for measures. */
  readonly level: Located<Level> | null
  /** The postal address, a line each; empty where it is not known. */
  readonly address: readonly Located<string>[]
  readonly span: Span
}

/** A healthcare region, in which regions work together. */
export interface HealthcareRegion {
  readonly id: Located<string>
  readonly name: Located<string>
  /** `Uppsala–Örebro` */
  readonly formerly: Located<string> | null
  /** Its regional cancer centre: a body of the register. */
  readonly rcc: Located<string>
  readonly span: Span
}

export interface Region {
  readonly id: Located<string>
  /** The county's two digits: `01`. */
  readonly code: Located<string>
  /** `Stockholms län` */
  readonly county: Located<string>
  /** `Region Stockholm` */
  readonly name: Located<string>
  /** The healthcare region that all of it belongs to; null where it is split. */
  readonly healthcareRegion: Located<string> | null
  /** Which of its municipalities belong to which healthcare region; empty where it is not split. */
  readonly split: readonly {
    readonly healthcareRegion: Located<string>
    readonly municipalities: readonly Located<string>[]
    readonly span: Span
  }[]
  readonly span: Span
}

/** How many people live in each region, by one source. */
export interface Population {
  readonly id: Located<string>
  /** The day that the figures are of; null where they are derived. */
  readonly date: Located<CalendarDate> | null
  /** Of derived figures: the day whose printed figures they are used in place of. */
  readonly standsFor: Located<CalendarDate> | null
  /** `derived`: recovered from something else, such as a payment, and so no evidence of the figures. */
  readonly figures: Located<'printed' | 'derived'>
  /** Who counted, or what they are derived from. */
  readonly source: Located<string>
  /** The sum that the source states. */
  readonly total: Located<number>
  readonly regions: readonly {
    readonly region: Located<string>
    readonly people: Located<number>
    readonly span: Span
  }[]
  /** Of those municipalities that a split region is counted by. */
  readonly municipalities: readonly {
    readonly municipality: Located<string>
    readonly people: Located<number>
    readonly span: Span
  }[]
  readonly span: Span
}

/** An appropriation item as the appropriation directions of one budget year name it. */
export interface AppropriationItem {
  readonly budgetYear: Located<number>
  readonly area: { readonly number: Located<number>; readonly name: Located<string> }
  readonly appropriation: { readonly number: Located<string>; readonly name: Located<string> }
  readonly item: { readonly number: Located<number>; readonly name: Located<string> }
  readonly span: Span
}

/** What a form must contain: numbered groups of fields, as Bilaga 2 lists them. */
export interface FormDefinition {
  readonly id: Located<string>
  readonly form: Located<'requisition' | 'financial-report'>
  readonly groups: readonly {
    readonly id: Located<string>
    readonly heading: Located<string>
    readonly text: Prose | null
    readonly fields: readonly FormField[]
    readonly span: Span
  }[]
  readonly span: Span
}

/** A field of a form: what the source fills in, or what the recipient does. */
export interface FormField {
  /** What the files call the field. */
  readonly id: Located<string>
  /** As the annex lists it. */
  readonly label: Located<string>
  /** As the form prints it, where that is more. */
  readonly formLabel: Located<string> | null
  /** `cost-items`: rows of a description and an amount. */
  readonly type: Located<string> | null
  readonly required: boolean
  /** Share of the row in per cent. */
  readonly width: number
  /** Lines of text that there is room for. */
  readonly lines: number
  /** How many rows of `cost-items`. */
  readonly items: number
  /** What of the source it is filled in from; null where the recipient fills it in. */
  readonly filledFrom: Located<string> | null
  /** Ids of the fields whose sum it is. */
  readonly sumOf: readonly Located<string>[]
  readonly difference: { readonly from: Located<string>; readonly less: Located<string> } | null
  readonly options: readonly {
    /** What the file stores where it is chosen. */
    readonly id: Located<string>
    readonly label: Located<string>
    readonly span: Span
  }[]
  /** false: only the form has it, not the annex that lists what forms contain. */
  readonly listed: boolean
  readonly span: Span
}
