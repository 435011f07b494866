import type {
  Block,
  Columns,
  Contents,
  Document,
  Field,
  FieldRow,
  Handlers,
  Heading,
  List,
  ListItem,
  Note,
  Paragraph,
  SignatureBlock,
  Table,
  TableCell,
  TableRow,
  TitleBlock,
} from '../../document/nodes.ts'
import { listedHeadings } from '../../pagination/build-contents.ts'
import { signatureParts } from '../../pagination/build-signature-block.ts'
import type { MarkedInline } from '../../pagination/runs.ts'
import type { ContentMap, MarkedContent } from './content-map.ts'
import { describeWidget } from './field-texts.ts'
import { placePieces } from './place-pieces.ts'
import { StructureElement, type StructureTag } from './structure-element.ts'

/** Builds the structure tree: the document's blocks as elements, holding their pieces of the pages. */
export function buildStructureTree(document: Document, map: ContentMap): StructureElement {
  return new TreeBuilder(document, map).build()
}

const listNumbering = { dash: 'None', bullet: 'Disc', decimal: 'Decimal' } as const

class TreeBuilder {
  readonly #document: Document
  readonly #map: ContentMap
  readonly #footnotes: Map<string, Note>
  /** Footnotes called in the block that is being built: they follow it. */
  #called: Note[] = []
  #headingLevel = 0

  constructor(document: Document, map: ContentMap) {
    this.#document = document
    this.#map = map
    this.#footnotes = new Map(document.footnotes.map((note) => [note.id, note]))
  }

  build(): StructureElement {
    const root = new StructureElement('Document')
    for (const block of this.#document.blocks) {
      this.#block(block, root)
      this.#addCalledNotes(root)
    }
    for (const note of this.#footnotes.values()) this.#note(note, root)
    return root
  }

  #block(block: Block, parent: StructureElement): void {
    const handlers: Handlers<Block, void> = {
      'title-block': (node) => this.#titleBlock(node, parent),
      contents: (node) => this.#contents(node, parent),
      heading: (node) => this.#heading(node, parent),
      paragraph: (node) => this.#paragraph(node, parent),
      list: (node) => this.#list(node, parent),
      table: (node) => this.#table(node, parent),
      'signature-block': (node) => this.#signatureBlock(node, parent),
      'field-row': (node) => this.#fieldRow(node, parent),
      columns: (node) => this.#columns(node, parent),
      'page-break': () => {},
    }
    ;(handlers[block.kind] as (node: Block) => void)(block)
  }

  #titleBlock(block: TitleBlock, parent: StructureElement): void {
    this.#text('P', `${block.id}#emblem`, parent)
    this.#text('P', `${block.id}#kind`, parent)
    this.#headingLevel = 1
    this.#text('H1', `${block.id}#title`, parent)
    block.facts.forEach((_, index) => {
      this.#text('P', `${block.id}#fact-${index}`, parent)
    })
  }

  #contents(contents: Contents, parent: StructureElement): void {
    this.#text(this.#headingTag(1), `${contents.id}#heading`, parent)
    const list = parent.add('TOC')
    for (const heading of listedHeadings(contents, this.#document)) {
      const key = `${contents.id}#${heading.id}`
      const link = list.add('TOCI').add('Reference').add('Link')
      placePieces(this.#map.contentsOf(key), link)
      for (const area of this.#map.links.get(key) ?? []) link.kids.push({ object: area })
    }
  }

  #heading(heading: Heading, parent: StructureElement): void {
    this.#text(this.#headingTag(heading.level), heading.id, parent)
  }

  /** The title is level 1, so sections begin at 2; a level is never skipped on the way down (PDF/UA-1, 7.4.2). */
  #headingTag(level: number): StructureTag {
    const underTitle = this.#document.blocks.some((block) => block.kind === 'title-block') ? 1 : 0
    this.#headingLevel = Math.min(level + underTitle, this.#headingLevel + 1, 6)
    return `H${this.#headingLevel}` as StructureTag
  }

  #paragraph(paragraph: Paragraph, parent: StructureElement): void {
    this.#text('P', paragraph.id, parent)
  }

  #list(list: List, parent: StructureElement): void {
    const element = parent.add('L', { A: { O: 'List', ListNumbering: listNumbering[list.style] } })
    for (const item of list.items) this.#listItem(item, element)
  }

  #listItem(item: ListItem, parent: StructureElement): void {
    const element = parent.add('LI')
    const [first] = item.blocks
    const labels = first?.kind === 'paragraph' ? this.#labelsOf(first.id) : []
    if (labels.length > 0) placePieces(labels, element.add('Lbl'))
    this.#flow(item.blocks, element.add('LBody'))
  }

  /** Paragraphs and lists within something else. The label of the first paragraph stands outside it. */
  #flow(blocks: readonly (Paragraph | List)[], parent: StructureElement): void {
    for (const block of blocks) {
      if (block.kind === 'list') this.#list(block, parent)
      else this.#text('P', block.id, parent, true)
    }
  }

  #columns(columns: Columns, parent: StructureElement): void {
    this.#flow(columns.blocks, parent)
  }

  #table(table: Table, parent: StructureElement): void {
    const element = parent.add('Table', {
      T: new String(readAloud(table.was?.title, table.title)),
      A: { O: 'Table', Summary: new String(readAloud(table.was?.description, table.description)) },
    })
    const header = table.rows.filter((row) => row.role === 'header')
    const body = table.rows.filter((row) => row.role !== 'header')
    const groups = [
      ['THead', header],
      ['TBody', body],
    ] as const
    for (const [tag, rows] of groups) {
      if (rows.length === 0) continue
      const group = element.add(tag)
      for (const row of rows) this.#row(row, table, group)
    }
    this.#addCalledNotes(parent)
    for (const note of table.notes) this.#note(note, parent)
  }

  #row(row: TableRow, table: Table, parent: StructureElement): void {
    const element = parent.add('TR')
    let column = 0
    for (const cell of row.cells) {
      this.#cell(cell, row, table, column, element)
      column += cell.columnSpan
    }
    for (; column < table.columns.length; column++) element.add('TD')
  }

  #cell(cell: TableCell, row: TableRow, table: Table, column: number, parent: StructureElement): void {
    const namesRow =
      column === 0 &&
      row.role !== 'header' &&
      table.columns[0]?.align === 'start' &&
      table.columns.some(({ align }) => align !== 'start')
    const attributes: Record<string, unknown> = { O: 'Table' }
    if (row.role === 'header') attributes.Scope = 'Column'
    else if (namesRow) attributes.Scope = 'Row'
    if (cell.columnSpan > 1) attributes.ColSpan = cell.columnSpan
    const tag = row.role === 'header' || namesRow ? 'TH' : 'TD'
    const element = parent.add(tag, Object.keys(attributes).length > 1 ? { A: attributes } : {})
    this.#flow(cell.blocks, element)
  }

  #signatureBlock(block: SignatureBlock, parent: StructureElement): void {
    block.signatories.forEach((_, index) => {
      const side = parent.add('Div')
      for (const part of signatureParts) {
        this.#text('P', `${block.id}#${index}-${part}`, side)
      }
    })
  }

  /** Each field is a part of its own: its label, then its places or the value that is printed there. */
  #fieldRow(row: FieldRow, parent: StructureElement): void {
    for (const field of row.fields) {
      if (field.type.kind === 'checkbox') {
        this.#ticked(field, 'label', 0, parent)
        continue
      }
      const part = parent.add('Div')
      this.#text('P', `${field.id}#label`, part)
      if (field.type.kind === 'choice') {
        field.type.options.forEach((_, index) => {
          this.#ticked(field, `option-${index}`, index, part)
        })
        continue
      }
      this.#text('P', `${field.id}#value`, part)
      for (const area of this.#map.widgets.get(field.id) ?? []) part.add('Form').kids.push({ object: area })
    }
  }

  /** Something to tick, or the sign of how it was ticked, and the words after it. */
  #ticked(field: Field, part: string, index: number, parent: StructureElement): void {
    const element = parent.add('P')
    const area = this.#map.widgets.get(field.id)?.[index]
    if (area)
      element.add('Form', { Alt: new String(describeWidget(field, index)) }).kids.push({ object: area })
    for (const key of [`${field.id}#${part}-mark`, `${field.id}#${part}`]) {
      placePieces(this.#map.contentsOf(key), element)
    }
  }

  #note(note: Note, parent: StructureElement): void {
    this.#footnotes.delete(note.id)
    const element = parent.add('Note', { ID: new String(note.id) })
    const labels = this.#labelsOf(note.id)
    if (labels.length > 0) placePieces(labels, element.add('Lbl'))
    this.#text('P', note.id, element, true)
  }

  #addCalledNotes(parent: StructureElement): void {
    const called = this.#called
    this.#called = []
    for (const note of called) this.#note(note, parent)
  }

  #labelsOf(key: string): MarkedContent[] {
    return this.#map.contentsOf(key).filter((piece) => piece.isLabel)
  }

  /** An element with the pieces of a text; links and references in it become elements of their own. */
  #text(tag: StructureTag, key: string, parent: StructureElement, withoutLabel = false): void {
    const pieces = this.#map.contentsOf(key).filter((piece) => !(withoutLabel && piece.isLabel))
    if (pieces.length === 0) return
    const element = parent.add(tag)
    const links = new Map<MarkedInline, StructureElement>()
    for (const stretch of stretchesOf(pieces)) {
      const { inline } = stretch[0]
      if (inline === null) {
        placePieces(stretch, element)
        continue
      }
      let link = links.get(inline)
      if (!link) {
        link = (inline.kind === 'link' ? element : element.add('Reference')).add('Link')
        links.set(inline, link)
        if (inline.kind === 'note-mark') this.#callNote(inline.note)
      }
      placePieces(stretch, link)
    }
    for (const area of this.#map.links.get(key) ?? []) {
      const link = area.inline && links.get(area.inline)
      if (link) link.kids.push({ object: area })
    }
  }

  #callNote(id: string): void {
    const note = this.#footnotes.get(id)
    if (note && !this.#called.includes(note)) this.#called.push(note)
  }
}

/** Pieces in a row that belong to the same link, or to none. */
function stretchesOf(pieces: readonly MarkedContent[]): readonly [MarkedContent, ...MarkedContent[]][] {
  const stretches: [MarkedContent, ...MarkedContent[]][] = []
  for (const piece of pieces) {
    const last = stretches.at(-1)
    if (last && last[0].inline === piece.inline) last.push(piece)
    else stretches.push([piece])
  }
  return stretches
}

/** What is read aloud and not printed, with what it was. */
function readAloud(was: string | undefined, now: string): string {
  return was === undefined ? now : `${now} (tidigare: ${was})`
}
