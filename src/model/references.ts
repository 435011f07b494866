import type { ExpressionName } from '../prose/prose.ts'
import type { Located } from '../text/source-file.ts'
import type { Agreement, Annex, Distribution, Section } from './agreement.ts'
import type { Decision } from './decision.ts'
import type { BearerKind } from './ids.ts'
import { expressionsOf, prosesOf } from './prose-expressions.ts'

/** What a reference must point at: something of the agreement, or an entry of a register. */
export type Target =
  | { readonly in: 'agreement'; readonly kinds: readonly BearerKind[]; readonly reserved: readonly string[] }
  | { readonly in: 'bodies' }
  | { readonly in: 'forms'; readonly form: 'requisition' | 'financial-report' }
  /** Anything that can be counted: a collective body, a list, a section with parts, a payment in instalments. */
  | { readonly in: 'countables' }

/** An id that stands where something else is meant, and what it must point at. */
export interface Reference {
  readonly id: Located<string>
  readonly target: Target
  /** Whether the number of what is referred to is printed. */
  readonly printsNumber: boolean
}

const bodies: Target = { in: 'bodies' }
const to = (...kinds: readonly BearerKind[]): Target => ({ in: 'agreement', kinds, reserved: [] })
const section = to('section')
const deadline = to('deadline')
const appropriation: Target = { in: 'agreement', kinds: ['appropriation'], reserved: ['later-decision'] }
const amount: Extract<Target, { in: 'agreement' }> = {
  in: 'agreement',
  kinds: ['line', 'group', 'payment', 'appropriation', 'amount', 'part'],
  reserved: ['total'],
}

const targetsOfExpressions: Readonly<Record<Exclude<ExpressionName, 'year'>, Target>> = {
  ref: to('section', 'annex'),
  amount,
  kronor: amount,
  date: deadline,
  figure: to('figure'),
  body: bodies,
  'body-full': bodies,
  count: { in: 'countables' },
}

/** Every reference of an agreement, from its facts and from the expressions in its prose. */
export function* referencesOf(agreement: Agreement): Generator<Reference> {
  for (const [id, target] of factReferencesOf(agreement)) {
    if (id) yield { id, target, printsNumber: false }
  }
  for (const prose of prosesOf(agreement)) {
    for (const { name, args } of expressionsOf(prose)) {
      if (name.value === 'year') continue
      const target = targetOfExpression(name.value, agreement)
      for (const id of args) yield { id, target, printsNumber: name.value === 'ref' }
    }
  }
}

/** The id of the agreement that a decision leans on stands for its total. */
function targetOfExpression(name: Exclude<ExpressionName, 'year'>, { leansOn }: Agreement): Target {
  const target = targetsOfExpressions[name]
  return target === amount && leansOn
    ? { ...amount, reserved: [...amount.reserved, leansOn.id.value] }
    : target
}

type FactReference = readonly [Located<string> | null, Target]

function* factReferencesOf(agreement: Agreement): Generator<FactReference> {
  for (const party of agreement.parties) {
    yield [party.body, bodies]
    yield [party.through, bodies]
  }
  for (const body of agreement.approval.approvedBy) yield [body, bodies]
  if (agreement.decision) yield* decisionReferencesOf(agreement.decision)
  for (const group of agreement.funding.groups) {
    yield [group.recipient, bodies]
    for (const line of group.lines) {
      yield [line.section, section]
      for (const activity of line.activities) yield [activity, section]
      yield* distributionReferencesOf(line.distribution)
      yield [line.payment, to('payment')]
      yield [line.appropriation, appropriation]
      yield [line.note, to('note')]
    }
  }
  for (const payment of agreement.payments) {
    yield [payment.recipient, bodies]
    yield [payment.appropriation, appropriation]
    yield [payment.when, deadline]
    yield [payment.terms, to('terms')]
    yield* distributionReferencesOf(payment.distribution)
  }
  for (const terms of agreement.terms) {
    yield [terms.requisition, deadline]
    yield [terms.repayment, deadline]
    yield [terms.financialReport, deadline]
  }
  for (const { by, to: recipient } of agreement.deadlines) {
    yield [by, bodies]
    yield [recipient, bodies]
  }
  for (const declared of agreement.amounts) for (const part of declared.sumOf) yield [part, amount]
  for (const part of agreement.sections) yield* sectionReferencesOf(part)
  for (const annex of agreement.annexes) yield* annexReferencesOf(annex)
}

function* decisionReferencesOf(decision: Decision): Generator<FactReference> {
  yield [decision.decider, bodies]
  yield [decision.ministry, bodies]
  for (const body of [...decision.addressees, ...decision.copies]) yield [body, bodies]
  for (const paid of decision.pays) {
    yield [paid.payment, to('payment')]
    yield [paid.appropriation, appropriation]
  }
  for (const part of decision.breakDown) for (const line of part.covers) yield [line, to('line')]
}

function* distributionReferencesOf(distribution: Distribution | null): Generator<FactReference> {
  if (!distribution) return
  yield [distribution.among, bodies]
  yield [distribution.through, bodies]
}

function* sectionReferencesOf(part: Section): Generator<FactReference> {
  for (const measure of part.measures) yield [measure.actor, bodies]
  if (part.undertaking) yield [part.undertaking.cost, to('line')]
  for (const inner of part.sections) yield* sectionReferencesOf(inner)
}

function* annexReferencesOf(annex: Annex): Generator<FactReference> {
  if (annex.kind === 'form-contents') {
    yield [annex.requisition, { in: 'forms', form: 'requisition' }]
    yield [annex.financialReport, { in: 'forms', form: 'financial-report' }]
  }
  if (annex.kind === 'distribution') yield [annex.payment, to('payment')]
  if (annex.kind === 'initiatives') for (const { body } of annex.initiatives) yield [body, bodies]
}
