import type {
  Agreement,
  AppropriationUse,
  Deadline,
  DeclaredAmount,
  Figure,
  FundingGroup,
  FundingLine,
  Party,
  Payment,
  Terms,
} from '../model/agreement.ts'
import type { Prose } from '../prose/prose.ts'
import type { Located } from '../text/source-file.ts'
import { describeDecision } from './describe-decision.ts'
import { describeAnnex, describeSection, named } from './describe-sections.ts'
import {
  amount,
  below,
  choice,
  date,
  describe,
  distribution,
  due,
  entriesOf,
  exact,
  reference,
  references,
  words,
} from './describing.ts'
import type { Thing } from './outline.ts'

/** An agreement as things and fields. Every leaf of the model is a field of some thing, or part of one. */
export function describeAgreement(agreement: Agreement): Thing {
  const { id, title, span } = agreement
  return describe<Agreement>(
    'agreement',
    agreement,
    { id, title, span, path: '', list: '' },
    {
      title: words,
      shortTitle: words,
      year: exact,
      status: choice,
      registration: ({ government, counterparty }, at) => [
        ...exact(government, below(at, 'government')),
        ...exact(counterparty, below(at, 'counterparty')),
      ],
      parties: (parties, at) => entriesOf(parties, at, describeParty),
      approval: ({ copies, approvedBy, conditions }, at) => [
        ...exact(copies, below(at, 'copies')),
        ...references('body')(approvedBy, below(at, 'approvedBy')),
        ...entriesOf(conditions, below(at, 'conditions'), describeApprovalCondition),
      ],
      funding: ({ total, groups, notes }, at) => [
        ...amount(total, below(at, 'total')),
        ...entriesOf(groups, below(at, 'groups'), describeGroup),
        ...entriesOf(notes, below(at, 'notes'), (note, path, list) => describeText('note', note, path, list)),
      ],
      appropriations: (uses, at) => entriesOf(uses, at, describeAppropriation),
      payments: (payments, at) => entriesOf(payments, at, describePayment),
      terms: (terms, at) => entriesOf(terms, at, describeTerms),
      deadlines: (deadlines, at) => entriesOf(deadlines, at, describeDeadline),
      amounts: (amounts, at) => entriesOf(amounts, at, describeDeclaredAmount),
      figures: (figures, at) => entriesOf(figures, at, describeFigure),
      sections: (sections, at) => entriesOf(sections, at, describeSection),
      annexes: (annexes, at) => entriesOf(annexes, at, describeAnnex),
      // Computed from the sources: it says that something differs, not what.
      version: () => [],
      decision: (decision, at) => (decision ? describeDecision(decision, at) : []),
      // What a decision leans on is another's.
      leansOn: () => [],
    },
  )
}

function describeParty(party: Party, path: string, list: string): Thing {
  const facts = {
    id: null,
    key: party.body.value,
    title: party.signatory.name,
    span: party.span,
    path,
    list,
  }
  return describe<Party>('party', party, facts, {
    body: reference('body'),
    through: reference('body'),
    signatory: ({ name, title }, at) => [
      ...exact(name, below(at, 'name')),
      ...exact(title, below(at, 'title')),
    ],
    signed: (signed, at) => [
      ...exact(signed?.place ?? null, below(at, 'place')),
      ...date(signed?.date ?? null, below(at, 'date')),
    ],
  })
}

function describeApprovalCondition(condition: Prose, path: string, list: string): Thing {
  return describe<{ readonly text: Prose }>(
    'approval-condition',
    { text: condition },
    { id: null, title: condition, span: condition.span, path, list },
    { text: (text, at) => words(text, { ...at, path }) },
  )
}

/** A note, an instalment's or a payment's condition: an id and a text. */
function describeText(
  kind: 'note' | 'condition',
  value: { readonly id: Located<string>; readonly text: Prose },
  path: string,
  list: string,
): Thing {
  const facts = { id: value.id, title: value.text, span: value.text.span, path, list }
  return describe<typeof value>(kind, value, facts, { text: words })
}

function describeGroup(group: FundingGroup, path: string, list: string): Thing {
  const facts = {
    ...named(group),
    title: group.label,
    marks: [`recipient ${group.recipient.value}`],
    path,
    list,
  }
  return describe<FundingGroup>('group', group, facts, {
    label: words,
    recipient: reference('body'),
    sum: amount,
    lines: (lines, at) => entriesOf(lines, at, describeLine),
  })
}

function describeLine(line: FundingLine, path: string, list: string): Thing {
  const facts = {
    ...named(line),
    title: line.label,
    body: [line.purpose],
    marks: [`amount ${line.amount.value.ore}`, `section ${line.section?.value}`],
    path,
    list,
  }
  return describe<FundingLine>('line', line, facts, {
    label: words,
    purpose: words,
    amount,
    section: reference('agreement'),
    activities: references('agreement'),
    distribution,
    payment: reference('agreement'),
    appropriation: reference('agreement'),
    condition: words,
    text: words,
    note: reference('agreement'),
  })
}

function describeAppropriation(use: AppropriationUse, path: string, list: string): Thing {
  const marks = [
    `area ${use.area.value}`,
    `appropriation ${use.appropriation.value}`,
    `item ${use.item.value}`,
  ]
  return describe<AppropriationUse>(
    'appropriation',
    use,
    { ...named(use), title: null, marks, path, list },
    {
      budgetYear: exact,
      area: exact,
      appropriation: exact,
      item: exact,
      amount,
    },
  )
}

function describePayment(payment: Payment, path: string, list: string): Thing {
  const marks = [`paid ${payment.paid.value}`, `recipient ${payment.recipient.value}`]
  return describe<Payment>(
    'payment',
    payment,
    { ...named(payment), title: payment.label, marks, path, list },
    {
      label: words,
      paid: choice,
      recipient: reference('body'),
      appropriation: reference('agreement'),
      when: reference('agreement'),
      terms: reference('agreement'),
      distribution,
      conditions: (conditions, at) =>
        entriesOf(conditions, at, (condition, ...place) => describeText('condition', condition, ...place)),
      instalments: (instalments, at) => entriesOf(instalments, at, describeInstalment),
    },
  )
}

function describeInstalment(instalment: Payment['instalments'][number], path: string, list: string): Thing {
  const facts = { id: instalment.id, title: instalment.text, span: instalment.text.span, path, list }
  return describe<typeof instalment>('instalment', instalment, facts, {
    text: words,
    conditions: (conditions, at) =>
      entriesOf(conditions, at, (condition, ...place) => describeText('condition', condition, ...place)),
  })
}

function describeTerms(terms: Terms, path: string, list: string): Thing {
  return describe<Terms>(
    'terms',
    terms,
    { ...named(terms), title: null, marks: ['terms'], path, list },
    {
      requisition: reference('agreement'),
      repayment: reference('agreement'),
      financialReport: reference('agreement'),
      giro: exact,
    },
  )
}

function describeDeadline(deadline: Deadline, path: string, list: string): Thing {
  const marks = [`by ${deadline.by?.value}`, `to ${deadline.to?.value}`, dayOfYear(deadline)]
  return describe<Deadline>(
    'deadline',
    deadline,
    { ...named(deadline), title: deadline.what, marks, path, list },
    {
      due,
      by: reference('body'),
      to: reference('body'),
      what: words,
    },
  )
}

function dayOfYear({ due: { value } }: Deadline): string {
  if (value.kind === 'day') return `day ${value.date.month}-${value.date.day}`
  return value.kind === 'month' ? `month ${value.month}` : `day ${value.month}-${value.day}`
}

function describeDeclaredAmount(declared: DeclaredAmount, path: string, list: string): Thing {
  const marks = [`amount ${declared.amount.value.ore}`]
  const facts = { ...named(declared), title: declared.what, marks, path, list }
  return describe<DeclaredAmount>('amount', declared, facts, {
    amount,
    what: words,
    sumOf: references('agreement'),
  })
}

function describeFigure(figure: Figure, path: string, list: string): Thing {
  const marks = [`value ${figure.value.value}`]
  return describe<Figure>(
    'figure',
    figure,
    { ...named(figure), title: figure.what, marks, path, list },
    {
      value: exact,
      what: words,
    },
  )
}
