import type { Located } from '../text/source-file.ts'
import type {
  Agreement,
  Annex,
  AppropriationUse,
  Deadline,
  DeclaredAmount,
  Figure,
  FundingGroup,
  FundingLine,
  Initiative,
  Measure,
  Payment,
  Section,
  Terms,
} from './agreement.ts'
import type { BreakDownLine, Decision } from './decision.ts'

/** What bears an id in an agreement. */
export type Bearer = { readonly id: Located<string> } & (
  | { readonly kind: 'section'; readonly section: Section; readonly parents: readonly Section[] }
  | { readonly kind: 'measure'; readonly measure: Measure; readonly section: Section }
  | { readonly kind: 'annex'; readonly annex: Annex }
  | { readonly kind: 'initiative'; readonly initiative: Initiative; readonly annex: Annex }
  | { readonly kind: 'group'; readonly group: FundingGroup }
  | { readonly kind: 'line'; readonly line: FundingLine; readonly group: FundingGroup }
  | { readonly kind: 'note'; readonly note: Agreement['funding']['notes'][number] }
  | { readonly kind: 'appropriation'; readonly appropriation: AppropriationUse }
  | { readonly kind: 'payment'; readonly payment: Payment }
  | {
      readonly kind: 'instalment'
      readonly instalment: Payment['instalments'][number]
      readonly payment: Payment
    }
  | {
      readonly kind: 'condition'
      readonly condition: Payment['conditions'][number]
      readonly payment: Payment
    }
  | { readonly kind: 'terms'; readonly terms: Terms }
  | { readonly kind: 'deadline'; readonly deadline: Deadline }
  | { readonly kind: 'amount'; readonly amount: DeclaredAmount }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'resolution'; readonly resolution: Decision['resolutions'][number] }
  | { readonly kind: 'part'; readonly part: BreakDownLine }
)

export type BearerKind = Bearer['kind']

/** Ids that no source may give to a thing: they mean something already. */
export const reservedIds: ReadonlySet<string> = new Set(['total', 'later-decision'])

/** All ids of one agreement or decision. */
export interface IdIndex {
  /** Everything of its own that bears an id, in the order of the sources; where an id was given twice, both. */
  readonly bearers: readonly Bearer[]
  /** What bears the id; the first, where it was given twice. What a decision has not, the agreement that it leans on may have. */
  find(id: string): Bearer | undefined
  /** The same, if it is of this kind. */
  findKind<Kind extends BearerKind>(kind: Kind, id: string): Extract<Bearer, { kind: Kind }> | undefined
}

const indexes = new WeakMap<Agreement, IdIndex>()

/** The ids of an agreement; made once per model. */
export function indexIds(agreement: Agreement): IdIndex {
  const known = indexes.get(agreement)
  if (known) return known
  const bearers = [...bearersOf(agreement)]
  const byId = new Map<string, Bearer>()
  for (const bearer of bearers) if (!byId.has(bearer.id.value)) byId.set(bearer.id.value, bearer)
  const { leansOn } = agreement
  const find = (id: string) => byId.get(id) ?? (leansOn ? indexIds(leansOn).find(id) : undefined)
  const index: IdIndex = {
    bearers,
    find,
    findKind: <Kind extends BearerKind>(kind: Kind, id: string) => {
      const bearer = find(id)
      return bearer && isOfKind(bearer, kind) ? bearer : undefined
    },
  }
  indexes.set(agreement, index)
  return index
}

/**
 * Whose id it is: the decision's own, else that of the agreement that it leans on. `total` is of whichever has money; the agreement's own
 * id stands for its total.
 */
export function ownerOf(agreement: Agreement, id: string): Agreement {
  const { leansOn } = agreement
  if (!leansOn) return agreement
  const isOwn =
    id === 'total'
      ? agreement.funding.total !== null
      : indexIds(agreement).bearers.some((bearer) => bearer.id.value === id)
  return isOwn ? agreement : leansOn
}

function isOfKind<Kind extends BearerKind>(
  bearer: Bearer,
  kind: Kind,
): bearer is Extract<Bearer, { kind: Kind }> {
  return bearer.kind === kind
}

function* bearersOf(agreement: Agreement): Generator<Bearer> {
  const { funding } = agreement
  for (const group of funding.groups) {
    yield { kind: 'group', id: group.id, group }
    for (const line of group.lines) yield { kind: 'line', id: line.id, line, group }
  }
  for (const note of funding.notes) yield { kind: 'note', id: note.id, note }
  for (const appropriation of agreement.appropriations) {
    yield { kind: 'appropriation', id: appropriation.id, appropriation }
  }
  for (const payment of agreement.payments) yield* bearersOfPayment(payment)
  for (const terms of agreement.terms) yield { kind: 'terms', id: terms.id, terms }
  for (const deadline of agreement.deadlines) yield { kind: 'deadline', id: deadline.id, deadline }
  for (const amount of agreement.amounts) yield { kind: 'amount', id: amount.id, amount }
  for (const figure of agreement.figures) yield { kind: 'figure', id: figure.id, figure }
  for (const resolution of agreement.decision?.resolutions ?? [])
    yield { kind: 'resolution', id: resolution.id, resolution }
  for (const part of agreement.decision?.breakDown ?? []) yield { kind: 'part', id: part.id, part }
  for (const section of agreement.sections) yield* bearersOfSection(section, [])
  for (const annex of agreement.annexes) {
    yield { kind: 'annex', id: annex.id, annex }
    if (annex.kind !== 'initiatives') continue
    for (const initiative of annex.initiatives) {
      yield { kind: 'initiative', id: initiative.id, initiative, annex }
    }
  }
}

function* bearersOfPayment(payment: Payment): Generator<Bearer> {
  yield { kind: 'payment', id: payment.id, payment }
  for (const condition of payment.conditions)
    yield { kind: 'condition', id: condition.id, condition, payment }
  for (const instalment of payment.instalments) {
    yield { kind: 'instalment', id: instalment.id, instalment, payment }
    for (const condition of instalment.conditions) {
      yield { kind: 'condition', id: condition.id, condition, payment }
    }
  }
}

function* bearersOfSection(section: Section, parents: readonly Section[]): Generator<Bearer> {
  yield { kind: 'section', id: section.id, section, parents }
  for (const measure of section.measures) yield { kind: 'measure', id: measure.id, measure, section }
  for (const part of section.sections) yield* bearersOfSection(part, [...parents, section])
}
