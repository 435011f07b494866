import { createWordCounter, likenessOf, pairByLikeness, type WordCount } from '../alignment/likeness.ts'
import { diffSequences, type Step } from '../alignment/sequence.ts'
import type { Segment } from './change.ts'
import { keyOfBlock, type TextBlock, type Token, writeTokens } from './text-tokens.ts'

/** What became of one paragraph or list item, or of a whole text that was written anew. */
export interface BlockChange {
  readonly kind: 'changed' | 'added' | 'removed' | 'moved' | 'rewritten'
  readonly before: readonly TextBlock[]
  readonly after: readonly TextBlock[]
  /** Word by word; empty where it only moved. */
  readonly steps: readonly TokenStep[]
}

/** A run of words that is the same, deleted or inserted. */
export interface TokenStep {
  readonly kind: Segment['kind']
  readonly tokens: readonly Token[]
}

/** How much of its words a paragraph must share with another to be that one, reworded. */
const leastShared = 0.4

/**
 * Compares two texts paragraph by paragraph: what is the same is passed over, what is alike is compared word by word, the
 * rest was added, removed or moved. Where no paragraph has a like, the text was written anew and counts as one change.
 */
export function compareBlocks(
  before: readonly TextBlock[],
  after: readonly TextBlock[],
): readonly BlockChange[] {
  const steps = diffSequences(before.map(keyOfBlock), after.map(keyOfBlock))
  const removed = steps.flatMap((step) => (step.kind === 'deleted' ? (before[step.before] ?? []) : []))
  const added = steps.flatMap((step) => (step.kind === 'inserted' ? (after[step.after] ?? []) : []))
  if (removed.length === 0 && added.length === 0) return []

  const changes: BlockChange[] = []
  const movedTo = new Map<TextBlock, TextBlock>()
  for (const block of removed) {
    const same = added.find(
      (other) => keyOfBlock(other) === keyOfBlock(block) && ![...movedTo.values()].includes(other),
    )
    if (same) movedTo.set(block, same)
  }
  const left = removed.filter((block) => !movedTo.has(block))
  const right = added.filter((block) => ![...movedTo.values()].includes(block))
  const counter = createWordCounter()
  const counts = new Map<TextBlock, WordCount>()
  const countOf = (block: TextBlock): WordCount => {
    const known = counts.get(block) ?? counter.count(writeTokens(block.tokens))
    counts.set(block, known)
    return known
  }
  // One paragraph for one paragraph is a rewording however little is left of it; it is shown whole if nothing is.
  const isOneForOne = before.length === 1 && after.length === 1
  const pairs = isOneForOne
    ? []
    : pairByLikeness(left, right, (a, b) => likenessOf(countOf(a), countOf(b)), leastShared)
  const [onlyBefore, onlyAfter] = [left[0], right[0]]
  if (isOneForOne && onlyBefore && onlyAfter) return [compareBlock(onlyBefore, onlyAfter, countOf)]
  const nothingKept = pairs.length === 0 && movedTo.size === 0 && !steps.some((step) => step.kind === 'same')
  if (nothingKept && left.length > 0 && right.length > 0) {
    const whole = (kind: 'deleted' | 'inserted', blocks: readonly TextBlock[]) =>
      blocks.map((block): TokenStep => ({ kind, tokens: block.tokens }))
    return [
      {
        kind: 'rewritten',
        before: left,
        after: right,
        steps: [...whole('deleted', left), ...whole('inserted', right)],
      },
    ]
  }
  const pairOfOld = new Map(pairs.map((pair) => [pair.before, pair.after]))
  const pairedNew = new Set(pairs.map((pair) => pair.after))
  for (const step of steps) {
    const old = step.kind === 'deleted' ? before[step.before] : undefined
    const now = step.kind === 'inserted' ? after[step.after] : undefined
    if (old) {
      const pair = pairOfOld.get(old)
      const target = movedTo.get(old)
      if (pair) changes.push(compareBlock(old, pair, countOf))
      else if (target) changes.push({ kind: 'moved', before: [old], after: [target], steps: [] })
      else
        changes.push({
          kind: 'removed',
          before: [old],
          after: [],
          steps: [{ kind: 'deleted', tokens: old.tokens }],
        })
    }
    if (now && !pairedNew.has(now) && right.includes(now)) {
      changes.push({
        kind: 'added',
        before: [],
        after: [now],
        steps: [{ kind: 'inserted', tokens: now.tokens }],
      })
    }
  }
  return changes
}

function compareBlock(
  before: TextBlock,
  after: TextBlock,
  countOf: (block: TextBlock) => WordCount,
): BlockChange {
  const blocks = { before: [before], after: [after] }
  const isShort = Math.max(before.tokens.length, after.tokens.length) < 12
  if (!isShort && likenessOf(countOf(before), countOf(after)) < leastShared) {
    const steps: TokenStep[] = [
      { kind: 'deleted', tokens: before.tokens },
      { kind: 'inserted', tokens: after.tokens },
    ]
    return { kind: 'rewritten', ...blocks, steps }
  }
  return { kind: 'changed', ...blocks, steps: compareTokens(before.tokens, after.tokens) }
}

/** The fewest words that must go and come; runs of sameness too short to help a reader are taken into the change. */
export function compareTokens(before: readonly Token[], after: readonly Token[]): readonly TokenStep[] {
  const steps = diffSequences(
    before.map((token) => token.key),
    after.map((token) => token.key),
  )
  return joinShortRuns(collectRuns(steps, before, after))
}

function collectRuns(
  steps: readonly Step[],
  before: readonly Token[],
  after: readonly Token[],
): readonly TokenStep[] {
  const runs: { kind: Segment['kind']; tokens: Token[] }[] = []
  for (const step of steps) {
    // What is the same is shown as the newer version prints it.
    const token = step.kind === 'deleted' ? before[step.before] : after[step.after]
    if (!token) continue
    const last = runs.at(-1)
    if (last?.kind === step.kind) last.tokens.push(token)
    else runs.push({ kind: step.kind, tokens: [token] })
  }
  return runs
}

/** A run between two changes that is shorter than what is deleted or inserted on both sides of it is noise. */
function joinShortRuns(runs: readonly TokenStep[]): readonly TokenStep[] {
  const lengths = runs.map(({ tokens }) => tokens.reduce((sum, token) => sum + token.text.length, 0))
  // Deletions come before insertions, so that two runs at most stand between two that are the same.
  const longestFrom = (index: number, step: 1 | -1): number => {
    let longest = 0
    for (let at = index + step; runs[at] && runs[at]?.kind !== 'same'; at += step) {
      longest = Math.max(longest, lengths[at] ?? 0)
    }
    return longest
  }
  const isNoise = runs.map(
    ({ kind }, index) =>
      kind === 'same' && (lengths[index] ?? 0) <= Math.min(longestFrom(index, -1), longestFrom(index, 1)),
  )
  const joined: TokenStep[] = []
  let deleted: Token[] = []
  let inserted: Token[] = []
  const flush = () => {
    if (deleted.length > 0) joined.push({ kind: 'deleted', tokens: deleted })
    if (inserted.length > 0) joined.push({ kind: 'inserted', tokens: inserted })
    deleted = []
    inserted = []
  }
  runs.forEach((run, index) => {
    if (run.kind === 'same' && !isNoise[index]) {
      flush()
      joined.push(run)
      return
    }
    if (run.kind !== 'inserted') deleted.push(...run.tokens)
    if (run.kind !== 'deleted') inserted.push(...run.tokens)
  })
  flush()
  return joined
}

/** What is printed of each step, with the space before its first word. */
export function writeSegments(steps: readonly TokenStep[]): readonly Segment[] {
  return steps.map(({ kind, tokens }) => ({
    kind,
    text: tokens.map((token) => token.space + token.text).join(''),
  }))
}
