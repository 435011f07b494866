/**
 * Room `diff`. In: two versions of an agreement as models. Out: the list of what changed, each change with both places in the sources,
 * its weight and what follows from it; and that list in words. It compares what the sources say, never how they are written, and
 * does no input or output.
 */
import type { Agreement, Registers } from '../model/agreement.ts'
import type { Change, Consequence } from './change.ts'
import { topics } from './change.ts'
import { compareThings } from './compare-things.ts'
import type { Comparison, Draft, Follower } from './comparison.ts'
import { describeRegisters, nowhere } from './describe-registers.ts'
import { type Matches, matchThings } from './match-things.ts'
import { type Found, findMoneyConsequences } from './money-consequences.ts'
import { nameThing, writeWords } from './names.ts'
import { createOutline, type Thing } from './outline.ts'
import { findDecisionConsequences, findPrinted } from './printed-consequences.ts'
import { joinSplitLines } from './split-lines.ts'
import { findNumberConsequences } from './structure-consequences.ts'
import { createVersion, type Model, type Version } from './version.ts'

/**
 * What changed from one version of an agreement to another, or from one agreement to another: by topic, then by place.
 *
 * Things are matched by their ids, then by their content, then by likeness, so that what was renamed, moved or renumbered is not
 * taken for new. Every leaf of the models that differs is in some change or its consequences (`path`); the diff of a
 * model with itself is empty.
 */
export function diffModels(before: Model, after: Model): readonly Change[] {
  const [old, now] = [createVersion(before), createVersion(after)]
  const matches = matchVersions(old, now)
  return findChanges({ old, now, matches })
}

/** What changed in the registers that all agreements share. */
export function diffRegisters(before: Registers, after: Registers): readonly Change[] {
  if (before === after) return []
  const [old, now] = [registersVersion(before), registersVersion(after)]
  const matches = matchVersions(old, now)
  return findChanges({ old, now, matches })
}

/** Which thing of the one version is which of the other. */
export function matchVersions(old: Version, now: Version): Matches {
  const { outline: before } = old
  const { outline: after } = now
  return matchThings(
    before,
    after,
    (words) => writeWords(words, old),
    (words) => writeWords(words, now),
  )
}

function findChanges(comparison: Comparison): readonly Change[] {
  const compared = compareThings(comparison)
  const drafts = joinSplitLines(compared.drafts, comparison)
  if (drafts.length === 0) return []
  const money = findMoneyConsequences(drafts, comparison)
  const kept = drafts
    .filter((draft) => !money.explained.has(draft))
    .map((draft) => (money.restated.has(draft) ? restate(draft) : draft))
  const found = [
    ...money.found,
    ...findNumberConsequences(kept, comparison),
    ...findReferenceConsequences(compared.followers, kept, comparison),
  ]
  const withPrinted = [
    ...found,
    ...findPrinted(found, kept, comparison),
    ...findDecisionConsequences(found, kept, comparison),
  ]
  return sortChanges(kept, comparison).map(
    (draft): Change => ({
      ...draft.change,
      consequences: [
        ...draft.change.consequences,
        ...withPrinted.filter(({ causes }) => causes.includes(draft)).map(({ consequence }) => consequence),
      ],
    }),
  )
}

function restate(draft: Draft): Draft {
  return { ...draft, change: { ...draft.change, weight: 'editorial', reason: { code: 'restated' } } }
}

/** References that follow a thing to its new id, under the change of the id. */
function findReferenceConsequences(
  followers: readonly Follower[],
  drafts: readonly Draft[],
  { old, now }: Comparison,
): readonly Found[] {
  return followers.flatMap(({ field, before, renamed }) => {
    const holder = now.outline.things.find((thing) => thing.fields.includes(field))
    return [...new Set(renamed)].flatMap((id): Found[] => {
      const thing = old.outline.find(id)
      const cause = drafts.find((draft) => draft.change.kind === 'identifier' && draft.before === thing)
      if (!cause) return []
      const consequence: Consequence = {
        kind: 'reference',
        label: holder ? nameThing(holder, now) : field.name,
        path: field.path,
        before: id,
        after: cause.after?.id ?? null,
        spans: { before: before.span, after: field.span },
        amounts: null,
        causes: 1,
      }
      return [{ causes: [cause], ids: [], consequence }]
    })
  })
}

function sortChanges(drafts: readonly Draft[], { old, now, matches }: Comparison): readonly Draft[] {
  const places = new Map<Thing, number>(now.outline.things.map((thing, index) => [thing, index]))
  // What was removed stands where it would have stood: after what came before it.
  let last = 0
  const oldPlaces = new Map<Thing, number>()
  for (const thing of old.outline.things) {
    const match = matches.ofOld(thing)
    if (match) last = places.get(match.after) ?? last
    oldPlaces.set(thing, last + 0.5)
  }
  const placeOf = ({ before, after }: Draft): number =>
    (after ? places.get(after) : before ? oldPlaces.get(before) : undefined) ?? 0
  return drafts
    .map((draft, index) => ({ draft, index }))
    .sort(
      (a, b) =>
        topics.indexOf(a.draft.change.topic) - topics.indexOf(b.draft.change.topic) ||
        placeOf(a.draft) - placeOf(b.draft) ||
        a.index - b.index,
    )
    .map(({ draft }) => draft)
}

/** Registers as a version without an agreement. */
function registersVersion(registers: Registers): Version {
  const version = createVersion({ agreement: noAgreement, registers })
  const root: Thing = {
    what: 'thing',
    kind: 'agreement',
    id: null,
    key: null,
    path: '',
    span: nowhere,
    list: '',
    title: null,
    body: [],
    marks: [],
    fields: [],
    children: describeRegisters(registers),
  }
  return { ...version, outline: createOutline(root), nameBody: (id) => id }
}

function at<T>(value: T) {
  return { value, span: nowhere }
}

const noAgreement: Agreement = {
  kind: 'agreement',
  id: at(''),
  title: at(''),
  shortTitle: at(''),
  year: at(0),
  status: at('draft'),
  registration: { government: null, counterparty: null },
  parties: [],
  funding: { total: at({ ore: 0n }), groups: [], notes: [], span: nowhere },
  appropriations: [],
  payments: [],
  terms: [],
  deadlines: [],
  amounts: [],
  figures: [],
  sections: [],
  annexes: [],
  approval: { copies: null, approvedBy: [], conditions: [], span: nowhere },
  decision: null,
  leansOn: null,
  version: '',
  span: nowhere,
}
