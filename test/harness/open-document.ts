import type {
  Block,
  Document,
  Heading,
  Inline,
  List,
  ListItem,
  Note,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from '../../src/document/nodes.ts'

/** A document that may be changed in place: a copy for tests that edit. */
export type Open<T> = T extends readonly (infer Each)[]
  ? Open<Each>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Key extends 'origins' ? T[Key] : Open<T[Key]> }
    : T

export type OpenDocument = Open<Document>
export type OpenInline = Open<Inline>

/** A copy of everything but origins, which nobody changes. */
export function openCopy<T>(value: T): Open<T> {
  if (Array.isArray(value)) return value.map((each) => openCopy(each)) as Open<T>
  if (typeof value !== 'object' || value === null) return value as Open<T>
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    key === 'origins' ? inner : openCopy(inner),
  ])
  return Object.fromEntries(entries) as Open<T>
}

/** Something that holds running text. */
export interface TextHolder {
  readonly inlines: OpenInline[]
}

export interface OpenParts {
  readonly paragraphs: {
    readonly among: Open<Block | Paragraph | List>[]
    readonly index: number
    readonly node: Open<Paragraph>
  }[]
  readonly headings: { readonly index: number; readonly node: Open<Heading> }[]
  readonly lists: {
    readonly among: Open<Block | Paragraph | List>[]
    readonly index: number
    readonly node: Open<List>
  }[]
  readonly items: {
    readonly among: Open<ListItem>[]
    readonly index: number
    readonly node: Open<ListItem>
  }[]
  readonly tables: { readonly index: number; readonly node: Open<Table> }[]
  readonly rows: { readonly table: Open<Table>; readonly index: number; readonly node: Open<TableRow> }[]
  readonly cells: { readonly row: Open<TableRow>; readonly index: number; readonly node: Open<TableCell> }[]
  readonly notes: { readonly among: Open<Note>[]; readonly index: number; readonly node: Open<Note> }[]
  /** Every array of inlines that holds words, at any depth. */
  readonly texts: OpenInline[][]
}

/** All parts of a document that an edit may take hold of. */
export function findParts(document: OpenDocument): OpenParts {
  const parts: OpenParts = {
    paragraphs: [],
    headings: [],
    lists: [],
    items: [],
    tables: [],
    rows: [],
    cells: [],
    notes: [],
    texts: [],
  }
  const addText = (inlines: OpenInline[]): void => {
    if (inlines.some((inline) => inline.kind === 'text')) parts.texts.push(inlines)
    for (const inline of inlines) if ('children' in inline) addText(inline.children)
  }
  const addFlow = (blocks: Open<Paragraph | List>[]): void => {
    blocks.forEach((node, index) => {
      if (node.kind === 'paragraph') {
        parts.paragraphs.push({ among: blocks, index, node })
        addText(node.children)
      } else addList(blocks, index, node)
    })
  }
  const addList = (among: Open<Block | Paragraph | List>[], index: number, node: Open<List>): void => {
    parts.lists.push({ among, index, node })
    node.items.forEach((item, at) => {
      parts.items.push({ among: node.items, index: at, node: item })
      addFlow(item.blocks)
    })
  }
  const addNotes = (notes: Open<Note>[]): void => {
    notes.forEach((node, index) => {
      parts.notes.push({ among: notes, index, node })
      addText(node.children)
    })
  }
  document.blocks.forEach((node, index) => {
    switch (node.kind) {
      case 'paragraph':
        parts.paragraphs.push({ among: document.blocks, index, node })
        addText(node.children)
        return
      case 'heading':
        parts.headings.push({ index, node })
        addText(node.children)
        return
      case 'list':
        addList(document.blocks, index, node)
        return
      case 'columns':
        addFlow(node.blocks)
        return
      case 'table':
        parts.tables.push({ index, node })
        node.rows.forEach((row, at) => {
          parts.rows.push({ table: node, index: at, node: row })
          row.cells.forEach((cell, place) => {
            parts.cells.push({ row, index: place, node: cell })
            addFlow(cell.blocks)
          })
        })
        addNotes(node.notes)
        return
      case 'title-block':
        addText(node.title)
        for (const fact of node.facts) addText(fact.value)
        return
      default:
        return
    }
  })
  addNotes(document.footnotes)
  return parts
}
