import type { Model } from '../diff/version.ts'
import { linesOf, sumOfLines } from '../model/funding-sums.ts'
import { indexIds } from '../model/ids.ts'
import { sumMoney } from '../model/money.ts'
import { nameOfBody, namingDateOf } from '../model/register-lookup.ts'
import { startSentence } from '../model/swedish-form.ts'
import type { Money } from '../model/values.ts'

/** Money that goes the same way: from the state, through whom it is paid to, to whom it is for. */
export interface Flow {
  /** Id of the body that is paid. */
  readonly payee: string
  readonly recipient: string
  readonly amount: Money
}

/** Where an agreement's money goes. */
export interface MoneyFlow {
  readonly year: number
  /** Who gives it: the first party. */
  readonly giver: string
  readonly total: Money
  readonly flows: readonly Flow[]
  /** What a body is called, as a label: `Regionerna`. */
  nameOf(id: string): string
}

/** Follows every line of an agreement to who gets it. */
export function followMoney({ agreement, registers }: Model): MoneyFlow {
  const index = indexIds(agreement)
  const ways = new Map<string, { payee: string; recipient: string; amounts: Money[] }>()
  for (const group of agreement.funding.groups) {
    for (const line of group.lines) {
      const payment = line.payment && index.findKind('payment', line.payment.value)?.payment
      const recipient = group.recipient.value
      const payee = payment ? payment.recipient.value : recipient
      const key = `${payee} ${recipient}`
      const way = ways.get(key) ?? { payee, recipient, amounts: [] }
      way.amounts.push(line.amount.value)
      ways.set(key, way)
    }
  }
  const day = namingDateOf(agreement)
  const nameOf = (id: string) => startSentence(nameOfBody(registers, id, day)?.running.value ?? id)
  return {
    year: agreement.year.value,
    giver: agreement.parties[0]?.body.value ?? 'state',
    total: agreement.funding.total?.value ?? sumOfLines(linesOf(agreement)),
    flows: [...ways.values()].map(({ payee, recipient, amounts }) => ({
      payee,
      recipient,
      amount: sumMoney(amounts),
    })),
    nameOf,
  }
}

/** What each of some bodies gets, in order. */
export function sumsBy(
  flows: readonly Flow[],
  end: 'payee' | 'recipient',
): readonly { readonly body: string; readonly amount: Money }[] {
  const bodies = [...new Set(flows.map((flow) => flow[end]))]
  return bodies.map((body) => ({
    body,
    amount: sumMoney(flows.filter((flow) => flow[end] === body).map((flow) => flow.amount)),
  }))
}
