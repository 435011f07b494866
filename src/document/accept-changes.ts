import { joinInlines } from './join-inlines.ts'
import type { Columns, Document, Inline, Mark, Paragraph, Table } from './nodes.ts'

/** Which of its two documents is taken out of a redline. */
export type Side = 'new' | 'old'

/** The new document of a redline: all changes accepted. A document without marks is itself, its texts joined (`joinInlines`). */
export function acceptAll(redline: Document): Document {
  return takeSide(redline, 'new')
}

/** The old document of a redline: all changes rejected. */
export function rejectAll(redline: Document): Document {
  return takeSide(redline, 'old')
}

/** A part of a redline as one of the two documents has it; the part itself must stand in it. */
export function takeSide<Part extends object>(part: Part, side: Side): Part {
  return takeObject(part, side) as Part
}

/** Whether what bears this mark stands in a document. */
export function standsIn(mark: Mark | undefined, side: Side): boolean {
  if (mark === undefined) return true
  const isNew = mark.kind === 'inserted' || mark.kind === 'moved-to'
  return isNew === (side === 'new')
}

type Loose = Readonly<Record<string, unknown>>

/** What is the same in that document is given as it stands. */
function takeObject(part: object, side: Side): object {
  const taken: Record<string, unknown> = {}
  const source = isTable(part) ? narrowCells(part, side) : part
  let isSame = source === part
  for (const [key, value] of Object.entries(source)) {
    if (redlineKeys.has(key)) {
      isSame = false
      continue
    }
    taken[key] = key === 'origins' ? value : takeValue(value, side, inlineKeys.has(key))
    isSame &&= taken[key] === value
  }
  const { was } = part as Loose
  if (side === 'old' && typeof was === 'object') return { ...taken, ...was }
  return isSame ? part : taken
}

/** What only a redline has. */
const redlineKeys: ReadonlySet<string> = new Set(['mark', 'was', 'redline', 'parted', 'framed'])

/** Where running text stands. */
const inlineKeys: ReadonlySet<string> = new Set(['children', 'title', 'value'])

function takeValue(value: unknown, side: Side, isInline: boolean): unknown {
  if (Array.isArray(value)) {
    const kept = value.filter((each: { readonly mark?: Mark }) => standsIn(each.mark, side))
    const taken = isInline
      ? joinInlines(kept.map((each) => takeValue(each, side, false)) as Inline[])
      : takeParts(kept, side)
    const isSame = taken.length === value.length && taken.every((each, index) => each === value[index])
    return isSame ? value : taken
  }
  return typeof value === 'object' && value !== null ? takeObject(value, side) : value
}

/** Parts in a row; a paragraph that this side has not parted goes on from the one before it, and blocks that it has not framed stand free. */
function takeParts(parts: readonly unknown[], side: Side): unknown[] {
  const taken: unknown[] = []
  for (const part of parts) {
    const next = takeValue(part, side, false)
    if (isColumns(part) && isColumns(next) && part.framed && !standsIn({ kind: part.framed }, side)) {
      taken.push(...next.blocks)
      continue
    }
    const before = taken.at(-1)
    if (isParagraph(part) && isParagraph(before) && isParagraph(next) && part.parted !== undefined) {
      const isJoined = (part.parted === 'deleted') === (side === 'new')
      if (isJoined) {
        const children = joinInlines([...before.children, ...next.children])
        taken[taken.length - 1] = { ...before, children }
        continue
      }
    }
    taken.push(next)
  }
  return taken
}

function isParagraph(part: unknown): part is Paragraph {
  return typeof part === 'object' && part !== null && (part as Loose).kind === 'paragraph'
}

function isColumns(part: unknown): part is Columns {
  return typeof part === 'object' && part !== null && (part as Loose).kind === 'columns'
}

function isTable(part: object): part is Table {
  return (part as Loose).kind === 'table'
}

/**
 * Cells of a redline's table span columns of both documents. Here they lose the columns that the document taken has not, and take over
 * those of the cells before the next one of its own: cells that were merged or divided.
 */
function narrowCells(table: Table, side: Side): Table {
  const hasSameColumns = table.columns.every((column) => column.mark === undefined)
  const stands = table.columns.map((column) => standsIn(column.mark, side))
  const rows = table.rows.map((row) => {
    if (hasSameColumns && row.cells.every((cell) => cell.mark === undefined)) return row
    const spans: number[] = []
    let at = 0
    // Columns of cells that do not stand, and have none before them to go to.
    let leading = 0
    let last = -1
    row.cells.forEach((cell, index) => {
      const count = stands.slice(at, at + cell.columnSpan).filter(Boolean).length
      at += cell.columnSpan
      if (standsIn(cell.mark, side)) {
        spans[index] = count + leading
        leading = 0
        last = index
      } else if (last === -1) leading += count
      else spans[last] = (spans[last] ?? 0) + count
    })
    return {
      ...row,
      cells: row.cells.map((cell, index) => ({ ...cell, columnSpan: spans[index] ?? cell.columnSpan })),
    }
  })
  return rows.every((row, index) => row === table.rows[index]) ? table : { ...table, rows }
}
