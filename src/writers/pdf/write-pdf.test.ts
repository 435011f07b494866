import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import {
  buildKitchenSink,
  documentOf,
  heading,
  link,
  paragraph,
  text,
} from '../../../test/harness/kitchen-sink.ts'
import { matchGolden } from '../../../test/harness/match-golden.ts'
import { readProjectFont } from '../../../test/harness/project-fonts.ts'
import { countStructureElements, joinWords, type ReadPdf, readPdf } from '../../../test/harness/read-pdf.ts'
import type { Block, Document, Inline } from '../../document/nodes.ts'
import { layOut } from '../../pagination/lay-out.ts'
import type { Pagination } from '../../pagination/pagination.ts'
import {
  headingLabel,
  headingText,
  inlineText,
  listLabel,
  placeAndDateCaption,
} from '../../pagination/printed-words.ts'
import { writePdf } from './write-pdf.ts'

const environment = { font: readProjectFont }

async function build(document: Document): Promise<{ pagination: Pagination; bytes: Uint8Array }> {
  const laidOut = layOut(document, environment)
  expect(laidOut.diagnostics).toEqual([])
  if (!laidOut.value) throw new Error('nothing was laid out')
  const { value, diagnostics } = await writePdf(document, laidOut.value, environment)
  expect(diagnostics).toEqual([])
  if (!value) throw new Error('nothing was written')
  return { pagination: laidOut.value, bytes: value }
}

/** The words of a document as they should be printed, block by block; written apart from the layout, to check it. */
function printedWords(document: Document, pageOf: ReadonlyMap<string, number>): string[] {
  const words = (inlines: readonly Inline[]) => inlineText(inlines, pageOf)
  const listed = (depth: number) =>
    document.blocks.flatMap((block) =>
      block.kind === 'heading' && block.role !== 'run-in' && block.level <= depth ? [block] : [],
    )
  const of = (block: Block): string[] => {
    switch (block.kind) {
      case 'title-block': {
        const facts = block.facts.flatMap((fact) => [fact.label, words(fact.value)])
        return [block.emblemPlace ?? '', block.documentKind, words(block.title), ...facts]
      }
      case 'contents':
        return [
          block.heading,
          ...listed(block.depth).flatMap((entry) => [headingText(entry), String(pageOf.get(entry.id))]),
        ]
      case 'heading':
        return [headingLabel(block) + words(block.children)]
      case 'paragraph':
        return [words(block.children)]
      case 'list':
        return block.items.flatMap((item, index) => [
          listLabel(block.style, block.start + index),
          ...item.blocks.flatMap(of),
        ])
      case 'table':
        return [
          ...block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.flatMap(of))),
          ...block.notes.flatMap((note) => [note.sign, words(note.children)]),
        ]
      case 'signature-block':
        return block.signatories.flatMap(({ party, placeAndDate, name, title }) => [
          party,
          placeAndDate ?? placeAndDateCaption,
          name,
          title,
        ])
      case 'columns':
        return block.blocks.flatMap(of)
      case 'field-row':
        return block.fields.flatMap(({ label, value }) => [label, value])
      case 'page-break':
        return []
    }
  }
  const notes = document.footnotes.flatMap((note) => [note.sign, words(note.children)])
  return [...document.blocks.flatMap(of), ...notes]
}

/** Letters and signs without white space, sorted: equal where two texts hold the same words, in whatever order of blocks. */
function sortedWords(pieces: readonly string[]): string[] {
  return pieces.flatMap((piece) => piece.split(/\s+/u).filter((word) => word !== '')).toSorted()
}

describe('the kitchen sink', () => {
  let pagination: Pagination
  let bytes: Uint8Array
  let pdf: ReadPdf

  beforeAll(async () => {
    ;({ pagination, bytes } = await build(buildKitchenSink()))
    pdf = await readPdf(bytes)
  })

  test('has every word of the document, and no other', () => {
    const expected = printedWords(buildKitchenSink(), pagination.pageOf).map((piece) => joinWords(piece))
    // Marks stand against the word before them; what PDF.js makes of the raised ones is not the question here.
    const together = (words: string[]) => words.join('').replace(/\s/gu, '')
    const printed = pdf.pages.map((page) => page.body).join(' ')
    const letters = (value: string) => [...value.replace(/\s/gu, '')].toSorted().join('')
    expect(letters(printed)).toBe(letters(together(expected)))
    const known = new Set(sortedWords([printed]))
    const lacking = sortedWords(expected).filter((word) => !known.has(word) && !printed.includes(word))
    expect(lacking).toEqual([])
  })

  test('has a structure tree of the right elements', () => {
    expect(countStructureElements(bytes)).toEqual({
      Document: 1,
      // The title; contents, 4 numbered sections, 1 unnumbered, 2 annexes; their subsections; the run-in heading.
      H1: 1,
      H2: 8,
      H3: 3,
      H4: 2,
      H5: 2,
      P: expect.any(Number),
      TOC: 1,
      TOCI: 13,
      L: 7,
      LI: 27,
      Lbl: 32,
      LBody: 27,
      Table: 2,
      THead: 2,
      TBody: 2,
      TR: 35,
      TH: 37,
      TD: 62,
      Note: 5,
      Div: 4,
      Reference: expect.any(Number),
      Link: expect.any(Number),
    })
    expect(pdf.marked).toBe(true)
  })

  test('has bookmarks that lead to the pages of the headings', () => {
    const headings = buildKitchenSink().blocks.flatMap((block) =>
      block.kind === 'heading' && block.role !== 'run-in' ? [block] : [],
    )
    expect(pdf.outline).toEqual(
      headings.map((block) => ({
        depth: block.level - 1,
        title: headingText(block),
        page: pagination.pageOf.get(block.id),
      })),
    )
  })

  test('shows header, footer, page and status on every page, outside the text', () => {
    pdf.pages.forEach(({ texts, body }, index) => {
      const shown = texts.map((piece) => piece.text)
      for (const words of [
        'UTKAST – inte för underskrift',
        'X2031/01234, EXF2031/00077',
        `${index + 1} (9)`,
      ]) {
        expect(shown).toContain(words)
      }
      expect(shown).toContain('kitchen-sink · version 0123456789ab')
      expect(body).not.toContain('version 0123456789ab')
    })
  })

  test('looks as it was accepted', () => {
    const lines: string[] = []
    pdf.pages.forEach(({ structure, texts }, index) => {
      lines.push(`══ page ${index + 1}`)
      for (const { depth, role, text: words } of structure)
        lines.push(`${'  '.repeat(depth)}${role} ${words}`.trimEnd())
      lines.push('── where')
      for (const { text: words, x, y } of texts) {
        if (words.trim() !== '')
          lines.push(`${x.toFixed(1).padStart(6)} ${y.toFixed(1).padStart(6)}  ${words}`)
      }
    })
    lines.push('══ bookmarks')
    for (const { depth, title, page } of pdf.outline) lines.push(`${'  '.repeat(depth)}${title} → ${page}`)
    matchGolden('pdf/kitchen-sink.txt', `${lines.join('\n')}\n`)
  })

  test('is the same in other processes, time zones and folders', () => {
    const script = `
      import { createHash } from 'node:crypto'
      import { buildKitchenSink } from '${moduleUrl('../../../test/harness/kitchen-sink.ts')}'
      import { readProjectFont } from '${moduleUrl('../../../test/harness/project-fonts.ts')}'
      import { layOut } from '${moduleUrl('../../pagination/lay-out.ts')}'
      import { writePdf } from '${moduleUrl('./write-pdf.ts')}'
      const environment = { font: readProjectFont }
      const document = buildKitchenSink()
      const written = await writePdf(document, layOut(document, environment).value, environment)
      console.log(createHash('sha256').update(written.value).digest('hex'))`
    const places = [
      { TZ: 'America/Los_Angeles', cwd: tmpdir() },
      { TZ: 'Asia/Tokyo', cwd: fileURLToPath(new URL('.', import.meta.url)) },
    ]
    const hashes = places.map(({ TZ, cwd }) => {
      const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
        cwd,
        env: { ...process.env, TZ },
        encoding: 'utf8',
      })
      return run.stdout.trim() || run.stderr
    })
    const here = createHash('sha256').update(bytes).digest('hex')
    expect(hashes).toEqual([here, here])
  })
})

const moduleUrl = (path: string) => new URL(path, import.meta.url).href

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

describe('headings', () => {
  test('no level is skipped on the way down, whatever the document does', async () => {
    const { bytes } = await build(
      documentOf(
        heading('a', 1, '1', [text('Ett')]),
        heading('b', 3, null, [text('Tre')], 'run-in'),
        heading('c', 4, '1.1.1.1', [text('Fyra')]),
        heading('d', 2, '1.2', [text('Två')]),
      ),
    )
    expect(countStructureElements(bytes)).toMatchObject({ H1: 1, H2: 2, H3: 1 })
  })
})

describe('links', () => {
  test('a link over two lines has one area on each, and says where it leads', async () => {
    const words = 'en länk med så många ord att den måste fortsätta på raden under den första raden i stycket'
    const { bytes } = await build(
      documentOf(paragraph('p', [text('Läs mer i '), link('https://example.org/å', text(words)), text('.')])),
    )
    const file = latin(bytes)
    expect(file.match(/\/Subtype \/Link/gu)).toHaveLength(2)
    expect(file.match(/\/URI \(https:\/\/example.org\/%C3%A5\)/gu)).toHaveLength(2)
    expect(file.match(/\/StructParent \d+/gu)).toHaveLength(2)
    expect(countStructureElements(bytes)).toEqual({ Document: 1, P: 1, Link: 1 })
  })
})

describe('metadata', () => {
  test('names PDF/A-2a, PDF/UA-1, title, language and the day of the document, escaped', async () => {
    const { bytes } = await build(buildKitchenSink())
    const file = Buffer.from(bytes).toString('utf8')
    expect(file).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(file).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(file).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(file).toContain("Överenskommelse om O'Brien &amp; &lt;allting&gt; 2031")
    expect(file).toContain('<xmp:CreateDate>2030-12-20T00:00:00Z</xmp:CreateDate>')
    expect(file).toContain('/Lang (sv-SE)')
    expect(file).toContain('/CreationDate')
  })

  test('the id of the file follows its content', async () => {
    const idOf = (bytes: Uint8Array) => /\/ID \[<(\w+)> <\1>\]/u.exec(latin(bytes))?.[1]
    const one = idOf((await build(documentOf(paragraph('p', [text('Ett')])))).bytes)
    const other = idOf((await build(documentOf(paragraph('p', [text('Två')])))).bytes)
    expect(one).toMatch(/^[0-9a-f]{32}$/u)
    expect(other).not.toBe(one)
  })
})

test('pages are laid out by the writer itself when it is given none', async () => {
  const document = documentOf(paragraph('p', [text('Ett stycke.')]))
  const { bytes } = await build(document)
  const written = await writePdf(document, { pageCount: 1, pageOf: new Map() }, environment)
  expect(written.value).toEqual(bytes)
})
