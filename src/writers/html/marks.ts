import type { Mark } from '../../document/nodes.ts'
import { splitChange } from '../../document/split-change.ts'
import { changeId, moveId } from './find-changes.ts'
import { type Content, classes, element, type Html, isEmpty, together } from './markup.ts'
import { claimId, type Writing } from './writing.ts'

/** How a mark is told: the element, what those who hear the page are told before the words, and whether they were moved. */
const looks: Readonly<Record<Mark['kind'], { readonly name: 'ins' | 'del'; readonly said: string }>> = {
  inserted: { name: 'ins', said: 'tillagt' },
  deleted: { name: 'del', said: 'struket' },
  'moved-from': { name: 'del', said: 'flyttat härifrån' },
  'moved-to': { name: 'ins', said: 'flyttat hit' },
}

/** Words in the element of a mark, with its name for those who cannot see it. Nothing stays nothing. */
export function markContent(writing: Writing, mark: Mark | null, content: Content): Html {
  if (mark === null || isEmpty(content)) return together(content)
  const { name, said } = looks[mark.kind]
  return element(
    name,
    'move' in mark ? { class: 'moved' } : {},
    unseen(`[${said}: `),
    content,
    unseen('] '),
    'move' in mark ? linkMove(writing, mark) : null,
  )
}

/** The words of a part, marked as the part is. */
export function markWords(writing: Writing, content: Content): Html {
  return markContent(writing, writing.mark, content)
}

/** Words that are printed of a part beside the nodes in it; where they were others before, with what was struck and added. */
export function writeProperty(
  writing: Writing,
  before: string | null | undefined,
  after: string | null,
): Html {
  const stretches = splitChange(before, after)
  if (stretches.every(({ mark }) => mark === null))
    return markWords(
      writing,
      stretches.map(({ text }) => text),
    )
  return together(stretches.map(({ text, mark }) => markContent(writing, mark, text)))
}

/** Told to those who hear the page, not shown. */
export function unseen(words: string): Html {
  return element('span', { class: 'unseen' }, words)
}

/** From one place of a move to the other, once at each. */
function linkMove(writing: Writing, mark: Extract<Mark, { move: string }>): Html | null {
  const [here, there] = mark.kind === 'moved-from' ? (['from', 'to'] as const) : (['to', 'from'] as const)
  const id = claimId(writing, moveId(mark.move, here))
  if (id === null) return null
  const words =
    mark.kind === 'moved-from' ? '↷ flyttat: se den nya platsen' : '↶ flyttat hit: se den gamla platsen'
  if (writing.isLink || !writing.changes.moves.has(mark.move)) {
    return element('span', { class: 'move', id }, mark.kind === 'moved-from' ? '↷ flyttat' : '↶ flyttat hit')
  }
  return element('a', { class: 'move', id, href: `#${moveId(mark.move, there)}` }, words)
}

/** The class of a part with something changed in it: it bears a bar. */
export function changedClass(writing: Writing, part: object): string | null {
  return classes(writing.changes.changed.has(part) && 'changed')
}

/** The stop of a change that begins at this part: a link to the next one, so that Enter leads from change to change. */
export function writeStop(writing: Writing, part: object, holder: 'p' | 'div' = 'p'): Html | null {
  const change = writing.changes.at.get(part)
  if (!change) return null
  const { number } = change
  const count = writing.changes.all.length
  const [next, target] =
    number < count ? (['till nästa', changeId(number + 1)] as const) : (['till listan', changesId] as const)
  return element(
    holder,
    { class: 'stop' },
    element(
      'a',
      { id: changeId(number), href: `#${target}` },
      unseen('Ändring '),
      String(number),
      unseen(` av ${count}, ${next}`),
    ),
  )
}

/** The id of the list of changes. */
export const changesId = '_changes'
