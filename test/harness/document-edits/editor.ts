import type { Origins, Paragraph } from '../../../src/document/nodes.ts'
import type { Open, OpenDocument, OpenInline } from '../open-document.ts'
import type { RandomNumbers } from '../random-numbers.ts'

/** What every edit works with: a document that may be changed in place, and numbers to choose by. */
export interface Editor {
  readonly document: OpenDocument
  readonly random: RandomNumbers
  readonly origins: Origins
  nextId: number
}

const someWords =
  'cancer vården regionerna ska senast ny plan 2025 medel 80 miljoner och av samverkan patienter stöd utbildning register § 5'.split(
    ' ',
  )

export function newWords({ random }: Editor, count: number): string {
  return Array.from({ length: count }, () => random.pick(someWords) ?? '').join(' ')
}

export function newId(editor: Editor): string {
  return `edited-${editor.nextId++}`
}

export function newText(editor: Editor, words: number): OpenInline {
  return { kind: 'text', value: `${newWords(editor, words)}.`, origins: editor.origins }
}

export function newParagraph(editor: Editor, words = 3 + editor.random.below(25)): Open<Paragraph> {
  return {
    kind: 'paragraph',
    id: newId(editor),
    role: 'body',
    keepWithNext: false,
    origins: editor.origins,
    children: [newText(editor, words)],
  }
}

/** Takes an entry out of one array and puts it into another place. */
export function move<T>(random: RandomNumbers, from: T[], index: number, to: T[] = from): boolean {
  const [taken] = from.splice(index, 1)
  if (taken === undefined) return false
  to.splice(random.below(to.length + 1), 0, taken)
  return true
}

/** Says whether it changed anything. */
export type Edit = (editor: Editor) => boolean

export function newCell(editor: Editor, columnSpan: number) {
  const { random, origins } = editor
  const blocks = random.below(5) === 0 ? [] : [newParagraph(editor, 1 + random.below(4))]
  return { kind: 'table-cell' as const, id: newId(editor), columnSpan, blocks, origins }
}

/** The cell that covers a column, and whether the column is not its first. */

type Loose = Record<string, unknown>

/** Visits every node, at any depth. */
export function visitObjects(value: unknown, visit: (node: Loose) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) visit(value as Loose)
  for (const [key, inner] of Object.entries(value)) if (key !== 'origins') visitObjects(inner, visit)
}

export function visitArrays(value: unknown, visit: (array: unknown[]) => void): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) visit(value)
  for (const [key, inner] of Object.entries(value)) if (key !== 'origins') visitArrays(inner, visit)
}
