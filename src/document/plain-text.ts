import { inlineText } from './inline-text.ts'
import type {
  Block,
  Document,
  Field,
  FieldRow,
  Heading,
  Inline,
  List,
  ListItem,
  Note,
  Paragraph,
  SignatureBlock,
  Table,
  TableCell,
  TitleBlock,
} from './nodes.ts'

/**
 * A dump of a document for people to review: one block after another, headings with their numbers, lists, tables with
 * their columns, notes. Non-breaking spaces show as `~`, references as `[avsnitt~3.1 → id]`, page references as
 * `[sid → id]`, note marks as `^*`.
 */
export function writePlainText(document: Document): string {
  const properties = [
    `# ${document.id}`,
    `title: ${document.title}`,
    `author: ${document.author}`,
    `subject: ${document.subject}`,
    `date: ${document.date}`,
    `header: ${document.header}`,
    `footer: ${document.footer}`,
    `status: ${document.statusNotice ?? '–'}`,
    ...(document.form
      ? [`form: ${document.form.form} of ${document.form.source}, ${document.form.payment}`]
      : []),
  ]
  const blocks = document.blocks.map((block) => writeBlock(block, ''))
  const notes = document.footnotes.map(writeNote)
  return `${[properties.join('\n'), ...blocks, ...notes].join('\n\n')}\n`
}

function writeBlock(block: Block, indent: string): string {
  switch (block.kind) {
    case 'heading':
      return writeHeading(block)
    case 'paragraph':
      return writeParagraph(block, indent)
    case 'list':
      return writeList(block, indent)
    case 'table':
      return writeTable(block)
    case 'title-block':
      return writeTitleBlock(block)
    case 'contents':
      return `[contents to level ${block.depth}: ${block.heading}]`
    case 'signature-block':
      return writeSignatures(block)
    case 'page-break':
      return '[page break]'
    case 'field-row':
      return writeFieldRow(block)
    case 'columns':
      return `[${block.count} columns]\n${block.blocks.map((inner) => writeBlock(inner, indent)).join('\n\n')}`
  }
}

function writeHeading(heading: Heading): string {
  const hashes = '#'.repeat(heading.level)
  const number =
    heading.role === 'annex' ? `Bilaga ${heading.number}: ` : heading.number ? `${heading.number} ` : ''
  const role = heading.role === 'run-in' ? ' (run-in)' : ''
  return `${hashes} ${number}${writeInlines(heading.children)}${role} {${heading.id}}`
}

function writeParagraph(paragraph: Paragraph, indent: string): string {
  const role = paragraph.role === 'body' ? '' : `(${paragraph.role}) `
  const keep = paragraph.keepWithNext ? ' ↓' : ''
  return `${indent}${role}${writeInlines(paragraph.children)}${keep}`
}

function writeList(list: List, indent: string): string {
  return list.items
    .map((item, index) => {
      const marker = { dash: '–', bullet: '•', decimal: `${list.start + index}.` }[list.style]
      return writeItem(item, marker, indent)
    })
    .join('\n')
}

function writeItem(item: ListItem, marker: string, indent: string): string {
  const inner = `${indent}${' '.repeat(marker.length + 1)}`
  const blocks = item.blocks.map((block) => writeBlock(block, inner))
  return `${indent}${marker} ${blocks.join('\n').slice(inner.length)}`
}

function writeTable(table: Table): string {
  const columns = table.columns.map((column) => `${column.width} % ${column.align}`).join(' | ')
  const rows = table.rows.map((row) => {
    const cells = row.cells.map(writeCell).join(' | ')
    return `| ${cells} |${row.role === 'body' ? '' : ` (${row.role})`}`
  })
  const notes = table.notes.map(writeNote)
  return [`[table: ${table.title}]`, `[${columns}]`, ...rows, ...notes].join('\n')
}

function writeCell(cell: TableCell): string {
  const span = cell.columnSpan > 1 ? ` (×${cell.columnSpan})` : ''
  return `${cell.blocks
    .map((block) => writeBlock(block, ''))
    .join(' ¶ ')
    .replaceAll('\n', ' / ')}${span}`
}

function writeNote(note: Note): string {
  return `${note.sign} ${writeInlines(note.children)}`
}

function writeTitleBlock(block: TitleBlock): string {
  const facts = block.facts.map((fact) => `${fact.label}: ${writeInlines(fact.value)}`)
  return [`[title: ${block.documentKind}]`, writeInlines(block.title), ...facts].join('\n')
}

function writeSignatures(block: SignatureBlock): string {
  const sides = block.signatories.map(
    (side) => `  ${side.party} | ${side.placeAndDate ?? '____'} | ${side.name} | ${side.title}`,
  )
  return ['[signatures]', ...sides.map((side) => side.replaceAll('\u00a0', '~'))].join('\n')
}

/** One field a line: `[name | type | width | required | locked] label: value`. */
function writeFieldRow(row: FieldRow): string {
  return row.fields.map(writeField).join('\n')
}

function writeField(field: Field): string {
  const { type, calculation } = field
  const lines = type.kind === 'text' && type.lines > 1 ? ` ${type.lines} lines` : ''
  const computed =
    calculation === null
      ? []
      : calculation.kind === 'sum'
        ? [`= ${calculation.of.join(' + ')}`]
        : [`= ${calculation.from} − ${calculation.less}`]
  const state = [...(field.required ? ['required'] : []), ...(field.locked ? ['locked'] : []), ...computed]
  const facts = [field.name, `${type.kind}${lines}`, `${field.width} %`, ...state].join(' | ')
  const head = `[${facts}] ${field.label}: ${field.value === '' ? '____' : field.value}`.replaceAll(
    '\u00a0',
    '~',
  )
  if (type.kind !== 'choice') return head
  const options = type.options.map(({ value, label }) => `  ( ) ${value}: ${label}`.replaceAll('\u00a0', '~'))
  return [head, ...options].join('\n')
}

function writeInlines(inlines: readonly Inline[]): string {
  return inlines.map(writeInline).join('')
}

function writeInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.value.replaceAll('\u00a0', '~')
    case 'strong':
      return `**${writeInlines(inline.children)}**`
    case 'emphasis':
      return `*${writeInlines(inline.children)}*`
    case 'link':
      return `[${writeInlines(inline.children)}](${inline.url})`
    case 'cross-reference':
      return `[${inlineText([inline]).replaceAll('\u00a0', '~')} → ${inline.target}]`
    case 'page-reference':
      return `[sid → ${inline.target}]`
    case 'note-mark':
      return `^${inline.sign}`
    case 'line-break':
      return ' ⏎ '
  }
}
