/**
 * Room `wording`. In: models and documents. Out: what somebody wrote in them as plain text, with the way back from each character to its
 * source, and what its words say: amounts, dates, names of bodies, sentences, lists. It finds nothing wrong; that is for the checks.
 */
import type { ProseExpression, ProseInline } from '../prose/prose.ts'
import { remember } from '../text/remember.ts'
import { type Span, textOf } from '../text/source-file.ts'
import { unprintable } from './printed-expression.ts'

/**
 * Words as they will be printed, with the way back from every character to its place in the source. Offsets are into
 * `text`, which is as long as `typed`.
 */
export interface PlainText {
  /** The words as the document will hold them: each expression stands as the words that it prints. */
  readonly text: string
  /** The same with U+FFFC for every character of an expression: only what was typed by hand. */
  readonly typed: string
  readonly expressions: readonly PlacedExpression[]
  /** What is set as strong or emphasis, and links with their address. */
  readonly marks: readonly PlacedMark[]
  readonly span: Span
  /** The same object for every text of the same words, typed and printed in the same places. */
  readonly words: Words
  /** The place in the source of `text.slice(start, end)`; of an expression, the whole `{{…}}`. */
  spanOf(start: number, end: number): Span
}

/** What is remembered of words, wherever they stand. */
export interface Words {
  /** The rules that found nothing in them, as bits, 32 to a number. */
  readonly passed: number[]
}

export interface PlacedExpression {
  readonly expression: ProseExpression
  readonly start: number
  readonly end: number
}

export interface PlacedMark {
  readonly kind: 'strong' | 'emphasis' | 'link'
  /** The address of a link; empty for other marks. */
  readonly url: string
  readonly start: number
  readonly end: number
}

/** The expression in which a place stands. */
export function expressionAt(plain: PlainText, at: number): PlacedExpression | undefined {
  return plain.expressions.find(({ start, end }) => start <= at && at < end)
}

/** One run of prose as plain text. `print` says what an expression prints. */
export function readInlines(
  inlines: readonly ProseInline[],
  span: Span,
  print: (expression: ProseExpression) => string,
): PlainText {
  const pieces: Piece[] = []
  const expressions: PlacedExpression[] = []
  const marks: PlacedMark[] = []
  let length = 0
  const visit = (inline: ProseInline): void => {
    const start = length
    if (inline.kind === 'text') {
      length += inline.value.length
      pieces.push(typedPiece(inline.value, inline.span))
      return
    }
    if (inline.kind === 'expression') {
      const value = print(inline) || unprintable
      length += value.length
      pieces.push({ value, isTyped: false, placeAt: () => inline.span })
      expressions.push({ expression: inline, start, end: length })
      return
    }
    for (const child of inline.children) visit(child)
    marks.push({ kind: inline.kind, url: inline.kind === 'link' ? inline.url : '', start, end: length })
  }
  for (const inline of inlines) visit(inline)
  return { ...readPieces(pieces, span), expressions, marks }
}

/** A value that is no prose, such as a label or a heading without expressions, as plain text. */
export function readValue(value: string, span: Span): PlainText {
  return readPieces([typedPiece(value, span)], span)
}

/** Where each character stands is found out only when somebody asks, which for most texts nobody does. */
function typedPiece(value: string, span: Span): Piece {
  let places: SourcePlaces | null | undefined
  return {
    value,
    isTyped: true,
    placeAt: (at) => {
      if (places === undefined) places = placeInSource(value, [span])
      return places?.at(at) ?? span
    },
  }
}

/** Words in a row: those that were typed at a place, and those that something else printed. */
export interface Piece {
  readonly value: string
  readonly isTyped: boolean
  /** The place of one of its characters; for what was printed, that of all of it. */
  placeAt(at: number): Span
}

/** Pieces as one text; what was printed is U+FFFC in `typed`. */
export function readPieces(pieces: readonly Piece[], span: Span): PlainText {
  const text = join(pieces, ({ value }) => value)
  const typed = pieces.every(({ isTyped }) => isTyped)
    ? text
    : join(pieces, ({ value, isTyped }) => (isTyped ? value : unprintable.repeat(value.length)))
  const placeAt = (at: number): Span => {
    let from = 0
    for (const piece of pieces) {
      if (at < from + piece.value.length) return piece.placeAt(at - from)
      from += piece.value.length
    }
    return { file: span.file, start: span.end, end: span.end }
  }
  return {
    text,
    typed,
    expressions: [],
    marks: [],
    span,
    words: findWords(text === typed ? text : `${text}\0${typed}`),
    spanOf: (start, end) => {
      const first = placeAt(start)
      if (end <= start) return { file: first.file, start: first.start, end: first.start }
      let last = first
      for (let at = start + 1; at < end; at += 1) {
        const place = placeAt(at)
        if (place.file === first.file) last = place
      }
      return { file: first.file, start: first.start, end: Math.max(first.end, last.end) }
    },
  }
}

const findWords = remember((): Words => ({ passed: [] }))

/** One text stays the very same one, so that whoever remembers it finds it fast. */
function join(pieces: readonly Piece[], write: (piece: Piece) => string): string {
  const [first, ...rest] = pieces
  let text = first ? write(first) : ''
  for (const piece of rest) text += write(piece)
  return text
}

/** Where the characters of a value were written. */
export interface SourcePlaces {
  /** The place of a character; undefined beyond the last. */
  at(index: number): Span | undefined
}

/**
 * Finds for each character of a value where it was written, in one place or in several: a soft line break with its
 * indentation is one space, `\*` and `\"` are one character, `''` is an apostrophe, and what a template says in `{{…}}` is
 * nothing. Null where the value was not written there.
 */
export function placeInSource(value: string, spans: readonly Span[]): SourcePlaces | null {
  const chunks = spans.flatMap(splitAtExpressions)
  let triesLeft = 2000
  const match = (from: number, next: number, used: ReadonlySet<number>): readonly Stretch[] | null => {
    if (from === value.length) return []
    for (let turn = 0; turn < chunks.length; turn += 1) {
      // Branches of a template that were not taken are passed over; what one template prints may hold another's words.
      const index = (next + turn) % chunks.length
      const chunk = chunks[index]
      if (!chunk || used.has(index)) continue
      triesLeft -= 1
      if (triesLeft < 0) return null
      const stretch = matchChunk(value, from, chunk)
      if (stretch.length === 0) continue
      const rest = match(from + stretch.length, index + 1, new Set([...used, index]))
      if (rest) return [stretch, ...rest]
    }
    return null
  }
  const stretches = match(0, 0, new Set())
  return stretches && { at: (index) => placeAt(stretches, index) }
}

/** Characters that were written in one place, one after the other. */
interface Stretch {
  readonly length: number
  readonly chunk: Span
  /** From the start of the chunk, and how many characters of the source each is; null where they stand there as they are. */
  readonly offsets: readonly number[] | null
  readonly widths: readonly number[] | null
  /** Of the first, where they stand as they are. */
  readonly offset: number
}

function placeAt(stretches: readonly Stretch[], index: number): Span | undefined {
  let from = 0
  for (const { length, chunk, offsets, widths, offset } of stretches) {
    const at = index - from
    from += length
    if (index >= from) continue
    const start = chunk.start + (offsets?.[at] ?? offset + at)
    return { file: chunk.file, start, end: start + (widths?.[at] ?? 1) }
  }
  return undefined
}

/** The stretches of a place between its `{{…}}`. */
function splitAtExpressions(span: Span): readonly Span[] {
  const source = textOf(span)
  const chunks: Span[] = []
  let at = 0
  // The opening quotation mark of a scalar is no part of its value.
  if (/^["']/.test(source) && source.length > 1 && source.endsWith(source[0] ?? '')) at = 1
  while (at < source.length) {
    const open = source.indexOf('{{', at)
    const end = open === -1 ? source.length : open
    if (end > at) chunks.push({ file: span.file, start: span.start + at, end: span.start + end })
    const close = open === -1 ? -1 : source.indexOf('}}', open)
    at = close === -1 ? source.length : close + 2
  }
  return chunks
}

/** The characters from `from` on that a stretch of the source holds, to its end or to the value's; none where they differ. */
function matchChunk(value: string, from: number, chunk: Span): Stretch {
  const source = textOf(chunk)
  const whole = matchWhole(value, from, chunk, source)
  if (whole) return whole
  const offsets: number[] = []
  const widths: number[] = []
  const stretch = () => ({ length: offsets.length, chunk, offsets, widths, offset: 0 })
  let at = 0
  for (let index = from; index < value.length; index += 1) {
    const character = value[index] ?? ''
    // Spaces at the edges of a stretch, and two in a row, may have been left out.
    if (character !== ' ' && character !== '\u00a0') while (isSpace(source.charCodeAt(at))) at += 1
    if (at >= source.length) return stretch()
    const width = widthInSource(source, at, character)
    if (width === null) return /^[ \t\n]*$/.test(source.slice(at)) ? stretch() : nothing(chunk)
    offsets.push(at)
    widths.push(width)
    at += width
  }
  return stretch()
}

function nothing(chunk: Span): Stretch {
  return { length: 0, chunk, offsets: null, widths: null, offset: 0 }
}

/** All that is left of a value, where it stands in the source as it is: so do most values. */
function matchWhole(value: string, from: number, chunk: Span, source: string): Stretch | null {
  const rest = value.slice(from)
  // Of these the source may hold more than one for one.
  if (/['\\\n]|[ \u00a0]$/.test(rest)) return null
  let offset = 0
  if (rest[0] !== ' ' && rest[0] !== '\u00a0') while (isSpace(source.charCodeAt(offset))) offset += 1
  if (!source.startsWith(rest, offset)) return null
  return { length: rest.length, chunk, offsets: null, widths: null, offset }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0x0a
}

/** As templates write it. */
const noBreakSpace = '&nbsp;'

/** How many characters of the source make this one; null where it does not stand there. */
function widthInSource(source: string, at: number, character: string): number | null {
  const written = source[at]
  const isGap = character === ' ' || character === '\u00a0'
  if (isGap && (isSpace(source.charCodeAt(at + 1)) || written === '\n')) {
    const space = /^[ \t]*(?:\n[ \t]*)+/.exec(source.slice(at, at + 400))
    if (space) return space[0].length
  }
  if (written === "'" && character === "'" && source[at + 1] === "'") return 2
  if (character === '\u00a0' && source.startsWith(noBreakSpace, at)) return noBreakSpace.length
  // Composition holds a number and its unit together, where a template has a common space.
  if (written === character || (isGap && written === ' ')) return 1
  if (written !== '\\') return null
  if (source[at + 1] === character) return 2
  const code = /^\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4}))/.exec(source.slice(at, at + 6))
  if (code && String.fromCharCode(Number.parseInt(code[1] ?? code[2] ?? '', 16)) === character) {
    return code[0].length
  }
  return source[at + 1] === '_' && character === '\u00a0' ? 2 : null
}
