import { inlineText } from '../document/inline-text.ts'
import type {
  Block,
  Fact,
  Field,
  Inline,
  ListItem,
  Note,
  Signatory,
  TableCell,
  TableRow,
} from '../document/nodes.ts'

/** What a redline matches: everything in a document that is more than words and stands among its like. */
export type Part = Block | ListItem | TableRow | TableCell | Note | Fact | Signatory | Field

export type PartKind =
  | Exclude<Block, never>['kind']
  | 'list-item'
  | 'table-row'
  | 'table-cell'
  | 'note'
  | 'fact'
  | 'signatory'
  | 'field'

export function kindOf(part: Part): PartKind {
  if ('kind' in part) return part.kind
  return 'party' in part ? 'signatory' : 'fact'
}

/** What a part is known by from one document to the next; null where it has no name. */
export function nameOf(part: Part): string | null {
  if (!('kind' in part)) return 'party' in part ? part.party : part.label
  switch (part.kind) {
    case 'page-break':
      return null
    case 'table-row':
      return part.cells[0]?.id ?? null
    case 'field':
      return part.name
    default:
      return part.id
  }
}

/** Running text of a part that is its own and not of a part within it. */
export function inlinesOf(part: Part): readonly Inline[] {
  if (!('kind' in part)) return 'party' in part ? [] : part.value
  switch (part.kind) {
    case 'heading':
    case 'paragraph':
    case 'note':
      return part.children
    case 'title-block':
      return part.title
    default:
      return []
  }
}

/** The properties under which parts stand within a part. */
export const slots = {
  list: ['items'],
  'list-item': ['blocks'],
  table: ['rows', 'notes'],
  'table-row': ['cells'],
  'table-cell': ['blocks'],
  columns: ['blocks'],
  'title-block': ['facts'],
  'signature-block': ['signatories'],
  'field-row': ['fields'],
} as const satisfies Partial<Record<PartKind, readonly string[]>>

/** The parts that stand under a property of a part. */
export function partsUnder(part: Part, slot: string): readonly Part[] {
  return (part as unknown as Readonly<Record<string, readonly Part[]>>)[slot] ?? []
}

export function slotsOf(part: Part): readonly string[] {
  const kind = kindOf(part)
  return kind in slots ? slots[kind as keyof typeof slots] : []
}

const texts = new WeakMap<Part, string>()

/** All words of a part, those of the parts within it too, as they tell one part from another: without numbers that are counted. */
export function textOf(part: Part): string {
  const known = texts.get(part)
  if (known !== undefined) return known
  const inner = slotsOf(part).flatMap((slot) => partsUnder(part, slot).map(textOf))
  const text = [ownText(part), ...inner].filter((each) => each !== '').join('\n')
  texts.set(part, text)
  return text
}

/** The words of a part that are its own and not of a part within it. */
export function ownText(part: Part): string {
  if (!('kind' in part)) {
    return 'party' in part
      ? [part.party, part.placeAndDate ?? '', part.name, part.title].join(' ')
      : `${part.label} ${inlineText(part.value)}`
  }
  switch (part.kind) {
    case 'title-block':
      return `${part.documentKind} ${inlineText(part.title)}`
    case 'contents':
      return part.heading
    case 'field':
      return `${part.label} ${part.value}`
    default:
      return inlineText(inlinesOf(part))
  }
}
