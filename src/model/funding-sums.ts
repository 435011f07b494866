import type { Located } from '../text/source-file.ts'
import type { Agreement, AppropriationUse, FundingGroup, FundingLine, Payment } from './agreement.ts'
import type { BreakDownLine } from './decision.ts'
import { indexIds, ownerOf } from './ids.ts'
import { sumMoney } from './money.ts'
import type { Money } from './values.ts'

/** All funding lines, in the order of the table. */
export function linesOf(agreement: Agreement): readonly FundingLine[] {
  return agreement.funding.groups.flatMap((group) => group.lines)
}

/** The lines that a payment pays; for a payment of the agreement that a decision leans on, those of that agreement. */
export function linesOfPayment(agreement: Agreement, payment: string): readonly FundingLine[] {
  return linesOf(ownerOf(agreement, payment)).filter((line) => line.payment?.value === payment)
}

/** The lines whose money a section speaks of. */
export function linesOfSection(agreement: Agreement, section: string): readonly FundingLine[] {
  return linesOf(agreement).filter((line) => line.section?.value === section)
}

export function sumOfLines(lines: readonly FundingLine[]): Money {
  return sumMoney(lines.map((line) => line.amount.value))
}

/** The money that an agreement or a decision is about: its own, or what it decides of the agreement that it leans on. */
export function amountAtStake(agreement: Agreement): Money | null {
  const { funding, decision, leansOn } = agreement
  if (funding.total) return funding.total.value
  if (!decision || !leansOn || decision.pays.length === 0) return null
  return sumOfLines(decision.pays.flatMap(({ payment }) => linesOfPayment(leansOn, payment.value)))
}

/** What a group comes to: its stated sum, else the sum of its lines. */
export function amountOfGroup(group: FundingGroup): Money {
  return group.sum?.value ?? sumOfLines(group.lines)
}

/**
 * Where a line is charged: the id of an appropriation use or `later-decision`, from the line or else its payment. Null
 * where neither says.
 */
export function appropriationOfLine(agreement: Agreement, line: FundingLine): string | null {
  if (line.appropriation) return line.appropriation.value
  if (!line.payment) return null
  return indexIds(agreement).findKind('payment', line.payment.value)?.payment.appropriation.value ?? null
}

/** The lines charged to an appropriation item. */
export function linesCharged(agreement: Agreement, use: AppropriationUse): readonly FundingLine[] {
  const owner = ownerOf(agreement, use.id.value)
  return linesOf(owner).filter((line) => appropriationOfLine(owner, line) === use.id.value)
}

/** What payments charge to each appropriation, in the order of their lines: ids of appropriation uses, or `later-decision`. */
export function chargesOfPayments(
  agreement: Agreement,
  payments: readonly Payment[],
): readonly { readonly appropriation: Located<string>; readonly lines: readonly FundingLine[] }[] {
  const charges = new Map<string, { appropriation: Located<string>; lines: FundingLine[] }>()
  for (const payment of payments) {
    for (const line of linesOfPayment(agreement, payment.id.value)) {
      const appropriation = line.appropriation ?? payment.appropriation
      const known = charges.get(appropriation.value)
      if (known) known.lines.push(line)
      else charges.set(appropriation.value, { appropriation, lines: [line] })
    }
  }
  return [...charges.values()]
}

/** What each recipient gets in all, in the order in which the recipients first stand in the table. */
export function sumsByRecipient(agreement: Agreement): readonly {
  readonly recipient: string
  readonly groups: readonly FundingGroup[]
  readonly amount: Money
}[] {
  const groupsOf = new Map<string, FundingGroup[]>()
  for (const group of agreement.funding.groups) {
    const known = groupsOf.get(group.recipient.value)
    if (known) known.push(group)
    else groupsOf.set(group.recipient.value, [group])
  }
  return [...groupsOf].map(([recipient, groups]) => ({
    recipient,
    groups,
    amount: sumMoney(groups.map(amountOfGroup)),
  }))
}

/** What a line of a decider's own break-down comes to: its stated amount, else the lines of the agreement that it covers. */
export function amountOfPart(agreement: Agreement, part: BreakDownLine): Money {
  return part.amount?.value ?? sumOfLines(linesCovered(agreement, part))
}

/** The agreement's lines that a line of a break-down covers. */
export function linesCovered(agreement: Agreement, part: BreakDownLine): readonly FundingLine[] {
  const index = indexIds(agreement)
  return part.covers.flatMap((id) => index.findKind('line', id.value)?.line ?? [])
}

/**
 * The amount that an id stands for: `total`, a funding line or group, a payment (the sum of its lines), an
 * appropriation use (its stated sum, else what is charged to it), a declared amount or a line of a break-down. An instalment has
 * no amount of its own. In a decision also what the agreement that it leans on calls so. Null where the id stands for no amount.
 */
export function amountOfId(agreement: Agreement, id: string): Money | null {
  if (id === 'total' || id === agreement.leansOn?.id.value) {
    return ownerOf(agreement, id).funding.total?.value ?? null
  }
  const bearer = indexIds(agreement).find(id)
  switch (bearer?.kind) {
    case 'line':
      return bearer.line.amount.value
    case 'group':
      return amountOfGroup(bearer.group)
    case 'payment':
      return sumOfLines(linesOfPayment(agreement, id))
    case 'appropriation':
      return bearer.appropriation.amount?.value ?? sumOfLines(linesCharged(agreement, bearer.appropriation))
    case 'amount':
      return bearer.amount.amount.value
    case 'part':
      return amountOfPart(agreement, bearer.part)
    default:
      return null
  }
}
