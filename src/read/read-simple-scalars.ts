import { latin } from '../text/latin.ts'
import { oddSpace } from './forbidden-characters.ts'
import { resolvePlain } from './resolve-plain.ts'
import {
  doubleQuotedOffsets,
  literalBlockOffsets,
  plainOffsets,
  singleQuotedOffsets,
} from './scalar-offsets.ts'
import { findLine, NotSimple, type Reading, spanFrom } from './simple-reading.ts'
import type { SourceScalar } from './source-tree.ts'

/** Where a bare text ends at the latest, from a place on. */
export type FindEnd = (text: string, from: number) => number

/** Begins a bare text that means nothing else. */
const plainStart = latin(/[\p{L}\p{N}(”§/.+–]/u)
const misplacedSpace = new RegExp(`(?:^|:)${oddSpace.source}`)

/** A bare text or value, up to where `findEnd` says at the latest. Throws `NotSimple`, as all here do. */
export function readPlain(reading: Reading, findEnd: FindEnd): SourceScalar {
  const { text } = reading.file
  const start = reading.at
  if (!plainStart.test(text[start] ?? '')) throw new NotSimple()
  let end = findEnd(text, start)
  const comment = text.slice(start, end).indexOf(' #')
  if (comment !== -1) end = start + comment
  while (text[end - 1] === ' ') end -= 1
  const written = text.slice(start, end)
  const meaning = resolvePlain(written)
  // In brackets a colon also means something before a bracket or a comma.
  if (/:(?:[ ,[\]{}]|$)/.test(written) || misplacedSpace.test(written)) throw new NotSimple()
  if (meaning.kind !== 'text' && meaning.kind !== 'value') throw new NotSimple()
  reading.at = end
  return {
    kind: 'scalar',
    span: spanFrom(reading, start),
    style: 'plain',
    offsetAt: plainOffsets(start),
    value: meaning.kind === 'value' ? meaning.value : written,
  }
}

const doubleQuoted = /"([^"\\\n]*)"/y
const singleQuoted = /'((?:[^'\n]|'')*)'/y

/** `"…"` on one line, without escapes. */
export function readDoubleQuoted(reading: Reading): SourceScalar {
  return readQuoted(reading, doubleQuoted, (inner) => inner, doubleQuotedOffsets)
}

/** `'…'` on one line. */
export function readSingleQuoted(reading: Reading): SourceScalar {
  return readQuoted(reading, singleQuoted, (inner) => inner.replaceAll("''", "'"), singleQuotedOffsets)
}

function readQuoted(
  reading: Reading,
  pattern: RegExp,
  unquote: (inner: string) => string,
  offsets: typeof doubleQuotedOffsets,
): SourceScalar {
  const { text } = reading.file
  const start = reading.at
  pattern.lastIndex = start
  const [whole = '', inner = ''] = pattern.exec(text) ?? []
  const value = unquote(inner)
  reading.at += whole.length
  if (value.trim() === '' || !/[\n ,\]}]/.test(text[reading.at] ?? '')) throw new NotSimple()
  const offsetAt = offsets(text, start, reading.at)
  return { kind: 'scalar', span: spanFrom(reading, start), style: 'quoted', value, offsetAt }
}

/** `|` and the lines below it that are indented more than what it belongs to. */
export function readLiteral(reading: Reading, column: number): SourceScalar {
  const { file } = reading
  const { text } = file
  const start = reading.at
  if (text[start + 1] !== '\n') throw new NotSimple()
  const content = start + 2
  const lines: string[] = []
  let indent = 0
  let at = content
  let end = start + 1
  while (at < text.length) {
    const lineFeed = text.indexOf('\n', at)
    let first = at
    while (text[first] === ' ') first += 1
    if (first === lineFeed) {
      // Spaces on an empty line may be content.
      if (first > at || lines.length === 0) throw new NotSimple()
      lines.push('')
    } else {
      if (lines.length === 0) indent = first - at
      if (first - at < indent || indent <= column) break
      lines.push(text.slice(at + indent, lineFeed))
      end = lineFeed
    }
    at = lineFeed + 1
  }
  while (lines.at(-1) === '') lines.pop()
  if (lines.length === 0) throw new NotSimple()
  const value = `${lines.join('\n')}\n`
  while (text[end - 1] === ' ') end -= 1
  reading.at = at
  findLine(reading)
  const offsetAt = literalBlockOffsets(text, content, value)
  return { kind: 'scalar', span: { file, start, end }, style: 'block', value, offsetAt }
}
