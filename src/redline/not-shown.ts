import { type Side, standsIn } from '../document/accept-changes.ts'
import type { Document, Node } from '../document/nodes.ts'
import { childrenOf } from '../document/walk.ts'
import { kindOf } from './parts.ts'

/**
 * What a redline cannot show. Words, rows, header rows, notes, headers, footers and signatures are never among it.
 *
 * - `file-properties`: what the file says about itself and no page prints: title, author, subject, date, version, whether it is a form.
 * - `layout`: how a part looks and where it stands: level of a heading, kind of a paragraph or list, columns of a text, widths and
 *   alignment of a table's columns, kind of a row. Word tracks it as a change of formatting.
 * - `read-aloud`: title and description of a table, which are read aloud and not printed. Word tracks them with the table.
 * - `names`: ids of parts and what references call them, under which links and bookmarks find them.
 * - `filling-in`: that a form can be filled in, whether a field of it must or may be, and what it is computed from. A redline is not
 *   filled in.
 */
export type NotShownKind = 'file-properties' | 'layout' | 'read-aloud' | 'names' | 'filling-in'

/** A change that no mark shows. */
export interface NotShown {
  readonly kind: NotShownKind
  /** The formats that do not show it. */
  readonly formats: readonly string[]
  /** The id of the part, as the new document has it. */
  readonly id: string
  readonly property: string
  readonly before: unknown
  readonly after: unknown
}

const everyFormat = ['docx', 'html', 'pdf'] as const
const formatsWithout: Readonly<Record<NotShownKind, readonly string[]>> = {
  'file-properties': everyFormat,
  layout: ['html', 'pdf'],
  'read-aloud': ['html', 'pdf'],
  names: everyFormat,
  'filling-in': everyFormat,
}

/** Every property that may have been another, by kind of part: null where its words are marked. */
const properties: Readonly<Record<string, Readonly<Record<string, NotShownKind | null>>>> = {
  document: {
    id: 'file-properties',
    title: 'file-properties',
    author: 'file-properties',
    subject: 'file-properties',
    date: 'file-properties',
    version: 'file-properties',
    form: 'file-properties',
    header: null,
    footer: null,
    statusNotice: null,
  },
  'cross-reference': { target: 'names', prefix: null, number: null },
  'page-reference': { target: 'names' },
  'note-mark': { note: 'names', sign: null },
  note: { id: 'names', sign: null },
  heading: { id: 'names', number: null, level: 'layout', role: 'layout' },
  paragraph: { id: 'names', role: 'layout', keepWithNext: 'layout' },
  list: { id: 'names', style: 'layout', start: 'layout' },
  'list-item': { id: 'names' },
  'table-cell': { id: 'names' },
  'table-row': { role: 'layout' },
  'table-column': { align: 'layout', width: 'layout' },
  table: { id: 'names', title: 'read-aloud', description: 'read-aloud' },
  'title-block': { id: 'names', documentKind: null, emblemPlace: null },
  fact: { label: null },
  contents: { id: 'names', heading: null, depth: 'layout' },
  signatory: { party: null, placeAndDate: null, name: null, title: null },
  'signature-block': { id: 'names' },
  columns: { id: 'names', count: 'layout' },
  'field-row': { id: 'names' },
  field: {
    id: 'names',
    name: 'names',
    label: null,
    value: null,
    width: 'layout',
    required: 'filling-in',
    locked: 'filling-in',
    calculation: 'filling-in',
  },
}

/** What was found in a redline: what it does not show, and what it neither shows nor knows to list. */
export interface Findings {
  readonly notShown: readonly NotShown[]
  /** Kind of part and property. Each is a fault of the redline. */
  readonly unlisted: readonly string[]
}

/** Lists all that a redline does not show. */
export function findNotShown(redline: Document): Findings {
  const notShown: NotShown[] = []
  const unlisted: string[] = []
  const look = (part: object, kind: string, id: string): void => {
    const { was } = part as { readonly was?: Readonly<Record<string, unknown>> }
    for (const [property, before] of Object.entries(was ?? {})) {
      const listed = properties[kind]?.[property]
      if (listed === undefined) unlisted.push(`${kind}.${property}`)
      if (!listed) continue
      const after = (part as Readonly<Record<string, unknown>>)[property]
      notShown.push({ kind: listed, formats: formatsWithout[listed], id, property, before, after })
    }
  }
  const visit = (node: Node, around: string): void => {
    const id = 'id' in node ? node.id : around
    look(node, node.kind, id)
    if (node.kind === 'table') for (const column of node.columns) look(column, 'table-column', id)
    if (node.kind === 'page-break' && node.mark) {
      const [before, after] = [node.mark.kind === 'deleted', node.mark.kind === 'inserted']
      notShown.push({
        kind: 'layout',
        formats: formatsWithout.layout,
        id,
        property: 'page-break',
        before,
        after,
      })
    }
    for (const part of looseParts(node)) look(part, kindOf(part), id)
    for (const child of childrenOf(node)) visit(child, id)
  }
  look(redline, 'document', redline.id)
  if (redline.form !== null || redline.was?.form) {
    const [before, after] = [redline.was?.form ?? redline.form, redline.form]
    notShown.push({
      kind: 'filling-in',
      formats: everyFormat,
      id: redline.id,
      property: 'form',
      before,
      after,
    })
  }
  const hasFields = (side: Side) =>
    redline.blocks.some((block) => block.kind === 'field-row' && standsIn(block.mark, side))
  if (hasFields('old') !== hasFields('new')) {
    const [before, after] = [hasFields('old'), hasFields('new')]
    notShown.push({
      kind: 'layout',
      formats: everyFormat,
      id: redline.id,
      property: 'headings',
      before,
      after,
    })
  }
  let before = redline.id
  for (const block of redline.blocks) {
    visit(block, before)
    if ('id' in block) before = block.id
  }
  for (const note of redline.footnotes) visit(note, redline.id)
  return { notShown, unlisted }
}

/** Parts that a walk does not meet. */
function looseParts(node: Node) {
  if (node.kind === 'title-block') return node.facts
  return node.kind === 'signature-block' ? node.signatories : []
}
