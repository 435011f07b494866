import type { Document, Heading } from '../document/nodes.ts'
import { visitNodes } from '../document/walk.ts'
import type { Deadline, Payment, Registers } from '../model/agreement.ts'
import { linesOfPayment, sumOfLines } from '../model/funding-sums.ts'
import { sumMoney } from '../model/money.ts'
import type { Money } from '../model/values.ts'
import { headingText } from '../pagination/printed-words.ts'
import type { Span } from '../text/source-file.ts'
import { nameIn, type OverviewMatter } from './matter.ts'

/** What a calendar or a table says of a deadline. */
export interface DeadlineFacts {
  readonly deadline: Deadline
  /** Who has to do it, and to whom, as they are called; null where the source does not say. */
  readonly by: string | null
  readonly to: string | null
  /** The headings of the document under which the date is printed, in reading order. */
  readonly clauses: readonly Heading[]
  /** The payments that it is for, and what they come to; none where it is for no payment. */
  readonly payments: readonly { readonly payment: Payment; readonly amount: Money }[]
  readonly amount: Money | null
}

/** All deadlines of a matter, in the order of its sources. */
export function deadlineFacts(matter: OverviewMatter, registers: Registers): readonly DeadlineFacts[] {
  const { agreement, documents } = matter
  const clausesOf = findClauses(documents[0])
  const name = (id: string | undefined) => (id === undefined ? null : nameIn(matter, registers, id))
  return agreement.deadlines.map((deadline) => {
    const payments = agreement.payments
      .filter((payment) => dependsOn(matter, payment, deadline.id.value))
      .map((payment) => ({ payment, amount: sumOfLines(linesOfPayment(agreement, payment.id.value)) }))
    return {
      deadline,
      by: name(deadline.by?.value),
      to: name(deadline.to?.value),
      clauses: clausesOf(deadline.due.span),
      payments,
      amount: payments.length === 0 ? null : sumMoney(payments.map(({ amount }) => amount)),
    }
  })
}

/** How a clause is named: `5.6 Rekvisition`, `Bilaga 1: Fördelning`. */
export const clauseName = headingText

/** Whether a payment falls due on this deadline, or has it in its terms. */
function dependsOn({ agreement }: OverviewMatter, payment: Payment, deadline: string): boolean {
  if (payment.when?.value === deadline) return true
  const terms = agreement.terms.find(({ id }) => id.value === payment.terms?.value)
  const dates = [terms?.requisition, terms?.repayment, terms?.financialReport]
  return dates.some((date) => date?.value === deadline)
}

/** For the place of a date in the sources: the headings under which it is printed. A text's origins tell where its words are from. */
function findClauses(document: Document | undefined): (place: Span) => readonly Heading[] {
  const found = new Map<string, Set<Heading>>()
  const keyOf = ({ file, start, end }: Span) => `${file.path}:${start}:${end}`
  let heading: Heading | null = null
  if (document) {
    visitNodes(document, (node) => {
      if (node.kind === 'heading' && node.role !== 'run-in') heading = node
      if (node.kind !== 'text' || heading === null) return
      const headings = found.get(keyOf(node.origins[0])) ?? new Set()
      headings.add(heading)
      found.set(keyOf(node.origins[0]), headings)
    })
  }
  return (place) => [...(found.get(keyOf(place)) ?? [])]
}
