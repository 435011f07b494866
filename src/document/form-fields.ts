import type { BlockBase, Was } from './node-base.ts'

/** What a field holds, and so how it is checked, formatted and offered to be filled in. */
export type FieldType =
  /** `lines` is how many lines of text there is room for. */
  | { readonly kind: 'text'; readonly lines: number }
  /** Kronor, whole or with two decimals. */
  | { readonly kind: 'amount' }
  | { readonly kind: 'date' }
  /** Ten digits, the last a check digit: `212000-0142`. */
  | { readonly kind: 'organisation-number' }
  /** Bankgiro or plusgiro. */
  | { readonly kind: 'giro' }
  | { readonly kind: 'email' }
  | { readonly kind: 'phone' }
  /** Ticked or not. */
  | { readonly kind: 'checkbox' }
  /** One of several: each has a value that is stored and a label that is printed. */
  | {
      readonly kind: 'choice'
      readonly options: readonly { readonly value: string; readonly label: string }[]
    }
  /** A place to sign, by pen or by certificate. */
  | { readonly kind: 'signature' }

/** A place in a form: what the source knows is filled in and locked, the rest is for the recipient. */
export interface Field extends BlockBase {
  readonly was?: Was<Field, Exclude<keyof Field, 'kind' | 'origins' | 'mark' | 'was'>>
  readonly kind: 'field'
  /** Unique in the document and stable: what the file calls the field, and reading back finds it by. `costs.1.amount` */
  readonly name: string
  /** Printed in the box, and read aloud. */
  readonly label: string
  /** Share of the row, in per cent; the fields of a row add up to 100. */
  readonly width: number
  readonly type: FieldType
  readonly required: boolean
  /** What is filled in beforehand, as it is printed; empty where the recipient fills it in. */
  readonly value: string
  /** Filled in by the source; nobody may change it. */
  readonly locked: boolean
  /** Computed from other fields by name where the reader can: the sum of some, or one less another. */
  readonly calculation:
    | { readonly kind: 'sum'; readonly of: readonly string[] }
    | { readonly kind: 'difference'; readonly from: string; readonly less: string }
    | null
}

/** Fields side by side, each a box with a small label on top; never split over pages. */
export interface FieldRow extends BlockBase {
  readonly was?: Was<FieldRow, 'id'>
  readonly kind: 'field-row'
  readonly fields: readonly Field[]
}

/** What makes a document a form, so that a form that comes back can be matched with what it was made from. */
export interface FormIdentity {
  readonly form: 'requisition' | 'financial-report'
  /** Id of the agreement or the decision that it belongs to. */
  readonly source: string
  /** Id of the payment (or of the terms, where there is no payment) that it is for. */
  readonly payment: string
}
