import type { Side } from './change.ts'
import { compareFields } from './compare-fields.ts'
import {
  type Compared,
  type Comparison,
  type Draft,
  type Follower,
  subjectOf,
  topicOf,
} from './comparison.ts'
import type { Match } from './match-things.ts'
import { writeField } from './names.ts'
import type { Field, Thing } from './outline.ts'
import type { Version } from './version.ts'
import { draftWhole, findMoves } from './whole-things.ts'

/** Everything that differs between two versions, before it is known what is a consequence of what. */
export function compareThings(comparison: Comparison): Compared {
  const { old, now, matches } = comparison
  const drafts: Draft[] = []
  const followers: Follower[] = []
  for (const thing of old.outline.things) {
    const match = matches.ofOld(thing)
    if (match) {
      const compared = compareMatch(match, comparison)
      drafts.push(...compared.drafts)
      followers.push(...compared.followers)
    } else drafts.push(draftWhole('removed', thing, old, comparison))
  }
  for (const thing of now.outline.things) {
    if (!matches.ofNew(thing)) drafts.push(draftWhole('added', thing, now, comparison))
  }
  drafts.push(...findMoves(comparison))
  return { drafts, followers }
}

function compareMatch(match: Match, comparison: Comparison): Compared {
  const { old, now } = comparison
  const drafts: Draft[] = []
  const followers: Follower[] = []
  const names = new Set([...match.before.fields, ...match.after.fields].map((field) => field.name))
  for (const name of names) {
    const before = match.before.fields.find((field) => field.name === name)
    const after = match.after.fields.find((field) => field.name === name)
    const fields = {
      before: before ?? emptyField(after, match.before),
      after: after ?? emptyField(before, match.after),
    }
    if (!fields.before || !fields.after) continue
    const found = compareFields(fields.before, fields.after, comparison)
    if (found.renamed.length > 0) {
      followers.push({ field: fields.after, before: fields.before, renamed: found.renamed })
    }
    for (const difference of found.differences) {
      drafts.push({
        before: match.before,
        after: match.after,
        change: {
          topic: topicOf(match.after, name),
          subject: subjectOf(match, now),
          field: name,
          path: fields.after.path,
          before: sideOf(fields.before, difference.before, old),
          after: sideOf(fields.after, difference.after, now),
          weight: difference.weight,
          reason: difference.reason,
          consequences: [],
          ...difference.what,
        },
      })
    }
  }
  return { drafts, followers }
}

/** A field that one version lacks altogether (an annex that became of another kind) says nothing there. */
function emptyField(field: Field | undefined, thing: Thing): Field | undefined {
  if (!field) return undefined
  const place = { what: 'field', name: field.name, path: field.path, span: thing.span } as const
  switch (field.type) {
    case 'references':
      return { ...place, type: field.type, to: field.to, value: [] }
    case 'id':
    case 'layout':
      return { ...place, type: field.type, value: '' }
    default:
      return { ...place, type: field.type, value: null }
  }
}

function sideOf(field: Field, part: Side | null | undefined, version: Version): Side | null {
  if (part !== undefined) return part
  const text = writeField(field, version)
  return text === null ? null : { text, span: field.span }
}
