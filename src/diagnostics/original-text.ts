import type { SourceFile } from '../text/source-file.ts'

/**
 * A source as its bytes say it: the line ends that stand on disk, and no byte-order mark. Diagnostics point into the
 * normalised text of a `SourceFile`; whoever speaks of places in the file itself, or changes it, needs this.
 */
export interface OriginalText {
  readonly text: string
  /** Whether the file begins with a byte-order mark, which no place counts. */
  readonly hasByteOrderMark: boolean
  /** The place in `text` of a place in the normalised text. */
  offsetOf(normalised: number): number
  /** The line end that a new line near a place of the normalised text should have. */
  lineEndAt(normalised: number): '\n' | '\r\n'
}

/** Reads a file's bytes; null where they are not the UTF-8 text that a source file was made of. */
export function readOriginal(file: SourceFile, bytes: Uint8Array): OriginalText | null {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
  const pairs: number[] = []
  const normalised = text.replace(/\r\n?/gu, (lineEnd, at: number) => {
    // Each pair before this one is one character shorter in the normalised text.
    if (lineEnd === '\r\n') pairs.push(at - pairs.length)
    return '\n'
  })
  if (normalised !== file.text) return null
  return {
    text,
    hasByteOrderMark: bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf,
    offsetOf: (offset) => offset + countBelow(pairs, offset),
    lineEndAt: (offset) => {
      const next = file.text.indexOf('\n', offset)
      const end = next === -1 ? file.text.lastIndexOf('\n') : next
      return end !== -1 && countBelow(pairs, end + 1) > countBelow(pairs, end) ? '\r\n' : '\n'
    },
  }
}

/** How many of the rising numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}
