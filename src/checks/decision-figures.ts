import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement } from '../model/agreement.ts'
import { amountOfId } from '../model/funding-sums.ts'
import { type Bearer, indexIds } from '../model/ids.ts'
import { writeAmountWithUnit, writeDueAsIso, writeFigureInText } from '../model/swedish-form.ts'
import type { Span } from '../text/source-file.ts'
import type { Check } from './check.ts'

/**
 * **Ett beslut ska säga detsamma som överenskommelsen om samma sak.**
 *
 * Ett beslut hämtar belopp, dagar och siffror ur den överenskommelse som det stöder sig på (`leans-on`). Har beslutet en egen uppgift med samma
 * id går den före, och då ska den säga detsamma.
 *
 * Varför: annars trycker beslutet en siffra och överenskommelsen en annan, fast källan kallar dem samma sak.
 *
 * Så rättas det: ta bort uppgiften ur beslutet, så hämtas den ur överenskommelsen. Menas något annat, ge den ett eget id.
 *
 * ```yaml
 * leans-on: cancer-2024
 * figures:
 *   - { id: inclusion-target, value: 75 %, what: inklusionsmålet }      # överenskommelsen säger 70 %
 * ```
 */
export const decisionFigures: Check = {
  name: 'decision-figures',
  codes: ['decision/other-figure'],
  checkModel: (agreement) => {
    const { leansOn } = agreement
    if (!leansOn) return []
    return indexIds(agreement).bearers.flatMap((own): readonly Diagnostic[] => {
      const other = indexIds(leansOn).find(own.id.value)
      const [said, agreed] = [wordsOf(own, agreement), other && wordsOf(other, leansOn)]
      if (!said || !agreed || said.text === agreed.text) return []
      const data = { id: own.id.value, own: said.text, agreed: agreed.text }
      const place = related('decision/agreement-says', agreed.span, { agreed: agreed.text })
      return [report('decision/other-figure', said.span, data, { related: [place] })]
    })
  },
}

/** What an id stands for, where that is a figure, a day or an amount. */
function wordsOf(
  bearer: Bearer,
  agreement: Agreement,
): { readonly text: string; readonly span: Span } | null {
  if (bearer.kind === 'figure') {
    const { value } = bearer.figure
    return { text: writeFigureInText(value.value), span: value.span }
  }
  if (bearer.kind === 'deadline') {
    const { due } = bearer.deadline
    return { text: writeDueAsIso(due.value), span: due.span }
  }
  const amount = amountOfId(agreement, bearer.id.value)
  if (!amount || amount.ore === 0n) return null
  const span =
    bearer.kind === 'line'
      ? bearer.line.amount.span
      : bearer.kind === 'amount'
        ? bearer.amount.amount.span
        : bearer.id.span
  return { text: writeAmountWithUnit(amount), span }
}
