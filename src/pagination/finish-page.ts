import { changeShapes, isSameMark } from './change-marks.ts'
import type { LaidOutField, LaidOutLine, LaidOutPage, LaidOutShape, LaidOutText } from './laid-out-page.ts'
import type { TextLine, Word } from './lines.ts'
import type { PlacedFieldRow } from './page-writer.ts'
import type { PdfmakePage, PdfmakeVector } from './pdfmake-internals.ts'
import { colours, contentsStyle } from './typography.ts'

/** Turns a page as pdfmake filled it into lines of text and shapes at their places on the page. */
export function finishPage(page: PdfmakePage, heads: readonly LaidOutLine[]): LaidOutPage {
  const shapes: LaidOutShape[] = []
  const lines: LaidOutLine[] = []
  const placed: TextLine[] = []
  const fields: LaidOutField[] = []
  for (const entry of page.items) {
    if (entry.type === 'line') placed.push(entry.item as TextLine)
    else if (entry.type === 'vector') shapes.push(ruleOf(entry.item))
    else {
      const { row, x, y } = entry.item as PlacedFieldRow
      shapes.push(...row.shapes.map((shape) => ({ ...shape, x: shape.x + x, y: shape.y + y })))
      fields.push(...finishFields(entry.item as PlacedFieldRow))
    }
  }
  for (const line of placed) lines.push(finishLine(line))
  shapes.unshift(...backdrops(placed))
  for (const line of placed) shapes.push(...leaders(line))
  shapes.push(...changeShapes([...lines, ...heads]))
  const { width, height } = page.pageSize
  return { width, height, shapes, lines: [...lines, ...heads], fields }
}

function finishFields({ row, x, y }: PlacedFieldRow): readonly LaidOutField[] {
  return row.places.map(({ text, ...place }) => ({
    ...place,
    x: place.x + x,
    y: place.y + y,
    lines: text?.lines.map((line) => finishLine(line as TextLine)) ?? [],
  }))
}

function ruleOf(vector: PdfmakeVector): LaidOutShape {
  return {
    kind: 'rule',
    x1: vector.x1 ?? 0,
    x2: vector.x2 ?? 0,
    y: vector.y1 ?? 0,
    width: vector.lineWidth ?? 1,
    colour: vector.lineColor ?? colours.rule,
  }
}

function finishLine(line: TextLine): LaidOutLine {
  const left = line.x ?? 0
  const top = line.y ?? 0
  const labels = new Set(line.isFirst ? line.box.label?.runs : [])
  const texts: LaidOutText[] = []
  let words: { text: string; x: number; width: number }[] = []
  let before: Word | undefined
  for (const word of line.inlines) {
    const piece = { text: word.text, x: left + word.x, width: word.width }
    if (before && isAlike(before, word) && labels.has(before.run) === labels.has(word.run)) words.push(piece)
    else {
      words = [piece]
      const { typeface, size, colour, rise, inline, target, mark } = word.run
      const isLabel = labels.has(word.run)
      texts.push({
        ...{ x: piece.x, words, typeface, size, colour, rise, inline, target, mark, isLabel },
        hyphen: false,
      })
    }
    before = word
  }
  const last = texts.at(-1)
  if (last && before?.hyphen) texts[texts.length - 1] = { ...last, hyphen: true }
  return {
    key: line.repeated ? null : line.box.key,
    x: left,
    y: top,
    height: line.getHeight(),
    baseline: top + line.baseline,
    texts,
  }
}

function isAlike(a: Word, b: Word): boolean {
  const [first, second] = [a.run, b.run]
  if (first === second) return true
  return (
    first.typeface === second.typeface &&
    first.size === second.size &&
    first.colour === second.colour &&
    first.rise === second.rise &&
    first.inline === second.inline &&
    first.target === second.target &&
    isSameMark(first.mark, second.mark)
  )
}

/** Dots from the end of a contents entry to its page, on the same grid in all entries. */
function leaders(line: TextLine): LaidOutShape[] {
  const { tail } = line.box
  const word = line.inlines.at(-1)
  const text = line.inlines.at(-2)
  if (!tail || word?.run !== tail || !text) return []
  const left = line.x ?? 0
  const end = left + line.maxWidth - contentsStyle.pageRoom + 12
  const start = left + text.x + text.run.typeface.widthOf(text.text.trimEnd(), text.run.size) + 5
  const dots = 4.5
  const x1 = end - Math.floor((end - start) / dots) * dots
  if (x1 >= end) return []
  const y = (line.y ?? 0) + line.baseline - 0.6
  return [{ kind: 'rule', x1, x2: end, y, width: 0.7, colour: colours.quiet, dots }]
}

/** What is drawn behind and around the lines of marked boxes: the part of each that stands on this page. */
function backdrops(lines: readonly TextLine[]): LaidOutShape[] {
  const byBox = new Map<TextLine['box'], TextLine[]>()
  for (const line of lines) {
    if (line.box.backdrop !== null) byBox.set(line.box, [...(byBox.get(line.box) ?? []), line])
  }
  return [...byBox].flatMap(([box, marked]) => {
    const first = marked[0] as TextLine
    const x = first.x ?? 0
    const y = first.y ?? 0
    const height = marked.reduce((sum, line) => sum + line.getHeight(), 0)
    switch (box.backdrop) {
      case 'placeholder':
        return gapShapes(x - 10, y - 5, first.maxWidth + 18, height + 10)
      case 'emblem':
        return [
          {
            kind: 'rectangle',
            x: x - 12,
            y: y - 18,
            width: 150,
            height: 46,
            fill: null,
            dashed: colours.quiet,
          },
        ] satisfies LaidOutShape[]
      case 'line-above':
        return [
          { kind: 'rule', x1: x, x2: x + first.maxWidth, y: y - 3, width: 0.6, colour: colours.rule },
        ] satisfies LaidOutShape[]
      default:
        return []
    }
  })
}

/** A gap that must be filled before signing: tinted, with a bar at the left. */
function gapShapes(x: number, y: number, width: number, height: number): LaidOutShape[] {
  const rectangle = { kind: 'rectangle', y, height, dashed: null } as const
  return [
    { ...rectangle, x, width, fill: colours.gapFill },
    { ...rectangle, x, width: 2.5, fill: colours.gapBar },
  ]
}
