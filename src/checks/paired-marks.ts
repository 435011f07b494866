import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { latin } from '../text/latin.ts'
import type { PlainText } from '../wording/plain-text.ts'
import { labelsOf, paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'
import { checkEveryWording, isAllTyped, type WordingRule } from './check-wording.ts'

/**
 * **Parenteser och citattecken kommer i par.**
 *
 * En parentes som öppnas ska stängas i samma stycke, och ett citat ska ha citattecken på båda sidor. Ett citat får fortsätta i nästa
 * stycke av samma text. Punkter som *a)* och *1)* räknas inte.
 *
 * Varför: utan den andra halvan går det inte att se var inskottet eller citatet slutar, och alltså inte vad parterna säger själva.
 *
 * Så rättas det: sätt dit den halva som saknas, eller ta bort den som står.
 *
 * ```yaml
 * sections:
 *   - id: introduction
 *     heading: Inledning
 *     text: |
 *       Arbetet gäller ”övriga insatser, med stöd av regionala cancercentrum (RCC.
 * ```
 */
const rule: WordingRule = (plain) => {
  const open: number[] = []
  const lost: number[] = []
  for (const { 0: mark, index } of plain.text.matchAll(/[()]/g)) {
    if (mark === '(') open.push(index)
    else if (open.pop() === undefined && !pointOfList.test(plain.text.slice(0, index))) lost.push(index)
  }
  return [...lost, ...open].flatMap((at) => reportHalf(plain, at))
}

/** What stands before the mark of `a)`, `1)` and `iv)`. */
const pointOfList = latin(/(?:^|[ \u00a0])(?:\p{L}|\d{1,2}|[ivx]{2,4})$/u)

const everyWording = checkEveryWording(rule)

export const pairedMarks: Check = {
  name: 'paired-marks',
  codes: ['language/lone-mark'],
  ...everyWording,
  checkModel: (agreement, registers) => [
    ...everyWording.checkModel(agreement, registers),
    ...textsOf(agreement, registers).flatMap(checkQuotation),
  ],
}

/** Each text with its paragraphs: a quotation may go on from one to the next. */
function textsOf(agreement: Agreement, registers: Registers): readonly (readonly PlainText[])[] {
  const byProse = Map.groupBy(paragraphsOf(agreement, registers), ({ prose }) => prose)
  return [...labelsOf(agreement).map((label) => [label]), ...byProse.values()]
}

const quotationMark = '”'

function checkQuotation(paragraphs: readonly PlainText[]): readonly Diagnostic[] {
  const odd = paragraphs.filter(
    ({ text }) => text.includes(quotationMark) && text.split(quotationMark).length % 2 === 0,
  )
  const last = odd.at(-1)
  if (!last || odd.length % 2 === 0) return []
  // Of a quotation in several paragraphs each may begin with the mark.
  if (paragraphs.slice(1).some(({ text }) => text.startsWith(quotationMark))) return []
  return reportHalf(last, last.text.lastIndexOf(quotationMark))
}

function reportHalf(plain: PlainText, at: number): readonly Diagnostic[] {
  if (!isAllTyped(plain, at, at + 1)) return []
  const written = plain.text.charAt(at)
  return [report('language/lone-mark', plain.spanOf(at, at + 1), { written })]
}
