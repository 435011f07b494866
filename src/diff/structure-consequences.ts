import type { Comparison, Draft } from './comparison.ts'
import type { Found } from './money-consequences.ts'
import { writeWords } from './names.ts'
import type { Thing } from './outline.ts'

/** Finds which sections and annexes got another number, each under the change of structure that gave it. */
export function findNumberConsequences(drafts: readonly Draft[], comparison: Comparison): readonly Found[] {
  const { old, now, matches } = comparison
  const structural = drafts.filter(({ before, after, change }) => {
    const kind = (after ?? before)?.kind
    if (kind !== 'section' && kind !== 'annex') return false
    return ['added', 'removed', 'moved', 'reordered'].includes(change.kind)
      ? change.field === null
      : change.field === 'numbered'
  })
  if (structural.length === 0) return []
  const draftOf = new Map<Thing, Draft>()
  for (const draft of structural) {
    for (const thing of [draft.before, draft.after])
      if (thing && !draftOf.has(thing)) draftOf.set(thing, draft)
  }

  const found: Found[] = []
  for (const { before, after } of matches.all) {
    if ((after.kind !== 'section' && after.kind !== 'annex') || before.id === null || after.id === null)
      continue
    const numbers = { before: old.numberOf(before.id), after: now.numberOf(after.id) }
    if (numbers.before === numbers.after) continue
    const cause = findCause(before, after) ?? structural[0]
    if (!cause) continue
    found.push({
      causes: [cause],
      ids: [],
      consequence: {
        kind: 'number',
        label: after.title ? writeWords(after.title, now) : after.id,
        path: after.path,
        before: numbers.before,
        after: numbers.after,
        spans: { before: before.span, after: after.span },
        amounts: null,
        causes: 1,
      },
    })
  }
  return found

  /** The nearest change before it or around it, from itself outwards. */
  function findCause(before: Thing, after: Thing): Draft | null {
    let [was, is]: [Thing | null, Thing | null] = [before, after]
    while (was !== null || is !== null) {
      for (const [thing, outline] of [
        [is, now.outline],
        [was, old.outline],
      ] as const) {
        if (!thing) continue
        const siblings = (outline.parentOf(thing)?.children ?? []).filter(
          (other) => other.list === thing.list,
        )
        const upTo = siblings.slice(0, siblings.indexOf(thing) + 1).reverse()
        for (const sibling of upTo) {
          const draft = draftOf.get(sibling)
          if (draft) return draft
        }
      }
      is = is && now.outline.parentOf(is)
      was = was && old.outline.parentOf(was)
    }
    return null
  }
}
