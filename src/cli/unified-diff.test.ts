import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { writeUnifiedDiff } from './unified-diff.ts'

describe('writeUnifiedDiff', () => {
  it('is empty where nothing changed', () => {
    expect(writeUnifiedDiff('a', 'x\n', 'x\n')).toBe('')
  })

  it('shows changes with three lines around them, those that are near together', () => {
    const before = Array.from({ length: 24 }, (_, index) => `line ${index + 1}\n`)
    const after = before.flatMap((line, index) =>
      index === 3 ? ['changed\n'] : index === 8 ? [] : index === 20 ? [line, 'new\n'] : [line],
    )
    expect(writeUnifiedDiff('agreements/x.yaml', before.join(''), after.join(''))).toBe(
      `--- a/agreements/x.yaml
+++ b/agreements/x.yaml
@@ -1,12 +1,11 @@
 line 1
 line 2
 line 3
-line 4
+changed
 line 5
 line 6
 line 7
 line 8
-line 9
 line 10
 line 11
 line 12
@@ -19,6 +18,7 @@
 line 19
 line 20
 line 21
+new
 line 22
 line 23
 line 24
`,
    )
  })

  it('keeps line ends and says where the last is missing', () => {
    expect(writeUnifiedDiff('a', 'x\r\ny', 'x\r\nz')).toBe(
      '--- a/a\n+++ b/a\n@@ -1,2 +1,2 @@\n x\r\n-y\n\\ No newline at end of file\n+z\n\\ No newline at end of file\n',
    )
    expect(writeUnifiedDiff('a', '', 'x\n')).toContain('@@ -0,0 +1,1 @@\n+x\n')
    expect(writeUnifiedDiff('a', 'x\n', '')).toContain('@@ -1,1 +0,0 @@\n-x\n')
  })

  it('applied to the one text gives the other, in as few lines as can be', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', '', '\r'), { maxLength: 14 })
      .chain((lines) => fc.constantFrom('', '\n').map((end) => lines.join('\n') + end))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const patch = writeUnifiedDiff('a', before, after)
        expect(applyPatch(before, patch)).toBe(after)
      }),
      { numRuns: 500 },
    )
  })
})

/** Applies a patch as its format says, by the line numbers of its hunks. */
function applyPatch(before: string, patch: string): string {
  if (patch === '') return before
  const old = before.match(/[^\n]*\n|[^\n]+$/gu) ?? []
  const result: string[] = []
  let taken = 0
  const lines =
    patch.replaceAll('\n\\ No newline at end of file\n', '\u0000').match(/[^\n\u0000]*[\n\u0000]/gu) ?? []
  let counts = { old: 0, now: 0 }
  for (const line of lines.slice(2)) {
    const hunk = /^@@ -(\d+),(\d+) \+(\d+),(\d+) @@\n$/u.exec(line)
    if (hunk) {
      expect(counts).toEqual({ old: 0, now: 0 })
      const start = Number(hunk[2]) === 0 ? Number(hunk[1]) : Number(hunk[1]) - 1
      while (taken < start) result.push(old[taken++] ?? '')
      expect(result.length).toBe(Number(hunk[4]) === 0 ? Number(hunk[3]) : Number(hunk[3]) - 1)
      counts = { old: Number(hunk[2]), now: Number(hunk[4]) }
      continue
    }
    const content = line.slice(1).replace('\u0000', '')
    if (line[0] !== '+') {
      expect(old[taken]).toBe(content)
      taken += 1
      counts.old -= 1
    }
    if (line[0] !== '-') {
      result.push(content)
      counts.now -= 1
    }
  }
  expect(counts).toEqual({ old: 0, now: 0 })
  return [...result, ...old.slice(taken)].join('')
}
