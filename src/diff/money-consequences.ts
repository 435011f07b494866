import type { Agreement, Payment } from '../model/agreement.ts'
import { linesOf } from '../model/funding-sums.ts'
import { membersOf } from '../model/register-lookup.ts'
import { writeAmountWithUnit, writeCount, writeDueInText } from '../model/swedish-form.ts'
import type { Money } from '../model/values.ts'
import type { Consequence, ConsequenceKind } from './change.ts'
import { changeOfAmounts } from './change.ts'
import type { Comparison, Draft } from './comparison.ts'
import type { Thing } from './outline.ts'
import { findSums, type Sum } from './sums.ts'
import type { Version } from './version.ts'

/** A consequence, the changes that it follows from, and the ids that print it. */
export interface Found {
  readonly causes: readonly Draft[]
  readonly consequence: Consequence
  readonly ids: readonly string[]
}

/** What follows from changed amounts. */
export interface MoneyConsequences {
  readonly found: readonly Found[]
  /** Changes of stated sums that are explained by their parts, and so are consequences themselves. */
  readonly explained: ReadonlySet<Draft>
  /** Sums that one version states and the other leaves to be computed, to the same amount. */
  readonly restated: ReadonlySet<Draft>
}

/** A line or declared amount in both versions; several where it was split or merged. */
interface Unit {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** From what the money is for to how it is paid. */
const order: readonly ConsequenceKind[] = [
  'left-behind',
  'share',
  'group-sum',
  'recipient-sum',
  'total',
  'declared-amount',
  'appropriation',
  'payment',
  'requisition',
  'financial-report',
]

/** Finds what sums follow from which changes, and which stated sums ought to have followed. */
export function findMoneyConsequences(drafts: readonly Draft[], comparison: Comparison): MoneyConsequences {
  const found: Found[] = []
  const explained = new Set<Draft>()
  const restated = new Set<Draft>()
  const units = findUnits(drafts, comparison)
  for (const sum of findSums(drafts, comparison)) {
    const causes = new Set<Draft>()
    let moved = 0n
    for (const unit of units) {
      const contribution = contributionOf(unit, sum, comparison)
      if (contribution === 0n) continue
      moved += contribution
      const cause = findCause(unit, sum, drafts, comparison)
      if (cause) causes.add(cause)
    }
    if (sum.draft) causes.delete(sum.draft)
    const difference = sum.after.ore - sum.before.ore
    if (sum.draft && difference === 0n && moved === 0n) restated.add(sum.draft)
    if (causes.size === 0) continue
    const follows = difference === moved
    if (sum.draft && !follows) continue
    if (sum.draft) explained.add(sum.draft)
    const isLeftBehind = sum.isStated && !sum.draft && moved !== 0n && difference === 0n
    if (difference === 0n && !isLeftBehind) continue
    const expected = { ore: sum.before.ore + moved }
    const consequence = isLeftBehind
      ? makeConsequence('left-behind', sum, sum.before, expected, causes.size)
      : makeConsequence(sum.kind, sum, sum.before, sum.after, causes.size)
    found.push({ causes: [...causes], consequence, ids: sum.ids })
    if (sum.payment) found.push(...documentsOf(sum, sum.payment, [...causes], comparison))
  }
  found.push(...findShares(drafts, comparison))
  found.sort((a, b) => order.indexOf(a.consequence.kind) - order.indexOf(b.consequence.kind))
  return { found, explained, restated }
}

function makeConsequence(
  kind: ConsequenceKind,
  at: { readonly label: string; readonly path: string | null; readonly spans: Consequence['spans'] },
  before: Money,
  after: Money,
  causes: number,
): Consequence {
  return {
    kind,
    label: at.label,
    path: at.path,
    before: writeAmountWithUnit(before),
    after: writeAmountWithUnit(after),
    spans: at.spans,
    amounts: changeOfAmounts(before, after),
    causes,
  }
}

function findUnits(drafts: readonly Draft[], { old, now, matches }: Comparison): readonly Unit[] {
  const isLeaf = (thing: Thing) => thing.kind === 'line' || thing.kind === 'amount'
  const units: { before: string[]; after: string[] }[] = []
  const unitOf = new Map<string, { before: string[]; after: string[] }>()
  for (const thing of old.outline.things) {
    if (!isLeaf(thing) || thing.id === null) continue
    const after = matches.ofOld(thing)?.after.id
    const unit = { before: [thing.id], after: after ? [after] : [] }
    units.push(unit)
    unitOf.set(thing.path, unit)
  }
  for (const thing of now.outline.things) {
    if (isLeaf(thing) && thing.id !== null && !matches.ofNew(thing))
      units.push({ before: [], after: [thing.id] })
  }
  // A split line's other parts belong to the same unit, so that nothing seems to have been added.
  for (const { change, before } of drafts) {
    if ((change.kind !== 'split' && change.kind !== 'merged') || !before) continue
    const unit = unitOf.get(before.path)
    const side = change.kind === 'split' ? 'after' : 'before'
    const outline = change.kind === 'split' ? now.outline : old.outline
    const ids = change.parts.flatMap(
      (part) => outline.things.find((thing) => thing.path === part.path)?.id ?? [],
    )
    for (const other of units) {
      if (other !== unit && other[side].some((id) => ids.includes(id)))
        other[side] = other[side].filter((id) => !ids.includes(id))
    }
    if (unit) unit[side] = ids
  }
  return units
}

function contributionOf(unit: Unit, sum: Sum, { old, now }: Comparison): bigint {
  const add = (ids: readonly string[], parts: ReadonlySet<string>, version: Version) =>
    ids.reduce((total, id) => total + (parts.has(id) ? leafAmount(version.agreement, id) : 0n), 0n)
  return add(unit.after, sum.parts.after, now) - add(unit.before, sum.parts.before, old)
}

function leafAmount(agreement: Agreement, id: string): bigint {
  const line = linesOf(agreement).find((each) => each.id.value === id)
  const money = line?.amount.value ?? agreement.amounts.find((each) => each.id.value === id)?.amount.value
  return money?.ore ?? 0n
}

/** The change that makes a line count otherwise in a sum: of its amount or being, else of where it belongs. */
function findCause(unit: Unit, sum: Sum, drafts: readonly Draft[], { old, now }: Comparison): Draft | null {
  const things = new Set([
    ...unit.before.map((id) => old.outline.find(id)),
    ...unit.after.map((id) => now.outline.find(id)),
  ])
  const own = drafts.filter((draft) => things.has(draft.before) || things.has(draft.after))
  const byKind = (...kinds: readonly string[]) => own.find(({ change }) => kinds.includes(change.kind))
  const byField = (name: string) => own.find(({ change }) => change.field === name)
  const amount = byKind('split', 'merged', 'amount', 'added', 'removed')
  if (amount) return amount
  if (sum.kind === 'group-sum' || sum.kind === 'recipient-sum') return byKind('moved') ?? null
  if (sum.kind === 'payment') return byField('payment') ?? null
  if (sum.kind === 'declared-amount') {
    return drafts.find(({ change }) => change.path === sum.path.replace(/amount$/u, 'sumOf')) ?? null
  }
  const charged = byField('appropriation') ?? byField('payment')
  if (charged) return charged
  const line = linesOf(now.agreement).find((each) => unit.after.includes(each.id.value))
  const payment = line?.payment && now.outline.find(line.payment.value)
  return drafts.find(({ after, change }) => after === payment && change.field === 'appropriation') ?? null
}

/** The requisition and the financial report of a payment ask for its money and account for it. */
function documentsOf(
  sum: Sum,
  payment: { readonly before: Payment; readonly after: Payment },
  causes: readonly Draft[],
  { now }: Comparison,
): readonly Found[] {
  const { paid, terms } = payment.after
  const known = terms && now.ids.findKind('terms', terms.value)?.terms
  if (paid.value !== 'on-requisition' || !known) return []
  const dueOf = (id: string) => {
    const deadline = now.ids.findKind('deadline', id)?.deadline
    return deadline ? `senast ${writeDueInText(deadline.due.value)}` : ''
  }
  const document = (kind: 'requisition' | 'financial-report', deadline: string): Found => ({
    causes,
    ids: [],
    consequence: makeConsequence(
      kind,
      { label: dueOf(deadline), path: null, spans: sum.spans },
      sum.before,
      sum.after,
      causes.length,
    ),
  })
  return [
    ...(known.requisition ? [document('requisition', known.requisition.value)] : []),
    document('financial-report', known.financialReport.value),
  ]
}

/** What each of a collective gets where a line is shared in equal parts, to the krona. */
function findShares(drafts: readonly Draft[], { old, now }: Comparison): readonly Found[] {
  return drafts.flatMap((draft): Found[] => {
    if (draft.change.kind !== 'amount' || draft.after?.kind !== 'line' || !draft.before) return []
    const lines = {
      before: old.ids.findKind('line', draft.before.id ?? '')?.line,
      after: now.ids.findKind('line', draft.after.id ?? '')?.line,
    }
    const { before, after } = lines
    if (before?.distribution?.by.value !== 'equal-shares' || after?.distribution?.by.value !== 'equal-shares')
      return []
    const among = after.distribution.among.value
    const counts = {
      before: membersOf(old.registers, before.distribution.among.value).length,
      after: membersOf(now.registers, among).length,
    }
    if (counts.before === 0 || counts.after === 0) return []
    const label = `${writeCount(counts.after)} lika delar, ${now.nameBody(among)}`
    const at = { label, path: null, spans: { before: before.amount.span, after: after.amount.span } }
    return [
      {
        causes: [draft],
        ids: [],
        consequence: makeConsequence(
          'share',
          at,
          shareOf(before.amount.value, counts.before),
          shareOf(after.amount.value, counts.after),
          1,
        ),
      },
    ]
  })
}

/** A share rounded to whole kronor. */
function shareOf(money: Money, count: number): Money {
  const parts = BigInt(count) * 100n
  return { ore: ((money.ore + parts / 2n) / parts) * 100n }
}
