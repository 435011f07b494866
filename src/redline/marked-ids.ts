import type { Document } from '../document/nodes.ts'
import type { PartPlan, PartStep } from './part-steps.ts'

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
    else if (step.kind === 'deleted') visitIds(step.part, claim)
  }
  const visitPlan = ({ before, after: now, slots, rest }: PartPlan): void => {
    if ('id' in before && 'id' in now) kept.set(before.id, now.id)
    if (rest?.kind === 'deleted') visitIds(rest.parts, claim)
    for (const each of Object.values(slots)) each.forEach(visitStep)
  }
  for (const each of steps) each.forEach(visitStep)
  return {
    of: (id) => lone.get(id) ?? id,
    ofTarget: (id) => {
      const known = kept.get(id) ?? lone.get(id)
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
