import type { Document } from '../document/nodes.ts'
import { marksLegend } from './change-marks.ts'
import type { LaidOutLine, LaidOutText } from './laid-out-page.ts'
import { pageLabel } from './printed-words.ts'
import type { Run, RunMaker } from './runs.ts'
import { page, runningStyle, type TextStyle, textWidth } from './typography.ts'

/** What stands at the head and foot of a page: registration numbers, page, status, source and version. */
export function setRunningHeads(
  document: Document,
  runs: RunMaker,
  number: number,
  pageCount: number,
): LaidOutLine[] {
  const lines: LaidOutLine[] = []
  const add = (
    text: string | null,
    style: TextStyle,
    y: number,
    align: 'left' | 'right',
    was?: string | null,
  ) => {
    const made = runs.change(was, text, style, null)
    if (made.length > 0) lines.push(placeLine(made, style, y, align))
  }
  const { headerTop, noticeTop, footerUp, text, notice } = runningStyle
  const footerTop = page.height - footerUp
  const { was } = document
  add(document.statusNotice, notice, noticeTop, 'left', was?.statusNotice)
  add(document.header, text, headerTop, 'left', was?.header)
  add(pageLabel(number, pageCount), text, headerTop, 'right')
  add(document.footer, text, footerTop, 'left', was?.footer)
  if (document.redline) add(marksLegend, text, footerTop + text.leading, 'left')
  return lines
}

function placeLine(runs: readonly Run[], style: TextStyle, y: number, align: 'left' | 'right'): LaidOutLine {
  const widths = runs.map((run) => run.typeface.widthOf(run.text, run.size))
  const width = widths.reduce((sum, each) => sum + each, 0)
  const left = align === 'left' ? page.margins.left : page.margins.left + textWidth - width
  let x = left
  const texts = runs.map((run, index): LaidOutText => {
    const start = x
    x += widths[index] ?? 0
    const { text, typeface, size, colour, mark } = run
    return {
      x: start,
      words: [{ text, x: start, width: x - start }],
      typeface,
      size,
      colour,
      rise: 0,
      hyphen: false,
      isLabel: false,
      inline: null,
      target: null,
      mark,
    }
  })
  return { key: null, x: left, y, height: style.leading, baseline: y + style.leading * 0.75, texts }
}
