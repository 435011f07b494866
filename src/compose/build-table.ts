import { report } from '../diagnostics/report.ts'
import type { Note, Table, TableCell, TableColumn, TableRow } from '../document/nodes.ts'
import { parseTemplateMarkdown } from '../prose/parse-template-markdown.ts'
import type { TemplateContainer, TemplateRow } from '../prose/template-markdown.ts'
import type { Span } from '../text/source-file.ts'
import { templateSpans, tokensBetween } from './assembled-text.ts'
import { buildFlow, buildParagraph, type FlowBlock, insideBlock, nextId, refuseCell } from './build-blocks.ts'
import { buildInlines, buildProseInlines } from './build-inlines.ts'
import { type Building, createNoteCollection, markOf, type NoteCollection } from './building.ts'
import { readAttributes } from './directive-attributes.ts'
import { findMarks } from './marks.ts'
import { makeOrigins, originsBetween } from './origins.ts'

const rowRoles: readonly TableRow['role'][] = ['header', 'group', 'body', 'subtotal', 'total']
const alignments: readonly TableColumn['align'][] = ['start', 'end', 'decimal']

/** `:::table{title description widths align}` around one Markdown table; its notes follow from the marks in it. */
export function buildTable(container: TemplateContainer, building: Building): Table | null {
  const [span = null] = templateSpans(building.assembled, container.start, container.end)
  const attributes = readAttributes(container, ['title', 'description', 'widths', 'align'], [], building)
  const [table, ...more] = container.blocks
  if (table?.kind !== 'table' || more.length > 0) {
    building.diagnostics.push(
      report('template/directive-content', span, { name: 'table', expected: '1 × | … |' }),
    )
    return null
  }
  if (!attributes) return null
  const columns = readColumns(attributes.get('widths') ?? '', attributes.get('align') ?? '')
  const count = table.rows[0]?.cells.length ?? 0
  if (columns?.length !== count) {
    building.diagnostics.push(
      report('template/table-shape', span, { detail: `widths/align ${columns?.length ?? '?'} ≠ ${count}` }),
    )
    return null
  }
  const id = nextId('t', null, building)
  const notes = createNoteCollection('asterisks')
  const inner: Building = { ...insideBlock(id, building), notes }
  const rows = table.rows.map((row, index) => buildRow(row, index === 0, count, inner))
  return {
    kind: 'table',
    id,
    origins: originsBetween(building.assembled, container.start, container.end),
    title: attributes.get('title') ?? '',
    description: attributes.get('description') ?? '',
    columns,
    rows,
    notes: buildNotes(
      notes,
      inner,
      [span].filter((place) => place !== null),
    ),
  }
}

function readColumns(widths: string, align: string): readonly TableColumn[] | null {
  const shares = widths.split(' ').map(Number)
  const aligned = align.split(' ')
  const sum = shares.reduce((total, share) => total + share, 0)
  if (sum !== 100 || shares.length !== aligned.length) return null
  const columns = shares.flatMap((width, index) => {
    const found = alignments.find((known) => known === aligned[index])
    return found ? [{ align: found, width }] : []
  })
  return columns.length === shares.length ? columns : null
}

function buildRow(row: TemplateRow, isHeader: boolean, columns: number, building: Building): TableRow {
  const { assembled } = building
  const marks = row.cells.map((cell) => findMarks(cell.children, assembled))
  const anchor = marks.find((mark) => mark.anchor)?.anchor ?? null
  const written = marks.find((mark) => mark.role)?.role ?? (isHeader ? 'header' : 'body')
  const role = rowRoles.find((known) => known === written)
  const [span = null] = templateSpans(assembled, row.start, row.end)
  if (!role) {
    building.diagnostics.push(
      report('template/unknown-role', span, { role: written, known: rowRoles.join(', ') }),
    )
  }
  if (row.cells.length > columns) {
    building.diagnostics.push(
      report('template/table-shape', span, { detail: `${row.cells.length} > ${columns}` }),
    )
  }
  const inner = anchor ? insideBlock(building.ids.claim(anchor.id), building) : building
  const cells = row.cells.map((cell, index): TableCell => {
    const isLast = index === row.cells.length - 1
    const id = inner.ids.next(inner.scope.id, 'c')
    const built = buildCell(cell, { ...inner, scope: { id } })
    return {
      kind: 'table-cell',
      id,
      origins: originsBetween(assembled, cell.start, Math.max(cell.end, cell.start + 1), built.data),
      columnSpan: isLast ? Math.max(1, columns - index) : 1,
      blocks: built.blocks,
    }
  })
  const data = anchor?.data ?? []
  return {
    kind: 'table-row',
    origins: originsBetween(assembled, row.start, row.end, data),
    role: role ?? 'body',
    cells,
  }
}

function buildCell(
  cell: TemplateRow['cells'][number],
  building: Building,
): { readonly blocks: readonly FlowBlock[]; readonly data: readonly Span[] } {
  const inner = findCell(cell, building)
  if (inner) {
    const beside = buildInlines(cell.children, building)
    if (beside.inlines.length > 0) refuseCell(beside, building)
    const tree = parseTemplateMarkdown(inner.text)
    return { blocks: buildFlow(tree.blocks, { ...building, assembled: inner }), data: beside.data }
  }
  const blocks = buildParagraph(cell.children, cell, building, 'row')
  const data = blocks.flatMap((block) => block.origins.slice(0, 1))
  return { blocks, data }
}

function findCell(cell: TemplateRow['cells'][number], building: Building): Building['assembled'] | null {
  for (const { printed } of tokensBetween(building.assembled, cell.start, cell.end))
    if (printed.kind === 'blocks') return printed.assembled
  return null
}

/** The notes that were called, in the order of their marks. A note may call no further notes. */
export function buildNotes(
  collection: NoteCollection,
  building: Building,
  templates: readonly Span[],
): readonly Note[] {
  return collection.sources.map((source, index) => {
    const [first, ...more] = source.text.blocks
    const [template] = templates
    const span = template ?? source.text.span
    if (first?.kind !== 'paragraph' || more.length > 0) {
      building.diagnostics.push(report('template/blocks-in-sentence', source.text.span, {}))
    }
    return {
      kind: 'note',
      id: collection.ids.get(source.id.value) ?? source.id.value,
      origins: makeOrigins([source.text.span], templates),
      sign: markOf(collection, index),
      children: first?.kind === 'paragraph' ? buildProseInlines(first.children, span, building) : [],
    }
  })
}
