import { findOutOfOrder } from '../alignment/sequence.ts'
import type { Due } from '../model/values.ts'
import type { Side } from './change.ts'
import { type Comparison, type Draft, subjectOf, topicOf } from './comparison.ts'
import type { Match } from './match-things.ts'
import { amountOfThing, namePlace, nameThing, writeField } from './names.ts'
import type { Thing } from './outline.ts'
import type { Version } from './version.ts'

/** The change that a thing came or went, with all that it says. */
export function draftWhole(
  kind: 'added' | 'removed',
  thing: Thing,
  version: Version,
  comparison: Comparison,
): Draft {
  const side: Side = { text: textOfThing(thing, version), span: thing.span }
  const isNew = kind === 'added'
  return {
    before: isNew ? null : thing,
    after: isNew ? thing : null,
    change: {
      kind,
      amount: amountOfThing(thing, version),
      due: dueOf(thing),
      topic: topicOf(thing, null),
      subject: {
        kind: thing.kind,
        id: { before: isNew ? null : thing.id, after: isNew ? thing.id : null },
        label: nameThing(thing, version),
        place: isNew ? namePlace(thing, version) : nameOldPlace(thing, comparison),
        match: null,
      },
      field: null,
      path: thing.path,
      before: isNew ? null : side,
      after: isNew ? side : null,
      weight: 'substantive',
      reason: { code: kind },
      consequences: [],
    },
  }
}

/** Where something that is gone would stand now: the new name of what it was a part of, if that is still there. */
function nameOldPlace(thing: Thing, { old, now, matches }: Comparison): string | null {
  const parent = old.outline.parentOf(thing)
  const match = parent && parent !== old.outline.root ? matches.ofOld(parent) : null
  return match ? nameThing(match.after, now) : namePlace(thing, old)
}

function dueOf(thing: Thing): Due | null {
  const field = thing.fields.find((each) => each.type === 'due')
  return field?.type === 'due' ? field.value : null
}

/** What a thing says, its parts apart: a section's heading and text, a line's label and amount. */
function textOfThing(thing: Thing, version: Version): string {
  const said = thing.fields.flatMap((field) => {
    const text =
      field.type === 'words' || field.type === 'amount' || field.type === 'due'
        ? writeField(field, version)
        : null
    return text === null ? [] : [text]
  })
  return said.length === 0 ? nameThing(thing, version) : said.join('\n\n')
}

/** Lists whose order no document prints. */
const unorderedLists = new Set(['deadlines', 'amounts', 'figures', 'terms', 'appropriations'])

/** Things that now belong to something else, or stand elsewhere among their like; as few as can be. */
export function findMoves(comparison: Comparison): readonly Draft[] {
  const { old, now, matches } = comparison
  const drafts: Draft[] = []
  const stayed = new Map<string, { match: Match; from: number; to: number }[]>()
  for (const match of matches.all) {
    const parents = { before: old.outline.parentOf(match.before), after: now.outline.parentOf(match.after) }
    if (!parents.before || !parents.after) continue
    const isSamePlace =
      matches.ofOld(parents.before)?.after === parents.after && match.before.list === match.after.list
    if (!isSamePlace) {
      drafts.push(draftMove('moved', match, comparison))
      continue
    }
    if (unorderedLists.has(match.after.list)) continue
    const key = `${parents.after.path}/${match.after.list}`
    const from = parents.before.children.indexOf(match.before)
    const to = parents.after.children.indexOf(match.after)
    stayed.set(key, [...(stayed.get(key) ?? []), { match, from, to }])
  }
  for (const siblings of stayed.values()) {
    siblings.sort((a, b) => a.from - b.from)
    for (const index of findOutOfOrder(siblings.map((sibling) => sibling.to))) {
      const sibling = siblings[index]
      if (sibling) drafts.push(draftMove('reordered', sibling.match, comparison))
    }
  }
  return drafts
}

function draftMove(kind: 'moved' | 'reordered', match: Match, { old, now }: Comparison): Draft {
  const where = (thing: Thing, version: Version): Side => ({
    text: namePlace(thing, version) ?? '',
    span: thing.span,
  })
  return {
    before: match.before,
    after: match.after,
    change: {
      kind,
      topic: topicOf(match.after, null),
      subject: subjectOf(match, now),
      field: null,
      path: match.after.path,
      before: where(match.before, old),
      after: where(match.after, now),
      weight: kind === 'moved' ? 'substantive' : 'editorial',
      reason: { code: kind === 'moved' ? 'another-place' : 'order' },
      consequences: [],
    },
  }
}
