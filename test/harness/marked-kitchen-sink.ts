import type { Document, Mark, Table } from '../../src/document/nodes.ts'
import { field, fieldRow } from './form-kitchen-sink.ts'
import {
  buildKitchenSink,
  cell,
  crossReference,
  documentOf,
  emphasis,
  heading,
  item,
  list,
  note,
  noteMark,
  origins,
  paragraph,
  row,
  signatory,
  strong,
  text,
} from './kitchen-sink.ts'

/**
 * A made-up redline for the writers' tests: every kind of mark on every kind of node that can bear one, and every printed property that can
 * have been another. In: nothing. Out: the same `Document` every time.
 */

const inserted: Mark = { kind: 'inserted' }
const deleted: Mark = { kind: 'deleted' }
const from = (move: string): Mark => ({ kind: 'moved-from', move })
const to = (move: string): Mark => ({ kind: 'moved-to', move })

/** The node, marked. */
export function marked<N extends object>(mark: Mark, node: N): N {
  return { ...node, mark }
}

const rows: Table['rows'] = [
  row('header', cell('m.h1', 'Insats'), cell('m.h2', 'Belopp, mnkr')),
  row('group', cell('m.g1', 'Medel till A', 2)),
  row(
    'body',
    cell('m.r1.c1', 'Ändrat belopp'),
    cell('m.r1.c2', [marked(deleted, text('182,5')), marked(inserted, text('190'))]),
  ),
  marked(deleted, row('body', cell('m.r2.c1', 'Struken rad'), cell('m.r2.c2', '4,25'))),
  marked(inserted, row('body', cell('m.r3.c1', 'Ny rad'), cell('m.r3.c2', '80'))),
  marked(inserted, row('body', cell('m.r4.c1', 'Ännu en ny rad'), cell('m.r4.c2', '8'))),
  marked(to('row'), row('body', cell('m.r5.c1', 'Flyttad rad'), cell('m.r5.c2', '3'))),
  row('body', cell('m.r6.c1', 'Orörd rad'), cell('m.r6.c2', '1,5')),
  marked(from('row'), row('body', cell('m.r7.c1', 'Flyttad rad'), cell('m.r7.c2', '3'))),
  row('total', cell('m.t.c1', 'Totalt'), cell('m.t.c2', [text('282,5'), noteMark('*', 'm.note')])),
]

export function buildMarkedKitchenSink(): Document {
  return {
    ...documentOf(
      {
        kind: 'title-block',
        id: 'title',
        was: { documentKind: 'Utkast till överenskommelse' },
        documentKind: 'Överenskommelse',
        title: [text('Påhittad satsning '), marked(deleted, text('2030')), marked(inserted, text('2031'))],
        emblemPlace: null,
        facts: [
          marked(inserted, { label: 'Diarienummer', value: [text('X2031/01234')], origins }),
          { label: 'Avser', was: { label: 'Period' }, value: [text('2031')], origins },
        ],
        origins,
      },
      { kind: 'contents', id: 'contents', heading: 'Innehåll', depth: 4, origins },
      { ...heading('one', 1, '2', [text('Inledning')]), was: { number: '1' } },
      paragraph('one.p1', [
        text('Parterna ska '),
        marked(deleted, text('stödja')),
        marked(inserted, strong(text('främja'))),
        text(' arbetet, se '),
        { ...crossReference('avsnitt\u00a0', '3', 'two'), was: { number: '2' } },
        text('.'),
        noteMark('1', 'f1'),
      ]),
      marked(
        inserted,
        paragraph('one.p2', [text('Ett nytt stycke med '), emphasis(text('kursiv')), text('.')]),
      ),
      marked(inserted, paragraph('one.p3', [text('Ett nytt till, som hör till samma ändring.')])),
      marked(deleted, paragraph('one.p4', [text('Ett struket stycke.')])),
      marked(
        to('p'),
        paragraph('one.p5', [text('Ett stycke som '), marked(inserted, text('har ')), text('flyttats.')]),
      ),
      marked(deleted, heading('gone', 1, '2', [text('En struken rubrik')])),
      heading('two', 1, '3', [text('Åtgärder'), marked(inserted, text(' och mål'))]),
      list('two.list', 'dash', [
        item('i1', paragraph('i1.p1', [text('en orörd punkt,')])),
        marked(deleted, item('i2', paragraph('i2.p1', [text('en struken punkt,')]))),
        marked(
          inserted,
          item(
            'i3',
            paragraph('i3.p1', [text('en ny punkt med')]),
            list('i3.list', 'decimal', [item('i3.1', paragraph('i3.1.p1', [text('en inre punkt.')]))]),
          ),
        ),
      ]),
      list('two.numbers', 'decimal', [
        item('n1', paragraph('n1.p1', [text('Första.')])),
        marked(deleted, item('n2', paragraph('n2.p1', [text('Struken andra.')]))),
        item('n3', paragraph('n3.p1', [text('Tredje som blev andra.')])),
      ]),
      marked(from('p'), paragraph('two.p1', [text('Ett stycke som flyttats.')])),
      marked(deleted, { kind: 'page-break', origins }),
      marked(inserted, {
        kind: 'columns',
        id: 'columns',
        count: 2,
        blocks: [list('columns.list', 'bullet', [item('c1', paragraph('c1.p1', [text('I spalt')]))])],
        origins,
      }),
      {
        kind: 'table',
        id: 'table',
        title: 'Fördelning av medlen 2031',
        description: 'Insatser med belopp i miljoner kronor.',
        columns: [
          { align: 'start', width: 70 },
          { align: 'decimal', width: 30 },
        ],
        rows,
        notes: [marked(inserted, note('m.note', '*', [text('En ny anmärkning.')]))],
        origins,
      },
      fieldRow(
        'fields',
        {
          ...field('amount', 'Belopp', { width: 50, value: '60 kr', locked: true }),
          was: { value: '55 kr' },
        },
        marked(inserted, field('reference', 'Referens', { width: 50 })),
      ),
      {
        kind: 'signature-block',
        id: 'signatures',
        signatories: [
          { ...signatory('För staten', null, 'Åsa Öberg', 'statssekreterare'), was: { name: 'Bo Ek' } },
          marked(deleted, signatory('För Exempelförbundet', null, 'Ulf Al', 'direktör')),
        ],
        origins,
      },
    ),
    id: 'marked-kitchen-sink',
    redline: { author: 'Ordalag', date: '2031-01-15T00:00:00Z' },
    was: { footer: 'kitchen-sink · version ba9876543210', header: 'X2030/01234' },
    statusNotice: buildKitchenSink().statusNotice,
    footnotes: [note('f1', '1', [text('En fotnot med '), marked(inserted, text('nya ')), text('ord.')])],
  }
}
