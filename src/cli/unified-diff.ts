import { diffSequences } from '../alignment/sequence.ts'

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
  const signs = { same: ' ', deleted: '-', inserted: '+' } as const
  return diffSequences(before, after, Number.POSITIVE_INFINITY).map((step) => ({
    sign: signs[step.kind],
    line: (step.kind === 'inserted' ? after[step.after] : before[step.before]) ?? '',
  }))
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
