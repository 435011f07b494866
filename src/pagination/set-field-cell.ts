import type { Field, FieldType } from '../document/nodes.ts'
import { textBox } from './box-making.ts'
import type { FieldPlace, PlacedText } from './boxes.ts'
import { roomBelowLabel, fieldStyle as style } from './field-style.ts'
import { breakLines, type TextLine } from './lines.ts'
import { heightOfLines } from './page-writer.ts'
import { fieldLabel, optionMark, tickMark } from './printed-words.ts'
import type { Run, RunMaker } from './runs.ts'
import type { TextStyle } from './typography.ts'

/** The box of a field within its row, in points from the row's upper left corner. */
export interface CellFrame {
  readonly field: Field
  /** Id of the row. */
  readonly row: string
  readonly left: number
  readonly width: number
  readonly isForm: boolean
  readonly runs: RunMaker
}

/** What stands in a box: words, and places to fill in. */
export interface CellContent {
  readonly texts: readonly PlacedText[]
  readonly places: readonly FieldPlace[]
}

/** A box that has been measured, but not yet made as high as its row. */
export interface FieldCell {
  readonly height: number
  readonly fill: (height: number) => CellContent
}

/** Sets what stands in the box of a field, and says how high it must be. */
export function setFieldCell(frame: CellFrame): FieldCell {
  const { type } = frame.field
  if (type.kind === 'checkbox') return setCheckbox(frame)
  return type.kind === 'choice' ? setChoice(frame, type) : setValue(frame)
}

/** Words that are printed, and those that were where a redline says that they were others. */
interface PrintedChange {
  readonly now: string
  readonly was?: string
}

/** What is printed of a field now and was before. */
function changeOf(field: Field, write: (field: Field) => string): PrintedChange {
  const now = write(field)
  const was = field.was ? write({ ...field, ...field.was }) : now
  return was === now ? { now } : { now, was }
}

/** A label, and below it a place to type or to sign in, or what is printed there. */
function setValue(frame: CellFrame): FieldCell {
  const { field, isForm } = frame
  const label = setLabel(frame)
  const lines = valueLines(frame)
  const needed = lines.length === 0 ? 0 : heightOfLines(lines) + style.bottom
  const room = Math.max(needed, roomBelowLabel(field, isForm))
  return {
    height: label.end + room,
    fill: (height) => {
      // Values hang from the lower line, level with what is typed beside them.
      const top = isForm ? height - style.bottom - heightOfLines(lines) : label.end
      const text = { lines, x: frame.left + style.side, y: top }
      if (!isForm) return { texts: [label.text, text], places: [] }
      const { up } = style.place
      const placeHeight = heightOfPlace(field, room, lines)
      const place: FieldPlace = {
        field: field.id,
        option: null,
        x: frame.left + up,
        y: height - up - placeHeight,
        width: frame.width - 2 * up,
        height: placeHeight,
        text,
      }
      return { texts: [label.text], places: [place] }
    },
  }
}

/** One line's height, or that of all that there is room for, or of what is printed. */
function heightOfPlace({ type, locked }: Field, room: number, lines: readonly TextLine[]): number {
  if (locked) {
    const ofLines = heightOfLines(lines) + 2 * (style.bottom - style.place.up)
    return lines.length > 1 ? ofLines : style.place.height
  }
  const isHigh = type.kind === 'signature' || (type.kind === 'text' && type.lines > 1)
  return isHigh ? room - style.place.up : style.place.height
}

function valueLines({ field, row, width, runs }: CellFrame): readonly TextLine[] {
  if (field.type.kind === 'signature') return []
  const { was } = field
  const changed = runs.change(was?.value, field.value, style.value, field.origins)
  if (changed.some(({ mark }) => mark !== null)) return setValueLines(changed)
  if (field.value === '') return []
  const lines = field.value.split(/\r\n?|\n/u)
  const made = lines.map((line, index) =>
    runs.text(line === '' ? ' ' : line, style.value, field.origins, { breakAfter: index < lines.length - 1 }),
  )
  return setValueLines(made)

  function setValueLines(value: readonly Run[]): readonly TextLine[] {
    const align = field.type.kind === 'amount' ? 'right' : 'left'
    const box = textBox(`${field.id}#value`, value, style.value, { align, ids: [field.id, row] })
    return breakLines(box, width - 2 * style.side)
  }
}

function setLabel(frame: CellFrame): { readonly text: PlacedText; readonly end: number } {
  const width = frame.width - 2 * style.side
  const lines = setWords(frame, 'label', changeOf(frame.field, fieldLabel), style.label, width)
  return {
    text: { lines, x: frame.left + style.side, y: style.top },
    end: style.top + heightOfLines(lines),
  }
}

function setWords(
  { field, row, runs }: CellFrame,
  part: string,
  words: PrintedChange,
  textStyle: TextStyle,
  width: number,
): readonly TextLine[] {
  const made = runs.change(words.was, words.now, textStyle, field.origins)
  return breakLines(textBox(`${field.id}#${part}`, made, textStyle, { ids: [field.id, row] }), width)
}

function setCheckbox(frame: CellFrame): FieldCell {
  const { field } = frame
  const edge = style.top + style.optionGap
  const mark = changeOf(field, ({ value }) => tickMark(value !== ''))
  const ticked = setTicked(frame, 'label', changeOf(field, fieldLabel), mark, null, edge)
  return { height: Math.max(ticked.end + edge, style.writingRoom), fill: () => ticked }
}

function setChoice(frame: CellFrame, { options }: Extract<FieldType, { kind: 'choice' }>): FieldCell {
  const label = setLabel(frame)
  let end = label.end
  const alternatives = options.map((option, index) => {
    const mark = changeOf(frame.field, ({ value }) => optionMark(option.value === value))
    const words = { now: option.label }
    const ticked = setTicked(frame, `option-${index}`, words, mark, index, end + style.optionGap)
    end = ticked.end
    return ticked
  })
  return {
    height: end + style.optionGap + style.top,
    fill: () => ({
      texts: [label.text, ...alternatives.flatMap(({ texts }) => texts)],
      places: alternatives.flatMap(({ places }) => places),
    }),
  }
}

/** Something to tick and the words after it; where nothing is filled in, the mark is a sign in front of the words. */
function setTicked(
  frame: CellFrame,
  part: string,
  words: PrintedChange,
  mark: PrintedChange,
  option: number | null,
  y: number,
): CellContent & { readonly end: number } {
  const { field, left, width, isForm } = frame
  const { size, room } = style.mark
  const x = left + style.side
  const lines = setWords(frame, part, words, style.option, width - 2 * style.side - room)
  const text: PlacedText = { lines, x: x + room, y }
  const end = y + Math.max(heightOfLines(lines), style.option.leading)
  if (!isForm) {
    const sign: PlacedText = { lines: setWords(frame, `${part}-mark`, mark, style.sign, room), x, y }
    return { texts: [sign, text], places: [], end }
  }
  const top = y + (style.option.leading - size) / 2
  const place = { field: field.id, option, x, y: top, width: size, height: size, text: null }
  return { texts: [text], places: [place], end }
}
