import type { Agreement } from '../model/agreement.ts'
import { amountOfId } from '../model/funding-sums.ts'
import { indexIds } from '../model/ids.ts'
import type { Money } from '../model/values.ts'
import type { Span } from '../text/source-file.ts'

/** An amount that prose can refer to by an id. */
export interface DeclaredMoney {
  readonly id: string
  readonly money: Money
  readonly span: Span
}

const known = new WeakMap<Agreement, readonly DeclaredMoney[]>()

/** Everything in an agreement that bears an id and stands for an amount; `total` first. */
export function declaredAmountsOf(agreement: Agreement): readonly DeclaredMoney[] {
  const before = known.get(agreement)
  if (before) return before
  const { total } = agreement.funding
  const declared: DeclaredMoney[] = total ? [{ id: 'total', money: total.value, span: total.span }] : []
  for (const bearer of indexIds(agreement).bearers) {
    const money = amountOfId(agreement, bearer.id.value)
    if (money && money.ore > 0n) declared.push({ id: bearer.id.value, money, span: spanOfAmount(bearer) })
  }
  known.set(agreement, declared)
  return declared
}

type Bearer = ReturnType<typeof indexIds>['bearers'][number]

function spanOfAmount(bearer: Bearer): Span {
  if (bearer.kind === 'line') return bearer.line.amount.span
  if (bearer.kind === 'amount') return bearer.amount.amount.span
  if (bearer.kind === 'part') return bearer.part.amount?.span ?? bearer.id.span
  if (bearer.kind === 'group') return bearer.group.sum?.span ?? bearer.id.span
  if (bearer.kind === 'appropriation') return bearer.appropriation.amount?.span ?? bearer.id.span
  return bearer.id.span
}
