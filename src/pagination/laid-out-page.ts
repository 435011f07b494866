import type { Mark } from '../document/nodes.ts'
import type { LinkTarget, MarkedInline } from './runs.ts'
import type { Typeface } from './typeface.ts'

/** Text of one look on one line. Places are in points from the upper left corner of the page. */
export interface LaidOutText {
  readonly x: number
  readonly words: readonly { readonly text: string; readonly x: number; readonly width: number }[]
  readonly typeface: Typeface
  readonly size: number
  readonly colour: string
  readonly rise: number
  /** A word is divided here: a hyphen is printed that is not part of the text. */
  readonly hyphen: boolean
  /** Whether it is the mark, number or name before the text: "–", "3.2", "1". */
  readonly isLabel: boolean
  readonly inline: MarkedInline | null
  readonly target: LinkTarget | null
  /** What a redline says of it. */
  readonly mark: Mark | null
}

export interface LaidOutLine {
  /** The part of the document that it is text of; null for what stands on the page and not in the text (header, footer). */
  readonly key: string | null
  readonly x: number
  /** The top of the line and its height. */
  readonly y: number
  readonly height: number
  readonly baseline: number
  readonly texts: readonly LaidOutText[]
}

/** A rule or a filled or framed rectangle: never part of the text. */
export type LaidOutShape =
  | {
      readonly kind: 'rule'
      readonly x1: number
      readonly x2: number
      readonly y: number
      readonly width: number
      readonly colour: string
      /** Dots this far apart instead of a line. */
      readonly dots?: number
    }
  | {
      readonly kind: 'rectangle'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: string | null
      readonly dashed: string | null
      /** A solid line around it. */
      readonly outline?: { readonly width: number; readonly colour: string }
    }

/** A place in a form to be filled in: typed in, ticked or signed. */
export interface LaidOutField {
  /** Id of the field. */
  readonly field: string
  /** Which of the options of a choice is ticked here, from 0; null for what is no choice. */
  readonly option: number | null
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** What is filled in beforehand, at its place on the page. */
  readonly lines: readonly LaidOutLine[]
}

export interface LaidOutPage {
  readonly width: number
  readonly height: number
  /** Drawn first, under the text. */
  readonly shapes: readonly LaidOutShape[]
  readonly lines: readonly LaidOutLine[]
  /** In reading order. Only a form has any. */
  readonly fields: readonly LaidOutField[]
}
