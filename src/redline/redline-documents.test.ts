import { describe, expect, it } from 'vitest'
import { describeMarks } from '../../test/harness/describe-marks.ts'
import { editDocument } from '../../test/harness/edit-document.ts'
import {
  buildKitchenSink,
  cell,
  crossReference,
  documentOf,
  heading,
  item,
  link,
  list,
  paragraph,
  row,
  strong,
  text,
} from '../../test/harness/kitchen-sink.ts'
import { sliceDocument } from '../../test/harness/slice-document.ts'
import { leastWords, leastWordsWithinBorders, mostWords } from '../../tools/redline/least-words.ts'
import type { Block, Columns, Document, Table } from '../document/nodes.ts'
import { countMarkedWords } from './count-words.ts'

import { redlineDocuments } from './redline-documents.ts'

const identity = { author: 'Åsa Öberg', date: '2031-01-15T00:00:00Z' }

const long = 'Regionerna ska senast den 1 december lämna en redovisning av hur medlen har använts under året'
const other = 'Patientföreträdare deltar i arbetet med att ta fram nya rekommendationer för rehabilitering'
const p = (id: string, words: string) => paragraph(id, [text(words)])
const origins = p('x', '').origins
const first = item('j', p('j.p', `${long} och hur många som har fått del av dem`))
const second = item('k', p('k.p', `${long} och hur mycket som har betalats tillbaka`))

function table(id: string, rows: Table['rows'], widths: readonly number[]): Table {
  const columns = widths.map((width) => ({ align: 'start' as const, width }))
  return { kind: 'table', id, title: 'Belopp', description: '', columns, rows, notes: [], origins }
}

function columns(id: string, count: number, blocks: Columns['blocks']): Columns {
  return { kind: 'columns', id, count, blocks, origins }
}

/** What a redline of two documents of a few blocks marks, a line each. */
function marksOf(before: readonly Block[], after: readonly Block[]): readonly string[] {
  const redline = redlineDocuments(documentOf(...before), documentOf(...after), identity)
  expect(redline.faults).toEqual([])
  return describeMarks(redline.document)
}

describe('what is marked', () => {
  it.each<[string, readonly Block[], readonly Block[], readonly string[]]>([
    ['a word', [p('a', long)], [p('a', long.replace('december', 'mars'))], ['- december', '+ mars']],
    ['a paragraph', [p('a', long)], [p('a', long), p('b', other)], [`+ paragraph: ${other}`]],
    [
      'ids that count, while the text is the same',
      [p('s.p1', long), p('s.p2', other)],
      [p('s.p1', 'Ett nytt stycke först av alla.'), p('s.p2', long), p('s.p3', other)],
      ['+ paragraph: Ett nytt stycke först av alla.'],
    ],
    [
      'a move, and a word that was changed on the way',
      [p('a', other), p('b', long), p('c', `${long}, enligt vad parterna kommer överens om`)],
      [
        p('b', long),
        p('c', `${long}, enligt vad parterna kommer överens om`),
        p('a', other.replace('nya', 'äldre')),
      ],
      [`↷1 paragraph: ${other}`, '- nya', `↶1 paragraph: ${other.replace('nya', 'äldre')}`, '+ äldre'],
    ],
    [
      'an item that goes to another list',
      [list('l', 'dash', [item('i', p('i.p', other)), first]), list('m', 'dash', [second])],
      [list('l', 'dash', [first]), list('m', 'dash', [second, item('i', p('i.p', other))])],
      [`↷1 list-item: ${other}`, `↶1 list-item: ${other}`],
    ],
    [
      'a paragraph that is parted',
      [p('a', `${long}. ${other}.`)],
      [p('a', `${long}.`), p('b', `${other}.`)],
      ['-  ', `¶+ ${other}.`],
    ],
    [
      'paragraphs that are joined',
      [p('a', `${long}.`), p('b', `${other}.`)],
      [p('a', `${long}. ${other}.`)],
      [`¶-  ${other}.`, '+  '],
    ],
    [
      'a paragraph that is parted, with others between its parts',
      [p('a', `${long}. ${other}. Exempel.`)],
      [
        p('a', `${long}.`),
        heading('h', 2, '1', [text('Ny rubrik')]),
        p('b', `${other}.`),
        p('c', 'Exempel.'),
      ],
      ['-  ', '+ heading: Ny rubrik', `¶+ ${other}. `, '-  ', '¶+ Exempel.'],
    ],
    [
      'blocks that are set in columns, and a word that was changed in them',
      [p('a', long), list('l', 'dash', [first, second])],
      [p('a', long), columns('c', 2, [list('l', 'dash', [item('j', p('j.p', long)), second])])],
      ['columns.count: 1 → 2', '-  och hur många som har fått del av dem'],
    ],
    [
      'blocks that are no longer set in columns',
      [columns('c', 2, [list('l', 'dash', [first, second])])],
      [list('l', 'dash', [first, second])],
      ['columns.count: 2 → 1'],
    ],
    [
      'a reference to a heading that was moved',
      [
        heading('h', 2, null, [text('Medel')]),
        paragraph('a', [crossReference('avsnitt\u00a0', '5', 'h')]),
        p('b', long),
      ],
      [
        paragraph('a', [crossReference('avsnitt\u00a0', '5', 'h')]),
        p('b', long),
        heading('h', 2, null, [text('Medel')]),
      ],
      ['- heading: Medel', '+ heading: Medel'],
    ],
    [
      'a cell that is divided',
      [table('t', [row('group', cell('a', long, 2))], [50, 50])],
      [table('t', [row('group', cell('b', 'Två ord'), cell('a', long))], [50, 50])],
      ['+ table-cell: Två ord'],
    ],
    [
      'the number of a heading, and of the references to it',
      [
        heading('h', 2, '5.3', [text('Medel')]),
        paragraph('a', [crossReference('avsnitt\u00a0', '5.3', 'h')]),
      ],
      [
        heading('h', 2, '5.4', [text('Medel')]),
        paragraph('a', [crossReference('avsnitt\u00a0', '5.4', 'h')]),
      ],
      ['heading.number: 5.3 → 5.4', 'cross-reference.number: 5.3 → 5.4'],
    ],
    [
      'how a word looks, and where a link leads',
      [paragraph('a', [text('ett två och långt senare '), link('https://example.org/1', text('tre'))])],
      [
        paragraph('a', [
          text('ett '),
          strong(text('två')),
          text(' och långt senare '),
          link('https://example.org/2', text('tre')),
        ]),
      ],
      ['- två', '+ två', '- tre', '+ tre'],
    ],
    [
      'a header row',
      [table('t', [row('header', cell('h', 'Insats')), row('body', cell('c', long))], [100])],
      [table('t', [row('body', cell('c', long))], [100])],
      ['- table-row: Insats'],
    ],
    [
      'a column',
      [
        table(
          't',
          [row('header', cell('h1', 'Insats'), cell('h2', 'Belopp')), row('body', cell('a', long, 2))],
          [60, 40],
        ),
      ],
      [
        table(
          't',
          [
            row('header', cell('h1', 'Insats'), cell('h3', 'Sida'), cell('h2', 'Belopp')),
            row('body', cell('a', long, 3)),
          ],
          [50, 20, 30],
        ),
      ],
      ['column.width: 60 → 50', '+ column', 'column.width: 40 → 30', '+ table-cell: Sida'],
    ],
    [
      'cells that are merged',
      [table('t', [row('body', cell('a', long), cell('b', 'Två ord'))], [50, 50])],
      [table('t', [row('body', cell('a', long, 2))], [50, 50])],
      ['- table-cell: Två ord'],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(marksOf(before, after)).toEqual(expected)
  })

  it('what stands on every page', () => {
    const before = documentOf(p('a', long))
    const after: Document = {
      ...before,
      header: 'X2031/01235',
      footer: 'ny version',
      statusNotice: 'UTKAST',
      title: 'Ny',
    }
    const redline = redlineDocuments(before, after, identity)
    expect(redline.document.was).toEqual({
      header: before.header,
      footer: before.footer,
      statusNotice: null,
      title: before.title,
    })
    expect(redline.notShown.map(({ kind, property }) => `${kind} ${property}`)).toEqual([
      'file-properties title',
    ])
  })
})

describe('properties', () => {
  const documents = [buildKitchenSink(), documentOf(p('a', long), p('b', other))]

  it('a document with itself has no mark', () => {
    for (const document of documents) {
      const { document: marked, notShown, faults } = redlineDocuments(document, document, identity)
      expect([...describeMarks(marked), ...notShown, ...faults]).toEqual([])
    }
  })

  it('whatever is edited, both documents come back, every id is unique, and hardly more is marked than must be', () => {
    const whole = buildKitchenSink()
    for (let seed = 1; seed <= 300; seed += 1) {
      const before = seed % 50 === 0 ? whole : sliceDocument(whole, seed, 12)
      const { document: after, edits } = editDocument(before, seed, 1 + (seed % 10))
      const redline = redlineDocuments(before, after, identity)
      expect({ seed, edits, faults: redline.faults }).toEqual({ seed, edits, faults: [] })
      const ids = idsOf(redline.document.blocks)
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
      const marked = countMarkedWords(redline.document)
      if (marked <= mostWords(leastWords(before, after))) continue
      const most = mostWords(leastWordsWithinBorders(before, after))
      expect({ seed, edits, marked, isFew: marked <= most }).toEqual({ seed, edits, marked, isFew: true })
    }
  })
})

function idsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'id' in value && typeof value.id === 'string' ? [value.id] : []
  const inner = Object.entries(value).filter(([key]) => key !== 'origins' && key !== 'was')
  return [...own, ...inner.flatMap(([, each]) => idsOf(each))]
}
