import type { Mark } from '../document/nodes.ts'
import type { LaidOutLine, LaidOutShape, LaidOutText } from './laid-out-page.ts'
import { colourOfMark, colours, page } from './typography.ts'

/**
 * How a redline shows what has changed: inserted words are underlined, deleted ones struck through, both twice where they were moved; a bar
 * in the margin stands beside every line that has any. Colours only add to that.
 */

/** Printed under the footer of a redline. */
export const marksLegend =
  'Tillagt understruket, struket genomstruket, flyttat dubbelstruket; streck i marginalen vid ändrade rader.'

/** Whether two stretches of text are marked as one. */
export function isSameMark(a: Mark | null, b: Mark | null): boolean {
  if (a === null || b === null) return a === b
  return a.kind === b.kind && ('move' in a ? a.move : null) === ('move' in b ? b.move : null)
}

/** Of the size of the text: how far below the baseline an insertion is underlined, how far above it a deletion struck. */
const underline = 0.13
const strike = 0.26
const thickness = 0.055
/** From one line to the other where there are two. */
const between = 0.12

/** From the edge of the page; numbers of headings stand right of it. */
const barX = page.margins.left - 66
const barWidth = 1.5
/** Bars that are no further apart are one. */
const barGap = 9

/** The lines through and under what is marked on a page, and the bars beside it. */
export function changeShapes(lines: readonly LaidOutLine[]): LaidOutShape[] {
  const marked = lines.filter((line) => line.texts.some(({ mark }) => mark !== null))
  if (marked.length === 0) return []
  return [...marked.flatMap(strokesOf), ...barsOf(marked)]
}

function strokesOf(line: LaidOutLine): LaidOutShape[] {
  const end = line.texts.at(-1)
  return line.texts.flatMap((text) => strokesOfText(text, line.baseline, text === end))
}

/** Spaces at the end of a line are not drawn under or through. */
function strokesOfText(text: LaidOutText, baseline: number, endsLine: boolean): LaidOutShape[] {
  const { mark, words, size } = text
  const first = words[0]
  const last = words.at(-1)
  if (!mark || !first || !last) return []
  const isNew = mark.kind === 'inserted' || mark.kind === 'moved-to'
  const y = baseline - text.rise + (isNew ? underline : -strike) * size
  const rule = {
    kind: 'rule',
    x1: first.x,
    x2: last.x + (endsLine ? text.typeface.widthOf(last.text.trimEnd(), size) : last.width),
    width: Math.max(0.5, thickness * size),
    colour: colourOfMark(mark),
  } as const
  return 'move' in mark
    ? [
        { ...rule, y: y - (between / 2) * size },
        { ...rule, y: y + (between / 2) * size },
      ]
    : [{ ...rule, y }]
}

function barsOf(marked: readonly LaidOutLine[]): LaidOutShape[] {
  const bars: { top: number; bottom: number }[] = []
  for (const { y, height } of [...marked].sort((a, b) => a.y - b.y)) {
    const last = bars.at(-1)
    if (last && y - last.bottom <= barGap) last.bottom = Math.max(last.bottom, y + height)
    else bars.push({ top: y, bottom: y + height })
  }
  return bars.map(({ top, bottom }) => ({
    kind: 'rectangle',
    x: barX,
    y: top,
    width: barWidth,
    height: bottom - top,
    fill: colours.rule,
    dashed: null,
  }))
}
