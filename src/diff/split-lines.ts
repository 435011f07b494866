import { createWordCounter, likenessOf } from '../alignment/likeness.ts'
import type { Change } from './change.ts'
import { changeOfAmounts } from './change.ts'
import { type Comparison, type Draft, subjectOf } from './comparison.ts'
import { amountOfThing, namePlace, nameThing, writeWords } from './names.ts'
import type { Thing } from './outline.ts'
import type { Version } from './version.ts'

/** How alike a part of a line must be to the whole. */
const leastLikeness = 0.3
/** Lines become few lines; and of many candidates some sum would come out right by chance. */
const mostParts = 4
const mostCandidates = 8

/**
 * Sees that one funding line became several, or several one: their amounts are the same to the öre, they go to the same group and
 * their words are alike. Without this a split would read as money that was taken and money that was given.
 */
export function joinSplitLines(drafts: readonly Draft[], comparison: Comparison): readonly Draft[] {
  const { old, now } = comparison
  const split = joinOneWay(drafts, comparison, {
    one: 'before',
    many: 'after',
    kind: 'split',
    whole: old,
    part: now,
  })
  return joinOneWay(split, comparison, {
    one: 'after',
    many: 'before',
    kind: 'merged',
    whole: now,
    part: old,
  })
}

interface Way {
  readonly one: 'before' | 'after'
  readonly many: 'before' | 'after'
  readonly kind: 'split' | 'merged'
  readonly whole: Version
  readonly part: Version
}

function joinOneWay(drafts: readonly Draft[], comparison: Comparison, way: Way): readonly Draft[] {
  const { matches, old, now } = comparison
  const newcomers = drafts.filter(
    (draft) => draft[way.one] === null && draft[way.many]?.kind === 'line' && draft.change.field === null,
  )
  let result = drafts
  for (const whole of way.whole.outline.things) {
    if (whole.kind !== 'line' || newcomers.length === 0) continue
    const match = way.one === 'before' ? matches.ofOld(whole) : matches.ofNew(whole)
    if (!match) continue
    const counterpart = match[way.many]
    const group = way.part.outline.parentOf(counterpart)
    const missing =
      (amountOfThing(whole, way.whole)?.ore ?? 0n) - (amountOfThing(counterpart, way.part)?.ore ?? 0n)
    if (missing <= 0n) continue
    const alike = newcomers.filter((draft) => {
      const thing = draft[way.many]
      return (
        thing &&
        result.includes(draft) &&
        way.part.outline.parentOf(thing) === group &&
        isAlike(whole, thing, way)
      )
    })
    const others = findSum(alike.slice(0, mostCandidates), missing, (draft) => amountOfDraft(draft, way))
    if (!others) continue
    const parts = [counterpart, ...others.flatMap((draft) => draft[way.many] ?? [])]
    const replaced = new Set<Draft>(others)
    for (const draft of result) {
      if (draft.before === match.before && draft.after === match.after && draft.change.field === 'amount') {
        replaced.add(draft)
      }
    }
    result = [...result.filter((draft) => !replaced.has(draft)), draftSplit(match.before, match.after, parts)]
  }
  return result

  function draftSplit(before: Thing, after: Thing, parts: readonly Thing[]): Draft {
    const match = matches.ofNew(after)
    const money = { before: amountOfThing(before, old), after: amountOfThing(after, now) }
    const whole = way.one === 'before' ? money.before : money.after
    const side = (thing: Thing, version: Version) => ({ text: nameThing(thing, version), span: thing.span })
    const change: Change = {
      kind: way.kind,
      topic: 'money',
      subject: match
        ? subjectOf(match, now)
        : {
            kind: 'line',
            id: { before: before.id, after: after.id },
            label: nameThing(after, now),
            place: namePlace(after, now),
            match: null,
          },
      field: 'amount',
      path: `${after.path}.amount`,
      before: side(before, old),
      after: side(after, now),
      weight: 'substantive',
      reason: { code: 'money' },
      consequences: [],
      amounts: changeOfAmounts(whole, whole),
      parts: parts.flatMap((thing) => {
        const amount = amountOfThing(thing, way.part)
        return amount
          ? [{ label: nameThing(thing, way.part), amount, path: thing.path, span: thing.span }]
          : []
      }),
    }
    return { before, after, change }
  }
}

function isAlike(whole: Thing, part: Thing, way: Way): boolean {
  const counter = createWordCounter()
  const count = (thing: Thing, version: Version) =>
    counter.count(
      [thing.title, ...thing.body].map((words) => (words ? writeWords(words, version) : '')).join(' '),
    )
  return likenessOf(count(whole, way.whole), count(part, way.part)) >= leastLikeness
}

function amountOfDraft(draft: Draft, way: Way): bigint {
  const thing = draft[way.many]
  return (thing && amountOfThing(thing, way.part)?.ore) ?? 0n
}

/** The first few of `drafts` that sum to `sum`; null where none do. */
function findSum(
  drafts: readonly Draft[],
  sum: bigint,
  amountOf: (draft: Draft) => bigint,
): readonly Draft[] | null {
  for (let choice = 1; choice < 1 << drafts.length; choice += 1) {
    const chosen = drafts.filter((_, index) => (choice >> index) & 1)
    if (chosen.length >= mostParts) continue
    if (chosen.reduce((total, draft) => total + amountOf(draft), 0n) === sum) return chosen
  }
  return null
}
