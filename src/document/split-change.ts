import { diffText } from '../alignment/words.ts'
import type { Mark } from './nodes.ts'

/** A stretch of a printed property; unmarked where both documents have it. */
export interface MarkedText {
  readonly text: string
  readonly mark: Mark | null
}

/**
 * A property of a redline's node that is printed (a number, a label, the header), in stretches: what only the old document has is marked as
 * deleted, what only the new one has as inserted. `was` is undefined where it has not changed. Null prints nothing.
 */
export function splitChange(was: string | null | undefined, now: string | null): readonly MarkedText[] {
  if (was === undefined || was === now) return now === null || now === '' ? [] : [{ text: now, mark: null }]
  return diffText(was ?? '', now ?? '').map(({ kind, text }) => ({
    text,
    mark: kind === 'same' ? null : { kind },
  }))
}
