import type { LaidOutShape } from './laid-out-page.ts'
import type { PdfmakeLine, PdfmakeNode } from './pdfmake-internals.ts'
import type { Run } from './runs.ts'

/**
 * What the document is turned into for pdfmake: boxes of text, stacked, side by side, in tables. They know their
 * block of the document by its id, and nothing else of it.
 */

/** Something drawn behind or around the lines of a text box. */
export type Backdrop = 'placeholder' | 'emblem' | 'line-above'

/** A paragraph, heading, cell or label: lines of text. */
export interface TextBox extends PdfmakeNode {
  readonly text: ''
  /** Which part of the document its words are: a block's id, or an id and a part, as in `title#kind`. */
  readonly key: string
  /** Blocks that begin where this box begins, if they have not begun before: itself, and those around it. */
  readonly ids: readonly string[]
  readonly runs: readonly Run[]
  /** Size of the text, which fixes the baseline. */
  readonly size: number
  readonly align: 'left' | 'right' | 'center'
  /** Printed on the first line, beginning at `x` from the left edge of the text (negative: outside it). */
  readonly label: { readonly runs: readonly Run[]; readonly x: number } | null
  /** Printed at the right end of the last line: the page, in the contents. */
  readonly tail: Run | null
  /** Width at the right that the text leaves free. */
  readonly keepFree: number
  /** Stays on the page where the next box begins. */
  readonly keepWithNext: boolean
  readonly startsPage: boolean
  readonly backdrop: Backdrop | null
}

/** Boxes one under the other. */
export interface StackBox extends PdfmakeNode {
  readonly stack: Box[]
  readonly keepWithNext: boolean
  readonly startsPage: boolean
}

/** Boxes in columns of equal width, as equal in height as can be. */
export interface BalancedBox extends PdfmakeNode {
  readonly columns: PdfmakeNode[]
  readonly balanced: { readonly boxes: Box[]; readonly count: number; readonly gap: number }
  readonly keepWithNext: boolean
  readonly startsPage: boolean
}

/** Boxes side by side. */
export interface ColumnsBox extends PdfmakeNode {
  readonly columns: Box[]
  readonly keepWithNext: boolean
  readonly startsPage: boolean
}

export type RowRole = 'header' | 'group' | 'body' | 'subtotal' | 'total'

export interface TableBox extends PdfmakeNode {
  readonly table: NonNullable<PdfmakeNode['table']>
  readonly roles: readonly RowRole[]
  /** Height of the notes below, which the last row takes with it. */
  readonly keepBelow: Box[]
  readonly keepWithNext: boolean
  readonly startsPage: boolean
}

/** Lines that have been set already, and where they begin, from the upper left corner of what they stand in. */
export interface PlacedText {
  readonly lines: readonly PdfmakeLine[]
  readonly x: number
  readonly y: number
}

/** A place to fill in, from the upper left corner of its row. */
export interface FieldPlace {
  /** Id of the field. */
  readonly field: string
  /** Which of the options of a choice is ticked here, from 0; null for what is no choice. */
  readonly option: number | null
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** What is filled in beforehand, as it stands in the row; null for what is ticked. */
  readonly text: PlacedText | null
}

/** Fields side by side: set and measured already, and never broken over pages. */
export interface FieldRowBox extends PdfmakeNode {
  /** pdfmake's word for what is drawn and not set. */
  readonly canvas: never[]
  readonly rowHeight: number
  readonly texts: readonly PlacedText[]
  readonly shapes: readonly Extract<LaidOutShape, { kind: 'rectangle' }>[]
  readonly places: readonly FieldPlace[]
  readonly keepWithNext: boolean
  readonly startsPage: boolean
}

export type Box = TextBox | StackBox | BalancedBox | ColumnsBox | TableBox | FieldRowBox

export function isTextBox(box: PdfmakeNode): box is TextBox {
  return box.text !== undefined
}

export function isBalancedBox(box: PdfmakeNode): box is BalancedBox {
  return 'balanced' in box
}

export function isFieldRowBox(box: PdfmakeNode): box is FieldRowBox {
  return 'rowHeight' in box
}

export function isTableBox(box: PdfmakeNode): box is TableBox {
  return 'roles' in box
}
