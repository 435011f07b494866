import type { Distribution, FundingGroup, FundingLine, Registers } from '../model/agreement.ts'
import { appropriationOfLine } from '../model/funding-sums.ts'
import { indexIds } from '../model/ids.ts'
import { type CsvValue, writeCsv, writeCsvAmount } from './csv.ts'
import { nameIn, type OverviewFolder, type OverviewMatter } from './matter.ts'

const columns = [
  'Id',
  'Titel',
  'År',
  'Grupp',
  'Medel till',
  'Insats-id',
  'Insats',
  'Belopp i kronor',
  'Fördelas mellan',
  'Fördelas efter',
  'Utbetalning',
  'Betalas ut',
  'Betalas till',
  'Anslag',
  'Avsnitt',
] as const

const grounds: Readonly<Record<Distribution['by']['value'], string>> = {
  'equal-shares': 'lika delar',
  population: 'befolkning',
  percentages: 'procent',
  application: 'ansökan',
  assignment: 'uppdrag',
}

/** The money of a folder, a row for each funding line, amounts in kronor. */
export function writeFundingTable(folder: OverviewFolder, registers: Registers): string {
  const rows = folder.matters.flatMap((matter) =>
    matter.agreement.funding.groups.flatMap((group) =>
      group.lines.map((line) => writeRow(matter, group, line, registers)),
    ),
  )
  return writeCsv([columns, ...rows])
}

function writeRow(
  matter: OverviewMatter,
  group: FundingGroup,
  line: FundingLine,
  registers: Registers,
): readonly CsvValue[] {
  const { agreement } = matter
  const name = (id: string) => nameIn(matter, registers, id)
  const payment = indexIds(agreement).findKind('payment', line.payment?.value ?? '')?.payment
  const distribution = line.distribution ?? payment?.distribution ?? null
  return [
    agreement.id.value,
    agreement.shortTitle.value,
    { number: String(agreement.year.value) },
    group.label?.value ?? group.id.value,
    name(group.recipient.value),
    line.id.value,
    line.label.value,
    writeCsvAmount(line.amount.value),
    distribution ? name(distribution.among.value) : '',
    distribution ? grounds[distribution.by.value] : '',
    payment?.label.value ?? '',
    payment
      ? { 'on-requisition': 'efter rekvisition', 'by-decision': 'genom beslut' }[payment.paid.value]
      : '',
    payment ? name(payment.recipient.value) : '',
    writeAppropriation(matter, line),
    sectionNumber(matter, line.section?.value ?? ''),
  ]
}

/** `2024 9 1:6 ap. 16`: budget year, expenditure area, appropriation and item. */
function writeAppropriation({ agreement }: OverviewMatter, line: FundingLine): string {
  const id = appropriationOfLine(agreement, line)
  if (id === null) return ''
  const use = indexIds(agreement).findKind('appropriation', id)?.appropriation
  if (!use) return 'bestäms i särskilt beslut'
  return `${use.budgetYear.value} ${use.area.value} ${use.appropriation.value} ap. ${use.item.value}`
}

function sectionNumber({ documents }: OverviewMatter, id: string): string {
  const heading = documents[0]?.blocks.find((block) => block.kind === 'heading' && block.id === id)
  return heading?.kind === 'heading' ? (heading.number ?? '') : ''
}
