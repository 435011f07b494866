import type { Diagnostic, Fix } from './diagnostic.ts'
import { readOriginal } from './original-text.ts'

/** A file with some of its fixes applied, and the diagnostics that they belonged to. */
export interface FixedFile {
  readonly bytes: Uint8Array
  readonly applied: readonly Diagnostic[]
}

/**
 * Applies the fixes of diagnostics to the bytes of the one file that these point into. Nothing but the places of the fixes changes:
 * comments, layout, line ends and a byte-order mark stay, and new lines get the line end that is used there. Of fixes
 * that meet or overlap only the first is applied, so that the next round of checks can judge the others anew; where
 * two want to write different things in the same place, neither is, since then there is not only one mending.
 */
export function applyFixes(bytes: Uint8Array, diagnostics: readonly Diagnostic[]): FixedFile {
  const nothing: FixedFile = { bytes, applied: [] }
  const fixable = diagnostics.flatMap((diagnostic) =>
    diagnostic.fix === null ? [] : [{ diagnostic, fix: diagnostic.fix }],
  )
  const file = fixable[0]?.fix.span.file
  const original = file && readOriginal(file, bytes)
  if (!original) return nothing

  const chosen = chooseFixes(fixable.filter(({ fix }) => fix.span.file.text === file.text))
  let text = ''
  let taken = 0
  for (const { fix } of chosen) {
    text += original.text.slice(taken, original.offsetOf(fix.span.start))
    text += fix.text.replaceAll('\n', original.lineEndAt(fix.span.start))
    taken = original.offsetOf(fix.span.end)
  }
  text += original.text.slice(taken)
  if (text === original.text) return nothing
  return {
    bytes: new TextEncoder().encode(original.hasByteOrderMark ? `\uFEFF${text}` : text),
    applied: chosen.map(({ diagnostic }) => diagnostic),
  }
}

interface Fixable {
  readonly diagnostic: Diagnostic
  readonly fix: Fix
}

function chooseFixes(fixable: readonly Fixable[]): readonly Fixable[] {
  const ordered = [...fixable].sort(
    (a, b) => a.fix.span.start - b.fix.span.start || a.fix.span.end - b.fix.span.end,
  )
  const chosen: Fixable[] = []
  let last = -1
  for (const each of ordered) {
    const { span, text } = each.fix
    const rival = ordered.some(
      ({ fix }) => fix.span.start === span.start && fix.span.end === span.end && fix.text !== text,
    )
    if (rival || span.start <= last) continue
    chosen.push(each)
    last = span.end
  }
  return chosen
}
