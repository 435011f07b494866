import type { Document } from '../../src/document/nodes.ts'
import { blockEdits } from './document-edits/edit-blocks.ts'
import { listEdits } from './document-edits/edit-lists.ts'
import { pageEdits } from './document-edits/edit-pages.ts'
import { referenceEdits } from './document-edits/edit-references.ts'
import { tableEdits } from './document-edits/edit-tables.ts'
import { wordEdits } from './document-edits/edit-words.ts'
import { type Edit, type Editor, visitObjects } from './document-edits/editor.ts'
import { type OpenDocument, openCopy } from './open-document.ts'
import { createRandomNumbers } from './random-numbers.ts'

/**
 * Random edits of a document, for properties that must hold whatever is changed. In: a document and a seed. Out: another
 * document that composition could have made. The same seed gives the same edits.
 */

export interface Edited {
  readonly document: Document
  /** The edits that were made, by name. */
  readonly edits: readonly string[]
}

/** Makes so many edits, of every kind or of those that are named. */
export function editDocument(
  document: Document,
  seed: number,
  count: number,
  names: readonly string[] = Object.keys(edits),
): Edited {
  const editor: Editor = {
    document: openCopy(document),
    random: createRandomNumbers(seed),
    origins: document.blocks[0]?.origins ?? [{ file: { path: 'edited', text: '' }, start: 0, end: 0 }],
    nextId: 1,
  }
  const made: string[] = []
  for (let tries = 0; made.length < count && tries < count * 10; tries += 1) {
    const name = editor.random.pick(names) ?? ''
    if (edits[name]?.(editor)) made.push(name)
  }
  orderFootnotes(editor.document)
  // No document ends with an empty page.
  while (editor.document.blocks.at(-1)?.kind === 'page-break') editor.document.blocks.pop()
  return { document: editor.document as Document, edits: made }
}

/** Notes stand in the order of their marks, are numbered so, and are all called. */
function orderFootnotes(document: OpenDocument): void {
  const called: string[] = []
  visitObjects(document.blocks, (node) => {
    if (node.kind === 'note-mark' && typeof node.note === 'string' && !called.includes(node.note))
      called.push(node.note)
  })
  const known = new Map(document.footnotes.map((note) => [note.id, note]))
  document.footnotes = called.flatMap((id) => known.get(id) ?? [])
  document.footnotes.forEach((note, index) => {
    note.sign = String(index + 1)
  })
  const signs = new Map(document.footnotes.map(({ id, sign }) => [id, sign]))
  visitObjects(document.blocks, (node) => {
    if (node.kind === 'note-mark') node.sign = signs.get(String(node.note)) ?? node.sign
  })
}

const edits: Readonly<Record<string, Edit>> = {
  ...wordEdits,
  ...referenceEdits,
  ...blockEdits,
  ...listEdits,
  ...tableEdits,
  ...pageEdits,
}

/** The names of all edits. */
export const editNames: readonly string[] = Object.keys(edits)
