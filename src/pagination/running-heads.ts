import type { Document } from '../document/nodes.ts'
import type { LaidOutLine } from './laid-out-page.ts'
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
  const add = (text: string, style: TextStyle, y: number, align: 'left' | 'right') => {
    if (text !== '') lines.push(placeLine(runs.text(text, style, null), style, y, align))
  }
  const { headerTop, noticeTop, footerUp, text, notice } = runningStyle
  const footerTop = page.height - footerUp
  add(document.statusNotice ?? '', notice, noticeTop, 'left')
  add(document.header, text, headerTop, 'left')
  add(pageLabel(number, pageCount), text, headerTop, 'right')
  add(document.footer, text, footerTop, 'left')
  return lines
}

function placeLine(run: Run, style: TextStyle, y: number, align: 'left' | 'right'): LaidOutLine {
  const width = run.typeface.widthOf(run.text, run.size)
  const x = align === 'left' ? page.margins.left : page.margins.left + textWidth - width
  return {
    key: null,
    x,
    y,
    height: style.leading,
    baseline: y + style.leading * 0.75,
    texts: [
      {
        x,
        words: [{ text: run.text, x, width }],
        typeface: run.typeface,
        size: run.size,
        colour: run.colour,
        rise: 0,
        hyphen: false,
        isLabel: false,
        inline: null,
        target: null,
      },
    ],
  }
}
