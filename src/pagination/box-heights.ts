import { balanceColumns } from './balance-columns.ts'
import {
  type Box,
  isBalancedBox,
  isFieldRowBox,
  isTableBox,
  isTextBox,
  type TableBox,
  type TextBox,
} from './boxes.ts'
import { breakLines, type TextLine } from './lines.ts'
import { heightOfLines } from './page-writer.ts'
import type { PdfmakeNode } from './pdfmake-internals.ts'

/** Fewest lines of a paragraph that stand alone at the foot or the top of a page. */
export const fewestLines = 2

/** How high boxes become, before they are placed: what must stand together must be known to fit. */
export class BoxHeights {
  readonly #heightOfNotes: (lines: readonly TextLine[]) => number
  readonly #lines = new Map<TextBox, Map<number, TextLine[]>>()

  /** `heightOfNotes`: what the footnotes called in the lines would take from the page that is being filled. */
  constructor(heightOfNotes: (lines: readonly TextLine[]) => number) {
    this.#heightOfNotes = heightOfNotes
  }

  /** The lines of a text box at a width; the same lines each time. */
  linesOf(box: TextBox, width: number): TextLine[] {
    const byWidth = this.#lines.get(box) ?? new Map<number, TextLine[]>()
    this.#lines.set(box, byWidth)
    const rounded = Math.round(width * 100) / 100
    const lines = byWidth.get(rounded) ?? breakLines(box, width)
    byWidth.set(rounded, lines)
    return lines
  }

  /** The height that must be free for the box at `index` to begin here: itself, or its beginning, and what it is kept with. */
  heightKept(boxes: readonly Box[], index: number, width: number): number {
    const box = boxes[index]
    if (box === undefined) return 0
    return box.keepWithNext && !this.isDivisible(box, width)
      ? this.heightWithNext(boxes, index, width)
      : this.#heightOfBeginning(box, width)
  }

  /** The height of the whole box and of what it is kept with. */
  heightWithNext(boxes: readonly Box[], index: number, width: number): number {
    const box = boxes[index]
    return box === undefined ? 0 : this.heightOf(box, width) + this.heightKept(boxes, index + 1, width)
  }

  /** Whether a paragraph is long enough to leave its beginning on a page when its end goes with what follows. */
  isDivisible(box: Box, width: number): box is TextBox {
    if (!isTextBox(box)) return false
    const [left, , right] = box._margin ?? [0, 0, 0, 0]
    return this.linesOf(box, width - left - right).length >= 2 * fewestLines
  }

  #heightOfBeginning(box: Box, width: number): number {
    const [left, top, right] = box._margin ?? [0, 0, 0, 0]
    const inner = width - left - right
    if (box.unbreakable || isFieldRowBox(box)) return this.heightOf(box, width)
    if (isTextBox(box)) {
      const lines = this.linesOf(box, inner)
      const first = lines.length < 2 * fewestLines ? lines : lines.slice(0, fewestLines)
      return top + heightOfLines(first) + this.#heightOfNotes(first)
    }
    if (isTableBox(box)) {
      const { headerRows, keepWithHeaderRows } = box.table
      let height = top
      for (let row = 0; row < headerRows + keepWithHeaderRows; row++)
        height += this.heightOfRow(box, row, inner)
      return height
    }
    if (isBalancedBox(box)) {
      const { boxes, count, gap } = box.balanced
      const first = boxes[0]
      return top + (first ? this.heightOf(first, (inner - gap * (count - 1)) / count) : 0)
    }
    const first = box.stack?.[0]
    return top + (first ? this.heightKept(box.stack as Box[], 0, inner) : 0)
  }

  /** The whole height of a box, its margins included, when it is not broken. */
  heightOf(box: PdfmakeNode, width: number): number {
    const [left, top, right, bottom] = box._margin ?? [0, 0, 0, 0]
    const inner = width - left - right
    const around = top + bottom
    if (isTextBox(box)) {
      const lines = this.linesOf(box, inner)
      return around + heightOfLines(lines) + this.#heightOfNotes(lines)
    }
    if (isFieldRowBox(box)) return around + box.rowHeight
    if (isTableBox(box)) {
      return box.table.body.reduce((sum, _, row) => sum + this.heightOfRow(box, row, inner), around)
    }
    if (isBalancedBox(box)) {
      const { boxes, count, gap } = box.balanced
      const heights = boxes.map((inside) => this.heightOf(inside, (inner - gap * (count - 1)) / count))
      return around + balanceColumns(heights, count).height
    }
    if (box.columns) {
      const gap = box.columnGap ?? 0
      const column = (inner - gap * (box.columns.length - 1)) / box.columns.length
      return around + Math.max(0, ...box.columns.map((inside) => this.heightOf(inside, column)))
    }
    return (box.stack ?? []).reduce((sum, inside) => sum + this.heightOf(inside, inner), around)
  }

  /** The height of a table's row, with its padding and the rule below it. */
  heightOfRow(box: TableBox, row: number, width: number): number {
    const layout = box._layout
    const cells = box.table.body[row]
    if (!layout || !cells) return 0
    const widths = box.table.widths.map((column) => (typeof column === 'number' ? column : column.width))
    const gaps = box._offsets?.offsets ?? []
    const tallest = cells.reduce((most, cell, index) => {
      if (cell._span) return most
      let cellWidth = widths[index] ?? width
      for (let span = 1; span < (cell.colSpan ?? 1); span++) {
        cellWidth += (widths[index + span] ?? 0) + (gaps[index + span] ?? 0)
      }
      return Math.max(most, this.heightOf(cell, cellWidth))
    }, 0)
    return (
      tallest + layout.paddingTop(row, box) + layout.paddingBottom(row, box) + layout.hLineWidth(row + 1, box)
    )
  }

  /** A group's row stands with its first row, a sum with the row before it, the last row with the notes below. */
  heightOfRowsKept(box: TableBox, row: number, width: number): number {
    const next = box.roles[row + 1]
    const height = this.heightOfRow(box, row, width)
    if (next === undefined) {
      return height + box.keepBelow.reduce((sum, below) => sum + this.heightOf(below, width), 0)
    }
    const kept = box.roles[row] === 'group' || next === 'subtotal' || next === 'total'
    return kept ? height + this.heightOfRowsKept(box, row + 1, width) : height
  }
}
