import type { Document, Field, FormIdentity } from '../document/nodes.ts'
import type { Agreement, Deadline } from '../model/agreement.ts'
import { linesOf, linesOfPayment, sumOfLines } from '../model/funding-sums.ts'
import { indexIds } from '../model/ids.ts'
import type { Money } from '../model/values.ts'
import type { Located } from '../text/source-file.ts'

/** What a form must agree with: the form as the source makes it today, and the figures behind it. */
export interface ExpectedForm {
  readonly identity: FormIdentity
  readonly document: Document
  /** Of the sources that make it today. */
  readonly version: string
  /** Its fields in the order of the page. */
  readonly fields: readonly Field[]
  /** What the recipient may ask for, or has to account for, and where the source names it. */
  readonly grant: Located<Money>
  /** When it must have come in; null where the source sets no day. */
  readonly deadline: Deadline | null
}

/** A form of a project, with the agreement or decision that it belongs to. */
export interface ProjectForm {
  readonly matter: Agreement
  readonly document: Document
}

/** What is expected of a form; null where the document is none, or the agreement has nothing by the names that it bears. */
export function expectForm({ matter, document }: ProjectForm): ExpectedForm | null {
  const identity = document.form
  if (!identity) return null
  const terms = termsOf(matter, identity.payment)
  if (!terms) return null
  const due = identity.form === 'requisition' ? terms.requisition : terms.financialReport
  return {
    identity,
    document,
    version: document.version,
    fields: document.blocks.flatMap((block) => (block.kind === 'field-row' ? block.fields : [])),
    grant: grantOf(matter, identity.payment),
    deadline: (due && indexIds(matter).findKind('deadline', due.value)?.deadline) ?? null,
  }
}

/** The terms of a payment; where a form is for no payment, it names the terms themselves. */
function termsOf(matter: Agreement, id: string): Agreement['terms'][number] | null {
  const index = indexIds(matter)
  const payment = index.findKind('payment', id)?.payment
  const terms = payment ? payment.terms?.value : id
  return (terms !== undefined && index.findKind('terms', terms)?.terms) || null
}

/** What a payment comes to; where a form is for no payment, all the money of the agreement. */
function grantOf(matter: Agreement, id: string): Located<Money> {
  const payment = indexIds(matter).findKind('payment', id)?.payment
  if (!payment) return { value: sumOfLines(linesOf(matter)), span: matter.funding.span }
  return { value: sumOfLines(linesOfPayment(matter, id)), span: payment.id.span }
}
