import { type Side, standsIn } from '../document/accept-changes.ts'
import type { Columns, Inline, Mark, Table } from '../document/nodes.ts'
import { changedProperties } from './changed-properties.ts'
import type { MarkedIds } from './marked-ids.ts'
import { mergeInlines, mergeParagraphs, renameReference } from './merge-inlines.ts'
import { type ColumnStep, type FrameStep, isStep, type PartPlan, type PartStep } from './part-steps.ts'
import { kindOf, type Part, partsUnder, slotsOf } from './parts.ts'

/** The property under which a part's own running text stands. */
const inlineSlots: Readonly<Record<string, string>> = {
  heading: 'children',
  paragraph: 'children',
  note: 'children',
  'title-block': 'title',
  fact: 'value',
}

/** The marked parts of a plan. */
export function buildSteps(steps: readonly PartStep[], ids: MarkedIds): readonly Part[] {
  return steps.flatMap((step) => {
    if (step.kind === 'kept')
      return step.plan.rest ? buildParted(step.plan, ids) : [buildPlan(step.plan, ids)]
    if (step.kind === 'framed') return [buildFrame(step, ids)]
    const isNew = step.kind === 'inserted'
    const mark: Mark = step.move
      ? { kind: isNew ? 'moved-to' : 'moved-from', move: step.move.name }
      : { kind: step.kind }
    const side = isNew ? 'new' : 'old'
    const part = step.move?.plan ? keepSide(buildPlan(step.move.plan, ids), side) : step.part
    return [{ ...(isNew ? part : renameOld(part, ids)), mark } as Part]
  })
}

/** Blocks that one document only sets in columns: as many as the new document has, which is one where it sets them as all others. */
function buildFrame({ by, frame, steps }: FrameStep, ids: MarkedIds): Part {
  const blocks = buildSteps(steps, ids) as Columns['blocks']
  const counts = by === 'inserted' ? [1, frame.count] : [frame.count, 1]
  const [old = 1, now = 1] = counts
  const id = by === 'inserted' ? frame.id : ids.of(frame.id)
  const was = { ...(id === frame.id ? {} : { id: frame.id }), ...(old === now ? {} : { count: old }) }
  return { ...frame, id, count: now, blocks, framed: by, was }
}

/** A paragraph that one document has parted into several. */
function buildParted(plan: PartPlan, ids: MarkedIds): readonly Part[] {
  const { kind, following } = plan.rest ?? { kind: 'inserted', following: [] }
  const texts = (first: Part, isOwn: boolean) => [
    under(first, 'children'),
    ...(isOwn ? following.flatMap((each) => (isStep(each) ? [] : [each.children])) : []),
  ]
  const [first = [], ...others] = mergeParagraphs(
    texts(plan.before, kind === 'deleted'),
    texts(plan.after, kind === 'inserted'),
    ids,
  )
  const parts = following.flatMap((each): readonly Part[] => {
    if (isStep(each)) return buildSteps([each], ids)
    const own = kind === 'inserted' ? each : renameOld({ ...each, children: [] }, ids)
    return [{ ...own, parted: kind, children: others.shift() ?? [] }]
  })
  return [{ ...buildPlan(plan, ids), children: first } as Part, ...parts]
}

/** A part of both documents: as the new one has it, with what was another in the old, and with marks within. */
function buildPlan(plan: PartPlan, ids: MarkedIds): Part {
  const { before, after } = plan
  if (plan.isSame && !plan.rest && leadsToSame(after, ids)) return after
  const slots = plan.isSame ? slotsOfSame(before, after) : plan.slots
  const kind = kindOf(after)
  const inlineSlot = inlineSlots[kind]
  const passed = [...slotsOf(after), ...(inlineSlot ? [inlineSlot] : []), 'columns', 'columnSpan']
  const built: Record<string, unknown> = { ...after }
  const was = changedProperties(before, after, passed)
  if (was) built.was = was
  if (inlineSlot) {
    built[inlineSlot] = mergeInlines(under(before, inlineSlot), under(after, inlineSlot), ids)
  }
  for (const [slot, steps] of Object.entries(slots)) built[slot] = buildSteps(steps, ids)
  if (plan.columns) built.columns = buildColumns(plan.columns)
  return built as unknown as Part
}

/** Whether all references within lead to what has the same id in both documents. */
function leadsToSame(value: unknown, ids: MarkedIds): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every((each) => leadsToSame(each, ids))
  for (const key in value) {
    const inner = (value as Readonly<Record<string, unknown>>)[key]
    const isTarget = (key === 'target' || key === 'note') && typeof inner === 'string'
    if (isTarget && ids.ofTarget(inner) !== inner) return false
    if (key !== 'origins' && !leadsToSame(inner, ids)) return false
  }
  return true
}

function slotsOfSame(before: Part, after: Part): PartPlan['slots'] {
  const steps = (slot: string) =>
    partsUnder(before, slot).flatMap((old, index): readonly PartStep[] => {
      const now = partsUnder(after, slot)[index]
      return now ? [{ kind: 'kept', plan: { before: old, after: now, isSame: true, slots: {} } }] : []
    })
  return Object.fromEntries(slotsOf(after).map((slot) => [slot, steps(slot)]))
}

function under(part: Part, slot: string): readonly Inline[] {
  return (part as unknown as Readonly<Record<string, readonly Inline[]>>)[slot] ?? []
}

function buildColumns(steps: readonly ColumnStep[]): Table['columns'] {
  return steps.map((step) => {
    if (step.kind !== 'kept') return { ...step.column, mark: { kind: step.kind } }
    const was = changedProperties(step.before, step.after)
    return was ? { ...step.after, was } : step.after
  })
}

/** A marked part as one document has it, what only that one has still marked: what was reworded while it was moved. */
function keepSide<Value>(value: Value, side: Side): Value {
  if (Array.isArray(value)) {
    return value
      .filter((each: { readonly mark?: Mark }) => standsIn(each.mark, side))
      .map((each) => keepSide(each, side)) as Value
  }
  if (typeof value !== 'object' || value === null) return value
  const { was, ...rest } = value as { readonly was?: object }
  const entries = Object.entries(rest).map(([key, inner]) => [
    key,
    key === 'origins' || key === 'mark' ? inner : keepSide(inner, side),
  ])
  return { ...Object.fromEntries(entries), ...(side === 'old' ? was : {}) } as Value
}

/** A part that only the old document has, under ids and with targets that are free in the redline. */
function renameOld<Value>(value: Value, ids: MarkedIds): Value {
  if (Array.isArray(value)) return value.map((each) => renameOld(each, ids)) as Value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'origins' || key === 'mark' ? inner : renameOld(inner, ids),
  ])
  const renamed = Object.fromEntries(entries) as Record<string, unknown>
  const { id } = renamed
  if (typeof id === 'string' && ids.of(id) !== id) {
    renamed.id = ids.of(id)
    renamed.was = { id }
  }
  return (isReference(renamed) ? renameReference(renamed, ids) : renamed) as Value
}

function isReference(value: object): value is Inline {
  return 'kind' in value && ['cross-reference', 'page-reference', 'note-mark'].includes(String(value.kind))
}
