import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement } from '../model/agreement.ts'
import { linesCovered, linesOf, sumOfLines } from '../model/funding-sums.ts'
import { indexIds } from '../model/ids.ts'
import { isSameMoney } from '../model/money.ts'
import { writeAmountWithUnit, writeList } from '../model/swedish-form.ts'
import type { Located } from '../text/source-file.ts'
import type { Check } from './check.ts'

/**
 * **Beslutsfattarens egen uppdelning ska bli överenskommelsens belopp.**
 *
 * En styrelse kan dela upp samma pengar på ett annat sätt än överenskommelsens tabell (`break-down`). Varje rad säger vilka rader i
 * medelsfördelningen den motsvarar (`covers`). Anger raden ett belopp ska det vara de radernas summa, och varje rad i medelsfördelningen
 * ska räknas i uppdelningen en gång och bara en.
 *
 * Varför: beslutet och överenskommelsen trycks var för sig. Säger de olika om samma pengar har styrelsen inte godkänt det som undertecknas.
 *
 * Så rättas det: rätta `covers`, eller ta bort beloppet, så räknas det ut ur överenskommelsen.
 *
 * ```yaml
 * break-down:
 *   - { id: screening, label: för screening, amount: 25 mnkr, covers: [call-systems, mammography, coordination] }      # de är 26 mnkr
 * ```
 */
export const breakDown: Check = {
  name: 'break-down',
  codes: ['decision/part-differs', 'decision/line-covered-twice', 'decision/lines-not-covered'],
  checkModel: (agreement) => {
    const parts = agreement.decision?.breakDown ?? []
    const index = indexIds(agreement)
    // A line that does not exist may be the one that is missing; the reference is reported instead.
    const isWhole = parts.every(({ covers }) => covers.every(({ value }) => index.findKind('line', value)))
    if (parts.length === 0 || !isWhole) return []
    return [...checkStated(agreement), ...checkCovered(agreement)]
  },
}

function checkStated(agreement: Agreement): readonly Diagnostic[] {
  return (agreement.decision?.breakDown ?? []).flatMap((part) => {
    const lines = linesCovered(agreement, part)
    const sum = sumOfLines(lines)
    if (!part.amount || isSameMoney(part.amount.value, sum)) return []
    const data = { stated: writeAmountWithUnit(part.amount.value), sum: writeAmountWithUnit(sum) }
    const places = lines.map(({ amount }) =>
      related('decision/agreement-says', amount.span, { agreed: writeAmountWithUnit(amount.value) }),
    )
    return [report('decision/part-differs', part.amount.span, data, { related: places })]
  })
}

function checkCovered(agreement: Agreement): readonly Diagnostic[] {
  const parts = agreement.decision?.breakDown ?? []
  const first = new Map<string, Located<string>>()
  const found: Diagnostic[] = []
  for (const id of parts.flatMap(({ covers }) => covers)) {
    const before = first.get(id.value)
    if (!before) first.set(id.value, id)
    else {
      const place = related('decision/covered-here', before.span, {})
      found.push(report('decision/line-covered-twice', id.span, { id: id.value }, { related: [place] }))
    }
  }
  const all = agreement.leansOn ? linesOf(agreement.leansOn) : []
  const missing = all.filter(({ id }) => !first.has(id.value))
  const [line] = parts
  if (missing.length === 0 || !line) return found
  const data = {
    lines: writeList(missing.map(({ id }) => id.value)),
    amount: writeAmountWithUnit(sumOfLines(missing)),
    total: writeAmountWithUnit(sumOfLines(all)),
  }
  const places = missing.map(({ amount }) =>
    related('decision/agreement-says', amount.span, { agreed: writeAmountWithUnit(amount.value) }),
  )
  return [...found, report('decision/lines-not-covered', line.id.span, data, { related: places })]
}
