import { findParts } from '../open-document.ts'
import { type Edit, move, newId, newParagraph } from './editor.ts'

/** Lists and their items. */
export const listEdits: Readonly<Record<string, Edit>> = {
  'insert a list': (editor) => {
    const { document, random, origins } = editor
    const items = Array.from({ length: 1 + random.below(4) }, () => ({
      kind: 'list-item' as const,
      id: newId(editor),
      blocks: [newParagraph(editor, 6)],
      origins,
    }))
    const style = random.pick(['dash', 'bullet', 'decimal'] as const) ?? 'dash'
    document.blocks.splice(random.below(document.blocks.length + 1), 0, {
      kind: 'list',
      id: newId(editor),
      style,
      start: style === 'decimal' ? 1 + random.below(3) : 1,
      items,
      origins,
    })
    return true
  },
  'insert an item': (editor) => {
    const list = editor.random.pick(findParts(editor.document).lists)?.node
    list?.items.splice(editor.random.below(list.items.length + 1), 0, {
      kind: 'list-item',
      id: newId(editor),
      blocks: [newParagraph(editor, 9)],
      origins: editor.origins,
    })
    return list !== undefined
  },
  'delete an item': (editor) => {
    const item = editor.random.pick(findParts(editor.document).items)
    if (!item || item.among.length < 2) return false
    item.among.splice(item.index, 1)
    return true
  },
  'move an item': (editor) => {
    const { items, lists } = findParts(editor.document)
    const item = editor.random.pick(items.filter(({ among }) => among.length > 1))
    const within = editor.random.below(2) === 0
    const other = within
      ? item?.among
      : editor.random.pick(lists.filter(({ node }) => !holds(item?.node, node)))?.node.items
    return item && other ? move(editor.random, item.among, item.index, other) : false
  },
  'nest a list': (editor) => {
    const { items, lists } = findParts(editor.document)
    const item = editor.random.pick(items)
    const list = lists[0]?.node
    if (!item || !list) return false
    item.node.blocks.push({
      ...list,
      id: newId(editor),
      items: [
        { kind: 'list-item', id: newId(editor), blocks: [newParagraph(editor, 4)], origins: editor.origins },
      ],
    })
    return true
  },
  'change a list': (editor) => {
    const list = editor.random.pick(findParts(editor.document).lists)?.node
    if (!list) return false
    list.style = editor.random.pick(['dash', 'bullet', 'decimal'] as const) ?? 'dash'
    if (list.style === 'decimal') list.start = 1 + editor.random.below(4)
    return true
  },
}

function holds(outer: unknown, inner: unknown): boolean {
  if (outer === inner) return true
  if (typeof outer !== 'object' || outer === null) return false
  return Object.entries(outer).some(([key, value]) => key !== 'origins' && holds(value, inner))
}
