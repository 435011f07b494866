import { openCopy } from '../open-document.ts'
import { type Edit, newId, newText, newWords } from './editor.ts'

/** What stands around the text: header, footer, title page, signatures, contents, fields. */
export const pageEdits: Readonly<Record<string, Edit>> = {
  'change the header': (editor) => {
    editor.document.header =
      editor.random.pick(['', `${editor.document.header} ${newWords(editor, 1)}`]) ?? ''
    return true
  },
  'change the footer': (editor) => {
    editor.document.footer = `${newWords(editor, 1)} ${editor.document.footer}`
    return true
  },
  'change the status': (editor) => {
    editor.document.statusNotice = editor.random.pick([null, newWords(editor, 2)]) ?? null
    return true
  },
  'change the properties of the file': (editor) => {
    editor.document.title = newWords(editor, 5)
    editor.document.version = String(editor.random.below(1_000_000))
    return true
  },
  'change a signature': (editor) => {
    const block = editor.document.blocks.find((each) => each.kind === 'signature-block')
    const side = block && editor.random.pick(block.signatories)
    if (!side) return false
    side.name = newWords(editor, 2)
    side.placeAndDate = editor.random.pick([null, newWords(editor, 3)]) ?? null
    return true
  },
  'add or take away a signatory': (editor) => {
    const block = editor.document.blocks.find((each) => each.kind === 'signature-block')
    if (!block) return false
    const { random, origins } = editor
    if (random.below(2) === 0 && block.signatories.length > 1) {
      block.signatories.splice(random.below(block.signatories.length), 1)
    } else {
      block.signatories.splice(random.below(block.signatories.length + 1), 0, {
        party: newWords(editor, 3),
        placeAndDate: null,
        name: newWords(editor, 2),
        title: newWords(editor, 1),
        origins,
      })
    }
    return true
  },
  'change the title page': (editor) => {
    const block = editor.document.blocks.find((each) => each.kind === 'title-block')
    if (!block) return false
    const { random, origins } = editor
    block.documentKind = `${block.documentKind} ${newWords(editor, 1)}`
    block.emblemPlace = random.pick([null, block.emblemPlace, newWords(editor, 2)]) ?? null
    if (random.below(2) === 0) block.facts.splice(random.below(block.facts.length), 1)
    else {
      const fact = { label: newWords(editor, 1), value: [newText(editor, 3)], origins }
      block.facts.splice(random.below(block.facts.length + 1), 0, fact)
    }
    return true
  },
  'change the contents': (editor) => {
    const block = editor.document.blocks.find((each) => each.kind === 'contents')
    if (!block) return false
    block.depth = 1 + editor.random.below(4)
    block.heading = newWords(editor, 1)
    return true
  },
  'change a field': (editor) => {
    const rows = editor.document.blocks.filter((each) => each.kind === 'field-row')
    const field = editor.random.pick(editor.random.pick(rows)?.fields ?? [])
    if (!field) return false
    field.label = `${field.label} ${newWords(editor, 1)}`
    field.value = editor.random.pick(['', newWords(editor, 2)]) ?? ''
    if (editor.random.below(3) === 0) field.locked = !field.locked
    return true
  },
  'add or take away a field': (editor) => {
    const rows = editor.document.blocks.filter((each) => each.kind === 'field-row')
    const row = editor.random.pick(rows)
    const [first] = row?.fields ?? []
    if (!row || !first) return false
    if (editor.random.below(2) === 0 && row.fields.length > 1) {
      row.fields.splice(editor.random.below(row.fields.length), 1)
      return true
    }
    const id = newId(editor)
    row.fields.splice(editor.random.below(row.fields.length + 1), 0, {
      ...openCopy(first),
      id,
      name: id,
      label: newWords(editor, 2),
    })
    return true
  },
}
