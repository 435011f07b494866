import type { FieldRowBox, PlacedText, TextBox } from './boxes.ts'
import { breakLines, type TextLine } from './lines.ts'
import {
  PageElementWriter,
  type PdfmakeContext,
  type PdfmakeFragment,
  type PdfmakeLine,
  type PdfmakePage,
} from './pdfmake-internals.ts'
import { footnoteStyle, page as pageStyle, textWidth } from './typography.ts'

interface FootnoteArea {
  readonly notes: readonly TextLine[][]
  readonly height: number
}

/**
 * pdfmake's writer of pages, with two things more: a footnote is given room at the foot of the page where its mark
 * lands, and lines that the layout repeats (a table's header on the next page) are known as repeated.
 */
export class PageWriter extends PageElementWriter {
  readonly #footnotes: ReadonlyMap<string, TextBox>
  readonly #placed = new Set<string>()
  readonly #areas = new Map<PdfmakePage, FootnoteArea>()

  /** `footnotes`: the boxes of the document's footnotes by the id of the note. */
  constructor(context: PdfmakeContext, footnotes: ReadonlyMap<string, TextBox>) {
    super(context)
    this.#footnotes = footnotes
  }

  override addLine(line: PdfmakeLine, keepPosition?: boolean, index?: number): unknown {
    if (this.transactionLevel === 0) this.#makeRoom(line.getHeight(), [line as TextLine])
    return super.addLine(line, keepPosition, index)
  }

  override addFragment(
    fragment: PdfmakeFragment,
    useX?: boolean,
    useY?: boolean,
    keepPosition?: boolean,
  ): unknown {
    const repeated = this.repeatables.includes(fragment)
    const lines = fragment.items.flatMap(({ type, item }) => (type === 'line' ? [item as TextLine] : []))
    if (!repeated && this.transactionLevel === 0) this.#makeRoom(fragment.height, lines)
    const count = repeated ? this.context().getCurrentPage().items.length : 0
    const result = super.addFragment(fragment, useX, useY, keepPosition)
    if (repeated) {
      for (const { type, item } of this.context().getCurrentPage().items.slice(count)) {
        if (type === 'line') (item as TextLine).repeated = true
      }
    }
    return result
  }

  /** Puts a row of fields at the current place. */
  placeFieldRow(row: FieldRowBox): void {
    const context = this.context()
    const { x, y } = context
    const { items } = context.getCurrentPage()
    const placed: PlacedFieldRow = { row, x, y }
    items.push({ type: 'field-row', item: placed })
    for (const text of row.texts) {
      for (const line of placeLines(text, x, y)) items.push({ type: 'line', item: line })
    }
    for (const { text } of row.places) if (text) placeLines(text, x, y)
    context.moveDown(row.rowHeight)
  }

  /** The height that the notes called in these lines take from the page, if the lines are put on it. */
  heightOfNotes(lines: readonly TextLine[]): number {
    const notes = this.#notesOf(lines)
    if (notes.length === 0) return 0
    const height = notes.reduce((sum, [, box]) => sum + footnoteStyle.gap + heightOfLines(setNote(box)), 0)
    const first = !this.#areas.has(this.context().getCurrentPage())
    return height + (first ? footnoteStyle.aboveRule + footnoteStyle.belowRule : 0)
  }

  /** Puts the notes at the foot of their pages. Notes that no mark calls stand on the last page. */
  placeFootnotes(): void {
    const uncalled = [...this.#footnotes].filter(([id]) => !this.#placed.has(id)).map(([, box]) => box)
    if (uncalled.length > 0) {
      const context = this.context()
      context.page = context.pages.length - 1
      const height =
        uncalled.reduce((sum, box) => sum + footnoteStyle.gap + heightOfLines(setNote(box)), 0) +
        footnoteStyle.aboveRule +
        footnoteStyle.belowRule
      if (height > context.availableHeight) this.moveToNextPage()
      this.#reserve(uncalled, height)
    }
    for (const [page, area] of this.#areas) placeArea(page, area)
  }

  #notesOf(lines: readonly TextLine[]): [string, TextBox][] {
    return lines.flatMap((line) =>
      line.inlines.flatMap(({ run }): [string, TextBox][] => {
        const box = run.note === null ? undefined : this.#footnotes.get(run.note)
        return box && run.note !== null && !this.#placed.has(run.note) ? [[run.note, box]] : []
      }),
    )
  }

  #makeRoom(height: number, lines: readonly TextLine[]): void {
    const notes = this.#notesOf(lines)
    if (notes.length === 0) return
    if (height + this.heightOfNotes(lines) > this.context().availableHeight + 0.01) this.moveToNextPage()
    const needed = this.heightOfNotes(lines)
    for (const [id] of notes) this.#placed.add(id)
    this.#reserve(
      notes.map(([, box]) => box),
      needed,
    )
  }

  #reserve(boxes: readonly TextBox[], height: number): void {
    const page = this.context().getCurrentPage()
    const area = this.#areas.get(page) ?? { notes: [], height: 0 }
    this.#areas.set(page, { notes: [...area.notes, ...boxes.map(setNote)], height: area.height + height })
    this.context().availableHeight -= height
  }
}

/** A row of fields on a page, by its upper left corner. */
export interface PlacedFieldRow {
  readonly row: FieldRowBox
  readonly x: number
  readonly y: number
}

/** Gives lines that were set apart their place on the page, one under the other. */
function placeLines(text: PlacedText, x: number, y: number): readonly PdfmakeLine[] {
  let top = y + text.y
  for (const line of text.lines) {
    line.x = x + text.x
    line.y = top
    top += line.getHeight()
  }
  return text.lines
}

const setNotes = new WeakMap<TextBox, TextLine[]>()

function setNote(box: TextBox): TextLine[] {
  const lines = setNotes.get(box) ?? breakLines(box, textWidth - footnoteStyle.indent)
  setNotes.set(box, lines)
  return lines
}

export function heightOfLines(lines: readonly TextLine[]): number {
  return lines.reduce((sum, line) => sum + line.getHeight(), 0)
}

function placeArea(page: PdfmakePage, area: FootnoteArea): void {
  const { left } = pageStyle.margins
  let y = pageStyle.height - pageStyle.margins.bottom - area.height + footnoteStyle.aboveRule
  page.items.push({
    type: 'vector',
    item: {
      type: 'line',
      x1: left,
      x2: left + footnoteStyle.ruleWidth,
      y1: y,
      y2: y,
      lineWidth: 0.5,
    },
  })
  y += footnoteStyle.belowRule
  for (const lines of area.notes) {
    y += footnoteStyle.gap
    for (const line of lines) {
      line.x = left + footnoteStyle.indent
      line.y = y
      y += line.getHeight()
      page.items.push({ type: 'line', item: line })
    }
  }
}
