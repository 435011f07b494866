import { sharedWords } from '../alignment/likeness.ts'
import { takeSide } from '../document/accept-changes.ts'
import type { Mark, Table, TableCell, TableRow } from '../document/nodes.ts'
import { alignParts } from './align-parts.ts'
import type { ColumnStep, LonePart } from './part-steps.ts'
import type { WordBags } from './word-bags.ts'

/**
 * Where the cells of a row stand among the columns of both documents. A cell reaches to where the next one of its row begins, in
 * whichever document that is; each document takes its own columns of it (`takeSide`).
 */

/** The columns of both tables in a row, and where in it those of each stand. */
export interface ColumnPlaces {
  readonly steps: readonly ColumnStep[]
  readonly before: readonly number[]
  readonly after: readonly number[]
}

/** A cell that one of the documents has, or both; as wide as it is in the redline. */
export interface PlacedCell {
  readonly before: TableCell | null
  readonly after: TableCell | null
}

/** A row of one document only, its cells as wide as they are in the redline. */
export function placeRow(row: TableRow, kind: LonePart['kind'], places: ColumnPlaces): TableRow {
  const own = kind === 'deleted' ? places.before : places.after
  const spans = spansOf(
    rangesOf(row, own).map((range) => range[0] ?? 0),
    places.steps.length,
  )
  return { ...row, cells: row.cells.map((cell, index) => withSpan(cell, spans[index])) }
}

/**
 * Cells that share their first column that stays are the same cell, or those that say the same, whichever leaves fewer words that differ.
 * Null where the two rows cannot be one.
 */
export function placeCells(
  before: TableRow,
  after: TableRow,
  places: ColumnPlaces,
  bags: WordBags,
): readonly PlacedCell[] | null {
  const ranges = { before: rangesOf(before, places.before), after: rangesOf(after, places.after) }
  const firstKept = (range: readonly number[]) => range.find((place) => places.steps[place]?.kind === 'kept')
  const byColumn = ranges.before.map((range) => {
    const first = firstKept(range)
    return first === undefined ? -1 : ranges.after.findIndex((each) => firstKept(each) === first)
  })
  const { pairs } = alignParts(before.cells, after.cells, bags)
  const byWords = before.cells.map((_, index) => pairs.find((pair) => pair.before === index)?.after ?? -1)
  const possible = [byColumn, byWords].flatMap((others) =>
    [Math.min, Math.max].map((choose) => {
      const placed: (PlacedCell & { readonly start: number })[] = before.cells.map((cell, index) => {
        const start = ranges.before[index]?.[0] ?? 0
        const other = others[index] ?? -1
        const otherStart = other < 0 ? start : (ranges.after[other]?.[0] ?? start)
        return { before: cell, after: after.cells[other] ?? null, start: choose(start, otherStart) }
      })
      after.cells.forEach((cell, index) => {
        if (!others.includes(index))
          placed.push({ before: null, after: cell, start: ranges.after[index]?.[0] ?? 0 })
      })
      placed.sort((a, b) => a.start - b.start)
      const spans = spansOf(
        placed.map(({ start }) => start),
        places.steps.length,
      )
      const cells = placed.map(({ before: old, after: now }, index) => ({
        before: old && withSpan(old, spans[index]),
        after: now && withSpan(now, spans[index]),
      }))
      return { cells, words: differingWords(placed, bags) }
    }),
  )
  const found = possible.filter(({ cells }) => givesBoth(cells, before, after, places.steps))
  // The first of those that are as good.
  return found.toSorted((a, b) => a.words - b.words)[0]?.cells ?? null
}

function differingWords(cells: readonly PlacedCell[], bags: WordBags): number {
  return cells.reduce((sum, { before, after }) => {
    const [old, now] = [before ? bags.of(before) : null, after ? bags.of(after) : null]
    const shared = old && now ? sharedWords(old, now) : 0
    return sum + (old?.length ?? 0) + (now?.length ?? 0) - 2 * shared
  }, 0)
}

/** The columns that each cell of a row covers. */
function rangesOf(row: TableRow, places: readonly number[]): readonly (readonly number[])[] {
  let at = 0
  return row.cells.map((cell) => {
    const range = places.slice(at, at + cell.columnSpan)
    at += cell.columnSpan
    return range
  })
}

/** Each cell reaches to the next one; the first begins at the edge. */
function spansOf(starts: readonly number[], columns: number): readonly number[] {
  return starts.map((start, index) => (starts[index + 1] ?? columns) - (index === 0 ? 0 : start))
}

function withSpan(cell: TableCell, span: number | undefined): TableCell {
  return span === undefined ? cell : { ...cell, columnSpan: span }
}

/** Whether each document gets its own cells back, in its own order and width. */
function givesBoth(
  cells: readonly PlacedCell[],
  before: TableRow,
  after: TableRow,
  steps: readonly ColumnStep[],
): boolean {
  if (cells.some(({ before: old, after: now }) => (now ?? old)?.columnSpan === 0)) return false
  const marked = cells.flatMap(({ before: old, after: now }): readonly TableCell[] => {
    const cell = now ?? old
    if (!cell) return []
    const mark: Mark = { kind: old ? 'deleted' : 'inserted' }
    return [old && now ? cell : { ...cell, mark }]
  })
  const columns = steps.map((step) =>
    step.kind === 'kept' ? step.after : { ...step.column, mark: { kind: step.kind } },
  )
  const origins = before.origins
  const table: Table = {
    kind: 'table',
    id: '',
    title: '',
    description: '',
    columns,
    rows: [{ ...after, cells: marked }],
    notes: [],
    origins,
  }
  const spans = (row: TableRow | undefined) => row?.cells.map((cell) => cell.columnSpan).join()
  const inOrder = (own: readonly (TableCell | null)[], of: TableRow) =>
    own.flatMap((cell) => cell?.id ?? []).join() === of.cells.map((cell) => cell.id).join()
  return (
    spans(takeSide(table, 'old').rows[0]) === spans(before) &&
    spans(takeSide(table, 'new').rows[0]) === spans(after) &&
    inOrder(
      cells.map((cell) => cell.before),
      before,
    ) &&
    inOrder(
      cells.map((cell) => cell.after),
      after,
    )
  )
}
