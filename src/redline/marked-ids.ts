import type { Document } from '../document/nodes.ts'
import { isStep, type PartPlan, type PartStep } from './part-steps.ts'

/**
 * Under which ids the parts of the old document stand in the redline: those that the new document has too under its ids, the others
 * under their own, or a new one where that is taken.
 */
export interface MarkedIds {
  /** The id of a part that stands in the old document only. */
  of(id: string): string
  /** The id of what the old document refers to. */
  ofTarget(id: string): string
}

export function nameMarkedIds(after: Document, steps: readonly (readonly PartStep[])[]): MarkedIds {
  const taken = new Set<string>()
  visitIds([after.blocks, after.footnotes], (id) => taken.add(id))
  const isOfNew: ReadonlySet<string> = new Set(taken)
  const lone = new Map<string, string>()
  const kept = new Map<string, string>()
  const claim = (id: string) => {
    let name = id
    for (let count = 1; taken.has(name); count += 1) name = `${id}.was${count === 1 ? '' : count}`
    taken.add(name)
    lone.set(id, name)
  }
  const visitStep = (step: PartStep): void => {
    if (step.kind === 'kept') visitPlan(step.plan)
    else if (step.kind === 'framed') {
      if (step.by === 'deleted') claim(step.frame.id)
      step.steps.forEach(visitStep)
    } else if (step.kind === 'deleted') visitIds(step.part, claim)
  }
  const visitPlan = ({ before, after: now, isSame, slots, rest }: PartPlan): void => {
    if (isSame) visitIds(now, (id) => kept.set(id, id))
    if ('id' in before && 'id' in now) kept.set(before.id, now.id)
    for (const each of rest?.following ?? []) {
      if (isStep(each)) visitStep(each)
      else if (rest?.kind === 'deleted') visitIds(each, claim)
    }
    for (const each of Object.values(slots)) each.forEach(visitStep)
  }
  for (const each of steps) each.forEach(visitStep)
  const keptIds = new Set(kept.values())
  /** What stands in another place of the new document under the same id is what was referred to. */
  const isInserted = (id: string) => isOfNew.has(id) && !keptIds.has(id)
  return {
    of: (id) => lone.get(id) ?? id,
    ofTarget: (id) => {
      const known = kept.get(id) ?? (isInserted(id) ? id : lone.get(id))
      if (known === undefined && taken.has(id)) claim(id)
      return known ?? lone.get(id) ?? id
    },
  }
}

/** All ids within a part, its own first. */
function visitIds(part: unknown, visit: (id: string) => void): void {
  if (Array.isArray(part)) {
    for (const each of part) visitIds(each, visit)
    return
  }
  if (typeof part !== 'object' || part === null) return
  if ('id' in part && typeof part.id === 'string') visit(part.id)
  for (const [key, value] of Object.entries(part)) if (key !== 'origins') visitIds(value, visit)
}
