import { readOriginal } from '../diagnostics/original-text.ts'
import type { SourceFile, Span } from '../text/source-file.ts'

/** A piece of a text that is to be another; nothing but these pieces changes. Places are of the normalised text. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** A file with its edits made. */
export interface EditedSource {
  readonly file: SourceFile
  readonly bytes: Uint8Array
  /** Where something of the old file stands in the new one: its first character, or what took its place. */
  placeOf(span: Span): Span
}

/**
 * Makes edits in a source, which is named anew. Line ends, layout and a byte-order mark stay as they were. Of edits that overlap the
 * first is made: the outer one comes first where both begin at the same place.
 */
export function editSource(
  source: { readonly file: SourceFile; readonly bytes: Uint8Array },
  edits: readonly Edit[],
  path: string,
): EditedSource | null {
  const original = readOriginal(source.file, source.bytes)
  if (!original) return null
  const ordered = chooseEdits(edits)
  let [normalised, written, taken] = ['', '', 0]
  for (const { start, end, text } of ordered) {
    normalised += source.file.text.slice(taken, start) + text
    written += original.text.slice(original.offsetOf(taken), original.offsetOf(start))
    written += text.replaceAll('\n', original.lineEndAt(start))
    taken = end
  }
  normalised += source.file.text.slice(taken)
  written += original.text.slice(original.offsetOf(taken))
  const file = { path, text: normalised }
  /** What is added at a place stands before what begins there and after what ends there. */
  const offsetOf = (offset: number, isEnd: boolean): number => {
    let shift = 0
    for (const { start, end, text } of ordered) {
      if (start < offset && offset < end) return start + shift
      if (start < offset || (start === offset && end === offset && !isEnd))
        shift += text.length - (end - start)
    }
    return offset + shift
  }
  return {
    file,
    bytes: new TextEncoder().encode(original.hasByteOrderMark ? `\uFEFF${written}` : written),
    placeOf: ({ start, end }) => {
      const from = offsetOf(start, false)
      return { file, start: from, end: Math.max(from, offsetOf(end, true)) }
    },
  }
}

function chooseEdits(edits: readonly Edit[]): readonly Edit[] {
  const ordered = edits
    .map((edit, index) => ({ edit, index }))
    .sort((a, b) => a.edit.start - b.edit.start || b.edit.end - a.edit.end || a.index - b.index)
  const chosen: Edit[] = []
  let last = 0
  for (const { edit } of ordered) {
    if (edit.start < last) continue
    chosen.push(edit)
    last = edit.end
  }
  return chosen
}
