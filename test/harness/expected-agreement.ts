import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { createBlockIds } from '../../src/compose/block-ids.ts'
import { inlineText } from '../../src/document/inline-text.ts'
import type {
  Block,
  Document,
  Inline,
  List,
  Paragraph,
  Signatory,
  TableRow,
} from '../../src/document/nodes.ts'
import type { Agreement, Section } from '../../src/model/agreement.ts'
import type { Span } from '../../src/text/source-file.ts'

/**
 * What stands where in an agreement, as `test/cases/agreements/*.expected.yaml` say it: written by hand from the agreement
 * itself, never from a build.
 */
export interface ExpectedAgreement {
  readonly agreement: string
  /** What the title block holds. */
  readonly front: readonly string[]
  /** What stands somewhere in the document, headers and footers too, and what stands nowhere in it. */
  readonly document: { readonly 'must-hold'?: readonly string[]; readonly lacks?: readonly string[] }
  /** Every section in the order of the document. `measures` stand directly under it; left out: none. */
  readonly sections: readonly {
    readonly id: string
    readonly number: string | null
    readonly heading: string
    readonly measures?: number
  }[]
  readonly annexes: readonly {
    readonly id: string
    readonly number: string
    readonly heading: string
  }[]
  readonly holds: readonly ExpectedClause[]
  /** The funding annex, row by row: in millions of kronor as printed, and in kronor. */
  readonly rows?: readonly ExpectedRow[]
  readonly notes?: readonly { readonly mark: string; readonly 'must-hold': readonly string[] }[]
  /** The labels of the fields of each form, in order, by group. */
  readonly forms?: Readonly<
    Record<'requisition' | 'financial-report', Readonly<Record<string, readonly string[]>>>
  >
  /** How many items the list of care pathways has. */
  readonly pathways?: number
}

/**
 * `where` is the id of a section, an annex or an initiative; what its subsections hold does not count. All that it `must-hold` stands
 * together: in one paragraph, list item, row or signature. `of` says in which: a clause that bears this id, with
 * the paragraphs that go on from it, or whatever prints the day of this deadline or an amount of this payment. `lacks` must not stand there; alone, nowhere in the place.
 * Spaces are plain here; the document has non-breaking ones. A number stands by itself: 5 is not found in 25.
 */
export interface ExpectedClause {
  readonly where: string
  readonly of?: string
  readonly 'must-hold'?: readonly string[]
  readonly lacks?: readonly string[]
}

/** A row that opens a group, or one of a funding line or the total. */
export type ExpectedRow =
  | { readonly group: string }
  | { readonly where: string; readonly printed: string; readonly kronor: number; readonly note?: string }

export function readExpected(path: string): ExpectedAgreement {
  return parse(readFileSync(path, 'utf8')) as ExpectedAgreement
}

/** A paragraph, list item, row, note or signature: its id, its texts block by block, and what printed it. */
export interface Passage {
  readonly id: string
  readonly texts: readonly string[]
  readonly origins: readonly Span[]
}

/** What stands under one heading and not under a heading below it. */
export interface Place {
  readonly id: string
  readonly number: string | null
  readonly heading: string
  readonly role: 'section' | 'annex' | 'run-in'
  readonly passages: readonly Passage[]
}

/** Divides a document into its places. Headings that bear no id of the model do not open one. */
export function placesOf(document: Document): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  let passages: Passage[] = []
  for (const block of document.blocks) {
    if (block.kind === 'heading' && isNamed(block.id)) {
      passages = []
      const { id, number, role } = block
      const heading = plain(inlineText(block.children))
      places.set(id, { id, number, heading, role, passages })
      passages.push({ id: `${id}.h0`, texts: [heading], origins: block.origins })
    } else passages.push(...passagesOf(block))
  }
  return places
}

/** The id that a block has in the document for an id of the model, which can be longer. */
export function blockIdOf(id: string): string {
  return createBlockIds().claim(id)
}

/** Ids that no part of the model gave end in a letter and a number. */
function isNamed(id: string): boolean {
  return !/\.[a-z]\d+$/u.test(id)
}

/** The passages of a clause: from the one that bears its id up to the next that bears one. */
export function clauseOf(place: Place, id: string): readonly Passage[] {
  const first = place.passages.findIndex((passage) => passage.id === blockIdOf(id))
  if (first < 0) return []
  const next = place.passages.findIndex((each, index) => index > first && isNamed(each.id))
  return place.passages.slice(first, next < 0 ? undefined : next)
}

/** The passages that print the day of a deadline or an amount of a payment; undefined where the id is neither. */
export function passagesPrinting(
  place: Place,
  agreement: Agreement,
  id: string,
): readonly Passage[] | undefined {
  const deadline = agreement.deadlines.find((each) => each.id.value === id)
  const lines = agreement.funding.groups.flatMap((group) => group.lines)
  const paid = lines.filter((line) => line.payment?.value === id)
  const printed = deadline ? [deadline.due.span] : paid.map((line) => line.amount.span)
  if (printed.length === 0) return undefined
  return place.passages.filter(({ origins }) =>
    origins.some((span) => printed.some((each) => isWithin(span, each))),
  )
}

function isWithin(inner: Span, outer: Span): boolean {
  return inner.file === outer.file && inner.start >= outer.start && inner.end <= outer.end
}

/** Whether all the words stand in the texts. */
export function holdsAll(texts: readonly string[], words: readonly string[]): boolean {
  const text = plain(texts.join(' '))
  return words.every((word) => standsIn(text, word))
}

/** Whether words stand in a text, a number by itself. */
export function standsIn(text: string, words: string): boolean {
  // A group of three digits can be the end of a longer number; another group of three can follow.
  const group = /^\d{3}(?!\d)/u.test(words) ? String.raw`(?<!\d )` : ''
  const before = /^\d/u.test(words) ? String.raw`(?<![\d,.:/])` + group : ''
  const after = /\d$/u.test(words) ? String.raw`(?!\d|[.,:/]\d| \d{3}(?!\d))` : ''
  const escaped = plain(words).replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
  return new RegExp(before + escaped + after, 'u').test(plain(text))
}

/** Single plain spaces, whatever the document has. */
export function plain(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/gu, ' ').trim()
}

/** Ids of the measures that stand directly under each section, by the section's id. */
export function measuresOf(sections: readonly Section[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    sections.flatMap((section) => [
      [section.id.value, section.measures.map((measure) => measure.id.value)] as const,
      ...measuresOf(section.sections),
    ]),
  )
}

function passagesOf(block: Block): readonly Passage[] {
  switch (block.kind) {
    case 'heading':
      return [passage(block.id, [inlineText(block.children)], block.children)]
    case 'paragraph':
      return [passage(block.id, [inlineText(block.children)], block.children)]
    case 'list':
      return itemsOf(block)
    case 'columns':
      return block.blocks.flatMap((inner) => passagesOf(inner))
    case 'table':
      return [
        ...block.rows.flatMap((row) => [passageOfRow(row), ...listsOf(row).flatMap(itemsOf)]),
        ...block.notes.map((note) => passage(note.id, [inlineText(note.children)], note.children)),
      ]
    case 'signature-block':
      return block.signatories.map((side) => passageOfSignatory(block.id, side))
    case 'title-block':
    case 'contents':
    case 'page-break':
    case 'field-row':
      return []
  }
}

function itemsOf(list: List): readonly Passage[] {
  return list.items.map((item) => {
    const blocks = flatten(item.blocks)
    return passage(
      item.id,
      blocks.map((block) => inlineText(block.children)),
      blocks.flatMap((block) => block.children),
    )
  })
}

function listsOf(row: TableRow): readonly List[] {
  return row.cells.flatMap((cell) => cell.blocks.filter((inner): inner is List => inner.kind === 'list'))
}

function passageOfRow(row: TableRow): Passage {
  const blocks = row.cells.flatMap((cell) => flatten(cell.blocks))
  return passage(
    row.cells[0]?.id ?? '',
    blocks.map((block) => inlineText(block.children)),
    blocks.flatMap((block) => block.children),
  )
}

function passageOfSignatory(id: string, side: Signatory): Passage {
  const texts = [side.party, side.placeAndDate ?? '', side.name, side.title].filter((text) => text !== '')
  return { id, texts, origins: side.origins }
}

function flatten(blocks: readonly (Paragraph | List)[]): readonly Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'list' ? block.items.flatMap((item) => flatten(item.blocks)) : [block],
  )
}

function passage(id: string, texts: readonly string[], inlines: readonly Inline[]): Passage {
  return { id, texts, origins: inlines.flatMap(originsOf) }
}

function originsOf(inline: Inline): readonly Span[] {
  return 'children' in inline ? inline.children.flatMap(originsOf) : inline.origins
}
