import { createWordCounter, likenessOf, pairByLikeness, type WordCount } from '../alignment/likeness.ts'
import type { Distribution } from '../model/agreement.ts'
import type { Outline, Thing, ThingKind, Words } from './outline.ts'

/** Two things of the same kind that are held to be one. */
export interface Match {
  readonly before: Thing
  readonly after: Thing
  readonly by: 'id' | 'content' | 'likeness'
  /** From 0 to 1; 1 where an id or the content says it. */
  readonly likeness: number
}

/** Which thing of one version is which of the other; null where a thing has no counterpart. */
export interface Matches {
  readonly all: readonly Match[]
  ofOld(thing: Thing): Match | null
  ofNew(thing: Thing): Match | null
}

/**
 * How alike two things of other ids must be to be held to be one. Words count for what they share (see `likenessOf`), title and rest
 * half each; standing in the same place and agreeing in what marks the kind (amount, actor, recipient, day) counts for a
 * quarter, for sections less.
 */
const thresholds: Partial<Readonly<Record<ThingKind, number>>> = {
  measure: 0.4,
  line: 0.42,
  section: 0.38,
  deadline: 0.45,
  payment: 0.6,
  appropriation: 0.7,
  'body-name': 0.3,
}
const usualThreshold = 0.5
const usualWeightOfMarks = 0.25
/** A section has few marks, and is often moved. */
const weightOfSectionMarks = 0.15
const shareOfTitle = 0.8
/** Parts are matched after wholes that are this much alike, so that standing in the same whole can count. */
const clearLikeness = 0.65

/** What a text says, for likeness: its expressions as what they print. */
type WriteWords = (words: Words) => string

/**
 * Finds each thing of the old version in the new one: by its id, then by the very same content, then by likeness, the most alike
 * first. Only things of the same kind are ever one.
 */
export function matchThings(
  before: Outline,
  after: Outline,
  writeBefore: WriteWords,
  writeAfter: WriteWords,
): Matches {
  const all: Match[] = []
  const ofOld = new Map<Thing, Match>()
  const ofNew = new Map<Thing, Match>()
  const add = (match: Match) => {
    all.push(match)
    ofOld.set(match.before, match)
    ofNew.set(match.after, match)
  }
  const sameParent = (a: Thing, b: Thing): boolean => {
    const [old, now] = [before.parentOf(a), after.parentOf(b)]
    return old === null || now === null ? old === now : ofOld.get(old)?.after === now
  }

  add({ before: before.root, after: after.root, by: 'id', likeness: 1 })
  matchByKey(before, after, add)

  const counter = createWordCounter()
  const counted = new Map<Words | Thing, WordCount>()
  const countOnce = (of: Words | Thing, write: () => string): WordCount => {
    const known = counted.get(of)
    if (known) return known
    const fresh = counter.count(write())
    counted.set(of, fresh)
    return fresh
  }
  const wordsOf = (words: Words, write: WriteWords): WordCount => countOnce(words, () => write(words))
  const bodyOf = (thing: Thing, write: WriteWords): WordCount =>
    countOnce(thing, () => thing.body.map(write).join(' '))

  /** How alike two things are; 0 where that is known to be less than `least`. */
  const likeness = (a: Thing, b: Thing, least: number): number => {
    const parts: number[] = []
    if (a.title && b.title)
      parts.push(likenessOf(wordsOf(a.title, writeBefore), wordsOf(b.title, writeAfter)))
    const bodyCount = Number(a.body.length > 0) + Number(b.body.length > 0)
    if (bodyCount === 2) parts.push(likenessOf(bodyOf(a, writeBefore), bodyOf(b, writeAfter)))
    if (parts.length === 0) return marksShared(a, b)
    const ofWords = parts.reduce((sum, part) => sum + part, 0) / parts.length
    // Marks alone never make two things one.
    if (ofWords === 0) return 0
    const weightOfMarks = a.kind === 'section' ? weightOfSectionMarks : usualWeightOfMarks
    // A heading alone is less than a section that says much under the same heading.
    const ofAll = bodyCount === 1 ? ofWords * shareOfTitle : ofWords
    if (ofAll * (1 - weightOfMarks) + weightOfMarks < least) return 0
    return ofAll * (1 - weightOfMarks) + marksShared(a, b) * weightOfMarks
  }
  const marksShared = (a: Thing, b: Thing): number =>
    shareOf([...a.marks, sameParent(a, b)], [...b.marks, true])

  for (const kind of kindsOf(before, after)) {
    const free = (outline: Outline, taken: ReadonlyMap<Thing, Match>) =>
      outline.things.filter((thing) => thing.kind === kind && !taken.has(thing))
    matchByContent(free(before, ofOld), free(after, ofNew), sameParent, add)
    const threshold = thresholds[kind] ?? usualThreshold
    for (const least of kind === 'section' ? [clearLikeness, threshold, threshold] : [threshold]) {
      const pairs = pairByLikeness(
        free(before, ofOld),
        free(after, ofNew),
        (a, b) => likeness(a, b, least),
        least,
      )
      for (const pair of pairs) add({ ...pair, by: 'likeness' })
    }
  }
  return { all, ofOld: (thing) => ofOld.get(thing) ?? null, ofNew: (thing) => ofNew.get(thing) ?? null }
}

function matchByKey(before: Outline, after: Outline, add: (match: Match) => void): void {
  const byKey = new Map<string, Thing>()
  const name = (thing: Thing) => `${thing.kind} ${thing.key}`
  for (const thing of after.things)
    if (thing.key !== null && !byKey.has(name(thing))) byKey.set(name(thing), thing)
  for (const thing of before.things) {
    if (thing === before.root) continue
    const found = thing.key === null ? undefined : byKey.get(name(thing))
    if (!found || found === after.root) continue
    byKey.delete(name(thing))
    add({ before: thing, after: found, by: 'id', likeness: 1 })
  }
}

/** Things without a word of difference, those with the same parent first. */
function matchByContent(
  before: readonly Thing[],
  after: readonly Thing[],
  sameParent: (a: Thing, b: Thing) => boolean,
  add: (match: Match) => void,
): void {
  const waiting = new Map<string, Thing[]>()
  for (const thing of after) {
    const content = contentOf(thing)
    const known = waiting.get(content)
    if (known) known.push(thing)
    else waiting.set(content, [thing])
  }
  for (const thing of before) {
    const same = waiting.get(contentOf(thing)) ?? []
    const found = same.find((other) => sameParent(thing, other)) ?? same[0]
    if (!found) continue
    same.splice(same.indexOf(found), 1)
    add({ before: thing, after: found, by: 'content', likeness: 1 })
  }
}

function contentOf(thing: Thing): string {
  const said = thing.fields.filter((field) => field.type !== 'id')
  return said.map((field) => `${field.name}=${writeValue(field)}`).join('\n')
}

function writeValue(field: Thing['fields'][number]): string {
  switch (field.type) {
    case 'words':
      return field.value ? textOfWords(field.value) : ''
    case 'amount':
      return String(field.value?.ore)
    case 'due':
      return JSON.stringify(field.value)
    case 'references':
      return field.value.join(' ')
    case 'distribution':
      return writeDistribution(field.value)
    default:
      return String(field.value)
  }
}

/** All that a distribution says, in one line: the same for the same distribution. */
export function writeDistribution(value: Distribution | null): string {
  if (!value) return ''
  const said = [value.among, value.by, value.through, value.population].map((part) => part?.value ?? '')
  const shares = value.percentages.map(({ recipient, percent }) => `${recipient.value}=${percent.value}`)
  const decided = value.amounts.map(({ recipient, amount }) => `${recipient.value}=${amount.value.ore}`)
  const out = value.leftOut?.map(({ recipient, unmet }) =>
    [recipient, ...unmet].map((part) => part.value).join('-'),
  )
  return [
    ...said,
    String(value.fixed?.value.ore ?? ''),
    shares.join(),
    decided.join(),
    out?.join() ?? 'unjudged',
  ].join(' ')
}

/** A text as its source writes it, whatever its lines and indentation. */
export function textOfWords(words: Words): string {
  const text = 'blocks' in words ? words.span.file.text.slice(words.span.start, words.span.end) : words.value
  return text.replace(/[ \n]+/gu, ' ').trim()
}

/** Parents come before their parts, so that the place counts for those. */
function kindsOf(before: Outline, after: Outline): readonly ThingKind[] {
  return [...new Set([...before.things, ...after.things].map((thing) => thing.kind))]
}

function shareOf(before: readonly unknown[], after: readonly unknown[]): number {
  const all = Math.max(before.length, after.length)
  return before.filter((mark) => after.includes(mark)).length / all
}
