import { balanceColumns, fillColumns, rounding } from './balance-columns.ts'
import { BoxHeights, fewestLines } from './box-heights.ts'
import {
  type BalancedBox,
  type Box,
  type FieldRowBox,
  isBalancedBox,
  type TableBox,
  type TextBox,
} from './boxes.ts'
import type { TextLine } from './lines.ts'
import { PageWriter } from './page-writer.ts'
import {
  DocMeasure,
  DocumentContext,
  LayoutBuilder,
  type PdfmakeNode,
  type PdfmakePage,
  TableProcessor,
} from './pdfmake-internals.ts'
import { page } from './typography.ts'

/** pdfmake's measuring of boxes. Text is set when its width is known, so that there is nothing to measure here. */
class BoxMeasure extends DocMeasure {
  override measureLeaf(node: PdfmakeNode): PdfmakeNode {
    node._minWidth = 0
    node._maxWidth = 0
    return node
  }
}

/**
 * pdfmake's placing of boxes on pages, with the rules of good setting that it lacks: no single line of a paragraph alone on
 * a page, headings with what follows them, group and sum rows with their rows, no empty height at the top of a page,
 * balanced columns. All in one pass: what must stand together is measured before it is placed.
 */
export class PageBuilder extends LayoutBuilder {
  declare writer: PageWriter
  readonly #heights = new BoxHeights((lines) => this.writer.heightOfNotes(lines))
  /** The paragraph that fits on this page, but whose last lines go to the next with what they introduce. */
  #dividedForNext: Box | null = null

  constructor() {
    super({ width: page.width, height: page.height }, page.margins, null)
  }

  /** Places the boxes; gives the pages. `footnotes`: boxes of the footnotes by the id of the note. */
  build(root: Box, footnotes: ReadonlyMap<string, TextBox>): readonly PdfmakePage[] {
    this.docMeasure = new BoxMeasure(null, {}, {}, null, {})
    this.linearNodeList = []
    const measured = this.docMeasure.measureDocument(root)
    this.writer = new PageWriter(new DocumentContext(), footnotes)
    this.writer.addPage({ width: page.width, height: page.height }, null, page.margins)
    this.processNode(measured)
    this.writer.placeFootnotes()
    return this.writer.context().pages
  }

  override processNode(node: PdfmakeNode): void {
    const margin = node._margin
    if (margin && margin[1] > 0 && this.#atTopOfPage() && this.writer.context().page > 0) {
      node._margin = [margin[0], 0, margin[2], margin[3]]
      super.processNode(node)
      node._margin = margin
    } else super.processNode(node)
  }

  override processVerticalContainer(node: PdfmakeNode): void {
    const boxes = (node.stack ?? []) as Box[]
    boxes.forEach((box, index) => {
      if (this.writer.transactionLevel === 0 && !this.#atTopOfPage()) {
        const { availableHeight, availableWidth } = this.writer.context()
        const needed = this.#heights.heightKept(boxes, index, availableWidth)
        if (box.startsPage || (needed > availableHeight + rounding && needed <= this.#pageHeight())) {
          this.writer.moveToNextPage()
        } else if (box.keepWithNext && this.#heights.isDivisible(box, availableWidth)) {
          const whole = this.#heights.heightWithNext(boxes, index, availableWidth)
          if (whole > availableHeight + rounding) this.#dividedForNext = box
        }
      }
      this.processNode(box)
    })
  }

  override processLeaf(node: PdfmakeNode): void {
    const box = node as TextBox
    const lines = this.#heights.linesOf(box, this.writer.context().availableWidth)
    let rest = lines
    let moved = false
    while (rest.length > 0) {
      const isDivided = this.#dividedForNext === box
      const fits = this.writer.transactionLevel > 0 ? rest.length : this.#countThatFits(rest, isDivided)
      this.#dividedForNext = null
      // On a fresh page something must be placed, or the layout would never end.
      const count: number = moved ? Math.max(1, fits) : fits
      moved = count === 0
      for (const line of rest.slice(0, count)) this.writer.addLine(line)
      rest = rest.slice(count)
      if (rest.length > 0) this.writer.moveToNextPage()
    }
  }

  /** A row of fields that no page can hold is left out, and so found to be lost. */
  override processCanvas(node: PdfmakeNode): void {
    const row = node as FieldRowBox
    if (row.rowHeight <= this.#pageHeight()) this.writer.placeFieldRow(row)
  }

  override processColumns(node: PdfmakeNode): void {
    if (isBalancedBox(node)) this.#placeBalanced(node)
    else super.processColumns(node)
  }

  override processTable(node: PdfmakeNode): void {
    const box = node as TableBox
    this.nestedLevel++
    if (this.#hasRowTallerThanPage(box)) {
      box.table.dontBreakRows = false
      box.table.keepWithHeaderRows = 0
    }
    const processor = new TableProcessor(box)
    processor.beginTable(this.writer)
    const rows = box.table.body
    rows.forEach((cells, rowIndex) => {
      if (this.writer.transactionLevel === 0 && !this.#atTopOfPage()) {
        const needed = this.#heights.heightOfRowsKept(box, rowIndex, this.writer.context().availableWidth)
        if (needed > this.writer.context().availableHeight && needed < this.#pageHeight() / 2) {
          this.writer.moveToNextPage()
        }
      }
      processor.beginRow(rowIndex, this.writer)
      const { pageBreaks } = this.processRow({
        marginX: [box._margin?.[0] ?? 0, box._margin?.[2] ?? 0],
        dontBreakRows: processor.dontBreakRows,
        rowsWithoutPageBreak: processor.rowsWithoutPageBreak,
        cells,
        widths: box.table.widths,
        gaps: box._offsets?.offsets ?? [],
        tableBody: rows,
        tableNode: box,
        rowIndex,
        height: undefined,
      })
      processor.endRow(rowIndex, this.writer, pageBreaks)
    })
    processor.endTable(this.writer)
    this.nestedLevel--
  }

  #pageHeight(): number {
    return page.height - page.margins.top - page.margins.bottom
  }

  #atTopOfPage(): boolean {
    const context = this.writer.context()
    return this.writer.transactionLevel === 0 && context.y <= context.pageMargins.top + rounding
  }

  /**
   * How many of the lines go on this page: 0 where all go to the next. A page does not end within a word if it can be
   * helped. `isDivided`: the last lines go to the next page even if all fit.
   */
  #countThatFits(lines: readonly TextLine[], isDivided: boolean): number {
    const { availableHeight } = this.writer.context()
    let count = 0
    let height = 0
    for (const line of lines) {
      height += line.getHeight()
      if (height + this.writer.heightOfNotes(lines.slice(0, count + 1)) > availableHeight + rounding) break
      count++
    }
    if (count === lines.length && !isDivided) return count
    let kept = Math.min(count, lines.length - fewestLines)
    if (kept > fewestLines && lines[kept - 1]?.inlines.at(-1)?.hyphen) kept--
    if (kept >= fewestLines) return kept
    return this.#atTopOfPage() ? Math.max(1, count) : 0
  }

  #hasRowTallerThanPage(box: TableBox): boolean {
    const width = this.writer.context().availableWidth
    const header = box.table.body
      .slice(0, box.table.headerRows)
      .reduce((sum, _, row) => sum + this.#heights.heightOfRow(box, row, width), 0)
    return box.table.body.some(
      (_, row) => header + this.#heights.heightOfRow(box, row, width) > this.#pageHeight(),
    )
  }

  /** Fills the columns of this page, then of the next: what is left for the last page stands in columns of like height. */
  #placeBalanced(node: BalancedBox): void {
    const { count, gap } = node.balanced
    const width = (this.writer.context().availableWidth - gap * (count - 1)) / count
    let rest = node.balanced.boxes.map((box) => this.docMeasure.measureDocument(box))
    while (rest.length > 0) {
      const heights = rest.map((box) => this.#heights.heightOf(box, width))
      const room = this.writer.context().availableHeight
      const { height, ends } = balanceColumns(heights, count)
      const chosen = height <= room + rounding ? ends : fillColumns(heights, count, room)
      if (chosen.at(-1) === 0 && !this.#atTopOfPage()) {
        this.writer.moveToNextPage()
        continue
      }
      const columns = chosen.map((end, index): PdfmakeNode => {
        const stack = rest.slice(chosen[index - 1] ?? 0, Math.max(end, index === 0 ? 1 : 0))
        const first = stack[0]
        if (first?._margin) first._margin = [first._margin[0], 0, first._margin[2], first._margin[3]]
        return { stack, width, _margin: null }
      })
      super.processColumns({ columns, _gap: gap, positions: [] })
      rest = rest.slice(Math.max(1, chosen.at(-1) ?? 0))
      if (rest.length > 0) this.writer.moveToNextPage()
    }
  }
}
