import type { Heading } from '../../../src/document/nodes.ts'
import { findParts, type Open } from '../open-document.ts'
import { type Edit, move, newId, newParagraph, newText } from './editor.ts'

/** Paragraphs, headings, page breaks. */
export const blockEdits: Readonly<Record<string, Edit>> = {
  'insert a paragraph': (editor) => {
    const { document, random } = editor
    document.blocks.splice(random.below(document.blocks.length + 1), 0, newParagraph(editor))
    return true
  },
  'insert a paragraph within': (editor) => {
    const place = editor.random.pick(findParts(editor.document).paragraphs)
    place?.among.splice(place.index + 1, 0, newParagraph(editor))
    return place !== undefined
  },
  'delete a paragraph': (editor) => {
    const place = editor.random.pick(findParts(editor.document).paragraphs)
    // An item begins with a paragraph.
    if (!place || (place.index === 0 && place.among !== editor.document.blocks)) return false
    place.among.splice(place.index, 1)
    return true
  },
  'split a paragraph': (editor) => {
    const place = editor.random.pick(findParts(editor.document).paragraphs)
    if (!place || place.node.children.length < 2) return false
    const rest = place.node.children.splice(1 + editor.random.below(place.node.children.length - 1))
    place.among.splice(place.index + 1, 0, { ...place.node, id: newId(editor), children: rest })
    return true
  },
  'rewrite a paragraph': (editor) => {
    const place = editor.random.pick(findParts(editor.document).paragraphs)
    if (place) place.node.children = [newText(editor, 20)]
    return place !== undefined
  },
  'empty a paragraph': (editor) => {
    const place = editor.random.pick(findParts(editor.document).paragraphs)
    if (place) place.node.children = []
    return place !== undefined
  },
  'move a block': (editor) =>
    move(editor.random, editor.document.blocks, editor.random.below(editor.document.blocks.length)),
  'move blocks': (editor) => {
    const { document, random } = editor
    const taken = document.blocks.splice(random.below(document.blocks.length), 2 + random.below(4))
    document.blocks.splice(random.below(document.blocks.length + 1), 0, ...taken)
    return taken.length > 0
  },
  'delete a block': ({ document, random }) => {
    if (document.blocks.length < 4) return false
    document.blocks.splice(random.below(document.blocks.length), 1)
    return true
  },
  'delete blocks': ({ document, random }) => {
    if (document.blocks.length < 10) return false
    document.blocks.splice(random.below(document.blocks.length), random.below(6))
    return true
  },
  'insert a heading': (editor) => {
    const { document, random, origins } = editor
    const level = random.pick([1, 2, 3, 4] as const) ?? 1
    const number = random.pick([null, `${random.below(9)}.${random.below(9)}`]) ?? null
    const role = random.pick(['section', 'section', 'run-in', 'annex'] as const) ?? 'section'
    document.blocks.splice(random.below(document.blocks.length + 1), 0, {
      kind: 'heading',
      id: newId(editor),
      level,
      number: role === 'annex' ? String(1 + random.below(4)) : number,
      role,
      children: [newText(editor, 4)],
      origins,
    })
    return true
  },
  'change a heading': (editor) => {
    const heading = editor.random.pick(findParts(editor.document).headings)?.node
    if (!heading) return false
    const { random } = editor
    const changes: Partial<Open<Heading>> =
      random.pick([
        { level: random.pick([1, 2, 3, 4] as const) ?? 1 },
        { number: random.pick([null, '9.9']) ?? null },
        { role: random.pick(['section', 'run-in'] as const) ?? 'section' },
      ]) ?? {}
    Object.assign(heading, changes)
    return true
  },
  'change the kind of a paragraph': (editor) => {
    const paragraph = editor.random.pick(findParts(editor.document).paragraphs)?.node
    if (!paragraph) return false
    paragraph.role = editor.random.pick(['body', 'lead', 'small', 'placeholder'] as const) ?? 'body'
    paragraph.keepWithNext = editor.random.below(2) === 0
    return true
  },
  'insert a page break': ({ document, random, origins }) => {
    document.blocks.splice(random.below(document.blocks.length + 1), 0, { kind: 'page-break', origins })
    return true
  },
  'set blocks in columns': (editor) => {
    const place = editor.random.pick(
      findParts(editor.document).lists.filter(({ among }) => among === editor.document.blocks),
    )
    if (!place) return false
    const { origins } = editor
    place.among[place.index] = { kind: 'columns', id: newId(editor), count: 2, blocks: [place.node], origins }
    return true
  },
}
