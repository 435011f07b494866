import type { BreakDownLine, Decision, DecisionSignatory, PaidPayment } from '../model/decision.ts'
import { describeItem, named } from './describe-sections.ts'
import {
  type At,
  amount,
  below,
  choice,
  date,
  describe,
  distribution,
  entriesOf,
  exact,
  reference,
  references,
  words,
} from './describing.ts'
import type { Field, Thing } from './outline.ts'

/** What only a decision says, as fields and things of the decision itself. */
export function describeDecision(decision: Decision, at: At): readonly (Field | Thing)[] {
  const within = (name: string) => below(at, name)
  return [
    ...choice(decision.type, within('type')),
    ...reference('body')(decision.decider, within('decider')),
    ...date(decision.date, within('date')),
    ...exact(decision.number, within('number')),
    ...reference('body')(decision.ministry, within('ministry')),
    ...references('body')(decision.addressees, within('addressees')),
    ...references('body')(decision.copies, within('copies')),
    ...entriesOf(decision.attachments, within('attachments'), describeItem),
    ...entriesOf(decision.signatories, within('signatories'), describeSignatory),
    ...exact(decision.leansOn, within('leansOn')),
    ...references('agreement')(decision.presupposes, within('presupposes')),
    ...entriesOf(decision.resolutions, within('resolutions'), describeResolution),
    ...entriesOf(decision.pays, within('pays'), describePaid),
    ...entriesOf(decision.breakDown, within('breakDown'), describePart),
  ]
}

function describeSignatory(signatory: DecisionSignatory, path: string, list: string): Thing {
  const facts = {
    id: null,
    // Two may sign in the same role: each is known by its place.
    key: path,
    title: signatory.name,
    span: signatory.span,
    path,
    list,
  }
  return describe<DecisionSignatory>('signatory', signatory, facts, {
    role: choice,
    name: exact,
    title: exact,
  })
}

function describeResolution(resolution: Decision['resolutions'][number], path: string, list: string): Thing {
  const facts = { ...named(resolution), title: resolution.text, path, list }
  return describe<typeof resolution>('resolution', resolution, facts, { text: words })
}

function describePaid(paid: PaidPayment, path: string, list: string): Thing {
  const facts = { id: null, key: paid.payment.value, title: paid.payment, span: paid.span, path, list }
  return describe<PaidPayment>('paid', paid, facts, {
    payment: reference('agreement'),
    appropriation: reference('agreement'),
    distribution,
  })
}

function describePart(part: BreakDownLine, path: string, list: string): Thing {
  const marks = [`amount ${part.amount?.value.ore}`]
  return describe<BreakDownLine>(
    'part',
    part,
    { ...named(part), title: part.label, marks, path, list },
    {
      label: words,
      amount,
      covers: references('agreement'),
    },
  )
}
