import { findParts } from '../open-document.ts'
import { type Edit, newId, newText, visitArrays, visitObjects } from './editor.ts'

/** References, ids and notes. */
export const referenceEdits: Readonly<Record<string, Edit>> = {
  'refer to a section and its page': (editor) => {
    const { headings, texts } = findParts(editor.document)
    const heading = editor.random.pick(headings)?.node
    const inlines = editor.random.pick(texts)
    if (!heading || !inlines) return false
    const { origins } = editor
    inlines.push(
      { kind: 'text', value: ' ', origins },
      {
        kind: 'cross-reference',
        target: heading.id,
        prefix: 'avsnitt\u00a0',
        number: heading.number ?? '',
        origins,
      },
      { kind: 'text', value: ', sidan ', origins },
      { kind: 'page-reference', target: heading.id, origins },
    )
    return true
  },
  'renumber a section': (editor) => {
    const heading = editor.random.pick(findParts(editor.document).headings)?.node
    if (!heading || heading.number === null) return false
    const number = `${heading.number}1`
    heading.number = number
    visitObjects(editor.document, (node) => {
      if (node.kind === 'cross-reference' && node.target === heading.id) node.number = number
    })
    return true
  },
  'give a part another id': (editor) => {
    const { headings, paragraphs, items, cells } = findParts(editor.document)
    const part = editor.random.pick([...headings, ...paragraphs, ...items, ...cells])?.node
    if (!part) return false
    const [old, id] = [part.id, newId(editor)]
    part.id = id
    visitObjects(editor.document, (node) => {
      if (node.target === old) node.target = id
    })
    return true
  },
  'add a footnote': (editor) => {
    // A note may not call another.
    const inlines = editor.random.pick(findParts(editor.document).paragraphs)?.node.children
    if (!inlines) return false
    const { origins, document } = editor
    const id = newId(editor)
    const sign = String(document.footnotes.length + 1)
    inlines.push({ kind: 'note-mark', sign, note: id, origins })
    document.footnotes.push({ kind: 'note', id, sign, children: [newText(editor, 8)], origins })
    return true
  },
  'delete a note': (editor) => {
    const note = editor.random.pick(findParts(editor.document).notes)
    if (!note) return false
    note.among.splice(note.index, 1)
    visitArrays(editor.document, (array) => {
      for (let index = array.length - 1; index >= 0; index -= 1) {
        const each = array[index] as { readonly kind?: unknown; readonly note?: unknown }
        if (each?.kind === 'note-mark' && each.note === note.node.id) array.splice(index, 1)
      }
    })
    return true
  },
}
