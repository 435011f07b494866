import type { FieldRow } from '../document/nodes.ts'
import type { BoxMaking, SpacedBox } from './box-making.ts'
import type { FieldRowBox } from './boxes.ts'
import { fieldStyle as style } from './field-style.ts'
import { setFieldCell } from './set-field-cell.ts'
import { textWidth } from './typography.ts'

/**
 * Fields side by side, a box each. Their widths are known from the start, so that the row is set here to the point. In a form
 * each has a place to be filled in; in any other document (a form that came back, recorded) what was filled in is printed.
 */
export function buildFieldRow(row: FieldRow, isForm: boolean, { runs }: BoxMaking): SpacedBox {
  const total = row.fields.reduce((sum, field) => sum + field.width, 0)
  let share = 0
  const cells = row.fields.map((field) => {
    const left = (textWidth * share) / total
    share += field.width
    const width = (textWidth * share) / total - left
    const frame = { field, row: row.id, left, width, isForm, runs: runs.within(field) }
    return { field, left, width, ...setFieldCell(frame) }
  })
  const height = Math.max(0, ...cells.map((cell) => cell.height))
  const contents = cells.map((cell) => cell.fill(height))
  const box: FieldRowBox = {
    canvas: [],
    rowHeight: height,
    texts: contents.flatMap(({ texts }) => texts),
    shapes: cells.map(({ field, left, width }) => ({
      kind: 'rectangle',
      x: left,
      y: 0,
      width,
      height,
      fill: field.locked ? style.lockedFill : null,
      dashed: null,
      outline: style.line,
    })),
    places: contents.flatMap(({ places }) => places),
    keepWithNext: false,
    startsPage: false,
  }
  return { box, before: style.before, after: style.after }
}
