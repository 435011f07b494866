import { diffSequences } from './sequence.ts'

/**
 * Words of running text, and what became of them from one text to another.
 *
 * In: texts, or tokens that somebody has cut. Out: runs of what is the same, deleted and inserted. This room knows no document and no
 * model: sequences, words and likeness only.
 */

/** A word, a mark of punctuation or a stretch of space. */
const piece =
  /\s+|[\p{L}\p{N}\p{M}]+(?:[-–:.'’/·][\p{L}\p{N}\p{M}]+|,(?<=\p{N},)(?=\p{N})[\p{N}]+)*|[^\s\p{L}\p{N}\p{M}]/gu

/** Cuts a text into words, marks and spaces: put together they are the text again. */
export function splitWords(text: string): readonly string[] {
  return text.match(piece) ?? []
}

/** Whether a piece is a word, and not a space or a mark. */
export function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** A piece of a text that is compared by `key`. */
export interface Token {
  readonly key: string
  readonly text: string
  /** What must stay where both have it, however short it is. */
  readonly isFixed?: boolean
}

/** What became of some tokens in a row. Of what is the same, both sides are given: they may differ in what the key does not say. */
export interface TokenRun<T> {
  readonly kind: 'same' | 'deleted' | 'inserted'
  /** Empty where nothing was deleted, and where nothing was inserted. */
  readonly before: readonly T[]
  readonly after: readonly T[]
}

/** Words may be marked beyond those that must be, so that changes do not fall into crumbs; at most this share more. */
const mostBeyond = 0.15

/**
 * The fewest tokens that must go and come, deletions before insertions. A few that are the same between two changes are taken into
 * them where that makes the change easier to read.
 */
export function diffTokens<T extends Token>(
  before: readonly T[],
  after: readonly T[],
): readonly TokenRun<T>[] {
  const steps = diffSequences(
    before.map((token) => token.key),
    after.map((token) => token.key),
  )
  const runs: { kind: TokenRun<T>['kind']; before: T[]; after: T[] }[] = []
  for (const step of steps) {
    let run = runs.at(-1)
    if (run?.kind !== step.kind) {
      run = { kind: step.kind, before: [], after: [] }
      runs.push(run)
    }
    const [old, now] = [before[step.before], after[step.after]]
    if (old && step.kind !== 'inserted') run.before.push(old)
    if (now && step.kind !== 'deleted') run.after.push(now)
  }
  return joinCrumbs(runs)
}

function joinCrumbs<T extends Token>(runs: readonly TokenRun<T>[]): readonly TokenRun<T>[] {
  const marked = runs.reduce((sum, run) => sum + (run.kind === 'same' ? 0 : wordCount(run)), 0)
  let left = Math.floor(marked * mostBeyond)
  const joined = new Set<TokenRun<T>>()
  const crumbs = runs.flatMap((run, index) =>
    run.kind === 'same' && isBetweenLonger(runs, index) ? [{ run, words: wordCount(run) }] : [],
  )
  for (const { run, words } of crumbs.sort((a, b) => a.words - b.words)) {
    // A word that is taken in is deleted and inserted.
    if (2 * words > left) break
    left -= 2 * words
    joined.add(run)
  }
  if (joined.size === 0) return runs
  const result: TokenRun<T>[] = []
  let [deleted, inserted]: [T[], T[]] = [[], []]
  const flush = () => {
    if (deleted.length > 0) result.push({ kind: 'deleted', before: deleted, after: [] })
    if (inserted.length > 0) result.push({ kind: 'inserted', before: [], after: inserted })
    ;[deleted, inserted] = [[], []]
  }
  for (const run of runs) {
    if (run.kind === 'same' && !joined.has(run)) {
      flush()
      result.push(run)
      continue
    }
    deleted.push(...run.before)
    inserted.push(...run.after)
  }
  flush()
  return result
}

/** Whether changes stand on both sides of a run, each at least as long as it is. */
function isBetweenLonger<T extends Token>(runs: readonly TokenRun<T>[], index: number): boolean {
  const tokens = runs[index]?.after ?? []
  if (tokens.some((token) => token.isFixed)) return false
  const own = lengthOf(tokens)
  const longest = (step: 1 | -1): number => {
    let length = -1
    for (let at = index + step; runs[at] && runs[at]?.kind !== 'same'; at += step) {
      length = Math.max(length, lengthOf(runs[at]?.before ?? []), lengthOf(runs[at]?.after ?? []))
    }
    return length
  }
  return own <= Math.min(longest(-1), longest(1))
}

function lengthOf(tokens: readonly Token[]): number {
  return tokens.reduce((sum, token) => sum + token.text.length, 0)
}

function wordCount<T extends Token>(run: TokenRun<T>): number {
  const tokens = run.after.length > 0 ? run.after : run.before
  return tokens.filter((token) => isWord(token.text)).length
}

/** A stretch of a text that has changed, or has not. */
export interface TextPiece {
  readonly kind: TokenRun<Token>['kind']
  readonly text: string
}

/** What became of a plain text, word by word; nothing for an empty one that is still empty. */
export function diffText(before: string, after: string): readonly TextPiece[] {
  const tokens = (text: string) => splitWords(text).map((word): Token => ({ key: word, text: word }))
  return diffTokens(tokens(before), tokens(after)).map((run) => ({
    kind: run.kind,
    text: (run.kind === 'deleted' ? run.before : run.after).map((token) => token.text).join(''),
  }))
}
