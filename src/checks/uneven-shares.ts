import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Distribution, Registers } from '../model/agreement.ts'
import { linesOf, linesOfPayment, sumOfLines } from '../model/funding-sums.ts'
import { recipientsOf } from '../model/recipients-of.ts'
import { namingDateOf } from '../model/register-lookup.ts'
import { writeAmountInKronor, writeAmountWithUnit } from '../model/swedish-form.ts'
import type { CalendarDate, Money } from '../model/values.ts'
import type { Located } from '../text/source-file.ts'
import type { Check } from './check.ts'

/**
 * **Lika delar som inte blir hela kronor avrundas.**
 *
 * Fördelas ett belopp lika (`by: equal-shares`) mellan en grupps medlemmar i registret, och delarna inte blir jämna kronor, visas hur
 * avrundningen blir: alla får beloppet nedåt, och så många som behövs får en krona till, så att delarna tillsammans blir beloppet.
 *
 * Varför: i beslutet och i blanketterna står hela kronor, och där måste summan stämma på kronan.
 *
 * Så rättas det: inget behöver rättas; 80 miljoner kronor på sex RCC går aldrig jämnt ut. Det här är ett förslag och hindrar inget.
 *
 * ```yaml
 * amount: 80 mnkr
 * distribution: { among: rcc, by: equal-shares }      # 13 333 333 eller 13 333 334 kr var
 * ```
 */
export const unevenShares: Check = {
  name: 'uneven-shares',
  codes: ['amount/uneven-shares'],
  checkModel: (agreement, registers) => {
    const lines = linesOf(agreement)
    const day = namingDateOf(agreement)
    const shared = new Set(lines.flatMap((line) => (line.distribution && line.payment?.value) ?? []))
    return [
      ...lines.flatMap((line) => checkShares(line.distribution, line.amount, registers, day)),
      ...agreement.payments
        .filter((payment) => !shared.has(payment.id.value))
        .flatMap((payment) => {
          const value = sumOfLines(linesOfPayment(agreement, payment.id.value))
          return checkShares(payment.distribution, { value, span: payment.id.span }, registers, day)
        }),
    ]
  },
}

function checkShares(
  distribution: Distribution | null,
  { value: amount, span }: Located<Money>,
  registers: Registers,
  day: CalendarDate,
): readonly Diagnostic[] {
  if (distribution?.by.value !== 'equal-shares') return []
  const recipients = recipientsOf(registers, distribution.among.value, day)
  const leftOut = new Set(distribution.leftOut?.map(({ recipient }) => recipient.value))
  const count = BigInt(recipients.filter(({ id }) => !leftOut.has(id)).length)
  const kronor = amount.ore / 100n
  if (count === 0n || amount.ore % 100n !== 0n || kronor % count === 0n) return []
  const higher = kronor % count
  const lower = count - higher
  const low = writeAmountInKronor({ ore: (kronor / count) * 100n })
  const high = writeAmountInKronor({ ore: (kronor / count + 1n) * 100n })
  const data = {
    amount: writeAmountWithUnit(amount),
    count: String(count),
    parts: {
      sv: `${lower} × ${low} och ${higher} × ${high}`,
      en: `${lower} × ${low} and ${higher} × ${high}`,
    },
  }
  return [report('amount/uneven-shares', span, data)]
}
