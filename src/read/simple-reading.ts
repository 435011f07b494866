import type { SourceFile, Span } from '../text/source-file.ts'
import type { Extent } from './parse-document.ts'

/** The text is more than simple: the library is asked instead. */
export class NotSimple extends Error {}

/** How far a simple text has been read. */
export interface Reading {
  readonly file: SourceFile
  /** The first character that has not been read, and how far from the start of its line it stands. */
  at: number
  column: number
  readonly comments: Extent[]
}

/** Goes on to the first character of the next line that says something; false at the end. Stands at the start of a line. */
export function findLine(reading: Reading): boolean {
  const { text } = reading.file
  while (reading.at < text.length) {
    const end = text.indexOf('\n', reading.at)
    let first = reading.at
    while (text[first] === ' ') first += 1
    reading.column = first - reading.at
    if (first < end && text[first] !== '#') {
      reading.at = first
      return true
    }
    if (first < end) reading.comments.push({ start: first, end })
    reading.at = end + 1
  }
  reading.column = -1
  return false
}

/** Past what may follow a value on its line: nothing, or two spaces and a comment. */
export function endLine(reading: Reading): void {
  const { text } = reading.file
  const end = text.indexOf('\n', reading.at)
  const rest = text.slice(reading.at, end)
  if (rest !== '') {
    const [, spaces] = /^( {2,})# .*[^ ]$/.exec(rest) ?? []
    if (spaces === undefined) throw new NotSimple()
    reading.comments.push({ start: reading.at + spaces.length, end })
  }
  reading.at = end + 1
  findLine(reading)
}

/** From a place to the first character that has not been read. */
export function spanFrom(reading: Reading, start: number): Span {
  return { file: reading.file, start, end: reading.at }
}
