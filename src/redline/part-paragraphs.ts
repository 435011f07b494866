import { sharedWords } from '../alignment/likeness.ts'
import { isWord, splitWords } from '../alignment/words.ts'
import type { Paragraph } from '../document/nodes.ts'
import { isStep, type LonePart, type PartPlan, type PartStep } from './part-steps.ts'
import { kindOf, type Part, type PartKind, textOf } from './parts.ts'
import type { WordBag, WordBags } from './word-bags.ts'

/** How much of its words a paragraph must add to what two have in common to be a part of them. */
const leastAdded = 0.4
/** What is shorter may be in both by chance: it is a part only where all its words stand in a row in the other document too. */
const leastWords = 3
/** So much may stand between the parts of a paragraph that is no part of it: all of it inserted, or deleted. Word joins no paragraphs round a table. */
const mostBetween = 3
const betweenKinds: ReadonlySet<PartKind> = new Set(['paragraph', 'heading', 'list', 'page-break'])

/** What the search for parts asks. */
export interface Parting {
  readonly bags: WordBags
  /** Whether a step stands in the same columns as a part of its own document. */
  readonly isBeside: (step: LonePart, part: Part) => boolean
  readonly isMoved: (step: LonePart) => boolean
  /** Told of each step that is no longer needed. */
  readonly onTaken: (step: LonePart) => void
}

/**
 * Steps in which paragraphs that were parted, or joined, are one with the paragraph that they were parted from or joined to: only the end
 * between them is new, or gone.
 */
export function partParagraphs(steps: readonly PartStep[], parting: Parting): readonly PartStep[] {
  const parted = [...steps]
  for (let at = 0; at < parted.length; at += 1) {
    let plan = planOf(parted[at])
    while (plan) {
      const found =
        findNeighbour(parted, at, 1, plan, parting) ?? findNeighbour(parted, at, -1, plan, parting)
      if (!found) break
      plan = extend(plan, found)
      parted[at] = { kind: 'kept', plan }
      parting.onTaken(found.taken)
      for (const step of [found.taken, ...found.between]) {
        const index = parted.indexOf(step)
        parted.splice(index, 1)
        if (index < at) at -= 1
      }
    }
  }
  return parted
}

interface Neighbour {
  readonly side: 1 | -1
  readonly taken: LonePart
  readonly paragraph: Paragraph
  /** What stands between it and the paragraph that it is a part of, in the order of the document. */
  readonly between: readonly LonePart[]
}

function planOf(step: PartStep | undefined): PartPlan | null {
  return step?.kind === 'kept' && isParagraph(step.plan.before) && isParagraph(step.plan.after)
    ? step.plan
    : null
}

function isParagraph(part: Part): part is Paragraph {
  return 'kind' in part && part.kind === 'paragraph'
}

/**
 * A paragraph of one document near one of both whose words the other document has in that one. What only the other document has there may
 * stand between them: in which order the two are told is free.
 */
function findNeighbour(
  steps: readonly PartStep[],
  at: number,
  side: 1 | -1,
  plan: PartPlan,
  parting: Parting,
): Neighbour | null {
  const kinds = plan.rest ? [plan.rest.kind] : (['inserted', 'deleted'] as const)
  for (const kind of kinds) {
    const own = kind === 'inserted' ? plan.after : plan.before
    const between: LonePart[] = []
    for (let index = at + side; between.length <= mostBetween; index += side) {
      const step = steps[index]
      if (!step || step.kind === 'kept' || step.kind === 'framed') break
      if (step.kind !== kind) continue
      if (!betweenKinds.has(kindOf(step.part)) || !parting.isBeside(step, own)) break
      const paragraph = isParagraph(step.part) ? step.part : null
      if (paragraph && !parting.isMoved(step) && isPartOf(paragraph, kind, plan, parting.bags)) {
        // It may be a part of the next one rather.
        const other = planOf(nextKept(steps, index, side))
        const added = (to: PartPlan) => addedWords(paragraph, kind, to, parting.bags)
        const isOfOther = other && isPartOf(paragraph, kind, other, parting.bags)
        if (isOfOther && added(other) > added(plan)) break
        return { side, taken: step, paragraph, between: side === 1 ? between : between.toReversed() }
      }
      between.push(step)
    }
  }
  return null
}

function nextKept(steps: readonly PartStep[], from: number, side: 1 | -1): PartStep | undefined {
  let at = from
  while (steps[at] && steps[at]?.kind !== 'kept') at += side
  return steps[at]
}

/** Whether a paragraph of one document has words that the other one has in a paragraph of both. */
function isPartOf(part: Paragraph, kind: LonePart['kind'], plan: PartPlan, bags: WordBags): boolean {
  const [words, added] = [bags.of(part).length, addedWords(part, kind, plan, bags)]
  if (words >= leastWords) return added >= leastAdded * words
  return words > 0 && added === words && standsInRow(part, kind === 'inserted' ? plan.before : plan.after)
}

/** How many more words a paragraph of both documents would have in common, were this one of the same document a part of it. */
function addedWords(part: Paragraph, kind: LonePart['kind'], plan: PartPlan, bags: WordBags): number {
  if (plan.rest && plan.rest.kind !== kind) return 0
  const [first, other] = kind === 'inserted' ? [plan.after, plan.before] : [plan.before, plan.after]
  const rest = paragraphsOf(plan)
  const grown = joinBags([first, ...rest].map((each) => bags.of(each)))
  const whole = bags.of(other)
  return sharedWords(joinBags([grown, bags.of(part)]), whole) - sharedWords(grown, whole)
}

/** Whether the words of a part stand in another in the same order, with no other words between them. */
function standsInRow(part: Part, other: Part): boolean {
  const wordsOf = (each: Part) => ` ${splitWords(textOf(each)).filter(isWord).join(' ')} `
  return wordsOf(other).includes(wordsOf(part))
}

function joinBags(bags: readonly WordBag[]): WordBag {
  return Int32Array.from(bags.flatMap((bag) => [...bag])).sort()
}

function paragraphsOf({ rest }: PartPlan): readonly Paragraph[] {
  return (rest?.following ?? []).flatMap((each) => (isStep(each) ? [] : [each]))
}

function extend(plan: PartPlan, { side, taken, paragraph, between }: Neighbour): PartPlan {
  const { kind } = taken
  const following = plan.rest?.following ?? []
  if (side === 1) return { ...plan, rest: { kind, following: [...following, ...between, paragraph] } }
  const own = kind === 'inserted' ? 'after' : 'before'
  const rest = { kind, following: [...between, plan[own] as Paragraph, ...following] }
  return { ...plan, [own]: paragraph, rest }
}
