import type { Deadline } from '../model/agreement.ts'
import type { DateChange } from './change.ts'
import { changeOfDates } from './compare-fields.ts'
import { matchVersions } from './diff-models.ts'
import { createVersion, type Model } from './version.ts'

/** A deadline on both sides, whether it changed or not. */
export interface DeadlinePair {
  readonly before: Deadline | null
  readonly after: Deadline | null
  readonly dates: DateChange
}

/** Every deadline of two versions, each with its counterpart: those of the newer in its order, then those that are gone. */
export function pairDeadlines(before: Model, after: Model): readonly DeadlinePair[] {
  const [old, now] = [createVersion(before), createVersion(after)]
  const matches = matchVersions(old, now)
  const find = (version: typeof old, id: string | null) =>
    version.ids.findKind('deadline', id ?? '')?.deadline ?? null
  const pair = (one: Deadline | null, other: Deadline | null): DeadlinePair => ({
    before: one,
    after: other,
    dates: changeOfDates(one?.due.value ?? null, other?.due.value ?? null, { old, now }),
  })
  const deadlines = (version: typeof old) =>
    version.outline.things.filter((thing) => thing.kind === 'deadline')
  return [
    ...deadlines(now).map((thing) =>
      pair(find(old, matches.ofNew(thing)?.before.id ?? null), find(now, thing.id)),
    ),
    ...deadlines(old).flatMap((thing) => (matches.ofOld(thing) ? [] : [pair(find(old, thing.id), null)])),
  ]
}
