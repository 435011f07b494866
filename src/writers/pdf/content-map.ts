import type { Mark } from '../../document/nodes.ts'
import type { LaidOutField } from '../../pagination/laid-out-page.ts'
import type { PdfReference } from '../../pagination/pdfkit-internals.ts'
import type { LinkTarget, MarkedInline } from '../../pagination/runs.ts'

/** A piece of a page's content that belongs to the structure tree. */
export interface MarkedContent {
  readonly page: PdfReference
  readonly pageIndex: number
  /** Number of the piece on its page. */
  readonly id: number
  readonly isLabel: boolean
  readonly inline: MarkedInline | null
  /** Of a redline: what it says of the piece, and the words in it. */
  readonly change: { readonly mark: Mark; readonly words: string } | null
}

/** Something on a page that is no content of it: a link's area, a field's place. */
export interface Annotation {
  readonly annotation: PdfReference
  readonly page: PdfReference
}

/** A field's place on a page; each alternative of a choice has its own. */
export interface WidgetArea extends Annotation {
  readonly place: LaidOutField
}

/** A link's area on a page. */
export interface LinkArea extends Annotation {
  readonly target: LinkTarget
  readonly inline: MarkedInline | null
}

/** Where on which page a part of the document begins, from the lower left corner of the page. */
export interface Destination {
  readonly page: PdfReference
  readonly x: number
  readonly y: number
}

/** What the pages hold of each part of the document: how the rendered pages and the structure tree meet. */
export class ContentMap {
  readonly contents = new Map<string, MarkedContent[]>()
  readonly links = new Map<string, LinkArea[]>()
  /** Of each field, by the id of its node. */
  readonly widgets = new Map<string, WidgetArea[]>()
  readonly destinations = new Map<string, Destination>()
  readonly #piecesOnPage: number[] = []

  /** Numbers a new piece of a page's content. */
  addContent(key: string, piece: Omit<MarkedContent, 'id'>): number {
    const id = this.#piecesOnPage[piece.pageIndex] ?? 0
    this.#piecesOnPage[piece.pageIndex] = id + 1
    const pieces = this.contents.get(key) ?? []
    pieces.push({ ...piece, id })
    this.contents.set(key, pieces)
    return id
  }

  addLink(key: string, area: LinkArea): void {
    const areas = this.links.get(key) ?? []
    areas.push(area)
    this.links.set(key, areas)
  }

  addWidget(area: WidgetArea): void {
    const areas = this.widgets.get(area.place.field) ?? []
    areas.push(area)
    this.widgets.set(area.place.field, areas)
  }

  addDestination(key: string, destination: Destination): void {
    if (!this.destinations.has(key)) this.destinations.set(key, destination)
  }

  contentsOf(key: string): readonly MarkedContent[] {
    return this.contents.get(key) ?? []
  }

  piecesOn(pageIndex: number): number {
    return this.#piecesOnPage[pageIndex] ?? 0
  }
}
