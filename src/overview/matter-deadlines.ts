import type { Registers } from '../model/agreement.ts'
import { periodOfDue } from '../model/calendar-date.ts'
import { writeAmountWithUnit, writeDueInText } from '../model/swedish-form.ts'
import { headingLabel } from '../pagination/printed-words.ts'
import { type Content, element } from '../writers/html/markup.ts'
import { clauseName, type DeadlineFacts, deadlineFacts } from './deadline-facts.ts'
import { type IndexFolder, matterId } from './index-folder.ts'
import type { OverviewMatter } from './matter.ts'
import { writeTable } from './page-table.ts'
import { drawTimeline } from './timeline-picture.ts'

/** The dates of a matter, as a picture and as a table of the same dates; null where it has none. */
export function writeDeadlines(matter: OverviewMatter, folder: IndexFolder, registers: Registers): Content {
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
