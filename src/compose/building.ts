import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Note } from '../document/nodes.ts'
import type { Facts } from '../model/facts.ts'
import type { AssembledText, NoteSource } from './assembled-text.ts'
import type { BlockIds } from './block-ids.ts'
import type { Outline } from './outline.ts'

/** What is at hand while a document is built. */
export interface Building {
  readonly assembled: AssembledText
  readonly facts: Facts
  readonly outline: Outline
  readonly ids: BlockIds
  readonly diagnostics: Diagnostic[]
  /** The notes of the table being built, or of the whole document outside tables. */
  readonly notes: NoteCollection
  /** Id of the nearest block above that bears a name. */
  readonly scope: { id: string }
}

/** Notes in the order in which they are first called. */
export interface NoteCollection {
  readonly style: 'asterisks' | 'digits'
  readonly sources: NoteSource[]
  readonly ids: Map<string, string>
  readonly notes: Note[]
}

export function createNoteCollection(style: NoteCollection['style']): NoteCollection {
  return { style, sources: [], ids: new Map(), notes: [] }
}

/** `*`, `**`, `***` or `1`, `2`, `3`. */
export function markOf(collection: NoteCollection, index: number): string {
  return collection.style === 'asterisks' ? '*'.repeat(index + 1) : String(index + 1)
}
