import { describe, expect, it } from 'vitest'
import { acceptParts, rejectParts } from '../../../../test/harness/accept-docx.ts'
import { compareRedline, linesOfDocument } from '../../../../test/harness/compare-redline.ts'
import { indentXml } from '../../../../test/harness/docx-text.ts'
import { editDocument } from '../../../../test/harness/edit-document.ts'
import { buildFormKitchenSink } from '../../../../test/harness/form-kitchen-sink.ts'
import {
  buildKitchenSink,
  cell,
  crossReference,
  documentOf,
  heading,
  item,
  list,
  note,
  noteMark,
  paragraph,
  row,
  strong,
  text,
} from '../../../../test/harness/kitchen-sink.ts'
import { matchGolden } from '../../../../test/harness/match-golden.ts'
import { normalLines } from '../../../../test/harness/normal-docx.ts'
import { notedRedlines } from '../../../../test/harness/noted-redlines.ts'
import { sliceDocument } from '../../../../test/harness/slice-document.ts'
import type { Block, Document, Table, TableRow } from '../../../document/nodes.ts'
import { redlineDocuments } from '../../../redline/redline-documents.ts'

const identity = { author: 'Åsa Öberg', date: '2031-01-15T00:00:00Z' }
const redlineOf = (before: Document, after: Document) => redlineDocuments(before, after, identity).document

function compare(before: Document, after: Document) {
  const { accepted, rejected, parts } = compareRedline(
    redlineOf(before, after),
    { document: before },
    { document: after },
  )
  expect({ accepted, rejected }).toEqual({ accepted: null, rejected: null })
  return parts
}

const p = (id: string, words: string) => paragraph(id, [text(words)])

function table(id: string, ...rows: readonly TableRow[]): Table {
  const columns = (rows[0]?.cells ?? []).map(({ columnSpan }) => ({
    align: 'start' as const,
    width: 50 * columnSpan,
  }))
  return {
    kind: 'table',
    id,
    title: 'Belopp',
    description: '',
    columns,
    rows,
    notes: [],
    origins: p('x', '').origins,
  }
}

const section = heading('h', 1, '1', [text('Medel')])
const contents: Block = { kind: 'contents', id: 'i', heading: 'Innehåll', depth: 2, origins: section.origins }

describe('a redline as DOCX', () => {
  it('is what was accepted', () => {
    const before: Document = {
      ...documentOf(
        heading('h', 1, '1', [text('Medel')]),
        paragraph('a', [
          text('Regionerna får 80 miljoner kronor enligt '),
          crossReference('avsnitt\u00a0', '1', 'h'),
          text('.'),
        ]),
        p('b', 'Det här stycket flyttas till slutet av texten.'),
        list('l', 'decimal', [
          item('i', p('i.p', 'Den första punkten.')),
          item('j', p('j.p', 'Den andra punkten.')),
        ]),
        table(
          't',
          row('header', cell('t.1', 'Insats'), cell('t.2', 'Belopp')),
          row('body', cell('t.3', 'Stöd'), cell('t.4', '80')),
        ),
        paragraph('c', [text('Slutet'), noteMark('1', 'n'), text('.')]),
      ),
      footnotes: [note('n', '1', [text('En fotnot med tre ord.')])],
    }
    const after: Document = {
      ...before,
      footer: 'ny version',
      blocks: [
        heading('g', 1, '1', [text('Inledning')]),
        heading('h', 1, '2', [text('Medel')]),
        paragraph('a', [
          text('Regionerna får '),
          strong(text('81')),
          text(' miljoner kronor enligt '),
          crossReference('avsnitt\u00a0', '2', 'h'),
          text('.'),
        ]),
        list('l', 'decimal', [
          item('i', p('i.p', 'Den första punkten.')),
          item('k', p('k.p', 'En helt ny punkt.')),
        ]),
        table(
          't',
          row('header', cell('t.1', 'Insats'), cell('t.5', 'Sida'), cell('t.2', 'Belopp')),
          row('body', cell('t.3', 'Stöd'), cell('t.6', '7'), cell('t.4', '81')),
          row('body', cell('t.7', 'Ny rad', 2), cell('t.8', '')),
        ),
        paragraph('c', [text('Slutet'), noteMark('1', 'n'), text('.')]),
        p('b', 'Det här stycket flyttas till slutet av hela texten.'),
      ],
      footnotes: [note('n', '1', [text('En fotnot med fyra ord.')])],
    }
    const parts = compare(before, after)
    const shown = ['word/document.xml', 'word/footnotes.xml', 'word/footer1.xml'].map(
      (path) => `# ${path}\n${indentXml(parts.get(path) ?? '')}`,
    )
    matchGolden('docx/redline.txt', shown.join('\n'))
  })

  it('has no change where nothing has changed', () => {
    const document = buildKitchenSink()
    const parts = compare(document, document)
    for (const part of parts.values()) expect(part).not.toMatch(/<w:(?:ins|del|moveFrom|moveTo|\w+Change) /u)
  })

  it('changes one word alone', () => {
    const words = (last: string) =>
      documentOf(p('a', 'Regionerna får 80 miljoner kronor.'), p('b', `Slutet är ${last}.`))
    const text = compare(words('nära'), words('långt borta')).get('word/document.xml') ?? ''
    expect(text.match(/<w:(?:t|delText)[^>]*>[^<]*<\/w:(?:t|delText)><\/w:r><\/w:(?:ins|del)>/gu)).toEqual([
      '<w:delText xml:space="preserve">nära</w:delText></w:r></w:del>',
      '<w:t xml:space="preserve">långt borta</w:t></w:r></w:ins>',
    ])
  })

  it.each<[string, readonly Block[], readonly Block[]]>([
    [
      'at the end of a cell',
      [table('t', row('body', cell('c', [p('a', 'Ett.'), p('b', 'Två.')])))],
      [table('t', row('body', cell('c', [p('a', 'Ett.')])))],
    ],
    [
      'a cell that was empty',
      [table('t', row('body', cell('c', ''), cell('d', 'x')))],
      [table('t', row('body', cell('c', [p('a', 'Ett.'), p('b', 'Två.')]), cell('d', 'x')))],
    ],
    [
      'tables that follow each other',
      [table('t', row('body', cell('c', 'gammal tabell')))],
      [table('u', row('body', cell('d', 'något annat'))), table('v', row('body', cell('e', 'och en till')))],
    ],
    [
      'the end of the document',
      [p('a', 'Kvar.'), p('b', 'Borta.'), table('t', row('body', cell('c', 'också borta')))],
      [p('a', 'Kvar.')],
    ],
    ['all of it', [p('a', 'Allt det gamla.')], [table('t', row('body', cell('c', 'Allt är nytt')))]],
    [
      'a paragraph that is parted in a cell',
      [table('t', row('body', cell('c', 'Ett två tre fyra. Fem sex sju åtta.')))],
      [table('t', row('body', cell('c', [p('a', 'Ett två tre fyra.'), p('b', 'Fem sex sju åtta.')])))],
    ],
    [
      'changes on both sides of an end',
      [p('a', 'Ett två tre.'), p('b', 'Fyra fem sex.')],
      [p('a', 'Ett två tre. Och mer.'), p('b', 'Redan nu fyra fem sex.')],
    ],
    ['contents that come', [p('a', 'Ett.'), section], [p('a', 'Ett. Och mer.'), contents, section]],
    ['contents at the beginning', [p('a', 'Ett.'), section], [contents, p('a', 'Ett.'), section]],
  ])('accepted and rejected: %s', (_, before, after) => {
    compare(documentOf(...before), documentOf(...after))
    compare(documentOf(...after), documentOf(...before))
  })

  it('keeps the ends of paragraphs that call notes apart from their calls', () => {
    for (const { name, before, after } of notedRedlines()) {
      const { accepted, rejected } = compareRedline(
        redlineOf(before, after),
        { document: before },
        { document: after },
      )
      expect({ name, accepted, rejected }).toEqual({ name, accepted: null, rejected: null })
    }
  })

  it('takes a field away whole, and puts a new one', () => {
    const words = (number: string, ...before: readonly Block[]) =>
      documentOf(
        ...before,
        heading('h', 1, number, [text('Medel')]),
        paragraph('a', [text('Se '), crossReference('avsnitt\u00a0', number, 'h'), text('.')]),
      )
    const document =
      compare(words('1'), words('2', heading('g', 1, '1', [text('Inledning')]))).get('word/document.xml') ??
      ''
    const [fields = '', ...others] = document.match(/<w:del [^>]*><w:r><w:fldChar .*<\/w:ins>/gu) ?? []
    expect(others).toEqual([])
    const shown = [...fields.matchAll(/<w:(del|ins) |fldCharType="(\w+)"|<w:(\w+)[^>]*>([^<]+)</gu)]
    expect(shown.map(([, change, mark, name, content]) => change ?? mark ?? `${name} ${content}`)).toEqual([
      ...['del', 'begin', 'delInstrText  REF _s_h \\w \\h ', 'separate', 'delText 1', 'end'],
      ...['ins', 'begin', 'instrText  REF _s_h \\w \\h ', 'separate', 't 2', 'end'],
    ])
  })

  it('parts contents that come from what comes before them', () => {
    const parts = compare(documentOf(p('a', 'Ett.'), section), documentOf(p('a', 'Ett.'), contents, section))
    const document = parts.get('word/document.xml') ?? ''
    const paragraphs = document.slice(0, document.indexOf('"Heading1"')).split('<w:p ').slice(1, -1)
    const ends = paragraphs.map((each) => [
      /<w:t [^>]*>([^<]*)</u.exec(each)?.[1],
      each.includes('<w:rPr><w:ins '),
    ])
    expect(ends).toEqual([
      ['Ett.', true],
      ['Innehåll', false],
      ['1', true],
    ])
  })

  it('the comparison would notice', () => {
    const [before, after] = [documentOf(p('a', 'Ett ord.')), documentOf(p('a', 'Ett annat ord.'))]
    const parts = compare(before, after)
    const document = parts.get('word/document.xml') ?? ''
    const lost = new Map([...parts, ['word/document.xml', document.replace(/<w:ins .*?<\/w:ins>/u, '')]])
    expect(normalLines(acceptParts(lost))).not.toEqual(linesOfDocument(after))
    expect(normalLines(rejectParts(lost))).toEqual(linesOfDocument(before))
    const spoiled = new Map([
      ...parts,
      ['word/document.xml', document.replace('w:pStyle w:val="BodyText"', 'w:pStyle w:val="LeadText"')],
    ])
    expect(normalLines(rejectParts(spoiled))).not.toEqual(linesOfDocument(before))
  })

  it('whatever is edited, accepting all gives the new file, rejecting all the old', () => {
    const documents = [buildKitchenSink(), buildFormKitchenSink()]
    for (let seed = 1; seed <= 24; seed += 1) {
      const before = sliceDocument(documents[seed % 2] ?? buildKitchenSink(), seed, 8)
      const { document: after, edits } = editDocument(before, seed, 1 + (seed % 9))
      const { accepted, rejected } = compareRedline(
        redlineOf(before, after),
        { document: before },
        { document: after },
      )
      expect({ seed, edits, accepted, rejected }).toEqual({ seed, edits, accepted: null, rejected: null })
    }
  })
})
