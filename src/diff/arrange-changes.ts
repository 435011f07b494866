import type { AmountChange, Change, Consequence, DateChange, Topic } from './change.ts'
import { topics } from './change.ts'

/** Changes as a reader takes them in: by topic, then by place, then by thing. */
export interface ArrangedChanges {
  readonly topics: readonly ArrangedTopic[]
  /** What changes nothing in substance. */
  readonly editorial: readonly Change[]
  readonly counts: { readonly substantive: number; readonly editorial: number }
  /** How many things have no counterpart in the other version. */
  readonly unmatched: { readonly removed: number; readonly added: number }
  /** How many things were matched by likeness. */
  readonly likened: number
}

/** All that changed in one respect: money, dates, measures. */
export interface ArrangedTopic {
  readonly topic: Topic
  /** Of money: the agreement's total, where it follows from the changes. */
  readonly total: Consequence | null
  readonly places: readonly ArrangedPlace[]
  /** What follows from several changes together. */
  readonly together: readonly Consequence[]
}

/** What changed within one whole, such as a group of the funding or a section; without a name at the top. */
export interface ArrangedPlace {
  readonly name: string | null
  /** What stands there, where that is of one kind and has no other place: payments, appropriations. */
  readonly kind: Change['subject']['kind'] | null
  /** Of money: what the group comes to, where that follows from the changes. */
  readonly sum: Consequence | null
  readonly entries: readonly ArrangedEntry[]
}

/** All that changed in one thing. */
export interface ArrangedEntry {
  readonly mark: 'added' | 'removed' | 'moved' | 'changed'
  readonly label: string
  readonly amounts: AmountChange | null
  readonly dates: DateChange | null
  readonly changes: readonly Change[]
  /** What follows from these changes alone. */
  readonly consequences: readonly Consequence[]
  readonly likeness: number | null
}

/** Puts changes in the order in which they are shown: by topic, place and thing, the editorial ones apart. */
export function arrangeChanges(changes: readonly Change[]): ArrangedChanges {
  const substantive = changes.filter((change) => change.weight === 'substantive')
  const editorial = changes.filter((change) => change.weight === 'editorial')
  const whole = (kind: Change['kind']) =>
    changes.filter((change) => change.kind === kind && change.field === null)
  const likened = new Set(
    changes.flatMap((change) => (change.subject.match?.by === 'likeness' ? [keyOfSubject(change)] : [])),
  )
  return {
    topics: topics.flatMap((topic) => {
      const own = substantive.filter((change) => change.topic === topic)
      return own.length === 0 ? [] : [arrangeTopic(topic, own)]
    }),
    editorial,
    counts: { substantive: substantive.length, editorial: editorial.length },
    unmatched: { removed: whole('removed').length, added: whole('added').length },
    likened: likened.size,
  }
}

function arrangeTopic(topic: Topic, changes: readonly Change[]): ArrangedTopic {
  const shared = sharedConsequences(changes)
  const sums = shared.filter((consequence) => consequence.kind === 'group-sum')
  const places: { name: string | null; kind: ArrangedPlace['kind']; entries: Change[][] }[] = []
  const entries = new Map<string, Change[]>()
  for (const change of changes) {
    const key = keyOfSubject(change)
    const known = entries.get(key)
    if (known) {
      known.push(change)
      continue
    }
    const entry = [change]
    entries.set(key, entry)
    const { name, kind } = placeOf(change)
    const place = places.find((each) => each.name === name && each.kind === kind)
    if (place) place.entries.push(entry)
    else places.push({ name, kind, entries: [entry] })
  }
  const used = new Set<Consequence>()
  const arranged = places.map(({ name, kind, entries: own }): ArrangedPlace => {
    const sum = sums.find((consequence) => consequence.label === name) ?? null
    if (sum) used.add(sum)
    return { name, kind, sum, entries: own.map((entry) => arrangeEntry(entry)) }
  })
  const total = shared.find((consequence) => consequence.kind === 'total') ?? null
  if (total) used.add(total)
  return { topic, total, places: arranged, together: shared.filter((consequence) => !used.has(consequence)) }
}

/** Lines and their groups stand under the name of the group, what else is money under what it is. */
function placeOf({ topic, subject }: Change): Pick<ArrangedPlace, 'name' | 'kind'> {
  // A section's number says where it stands.
  if (subject.kind === 'section') return { name: null, kind: null }
  if (topic !== 'money') return { name: subject.place, kind: null }
  if (subject.kind === 'group') return { name: subject.label, kind: null }
  return { name: subject.place, kind: subject.place === null ? subject.kind : null }
}

/** What follows from several changes, once. */
function sharedConsequences(changes: readonly Change[]): readonly Consequence[] {
  const found = new Map<string, Consequence>()
  for (const consequence of changes.flatMap((change) => change.consequences)) {
    if (consequence.causes < 2) continue
    found.set(
      `${consequence.kind} ${consequence.label} ${consequence.path} ${consequence.before}`,
      consequence,
    )
  }
  return [...found.values()]
}

function arrangeEntry(changes: readonly Change[]): ArrangedEntry {
  const [first] = changes
  const kinds = new Set(changes.map((change) => (change.field === null ? change.kind : 'changed')))
  const mark = kinds.has('added')
    ? 'added'
    : kinds.has('removed')
      ? 'removed'
      : kinds.has('moved')
        ? 'moved'
        : 'changed'
  const amount = changes.find((change) => change.kind === 'amount')
  const due = changes.find((change) => change.kind === 'due')
  const match = first?.subject.match
  return {
    mark,
    label: first?.subject.label ?? '',
    amounts: amount?.kind === 'amount' ? amount.amounts : null,
    dates: due?.kind === 'due' ? due.dates : null,
    changes,
    consequences: uniteConsequences(changes.flatMap((change) => change.consequences)),
    likeness: match?.by === 'likeness' ? match.likeness : null,
  }
}

/** Those of one entry alone, each once. Where several of its changes are printed in the same places, that is said once. */
function uniteConsequences(consequences: readonly Consequence[]): readonly Consequence[] {
  const seen = new Set<string>()
  return consequences.filter((consequence) => {
    const key = `${consequence.kind} ${consequence.label} ${consequence.path} ${consequence.before}`
    if (consequence.causes > 1 || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function keyOfSubject({ subject, path, field }: Change): string {
  const id = subject.id.after ?? subject.id.before
  if (id !== null) return `${subject.kind} ${id}`
  return `${subject.kind} ${field === null ? path : path.slice(0, path.length - field.length)}`
}
