import {
  AlignmentType,
  BorderStyle,
  TableCell as DocxCell,
  TableRow as DocxRow,
  type FileChild,
  type IParagraphOptions,
  type ITableCellBorders,
  type Paragraph,
  TableLayoutType,
  TabStopType,
  WidthType,
} from 'docx'
import type { Note, Table, TableCell, TableColumn, TableRow } from '../../document/nodes.ts'
import { colours } from '../../pagination/typography.ts'
import { decimalStop } from './decimal-stop.ts'
import { DescribedTable } from './element.ts'
import { markLook, writeInlines } from './inline.ts'
import { styleOf, writeList, writeParagraph } from './list.ts'
import type { StyleId } from './looks.ts'
import { hex, textWidth, twips } from './measures.ts'
import { cellSpace, ruleWidths } from './other-styles.ts'
import { lookOf, makeParagraph, tabRun, textRun } from './paragraph.ts'
import type { Writing } from './writing.ts'

const rowStyles: Readonly<Record<TableRow['role'], StyleId>> = {
  header: 'TableHeading',
  group: 'TableGroup',
  body: 'TableText',
  subtotal: 'TableSubtotal',
  total: 'TableTotal',
}

/** A column as it is written: its place among the others and where its text stands. */
interface WrittenColumn {
  readonly align: TableColumn['align']
  readonly width: number
  /** Space beside the text: none at the edges of the table, so that it lines up with the running text. */
  readonly left: number
  readonly right: number
  readonly stop: number | null
}

/** Writes a table, and under it its notes, all kept together with the last row. */
export function writeTable(writing: Writing, table: Table): readonly FileChild[] {
  const columns = writeColumns(table)
  const rows = table.rows.map((row, index) => writeRow(writing, table, row, index, columns))
  const made = new DescribedTable(
    {
      rows,
      style: 'AgreementTable',
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: columns.map((column) => column.width),
      tableLook: {
        firstRow: table.rows[0]?.role === 'header',
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
    },
    table.title,
    table.description,
  )
  const last = table.notes.length - 1
  return [made, ...table.notes.map((note, index) => writeTableNote(writing, note, index < last))]
}

/** Widths are whole twips that add up to the table's exactly. */
function writeColumns(table: Table): readonly WrittenColumn[] {
  const total = table.columns.reduce((sum, column) => sum + column.width, 0)
  let used = 0
  let share = 0
  return table.columns.map((column, index) => {
    share += column.width
    const edge = Math.round((textWidth * share) / total)
    const width = edge - used
    used = edge
    const left = index === 0 ? 0 : twips(cellSpace.side)
    const right = index === table.columns.length - 1 ? 0 : twips(cellSpace.side)
    return { align: column.align, width, left, right, stop: decimalStop(table, index, width - left - right) }
  })
}

/** A header stands with what it heads, a group with its first row, a sum with what it sums, the last row with the notes. */
function keepsWithNext(table: Table, index: number): boolean {
  const role = table.rows[index]?.role
  const next = table.rows[index + 1]
  if (next === undefined) return table.notes.length > 0
  return role === 'header' || role === 'group' || next.role === 'total' || next.role === 'subtotal'
}

const rule = (points: number) => ({
  style: BorderStyle.SINGLE,
  size: Math.round(points * 8),
  color: hex(colours.rule),
})
const none = { style: BorderStyle.NIL }

/** Lines that are other than the table style's hairlines between rows. */
function bordersOf(table: Table, index: number): ITableCellBorders {
  const role = table.rows[index]?.role
  const before = table.rows[index - 1]?.role
  const next = table.rows[index + 1]?.role
  const top =
    role === 'total'
      ? rule(ruleWidths.total)
      : role === 'subtotal'
        ? rule(ruleWidths.subtotal)
        : before === 'group'
          ? none
          : undefined
  const bottom =
    next === 'total'
      ? rule(ruleWidths.total)
      : next === 'subtotal'
        ? rule(ruleWidths.subtotal)
        : role === 'group'
          ? none
          : undefined
  return { ...(top ? { top } : {}), ...(bottom ? { bottom } : {}) }
}

/** A group opens with space above, and stands close to what it opens. */
const groupSpace = { top: twips(10), bottom: twips(2) }

function writeRow(
  writing: Writing,
  table: Table,
  row: TableRow,
  index: number,
  columns: readonly WrittenColumn[],
): DocxRow {
  const keepNext = keepsWithNext(table, index)
  const borders = bordersOf(table, index)
  let column = 0
  const cells = row.cells.map((cell) => {
    const covered = columns.slice(column, column + cell.columnSpan)
    column += cell.columnSpan
    const options: IParagraphOptions = {
      ...(keepNext ? { keepNext: true } : {}),
      ...alignment(covered, row.role === 'header'),
    }
    return new DocxCell({
      children: writeCell(writing, cell, rowStyles[row.role], options),
      width: { size: covered.reduce((sum, next) => sum + next.width, 0), type: WidthType.DXA },
      verticalAlign: row.role === 'header' ? 'bottom' : 'top',
      margins: {
        marginUnitType: WidthType.DXA,
        left: covered[0]?.left ?? 0,
        right: covered.at(-1)?.right ?? 0,
        ...(row.role === 'group' ? groupSpace : {}),
      },
      ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
      ...(Object.keys(borders).length > 0 ? { borders } : {}),
    })
  })
  return new DocxRow({
    children: cells,
    cantSplit: true,
    ...(row.role === 'header' ? { tableHeader: true } : {}),
  })
}

/** In cells a decimal tab stop aligns without a tab character, provided that the paragraph is set from the left. */
function alignment(covered: readonly WrittenColumn[], header: boolean): IParagraphOptions {
  const [column] = covered
  if (column === undefined || covered.length > 1 || column.align === 'start') return {}
  if (column.align === 'decimal' && column.stop !== null && !header) {
    return { tabStops: [{ type: TabStopType.DECIMAL, position: column.stop }] }
  }
  return { alignment: AlignmentType.RIGHT }
}

function writeCell(
  writing: Writing,
  cell: TableCell,
  style: StyleId,
  options: IParagraphOptions,
): readonly Paragraph[] {
  if (cell.blocks.length === 0) return [makeParagraph(writing, cell.id, style, [], options)]
  return cell.blocks.flatMap((block) => {
    if (block.kind === 'list') return writeList(writing, block, 'cell', options)
    const own = styleOf(block, 'cell')
    return [writeParagraph(writing, block, own === 'TableText' ? style : own, options)]
  })
}

function writeTableNote(writing: Writing, note: Note, keepNext: boolean): Paragraph {
  const look = lookOf('TableNote')
  const mark = textRun(writing, note.sign, markLook(note.sign, look))
  return makeParagraph(
    writing,
    note.id,
    'TableNote',
    [mark, tabRun(), ...writeInlines(writing, note.children, look)],
    keepNext ? { keepNext: true } : {},
  )
}
