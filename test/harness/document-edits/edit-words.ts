import type { OpenInline } from '../open-document.ts'
import { findParts } from '../open-document.ts'
import { type Edit, type Editor, newWords } from './editor.ts'

function editWords(
  editor: Editor,
  change: (words: string[], at: number) => void,
  texts = findParts(editor.document).texts,
): boolean {
  const inlines = editor.random.pick(texts)
  const text = inlines && editor.random.pick(inlines.filter((inline) => inline.kind === 'text'))
  if (!text) return false
  const words = text.value.split(' ')
  change(words, editor.random.below(words.length))
  text.value = words.join(' ')
  return true
}

/** Words, and how they look. */
export const wordEdits: Readonly<Record<string, Edit>> = {
  'insert a word': (editor) => editWords(editor, (words, at) => words.splice(at, 0, newWords(editor, 1))),
  'delete a word': (editor) => editWords(editor, (words, at) => words.splice(at, 1)),
  'replace a word': (editor) =>
    editWords(editor, (words, at) => {
      words[at] = newWords(editor, 1)
    }),
  'rewrite a stretch': (editor) =>
    editWords(editor, (words, at) => words.splice(at, editor.random.below(12), newWords(editor, 6))),
  'change the look of a stretch': (editor) => {
    const inlines = editor.random.pick(findParts(editor.document).texts)
    const index = inlines?.findIndex((inline) => inline.kind === 'text') ?? -1
    const text = inlines?.[index]
    if (!inlines || text?.kind !== 'text') return false
    const kind = editor.random.pick(['strong', 'emphasis', 'link'] as const)
    const { origins } = editor
    const children: OpenInline[] = [text]
    inlines[index] =
      kind === 'link'
        ? { kind, url: `https://example.org/${editor.random.below(3)}`, children, origins }
        : { kind: kind ?? 'strong', children, origins }
    return true
  },
  'break a line': (editor) => {
    const inlines = editor.random.pick(findParts(editor.document).texts)
    inlines?.splice(editor.random.below(inlines.length + 1), 0, {
      kind: 'line-break',
      origins: editor.origins,
    })
    return inlines !== undefined
  },
  'delete an inline': (editor) => {
    const inlines = editor.random.pick(findParts(editor.document).texts)
    inlines?.splice(editor.random.below(inlines.length), 1)
    return inlines !== undefined
  },
}
