import type { Columns } from '../document/nodes.ts'
import { alignParts } from './align-parts.ts'
import type { FrameStep, PartStep } from './part-steps.ts'
import { kindOf, type Part } from './parts.ts'
import type { WordBags } from './word-bags.ts'

/** Parts in a row, of both documents, with the blocks of some columns standing free among them. */
export interface Unframed {
  readonly before: readonly Part[]
  readonly after: readonly Part[]
  /** The columns that each such block stands in. */
  readonly frames: ReadonlyMap<Part, Columns>
}

/**
 * Takes blocks out of columns that one document only has, where the other has those blocks too: that they were set in columns, or no longer
 * are, does not make them others. Null where there are none.
 */
export function unframe(before: readonly Part[], after: readonly Part[], bags: WordBags): Unframed | null {
  const idsOf = (parts: readonly Part[]) =>
    parts
      .filter(isColumns)
      .map(({ id }) => id)
      .sort()
      .join()
  if (idsOf(before) === idsOf(after)) return null
  const whole = alignParts(before, after, bags)
  const isLone = (side: 'before' | 'after', parts: readonly Part[]) => {
    const paired = new Set([...whole.pairs, ...whole.moves].map((match) => parts[match[side]]))
    return (part: Part) => !paired.has(part)
  }
  const lone = {
    before: before.filter(isColumns).filter(isLone('before', before)),
    after: after.filter(isColumns).filter(isLone('after', after)),
  }
  const all = free(before, after, [...lone.before, ...lone.after])
  const aligned = alignParts(all.before, all.after, bags)
  const shared = new Set<Columns | undefined>()
  for (const match of [...aligned.pairs, ...aligned.moves]) {
    for (const part of [all.before[match.before], all.after[match.after]]) {
      shared.add(part && all.frames.get(part))
    }
  }
  const opened = [...lone.before, ...lone.after].filter((frame) => shared.has(frame))
  return opened.length === 0 ? null : free(before, after, opened)
}

function free(before: readonly Part[], after: readonly Part[], opened: readonly Columns[]): Unframed {
  const frames = new Map<Part, Columns>()
  const isOpened = new Set<Part>(opened)
  const open = (parts: readonly Part[]) =>
    parts.flatMap((part): readonly Part[] => {
      if (!isColumns(part) || !isOpened.has(part)) return [part]
      for (const block of part.blocks) frames.set(block, part)
      return part.blocks
    })
  return { before: open(before), after: open(after), frames }
}

/** Steps of blocks that were taken out of their columns, in them again. Null where columns would have to hold what none can. */
export function frameSteps(steps: readonly PartStep[], { frames }: Unframed): readonly PartStep[] | null {
  const framed: PartStep[] = []
  for (let at = 0; at < steps.length; at += 1) {
    const step = steps[at] as PartStep
    const [first, ...others] = framesOf(step, frames)
    if (!first) {
      framed.push(step)
      continue
    }
    const last = steps.findLastIndex((each) =>
      framesOf(each, frames).some(({ frame }) => frame === first.frame),
    )
    const inner = steps.slice(at, last + 1)
    const holdsOther = inner.some((each) => framesOf(each, frames).some(({ frame }) => frame !== first.frame))
    if (others.length > 0 || holdsOther || !inner.every(canStandInColumns)) return null
    framed.push({ kind: 'framed', ...first, steps: inner })
    at = last
  }
  return framed
}

/** The columns that a step's part stands in, in either document. */
function framesOf(
  step: PartStep,
  frames: ReadonlyMap<Part, Columns>,
): readonly Pick<FrameStep, 'by' | 'frame'>[] {
  const of = (part: Part, by: FrameStep['by']) => {
    const frame = frames.get(part)
    return frame ? [{ by, frame }] : []
  }
  if (step.kind === 'framed') return []
  if (step.kind !== 'kept') return of(step.part, step.kind)
  return [...of(step.plan.before, 'deleted'), ...of(step.plan.after, 'inserted')]
}

function canStandInColumns(step: PartStep): boolean {
  if (step.kind === 'framed') return false
  return ['paragraph', 'list'].includes(kindOf(step.kind === 'kept' ? step.plan.after : step.part))
}

function isColumns(part: Part): part is Columns {
  return kindOf(part) === 'columns'
}
