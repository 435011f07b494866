import type { Agreement, Payment } from '../model/agreement.ts'
import { appropriationOfLine, linesOf, linesOfPayment, sumsByRecipient } from '../model/funding-sums.ts'
import type { Money } from '../model/values.ts'
import type { Span } from '../text/source-file.ts'
import type { ConsequenceKind } from './change.ts'
import type { Comparison, Draft } from './comparison.ts'
import { amountOfThing, nameThing } from './names.ts'

/** Something that is added up from lines and declared amounts. */
export interface Sum {
  readonly kind: ConsequenceKind
  readonly label: string
  readonly path: string
  readonly before: Money
  readonly after: Money
  readonly spans: { readonly before: Span; readonly after: Span }
  /** Whether the newer version states it; else it is computed. */
  readonly isStated: boolean
  readonly parts: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> }
  readonly ids: readonly string[]
  /** The change of the stated sum, if it changed. */
  readonly draft: Draft | null
  readonly payment: { readonly before: Payment; readonly after: Payment } | null
}

/** Every sum that both versions have: groups, payments, appropriation items, declared sums, recipients, the total. */
export function findSums(drafts: readonly Draft[], { old, now, matches }: Comparison): readonly Sum[] {
  const draftAt = (path: string) =>
    drafts.find(({ change }) => change.kind === 'amount' && change.path === path) ?? null
  const sums: Sum[] = []
  const [a, b] = [old.agreement, now.agreement]
  for (const { before, after } of matches.all) {
    const [was, is] = [old.ids.find(before.id ?? ''), now.ids.find(after.id ?? '')]
    const money = { before: amountOfThing(before, old), after: amountOfThing(after, now) }
    if (!was || !is || !money.before || !money.after) continue
    const common = {
      label: nameThing(after, now),
      before: money.before,
      after: money.after,
      parts: { before: partsOf(a, was.id.value), after: partsOf(b, is.id.value) },
      ids: [is.id.value],
      payment: null,
    }
    if (was.kind === 'group' && is.kind === 'group') {
      sums.push({
        ...common,
        kind: 'group-sum',
        path: `${after.path}.sum`,
        spans: { before: was.group.sum?.span ?? was.group.span, after: is.group.sum?.span ?? is.group.span },
        isStated: is.group.sum !== null,
        draft: draftAt(`${after.path}.sum`),
      })
    }
    if (was.kind === 'payment' && is.kind === 'payment') {
      sums.push({
        ...common,
        kind: 'payment',
        path: after.path,
        spans: { before: was.payment.span, after: is.payment.span },
        isStated: false,
        draft: null,
        payment: { before: was.payment, after: is.payment },
      })
    }
    if (was.kind === 'appropriation' && is.kind === 'appropriation') {
      const [stated, states] = [was.appropriation.amount, is.appropriation.amount]
      sums.push({
        ...common,
        kind: 'appropriation',
        path: `${after.path}.amount`,
        spans: {
          before: stated?.span ?? was.appropriation.span,
          after: states?.span ?? is.appropriation.span,
        },
        isStated: states !== null,
        draft: draftAt(`${after.path}.amount`),
      })
    }
    if (was.kind === 'amount' && is.kind === 'amount') {
      if (was.amount.sumOf.length === 0 || is.amount.sumOf.length === 0) continue
      sums.push({
        ...common,
        kind: 'declared-amount',
        path: `${after.path}.amount`,
        spans: { before: was.amount.amount.span, after: is.amount.amount.span },
        isStated: true,
        draft: draftAt(`${after.path}.amount`),
      })
    }
  }
  sums.push(...recipientSums({ old, now, matches }))
  const [before, after] = [a.funding.total, b.funding.total]
  if (before && after) {
    sums.push({
      kind: 'total',
      label: 'Totalt',
      path: 'funding.total',
      before: before.value,
      after: after.value,
      spans: { before: before.span, after: after.span },
      isStated: true,
      parts: { before: partsOf(a, 'total'), after: partsOf(b, 'total') },
      ids: ['total'],
      draft: draftAt('funding.total'),
      payment: null,
    })
  }
  return sums
}

/** What each recipient gets in all, where that is more than one group. */
function recipientSums({ old, now }: Comparison): readonly Sum[] {
  const before = sumsByRecipient(old.agreement)
  return sumsByRecipient(now.agreement).flatMap((sum): Sum[] => {
    const was = before.find((other) => other.recipient === sum.recipient)
    const [group, oldGroup] = [sum.groups[0], was?.groups[0]]
    if (!was || !group || !oldGroup || (sum.groups.length === 1 && was.groups.length === 1)) return []
    const parts = (agreement: Agreement, groups: typeof sum.groups) =>
      new Set(groups.flatMap((each) => [...partsOf(agreement, each.id.value)]))
    return [
      {
        kind: 'recipient-sum',
        label: now.nameBody(sum.recipient),
        path: 'funding.groups',
        before: was.amount,
        after: sum.amount,
        spans: { before: oldGroup.recipient.span, after: group.recipient.span },
        isStated: false,
        parts: { before: parts(old.agreement, was.groups), after: parts(now.agreement, sum.groups) },
        ids: [],
        draft: null,
        payment: null,
      },
    ]
  })
}

/** The lines and declared amounts that an id is added up from, down to those that are added up from nothing. */
function partsOf(
  agreement: Agreement,
  id: string,
  seen: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  if (seen.has(id)) return new Set()
  const within = new Set([...seen, id])
  const idsOf = (lines: ReturnType<typeof linesOf>) => new Set(lines.map((line) => line.id.value))
  if (id === 'total') return idsOf(linesOf(agreement))
  const group = agreement.funding.groups.find((each) => each.id.value === id)
  if (group) return idsOf(group.lines)
  if (agreement.payments.some((payment) => payment.id.value === id))
    return idsOf(linesOfPayment(agreement, id))
  if (agreement.appropriations.some((use) => use.id.value === id)) {
    return idsOf(linesOf(agreement).filter((line) => appropriationOfLine(agreement, line) === id))
  }
  const declared = agreement.amounts.find((amount) => amount.id.value === id)
  if (!declared || declared.sumOf.length === 0) return new Set([id])
  return new Set(declared.sumOf.flatMap((part) => [...partsOf(agreement, part.value, within)]))
}
