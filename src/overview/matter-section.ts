import type { Registers } from '../model/agreement.ts'
import { writeList } from '../model/swedish-form.ts'
import { element, type Html } from '../writers/html/markup.ts'
import { type IndexFolder, matterId, statuses } from './index-folder.ts'
import type { OverviewMatter } from './matter.ts'
import { writeDeadlines } from './matter-deadlines.ts'
import { writeDocuments } from './matter-documents.ts'
import { writeMoney } from './matter-money.ts'

/** An agreement or a decision: what it is, its documents, its money, its dates. `isNamed`: whether it has a heading of its own. */
export function writeMatter(
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
