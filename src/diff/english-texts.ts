import type { Reason } from './change.ts'
import type { swedishTexts } from './swedish-texts.ts'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

/** The same in English. What an agreement says stays Swedish. */
export const englishTexts: typeof swedishTexts = {
  topics: {
    money: 'Money',
    dates: 'Dates',
    measures: 'Measures',
    conditions: 'Conditions and approval',
    parties: 'Parties, registration numbers and status',
    figures: 'Targets and other figures',
    texts: 'Wording',
    structure: 'Structure',
    annexes: 'Annexes',
    registers: 'Registers',
    templates: 'Templates',
  },
  kinds: {
    agreement: 'the agreement',
    party: 'party',
    'approval-condition': 'condition of approval',
    group: 'group',
    line: 'line',
    note: 'note',
    appropriation: 'appropriation item',
    payment: 'payment',
    instalment: 'instalment',
    condition: 'condition',
    terms: 'terms of payment',
    deadline: 'date',
    amount: 'amount',
    figure: 'figure',
    section: 'section',
    measure: 'measure',
    annex: 'annex',
    item: 'item',
    initiative: 'initiative',
    report: 'report',
    body: 'body',
    'body-name': 'name',
    'appropriation-item': 'appropriation item',
    form: 'form',
    'form-group': 'part of a form',
    'form-field': 'field',
    'healthcare-region': 'healthcare region',
    region: 'region',
    population: 'population',
    resolution: 'resolution',
    part: 'line of the decision’s break-down',
    paid: 'payment of the decision',
    signatory: 'signatory',
    template: 'template',
  },
  consequences: {
    'recipient-sum': 'Sum to',
    payment: '',
    appropriation: 'Charged to',
    'declared-amount': 'Amount:',
    share: 'Per recipient,',
    requisition: 'Requisition',
    'financial-report': 'Financial report',
    decision: 'Decisions that rest on it:',
    'left-behind': 'The sum has not changed:',
    printed: 'Printed in',
    number: 'New number:',
    reference: 'Reference follows in',
  },
  fields: {
    title: 'title',
    shortTitle: 'short title',
    year: 'year',
    status: 'status',
    'registration.government': 'registration number of the government',
    'registration.counterparty': 'registration number of the counterparty',
    'approval.copies': 'number of copies',
    'approval.approvedBy': 'approved by',
    'funding.total': 'total',
    body: 'party',
    through: 'through',
    'signatory.name': 'signatory',
    'signatory.title': 'title of the signatory',
    'signed.place': 'place of signing',
    'signed.date': 'signed',
    label: 'label',
    recipient: 'recipient',
    sum: 'stated sum',
    purpose: 'purpose',
    amount: 'amount',
    section: 'described in',
    activities: 'activities in',
    distribution: 'distribution',
    payment: 'paid through',
    appropriation: 'appropriation',
    condition: 'condition',
    text: 'text',
    note: 'note',
    budgetYear: 'budget year',
    area: 'expenditure area',
    item: 'appropriation item',
    paid: 'paid',
    when: 'when',
    terms: 'terms of payment',
    requisition: 'requisition',
    repayment: 'repayment',
    financialReport: 'financial report',
    giro: 'bank giro',
    'decision.type': 'kind of decision',
    'decision.decider': 'decided by',
    'decision.date': 'day of decision',
    'decision.number': 'item of the minutes',
    'decision.ministry': 'ministry',
    'decision.addressees': 'addressees',
    'decision.copies': 'copies to',
    'decision.leansOn': 'rests on',
    'decision.presupposes': 'presupposes',
    role: 'role',
    covers: 'covers',
    due: 'date',
    by: 'by',
    to: 'to',
    what: 'concerns',
    sumOf: 'sum of',
    value: 'value',
    heading: 'heading',
    level: 'level',
    numbered: 'numbered heading',
    'undertaking.tasks': 'tasks',
    'undertaking.schedule': 'schedule',
    'undertaking.cost': 'cost',
    'undertaking.costNote': 'on the cost',
    clauses: 'standard clauses',
    closing: 'closing text',
    actor: 'actor',
    columns: 'number of columns',
    pages: 'page references',
    kind: 'kind',
    decided: 'decided',
    registration: 'registration number',
    id: 'name in the source',
    full: 'full name',
    short: 'short name',
    running: 'name in running text',
    genitive: 'genitive',
    address: 'postal address',
    code: 'county code',
    county: 'county',
    name: 'name',
    formerly: 'former name',
    rcc: 'RCC',
    healthcareRegion: 'healthcare region',
    date: 'day',
    standsFor: 'stands for',
    figures: 'kind of figures',
    source: 'source',
    total: 'sum',
    from: 'valid from',
    memberOf: 'member of',
    form: 'form',
    'area.number': 'expenditure area',
    'area.name': 'name of the expenditure area',
    'appropriation.number': 'appropriation',
    'appropriation.name': 'name of the appropriation',
    'item.number': 'appropriation item',
    'item.name': 'name of the appropriation item',
  },
  choices: {
    draft: 'draft',
    final: 'final',
    signed: 'signed',
    reconstruction: 'reconstruction',
    'on-requisition': 'on requisition',
    'by-decision': 'by government decision, without requisition',
    national: 'national',
    'healthcare-region': 'healthcare region',
    region: 'region',
    'later-decision': 'set in a later decision',
    true: 'yes',
    false: 'no',
    funding: 'funding table',
    'form-contents': 'contents of forms',
    distribution: 'table of how a payment is shared',
    list: 'list',
    initiatives: 'initiatives',
    missing: 'missing',
    requisition: 'requisition',
    'financial-report': 'financial report',
    'funding-lines': 'money of the section',
    'funding-total': 'total',
    'recipient-sums': 'sums by recipient',
    charges: 'appropriation items charged',
    'payments-by-decision': 'payments without requisition',
    'payments-on-requisition': 'payments on requisition',
    'requisition-summary': 'terms of requisition',
    'payment-conditions': 'conditions of payment',
    'reporting-formalities': 'form of reporting',
    'audit-right': 'right to audit',
    'repayment-and-report': 'repayment and report',
    approval: 'approval',
  },
  changes: 'Changes',
  decision: 'the decision',
  nothing: 'No differences.',
  headings: { appropriation: 'Appropriations', payment: 'Payments', amount: 'Other amounts' },
  counts: (substantive: number, editorial: number) => `${substantive} substantive, ${editorial} editorial`,
  editorial: 'Editorial',
  more: (count: number) => `… and ${count} more (use --limit to see more)`,
  added: 'new',
  removed: 'removed',
  moved: (from: string, to: string) => `moved from ${from} to ${to}`,
  reordered: 'another place in the order',
  rewritten: 'rewritten',
  top: 'the top level',
  therefore: 'Hence',
  total: 'Total',
  together: 'Follows from the changes together',
  renumbered: (count: number) => `${count} sections and annexes get another number`,
  alsoCount: (count: number) => `… and ${count} more`,
  leftBehind: (stated: string, expected: string) => `still says ${stated}, but the lines come to ${expected}`,
  split: (whole: string, count: number) => `${whole} is divided into ${count} lines`,
  merged: (whole: string, count: number) => `${count} lines are joined into ${whole}`,
  days: (count: number) => {
    const days = Math.abs(count) === 1 ? 'day' : 'days'
    return count > 0 ? `${count} ${days} later` : `${-count} ${days} earlier`
  },
  followsYear: 'same day of the year',
  noDate: 'no date',
  noAmount: 'no amount',
  nothingThere: 'nothing',
  renamedFrom: (label: string) => `formerly "${label}"`,
  likeness: (percent: number) => `likeness ${percent}%`,
  handedOver: (from: string, to: string) => `from ${from} to ${to}`,
  weekday: (weekday: number) => weekdays[weekday - 1] ?? '',
  percent: (value: string) => `${value}%`,
  newAgreement: 'New agreement',
  newDecision: 'New decision',
  removedDecision: 'Removed decision',
  removedAgreement: 'Removed agreement',
  registers: 'Shared registers',
  templates: 'Wording of the templates',
  broken: (name: string, errors: number) =>
    `The sources of ${name} hold ${errors} ${errors === 1 ? 'error' : 'errors'}, so it does not build. What could be read is compared.`,
  leftOut: (name: string, files: string) =>
    `${name}: ${files} could not be read and ${files.includes(',') ? 'are' : 'is'} left out. All else is compared.`,
  notCompared: 'Nothing here can be compared until the errors are mended.',
  unmatched: (removed: number, added: number) =>
    `Without a counterpart: ${removed} in the old and ${added} in the new. They are shown as removed and new.`,
  before: 'Before',
  after: 'After',
  difference: 'Difference',
  reasons: (reason: Reason): string => {
    switch (reason.code) {
      case 'money':
        return 'amount'
      case 'date':
        return 'date'
      case 'actor':
        return 'actor'
      case 'fact':
        return 'fact'
      case 'reference':
        return 'belongs to something else'
      case 'added':
        return 'new'
      case 'removed':
        return 'removed'
      case 'another-place':
        return 'belongs to another part'
      case 'duty':
        return `words that govern: ${reason.words.join(', ')}`
      case 'number':
        return `numbers in the text: ${reason.words.join(', ')}`
      case 'wording':
        return 'wording'
      case 'punctuation':
        return 'punctuation only'
      case 'capitals':
        return 'capitals only'
      case 'spaces':
        return 'spaces only'
      case 'emphasis':
        return 'emphasis only'
      case 'spelling':
        return 'same word, other spelling'
      case 'order':
        return 'order only'
      case 'layout':
        return 'looks only'
      case 'identifier':
        return 'not printed'
      case 'arrangement':
        return 'arrangement only'
      case 'restated':
        return 'the same sum, stated in one version and computed in the other'
    }
  },
}
