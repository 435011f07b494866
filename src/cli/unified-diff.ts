/** Lines of context around a change. */
const context = 3

type Step = { readonly sign: ' ' | '-' | '+'; readonly line: string }

/**
 * What changed between two texts of a file, in the form that `git apply` and `patch` take. Empty where nothing did. Line ends
 * stay in the lines, so that a patch of a file with `\r\n` fits.
 */
export function writeUnifiedDiff(path: string, before: string, after: string): string {
  if (before === after) return ''
  const steps = compareLines(splitLines(before), splitLines(after))
  const hunks = gatherHunks(steps).map((hunk) => writeHunk(steps, hunk))
  return `--- a/${path}\n+++ b/${path}\n${hunks.join('')}`
}

/** Lines with their ends; only the last may have none. */
function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? []
}

function compareLines(before: readonly string[], after: readonly string[]): readonly Step[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let same = 0
  while (
    same < before.length - start &&
    same < after.length - start &&
    before[before.length - 1 - same] === after[after.length - 1 - same]
  )
    same += 1
  const keep = (line: string): Step => ({ sign: ' ', line })
  return [
    ...before.slice(0, start).map(keep),
    ...compareMiddle(before.slice(start, before.length - same), after.slice(start, after.length - same)),
    ...before.slice(before.length - same).map(keep),
  ]
}

/** The shortest way from one list of lines to another, by the greedy search of Myers (1986). */
function compareMiddle(before: readonly string[], after: readonly string[]): readonly Step[] {
  const reached: Map<number, number>[] = []
  let furthest = new Map([[1, 0]])
  for (let edits = 0; ; edits++) {
    const next = new Map<number, number>()
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const fromAbove = furthest.get(diagonal + 1) ?? -1
      const fromLeft = furthest.get(diagonal - 1) ?? -1
      let old = diagonal === -edits || (diagonal !== edits && fromLeft < fromAbove) ? fromAbove : fromLeft + 1
      while (old < before.length && old - diagonal < after.length && before[old] === after[old - diagonal])
        old += 1
      next.set(diagonal, old)
      if (old >= before.length && old - diagonal >= after.length) {
        reached.push(furthest)
        return traceBack(before, after, reached)
      }
    }
    reached.push(furthest)
    furthest = next
  }
}

/** Walks the way back from the end; `reached[n]` is how far n − 1 edits came on each diagonal. */
function traceBack(
  before: readonly string[],
  after: readonly string[],
  reached: readonly ReadonlyMap<number, number>[],
): readonly Step[] {
  const steps: Step[] = []
  let old = before.length
  let now = after.length
  for (let edits = reached.length - 1; edits >= 0; edits--) {
    const furthest = reached[edits] ?? new Map<number, number>()
    const diagonal = old - now
    const fromAbove = furthest.get(diagonal + 1) ?? -1
    const fromLeft = furthest.get(diagonal - 1) ?? -1
    const isAdded = diagonal === -edits || (diagonal !== edits && fromLeft < fromAbove)
    const oldThen = isAdded ? fromAbove : fromLeft
    const nowThen = oldThen - (isAdded ? diagonal + 1 : diagonal - 1)
    while (old > oldThen && now > Math.max(nowThen, 0)) {
      old -= 1
      now -= 1
      steps.push({ sign: ' ', line: before[old] ?? '' })
    }
    if (edits === 0) break
    if (isAdded) {
      now -= 1
      steps.push({ sign: '+', line: after[now] ?? '' })
    } else {
      old -= 1
      steps.push({ sign: '-', line: before[old] ?? '' })
    }
  }
  return steps.reverse()
}

interface Hunk {
  readonly from: number
  readonly to: number
}

/** Changes with their context; those that touch are one. Counts steps. */
function gatherHunks(steps: readonly Step[]): readonly Hunk[] {
  const hunks: Hunk[] = []
  steps.forEach((step, index) => {
    if (step.sign === ' ') return
    const last = hunks.at(-1)
    const from = Math.max(0, index - context)
    const to = Math.min(steps.length, index + 1 + context)
    if (last && from <= last.to) hunks[hunks.length - 1] = { from: last.from, to }
    else hunks.push({ from, to })
  })
  return hunks
}

function writeHunk(steps: readonly Step[], { from, to }: Hunk): string {
  const count = (until: readonly Step[], other: '-' | '+') =>
    until.filter(({ sign }) => sign !== other).length
  const before = steps.slice(0, from)
  const inside = steps.slice(from, to)
  const range = (other: '-' | '+') => {
    const length = count(inside, other)
    // A range without lines names the line before it.
    return `${count(before, other) + (length === 0 ? 0 : 1)},${length}`
  }
  const lines = inside.map(({ sign, line }) =>
    line.endsWith('\n') ? `${sign}${line}` : `${sign}${line}\n\\ No newline at end of file\n`,
  )
  return `@@ -${range('+')} +${range('-')} @@\n${lines.join('')}`
}
