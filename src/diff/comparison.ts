import type { Change, Subject, Topic } from './change.ts'
import type { Match, Matches } from './match-things.ts'
import { namePlace, nameThing } from './names.ts'
import type { Field, Thing } from './outline.ts'
import type { Version } from './version.ts'

/** Two versions of an agreement, and which thing of the one is which of the other. */
export interface Comparison {
  readonly old: Version
  readonly now: Version
  readonly matches: Matches
}

/** A change on its way: with the things that it is about, so that its consequences can be found. */
export interface Draft {
  readonly before: Thing | null
  readonly after: Thing | null
  readonly change: Change
}

/** A reference that only follows what it refers to, which got another id. */
export interface Follower {
  readonly field: Field
  readonly before: Field
  /** Old ids of what was renamed. */
  readonly renamed: readonly string[]
}

/** What comparing two versions finds, before consequences. */
export interface Compared {
  readonly drafts: readonly Draft[]
  readonly followers: readonly Follower[]
}

/** The id under which the new version knows what the old one calls `id`. */
export function newIdOf(id: string, { old, matches }: Comparison): string {
  const thing = old.outline.find(id)
  return (thing && matches.ofOld(thing)?.after.id) ?? id
}

/** What a change is about, where both versions have it. */
export function subjectOf(match: Match, now: Version): Subject {
  return {
    kind: match.after.kind,
    id: { before: match.before.id, after: match.after.id },
    label: nameThing(match.after, now),
    place: namePlace(match.after, now),
    match: { by: match.by, likeness: match.likeness },
  }
}

const topicsOfKinds: Readonly<Record<Thing['kind'], Topic>> = {
  agreement: 'parties',
  party: 'parties',
  'approval-condition': 'conditions',
  group: 'money',
  line: 'money',
  note: 'texts',
  appropriation: 'money',
  payment: 'money',
  condition: 'conditions',
  instalment: 'conditions',
  terms: 'conditions',
  deadline: 'dates',
  amount: 'money',
  figure: 'figures',
  section: 'structure',
  measure: 'measures',
  annex: 'annexes',
  item: 'annexes',
  initiative: 'annexes',
  report: 'dates',
  body: 'registers',
  'body-name': 'registers',
  'appropriation-item': 'registers',
  form: 'registers',
  'form-group': 'registers',
  'form-field': 'registers',
  resolution: 'conditions',
  part: 'money',
  paid: 'money',
  signatory: 'parties',
  'healthcare-region': 'registers',
  region: 'registers',
  population: 'registers',
}

/** What a change of a field, or of the whole thing, is to a reviewer. */
export function topicOf(thing: Thing, field: string | null): Topic {
  if (thing.kind === 'agreement') {
    if (field === 'funding.total') return 'money'
    return field?.startsWith('approval.') ? 'conditions' : 'parties'
  }
  if (thing.kind === 'section' && field !== null && field !== 'numbered' && field !== 'id') {
    return field === 'level' ? 'measures' : 'texts'
  }
  if (thing.kind === 'line' && field === 'condition') return 'conditions'
  return topicsOfKinds[thing.kind]
}
