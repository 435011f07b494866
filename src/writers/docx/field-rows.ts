import {
  AlignmentType,
  type FileChild,
  HeightRule,
  type IParagraphOptions,
  type Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  WidthType,
  type XmlComponent,
} from 'docx'
import type { Field, FieldRow } from '../../document/nodes.ts'
import { fieldStyle, roomBelowLabel } from '../../pagination/field-style.ts'
import { fieldLabel, optionMark, tickMark } from '../../pagination/printed-words.ts'
import { valueRuns, writeControl } from './content-control.ts'
import { DescribedTable } from './element.ts'
import { hex, textWidth, twips } from './measures.ts'
import { type Look, lookOf, makeParagraph, tabRun, textRun } from './paragraph.ts'
import type { Writing } from './writing.ts'

/**
 * Rows of fields that follow each other, as one table: a box for each field. In a form what is to be filled in is a content
 * control; in any other document (a form that has come back, recorded) what was filled in is text.
 */
export function writeFieldRows(writing: Writing, rows: readonly FieldRow[]): FileChild {
  const edges = rows.map(edgesOf)
  const grid = [...new Set(edges.flat())].sort((a, b) => a - b)
  const columnWidths = grid.map((edge, index) => edge - (grid[index - 1] ?? 0)).slice(1)
  const labels = rows.flatMap((row) => row.fields.map((field) => field.label))
  return new DescribedTable(
    {
      rows: rows.map((row, index) => writeRow(writing, row, edges[index] ?? [], grid, isKept(rows, index))),
      style: 'FormTable',
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths,
      tableLook: {
        firstRow: false,
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
    },
    writing.document.form === null ? 'Uppgifter' : 'Uppgifter att läsa och fylla i',
    labels.join('; '),
  )
}

/** Where the boxes of a row begin and end, from the left edge, in whole twips. */
function edgesOf(row: FieldRow): readonly number[] {
  const total = row.fields.reduce((sum, field) => sum + field.width, 0)
  let share = 0
  const ends = row.fields.map((field) => {
    share += field.width
    return Math.round((textWidth * share) / total)
  })
  return [0, ...ends]
}

/** A row that is signed stands with the one before it. */
function isKept(rows: readonly FieldRow[], index: number): boolean {
  return rows[index + 1]?.fields.some((field) => field.type.kind === 'signature') ?? false
}

function writeRow(
  writing: Writing,
  row: FieldRow,
  edges: readonly number[],
  grid: readonly number[],
  keepNext: boolean,
): TableRow {
  const isForm = writing.document.form !== null
  const heights = row.fields.map((field) => heightOf(field, isForm))
  const cells = row.fields.map((field, index) => {
    const [left = 0, right = 0] = edges.slice(index, index + 2)
    const span = grid.indexOf(right) - grid.indexOf(left)
    return new TableCell({
      children: writeField(writing, field, keepNext ? { keepNext } : {}),
      width: { size: right - left, type: WidthType.DXA },
      ...(span > 1 ? { columnSpan: span } : {}),
      ...(field.locked
        ? { shading: { type: 'clear', color: 'auto', fill: hex(fieldStyle.lockedFill) } as const }
        : {}),
    })
  })
  return new TableRow({
    children: cells,
    cantSplit: true,
    height: { value: twips(Math.max(...heights)), rule: HeightRule.ATLEAST },
  })
}

/** Below what is typed, so that there is room to write by pen however many lines the label takes. */
const penRoom = { after: twips(fieldStyle.writingRoom - fieldStyle.value.leading) }

/** The least height of a box, as on the printed page. */
function heightOf(field: Field, isForm: boolean): number {
  if (field.type.kind === 'checkbox') return fieldStyle.writingRoom
  return fieldStyle.top + fieldStyle.label.leading + roomBelowLabel(field, isForm)
}

function writeField(writing: Writing, field: Field, options: IParagraphOptions): readonly Paragraph[] {
  const isForm = writing.document.form !== null
  if (field.type.kind === 'checkbox') return [writeTick(writing, field, isForm, options)]
  const label = makeParagraph(
    writing,
    field.id,
    'FieldLabel',
    [textRun(writing, fieldLabel(field), lookOf('FieldLabel'))],
    options,
  )
  if (field.type.kind === 'signature') return [label]
  if (field.type.kind === 'choice' && !isForm) {
    const alternatives = field.type.options.map(({ value, label: words }, index) =>
      ticked(
        writing,
        `${field.id}~option-${index + 1}`,
        [textRun(writing, optionMark(value === field.value), lookOf('FieldOption'))],
        words,
        options,
      ),
    )
    return [label, ...alternatives]
  }
  const look: Look = lookOf('FieldValue')
  const value = isForm ? [writeControl(writing, field, look)] : valueRuns(writing, field, look)
  const isAmount = field.type.kind === 'amount' && field.value !== ''
  const style = field.type.kind === 'choice' ? 'FieldChoice' : 'FieldValue'
  return [
    label,
    makeParagraph(writing, `${field.id}~value`, style, value, {
      ...options,
      ...(isAmount ? { alignment: AlignmentType.RIGHT } : {}),
      ...(isForm && !field.locked && field.type.kind !== 'choice' ? { spacing: penRoom } : {}),
    }),
  ]
}

function writeTick(writing: Writing, field: Field, isForm: boolean, options: IParagraphOptions): Paragraph {
  const look = lookOf('FieldOption')
  const mark = isForm
    ? writeControl(writing, field, look)
    : textRun(writing, tickMark(field.value !== ''), look)
  return ticked(writing, field.id, [mark], fieldLabel(field), options)
}

/** A mark, and the words after it, which hang beside it. */
function ticked(
  writing: Writing,
  id: string,
  mark: readonly XmlComponent[],
  words: string,
  options: IParagraphOptions,
): Paragraph {
  const room = twips(fieldStyle.mark.room)
  const content = [...mark, tabRun(), textRun(writing, words, lookOf('FieldOption'))]
  return makeParagraph(writing, id, 'FieldOption', content, {
    ...options,
    indent: { left: room, hanging: room },
    tabStops: [{ type: TabStopType.LEFT, position: room }],
  })
}
