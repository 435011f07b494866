import type { Registers } from '../model/agreement.ts'
import { amountAtStake } from '../model/funding-sums.ts'
import { writeAmountWithUnit } from '../model/swedish-form.ts'
import { element, type Html } from '../writers/html/markup.ts'
import { writePage } from '../writers/html/page.ts'
import { type IndexFolder, matterId, statuses } from './index-folder.ts'
import { indexStyles } from './index-styles.ts'
import { writeMatter } from './matter-section.ts'
import { writeTable } from './page-table.ts'
import { drawBar, largestOf } from './shares-picture.ts'

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
