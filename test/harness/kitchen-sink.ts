import type {
  Block,
  Columns,
  CrossReference,
  Document,
  Emphasis,
  Heading,
  Inline,
  LineBreak,
  Link,
  List,
  ListItem,
  Note,
  NoteMark,
  Origins,
  PageReference,
  Paragraph,
  Signatory,
  Strong,
  Table,
  TableCell,
  TableRow,
  Text,
} from '../../src/document/nodes.ts'
import type { SourceFile } from '../../src/text/source-file.ts'

/**
 * A made-up document for the writers' tests: every node kind of the document tree, with the content that writers
 * stumble over. In: nothing. Out: the same `Document` every time. It states no facts about any real agreement.
 */

const source: SourceFile = {
  path: 'agreements/kitchen-sink/sections.yaml',
  text: 'kind: sections\nagreement: kitchen-sink\nsections: []\n',
}

export const origins: Origins = [{ file: source, start: 0, end: 14 }]

/** A non-breaking space, as Swedish form wants it between a number and its unit. */
const nbsp = '\u00a0'

export const text = (value: string): Text => ({ kind: 'text', value, origins })
export const strong = (...children: Inline[]): Strong => ({ kind: 'strong', children, origins })
export const emphasis = (...children: Inline[]): Emphasis => ({ kind: 'emphasis', children, origins })
export const link = (url: string, ...children: Inline[]): Link => ({ kind: 'link', url, children, origins })
export const lineBreak = (): LineBreak => ({ kind: 'line-break', origins })
export const noteMark = (sign: string, note: string): NoteMark => ({ kind: 'note-mark', sign, note, origins })

export function crossReference(prefix: string, number: string, target: string): CrossReference {
  return { kind: 'cross-reference', prefix, number, target, origins }
}

export function pageReference(target: string): PageReference {
  return { kind: 'page-reference', target, origins }
}

export function heading(
  id: string,
  level: Heading['level'],
  number: string | null,
  children: Inline[],
  role: Heading['role'] = 'section',
): Heading {
  return { kind: 'heading', id, level, number, role, children, origins }
}

export function paragraph(id: string, children: Inline[], role: Paragraph['role'] = 'body'): Paragraph {
  return { kind: 'paragraph', id, role, keepWithNext: false, children, origins }
}

export function item(id: string, ...blocks: ListItem['blocks']): ListItem {
  return { kind: 'list-item', id, blocks, origins }
}

export function list(id: string, style: List['style'], items: ListItem[], start = 1): List {
  return { kind: 'list', id, style, start, items, origins }
}

export function cell(
  id: string,
  content: string | Inline[] | TableCell['blocks'],
  columnSpan = 1,
): TableCell {
  const made = typeof content === 'string' ? (content === '' ? [] : [text(content)]) : content
  const blocks = made.every(isCellBlock)
    ? (made as TableCell['blocks'])
    : [paragraph(`${id}.p1`, made as Inline[])]
  return { kind: 'table-cell', id, columnSpan, blocks, origins }
}

function isCellBlock(node: Inline | Paragraph | List): boolean {
  return node.kind === 'paragraph' || node.kind === 'list'
}

export function row(role: TableRow['role'], ...cells: TableCell[]): TableRow {
  return { kind: 'table-row', role, cells, origins }
}

export function note(id: string, sign: string, children: Inline[]): Note {
  return { kind: 'note', id, sign, children, origins }
}

export function signatory(
  party: string,
  placeAndDate: string | null,
  name: string,
  title: string,
): Signatory {
  return { party, placeAndDate, name, title, origins }
}

/** Running text that says nothing, in Swedish: fills pages so that tables and lists meet page breaks. */
const filler =
  'Texten i det här stycket är påhittad och finns bara för att fylla sidan, så att rubriker, listor och tabeller ' +
  'möter sidbrytningar på det sätt som en verklig överenskommelse gör. Den innehåller vanliga svenska ord, några ' +
  'långa sammansättningar som cancerpatientprocesskoordinatorsutbildning och enstaka tankstreck – inget mer.'

function fillerParagraphs(id: string, count: number): Paragraph[] {
  return Array.from({ length: count }, (_, index) => paragraph(`${id}.fill${index + 1}`, [text(filler)]))
}

const opening: Block[] = [
  {
    kind: 'title-block',
    id: 'title',
    documentKind: 'Överenskommelse',
    title: [
      text('Överenskommelse mellan staten och Exempelförbundet om en påhittad satsning på allting 2031'),
    ],
    emblemPlace: 'Plats för logotyp',
    facts: [
      { label: 'Parter', value: [text('Staten och Exempelförbundet')], origins },
      { label: 'Diarienummer', value: [text('X2031/01234'), lineBreak(), text('EXF2031/00077')], origins },
      { label: 'Avser', value: [text('2031')], origins },
    ],
    origins,
  },
  paragraph(
    'lead',
    [text('Utkast för genomläsning, '), emphasis(text('utan')), text(' underskrifter.')],
    'lead',
  ),
  { kind: 'page-break', origins },
  { kind: 'contents', id: 'contents', heading: 'Innehåll', depth: 4, origins },
  { kind: 'page-break', origins },
]

const awkward: Block[] = [
  heading('introduction', 1, '1', [text('Inledning')]),
  paragraph('introduction.p1', [
    text('Tecken som biter: å ä ö é Å Ä Ö É, tankstreck –, NBSP i 80'),
    text(`${nbsp}miljoner${nbsp}kronor, O'Brien & <b>fet</b>, "citat", ”svenska citat”, ]]>, &amp;, =1+1, `),
    text('C:\\temp\\, 100 % och {{inte ett uttryck}}.'),
  ]),
  paragraph('introduction.p2', [
    strong(text('Fet text med '), emphasis(text('kursiv text inuti')), text(' och så fet igen')),
    text(', därefter '),
    emphasis(text('kursiv med '), strong(text('fet')), text(' inuti')),
    text('. En länk till '),
    link('https://example.org/a?b=1&c=å', text('en sida med '), emphasis(text('kursiv'))),
    text(' och en till '),
    link('mailto:registrator@example.org', text('registratorn')),
    text('.'),
    lineBreak(),
    text('Ny rad i samma stycke, med en fotnot'),
    noteMark('1', 'footnote-1'),
    text(' mitt i och ännu en i slutet.'),
    noteMark('2', 'footnote-2'),
  ]),
  paragraph('introduction.p3', [
    text('Framåt: se '),
    crossReference(`avsnitt${nbsp}`, '3.2.1.1', 'details'),
    text(' på sidan '),
    pageReference('details'),
    text(' och '),
    crossReference(`bilaga${nbsp}`, '1', 'funding-annex'),
    text('. Bilagan börjar på sidan '),
    pageReference('funding-annex'),
    text('.'),
  ]),
  paragraph('introduction.p4', [
    text('Ett mycket långt ord: '),
    text(
      'realisationsvinstbeskattningsövergångsbestämmelsekommittéledamotsersättningsförordningsändringsförslag',
    ),
    text(' följt av ett diarienummer X2031/01234/FS:2031-0001-0002-0003.'),
  ]),
  heading('run-in-1', 2, null, [text('Liten rubrik utan nummer')], 'run-in'),
  paragraph('introduction.p5', [text('Stycket hör ihop med den lilla rubriken. '), text(filler)]),
]

const lists: Block[] = [
  heading('measures', 1, '2', [text('Åtgärder på nationell nivå')]),
  { ...paragraph('measures.p1', [text('RCC i samverkan ska')]), keepWithNext: true },
  list('measures.list', 'dash', [
    item('measure-a', paragraph('measure-a.p1', [text('ta fram ett underlag som beskriver nuläget,')])),
    item(
      'measure-b',
      paragraph('measure-b.p1', [text('stödja arbetet i flera steg, nämligen')]),
      list('measure-b.list', 'decimal', [
        item('measure-b-1', paragraph('measure-b-1.p1', [text('kartläggning,')])),
        item(
          'measure-b-2',
          paragraph('measure-b-2.p1', [text('genomförande, som omfattar')]),
          list('measure-b-2.list', 'bullet', [
            item('measure-b-2-a', paragraph('measure-b-2-a.p1', [text('pilotverksamhet')])),
            item('measure-b-2-b', paragraph('measure-b-2-b.p1', [text('breddinförande, och')])),
          ]),
        ),
        item('measure-b-3', paragraph('measure-b-3.p1', [text('utvärdering.')])),
      ]),
      paragraph('measure-b.p2', [text('Ett andra stycke i samma punkt. '), text(filler)]),
    ),
    item('measure-c', paragraph('measure-c.p1', [text('redovisa '), strong(text('resultatet')), text('.')])),
  ]),
  list(
    'numbered',
    'decimal',
    [
      item('numbered-4', paragraph('numbered-4.p1', [text('Fjärde punkten, där listan börjar på fyra.')])),
      item('numbered-5', paragraph('numbered-5.p1', [text('Femte punkten.')])),
    ],
    4,
  ),
  list('restarted', 'decimal', [
    item('restarted-1', paragraph('restarted-1.p1', [text('Ny lista, åter ett.')])),
  ]),
  ...fillerParagraphs('measures', 4),
]

const levels: Block[] = [
  heading('economy', 1, '3', [text('Ekonomiska villkor & '), emphasis(text('former'))]),
  paragraph('economy.p1', [text(filler)]),
  heading('lines', 2, '3.1', [text('Medel')]),
  paragraph('lines.p1', [
    text('Bakåt: se '),
    crossReference(`avsnitt${nbsp}`, '1', 'introduction'),
    text(', sidan '),
    pageReference('introduction'),
    text('.'),
  ]),
  heading('terms', 2, '3.2', [
    text('Villkor för utbetalning, med en rubrik som är så lång att den säkert bryts på två rader'),
  ]),
  ...fillerParagraphs('terms', 3),
  heading('requisition', 3, '3.2.1', [text('Rekvisition')]),
  paragraph('requisition.p1', [text(filler)]),
  heading('details', 4, '3.2.1.1', [text('Detaljer på fjärde nivån')]),
  paragraph('details.p1', [
    text('För '),
    emphasis(text('åtgärden')),
    text(` avsätts 182,5${nbsp}miljoner${nbsp}kronor.`),
  ]),
  heading('details-2', 4, '3.2.1.2', [text('Fler detaljer')]),
  paragraph('details-2.gap', [text('Uppgift om bankgiro saknas.')], 'placeholder'),
  heading('report', 3, '3.2.2', [text('Redovisning')]),
  paragraph('report.p1', [text('Tredje fotnoten står här.'), noteMark('3', 'footnote-3')]),
  heading('unnumbered', 1, null, [text('Rubrik utan nummer')]),
  ...fillerParagraphs('unnumbered', 2),
  heading('approval', 1, '4', [text('Godkännande av överenskommelsen')]),
  {
    ...paragraph('approval.p1', [
      text('Överenskommelsen gäller under förutsättning att båda parter godkänner den.'),
    ]),
    keepWithNext: true,
  },
  {
    kind: 'signature-block',
    id: 'signatures-signed',
    signatories: [
      signatory(
        'För staten genom Exempeldepartementet',
        `Stockholm den${nbsp}20${nbsp}december 2030`,
        'Åsa Öberg-Ängström',
        'statssekreterare',
      ),
      signatory(
        'För Exempelförbundet',
        `Stockholm den${nbsp}15${nbsp}december 2030`,
        "Conan O'Brien",
        'verkställande direktör',
      ),
    ],
    origins,
  },
  {
    kind: 'signature-block',
    id: 'signatures-unsigned',
    signatories: [
      signatory(
        'För staten genom Exempeldepartementet, enligt regeringens bemyndigande',
        null,
        'Åsa Öberg-Ängström',
        'statssekreterare',
      ),
      signatory('För Exempelförbundet', null, "Conan O'Brien", 'verkställande direktör'),
    ],
    origins,
  },
]

function fundingRow(id: string, label: string, amount: Inline[], target: string): TableRow {
  return row(
    'body',
    cell(`${id}.label`, label),
    cell(`${id}.amount`, amount),
    cell(`${id}.page`, [pageReference(target)]),
  )
}

function fundingRows(group: string, count: number): TableRow[] {
  return Array.from({ length: count }, (_, index) =>
    fundingRow(
      `${group}-${index + 1}`,
      `Påhittad insats nummer ${index + 1}, för kompetensförsörjning och långtidsuppföljning inom hälso- och sjukvården`,
      [text(index % 3 === 0 ? '182,5' : index % 3 === 1 ? '80' : '4,25')],
      index % 2 === 0 ? 'details' : 'report',
    ),
  )
}

const fundingTable: Table = {
  kind: 'table',
  id: 'funding-table',
  title: 'Fördelning av medlen 2031',
  description: 'Insatser med belopp i miljoner kronor för 2031 och den sida där insatsen beskrivs.',
  columns: [
    { align: 'start', width: 66 },
    { align: 'decimal', width: 20 },
    { align: 'end', width: 14 },
  ],
  rows: [
    row(
      'header',
      cell('funding.h1', 'Insats'),
      cell('funding.h2', 'Belopp, mnkr'),
      cell('funding.h3', 'Sid'),
    ),
    row('group', cell('group-a', [strong(text('Medel till A')), text(' via EXF')], 3)),
    fundingRow('shared', 'Gemensamt ansvar', [text('25'), noteMark('*', 'table-note-1')], 'introduction'),
    ...fundingRows('group-a', 14),
    row(
      'subtotal',
      cell('group-a.sum.label', 'Summa A'),
      cell('group-a.sum.amount', '1 234,75'),
      cell('group-a.sum.page', ''),
    ),
    row('group', cell('group-b', 'Medel till B', 3)),
    ...fundingRows('group-b', 12),
    row(
      'subtotal',
      cell('group-b.sum.label', 'Summa B'),
      cell('group-b.sum.amount', '1 067'),
      cell('group-b.sum.page', ''),
    ),
    row(
      'total',
      cell('funding.total.label', 'Totalt'),
      cell('funding.total.amount', '2 301,75'),
      cell('funding.total.page', ''),
    ),
  ],
  notes: [
    note('table-note-1', '*', [
      text('Beloppet delas lika, se '),
      crossReference(`avsnitt${nbsp}`, '3.1', 'lines'),
      text('.'),
    ]),
    note('table-note-2', '**', [text('En anmärkning som ingen cell hänvisar till.')]),
  ],
  origins,
}

const comparisonTable: Table = {
  kind: 'table',
  id: 'forms-table',
  title: 'Uppgifter i rekvisition och redovisning',
  description:
    'Två spalter: vad rekvisitionen ska innehålla och vad den ekonomiska redovisningen ska innehålla.',
  columns: [
    { align: 'start', width: 50 },
    { align: 'start', width: 50 },
  ],
  rows: [
    row('header', cell('forms.h1', 'Rekvisition'), cell('forms.h2', 'Ekonomisk redovisning')),
    row(
      'body',
      cell('forms.contact', [
        paragraph('forms.contact.p1', [strong(text('1. Kontaktuppgifter'))]),
        list('forms.contact.list', 'bullet', [
          item('forms.contact.1', paragraph('forms.contact.1.p1', [text('Bidragsmottagare')])),
          item('forms.contact.2', paragraph('forms.contact.2.p1', [text('Organisationsnummer')])),
        ]),
      ]),
      cell('forms.empty', ''),
    ),
  ],
  notes: [],
  origins,
}

const pathwayColumns: Columns = {
  kind: 'columns',
  id: 'pathway-columns',
  count: 2,
  blocks: [
    list(
      'pathways',
      'bullet',
      Array.from({ length: 14 }, (_, index) =>
        item(
          `pathway-${index + 1}`,
          paragraph(`pathway-${index + 1}.p1`, [
            text(`Påhittat vårdförlopp ${index + 1}, inkl. följdtillstånd`),
          ]),
        ),
      ),
    ),
  ],
  origins,
}

const annexes: Block[] = [
  heading('funding-annex', 1, '1', [text('Fördelning av medlen inom ramen för överenskommelsen')], 'annex'),
  paragraph('funding-annex.p1', [text('Belopp i miljoner kronor.')], 'small'),
  fundingTable,
  paragraph('funding-annex.p2', [text('Ett stycke direkt efter tabellen.')]),
  comparisonTable,
  heading('pathways-annex', 1, '2', [text('Vårdförlopp som införts 2029–2031')], 'annex'),
  paragraph('pathways-annex.p1', [
    text('Listan är satt i två spalter, jämfört med '),
    crossReference(`bilaga${nbsp}`, '1', 'funding-annex'),
    text('.'),
  ]),
  pathwayColumns,
]

/** Builds the kitchen sink. Its status is a draft's: the notice stands on every page. */
export function buildKitchenSink(): Document {
  return {
    kind: 'document',
    form: null,
    id: 'kitchen-sink',
    title: "Överenskommelse om O'Brien & <allting> 2031",
    language: 'sv-SE',
    author: 'Staten & Exempelförbundet',
    subject: 'Påhittad överenskommelse för skrivarnas tester',
    date: '2030-12-20',
    header: 'X2031/01234, EXF2031/00077',
    footer: 'kitchen-sink · version 0123456789ab',
    statusNotice: 'UTKAST – inte för underskrift',
    version: '0123456789ab',
    blocks: [...opening, ...awkward, ...lists, ...levels, ...annexes],
    footnotes: [
      note('footnote-1', '1', [
        text('En fotnot med '),
        emphasis(text('kursiv')),
        text(' och tecknen & < > ]]>.'),
      ]),
      note('footnote-2', '2', [
        text('Se '),
        link('https://example.org/', text('example.org')),
        text('. '),
        text(filler),
      ]),
      note('footnote-3', '3', [text('Jämför '), crossReference(`avsnitt${nbsp}`, '3.1', 'lines'), text('.')]),
    ],
  }
}

/** A document of its own around a few blocks, for tests of one thing at a time. */
export function documentOf(...blocks: Block[]): Document {
  return { ...buildKitchenSink(), statusNotice: null, blocks, footnotes: [] }
}
