import type { Agreement } from '../model/agreement.ts'
import { referencesOf } from '../model/references.ts'
import type { Consequence } from './change.ts'
import type { Comparison, Draft } from './comparison.ts'
import type { Found } from './money-consequences.ts'
import { findPrintedPlaces, yearId } from './printed-places.ts'

/** Where a document prints what changed, or a sum that follows from it: one consequence for each change. */
export function findPrinted(
  found: readonly Found[],
  drafts: readonly Draft[],
  { now }: Comparison,
): readonly Found[] {
  const places = findPrintedPlaces(now)
  return drafts.flatMap((draft): Found[] => {
    const written = places.write(printedIdsOf(draft, found))
    return written === null ? [] : [noteOf(draft, 'printed', written)]
  })
}

/** The ids whose printed value is another by a change: its own, and those of the sums that follow from it. */
function printedIdsOf(draft: Draft, found: readonly Found[]): readonly string[] {
  const { change, after } = draft
  const isFact = ['amount', 'due', 'split', 'merged'].includes(change.kind) || isPrintedValue(draft)
  // What came or went is printed by texts that came and went with it.
  if (!isFact) return []
  const own =
    change.field === 'year' && after?.kind === 'agreement'
      ? yearId
      : change.field === 'funding.total'
        ? 'total'
        : after?.id
  return [
    ...(own ? [own] : []),
    ...found.filter(({ causes }) => causes.includes(draft)).flatMap(({ ids }) => ids),
  ]
}

/** A consequence that only names where it is felt. */
function noteOf(draft: Draft, kind: 'printed' | 'decision', label: string): Found {
  const { change } = draft
  const spans = { before: change.before?.span ?? null, after: change.after?.span ?? null }
  const consequence: Consequence = {
    kind,
    label,
    path: null,
    before: null,
    after: null,
    spans,
    amounts: null,
    causes: 1,
  }
  return { causes: [draft], ids: [], consequence }
}

function isPrintedValue({ change, after }: Draft): boolean {
  if (change.kind !== 'value') return false
  return (
    (after?.kind === 'figure' && change.field === 'value') ||
    (after?.kind === 'agreement' && change.field === 'year')
  )
}

/** Decisions that lean on the agreement and quote what changed, or pay it: they are changed with it. */
export function findDecisionConsequences(
  found: readonly Found[],
  drafts: readonly Draft[],
  { old, now }: Comparison,
): readonly Found[] {
  // A decision leans on one agreement, not on the one that came before it.
  if (old.agreement.id.value !== now.agreement.id.value) return []
  const touched = drafts.flatMap((draft) => {
    const ids = printedIdsOf(draft, found)
    return ids.length === 0 ? [] : [{ draft, ids: new Set(ids) }]
  })
  if (touched.length === 0) return []
  const decisions = (now.decisions?.() ?? []).map((decision) => ({
    name: decision.shortTitle.value,
    quoted: idsQuotedBy(decision),
  }))
  return touched.flatMap(({ draft, ids }): Found[] => {
    const names = decisions.filter(({ quoted }) => quoted.some((id) => ids.has(id))).map(({ name }) => name)
    return names.length === 0 ? [] : [noteOf(draft, 'decision', names.join('; '))]
  })
}

/** Every id that a decision refers to; that of the agreement itself stands for its total. */
function idsQuotedBy(decision: Agreement): readonly string[] {
  const own = decision.decision?.leansOn?.value
  return [...referencesOf(decision)].map(({ id }) => (id.value === own ? 'total' : id.value))
}
