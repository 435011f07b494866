import type { Paragraph } from '../document/nodes.ts'
import type { LonePart, PartPlan, PartStep } from './part-steps.ts'
import type { Part } from './parts.ts'
import { sharedWords, type WordBag, type WordBags } from './word-bags.ts'

/** How much of its words a paragraph must add to what two have in common to be a part of them. */
const leastAdded = 0.6
/** What is shorter is inserted, or deleted. */
const leastWords = 3

/**
 * Steps in which paragraphs that were parted, or joined, are one with the paragraph that they were parted from or joined to: only the end
 * between them is new, or gone. Only steps that are free may be taken; those that are no longer needed go to `onTaken`.
 */
export function partParagraphs(
  steps: readonly PartStep[],
  bags: WordBags,
  isFree: (step: LonePart) => boolean,
  onTaken: (step: LonePart) => void,
): readonly PartStep[] {
  const parted = [...steps]
  for (let at = 0; at < parted.length; at += 1) {
    let plan = planOf(parted[at])
    while (plan) {
      const following = takeNeighbour(parted[at + 1], plan, bags, isFree)
      if (following) {
        onTaken(following.step)
        parted.splice(at + 1, 1)
        plan = extend(plan, following, false)
        parted[at] = { kind: 'kept', plan }
        continue
      }
      const preceding = takeNeighbour(parted[at - 1], plan, bags, isFree)
      if (!preceding) break
      onTaken(preceding.step)
      parted.splice(at - 1, 1)
      at -= 1
      plan = extend(plan, preceding, true)
      parted[at] = { kind: 'kept', plan }
    }
  }
  return parted
}

interface Neighbour {
  readonly step: LonePart
  readonly part: Paragraph
}

function planOf(step: PartStep | undefined): PartPlan | null {
  return step?.kind === 'kept' && isParagraph(step.plan.before) && isParagraph(step.plan.after)
    ? step.plan
    : null
}

function isParagraph(part: Part): part is Paragraph {
  return 'kind' in part && part.kind === 'paragraph'
}

/** A paragraph beside one of both documents whose words the other document has in that one. */
function takeNeighbour(
  step: PartStep | undefined,
  plan: PartPlan,
  bags: WordBags,
  isFree: (step: LonePart) => boolean,
): Neighbour | null {
  if (!step || step.kind === 'kept' || !isParagraph(step.part) || !isFree(step)) return null
  if (plan.rest && plan.rest.kind !== step.kind) return null
  const own = bags.of(step.part)
  if (own.length < leastWords) return null
  const rest = (plan.rest?.parts ?? []).map((part) => bags.of(part))
  const isNew = step.kind === 'inserted'
  const grown = joinBags([bags.of(isNew ? plan.after : plan.before), ...rest])
  const other = bags.of(isNew ? plan.before : plan.after)
  const added = sharedWords(joinBags([grown, own]), other) - sharedWords(grown, other)
  return added >= leastAdded * own.length ? { step, part: step.part } : null
}

function joinBags(bags: readonly WordBag[]): WordBag {
  return Int32Array.from(bags.flatMap((bag) => [...bag])).sort()
}

function extend(plan: PartPlan, { step, part }: Neighbour, isFirst: boolean): PartPlan {
  const parts = plan.rest?.parts ?? []
  if (!isFirst) return { ...plan, rest: { kind: step.kind, parts: [...parts, part] } }
  const side = step.kind === 'inserted' ? 'after' : 'before'
  const rest = { kind: step.kind, parts: [plan[side] as Paragraph, ...parts] }
  return { ...plan, [side]: part, rest }
}
