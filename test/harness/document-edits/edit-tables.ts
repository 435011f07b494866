import { findParts } from '../open-document.ts'
import { type Edit, newCell, newId, newText, newWords } from './editor.ts'

/** Tables: rows, header rows, columns, cells that are merged and divided. */
export const tableEdits: Readonly<Record<string, Edit>> = {
  'insert a row': (editor) => {
    const { random } = editor
    const table = random.pick(findParts(editor.document).tables)?.node
    if (!table) return false
    const headers = table.rows.filter((row) => row.role === 'header').length
    const role = random.pick(['body', 'group', 'subtotal', 'header'] as const) ?? 'body'
    const at =
      role === 'header' ? random.below(headers + 1) : headers + random.below(table.rows.length - headers + 1)
    const spans = role === 'group' ? [table.columns.length] : table.columns.map(() => 1)
    table.rows.splice(at, 0, {
      kind: 'table-row',
      role,
      cells: spans.map((columnSpan) => newCell(editor, columnSpan)),
      origins: editor.origins,
    })
    return true
  },
  'delete a row': (editor) => {
    const row = editor.random.pick(findParts(editor.document).rows)
    if (!row || row.table.rows.length < 3) return false
    row.table.rows.splice(row.index, 1)
    return true
  },
  'delete the header row': (editor) => {
    const row = editor.random.pick(
      findParts(editor.document).rows.filter(({ node }) => node.role === 'header'),
    )
    row?.table.rows.splice(row.index, 1)
    return row !== undefined
  },
  'move a row': (editor) => {
    const row = editor.random.pick(findParts(editor.document).rows.filter(({ node }) => node.role === 'body'))
    if (!row) return false
    const headers = row.table.rows.filter((each) => each.role === 'header').length
    const [taken] = row.table.rows.splice(row.index, 1)
    if (taken)
      row.table.rows.splice(headers + editor.random.below(row.table.rows.length - headers + 1), 0, taken)
    return true
  },
  'change the kind of a row': (editor) => {
    const row = editor.random.pick(findParts(editor.document).rows)?.node
    if (row)
      row.role = editor.random.pick(['header', 'body', 'subtotal', 'total', 'group'] as const) ?? 'body'
    return row !== undefined
  },
  'insert a column': (editor) => {
    const table = editor.random.pick(findParts(editor.document).tables)?.node
    if (!table || table.columns.length > 5) return false
    const at = editor.random.below(table.columns.length + 1)
    table.columns.splice(at, 0, {
      align: editor.random.pick(['start', 'end', 'decimal'] as const) ?? 'start',
      width: 10,
    })
    for (const row of table.rows) {
      const { index, inside } = cellAt(row.cells, at)
      const cell = row.cells[index]
      if (inside && cell) cell.columnSpan += 1
      else row.cells.splice(index, 0, newCell(editor, 1))
    }
    return true
  },
  'delete a column': (editor) => {
    const table = editor.random.pick(findParts(editor.document).tables)?.node
    if (!table || table.columns.length < 2) return false
    const at = editor.random.below(table.columns.length)
    table.columns.splice(at, 1)
    for (const row of table.rows) {
      const { index } = cellAt(row.cells, at)
      const cell = row.cells[index]
      if (!cell) continue
      if (cell.columnSpan > 1) cell.columnSpan -= 1
      else row.cells.splice(index, 1)
    }
    return true
  },
  'change a column': (editor) => {
    const column = editor.random.pick(
      editor.random.pick(findParts(editor.document).tables)?.node.columns ?? [],
    )
    if (!column) return false
    column.width = 5 + editor.random.below(40)
    column.align = editor.random.pick(['start', 'end', 'decimal'] as const) ?? 'start'
    return true
  },
  'merge cells': (editor) => {
    const place = editor.random.pick(
      findParts(editor.document).cells.filter(({ row, index }) => row.cells[index + 1]),
    )
    const [next] = place?.row.cells.splice(place.index + 1, 1) ?? []
    if (!place || !next) return false
    place.node.columnSpan += next.columnSpan
    if (editor.random.below(2) === 0) place.node.blocks.push(...next.blocks)
    return true
  },
  'divide a cell': (editor) => {
    const place = editor.random.pick(
      findParts(editor.document).cells.filter(({ node }) => node.columnSpan > 1),
    )
    if (!place) return false
    place.node.columnSpan -= 1
    place.row.cells.splice(place.index + editor.random.below(2), 0, newCell(editor, 1))
    return true
  },
  'insert a table': (editor) => {
    const { document, random, origins } = editor
    const row = (role: 'header' | 'body') => ({
      kind: 'table-row' as const,
      role,
      cells: [newCell(editor, 1), newCell(editor, 1)],
      origins,
    })
    document.blocks.splice(random.below(document.blocks.length + 1), 0, {
      kind: 'table',
      id: newId(editor),
      title: newWords(editor, 3),
      description: newWords(editor, 6),
      columns: [
        { align: 'start', width: 70 },
        { align: 'decimal', width: 30 },
      ],
      rows: [row('header'), row('body'), row('body')],
      notes: [],
      origins,
    })
    return true
  },
  'change the title of a table': (editor) => {
    const table = editor.random.pick(findParts(editor.document).tables)?.node
    if (!table) return false
    table.title = newWords(editor, 4)
    table.description = `${table.description} ${newWords(editor, 2)}`
    return true
  },
  'add a note to a table': (editor) => {
    const table = editor.random.pick(findParts(editor.document).tables)?.node
    const { origins } = editor
    table?.notes.push({ kind: 'note', id: newId(editor), sign: '*', children: [newText(editor, 6)], origins })
    return table !== undefined
  },
}

function cellAt(
  cells: readonly { readonly columnSpan: number }[],
  column: number,
): { readonly index: number; readonly inside: boolean } {
  let at = 0
  for (const [index, cell] of cells.entries()) {
    if (column === at) return { index, inside: false }
    if (column < at + cell.columnSpan) return { index, inside: true }
    at += cell.columnSpan
  }
  return { index: cells.length, inside: false }
}
