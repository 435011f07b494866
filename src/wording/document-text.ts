import type { Block, Document, Inline } from '../document/nodes.ts'
import type { SourceFile, Span } from '../text/source-file.ts'
import { type Piece, type PlainText, placeInSource, readPieces, type SourcePlaces } from './plain-text.ts'

/**
 * The paragraphs, headings, cells and notes of a document that hold words of a template, as plain text. `typed` has only the
 * template's own words: all that was printed from data stands as U+FFFC, so that a check of wording says nothing about what a
 * drafter wrote and what the model's checks have seen already.
 */
export function wordingsOf(document: Document): readonly PlainText[] {
  const known = knownWordings.get(document)
  if (known) return known
  const runs = [
    ...document.blocks.flatMap(runsOfBlock),
    ...document.footnotes.map((note) => note.children as readonly Inline[]),
  ]
  const wordings = runs.flatMap((inlines) => readRun(inlines) ?? [])
  knownWordings.set(document, wordings)
  return wordings
}

/** Many checks read them. */
const knownWordings = new WeakMap<Document, readonly PlainText[]>()

function runsOfBlock(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [block.children]
    case 'list':
      return block.items.flatMap((item) => item.blocks.flatMap(runsOfBlock))
    case 'columns':
      return block.blocks.flatMap(runsOfBlock)
    case 'table':
      return [
        ...block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(runsOfBlock))),
        ...block.notes.map((note) => note.children),
      ]
    case 'title-block':
      return [block.title, ...block.facts.map((fact) => fact.value)]
    case 'contents':
    case 'signature-block':
    case 'field-row':
    case 'page-break':
      return []
  }
}

function readRun(inlines: readonly Inline[]): PlainText | null {
  const [only] = inlines
  if (inlines.length === 1 && only?.kind === 'text') return readAlone(only)
  const pieces: Piece[] = []
  let first: Span | null = null
  const addPrinted = (value: string, place: Span): void => {
    pieces.push({ value, isTyped: false, placeAt: () => place })
  }
  const visit = (inline: Inline): void => {
    const [origin] = inline.origins
    switch (inline.kind) {
      case 'text': {
        const typed = typedTextOf(inline)
        if (typed) {
          if (!isBlank(inline.value)) first ??= typed.places.at(0) ?? null
          pieces.push({ value: inline.value, isTyped: true, placeAt: (at) => typed.places.at(at) ?? origin })
        } else addPrinted(inline.value, origin)
        break
      }
      case 'cross-reference':
        addPrinted(inline.prefix + inline.number, origin)
        break
      case 'page-reference':
      case 'note-mark':
        break
      case 'line-break':
        addPrinted(' ', origin)
        break
      default:
        for (const child of inline.children) visit(child)
    }
  }
  for (const inline of inlines) visit(inline)
  return first ? readPieces(pieces, first) : null
}

/** A run that is one text, as most are: the same wherever a template prints it. */
function readAlone(text: Text): PlainText | null {
  const typed = isBlank(text.value) ? null : typedTextOf(text)
  const first = typed?.places.at(0)
  if (!typed || !first) return null
  typed.alone ??= readPieces(
    [{ value: text.value, isTyped: true, placeAt: (at) => typed.places.at(at) ?? first }],
    first,
  )
  return typed.alone
}

function isBlank(value: string): boolean {
  return value.trim() === ''
}

type Text = Extract<Inline, { kind: 'text' }>

/** A text and where a template's author typed it. */
interface TypedText {
  readonly places: SourcePlaces
  /** As the only text of a run, once somebody has asked. */
  alone: PlainText | null
}

interface KnownText {
  readonly value: string
  readonly spans: readonly Span[]
  /** Null where the template only printed it. */
  readonly typed: TypedText | null
}

/** By the template that holds a text, and where in it: document after document holds the same. */
const knownTexts = new WeakMap<SourceFile, Map<number, KnownText[]>>()

/** Null where the template only printed the text. */
function typedTextOf(text: Text): TypedText | null {
  const spans = text.origins.filter((origin) => origin.file.path.endsWith('.hbs'))
  const [first] = spans
  if (!first) return null
  if (isBlank(text.value)) return { places: { at: () => first }, alone: null }
  const byStart = knownTexts.get(first.file) ?? new Map<number, KnownText[]>()
  knownTexts.set(first.file, byStart)
  const texts = byStart.get(first.start) ?? []
  byStart.set(first.start, texts)
  const known = texts.find((each) => each.value === text.value && areSame(each.spans, spans))
  if (known) return known.typed
  const places = placeInSource(text.value, spans)
  const typed = places && { places, alone: null }
  texts.push({ value: text.value, spans, typed })
  return typed
}

function areSame(some: readonly Span[], others: readonly Span[]): boolean {
  return (
    some.length === others.length &&
    some.every((span, index) => {
      const other = others[index]
      return span.file === other?.file && span.start === other.start && span.end === other.end
    })
  )
}
