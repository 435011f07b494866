import type {
  Block,
  Document,
  Heading,
  Inline,
  List,
  Origins,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from '../document/nodes.ts'
import { startSentence, writeDateAsIso } from '../model/swedish-form.ts'
import type { CalendarDate } from '../model/values.ts'
import type { CheckedForm } from '../returned-forms/check-returned-form.ts'
import type { LedgerMatter, LedgerRow } from './build-ledger.ts'
import { describeForms } from './describe-forms.ts'
import { writeKronor } from './ledger-text.ts'
import type { UncountedFile } from './uncounted-files.ts'

const amountColumns = [
  { key: 'granted', title: 'Beviljat' },
  { key: 'requested', title: 'Rekvirerat' },
  { key: 'costs', title: 'Kostnader' },
  { key: 'unspent', title: 'Ej förbrukat' },
  { key: 'toRepay', title: 'Återbetalas' },
] as const

interface LedgerFacts {
  readonly version: string
  readonly day: string
  readonly uncounted: readonly UncountedFile[]
}

/**
 * The ledger as a document: for each agreement a table of its payments and one of the forms that came in; last the files that nothing
 * is counted from. `version` is that of the sources, `day` an ISO day that stands in the file's properties. Null where there is
 * nothing to show.
 */
export function buildLedgerDocument(
  ledger: readonly LedgerMatter[],
  { version, day, uncounted }: LedgerFacts,
): Document | null {
  const [first] = ledger
  if (!first) return null
  const origins: Origins = [first.matter.id.span]
  const titles = ledger.map(({ matter }) => matter.shortTitle.value)
  return {
    kind: 'document',
    form: null,
    id: 'sammanstallning',
    title: 'Sammanställning av rekvisitioner och redovisningar',
    language: 'sv-SE',
    author: 'ordalag',
    subject: titles.join('; '),
    date: day,
    header: [...new Set(ledger.flatMap(({ matter }) => matter.registration.government?.value ?? []))].join(
      ', ',
    ),
    footer: `Version ${version}`,
    statusNotice: null,
    version,
    blocks: [
      {
        kind: 'title-block',
        id: 'title',
        origins,
        documentKind: 'Sammanställning',
        title: [textOf('Rekvisitioner och ekonomiska redovisningar som har kommit in', origins)],
        facts: [],
        emblemPlace: null,
      },
      ...ledger.flatMap((matter, index) => buildMatter(matter, index + 1)),
      ...buildUncounted(uncounted, origins),
    ],
    footnotes: [],
  }
}

function buildMatter({ matter, rows, sums }: LedgerMatter, number: number): readonly Block[] {
  const origins: Origins = [matter.id.span]
  const id = matter.id.value
  const payments = buildTable(
    {
      id: `${id}.payments`,
      title: `Utbetalningar ${number}`,
      description: 'Belopp i kronor för varje utbetalning.',
      widths: [30, 14, 14, 14, 14, 14],
      amounts: [1, 2, 3, 4, 5],
    },
    ['Utbetalning', ...amountColumns.map(({ title }) => title)],
    [
      ...rows.map((row) => ({ role: 'body' as const, cells: cellsOf(row) })),
      { role: 'total' as const, cells: ['Summa', ...amountColumns.map(({ key }) => writeKronor(sums[key]))] },
    ],
    origins,
  )
  const forms = buildTable(
    {
      id: `${id}.forms`,
      title: `Blanketter ${number}`,
      description:
        'De blanketter som har kommit in, med den dag som räknas (när de kom in, annars när de skrevs under) och hur många fel och varningar de har.',
      widths: [34, 16, 20, 14, 16],
      amounts: [],
    },
    ['Fil', 'Blankett', 'Utbetalning', 'Dag', 'Fel / varningar'],
    filesOf(rows).map((file) => ({ role: 'body' as const, cells: cellsOfFile(file) })),
    origins,
  )
  const notes = rows.flatMap((row) => {
    const said = describeForms(row).map((note) => note.charAt(0).toLowerCase() + note.slice(1))
    return said.length === 0 ? [] : [`${startSentence(row.label)}: ${said.join('; ')}`]
  })
  return [
    buildHeading(id, matter.shortTitle.value, 'section', origins),
    buildParagraph(
      `${id}.note`,
      'Belopp i kronor. Summor och det som inte har förbrukats är räknade ur det som är ifyllt, inte avskrivna.',
      'small',
      origins,
    ),
    payments,
    ...(notes.length === 0
      ? []
      : [
          buildHeading(`${id}.follow-up`, 'Att följa upp', 'run-in', origins),
          buildList(`${id}.notes`, notes, origins),
        ]),
    buildHeading(`${id}.returned`, 'Blanketter som har kommit in', 'run-in', origins),
    forms,
  ]
}

/** The files that the sums leave out: whoever pays must see that they are there. */
function buildUncounted(files: readonly UncountedFile[], origins: Origins): readonly Block[] {
  if (files.length === 0) return []
  const facts = {
    id: 'uncounted.files',
    title: 'Filer som inte räknas',
    description: 'Filer i mappen som inga belopp är räknade ur, och varför.',
    widths: [34, 66],
    amounts: [],
  }
  const rows = files.map(({ file, why }) => ({ role: 'body' as const, cells: [file, why] }))
  return [
    buildHeading('uncounted', 'Filer som inte räknas', 'section', origins),
    buildParagraph(
      'uncounted.note',
      'Inga belopp i tabellerna ovan kommer från de här filerna. Gå igenom dem innan något betalas ut eller krävs tillbaka.',
      'small',
      origins,
    ),
    buildTable(facts, ['Fil', 'Varför'], rows, origins),
  ]
}

function buildHeading(id: string, words: string, role: Heading['role'], origins: Origins): Heading {
  const level = role === 'run-in' ? 2 : 1
  return { kind: 'heading', id, origins, level, number: null, role, children: [textOf(words, origins)] }
}

function buildList(id: string, items: readonly string[], origins: Origins): List {
  return {
    kind: 'list',
    id,
    origins,
    style: 'bullet',
    start: 1,
    items: items.map((words, index) => ({
      kind: 'list-item',
      id: `${id}.${index}`,
      origins,
      blocks: [buildParagraph(`${id}.${index}.text`, words, 'body', origins)],
    })),
  }
}

function cellsOf(row: LedgerRow): readonly string[] {
  return [startSentence(row.label), ...amountColumns.map(({ key }) => writeKronor(row[key]))]
}

function filesOf(rows: readonly LedgerRow[]): readonly CheckedForm[] {
  return rows.flatMap(({ requisition, report }) =>
    [requisition?.returned ?? [], report?.returned ?? []].flat(),
  )
}

function cellsOfFile({ form, expected, outcome, diagnostics }: CheckedForm): readonly string[] {
  const count = (severity: 'error' | 'warning') =>
    diagnostics.filter((each) => each.severity === severity).length
  return [
    form.file,
    expected.identity.form === 'requisition' ? 'Rekvisition' : 'Ekonomisk redovisning',
    expected.identity.payment,
    writeDay(outcome.day),
    `${count('error')} / ${count('warning')}`,
  ]
}

function writeDay(day: CalendarDate | null): string {
  return day ? writeDateAsIso(day) : '–'
}

interface TableFacts {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly widths: readonly number[]
  /** Which columns hold amounts, from 0. */
  readonly amounts: readonly number[]
}

function buildTable(
  { id, title, description, widths, amounts }: TableFacts,
  header: readonly string[],
  rows: readonly { readonly role: TableRow['role']; readonly cells: readonly string[] }[],
  origins: Origins,
): Table {
  const all = [{ role: 'header' as const, cells: header }, ...rows]
  return {
    kind: 'table',
    id,
    origins,
    title,
    description,
    columns: widths.map((width, column) => ({
      align: amounts.includes(column) ? 'decimal' : 'start',
      width,
    })),
    rows: all.map(({ role, cells }, row) => ({
      kind: 'table-row',
      origins,
      role,
      cells: cells.map((words, column) => buildCell(`${id}.${row}.${column}`, words, origins)),
    })),
    notes: [],
  }
}

function buildCell(id: string, words: string, origins: Origins): TableCell {
  const blocks = words === '' ? [] : [buildParagraph(`${id}.text`, words, 'body', origins)]
  return { kind: 'table-cell', id, origins, columnSpan: 1, blocks }
}

function buildParagraph(id: string, words: string, role: Paragraph['role'], origins: Origins): Paragraph {
  return { kind: 'paragraph', id, origins, role, keepWithNext: false, children: [textOf(words, origins)] }
}

function textOf(value: string, origins: Origins): Inline {
  return { kind: 'text', value, origins }
}
