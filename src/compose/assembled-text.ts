import type { Prose } from '../prose/prose.ts'
import type { Located, Span } from '../text/source-file.ts'

/** What a template prints in one place. */
export type Printed =
  /** Words, and the data that they were made from. */
  | { readonly kind: 'text'; readonly value: string; readonly data: readonly Span[] }
  | { readonly kind: 'prose'; readonly prose: Prose; readonly capital: boolean }
  | { readonly kind: 'reference'; readonly targets: readonly Located<string>[]; readonly capital: boolean }
  | { readonly kind: 'page'; readonly target: Located<string> }
  | { readonly kind: 'note-mark'; readonly note: NoteSource }
  /** Prints nothing; names the block that it stands in. */
  | { readonly kind: 'anchor'; readonly id: string; readonly data: readonly Span[] }
  /** Prints nothing; says what the block that it stands in is for: `annex`, `run-in`, `total`. */
  | { readonly kind: 'role'; readonly role: string }
  /** Blocks of their own, in a table cell. */
  | { readonly kind: 'blocks'; readonly assembled: AssembledText }

export interface NoteSource {
  readonly id: Located<string>
  readonly text: Prose
}

/** A printed value in the assembled text, with the template expression and the data that surrounded it. */
export interface Token {
  readonly printed: Printed
  readonly template: Span
  readonly context: Span
}

/** A stretch of the assembled text and where it comes from. */
interface Segment {
  readonly start: number
  readonly end: number
  readonly template: Span
  /** Whether the stretch is the template's own characters, one for one. */
  readonly isLiteral: boolean
  /** The nearest enclosing part of the data. */
  readonly context: Span
  /** How many `{{#deeper}}` it stands in. */
  readonly depth: number
}

/**
 * Markdown made of a template's own text and of tokens for all that it prints. A token is `U+E000 n U+E001`, which means
 * nothing to Markdown, so what a drafter wrote can never form structure; sources may not hold such characters.
 */
export interface AssembledText {
  readonly text: string
  readonly segments: readonly Segment[]
  readonly tokens: readonly Token[]
}

export const tokenStart = '\ue000'
export const tokenEnd = '\ue001'

export interface Assembler {
  addText(value: string, template: Span, context: Span, depth: number): void
  addToken(printed: Printed, template: Span, context: Span, depth: number): void
  finish(): AssembledText
}

export function createAssembler(): Assembler {
  const pieces: string[] = []
  const segments: Segment[] = []
  const tokens: Token[] = []
  let length = 0
  const add = (value: string, template: Span, isLiteral: boolean, context: Span, depth: number): void => {
    const start = length
    length += value.length
    pieces.push(value)
    segments.push({ start, end: length, template, isLiteral, context, depth })
  }
  return {
    addText: (value, template, context, depth) => add(value, template, true, context, depth),
    addToken: (printed, template, context, depth) => {
      add(`\ue000${tokens.length}\ue001`, template, false, context, depth)
      tokens.push({ printed, template, context })
    },
    finish: () => ({ text: pieces.join(''), segments, tokens }),
  }
}

/** The tokens in a stretch of the assembled text, in their order. */
export function tokensBetween({ text, tokens }: AssembledText, start: number, end: number): readonly Token[] {
  const found: Token[] = []
  let open = text.indexOf(tokenStart, start)
  while (open !== -1 && open < end) {
    const close = text.indexOf(tokenEnd, open)
    const token = tokens[Number(text.slice(open + 1, close))]
    if (token) found.push(token)
    open = text.indexOf(tokenStart, close)
  }
  return found
}

function firstSegmentAt(assembled: AssembledText, offset: number): number {
  let low = 0
  let high = assembled.segments.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((assembled.segments[middle]?.end ?? 0) > offset) high = middle
    else low = middle + 1
  }
  return low
}

/** The templates' places that a stretch of the assembled text comes from: one span per file, in order of appearance. */
export function templateSpans(assembled: AssembledText, start: number, end: number): readonly Span[] {
  return templateSpansFrom(assembled, firstSegmentAt(assembled, start), start, end)
}

/** Where a stretch of the assembled text comes from: templates' places, and the part of the data around its beginning. */
export function placesOf(
  assembled: AssembledText,
  start: number,
  end: number,
): { readonly template: readonly Span[]; readonly context: Span | null } {
  const first = firstSegmentAt(assembled, start)
  return {
    template: templateSpansFrom(assembled, first, start, end),
    context: assembled.segments[first]?.context ?? null,
  }
}

function templateSpansFrom(
  assembled: AssembledText,
  first: number,
  start: number,
  end: number,
): readonly Span[] {
  const spans: Span[] = []
  for (let index = first; index < assembled.segments.length; index += 1) {
    const segment = assembled.segments[index]
    if (!segment || (segment.start >= end && spans.length > 0)) break
    const clipped = clipSegment(segment, start, end)
    const known = indexOfFile(spans, clipped.file)
    const before = spans[known]
    if (!before) spans.push(clipped)
    else if (clipped.start < before.start || clipped.end > before.end) {
      spans[known] = {
        file: before.file,
        start: Math.min(before.start, clipped.start),
        end: Math.max(before.end, clipped.end),
      }
    }
  }
  return spans
}

function indexOfFile(spans: readonly Span[], file: Span['file']): number {
  for (let index = 0; index < spans.length; index += 1) if (spans[index]?.file === file) return index
  return -1
}

function clipSegment(segment: Segment, start: number, end: number): Span {
  if (!segment.isLiteral) return segment.template
  if (start <= segment.start && end >= segment.end) return segment.template
  const from = Math.max(0, start - segment.start)
  const to = Math.max(from, Math.min(segment.end, end) - segment.start)
  return {
    file: segment.template.file,
    start: segment.template.start + from,
    end: segment.template.start + to,
  }
}

/** How many levels deeper than the template says headings at a place are. */
export function depthAt(assembled: AssembledText, offset: number): number {
  return assembled.segments[firstSegmentAt(assembled, offset)]?.depth ?? 0
}
