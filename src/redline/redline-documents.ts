import { acceptAll, rejectAll } from '../document/accept-changes.ts'
import type { Block, Document, Note, RedlineIdentity } from '../document/nodes.ts'
import { buildSteps } from './build-marked.ts'
import { changedProperties, isSame } from './changed-properties.ts'
import { nameMarkedIds } from './marked-ids.ts'
import { findNotShown, type NotShown } from './not-shown.ts'
import { Planner } from './plan.ts'
import { WordBags } from './word-bags.ts'

/**
 * The redline: two documents → one, whose nodes say what was inserted, deleted and moved.
 *
 * In: the old document and the new one. Out: a marked document (`acceptAll` gives the new one, `rejectAll` the old), and a list of what
 * marks cannot say. It knows no model, no source and no format; whose documents they are does not matter, only what they say.
 */

/** A marked document, and what it cannot show. */
export interface Redline {
  readonly document: Document
  readonly notShown: readonly NotShown[]
  /**
   * What is wrong with it; nothing, or ordalag has a fault. `new` and `old`: accepting, or rejecting, all does not give that document. The
   * rest: properties that are neither shown nor listed.
   */
  readonly faults: readonly string[]
}

/** Marks in one document how the new one differs from the old. */
export function redlineDocuments(before: Document, after: Document, identity: RedlineIdentity): Redline {
  const [old, now] = [acceptAll(before), acceptAll(after)]
  const planner = new Planner(new WordBags())
  const blocks = planner.planParts(old.blocks, now.blocks)
  const footnotes = planner.planParts(old.footnotes, now.footnotes)
  planner.nameMoves()
  const ids = nameMarkedIds(now, [blocks, footnotes])
  const was = changedProperties(old, now, ['blocks', 'footnotes'])
  const document: Document = {
    ...now,
    redline: identity,
    ...(was ? { was } : {}),
    blocks: buildSteps(blocks, ids) as readonly Block[],
    footnotes: buildSteps(footnotes, ids) as readonly Note[],
  }
  const { notShown, unlisted } = findNotShown(document)
  const faults = [
    ...(isSame(acceptAll(document), now) ? [] : ['new']),
    ...(isSame(rejectAll(document), old) ? [] : ['old']),
    ...unlisted,
  ]
  // That a form is not to be filled in need not be said of one that is as it was.
  return { document, notShown: isSame(old, now) ? [] : notShown, faults }
}
