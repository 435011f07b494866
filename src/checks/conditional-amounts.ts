import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, FundingLine, Payment } from '../model/agreement.ts'
import { linesOf } from '../model/funding-sums.ts'
import { latin } from '../text/latin.ts'
import type { Span } from '../text/source-file.ts'
import { type ProseParagraphText, paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'

/**
 * **Pengar som har villkor ska inte nämnas som om de vore säkra.**
 *
 * En rad med `condition`, och en utbetalning med `conditions`, betalas ut bara om villkoren är uppfyllda. Nämner löptexten ett sådant belopp,
 * eller en grupp där det ingår, ska samma text också säga att det finns villkor.
 *
 * Varför: den som läser att regionerna *får* pengarna räknar med dem, och den som undertecknar har lovat dem.
 *
 * Så rättas det: skriv vad som krävs, eller hänvisa till avsnittet med villkoren.
 *
 * ```yaml
 * payments:
 *   - id: svf-second
 *     conditions: [{ id: report, text: Regionen ska ha lämnat sin redovisning. }]
 * # i ett avsnitt:
 * text: |
 *   I december får regionerna {{kronor "svf-second"}}.       # nämn villkoret
 * ```
 */
export const conditionalAmounts: Check = {
  name: 'conditional-amounts',
  codes: ['amount/conditional'],
  checkModel: (agreement, registers) => {
    const conditions = conditionsOf(agreement)
    if (conditions.size === 0) return []
    const paragraphs = paragraphsOf(agreement, registers)
    return paragraphs.flatMap((paragraph) => checkParagraph(paragraph, paragraphs, conditions))
  },
}

/** The place of the condition by the id of what it is a condition for. */
function conditionsOf(agreement: Agreement): ReadonlyMap<string, Span> {
  const found = new Map<string, Span>()
  for (const payment of agreement.payments) {
    const span = conditionOfPayment(payment)
    if (span) found.set(payment.id.value, span)
  }
  const conditionOfLine = (line: FundingLine) =>
    line.condition?.span ?? (line.payment ? found.get(line.payment.value) : undefined)
  for (const line of linesOf(agreement)) {
    const span = conditionOfLine(line)
    if (span) found.set(line.id.value, span)
  }
  for (const group of agreement.funding.groups) {
    const span = group.lines.map(conditionOfLine).find((each) => each !== undefined)
    if (span) found.set(group.id.value, span)
  }
  return found
}

function conditionOfPayment(payment: Payment): Span | undefined {
  const conditions = [...payment.conditions, ...payment.instalments.flatMap((part) => part.conditions)]
  return conditions[0]?.text.span
}

const speaksOfConditions = latin(
  /förutsätt|förutsatt|villkor|krav|endast|beroende|grundas på|i den mån|prestation|uppfyll|(?<!\p{L})om (?:de|den|det|en|regionen|regionerna|minst|inte)(?!\p{L})|först (?:om|när|sedan)/iu,
)

function checkParagraph(
  paragraph: ProseParagraphText,
  all: readonly ProseParagraphText[],
  conditions: ReadonlyMap<string, Span>,
): readonly Diagnostic[] {
  const { role } = paragraph.home
  if (role === 'condition' || role === 'line-condition' || role === 'note') return []
  return paragraph.expressions.flatMap(({ expression, start, end }) => {
    if (expression.name.value !== 'amount' && expression.name.value !== 'kronor') return []
    const condition = conditions.get(expression.args[0]?.value ?? '')
    if (!condition) return []
    const said = all.some((other) => other.prose === paragraph.prose && speaksOfConditions.test(other.text))
    if (said) return []
    const place = related('amount/condition-here', condition, {})
    const amount = paragraph.text.slice(start, end)
    return [report('amount/conditional', expression.span, { amount }, { related: [place] })]
  })
}
