import type { Side } from '../document/accept-changes.ts'
import type { Table, TableCell, TableColumn, TableRow } from '../document/nodes.ts'
import { alignParts } from './align-parts.ts'
import type { ColumnStep, LonePart, PartPlan, PartPlanner, PartStep } from './part-steps.ts'
import { type ColumnPlaces, placeCells, placeRow } from './place-cells.ts'
import type { WordBags } from './word-bags.ts'

/**
 * Plans a table: its columns first, then its rows, and in rows that stay its cells. The marked table has the columns of both
 * documents. Null where columns differ and rows do not fill them.
 */
export function planTable(before: Table, after: Table, planner: PartPlanner): PartPlan | null {
  const places = alignColumns(before, after, planner.bags)
  const hasSameColumns = places.steps.every((step) => step.kind === 'kept')
  if (!hasSameColumns && ![before, after].every((table) => table.rows.every((row) => fills(row, table)))) {
    return null
  }
  const whole = new Map<unknown, TableRow>()
  const narrow = (row: TableRow, of: readonly number[]): TableRow => {
    if (hasSameColumns) return row
    const narrowed = { ...row, cells: cellsOfKeptColumns(row, of, places.steps) }
    whole.set(narrowed, row)
    return narrowed
  }
  // Rows are the same by what stands in the columns that stay.
  const steps = planner.planParts(
    before.rows.map((row) => narrow(row, places.before)),
    after.rows.map((row) => narrow(row, places.after)),
  )
  const wholeOf = (part: unknown): TableRow => whole.get(part) ?? (part as TableRow)
  const lone = (step: LonePart): LonePart => {
    // The planner knows the step, and may find that it is part of a move.
    const row = wholeOf(step.part)
    step.part = hasSameColumns ? row : placeRow(row, step.kind, places)
    return step
  }
  const rows = steps.flatMap((step): readonly PartStep[] => {
    if (step.kind === 'framed') return [step]
    if (step.kind !== 'kept') return [lone(step)]
    const [old, now] = [wholeOf(step.plan.before), wholeOf(step.plan.after)]
    const plan = planRow(old, now, { before, after, places, hasSameColumns }, planner)
    if (plan) return [{ kind: 'kept', plan }]
    return [lone(planner.planLone('deleted', old)), lone(planner.planLone('inserted', now))]
  })
  const notes = planner.planParts(before.notes, after.notes)
  return { before, after, slots: { rows, notes }, columns: places.steps }
}

/** Matches columns by what stands in them. */
function alignColumns(before: Table, after: Table, bags: WordBags): ColumnPlaces {
  const { pairs } = alignParts(columnsAsCells(before, 'old'), columnsAsCells(after, 'new'), bags)
  // As many columns as before are the same columns, unless what stands in them says otherwise.
  const isPlain =
    before.columns.length === after.columns.length && pairs.every((pair) => pair.before === pair.after)
  const matches = isPlain ? before.columns.map((_, index) => ({ before: index, after: index })) : pairs
  const steps: ColumnStep[] = []
  const places = { before: [] as number[], after: [] as number[] }
  const add = (kind: 'deleted' | 'inserted', column: TableColumn | undefined) => {
    if (!column) return
    places[kind === 'deleted' ? 'before' : 'after'].push(steps.length)
    steps.push({ kind, column })
  }
  let [old, now] = [0, 0]
  for (const match of [...matches, { before: before.columns.length, after: after.columns.length }]) {
    for (; old < match.before; old += 1) add('deleted', before.columns[old])
    for (; now < match.after; now += 1) add('inserted', after.columns[now])
    const [a, b] = [before.columns[old], after.columns[now]]
    if (a && b) {
      places.before.push(steps.length)
      places.after.push(steps.length)
      steps.push({ kind: 'kept', before: a, after: b })
    }
    old += 1
    now += 1
  }
  return { steps, ...places }
}

/** What stands in each column, as one cell, so that columns can be matched as parts are: by their words, since they have no names. */
function columnsAsCells(table: Table, side: Side): readonly TableCell[] {
  return table.columns.map((_, column) => ({
    kind: 'table-cell',
    id: `${side}-column-${column}`,
    columnSpan: 1,
    origins: table.origins,
    blocks: table.rows.flatMap((row) => cellOver(row, column)?.blocks ?? []),
  }))
}

/** The cell that covers a column, by itself or with others. */
function cellOver(row: TableRow, column: number): TableCell | undefined {
  let end = 0
  return row.cells.find((cell) => {
    end += cell.columnSpan
    return column < end
  })
}

function cellsOfKeptColumns(
  row: TableRow,
  places: readonly number[],
  steps: readonly ColumnStep[],
): readonly TableCell[] {
  let at = 0
  return row.cells.filter((cell) => {
    const covered = places.slice(at, at + cell.columnSpan)
    at += cell.columnSpan
    return covered.some((place) => steps[place]?.kind === 'kept')
  })
}

/** Whether the cells of a row cover all columns. */
function fills(row: TableRow, table: Table): boolean {
  return row.cells.reduce((sum, cell) => sum + cell.columnSpan, 0) === table.columns.length
}

interface TablePair {
  readonly before: Table
  readonly after: Table
  readonly places: ColumnPlaces
  readonly hasSameColumns: boolean
}

/** Null where no row can have the cells of both. */
function planRow(before: TableRow, after: TableRow, pair: TablePair, planner: PartPlanner): PartPlan | null {
  const spans = (row: TableRow) => row.cells.map((cell) => cell.columnSpan)
  const isAlike = pair.hasSameColumns && spans(before).join() === spans(after).join()
  const cells = isAlike
    ? before.cells.map((cell, index) => ({ before: cell, after: after.cells[index] ?? null }))
    : fills(before, pair.before) && fills(after, pair.after)
      ? placeCells(before, after, pair.places, planner.bags)
      : null
  if (!cells) return null
  const steps = cells.flatMap(({ before: old, after: now }): readonly PartStep[] => {
    const plan = old && now ? planner.planPair(old, now) : null
    if (plan) return [{ kind: 'kept', plan }]
    if (old) return [planner.planLone('deleted', old)]
    return now ? [planner.planLone('inserted', now)] : []
  })
  return { before, after, slots: { cells: steps } }
}
