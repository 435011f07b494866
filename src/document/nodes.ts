/**
 * The output-neutral document: what every writer writes. Plain immutable data, no functions, no model.
 * Numbers of sections and annexes, marks of notes and texts of references are already in it;
 * only page numbers are not: pagination finds those.
 */
import type { Field, FieldRow, FormIdentity } from './form-fields.ts'
import type { BlockBase, Mark, NodeBase, Was } from './node-base.ts'

export type { Field, FieldRow, FieldType, FormIdentity } from './form-fields.ts'
export type { Mark, Origins, Was } from './node-base.ts'

/** Words as they are printed, with their non-breaking spaces. */
export interface Text extends NodeBase {
  readonly kind: 'text'
  readonly value: string
}

/** Set in bold. */
export interface Strong extends NodeBase {
  readonly kind: 'strong'
  readonly children: readonly Inline[]
}

/** Set in italics. */
export interface Emphasis extends NodeBase {
  readonly kind: 'emphasis'
  readonly children: readonly Inline[]
}

/** A link out of the document. */
export interface Link extends NodeBase {
  readonly kind: 'link'
  /** An absolute https or mailto address. */
  readonly url: string
  readonly children: readonly Inline[]
}

/** "avsnitt 5.3", "bilaga 1": a reference to a heading of this document. */
export interface CrossReference extends NodeBase {
  readonly was?: Was<CrossReference, 'target' | 'prefix' | 'number'>
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
  readonly was?: Was<PageReference, 'target'>
  readonly kind: 'page-reference'
  readonly target: string
}

/** A raised sign that calls a note: `*` for a table's notes, a digit for notes at the foot of the page. */
export interface NoteMark extends NodeBase {
  readonly was?: Was<NoteMark, 'sign' | 'note'>
  readonly kind: 'note-mark'
  readonly sign: string
  /** The id of the `Note` it calls. */
  readonly note: string
}

/** A new line within the same paragraph. */
export interface LineBreak extends NodeBase {
  readonly kind: 'line-break'
}

/** What stands within a paragraph. */
export type Inline = Text | Strong | Emphasis | Link | CrossReference | PageReference | NoteMark | LineBreak

/** A note: at the foot of the page where its mark stands (`document.footnotes`), or under a table (`table.notes`). */
export interface Note extends BlockBase {
  readonly was?: Was<Note, 'id' | 'sign'>
  readonly kind: 'note'
  /** What is printed before it, and where it is called. */
  readonly sign: string
  readonly children: readonly Inline[]
}

/** What a section or an annex is called, with its number. */
export interface Heading extends BlockBase {
  readonly was?: Was<Heading, 'id' | 'level' | 'number' | 'role'>
  readonly kind: 'heading'
  /** 1 to 4 for numbered and unnumbered sections alike; an annex's own heading is 1. */
  readonly level: 1 | 2 | 3 | 4
  /** Printed number: "3.2.1", "1" for annex 1; null for an unnumbered heading. */
  readonly number: string | null
  /** `section`: number in the margin, or a chapter without number. `annex`: "Bilaga 1: …" on a new page. `run-in`: unnumbered, small, not in the contents. */
  readonly role: 'section' | 'annex' | 'run-in'
  readonly children: readonly Inline[]
}

/** Words that begin and end their own lines. */
export interface Paragraph extends BlockBase {
  /** Of a redline: a paragraph of its own in one document only, while in the other it goes on from the one before it. */
  readonly parted?: 'inserted' | 'deleted'
  readonly was?: Was<Paragraph, 'id' | 'role' | 'keepWithNext'>
  readonly kind: 'paragraph'
  /** `body`: running text. `lead`: title-page facts. `small`: text under a table. `placeholder`: a marked gap that must be filled before signing. */
  readonly role: 'body' | 'lead' | 'small' | 'placeholder'
  readonly keepWithNext: boolean
  readonly children: readonly Inline[]
}

/** One item, with all that stands under its sign. */
export interface ListItem extends BlockBase {
  readonly was?: Was<ListItem, 'id'>
  readonly kind: 'list-item'
  /** Paragraphs and inner lists; the first is a paragraph. */
  readonly blocks: readonly (Paragraph | List)[]
}

/** Items below each other, each after a sign or a number. */
export interface List extends BlockBase {
  readonly was?: Was<List, 'id' | 'style' | 'start'>
  readonly kind: 'list'
  /** `dash`: en-dash, for measures. `bullet`: for enumerations. `decimal`: 1. 2. 3. */
  readonly style: 'dash' | 'bullet' | 'decimal'
  readonly start: number
  readonly items: readonly ListItem[]
}

/** What stands where a row and one or several columns meet. */
export interface TableCell extends BlockBase {
  readonly was?: Was<TableCell, 'id'>
  readonly kind: 'table-cell'
  /** How many of the table's columns; in a redline, of those of either document. */
  readonly columnSpan: number
  /** Paragraphs and lists; may be empty for an empty cell. */
  readonly blocks: readonly (Paragraph | List)[]
}

/** A row, and the part that it plays in the table. */
export interface TableRow extends NodeBase {
  readonly was?: Was<TableRow, 'role'>
  readonly kind: 'table-row'
  /** `header` rows stand first and repeat on every page. `group` opens a group, `subtotal` closes one, `total` closes the table. */
  readonly role: 'header' | 'group' | 'body' | 'subtotal' | 'total'
  readonly cells: readonly TableCell[]
}

/** How a column is set. */
export interface TableColumn {
  /** Only in a redline, whose tables have the columns of both documents: their widths may add up to more than 100. */
  readonly mark?: Mark
  readonly was?: Was<TableColumn, 'align' | 'width'>
  /** `decimal`: numbers aligned on the decimal comma. */
  readonly align: 'start' | 'end' | 'decimal'
  /** Share of the text width, in per cent; the columns add up to 100. */
  readonly width: number
}

/** Rows and columns, with notes of their own below. */
export interface Table extends BlockBase {
  readonly was?: Was<Table, 'id' | 'title' | 'description'>
  readonly kind: 'table'
  /** Read aloud and written as the table's title; not printed. */
  readonly title: string
  /** Read aloud: what the table shows, its unit and period. */
  readonly description: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
  readonly notes: readonly Note[]
}

/** A row of label and value under the title. */
export interface Fact extends NodeBase {
  readonly was?: Was<Fact, 'label'>
  readonly label: string
  readonly value: readonly Inline[]
}

/** The top of the first page: what it is, between whom, under which numbers. */
export interface TitleBlock extends BlockBase {
  readonly was?: Was<TitleBlock, 'id' | 'documentKind' | 'emblemPlace'>
  readonly kind: 'title-block'
  /** "Överenskommelse" */
  readonly documentKind: string
  readonly title: readonly Inline[]
  /** Rows of label and value: parties, registration numbers, period. */
  readonly facts: readonly Fact[]
  /** A marked place where an organisation may put its own logotype; null prints none. */
  readonly emblemPlace: string | null
}

/** The list of headings with the pages on which they stand. */
export interface Contents extends BlockBase {
  readonly was?: Was<Contents, 'id' | 'heading' | 'depth'>
  readonly kind: 'contents'
  readonly heading: string
  /** Headings of these levels are listed (role `section` and `annex`). */
  readonly depth: number
}

/** One side of a signature block. */
export interface Signatory extends NodeBase {
  readonly was?: Was<Signatory, 'party' | 'placeAndDate' | 'name' | 'title'>
  /** "För staten genom Socialdepartementet" */
  readonly party: string
  /** "Stockholm den 20 december 2023"; null leaves a line to write place and date on. */
  readonly placeAndDate: string | null
  readonly name: string
  readonly title: string
}

/** Signature lines side by side; never split over pages. */
export interface SignatureBlock extends BlockBase {
  readonly was?: Was<SignatureBlock, 'id'>
  readonly kind: 'signature-block'
  readonly signatories: readonly Signatory[]
}

/** What follows begins on a new page. */
export interface PageBreak extends NodeBase {
  readonly kind: 'page-break'
}

/** Blocks set in several columns, balanced. */
export interface Columns extends BlockBase {
  /** Of a redline: one document only sets these blocks in columns; in the other they stand among those around. */
  readonly framed?: 'inserted' | 'deleted'
  readonly was?: Was<Columns, 'id' | 'count'>
  readonly kind: 'columns'
  readonly count: number
  readonly blocks: readonly (Paragraph | List)[]
}

/** What stands below each other in a document. */
export type Block =
  | FieldRow
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
export type Node = Block | Inline | ListItem | TableRow | TableCell | Note | Field

/** One function per kind: a kind that is missing does not compile. */
export type Handlers<N extends { kind: string }, R> = {
  readonly [K in N['kind']]: (node: Extract<N, { kind: K }>) => R
}

/** Who made a redline and when: it stands with every tracked change. Given by the user, never taken from the clock. */
export interface RedlineIdentity {
  readonly author: string
  /** ISO instant, in universal time: `2024-01-15T00:00:00Z`. */
  readonly date: string
}

/** A document, and what is printed or stored around its text. */
export interface Document {
  readonly kind: 'document'
  /** Of a redline only: a document whose nodes carry marks. */
  readonly redline?: RedlineIdentity
  readonly was?: Was<
    Document,
    Exclude<keyof Document, 'kind' | 'redline' | 'was' | 'language' | 'blocks' | 'footnotes'>
  >
  /** Null for what is only read and signed. A form calculates in the reader, so it claims no PDF/A. */
  readonly form: FormIdentity | null
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
