import type { Note } from '../../document/nodes.ts'
import { noteCallId, writeInlines } from './inline.ts'
import { changedClass, markWords, writeProperty, writeStop } from './marks.ts'
import { type Content, element, type Html } from './markup.ts'
import { claimId, type Writing, within } from './writing.ts'

/** Notes, each with its mark and the way back to where it is called; null where there are none. */
export function writeNotes(writing: Writing, notes: readonly Note[]): Html | null {
  if (notes.length === 0) return null
  return element(
    'ul',
    { class: 'notes', role: 'list' },
    notes.map((note) => writeNote(within(writing, note), note)),
  )
}

/** The notes that print sets at the foot of its pages stand last. */
export function writeFootnotes(writing: Writing): Html | null {
  const notes = writeNotes(writing, writing.document.footnotes)
  return (
    notes && element('section', { class: 'footnotes', role: 'doc-endnotes', 'aria-label': 'Noter' }, notes)
  )
}

function writeNote(writing: Writing, note: Note): Html {
  const calls = writing.noteCalls.get(note.id) ?? 0
  return element(
    'li',
    { id: claimId(writing, note.id), class: changedClass(writing, note) },
    element('span', { class: 'mark' }, writeProperty(writing, note.was?.sign, note.sign)),
    element(
      'div',
      {},
      writeStop(writing, note),
      element(
        'p',
        {},
        markWords(writing, writeInlines(writing, note.children)),
        Array.from({ length: calls }, (_, index) => writeWayBack(note, index + 1, calls)),
      ),
    ),
  )
}

function writeWayBack(note: Note, call: number, calls: number): Content {
  const which = calls === 1 ? '' : `, ställe ${call}`
  const attributes = {
    class: 'back screen-only',
    href: `#${noteCallId(note.id, call)}`,
    role: 'doc-backlink',
    'aria-label': `Tillbaka till texten från not ${note.sign}${which}`,
  }
  return [' ', element('a', attributes, '↩')]
}
