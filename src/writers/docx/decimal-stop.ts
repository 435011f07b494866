import type { Inline, Table, TableCell, TableRow } from '../../document/nodes.ts'
import { tableStyle } from '../../pagination/typography.ts'
import { twips } from './measures.ts'

/** Width of a digit in the tables' sans, semibold included, as a share of its size. */
const digitWidth = 0.52

/**
 * Where the decimal commas of a column stand, from the left edge of the text in its cells: as far right as the longest
 * fraction and the marks after it allow. Null for columns that are not aligned on the comma.
 */
export function decimalStop(table: Table, index: number, innerWidth: number): number | null {
  if (table.columns[index]?.align !== 'decimal') return null
  const tails = table.rows
    .filter((row) => row.role !== 'header')
    .map((row) => {
      const cell = cellAt(row, index)
      return cell === null ? 0 : lengthAfterInteger(plainText(cell))
    })
  return innerWidth - Math.ceil(Math.max(0, ...tails) * digitWidth * twips(tableStyle.text.size))
}

/** The cell that covers a column by itself; null where a wider one does. */
function cellAt(row: TableRow, index: number): TableCell | null {
  let column = 0
  for (const cell of row.cells) {
    if (column === index) return cell.columnSpan === 1 ? cell : null
    column += cell.columnSpan
  }
  return null
}

function plainText(cell: TableCell): string {
  const ofInline = (inline: Inline): string => {
    if (inline.kind === 'text') return inline.value
    if (inline.kind === 'note-mark') return inline.sign
    return 'children' in inline ? inline.children.map(ofInline).join('') : ''
  }
  return cell.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.children.map(ofInline) : []))
    .join('')
}

/** Characters from the comma on, or of the marks after a whole number; words are none. */
function lengthAfterInteger(text: string): number {
  const match = /^[+−–-]?[\d\s]+(,\d+)?(\D*)$/u.exec(text)
  return match ? (match[1] ?? '').length + (match[2] ?? '').length : 0
}
