import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  buildKitchenSink,
  cell,
  documentOf,
  heading,
  item,
  list,
  note,
  noteMark,
  pageReference,
  paragraph,
  row,
  signatory,
  text,
} from '../../test/harness/kitchen-sink.ts'
import { readProjectFont } from '../../test/harness/project-fonts.ts'
import type { Block, Document, SignatureBlock, Table, TableRow } from '../document/nodes.ts'
import { textOf } from '../text/source-file.ts'
import type { LaidOutLine } from './laid-out-page.ts'
import { type LaidOutDocument, layOut } from './lay-out.ts'

const environment = { font: readProjectFont }

function lay(document: Document): LaidOutDocument {
  const { value, diagnostics } = layOut(document, environment)
  expect(diagnostics).toEqual([])
  if (!value) throw new Error('nothing was laid out')
  return value
}

const wordsOf = (line: LaidOutLine): string =>
  line.texts
    .map(({ words }) => words.map((word) => word.text).join(''))
    .join('')
    .trim()

/** Lines of a page that belong to the text. */
function linesOn(laid: LaidOutDocument, page: number): LaidOutLine[] {
  return laid.pages[page - 1]?.lines.filter((line) => line.key !== null) ?? []
}

const sentence = 'Texten är till för att fylla några rader på sidan, inget annat än så. '

/** A paragraph of about this many lines. */
const filler = (id: string, lines: number) => paragraph(id, [text(sentence.repeat(lines))])

/** One-line paragraphs: each takes 22 points of the 666 of a page. */
const shortLines = (count: number) =>
  Array.from({ length: count }, (_, index) => paragraph(`short-${index}`, [text(`Rad ${index}.`)]))

describe('page breaks', () => {
  test('a heading stands on the page of the text that follows it, wherever the page ends', () => {
    for (let before = 20; before < 34; before++) {
      const laid = lay(
        documentOf(
          ...shortLines(before),
          heading('first', 1, '1', [text('Rubrik')]),
          heading('second', 2, '1.1', [text('Underrubrik')]),
          filler('after', 5),
        ),
      )
      expect(laid.pageOf.get('first')).toBe(laid.pageOf.get('after'))
      expect(laid.pageOf.get('second')).toBe(laid.pageOf.get('after'))
    }
  })

  test('at least two lines of a paragraph stand on each page', () => {
    for (let before = 22; before < 32; before++) {
      const laid = lay(documentOf(...shortLines(before), filler('long', 6)))
      const counts = laid.pages.map(({ lines }) => lines.filter((line) => line.key === 'long').length)
      for (const count of counts) expect(count === 0 || count >= 2).toBe(true)
    }
  })

  test('a paragraph that must stay with the next does', () => {
    for (let before = 24; before < 32; before++) {
      const laid = lay(
        documentOf(
          ...shortLines(before),
          { ...paragraph('lead', [text('Följande gäller')]), keepWithNext: true },
          list('list', 'dash', [item('one', filler('one.p1', 2)), item('two', filler('two.p1', 2))]),
        ),
      )
      expect(laid.pageOf.get('lead')).toBe(laid.pageOf.get('one'))
    }
  })

  test('a long introduction is divided, and its last lines stand with what it introduces', () => {
    for (let before = 20; before < 30; before++) {
      const laid = lay(
        documentOf(
          ...shortLines(before),
          { ...filler('lead', 6), keepWithNext: true },
          list('list', 'dash', [item('one', filler('one.p1', 2)), item('two', filler('two.p1', 2))]),
        ),
      )
      const counts = laid.pages.map(({ lines }) => lines.filter((line) => line.key === 'lead').length)
      for (const count of counts) expect(count === 0 || count >= 2).toBe(true)
      expect(counts[(laid.pageOf.get('one') ?? 0) - 1]).toBeGreaterThanOrEqual(2)
    }
  })

  test('a name stands on the page of the last item of the list above it, which leaves the others', () => {
    const items = Array.from({ length: 30 }, (_, index) => {
      const id = `item-${index}`
      return item(id, paragraph(`${id}.text`, [text(`Rad ${index}.`)]))
    })
    for (let before = 0; before < 8; before++) {
      const name: Block = { ...paragraph('name', [text('Namn')]), role: 'lead' }
      const laid = lay(documentOf(...shortLines(before), list('list', 'bullet', items), name))
      expect(laid.pageOf.get('name')).toBe(laid.pageOf.get('item-29.text'))
      expect(laid.pageOf.get('item-0.text')).toBe(1)
    }
  })

  test('an annex begins on a new page, and a page break makes no empty page', () => {
    const laid = lay(
      documentOf(
        filler('before', 2),
        { kind: 'page-break', origins: text('').origins },
        heading('annex', 1, '1', [text('Belopp')], 'annex'),
        filler('after', 2),
        { kind: 'page-break', origins: text('').origins },
      ),
    )
    expect(laid.pageOf.get('annex')).toBe(2)
    expect(laid.pageCount).toBe(2)
  })

  test('a signature block is never split', () => {
    for (let before = 18; before < 32; before++) {
      const laid = lay(documentOf(...shortLines(before), signatures))
      const pages = laid.pages.filter(({ lines }) =>
        lines.some((line) => line.key?.startsWith('signatures#')),
      )
      expect(pages).toHaveLength(1)
    }
  })
})

const signatures: Block = {
  kind: 'signature-block',
  id: 'signatures',
  signatories: [
    signatory(
      'För staten genom ett departement med ett mycket långt namn',
      null,
      'Åsa Öberg',
      'statssekreterare',
    ),
    signatory('För förbundet', null, 'Bo Ek', 'direktör'),
  ],
  origins: text('').origins,
}

describe('signature block', () => {
  test('the lines to write on stand level, side by side, with room above', () => {
    const laid = lay(documentOf(signatures))
    const rules = (laid.pages[0]?.shapes ?? []).filter((shape) => shape.kind === 'rule')
    expect(rules).toHaveLength(4)
    const heights = rules.map((rule) => rule.y)
    expect(new Set(heights).size).toBe(2)
    expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(40)
    for (const rule of rules) expect(rule.x2 - rule.x1).toBeGreaterThan(150)
    const captions = linesOn(laid, 1).filter((line) => wordsOf(line) === 'Ort och datum')
    expect(captions).toHaveLength(2)
  })
})

function tableOf(rows: TableRow[], notes: Table['notes'] = []): Table {
  return {
    kind: 'table',
    id: 'table',
    title: 'Belopp',
    description: 'Belopp i miljoner kronor.',
    columns: [
      { align: 'start', width: 60 },
      { align: 'decimal', width: 25 },
      { align: 'end', width: 15 },
    ],
    rows: [row('header', cell('h1', 'Insats'), cell('h2', '2024'), cell('h3', 'Sid')), ...rows],
    notes,
    origins: text('').origins,
  }
}

const amounts = ['182,5', '80', '4,25', '1\u00a0234,75', '−3,5']

describe('tables', () => {
  test('numbers are aligned on the decimal comma', () => {
    const rows = amounts.map((amount, index) =>
      row('body', cell(`a${index}`, 'Insats'), cell(`b${index}`, amount), cell(`c${index}`, '7')),
    )
    const marked = row(
      'body',
      cell('am', 'Med anmärkning'),
      cell('bm', [text('25'), noteMark('*', 'star')]),
      cell('cm', [pageReference('table')]),
    )
    const laid = lay(documentOf(tableOf([...rows, marked], [note('star', '*', [text('Anmärkning.')])])))
    const ends = linesOn(laid, 1).flatMap((line) => {
      const first = line.texts[0]
      const word = first?.words[0]
      if (!line.key?.startsWith('b') || !first || !word) return []
      const whole = word.text.replace(/,.*/u, '')
      return [word.x + first.typeface.widthOf(whole, first.size)]
    })
    expect(ends).toHaveLength(6)
    for (const end of ends) expect(end).toBeCloseTo(ends[0] ?? 0, 1)
  })

  test('the header stands again on each page, and no row is broken over pages', () => {
    const long =
      'En benämning som är så lång att den säkert behöver mer än en enda rad i sin kolumn i tabellen'
    const rows = Array.from({ length: 60 }, (_, index) =>
      row('body', cell(`a${index}`, long), cell(`b${index}`, '10'), cell(`c${index}`, '1')),
    )
    const laid = lay(documentOf(tableOf(rows)))
    expect(laid.pageCount).toBeGreaterThan(2)
    for (const page of laid.pages) {
      const headers = page.lines.filter((line) => wordsOf(line) === 'Insats')
      expect(headers).toHaveLength(1)
    }
    // Only the first is part of the text; the others are furniture of the page.
    expect(laid.pages.flatMap(({ lines }) => lines).filter((line) => line.key === 'h1.p1')).toHaveLength(1)
    rows.forEach((_, index) => {
      const pages = laid.pages.filter(({ lines }) => lines.some((line) => line.key === `a${index}.p1`))
      expect(pages).toHaveLength(1)
    })
  })

  test('a group stands with its first row and a sum with the row before it', () => {
    for (let before = 20; before < 30; before++) {
      const rows = [
        ...Array.from({ length: before }, (_, index) =>
          row('body', cell(`a${index}`, 'Insats'), cell(`b${index}`, '10'), cell(`c${index}`, '1')),
        ),
        row('group', cell('group', 'Grupp', 3)),
        row('body', cell('first', 'Första'), cell('first-b', '1'), cell('first-c', '1')),
        row('subtotal', cell('sum', 'Summa'), cell('sum-b', '1'), cell('sum-c', '')),
        row('total', cell('total', 'Totalt'), cell('total-b', '1'), cell('total-c', '')),
      ]
      const laid = lay(documentOf(tableOf(rows)))
      const pages = ['group', 'first', 'sum', 'total'].map((id) => laid.pageOf.get(id))
      expect(new Set(pages).size).toBe(1)
    }
  })

  test('a row taller than a page is broken rather than lost', () => {
    const tall = row('body', cell('a', [filler('a.p1', 200)]), cell('b', '1'), cell('c', ''))
    const laid = lay(documentOf(tableOf([tall])))
    const words = laid.pages
      .flatMap(({ lines }) => lines.filter((line) => line.key === 'a.p1').map(wordsOf))
      .join(' ')
    expect(words.match(/fylla/gu)).toHaveLength(200)
  })
})

describe('footnotes', () => {
  test('a note stands at the foot of the page where its mark lands', () => {
    for (let before = 22; before < 32; before++) {
      const document: Document = {
        ...documentOf(
          ...shortLines(before),
          paragraph('marked', [
            text(sentence.repeat(2)),
            text('Här'),
            noteMark('1', 'note-1'),
            text(' står det.'),
          ]),
        ),
        footnotes: [note('note-1', '1', [text(sentence.repeat(3))])],
      }
      const laid = lay(document)
      const page = laid.pageOf.get('note-1') ?? 0
      const marks = linesOn(laid, page).filter((line) =>
        line.texts.some(({ inline }) => inline?.kind === 'note-mark'),
      )
      expect(marks).toHaveLength(1)
      const noteLines = linesOn(laid, page).filter((line) => line.key === 'note-1')
      const others = linesOn(laid, page).filter((line) => line.key !== 'note-1')
      const bottom = Math.max(...others.map((line) => line.y + line.height))
      for (const line of noteLines) {
        expect(line.y).toBeGreaterThan(bottom)
        expect(line.y + line.height).toBeLessThanOrEqual(842 - 72 + 0.1)
      }
    }
  })

  test('a note that no mark calls is printed all the same', () => {
    const laid = lay({ ...documentOf(filler('p', 2)), footnotes: [note('lonely', '9', [text('Ensam.')])] })
    expect(linesOn(laid, 1).map(wordsOf).at(-1)).toBe('9 Ensam.')
  })
})

describe('columns', () => {
  const columnsOf = (count: number): Block => ({
    kind: 'columns',
    id: 'columns',
    count: 2,
    blocks: [
      list(
        'entries',
        'bullet',
        Array.from({ length: count }, (_, index) =>
          item(`entry-${index}`, paragraph(`entry-${index}.p1`, [text(`Post ${index}`)])),
        ),
      ),
    ],
    origins: text('').origins,
  })

  test('they are of like height, and read downwards', () => {
    const laid = lay(documentOf(columnsOf(11)))
    const lefts = linesOn(laid, 1).filter((line) => line.x < 300)
    const rights = linesOn(laid, 1).filter((line) => line.x >= 300)
    expect([lefts.length, rights.length]).toEqual([6, 5])
    expect(lefts[0]?.y).toBeCloseTo(rights[0]?.y ?? 0, 3)
    expect(wordsOf(rights[0] as LaidOutLine)).toBe('• Post 6')
  })

  test('more than a page of them goes on in columns on the next, in reading order', () => {
    const laid = lay(documentOf(...shortLines(10), columnsOf(160)))
    const entries = laid.pages.flatMap(({ lines }) => lines.filter((line) => line.key?.startsWith('entry-')))
    expect(entries.map(wordsOf)).toEqual(Array.from({ length: 160 }, (_, index) => `• Post ${index}`))
    expect(laid.pageCount).toBeGreaterThan(2)
  })
})

describe('page numbers', () => {
  test('every block has a page', () => {
    const laid = lay(buildKitchenSink())
    const ids: string[] = []
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) for (const inner of value) collect(inner)
      else if (typeof value === 'object' && value !== null && 'kind' in value) {
        if ('id' in value && value.kind !== 'document') ids.push(String(value.id))
        for (const [name, inner] of Object.entries(value)) if (name !== 'origins') collect(inner)
      }
    }
    collect(buildKitchenSink())
    expect(ids.filter((id) => !laid.pageOf.has(id))).toEqual([])
  })

  test('references in running text show the page, whatever its width', () => {
    const laid = lay(
      documentOf(
        paragraph('p', [
          text('Se sidan '),
          pageReference('far'),
          text(' och sidan '),
          pageReference('near'),
          text('.'),
        ]),
        heading('near', 1, '1', [text('Nära')]),
        ...shortLines(330),
        heading('far', 1, '2', [text('Långt borta')]),
        filler('last', 1),
      ),
    )
    const far = laid.pageOf.get('far') ?? 0
    expect(far).toBeGreaterThan(9)
    expect(wordsOf(linesOn(laid, 1)[0] as LaidOutLine)).toBe(`Se sidan ${far} och sidan 1.`)
  })
})

describe('what cannot be set', () => {
  test('a character that the font lacks is an error where it was written', () => {
    const file = { path: 'agreements/x/sections.yaml', text: 'text: Ett tecken 漢 till' }
    const origins = [{ file, start: 6, end: 24 }] as const
    const word = { kind: 'text', value: 'Ett tecken 漢 till', origins } as const
    const { diagnostics } = layOut(documentOf(paragraph('p', [word])), environment)
    expect(diagnostics.map(({ message }) => message)).toEqual([
      {
        code: 'layout/missing-glyph',
        data: { character: '漢', code: 'U+6F22', font: 'SourceSerif4-Regular' },
      },
    ])
    expect(diagnostics[0]?.span && textOf(diagnostics[0].span)).toBe('Ett tecken 漢 till')
  })

  test('a signature block taller than a page is an error, not lost text', () => {
    const long = sentence.repeat(200)
    const block: Block = {
      ...signatures,
      signatories: [signatory(long, null, 'Åsa Öberg', 'statssekreterare')],
    }
    const codes = layOut(documentOf(block), environment).diagnostics.map(({ message }) => message.code)
    expect(new Set(codes)).toEqual(new Set(['layout/does-not-fit']))
    expect(codes.length).toBeGreaterThan(0)
  })

  test('an empty document has one page', () => {
    expect(lay(documentOf()).pageCount).toBe(1)
  })

  test('a word wider than the page is broken, none of it lost', () => {
    const address = `https://example.org/${'lang/'.repeat(60)}slut`
    const laid = lay(documentOf(paragraph('p', [text(address)])))
    expect(linesOn(laid, 1).map(wordsOf).join('')).toBe(address)
    for (const line of linesOn(laid, 1)) {
      for (const { words } of line.texts)
        for (const word of words) expect(word.x + word.width).toBeLessThan(520)
    }
  })
})

test('the same document gives the same pages', () => {
  const plain = (laid: LaidOutDocument) =>
    JSON.stringify(
      laid.pages.map(({ lines, shapes }) => [lines.map((line) => [line.x, line.y, wordsOf(line)]), shapes]),
    )
  expect(plain(lay(buildKitchenSink()))).toBe(plain(lay(buildKitchenSink())))
})

test('whatever blocks stand in whatever order, no word is lost and nothing hangs over the edge', () => {
  const words = fc.array(
    fc.constantFrom('ska', 'överenskommelse', 'RCC', '2024–2026', 'regionerna,', 'a/b', '§'),
    {
      minLength: 1,
      maxLength: 160,
    },
  )
  const kinds = fc.constantFrom(
    'heading',
    'paragraph',
    'list',
    'table',
    'columns',
    'signatures',
    'break',
    'footnote',
  )
  const block = fc.record({ kind: kinds, words, count: fc.integer({ min: 1, max: 30 }) })
  fc.assert(
    fc.property(fc.array(block, { maxLength: 12 }), (specs) => {
      const laid = lay(documentFrom(specs))
      const printed = laid.pages.flatMap(({ lines }) => lines.filter((line) => line.key !== null))
      const count = printed.map(wordsOf).join(' ').match(/RCC/gu)?.length ?? 0
      const expected = specs.reduce((sum, spec) => sum + copiesOf(spec) * marked(spec.words), 0)
      expect(count).toBe(expected)
      for (const line of printed) {
        expect(line.y + line.height).toBeLessThanOrEqual(842 - 72 + 0.1)
        for (const { words: pieces } of line.texts) {
          for (const { text: piece, x, width } of pieces) {
            if (piece.trim() !== '') expect(x + width).toBeLessThan(595 - 76 + 6)
          }
        }
      }
    }),
    { numRuns: 40, seed: 2024 },
  )
})

interface Spec {
  readonly kind: string
  readonly words: readonly string[]
  readonly count: number
}

/** Words that are never divided: they can be counted. */
const marked = (words: readonly string[]) => words.filter((word) => word === 'RCC').length

function copiesOf({ kind, count }: Spec): number {
  if (kind === 'break') return 0
  if (kind === 'signatures') return 1
  return kind === 'heading' || kind === 'paragraph' || kind === 'footnote' ? 1 : count
}

function documentFrom(specs: readonly Spec[]): Document {
  const footnotes: Document['footnotes'][number][] = []
  const blocks = specs.map((spec, at): Block => {
    const id = `b${at}`
    const inlines = [text(spec.words.join(' '))]
    const items = Array.from({ length: spec.count }, (_, index) =>
      item(`${id}.${index}`, paragraph(`${id}.${index}.p`, inlines)),
    )
    switch (spec.kind) {
      case 'heading':
        return heading(id, 1, String(at), inlines, at % 5 === 4 ? 'annex' : 'section')
      case 'list':
        return list(id, 'dash', items)
      case 'columns':
        return {
          kind: 'columns',
          id,
          count: 2,
          blocks: [list(`${id}.list`, 'bullet', items)],
          origins: text('').origins,
        }
      case 'table': {
        const rows = Array.from({ length: spec.count }, (_, index) =>
          row(
            'body',
            cell(`${id}.${index}`, inlines),
            cell(`${id}.${index}b`, '1'),
            cell(`${id}.${index}c`, '2'),
          ),
        )
        return { ...tableOf(rows), id }
      }
      case 'signatures': {
        const short = spec.words.join(' ')
        return {
          ...(signatures as SignatureBlock),
          id,
          signatories: [signatory(short, null, 'Namn', 'titel')],
        }
      }
      case 'break':
        return { kind: 'page-break', origins: text('').origins }
      case 'footnote':
        footnotes.push(note(`${id}.note`, String(at), inlines))
        return paragraph(id, [text('Se '), noteMark(String(at), `${id}.note`), text('.')])
      default:
        return paragraph(id, inlines)
    }
  })
  return { ...documentOf(...blocks), footnotes }
}
