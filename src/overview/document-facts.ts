import { inlineText } from '../document/inline-text.ts'
import type { Document } from '../document/nodes.ts'
import type { Deadline, Registers } from '../model/agreement.ts'
import { amountAtStake, linesOf, linesOfPayment, sumOfLines } from '../model/funding-sums.ts'
import { writeDateAsIso, writeDueInText, writeList } from '../model/swedish-form.ts'
import type { Money } from '../model/values.ts'
import { nameIn, type OverviewMatter } from './matter.ts'

/** What a list of documents says of one. */
export interface DocumentFacts {
  /** `Rekvisition` */
  readonly kind: string
  readonly title: string
  /** For whom it is, in words; empty where the source does not say. */
  readonly whom: string
  /** When it is due, or when it was signed or decided, in words; empty where neither is known. */
  readonly when: string
  readonly amount: Money | null
}

/** What the list says of a document: of a form by its terms, of an agreement or a decision by what it says itself. */
export function documentFacts(
  matter: OverviewMatter,
  document: Document,
  registers: Registers,
): DocumentFacts {
  const title = document.blocks.find((block) => block.kind === 'title-block')
  const named = {
    kind: title?.kind === 'title-block' ? title.documentKind : '',
    // Forms have their agreement's title printed; their own says which payment each is for.
    title: title?.kind === 'title-block' && !document.form ? inlineText(title.title) : document.title,
  }
  if (document.form) return { ...named, ...formFacts(matter, document.form, registers) }
  return document === matter.documents[0]
    ? { ...named, ...matterFacts(matter, registers) }
    : { ...named, whom: '', when: '', amount: null }
}

type Facts = Omit<DocumentFacts, 'kind' | 'title'>

/** A form is filled in by whoever gets the money, for whoever pays it, on the day that the terms say. */
function formFacts(
  matter: OverviewMatter,
  { form, payment: id }: NonNullable<Document['form']>,
  registers: Registers,
): Facts {
  const { agreement } = matter
  const payment = agreement.payments.find((each) => each.id.value === id)
  const termsId = payment?.terms?.value ?? id
  const terms = agreement.terms.find((each) => each.id.value === termsId)
  const due = form === 'requisition' ? terms?.requisition : terms?.financialReport
  const deadline = agreement.deadlines.find((each) => each.id.value === due?.value)
  const lines = payment ? linesOfPayment(agreement, id) : linesOf(agreement)
  return {
    whom: describeWay(matter, deadline, payment?.recipient.value, registers),
    when: deadline ? `senast ${writeDueInText(deadline.due.value)}` : '',
    amount: lines.length === 0 ? null : sumOfLines(lines),
  }
}

/** `SKR, till Kammarkollegiet` */
function describeWay(
  matter: OverviewMatter,
  deadline: Deadline | undefined,
  recipient: string | undefined,
  registers: Registers,
): string {
  const by = recipient ?? deadline?.by?.value
  const to = deadline?.to?.value
  const parts = [
    by === undefined ? null : nameIn(matter, registers, by),
    to === undefined ? null : `till ${nameIn(matter, registers, to)}`,
  ]
  return parts.filter((part) => part !== null).join(', ')
}

function matterFacts(matter: OverviewMatter, registers: Registers): Facts {
  const { agreement } = matter
  const amount = amountAtStake(agreement)
  if (agreement.decision) {
    const { addressees, date } = agreement.decision
    return {
      whom: writeList(addressees.map(({ value }) => nameIn(matter, registers, value))),
      when: date ? `beslutat ${writeDateAsIso(date.value)}` : '',
      amount,
    }
  }
  const days = [
    ...new Set(
      agreement.parties.flatMap(({ signed }) => (signed ? [writeDateAsIso(signed.date.value)] : [])),
    ),
  ]
  return {
    whom: writeList(agreement.parties.map(({ body }) => nameIn(matter, registers, body.value))),
    when: days.length === 0 ? '' : `undertecknad ${writeList(days.sort())}`,
    amount,
  }
}
