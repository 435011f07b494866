import type { Document } from '../document/nodes.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { periodOfDue } from '../model/calendar-date.ts'
import { amountAtStake, linesOf, sumsByRecipient } from '../model/funding-sums.ts'
import { compareMoney } from '../model/money.ts'
import { writeAmountWithUnit, writeDueInText, writeList } from '../model/swedish-form.ts'
import type { Money } from '../model/values.ts'
import { headingLabel } from '../pagination/printed-words.ts'
import { unseen } from '../writers/html/marks.ts'
import { type Content, element, type Html } from '../writers/html/markup.ts'
import { writePage } from '../writers/html/page.ts'
import { clauseName, type DeadlineFacts, deadlineFacts } from './deadline-facts.ts'
import { documentFacts } from './document-facts.ts'
import { indexStyles } from './index-styles.ts'
import { nameIn, type OverviewFolder, type OverviewMatter } from './matter.ts'
import { drawBar, drawShares } from './shares-picture.ts'
import { drawTimeline } from './timeline-picture.ts'

/** A file that a build made. */
export interface OutputRow {
  /** Path below the output folder. */
  readonly path: string
  readonly format: string
  /** How large it is, in bytes. */
  readonly bytes: number
  /** The version of the sources that it was made from. */
  readonly version: string
}

/** A folder with the files that stand in it. */
export interface IndexFolder extends OverviewFolder {
  readonly files: readonly OutputRow[]
  /** Whether its sources hold errors now, so that less can be told than its files say. */
  readonly isUnsound: boolean
}

/**
 * The page that lists everything that a build made: what, for whom, when due, how much; money and deadlines as pictures, each with a
 * table of the same figures. It stands alone and links to the files beside it.
 */
export function writeIndex(folders: readonly IndexFolder[], registers: Registers, version: string): string {
  return writePage({
    language: 'sv-SE',
    title: 'Överenskommelser och beslut',
    facts: [
      { name: 'description', content: 'Dokumenten: vilka, för vem, till när och hur mycket.' },
      { name: 'generator', content: `ordalag ${version}` },
    ],
    styles: [indexStyles],
    paper: { left: 'Överenskommelser och beslut', middle: '', foot: '' },
    header: null,
    main: [
      element('h1', {}, 'Överenskommelser och beslut'),
      writeOverview(folders),
      folders.map((folder) => writeFolder(folder, registers)),
    ],
    footer: element(
      'p',
      {},
      `Gjord av ordalag ${version} ur samma källor som dokumenten. manifest.json har varje fils kontrollsumma.`,
    ),
  })
}

const statuses: Readonly<Record<Agreement['status']['value'], string>> = {
  draft: 'utkast',
  final: 'klar att underteckna',
  signed: 'undertecknad',
  reconstruction: 'rekonstruktion',
}

/** All agreements and decisions, with a link to what there is of each. */
function writeOverview(folders: readonly IndexFolder[]): Html {
  const matters = folders.flatMap((folder) => folder.matters.map((matter) => ({ folder, matter })))
  const largest = largestOf(matters.map(({ matter }) => amountAtStake(matter.agreement)))
  return writeTable(
    'overview',
    'Alla överenskommelser och beslut',
    '',
    [
      { words: 'Vad' },
      { words: 'År', style: 'nowrap' },
      { words: 'Status' },
      { words: 'Dokument', style: 'amount' },
      { words: 'Belopp', style: 'amount' },
      { words: '' },
    ],
    matters.map(({ matter: { agreement, documents } }) => {
      const total = amountAtStake(agreement)
      return [
        element('a', { href: `#${matterId(agreement)}` }, agreement.shortTitle.value),
        String(agreement.year.value),
        statuses[agreement.status.value],
        String(documents.length),
        total ? writeAmountWithUnit(total) : '',
        total && largest ? drawBar(total, largest) : null,
      ]
    }),
  )
}

function writeFolder(folder: IndexFolder, registers: Registers): Html {
  const id = `folder-${folder.id}`
  const named = folder.matters.find(
    ({ agreement }, _, all) => agreement.kind === 'agreement' || all.length === 1,
  )
  const data = dataFiles(folder)
  return element(
    'section',
    { class: 'folder', 'aria-labelledby': id },
    element('h2', { id }, named?.agreement.shortTitle.value ?? folder.id),
    folder.isUnsound
      ? element(
          'p',
          { class: 'trouble' },
          'Källorna innehåller fel just nu (ordalag check visar dem). Här står därför bara det som går att läsa; filerna är från en tidigare build.',
        )
      : null,
    folder.matters.map((matter) => writeMatter(matter, folder, registers, matter !== named)),
    element('h3', {}, 'Kalender och data'),
    data.length === 0
      ? element('p', {}, 'Inget är byggt än.')
      : element(
          'ul',
          { class: 'files' },
          data.map(({ path, label }) => element('li', {}, element('a', { href: path }, label))),
        ),
  )
}

function dataFiles({ files }: IndexFolder): readonly { readonly path: string; readonly label: string }[] {
  const labels: Readonly<Record<string, string>> = {
    ics: 'Kalender med alla datum (ICS)',
    csv: 'Medlen som tabell (CSV)',
    json: 'Alla uppgifter (JSON)',
  }
  return Object.entries(labels).flatMap(([format, label]) =>
    files.filter((file) => file.format === format).map(({ path }) => ({ path, label })),
  )
}

const matterId = (agreement: Agreement): string => `matter-${agreement.id.value}`

function writeMatter(
  matter: OverviewMatter,
  folder: IndexFolder,
  registers: Registers,
  isNamed: boolean,
): Html {
  const { agreement } = matter
  const id = matterId(agreement)
  const facts = [
    ['Titel', agreement.title.value],
    ['Status', statuses[agreement.status.value]],
    [
      'Diarienummer',
      writeList(
        [agreement.registration.government, agreement.registration.counterparty].flatMap(
          (number) => number?.value ?? [],
        ),
      ),
    ],
    ['Version', agreement.version],
  ] as const
  return element(
    'div',
    { id },
    isNamed ? element('h3', {}, agreement.shortTitle.value) : null,
    element(
      'dl',
      { class: 'facts' },
      facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => element('div', {}, element('dt', {}, label), element('dd', {}, value))),
    ),
    writeDocuments(matter, folder, registers),
    writeMoney(matter, registers),
    writeDeadlines(matter, folder, registers),
  )
}

function writeDocuments(matter: OverviewMatter, folder: IndexFolder, registers: Registers): Html {
  const { agreement } = matter
  const documents = [...matter.documents].sort((a, b) => turnOf(a) - turnOf(b))
  return writeTable(
    `${matterId(agreement)}-documents`,
    'Dokument',
    agreement.shortTitle.value,
    [
      { words: 'Dokument' },
      { words: 'För vem' },
      { words: 'När' },
      { words: 'Belopp', style: 'amount' },
      { words: 'Filer' },
    ],
    documents.map((document) => {
      const { kind, title, whom, when, amount } = documentFacts(matter, document, registers)
      return [
        kind === '' || title.startsWith(kind) ? title : `${kind}: ${title}`,
        whom,
        when,
        amount ? writeAmountWithUnit(amount) : '',
        writeFileLinks(document, folder),
      ]
    }),
  )
}

/** What is agreed or decided comes first, then the forms in the order in which they are filled in. */
function turnOf({ form }: Document): number {
  if (form === null) return 0
  return form.form === 'requisition' ? 1 : 2
}

/** The formats of documents, in the order in which they are listed. */
const order = ['docx', 'pdf', 'html'] as const

function writeFileLinks(document: Document, folder: IndexFolder): Content {
  const files = order.flatMap((format) =>
    folder.files.filter(({ path }) => path === `${folder.id}/${document.id}.${format}`),
  )
  if (files.length === 0) return 'ej byggt'
  return element(
    'ul',
    { class: 'files' },
    files.map(({ path, format, bytes, version }) =>
      element(
        'li',
        {},
        element(
          'a',
          { href: path, 'aria-label': `${format.toUpperCase()}, ${document.title}` },
          format.toUpperCase(),
        ),
        ` ${Math.max(1, Math.round(bytes / 1024))}\u00a0kB`,
        version === document.version ? null : ', av en tidigare version',
      ),
    ),
  )
}

/** Who gets the money, and what it is for. */
function writeMoney(matter: OverviewMatter, registers: Registers): Content {
  const { agreement } = matter
  const lines = linesOf(agreement)
  if (lines.length === 0) return null
  const id = `${matterId(agreement)}-money`
  const name = (body: string) => nameIn(matter, registers, body)
  const shares = sumsByRecipient(agreement).map(({ recipient, amount }) => ({
    name: name(recipient),
    amount,
  }))
  const largest = largestOf(lines.map(({ amount }) => amount.value))
  return [
    shares.length > 1 ? drawShares(id, 'Medel efter mottagare', shares) : null,
    writeTable(
      `${id}-lines`,
      'Medel efter insats',
      agreement.shortTitle.value,
      [{ words: 'Insats' }, { words: 'Medel till' }, { words: 'Belopp', style: 'amount' }, { words: '' }],
      agreement.funding.groups.flatMap((group) =>
        group.lines.map((line) => [
          line.label.value,
          name(group.recipient.value),
          writeAmountWithUnit(line.amount.value),
          largest ? drawBar(line.amount.value, largest) : null,
        ]),
      ),
    ),
  ]
}

function writeDeadlines(matter: OverviewMatter, folder: IndexFolder, registers: Registers): Content {
  const { agreement } = matter
  const all = deadlineFacts(matter, registers)
  if (all.length === 0) return null
  const id = `${matterId(agreement)}-deadlines`
  const dated = all
    .map((facts) => ({ ...facts, ...periodOfDue(facts.deadline.due.value, agreement.year.value) }))
    .sort((a, b) => dayOrder(a.first) - dayOrder(b.first) || dayOrder(a.last) - dayOrder(b.last))
    .map((facts, index) => ({ ...facts, number: index + 1 }))
  return [
    drawTimeline(id, 'Datum', dated),
    writeTable(
      `${id}-table`,
      'Datum',
      agreement.shortTitle.value,
      [
        { words: 'Nr', style: 'nowrap' },
        { words: 'När', style: 'when' },
        { words: 'Vad' },
        { words: 'Vem' },
        { words: 'Till' },
        { words: 'Var det står' },
        { words: 'Avser', style: 'amount' },
      ],
      dated.map((facts) => [
        String(facts.number),
        writeDueInText(facts.deadline.due.value).replace(/^den /u, ''),
        facts.deadline.what.value,
        facts.by ?? '',
        facts.to ?? '',
        writeClauses(facts, matter, folder),
        facts.amount ? writeAmountWithUnit(facts.amount) : '',
      ]),
    ),
  ]
}

const dayOrder = ({ year, month, day }: { year: number; month: number; day: number }): number =>
  (year * 12 + month) * 31 + day

/** The clauses that print a date, each as a link into the page of the document where there is one. */
function writeClauses(
  { clauses }: DeadlineFacts,
  { documents }: OverviewMatter,
  folder: IndexFolder,
): Content {
  const page = folder.files.find(({ path }) => path === `${folder.id}/${documents[0]?.id}.html`)
  return clauses.map((clause, index) => {
    const number = headingLabel(clause).replace(/[: ]+$/u, '')
    const label = number === '' ? clauseName(clause) : number
    const shown = page
      ? element('a', { href: `${page.path}#${clause.id}`, 'aria-label': clauseName(clause) }, label)
      : label
    return index === 0 ? shown : [', ', shown]
  })
}

function largestOf(amounts: readonly (Money | null)[]): Money | null {
  const known = amounts.filter((amount) => amount !== null)
  return [...known].sort(compareMoney).at(-1) ?? null
}

interface Column {
  readonly words: string
  readonly style?: string
}

/**
 * A table whose cells stand below each other, each after the words of its column, on a screen too narrow for columns. The roles say that it
 * is a table there too. The first cell of a row names it. Whose table it is (`of`) is told to those who hear the page, and cannot see what it
 * stands under.
 */
function writeTable(
  id: string,
  title: string,
  of: string,
  columns: readonly Column[],
  rows: readonly (readonly Content[])[],
): Html {
  const head = columns.map(({ words, style = null }) =>
    words === ''
      ? element('td', { role: 'cell' })
      : element('th', { scope: 'col', role: 'columnheader', class: style }, words),
  )
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => {
      const { words = '', style = null } = columns[index] ?? {}
      if (index === 0) return element('th', { scope: 'row', role: 'rowheader', class: style }, cell)
      return element('td', { role: 'cell', class: style, 'data-label': words === '' ? null : words }, cell)
    })
    return element('tr', { role: 'row' }, cells)
  })
  return element(
    'div',
    { class: 'scroll', role: 'region', 'aria-labelledby': `${id}-caption`, tabindex: 0 },
    element(
      'table',
      { id, role: 'table', class: 'stack' },
      element('caption', { id: `${id}-caption` }, title, of === '' ? null : unseen(`: ${of}`)),
      element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, head)),
      element('tbody', { role: 'rowgroup' }, body),
    ),
  )
}
