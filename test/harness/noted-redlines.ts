import type { Document, Inline } from '../../src/document/nodes.ts'
import { documentOf, note, noteMark, paragraph, text } from './kitchen-sink.ts'

/** A document and its next version, by what happens between them. */
export interface NotedRedline {
  readonly name: string
  readonly before: Document
  readonly after: Document
}

/** Signs that call notes, each its own. */
const signs = ['*', '†', '‡']

/** What became of paragraphs, one of which calls the first note of the document: there LibreOffice (7.4) needs forms of its own. */
const rows: readonly (readonly [name: string, before: readonly string[], after: readonly string[]])[] = [
  ['a new call at the end', ['Ett ord.', 'Tre.'], ['Ett ord.*', 'Tre.']],
  ['two new calls at the end', ['Ett ord.', 'Tre.'], ['Ett ord.*†', 'Tre.']],
  ['a new call after one that stays', ['Ett ord.*', 'Tre.'], ['Ett ord.*†', 'Tre.']],
  ['a call in the place of another', ['Ett ord.*', 'Tre.'], ['Ett ord.†', 'Tre.']],
  ['two new calls, and new words after the end', ['Ett ord.', 'Tre fyra.'], ['Ett ord.*†', 'Nya tre fyra.']],
  ['two new calls, and a new paragraph', ['Ett ord.', 'Tre.'], ['Ett ord.*†', 'Helt nytt.', 'Tre.']],
  [
    'parted after a new call',
    ['Ett två tre fyra. Fem sex.', 'Sju.'],
    ['Ett två tre fyra.*', 'Fem sex.', 'Sju.'],
  ],
  [
    'parted after words that follow a call',
    ['Ett två* tre fyra. Fem sex.', 'Sju.'],
    ['Ett två* tre fyra.', 'Fem sex.', 'Sju.'],
  ],
  [
    'parted after a call that stays',
    ['Ett två tre fyra.* Fem sex.', 'Sju.'],
    ['Ett två tre fyra.*', 'Fem sex.', 'Sju.'],
  ],
  [
    'parted before a call',
    ['Ett två tre fyra. Fem sex.*', 'Sju.'],
    ['Ett två tre fyra.', 'Fem sex.*', 'Sju.'],
  ],
  [
    'parted where words go',
    ['Ett två tre* fyra borta. Fem sex.', 'Sju.'],
    ['Ett två tre* fyra', 'Fem sex.', 'Sju.'],
  ],
  [
    'a second call is parted',
    ['*Noll.', 'Ett två tre.† Fyra fem.'],
    ['*Noll.', 'Ett två tre.†', 'Fyra fem.'],
  ],
]

/** Each of them forth and back: what is parted is then joined. */
export function notedRedlines(): readonly NotedRedline[] {
  return rows.flatMap(([name, before, after]) => {
    const [old, now] = [documentWithNotes(before), documentWithNotes(after)]
    return [
      { name, before: old, after: now },
      { name: `${name}, backwards`, before: now, after: old },
    ]
  })
}

function documentWithNotes(paragraphs: readonly string[]): Document {
  const called = signs.filter((sign) => paragraphs.some((words) => words.includes(sign)))
  const numberOf = (sign: string) => String(called.indexOf(sign) + 1)
  const idOf = (sign: string) => `note-${signs.indexOf(sign) + 1}`
  const inlineOf = (piece: string): Inline =>
    signs.includes(piece) ? noteMark(numberOf(piece), idOf(piece)) : text(piece)
  // A paragraph is the same by its last word.
  const idOfParagraph = (words: string) => words.match(/\p{L}+(?=\P{L}*$)/u)?.[0] ?? ''
  const blocks = paragraphs.map((words) =>
    paragraph(idOfParagraph(words), (words.match(/[*†‡]|[^*†‡]+/gu) ?? []).map(inlineOf)),
  )
  const notes = called.map((sign) =>
    note(idOf(sign), numberOf(sign), [text(`Fotnoten ${idOf(sign).slice(-1)} säger detta.`)]),
  )
  return { ...documentOf(...blocks), footnotes: notes }
}
