import type { List, Note, Paragraph, Table, TableCell, TableColumn, TableRow } from '../document/nodes.ts'
import {
  type BoxMaking,
  flow,
  labelAt,
  labelRuns,
  markedMaking,
  paragraphRuns,
  type SpacedBox,
  stackBox,
  textBox,
} from './box-making.ts'
import type { Box, RowRole, TableBox, TextBox } from './boxes.ts'
import type { PdfmakeNode, PdfmakeTableLayout } from './pdfmake-internals.ts'
import { itemLabels, writtenSign } from './printed-words.ts'
import type { Run } from './runs.ts'
import { colours, margin, type TextStyle, tableStyle, textWidth } from './typography.ts'

/** A table with its notes under it. Rows are not broken over pages; header rows stand again on each. */
export function buildTable(table: Table, making: BoxMaking): SpacedBox {
  const inside: BoxMaking = { ...making, around: [table.id, ...making.around] }
  const notes = table.notes.map(
    (note): SpacedBox => ({
      box: buildTableNote(note, markedMaking(making, note)),
      before: 2.5,
      after: 2.5,
    }),
  )
  const below = flow(notes, 6)
  const roles = table.rows.map((row) => row.role)
  const headerRows = roles.findIndex((role) => role !== 'header')
  const box: TableBox = {
    table: {
      widths: columnWidths(table.columns),
      body: table.rows.map((row) => buildRow(row, table, markedMaking(inside, row))),
      headerRows: headerRows === -1 ? roles.length : headerRows,
      keepWithHeaderRows: Math.min(roles[headerRows] === 'group' ? 2 : 1, roles.length - headerRows),
      dontBreakRows: true,
    },
    layout: layoutOf(roles),
    roles,
    keepBelow: below,
    keepWithNext: false,
    startsPage: false,
  }
  alignDecimals(table, box)
  return { box: stackBox([box, ...below]), before: tableStyle.before, after: tableStyle.after }
}

/** Shares of the text width, less the gaps between columns. */
function columnWidths(columns: readonly TableColumn[]): number[] {
  const gaps = tableStyle.cellGap * (columns.length - 1)
  const total = columns.reduce((sum, column) => sum + column.width, 0)
  return columns.map((column) => ((textWidth - gaps) * column.width) / total)
}

function buildRow(row: TableRow, table: Table, making: BoxMaking): PdfmakeNode[] {
  const cells: PdfmakeNode[] = []
  for (const cell of row.cells) {
    const column = table.columns[cells.length]
    const align = column === undefined || column.align === 'start' ? 'left' : 'right'
    cells.push(buildCell(cell, row.role, align, markedMaking(making, cell)))
    for (let span = 1; span < cell.columnSpan; span++) cells.push({ _span: true })
  }
  while (cells.length < table.columns.length) cells.push(stackBox([]))
  return cells
}

function buildCell(cell: TableCell, role: RowRole, align: TextBox['align'], making: BoxMaking): PdfmakeNode {
  const inside: BoxMaking = { ...making, around: [cell.id, ...making.around] }
  const style: TextStyle =
    role === 'header'
      ? tableStyle.header
      : role === 'body'
        ? tableStyle.text
        : { ...tableStyle.text, bold: true }
  const boxes = cell.blocks.map(
    (block): SpacedBox => ({
      box: buildCellBlock(block, style, align, markedMaking(inside, block)),
      before: 1.5,
      after: 1.5,
    }),
  )
  const box: PdfmakeNode = stackBox(flow(boxes))
  if (cell.columnSpan > 1) box.colSpan = cell.columnSpan
  return box
}

function buildCellBlock(
  block: Paragraph | List,
  style: TextStyle,
  align: TextBox['align'],
  making: BoxMaking,
): Box {
  if (block.kind === 'paragraph') {
    const ids = [block.id, ...making.around]
    return textBox(block.id, paragraphRuns(block, style, making.runs), style, { align, ids })
  }
  const labels = itemLabels(block)
  const items = block.items.map((item, index): SpacedBox => {
    const inside = markedMaking({ ...making, around: [item.id, block.id, ...making.around] }, item)
    const label = labelAt(labelRuns(labels[index], style, item, inside.runs), -tableStyle.listIndent)
    const blocks = item.blocks.map((inner, at): SpacedBox => {
      const box = buildCellBlock(inner, style, 'left', markedMaking(inside, inner))
      const labelled = at === 0 ? { ...box, label } : box
      return { box: labelled, before: tableStyle.listGap, after: tableStyle.listGap }
    })
    return { box: stackBox(flow(blocks)), before: tableStyle.listGap, after: tableStyle.listGap }
  })
  return stackBox(flow(items), { left: tableStyle.listIndent })
}

function buildTableNote(note: Note, { runs }: BoxMaking): TextBox {
  const sign = runs.change(writtenSign(note), `${note.sign} `, tableStyle.note, note.origins)
  const width = sign.reduce(
    (sum, { text, typeface, size }) => sum + typeface.widthOf(text.trimEnd(), size),
    0,
  )
  const indent = Math.max(9, width + 4)
  return textBox(note.id, runs.inlines(note.children, tableStyle.note), tableStyle.note, {
    left: indent,
    label: { runs: sign, x: -indent },
  })
}

/** Where the decimals of a number begin: "1 234,75" at the comma; marks after the number hang over to the right. */
const decimals = /,\d+$/

/** What stands right of the place where the decimal commas are aligned: decimals and note marks. */
function widthAfterPoint(runs: readonly Run[]): number {
  let width = 0
  for (const run of runs) {
    const part = run.note !== null ? run.text : (decimals.exec(run.text.trimEnd())?.[0] ?? '')
    width += run.typeface.widthOf(part, run.size)
  }
  return width
}

const isNumber = (runs: readonly Run[]): boolean =>
  /^[−–-]?[\d\s]+(,\d+)?$/u.test(
    runs
      .filter((run) => run.note === null)
      .map((run) => run.text)
      .join('')
      .trim(),
  )

/** Moves the numbers of a decimal column left by what they lack of the longest decimals, so that the commas align. */
function alignDecimals(table: Table, box: TableBox): void {
  table.columns.forEach((column, index) => {
    if (column.align !== 'decimal') return
    const numbers = box.table.body.flatMap((row, at) => {
      if (box.roles[at] === 'header') return []
      const text = row[index]?.stack?.[0] as TextBox | undefined
      return text?.runs && row[index]?.colSpan === undefined && isNumber(text.runs) ? [text] : []
    })
    const widest = Math.max(0, ...numbers.map((text) => widthAfterPoint(text.runs)))
    for (const text of numbers) {
      const [left, top, , bottom] = text.margin ?? margin(0, 0)
      text.margin = [left, top, widest - widthAfterPoint(text.runs), bottom]
    }
  })
}

function layoutOf(roles: readonly RowRole[]): PdfmakeTableLayout & { hLineColor: (line: number) => string } {
  const below = (line: number) => roles[line]
  const above = (line: number) => roles[line - 1]
  const hLineWidth = (line: number): number => {
    if (line === 0 || line === roles.length) return 0.9
    if (above(line) === 'header' && below(line) !== 'header') return 0.6
    if (below(line) === 'total' || above(line) === 'total') return 0.9
    if (below(line) === 'subtotal') return 0.5
    if (above(line) === 'group') return 0
    return 0.35
  }
  const strong = (line: number) => hLineWidth(line) >= 0.5
  return {
    hLineWidth,
    hLineColor: (line) => (strong(line) ? colours.rule : colours.hairline),
    vLineWidth: () => 0,
    paddingLeft: (column) => (column === 0 ? 0 : tableStyle.cellGap / 2),
    paddingRight: (column, node) =>
      column === (node.table?.widths.length ?? 0) - 1 ? 0 : tableStyle.cellGap / 2,
    paddingTop: (row) => (roles[row] === 'group' ? (row === 0 ? 5 : 10) : roles[row] === 'total' ? 5 : 2.75),
    paddingBottom: (row) => (roles[row] === 'group' ? 2 : roles[row] === 'total' ? 5 : 3),
  }
}
