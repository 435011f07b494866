import type { Document, Fact, Heading, Mark, Node, Signatory } from '../../document/nodes.ts'
import { endSign, headingLabel } from '../../pagination/printed-words.ts'

/** Whatever may bear a mark, or a property that was another in the old document. */
export type Part = Document | Node | Signatory | Fact

/** The mark of a part; null where it bears none. */
export function markOf(part: { readonly mark?: Mark }): Mark | null {
  return part.mark ?? null
}

/** Words that are printed of a part beside the nodes in it, as they were and as they are. */
export interface PrintedProperty {
  readonly before: string
  readonly after: string
}

/** The printed properties of a part that were others in the old document. */
export function changedProperties(part: Part): readonly PrintedProperty[] {
  return pairsOf(part).flatMap(([before, after]) =>
    before === undefined || (before ?? '') === (after ?? '')
      ? []
      : [{ before: before ?? '', after: after ?? '' }],
  )
}

/** The label of a heading as it was; undefined where it is the same. */
export function labelBefore(heading: Heading): string | undefined {
  const { number, role } = heading.was ?? {}
  if (number === undefined && role === undefined) return undefined
  return headingLabel({ ...heading, number: number ?? heading.number, role: role ?? heading.role })
}

type Pair = readonly [before: string | null | undefined, after: string | null]

function pairsOf(part: Part): readonly Pair[] {
  if ('parted' in part && part.parted !== undefined) {
    return [part.parted === 'inserted' ? ['', endSign] : [endSign, '']]
  }
  if (!('was' in part) || part.was === undefined) return []
  if (!('kind' in part)) return 'party' in part ? pairsOfSignatory(part) : [[part.was.label, part.label]]
  switch (part.kind) {
    case 'document':
      return [
        [part.was.header, part.header],
        [part.was.statusNotice, part.statusNotice],
        [part.was.footer, part.footer],
      ]
    case 'heading':
      return [[labelBefore(part), headingLabel(part)]]
    case 'cross-reference':
      return [[referenceBefore(part), part.prefix + part.number]]
    case 'note':
    case 'note-mark':
      return [[part.was.sign, part.sign]]
    case 'title-block':
      return [
        [part.was.emblemPlace, part.emblemPlace],
        [part.was.documentKind, part.documentKind],
      ]
    case 'contents':
      return [[part.was.heading, part.heading]]
    case 'field':
      return [
        [part.was.label, part.label],
        [part.was.value, part.value],
      ]
    default:
      return []
  }
}

function pairsOfSignatory(part: Signatory): readonly Pair[] {
  return [
    [part.was?.party, part.party],
    [part.was?.placeAndDate, part.placeAndDate],
    [part.was?.name, part.name],
    [part.was?.title, part.title],
  ]
}

/** The words of a reference as they were; undefined where they are the same. */
export function referenceBefore(node: Extract<Node, { kind: 'cross-reference' }>): string | undefined {
  const { prefix, number } = node.was ?? {}
  if (prefix === undefined && number === undefined) return undefined
  return (prefix ?? node.prefix) + (number ?? node.number)
}
