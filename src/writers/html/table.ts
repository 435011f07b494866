import type { Table, TableCell, TableColumn, TableRow } from '../../document/nodes.ts'
import { widthsAfterComma, writeAlignedNumber } from './decimal-alignment.ts'
import { changedClass, markWords, unseen, writeStop } from './marks.ts'
import { type Content, classes, element, type Html } from './markup.ts'
import { writeNotes } from './notes.ts'
import { claimId, type Writing, within } from './writing.ts'

type WriteBlocks = (writing: Writing, blocks: TableCell['blocks']) => readonly Content[]

/**
 * A table in a frame that scrolls where it is too narrow, with its notes under it. Its title and description, which print leaves out,
 * are told to those who hear it. Every group of rows is a body of its own, named by its first row.
 */
export function writeTable(writing: Writing, table: Table, writeBlocks: WriteBlocks): Content {
  const id = claimId(writing, table.id)
  const after = widthsAfterComma(table)
  const rows = (some: readonly TableRow[]) =>
    some.map((row) => writeRow(within(writing, row), row, table, after, writeBlocks))
  const { head, bodies, foot } = partsOf(table)
  const captionId = id === null ? null : `${id}_caption`
  return [
    element(
      'div',
      {
        class: 'scroll',
        role: captionId === null ? null : 'region',
        'aria-labelledby': captionId,
        tabindex: captionId === null ? null : 0,
      },
      element(
        'table',
        { id },
        element('caption', { id: captionId }, unseen(`${table.title}. `), unseen(table.description)),
        element(
          'colgroup',
          {},
          table.columns.map(({ width }) => element('col', { style: `width:${width}%` })),
        ),
        head.length === 0 ? null : element('thead', {}, rows(head)),
        bodies.map((body) => element('tbody', {}, rows(body))),
        foot.length === 0 ? null : element('tfoot', {}, rows(foot)),
      ),
    ),
    writeNotes(writing, table.notes),
  ]
}

/** Rows at the top, a body per group, and the total where it stands last. */
function partsOf({ rows }: Table): {
  readonly head: readonly TableRow[]
  readonly bodies: readonly (readonly TableRow[])[]
  readonly foot: readonly TableRow[]
} {
  const count = rows.findIndex(({ role }) => role !== 'header')
  const head = count === -1 ? rows : rows.slice(0, count)
  const lastOther = rows.findLastIndex(({ role }) => role !== 'total')
  const foot = rows.slice(Math.max(lastOther + 1, head.length))
  const bodies: TableRow[][] = []
  for (const row of rows.slice(head.length, rows.length - foot.length)) {
    const last = bodies.at(-1)
    if (last && row.role !== 'group') last.push(row)
    else bodies.push([row])
  }
  return { head, bodies, foot }
}

function writeRow(
  writing: Writing,
  row: TableRow,
  table: Table,
  after: readonly number[],
  writeBlocks: WriteBlocks,
): Html {
  const style = row.role === 'header' || row.role === 'body' ? null : row.role
  let column = 0
  const cells = row.cells.map((cell, index) => {
    const at = column
    column += cell.columnSpan
    const stop = index === 0 ? writeStop(writing, row, 'div') : null
    return writeCell(within(writing, cell), cell, row, table, at, after[at] ?? 0, stop, writeBlocks)
  })
  for (; column < table.columns.length; column++) cells.push(element('td', {}))
  return element('tr', { class: classes(style, changedClass(writing, row)) }, cells)
}

function writeCell(
  writing: Writing,
  cell: TableCell,
  row: TableRow,
  table: Table,
  at: number,
  after: number,
  stop: Html | null,
  writeBlocks: WriteBlocks,
): Html {
  const column = table.columns[at]
  const scope = scopeOf(cell, row, table.columns, at)
  const number =
    column?.align === 'decimal' && row.role !== 'header' ? writeAlignedNumber(writing, cell, after) : null
  const [paragraph] = cell.blocks
  return element(
    scope === null ? 'td' : 'th',
    {
      id: claimId(writing, cell.id),
      scope,
      colspan: cell.columnSpan > 1 ? cell.columnSpan : null,
      class: column?.align === 'decimal' ? 'decimal' : column?.align === 'end' ? 'end' : null,
    },
    stop,
    number === null || !paragraph
      ? writeBlocks(writing, cell.blocks)
      : element('p', { id: claimId(writing, paragraph.id) }, markWords(within(writing, paragraph), number)),
  )
}

/** What a cell is the heading of: its column or columns, its row, its group of rows, or nothing. */
function scopeOf(
  cell: TableCell,
  row: TableRow,
  columns: readonly TableColumn[],
  at: number,
): 'col' | 'colgroup' | 'row' | 'rowgroup' | null {
  if (cell.blocks.length === 0) return null
  if (row.role === 'header') return cell.columnSpan > 1 ? 'colgroup' : 'col'
  if (at !== 0 || columns[0]?.align !== 'start') return null
  if (row.role === 'group') return 'rowgroup'
  return columns.some(({ align }) => align !== 'start') ? 'row' : null
}
