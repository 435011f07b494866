import type { Document, Mark, Node } from '../../document/nodes.ts'
import { childrenOf } from '../../document/walk.ts'
import { headingText, inlineText } from '../../pagination/printed-words.ts'
import { changedProperties, markOf, type Part } from './printed-properties.ts'

/** A place where a redline differs: one stop on the way through its changes. */
export interface Change {
  /** From 1, in reading order. */
  readonly number: number
  /** `edited`: something within it was changed. */
  readonly kind: Mark['kind'] | 'edited'
  /** The heading it stands under, in words; null before the first. */
  readonly place: string | null
  /** What was struck and what was added, shortened. */
  readonly struck: string
  readonly added: string
}

/** All places where a document was changed; none where it is no redline. */
export interface Changes {
  readonly all: readonly Change[]
  /** The part of the document where a change begins, and so its stop is written. */
  readonly at: ReadonlyMap<object, Change>
  /** The parts that have something changed within them, and so bear a bar. */
  readonly changed: ReadonlySet<object>
  /** The names of moves that both places of stand in the document. */
  readonly moves: ReadonlySet<string>
}

type Leaf = Extract<Node, { kind: (typeof leafKinds)[number] }>

/** The parts that a reader takes in one at a time. */
const leafKinds = [
  'heading',
  'paragraph',
  'table-row',
  'note',
  'title-block',
  'field-row',
  'signature-block',
  'contents',
  'page-break',
] as const

/** Finds the changes in reading order. Whole parts in a row that were all inserted, or all deleted, are one change. */
export function findChanges(document: Document): Changes {
  const all: Change[] = []
  const at = new Map<object, Change>()
  const changed = new Set<object>()
  const moved = { from: new Set<string>(), to: new Set<string>() }
  let place: string | null = null

  const add = (kind: Change['kind'], part: Node | Document): void => {
    const words = wordsOf(part, kind === 'edited' ? null : kind)
    const change: Change = { number: all.length + 1, kind, place, ...words }
    all.push(change)
    at.set(part.kind === 'document' ? part : firstLeafOf(part), change)
  }
  const visit = (parts: readonly Node[]): void => {
    let before: Mark['kind'] | null = null
    for (const part of parts) {
      if (part.kind === 'heading') place = headingText(part)
      noteMoves(part, moved)
      const kind = markOf(part)?.kind ?? null
      if (kind !== null) {
        const isSame = kind === before && (kind === 'inserted' || kind === 'deleted')
        if (!isSame) add(kind, part)
        for (const leaf of leavesOf(part)) changed.add(leaf)
      } else if (!isLeaf(part)) visit(childrenOf(part))
      else if (holdsChange(part)) {
        add('edited', part)
        changed.add(part)
      }
      before = kind
    }
  }
  if (changedProperties(document).length > 0) add('edited', document)
  visit(document.blocks)
  place = null
  visit(document.footnotes)
  const moves = new Set([...moved.from].filter((name) => moved.to.has(name)))
  return { all, at, changed, moves }
}

/** The id of the change's stop, and of each end of a move. Ids of a document have no underscore. */
export const changeId = (number: number): string => `_change-${number}`
export const moveId = (move: string, end: 'from' | 'to'): string =>
  `_move-${end}-${move.replace(/[^a-z0-9.-]/giu, (character) => `_${character.codePointAt(0)}_`)}`

function isLeaf(part: Node): part is Leaf {
  return (leafKinds as readonly string[]).includes(part.kind)
}

/** The leaf in which a part begins. A table's first row, a list's first paragraph. */
function firstLeafOf(part: Node): Node {
  return leavesOf(part)[0] ?? part
}

function leavesOf(part: Node): readonly Node[] {
  return isLeaf(part) ? [part] : childrenOf(part).flatMap(leavesOf)
}

/** The parts within a part; the sides of a signature and the facts of a title are no nodes that a walk meets. */
function partsOf(part: Part): readonly Part[] {
  if (!('kind' in part)) return 'value' in part ? part.value : []
  switch (part.kind) {
    case 'document':
      return []
    case 'signature-block':
      return part.signatories
    case 'title-block':
      return [...part.title, ...part.facts]
    default:
      return childrenOf(part)
  }
}

function ownMarkOf(part: Part): Mark | null {
  return 'kind' in part && part.kind === 'document' ? null : markOf(part)
}

function holdsChange(part: Part): boolean {
  return ownMarkOf(part) !== null || changedProperties(part).length > 0 || partsOf(part).some(holdsChange)
}

function noteMoves(part: Part, moved: Readonly<Record<'from' | 'to', Set<string>>>): void {
  const mark = ownMarkOf(part)
  if (mark?.kind === 'moved-from') moved.from.add(mark.move)
  if (mark?.kind === 'moved-to') moved.to.add(mark.move)
  for (const inner of partsOf(part)) noteMoves(inner, moved)
}

/** What a change strikes and adds, stretch by stretch. `around` is the mark of the whole part. */
function wordsOf(part: Part, around: Mark['kind'] | null): Pick<Change, 'struck' | 'added'> {
  const struck: string[] = []
  const added: string[] = []
  const collect = (inner: Part, mark: Mark['kind'] | null): void => {
    const own = ownMarkOf(inner)?.kind ?? mark
    const stretches = own === 'inserted' || own === 'moved-to' ? added : own === null ? null : struck
    if (own !== mark || stretches?.length === 0) stretches?.push('')
    if (stretches) stretches.push(`${stretches.pop() ?? ''}${ownWordsOf(inner)}`)
    for (const { before, after } of changedProperties(inner)) {
      struck.push(before)
      added.push(after)
    }
    for (const each of partsOf(inner)) collect(each, own)
  }
  collect(part, around)
  return { struck: shorten(struck), added: shorten(added) }
}

/** The words of a part that no part within it has. A block's words end with a space, so that they do not run into the next. */
function ownWordsOf(part: Part): string {
  if (!('kind' in part)) {
    return 'value' in part
      ? `${part.label} `
      : `${part.party}, ${part.placeAndDate ?? ''} ${part.name}, ${part.title} `
  }
  switch (part.kind) {
    case 'text':
      return part.value
    case 'cross-reference':
    case 'note-mark':
    case 'line-break':
      return inlineText([part])
    case 'page-break':
      return 'sidbrytning'
    case 'contents':
      return `${part.heading} `
    case 'title-block':
      return `${part.documentKind} `
    case 'field':
      return `${part.label} ${part.value} `
    case 'heading':
    case 'paragraph':
    case 'note':
    case 'table-cell':
      return ' '
    default:
      return ''
  }
}

const longest = 90

function shorten(stretches: readonly string[]): string {
  const plain = stretches
    .map((words) => words.replace(/\s+/gu, ' ').trim())
    .filter((words) => words !== '')
    .join(' … ')
  return plain.length > longest ? `${plain.slice(0, longest - 1).trimEnd()} …` : plain
}
