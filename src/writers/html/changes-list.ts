import { type Change, changeId } from './find-changes.ts'
import { changesId } from './marks.ts'
import { element, type Html } from './markup.ts'
import type { Writing } from './writing.ts'

const kinds: Readonly<Record<Change['kind'], string>> = {
  inserted: 'Tillagt',
  deleted: 'Struket',
  'moved-from': 'Flyttat härifrån',
  'moved-to': 'Flyttat hit',
  edited: 'Ändrat',
}

/** The list of all changes with a link to each; null where there is none. */
export function writeChangesList({ changes }: Writing): Html | null {
  const { all } = changes
  if (all.length === 0) return null
  return element(
    'nav',
    { class: 'changes', 'aria-labelledby': changesId },
    element('h2', { id: changesId, tabindex: -1 }, `Ändringar: ${all.length}`),
    element(
      'p',
      { class: 'quiet' },
      'Tillagt är understruket, struket är överstruket, flyttat har dubbla streck; ett streck i kanten står vid allt som är ändrat. Siffran vid varje ändring leder till nästa.',
    ),
    element(
      'ol',
      {},
      all.map((change) =>
        element('li', {}, element('a', { href: `#${changeId(change.number)}` }, describe(change))),
      ),
    ),
  )
}

function describe(change: Change): string {
  const struck = change.struck === '' ? '' : `”${change.struck}”`
  const added = change.added === '' ? '' : `”${change.added}”`
  const words =
    change.kind === 'edited'
      ? [struck && `struket ${struck}`, added && `tillagt ${added}`].filter((part) => part !== '').join(', ')
      : struck || added
  const place = change.place === null ? '' : ` (${change.place})`
  return `${kinds[change.kind]}${words === '' ? '' : `: ${words}`}${place}`
}
