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
  const pieces: Piece[] = []
  let first: Span | null = null
  const addPrinted = (value: string, place: Span): void => {
    pieces.push({ value, isTyped: false, placeAt: () => place })
  }
  const visit = (inline: Inline): void => {
    const [origin] = inline.origins
    switch (inline.kind) {
      case 'text': {
        const places = templatePlacesOf(inline)
        if (places) {
          if (inline.value.trim() !== '') first ??= places.at(0) ?? null
          pieces.push({ value: inline.value, isTyped: true, placeAt: (at) => places.at(at) ?? origin })
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

/** Where a template's author typed a text; null where the template only printed it. */
function templatePlacesOf(text: Extract<Inline, { kind: 'text' }>): SourcePlaces | null {
  const spans = text.origins.filter((origin) => origin.file.path.endsWith('.hbs'))
  const [first] = spans
  if (!first) return null
  if (text.value.trim() === '') return { at: () => first }
  const byStart = knownPlaces.get(first.file) ?? new Map<number, TypedText[]>()
  knownPlaces.set(first.file, byStart)
  const typed = byStart.get(first.start) ?? []
  byStart.set(first.start, typed)
  const known = typed.find((each) => each.value === text.value && areSame(each.spans, spans))
  if (known) return known.places
  const places = placeInSource(text.value, spans)
  typed.push({ value: text.value, spans, places })
  return places
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

interface TypedText {
  readonly value: string
  readonly spans: readonly Span[]
  readonly places: SourcePlaces | null
}

/** By the template that holds a text, and where in it: document after document holds the same. */
const knownPlaces = new WeakMap<SourceFile, Map<number, TypedText[]>>()
