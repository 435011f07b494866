import { daysBetween } from '../model/calendar-date.ts'
import { expressionsOf } from '../model/prose-expressions.ts'
import type { Due } from '../model/values.ts'
import type { Change, DateChange, Reason, Side, Weight } from './change.ts'
import { changeOfAmounts } from './change.ts'
import { type Comparison, newIdOf } from './comparison.ts'
import { compareBlocks, writeSegments } from './diff-words.ts'
import { textOfWords, writeDistribution } from './match-things.ts'
import type { Field, Words } from './outline.ts'
import { sideOfBlocks } from './side-of-blocks.ts'
import { type TextBlock, tokensOfPlain, tokensOfProse } from './text-tokens.ts'
import type { Version } from './version.ts'
import { weighWords } from './weigh-words.ts'

type What = Change extends infer Each ? (Each extends Change ? Omit<Each, keyof CommonToAll> : never) : never
type CommonToAll = Pick<
  Change,
  'topic' | 'subject' | 'field' | 'path' | 'before' | 'after' | 'weight' | 'reason' | 'consequences'
>

/** How a field differs: once, or once for each paragraph. */
export interface Difference {
  readonly weight: Weight
  readonly reason: Reason
  readonly what: What
  /** The sides, where they are only a part of the field; null where there is no such part. */
  readonly before?: Side | null
  readonly after?: Side | null
}

/** What differs between a field of one version and the same field of the other. */
export interface FieldComparison {
  readonly differences: readonly Difference[]
  /** Old ids that the field only follows to their new names. */
  readonly renamed: readonly string[]
}

const same: FieldComparison = { differences: [], renamed: [] }

function different(what: What, weight: Weight, reason: Reason): FieldComparison {
  return { differences: [{ what, weight, reason }], renamed: [] }
}

/** Compares what a field says in both versions, by what it holds. */
export function compareFields(before: Field, after: Field, comparison: Comparison): FieldComparison {
  if (before.type === 'amount' && after.type === 'amount') {
    if (before.value?.ore === after.value?.ore) return same
    const amounts = changeOfAmounts(before.value, after.value)
    return different({ kind: 'amount', amounts }, 'substantive', { code: 'money' })
  }
  if (before.type === 'due' && after.type === 'due') {
    if (isSameDue(before.value, after.value)) return same
    const dates = changeOfDates(before.value, after.value, comparison)
    return different({ kind: 'due', dates }, 'substantive', { code: 'date' })
  }
  if (before.type === 'words' && after.type === 'words')
    return compareWords(before.value, after.value, comparison)
  if (before.type === 'references' && after.type === 'references') {
    return compareReferences(before.value, after, comparison)
  }
  if (before.type === 'distribution' && after.type === 'distribution') {
    return writeDistribution(before.value) === writeDistribution(after.value)
      ? same
      : different({ kind: 'value' }, 'substantive', { code: 'fact' })
  }
  if (before.value === after.value) return same
  if (after.type === 'id') return different({ kind: 'identifier' }, 'editorial', { code: 'identifier' })
  if (after.type === 'layout') return different({ kind: 'value' }, 'editorial', { code: 'layout' })
  return different({ kind: 'value' }, 'substantive', { code: 'fact' })
}

function isSameDue(a: Due | null, b: Due | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** The change between two due dates, either of which may not be there. */
export function changeOfDates(
  before: Due | null,
  after: Due | null,
  { old, now }: Pick<Comparison, 'old' | 'now'>,
): DateChange {
  const days = before?.kind === 'day' && after?.kind === 'day' ? daysBetween(before.date, after.date) : null
  const years = now.agreement.year.value - old.agreement.year.value
  const shifted: Due | null =
    before?.kind === 'day'
      ? { kind: 'day', date: { ...before.date, year: before.date.year + years } }
      : before?.kind === 'month'
        ? { ...before, year: before.year + years }
        : null
  return {
    old: before,
    new: after,
    days,
    followsYear: years !== 0 && shifted !== null && isSameDue(shifted, after),
  }
}

function compareReferences(
  before: readonly string[],
  after: Field & { readonly type: 'references' },
  comparison: Comparison,
): FieldComparison {
  const named = after.to === 'agreement' ? before.map((id) => newIdOf(id, comparison)) : before
  if (named.join(' ') === after.value.join(' ')) {
    return { differences: [], renamed: before.filter((id, index) => id !== named[index]) }
  }
  if ([...named].sort().join(' ') === [...after.value].sort().join(' ')) {
    return different({ kind: 'value' }, 'editorial', { code: 'order' })
  }
  if (after.name === 'actor') return different({ kind: 'handed-over' }, 'substantive', { code: 'actor' })
  return different({ kind: 'value' }, 'substantive', { code: after.to === 'body' ? 'actor' : 'reference' })
}

function compareWords(before: Words | null, after: Words | null, comparison: Comparison): FieldComparison {
  if (before === null && after === null) return same
  const renamed = before ? renamedIn(before, comparison) : []
  if (before && after && renamed.length === 0 && textOfWords(before) === textOfWords(after)) return same
  const blocksBefore = before ? blocksOf(before, comparison.old, (id) => newIdOf(id, comparison)) : []
  const blocksAfter = after ? blocksOf(after, comparison.now, (id) => id) : []
  const changes = compareBlocks(blocksBefore, blocksAfter)
  if (changes.length === 0) return { differences: [], renamed }
  return {
    renamed: [],
    differences: changes.map((change): Difference => {
      const segments = writeSegments(change.steps)
      return {
        ...weighWords(change),
        what:
          change.kind === 'moved'
            ? { kind: 'reordered' }
            : { kind: 'words', segments, isRewritten: change.kind === 'rewritten' },
        before: sideOfBlocks(change.before),
        after: sideOfBlocks(change.after),
      }
    }),
  }
}

function blocksOf(words: Words, version: Version, nameOf: (id: string) => string): readonly TextBlock[] {
  return 'blocks' in words ? tokensOfProse(words, { print: version.print, nameOf }) : tokensOfPlain(words)
}

function renamedIn(words: Words, comparison: Comparison): readonly string[] {
  if (!('blocks' in words)) return []
  const ids = [...expressionsOf(words)].flatMap((expression) => expression.args.map((arg) => arg.value))
  return ids.filter((id) => newIdOf(id, comparison) !== id)
}
