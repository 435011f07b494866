import type { Paragraph, Table, TableCell, Text } from '../../document/nodes.ts'
import { writeInlines } from './inline.ts'
import { element, type Html, together } from './markup.ts'
import type { Writing } from './writing.ts'

/** A number in a cell: what stands before its decimals, the decimals with their comma, and the marks of notes after it. */
interface WrittenNumber {
  readonly text: Text
  readonly whole: string
  readonly decimals: string
  readonly marks: Paragraph['children']
}

const numberForm = /^([−–-]?[\d\s\u00a0]*\d)(,\d+)?\s*$/u

/**
 * CSS cannot align numbers on their comma. So what stands after the comma gets a box of the same width in the whole column: as wide as
 * the longest of them, in figures that are all equally wide. Gives that width in figures, for each column; 0 where nothing follows.
 */
export function widthsAfterComma(table: Table): readonly number[] {
  return table.columns.map((column, index) => {
    if (column.align !== 'decimal') return 0
    const widths = table.rows
      .filter((row) => row.role !== 'header')
      .map((row) => {
        const number = numberIn(cellAt(row.cells, index))
        return number ? widthAfter(number) : 0
      })
    return Math.max(0, ...widths)
  })
}

/** The number of a cell, set on its comma; null where it is no number alone. */
export function writeAlignedNumber(writing: Writing, cell: TableCell, after: number): Html | null {
  const number = numberIn(cell)
  if (!number) return null
  const piece = (value: string) => writeInlines(writing, [{ ...number.text, value }])
  if (after === 0) return together(piece(number.whole))
  return together(
    piece(number.whole),
    element(
      'span',
      { class: 'after', style: `--after:${after}` },
      number.decimals === '' ? null : piece(number.decimals),
      writeInlines(writing, number.marks),
    ),
  )
}

function widthAfter({ decimals, marks }: WrittenNumber): number {
  const ofMarks = marks.map((mark) => (mark.kind === 'note-mark' ? mark.sign.length : 0))
  return decimals.length + ofMarks.reduce((sum, width) => sum + width, 0)
}

function numberIn(cell: TableCell | undefined): WrittenNumber | null {
  const [paragraph, ...more] = cell?.blocks ?? []
  if (!cell || cell.columnSpan > 1 || paragraph?.kind !== 'paragraph' || more.length > 0) return null
  const [text, ...marks] = paragraph.children
  if (text?.kind !== 'text' || !marks.every(({ kind }) => kind === 'note-mark')) return null
  const [, whole, decimals = ''] = numberForm.exec(text.value) ?? []
  return whole === undefined ? null : { text, whole, decimals, marks }
}

function cellAt(cells: readonly TableCell[], column: number): TableCell | undefined {
  let at = 0
  for (const cell of cells) {
    if (at === column) return cell
    at += cell.columnSpan
  }
  return undefined
}
