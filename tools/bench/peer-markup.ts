import type { Block, Document, Handlers, Inline, List, Paragraph } from '../../src/document/nodes.ts'

/**
 * The same text as pandoc and Typst take it, so that the benchmark measures the same work: headings with numbers, contents,
 * lists, tables, notes. What a peer has no counterpart for (signature block) is set as a plain table.
 */
interface Markup {
  readonly text: (value: string) => string
  readonly strong: (inner: string) => string
  readonly emphasis: (inner: string) => string
  readonly heading: (level: number, inner: string) => string
  readonly item: (depth: number, ordered: boolean, inner: string) => string
  readonly table: (widths: readonly number[], rows: readonly (readonly string[])[]) => string
  readonly contents: string
  readonly pageBreak: string
  readonly lineBreak: string
}

const markdown: Markup = {
  text: (value) => value.replaceAll(/[\\`*_{}[\]<>#|~^$@]/gu, '\\$&'),
  strong: (inner) => `**${inner}**`,
  emphasis: (inner) => `*${inner}*`,
  heading: (level, inner) => `${'#'.repeat(level)} ${inner}\n\n`,
  item: (depth, ordered, inner) => `${'    '.repeat(depth)}${ordered ? '1.' : '-'} ${inner}\n`,
  table: (widths, rows) => {
    const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
    const [head = [], ...body] = rows
    return `${[line(head), line(widths.map((width) => '-'.repeat(Math.max(3, Math.round(width))))), ...body.map(line)].join('\n')}\n\n`
  },
  contents: '',
  pageBreak: '',
  lineBreak: '\\\n',
}

const typst: Markup = {
  text: (value) => value.replaceAll(/[\\#$*_`<>@[\]~=+/-]/gu, '\\$&').replaceAll('\u00a0', '~'),
  strong: (inner) => `*${inner}*`,
  emphasis: (inner) => `_${inner}_`,
  heading: (level, inner) => `${'='.repeat(level)} ${inner}\n\n`,
  item: (depth, ordered, inner) => `${'  '.repeat(depth)}${ordered ? '+' : '-'} ${inner}\n`,
  table: (widths, rows) => {
    const [head = [], ...body] = rows
    const cell = (inner: string) => `[${inner}]`
    const columns = widths.map((width) => `${Math.max(1, Math.round(width))}fr`).join(', ')
    return `#table(columns: (${columns},), stroke: none, table.header(${head.map(cell).join(', ')}),\n${body
      .map((row) => `${row.map(cell).join(', ')},\n`)
      .join('')})\n\n`
  },
  contents: '#outline(title: [Innehåll], depth: 3)\n#pagebreak()\n',
  pageBreak: '#pagebreak()\n',
  lineBreak: ' \\\n',
}

const typstPreamble = `#set document(title: "Jämförelse")
#set page(paper: "a4", margin: (left: 30mm, right: 30mm, top: 32mm, bottom: 30mm), header: context [#h(1fr) #counter(page).display("1 (1)", both: true)])
#set text(font: "Source Serif 4", size: 10.5pt, lang: "sv", hyphenate: true)
#show heading: set text(font: "Source Sans 3")
#set heading(numbering: "1.1.1.1")
#set list(marker: [–])
`

/** The document as Markdown for pandoc. */
export function markdownOf(document: Document): string {
  return `---\ntitle: "${document.title.replaceAll('"', '')}"\nlang: sv-SE\n---\n\n${blocksOf(document.blocks, markdown)}`
}

/** The document as Typst markup. */
export function typstOf(document: Document): string {
  return `${typstPreamble}${blocksOf(document.blocks, typst)}`
}

function blocksOf(blocks: readonly Block[], markup: Markup): string {
  const handlers: Handlers<Block, string> = {
    'title-block': (node) =>
      `${markup.heading(1, inlines(node.title, markup))}${node.facts
        .map((fact) => `${markup.text(fact.label)}: ${inlines(fact.value, markup)}\n\n`)
        .join('')}`,
    contents: () => markup.contents,
    heading: (node) =>
      markup.heading(node.role === 'run-in' ? 4 : node.level, inlines(node.children, markup)),
    paragraph: (node) => `${inlines(node.children, markup)}\n\n`,
    list: (node) => `${listOf(node, 0, markup)}\n`,
    table: (node) => {
      const rows = node.rows.map((row) =>
        row.cells.flatMap((cell) => [
          cell.blocks.map((block) => flat(block, markup)).join(' '),
          ...Array.from({ length: cell.columnSpan - 1 }, () => ''),
        ]),
      )
      const notes = node.notes.map(
        (note) => `${markup.text(note.sign)} ${inlines(note.children, markup)}\n\n`,
      )
      return `${markup.table(
        node.columns.map((column) => column.width),
        rows,
      )}${notes.join('')}`
    },
    'field-row': (node) =>
      node.fields.map(({ label, value }) => `${markup.text(`${label}: ${value}`)}\n\n`).join(''),
    'signature-block': (node) =>
      markup.table(
        node.signatories.map(() => 50),
        [
          node.signatories.map((signatory) => markup.text(signatory.party)),
          node.signatories.map((signatory) => markup.text(signatory.placeAndDate ?? '')),
          node.signatories.map((signatory) => markup.text(`${signatory.name}, ${signatory.title}`)),
        ],
      ),
    'page-break': () => markup.pageBreak,
    columns: (node) => blocksOf(node.blocks, markup),
  }
  return blocks.map((block) => (handlers[block.kind] as (node: Block) => string)(block)).join('')
}

function listOf(list: List, depth: number, markup: Markup): string {
  return list.items
    .map((item) => {
      const [first, ...rest] = item.blocks
      const head = first ? flat(first, markup) : ''
      return `${markup.item(depth, list.style === 'decimal', head)}${rest
        .map((block) => (block.kind === 'list' ? listOf(block, depth + 1, markup) : ''))
        .join('')}`
    })
    .join('')
}

function flat(block: Paragraph | List, markup: Markup): string {
  if (block.kind === 'paragraph') return inlines(block.children, markup)
  return block.items.flatMap((item) => item.blocks.map((inner) => flat(inner, markup))).join('; ')
}

function inlines(nodes: readonly Inline[], markup: Markup): string {
  const handlers: Handlers<Inline, string> = {
    text: (node) => markup.text(node.value),
    strong: (node) => markup.strong(inlines(node.children, markup)),
    emphasis: (node) => markup.emphasis(inlines(node.children, markup)),
    link: (node) => inlines(node.children, markup),
    'cross-reference': (node) => markup.text(`${node.prefix}${node.number}`),
    'page-reference': () => '1',
    'note-mark': (node) => markup.text(node.sign),
    'line-break': () => markup.lineBreak,
  }
  return nodes.map((node) => (handlers[node.kind] as (each: Inline) => string)(node)).join('')
}
