import { diffSequences } from '../../../alignment/sequence.ts'
import type { MergeKey } from './merge-keys.ts'
import { markedProperties, mergeProperties } from './properties-change.ts'
import type { Revisions } from './revisions.ts'
import { childOf, elementsOf, isSameXml, withChildren, type XmlElement, xml } from './xml-tree.ts'

/** What tables need of the merging of what stands in their cells. */
export interface CellMerging {
  readonly revisions: Revisions
  merge(before: readonly XmlElement[], after: readonly XmlElement[]): readonly XmlElement[]
  mergeLone(elements: readonly XmlElement[], status: LoneStatus): readonly XmlElement[]
  keyIn(element: XmlElement, side: 'before' | 'after'): MergeKey | null
}

type LoneStatus = 'inserted' | 'deleted'

/** A table of both files row by row and cell by cell; one of a single file with all its rows marked. */
export function mergeTable(
  before: XmlElement | null,
  after: XmlElement | null,
  merging: CellMerging,
): XmlElement {
  const table = after ?? before ?? xml('w:tbl')
  const rows = mergeRows(rowsOf(before), rowsOf(after), merging)
  const properties =
    before && after
      ? mergeProperties('w:tblPr', childOf(before, 'w:tblPr'), childOf(after, 'w:tblPr'), merging.revisions)
      : childOf(table, 'w:tblPr')
  const grid = mergeGrid(before, after, rows, merging.revisions)
  return withChildren(table, [...(properties ? [properties] : []), ...(grid ? [grid] : []), ...rows])
}

function rowsOf(table: XmlElement | null): readonly XmlElement[] {
  return table ? elementsOf(table).filter(({ name }) => name === 'w:tr') : []
}

function cellsOf(row: XmlElement): readonly XmlElement[] {
  return elementsOf(row).filter(({ name }) => name === 'w:tc')
}

function mergeRows(
  before: readonly XmlElement[],
  after: readonly XmlElement[],
  merging: CellMerging,
): readonly XmlElement[] {
  const key = (side: 'before' | 'after') => (row: XmlElement, index: number) =>
    merging.keyIn(row, side)?.row ?? `#${index}`
  return diffSequences(before.map(key('before')), after.map(key('after'))).map((step) => {
    const [old, now] = [before[step.before] ?? null, after[step.after] ?? null]
    return old && now ? mergeRow(old, now, merging) : markRow(old, now, merging)
  })
}

function mergeRow(before: XmlElement, after: XmlElement, merging: CellMerging): XmlElement {
  const key = (side: 'before' | 'after') => (cell: XmlElement, index: number) =>
    merging.keyIn(cell, side)?.cell ?? `#${index}`
  const [old, now] = [cellsOf(before), cellsOf(after)]
  const cells = diffSequences(old.map(key('before')), now.map(key('after'))).map((step) =>
    mergeCell(old[step.before] ?? null, now[step.after] ?? null, merging),
  )
  const properties = mergeProperties(
    'w:trPr',
    childOf(before, 'w:trPr'),
    childOf(after, 'w:trPr'),
    merging.revisions,
  )
  return withChildren(after, [...(properties ? [properties] : []), ...cells])
}

/** A row of one file: it is marked, and with it all that stands in its cells. */
function markRow(before: XmlElement | null, after: XmlElement | null, merging: CellMerging): XmlElement {
  const row = after ?? before ?? xml('w:tr')
  const status: LoneStatus = after ? 'inserted' : 'deleted'
  const mark = merging.revisions.mark(after ? 'w:ins' : 'w:del')
  const cells = cellsOf(row).map((cell) => {
    const properties = childOf(cell, 'w:tcPr')
    return withChildren(cell, [
      ...(properties ? [properties] : []),
      ...merging.mergeLone(blocksOf(cell), status),
    ])
  })
  return withChildren(row, [markedProperties('w:trPr', childOf(row, 'w:trPr'), mark), ...cells])
}

function mergeCell(before: XmlElement | null, after: XmlElement | null, merging: CellMerging): XmlElement {
  const { revisions } = merging
  if (before && after) {
    const properties = mergeProperties(
      'w:tcPr',
      childOf(before, 'w:tcPr'),
      childOf(after, 'w:tcPr'),
      revisions,
    )
    const blocks = merging.merge(blocksOf(before), blocksOf(after))
    return withChildren(after, [...(properties ? [properties] : []), ...blocks])
  }
  const cell = after ?? before ?? xml('w:tc')
  const mark = revisions.mark(after ? 'w:cellIns' : 'w:cellDel')
  const blocks = merging.mergeLone(blocksOf(cell), after ? 'inserted' : 'deleted')
  return withChildren(cell, [markedProperties('w:tcPr', childOf(cell, 'w:tcPr'), mark), ...blocks])
}

function blocksOf(cell: XmlElement): readonly XmlElement[] {
  return elementsOf(cell).filter(({ name }) => name !== 'w:tcPr')
}

/** The columns: those of the widest row, where cells are tracked, so that the file is sound as it stands. Word counts them again. */
function mergeGrid(
  before: XmlElement | null,
  after: XmlElement | null,
  rows: readonly XmlElement[],
  revisions: Revisions,
): XmlElement | null {
  const own = after ? childOf(after, 'w:tblGrid') : before && childOf(before, 'w:tblGrid')
  const was = before && childOf(before, 'w:tblGrid')
  if (!own || !was || !after) return own
  const widest = rows.reduce<readonly XmlElement[]>((most, row) => {
    const cells = cellsOf(row)
    return spanOf(cells) > spanOf(most) ? cells : most
  }, [])
  const columns = spanOf(widest) > own.children.length ? columnsOf(widest) : own.children
  const change = isSameXml(own, was) ? [] : [xml('w:tblGridChange', { 'w:id': revisions.id() }, [was])]
  return withChildren(own, [...columns, ...change])
}

function spanOf(cells: readonly XmlElement[]): number {
  return cells.reduce((sum, cell) => sum + spanOfCell(cell), 0)
}

function spanOfCell(cell: XmlElement): number {
  const properties = childOf(cell, 'w:tcPr')
  return Number((properties && childOf(properties, 'w:gridSpan')?.attributes['w:val']) ?? 1)
}

function columnsOf(cells: readonly XmlElement[]): readonly XmlElement[] {
  return cells.flatMap((cell) => {
    const properties = childOf(cell, 'w:tcPr')
    const width = Number((properties && childOf(properties, 'w:tcW')?.attributes['w:w']) ?? 0)
    const span = spanOfCell(cell)
    return Array.from({ length: span }, () => xml('w:gridCol', { 'w:w': String(Math.round(width / span)) }))
  })
}
