import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import type { Distribution } from './agreement.ts'
import type { Sharer } from './distribution.ts'
import { absoluteMoney, isSameMoney, subtractMoney, sumMoney } from './money.ts'
import type { Recipient } from './recipients-of.ts'
import { writeAmountInKronor } from './swedish-form.ts'
import type { Money } from './values.ts'

/**
 * What is wrong with amounts that were decided already: each that shares has one and nobody else, they come to what is shared, and none is
 * further from its exact share than the one krona that another way of rounding may give.
 */
export function checkDecidedAmounts(
  amount: Money,
  { amounts, fixed }: Distribution,
  sharers: readonly Sharer[],
  recipients: readonly Recipient[],
): readonly Diagnostic[] {
  const [first] = amounts
  if (!first) return []
  const nameOf = (id: string) => recipients.find((recipient) => recipient.id === id)?.name ?? id
  const found: Diagnostic[] = []
  for (const { id } of sharers) {
    if (!amounts.some(({ recipient }) => recipient.value === id))
      found.push(report('distribution/amount-missing', first.span, { recipient: nameOf(id) }))
  }
  for (const { recipient } of amounts) {
    if (!sharers.some(({ id }) => id === recipient.value))
      found.push(
        report('distribution/amount-left-out', recipient.span, { recipient: nameOf(recipient.value) }),
      )
  }
  const sum = sumMoney(amounts.map((share) => share.amount.value))
  if (found.length === 0 && !isSameMoney(sum, amount)) {
    const data = {
      sum: writeAmountInKronor(sum),
      amount: writeAmountInKronor(amount),
      difference: writeAmountInKronor(absoluteMoney(subtractMoney(sum, amount))),
    }
    found.push(report('distribution/amounts-sum', amounts.at(-1)?.amount.span ?? first.span, data))
  }
  const each = fixed?.value.ore ?? 0n
  const rest = amount.ore - each * BigInt(sharers.length)
  const total = sharers.reduce((all, { weight }) => all + weight, 0n)
  for (const { recipient, amount: decided } of amounts) {
    const sharer = sharers.find(({ id }) => id === recipient.value)
    if (!sharer || isNear((decided.value.ore - each) * total, rest * sharer.weight, orePerKrona * total))
      continue
    const share = (rest * sharer.weight) / total / orePerKrona
    const data = {
      recipient: nameOf(recipient.value),
      amount: writeAmountInKronor(decided.value),
      share: writeAmountInKronor({ ore: each + share * orePerKrona }),
    }
    found.push(report('distribution/amount-off', decided.span, data))
  }
  return found
}

const orePerKrona = 100n

function isNear(a: bigint, b: bigint, most: bigint): boolean {
  return a - b <= most && b - a <= most
}
