import type { Span } from '../text/source-file.ts'

/**
 * The output-neutral document: what every writer writes. Plain immutable data, no functions, no model.
 * Numbers of sections and annexes, marks of notes and texts of references are already in it;
 * only page numbers are not: pagination finds those.
 */

/** The source lines that made a node, data first, then template. Never empty. */
export type Origins = readonly [Span, ...Span[]]

interface NodeBase {
  readonly origins: Origins
}

/** Blocks that carry words have an id: stable from build to build, unique in the document, `[a-z0-9.-]+`. */
interface BlockBase extends NodeBase {
  readonly id: string
}

export interface Text extends NodeBase {
  readonly kind: 'text'
  readonly value: string
}

export interface Strong extends NodeBase {
  readonly kind: 'strong'
  readonly children: readonly Inline[]
}

export interface Emphasis extends NodeBase {
  readonly kind: 'emphasis'
  readonly children: readonly Inline[]
}

export interface Link extends NodeBase {
  readonly kind: 'link'
  /** An absolute https or mailto address. */
  readonly url: string
  readonly children: readonly Inline[]
}

/** "avsnitt 5.3", "bilaga 1": a reference to a heading of this document. */
export interface CrossReference extends NodeBase {
  readonly kind: 'cross-reference'
  /** The id of the heading referred to. */
  readonly target: string
  /** What is printed before the number, with its non-breaking space: "avsnitt ", "bilaga ", or "". */
  readonly prefix: string
  /** The number, as the target prints it: "5.3", "1". */
  readonly number: string
}

/** The printed page on which the target stands. */
export interface PageReference extends NodeBase {
  readonly kind: 'page-reference'
  readonly target: string
}

/** A raised mark: `*` for a table's notes, a digit for notes at the foot of the page. */
export interface NoteMark extends NodeBase {
  readonly kind: 'note-mark'
  readonly mark: string
  /** The id of the `Note` it calls. */
  readonly note: string
}

export interface LineBreak extends NodeBase {
  readonly kind: 'line-break'
}

export type Inline = Text | Strong | Emphasis | Link | CrossReference | PageReference | NoteMark | LineBreak

/** A note: at the foot of the page where its mark stands (`document.footnotes`), or under a table (`table.notes`). */
export interface Note extends BlockBase {
  readonly kind: 'note'
  readonly mark: string
  readonly children: readonly Inline[]
}

export interface Heading extends BlockBase {
  readonly kind: 'heading'
  /** 1 to 4 for numbered and unnumbered sections alike; an annex's own heading is 1. */
  readonly level: 1 | 2 | 3 | 4
  /** Printed number: "3.2.1", "1" for annex 1; null for an unnumbered heading. */
  readonly number: string | null
  /** `section`: number in the margin, or a chapter without number. `annex`: "Bilaga 1: …" on a new page. `run-in`: unnumbered, small, not in the contents. */
  readonly role: 'section' | 'annex' | 'run-in'
  readonly children: readonly Inline[]
}

export interface Paragraph extends BlockBase {
  readonly kind: 'paragraph'
  /** `body`: running text. `lead`: title-page facts. `small`: text under a table. `placeholder`: a marked gap that must be filled before signing. */
  readonly role: 'body' | 'lead' | 'small' | 'placeholder'
  readonly keepWithNext: boolean
  readonly children: readonly Inline[]
}

export interface ListItem extends BlockBase {
  readonly kind: 'list-item'
  /** Paragraphs and inner lists; the first is a paragraph. */
  readonly blocks: readonly (Paragraph | List)[]
}

export interface List extends BlockBase {
  readonly kind: 'list'
  /** `dash`: en-dash, for measures. `bullet`: for enumerations. `decimal`: 1. 2. 3. */
  readonly style: 'dash' | 'bullet' | 'decimal'
  readonly start: number
  readonly items: readonly ListItem[]
}

export interface TableCell extends BlockBase {
  readonly kind: 'table-cell'
  readonly columnSpan: number
  /** Paragraphs and lists; may be empty for an empty cell. */
  readonly blocks: readonly (Paragraph | List)[]
}

export interface TableRow extends NodeBase {
  readonly kind: 'table-row'
  /** `header` rows stand first and repeat on every page. `group` opens a group, `subtotal` closes one, `total` closes the table. */
  readonly role: 'header' | 'group' | 'body' | 'subtotal' | 'total'
  readonly cells: readonly TableCell[]
}

export interface TableColumn {
  /** `decimal`: numbers aligned on the decimal comma. */
  readonly align: 'start' | 'end' | 'decimal'
  /** Share of the text width, in per cent; the columns add up to 100. */
  readonly width: number
}

export interface Table extends BlockBase {
  readonly kind: 'table'
  /** Read aloud and written as the table's title; not printed. */
  readonly title: string
  /** Read aloud: what the table shows, its unit and period. */
  readonly description: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  readonly notes: readonly Note[]
}

/** The top of the first page: what it is, between whom, under which numbers. */
export interface TitleBlock extends BlockBase {
  readonly kind: 'title-block'
  /** "Överenskommelse" */
  readonly documentKind: string
  readonly title: readonly Inline[]
  /** Rows of label and value: parties, registration numbers, period. */
  readonly facts: readonly {
    readonly label: string
    readonly value: readonly Inline[]
    readonly origins: Origins
  }[]
  /** A marked place where an organisation may put its own logotype; null prints none. */
  readonly emblemPlace: string | null
}

export interface Contents extends BlockBase {
  readonly kind: 'contents'
  readonly heading: string
  /** Headings of these levels are listed (role `section` and `annex`). */
  readonly depth: number
}

/** One side of a signature block. */
export interface Signatory extends NodeBase {
  /** "För staten genom Socialdepartementet" */
  readonly party: string
  /** "Stockholm den 20 december 2023"; null leaves a line to write place and date on. */
  readonly placeAndDate: string | null
  readonly name: string
  readonly title: string
}

/** Signature lines side by side; never split over pages. */
export interface SignatureBlock extends BlockBase {
  readonly kind: 'signature-block'
  readonly signatories: readonly Signatory[]
}

export interface PageBreak extends NodeBase {
  readonly kind: 'page-break'
}

/** Blocks set in several columns, balanced. */
export interface Columns extends BlockBase {
  readonly kind: 'columns'
  readonly count: number
  readonly blocks: readonly (Paragraph | List)[]
}

export type Block =
  | TitleBlock
  | Contents
  | Heading
  | Paragraph
  | List
  | Table
  | SignatureBlock
  | PageBreak
  | Columns

/** Every node kind that a walk meets. */
export type Node = Block | Inline | ListItem | TableRow | TableCell | Note

/** One function per kind: a kind that is missing does not compile. */
export type Handlers<N extends { kind: string }, R> = {
  readonly [K in N['kind']]: (node: Extract<N, { kind: K }>) => R
}

export interface Document {
  readonly kind: 'document'
  /** File name without extension: `overenskommelse-cancer-2024`. */
  readonly id: string
  /** The title as metadata: plain text. */
  readonly title: string
  readonly language: 'sv-SE'
  /** Who stands as author in the file's properties. */
  readonly author: string
  readonly subject: string
  /** Set in the file's properties; ISO day. Taken from the source, never from the clock. */
  readonly date: string
  /** Left side of the header on every page: registration numbers. */
  readonly header: string
  /** Foot of every page: source and version, and the status where it is not final. */
  readonly footer: string
  /** Printed prominently on every page ("UTKAST", "REKONSTRUKTION …"); null for a final document. */
  readonly statusNotice: string | null
  /** Hash of the canonical sources, short. */
  readonly version: string
  readonly blocks: readonly Block[]
  /** Notes at the foot of pages, in order of their marks. */
  readonly footnotes: readonly Note[]
}
