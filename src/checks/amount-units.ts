import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import { orePerMillion } from '../model/money.ts'
import { textOf } from '../text/source-file.ts'
import { findMoney } from '../wording/money-words.ts'
import { type ProseParagraphText, paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'

/**
 * **Ett stycke skriver sina belopp i en och samma enhet, och varje enhet en gång.**
 *
 * Står ett belopp i miljoner kronor och ett annat i hela kronor, eller med en förkortning som mnkr, i samma stycke, föreslås en
 * enhet. Belopp under en miljon kan bara skrivas i hela kronor och räknas inte. Efter ett uttryck som `{{amount "…"}}`, som skriver ut
 * sin enhet själv, får enheten inte skrivas en gång till.
 *
 * Varför: läsaren jämför beloppen, och en nolla för mycket eller för lite syns inte när enheterna är olika.
 *
 * Så rättas det: använd `{{amount "…"}}` för alla belopp i stycket, eller `{{kronor "…"}}` för alla.
 *
 * ```yaml
 * text: |
 *   Av {{amount "to-regions"}} betalas {{kronor "svf-first"}} ut i januari.       # 365 miljoner, 182 500 000
 *   Det är {{amount "total"}} kronor.                                             # ”kronor” kommer två gånger
 * ```
 */
export const amountUnits: Check = {
  name: 'amount-units',
  codes: ['amount/mixed-units', 'amount/unit-twice'],
  checkModel: (agreement, registers) =>
    paragraphsOf(agreement, registers).flatMap((paragraph) => [
      ...findMixedUnits(paragraph),
      ...findRepeatedUnits(paragraph),
    ]),
}

function findMixedUnits(paragraph: ProseParagraphText): readonly Diagnostic[] {
  const amounts = findMoney(paragraph.text).filter(
    ({ form, money, hasCurrency }) => hasCurrency && (form !== 'kronor' || money.ore >= orePerMillion),
  )
  const [first] = amounts
  const second = amounts.find(({ form }) => form !== first?.form)
  if (!first || !second) return []
  const firstText = paragraph.text.slice(first.start, first.end)
  const data = { first: firstText, second: paragraph.text.slice(second.start, second.end) }
  const place = related('amount/other-unit-here', paragraph.spanOf(first.start, first.end), {
    first: firstText,
  })
  const span = paragraph.spanOf(second.start, second.end)
  return [report('amount/mixed-units', span, data, { related: [place] })]
}

const unitAfter =
  /^[ \u00a0]?(?:(?:miljoner|miljon|miljarder|miljard|tusen)(?:[ \u00a0]kronor)?|kronor|krona|kr|mnkr|mkr|tkr|procent|%)(?![A-Za-zÅÄÖåäö])/iu
const printedUnit = /(?:kronor|krona|procent)$/u

function findRepeatedUnits(paragraph: ProseParagraphText): readonly Diagnostic[] {
  return paragraph.expressions.flatMap(({ expression, start, end }) => {
    const printed = paragraph.text.slice(start, end)
    const repeated = unitAfter.exec(paragraph.typed.slice(end))?.[0]
    if (repeated === undefined || !printedUnit.test(printed)) return []
    const span = paragraph.spanOf(end, end + repeated.length)
    const data = { expression: textOf(expression.span), printed, written: repeated.trim() }
    return [report('amount/unit-twice', span, data, { fix: { span, text: '' } })]
  })
}
