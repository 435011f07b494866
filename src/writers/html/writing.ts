import type { Document, Heading, Mark } from '../../document/nodes.ts'
import { visitNodes } from '../../document/walk.ts'
import type { Pagination } from '../../pagination/pagination.ts'
import { type Changes, findChanges } from './find-changes.ts'
import { markOf } from './printed-properties.ts'

/** What the writing of one document knows and keeps on the way. */
export interface Writing {
  readonly document: Document
  readonly pageOf: ReadonlyMap<string, number>
  /** Ids that links may lead to. */
  readonly targets: ReadonlySet<string>
  readonly headings: ReadonlyMap<string, Heading>
  /** How often each note is called. */
  readonly noteCalls: ReadonlyMap<string, number>
  readonly changes: Changes
  /** The mark of what is being written, from the part itself or from what it stands in. */
  readonly mark: Mark | null
  /** Whether an element is a link already, and so may hold none. */
  readonly isLink: boolean
  readonly progress: {
    /** The level of the last heading: none is skipped on the way down. */
    headingLevel: number
    /** Notes called so far, and how often. */
    readonly called: Map<string, number>
    /** Ids written so far: of two parts with one id the first bears it. */
    readonly ids: Set<string>
    /** Whether a page of the PDF was named. */
    namesPages: boolean
  }
}

export function beginWriting(document: Document, pagination: Pagination): Writing {
  const targets = new Set<string>()
  const noteCalls = new Map<string, number>()
  visitNodes(document, (node) => {
    if ('id' in node) targets.add(node.id)
    if (node.kind === 'note-mark') noteCalls.set(node.note, (noteCalls.get(node.note) ?? 0) + 1)
  })
  const headings = document.blocks.filter((block) => block.kind === 'heading')
  return {
    document,
    pageOf: pagination.pageOf,
    targets,
    headings: new Map(headings.map((heading) => [heading.id, heading])),
    noteCalls,
    changes: findChanges(document),
    mark: null,
    isLink: false,
    progress: { headingLevel: 0, called: new Map(), ids: new Set(), namesPages: false },
  }
}

/** The id of a part, for its element; null where another bears it already. */
export function claimId(writing: Writing, id: string): string | null {
  const { ids } = writing.progress
  if (ids.has(id)) return null
  ids.add(id)
  return id
}

/** The same writing within a part that may bear a mark of its own. */
export function within(writing: Writing, part: { readonly mark?: Mark }): Writing {
  const mark = markOf(part)
  return mark ? { ...writing, mark } : writing
}
