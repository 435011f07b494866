import { sharedWords } from '../alignment/likeness.ts'
import { diffSequences } from '../alignment/sequence.ts'
import { isStep, type PartPlan, type PartStep } from './part-steps.ts'
import { type Part, slotsOf } from './parts.ts'
import { type WordBags, wordsOf } from './word-bags.ts'

/** How many words steps will mark, those of both places of a move among them: exact for running text, at least so many for the rest. */
export function markedWords(steps: readonly PartStep[], bags: WordBags): number {
  return steps.reduce((sum, step) => {
    if (step.kind === 'kept') return sum + markedInPlan(step.plan, bags)
    if (step.kind === 'framed') return sum + markedWords(step.steps, bags)
    return sum + bags.of(step.part).length
  }, 0)
}

function markedInPlan({ before, after, isSame, slots, rest }: PartPlan, bags: WordBags): number {
  if (isSame && !rest) return 0
  const inner = Object.values(slots)
  if (inner.length > 0) return inner.reduce((sum, steps) => sum + markedWords(steps, bags), 0)
  if (slotsOf(after).length > 0) {
    const [a, b] = [bags.of(before), bags.of(after)]
    return a.length + b.length - 2 * sharedWords(a, b)
  }
  const following = rest?.following ?? []
  const between = following.filter(isStep)
  const parted = following.flatMap((each): readonly Part[] => (isStep(each) ? [] : [each]))
  const old = (rest?.kind === 'deleted' ? [before, ...parted] : [before]).flatMap(wordsOf)
  const now = (rest?.kind === 'inserted' ? [after, ...parted] : [after]).flatMap(wordsOf)
  const differing = diffSequences(old, now).filter(({ kind }) => kind !== 'same').length
  return differing + markedWords(between, bags)
}
