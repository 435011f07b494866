import type { Document } from '../document/nodes.ts'
import type { Registers } from '../model/agreement.ts'
import { writeAmountWithUnit } from '../model/swedish-form.ts'
import { type Content, element, type Html } from '../writers/html/markup.ts'
import { documentFacts } from './document-facts.ts'
import { type IndexFolder, matterId } from './index-folder.ts'
import type { OverviewMatter } from './matter.ts'
import { writeTable } from './page-table.ts'

/** The documents of a matter with their files, a row each. */
export function writeDocuments(matter: OverviewMatter, folder: IndexFolder, registers: Registers): Html {
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
