import type { ArrangedEntry, ArrangedTopic } from '../diff/arrange-changes.ts'
import { arrangeChanges } from '../diff/arrange-changes.ts'
import type { AmountChange, Change, Consequence } from '../diff/change.ts'
import { type ChangeTexts, changeTexts, type Language } from '../diff/change-texts.ts'
import {
  describeChange,
  describeConsequences,
  describeHead,
  describeParts,
  untoldChanges,
} from '../diff/describe-change.ts'
import type { DiffPart, DiffReport } from '../diff/diff-report.ts'
import { labelOfConsequence, nameSubject, titleOfPlace } from '../diff/entry-words.ts'
import { placesOfEntry, writeAmounts, writeDifference, writePlaces } from '../diff/write-values.ts'
import { writeAmountWithUnit } from '../model/swedish-form.ts'
import { unseen } from '../writers/html/marks.ts'
import { type Content, element, type Html, together } from '../writers/html/markup.ts'
import { writePage } from '../writers/html/page.ts'
import { diffStyles } from './diff-styles.ts'
import { reviewTexts } from './review-texts.ts'

/** How the words of a change are set: their language, and the level of the heading over it. */
export interface DiffWriting {
  readonly texts: ChangeTexts
  readonly heading: 2 | 3
  /** Whether each topic is folded away under its heading. */
  readonly isFolded: boolean
}

/** Changes as a page that stands alone. */
export function printDiffPage(report: DiffReport, language: Language): string {
  const texts = changeTexts[language]
  const title = report.parts.length === 1 ? (report.parts[0]?.title ?? '') : texts.changes
  const writing = { texts, heading: 2, isFolded: false } as const
  return writePage({
    language,
    title,
    skip: reviewTexts[language].skip,
    facts: [{ name: 'generator', content: 'ordalag' }],
    styles: [diffStyles],
    paper: { left: title, middle: '', foot: '' },
    header: element('p', {}, 'ordalag diff'),
    main: [
      element('h1', {}, texts.changes),
      report.parts.length === 0 ? element('p', {}, texts.nothing) : null,
      report.parts.map((part) =>
        element('section', { class: 'part' }, element('h2', {}, part.title), writeChanges(part, writing)),
      ),
    ],
    footer: null,
  })
}

/** All changes of a part, by topic; what is editorial is folded away. The heading over it is the caller's. */
export function writeChanges(part: DiffPart, writing: DiffWriting): Html {
  const { texts } = writing
  const notes = part.notes.map((note) => element('p', { class: 'warning' }, note))
  const titles = part.subtitles.map((title) => element('p', { class: 'quiet' }, title))
  if (!part.isCompared) return together(titles, notes)
  if (part.changes.length === 0) return together(titles, notes, element('p', {}, texts.nothing))
  const arranged = arrangeChanges(part.changes)
  const { added, removed } = arranged.unmatched
  return together(
    titles,
    notes,
    element('p', { class: 'counts' }, texts.counts(arranged.counts.substantive, arranged.counts.editorial)),
    arranged.likened > 0 && added + removed > 0 ? element('p', {}, texts.unmatched(removed, added)) : null,
    arranged.topics.map((topic) => writeTopic(topic, writing)),
    arranged.editorial.length === 0
      ? null
      : element(
          'details',
          {},
          element('summary', {}, `${texts.editorial} (${arranged.editorial.length})`),
          element(
            'ul',
            { class: 'entries' },
            arranged.editorial.map((change) => writeEditorial(change, writing)),
          ),
        ),
  )
}

function writeTopic(topic: ArrangedTopic, writing: DiffWriting): Html {
  const { texts, isFolded } = writing
  const total = topic.total?.amounts
  const count = topic.places.reduce((sum, { entries }) => sum + entries.length, 0)
  const title = heading(
    writing,
    1,
    texts.topics[topic.topic],
    isFolded ? ` (${count})` : null,
    total ? [': ', writeMoney(total, texts)] : null,
  )
  const content = [
    topic.topic === 'money' ? writeMoneyTable(topic, texts) : null,
    topic.places.map((place) => {
      const name = titleOfPlace(place, texts)
      return together(
        name === null ? null : heading(writing, 2, name),
        element(
          'ul',
          { class: 'entries' },
          place.entries.map((entry) => writeEntry(entry, texts)),
        ),
      )
    }),
    topic.together.length === 0
      ? null
      : [element('p', {}, `${texts.together}:`), writeConsequences(topic.together, texts)],
  ]
  return isFolded
    ? element('details', { class: 'topic' }, element('summary', {}, title), content)
    : element('section', { class: 'topic' }, title, content)
}

function heading({ heading: top }: DiffWriting, below: number, ...content: readonly Content[]): Html {
  return element(`h${top + below}`, {}, content)
}

/** What has an amount, and the sums that follow, in one table. */
function writeMoneyTable(topic: ArrangedTopic, texts: ChangeTexts): Html | null {
  const rows = topic.places.flatMap((place) => {
    const own = place.entries.flatMap((entry) => rowOfEntry(entry, texts))
    const title = titleOfPlace(place, texts)
    if (place.sum) return [rowOfConsequence(place.sum, place.sum.label, texts, 'sum'), ...own]
    if (title === null || own.length === 0) return own
    return [element('tr', { class: 'sum' }, element('th', { scope: 'rowgroup', colspan: 4 }, title)), ...own]
  })
  for (const consequence of topic.together) {
    const label = labelOfConsequence(consequence, texts)
    if (consequence.amounts) rows.push(rowOfConsequence(consequence, label, texts, 'follows'))
  }
  if (topic.total) rows.push(rowOfConsequence(topic.total, texts.total, texts, 'sum'))
  if (rows.length === 0) return null
  const heads = [texts.before, texts.after, texts.difference]
  return element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': texts.topics.money },
    element(
      'table',
      { class: 'money' },
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('td', {}),
          heads.map((head) => element('th', { scope: 'col', class: 'end' }, head)),
        ),
      ),
      element('tbody', {}, rows),
    ),
  )
}

function rowOfEntry(entry: ArrangedEntry, texts: ChangeTexts): readonly Html[] {
  const [first] = entry.changes
  const { amounts, label } = entry
  if (amounts) {
    const [old, now] = [amounts.old, amounts.new].map((money) => (money ? writeAmountWithUnit(money) : ''))
    return [row(label, old ?? '', now ?? '', writeDifference(amounts, texts), '')]
  }
  if (first?.kind === 'added' && first.amount)
    return [row(label, '', writeAmountWithUnit(first.amount), texts.added, '')]
  if (first?.kind === 'removed' && first.amount)
    return [row(label, writeAmountWithUnit(first.amount), '', texts.removed, '')]
  return []
}

function rowOfConsequence(
  { before, after, amounts }: Consequence,
  label: string,
  texts: ChangeTexts,
  kind: string,
): Html {
  return row(label, before ?? '', after ?? '', amounts ? writeDifference(amounts, texts) : '', kind)
}

function row(label: string, before: string, after: string, difference: string, kind: string): Html {
  return element(
    'tr',
    { class: kind === '' ? null : kind },
    element('th', { scope: 'row' }, label),
    [before, after, difference].map((value) => element('td', { class: 'end' }, value)),
  )
}

const signs = { added: '+', removed: '−', moved: '→', changed: '~' } as const

function writeEntry(entry: ArrangedEntry, texts: ChangeTexts): Html {
  const head = describeHead(entry, { texts, longest: null })
  const { mark } = entry
  const said = mark === 'added' || mark === 'removed' ? `${texts[mark]}: ` : ''
  const label: Content =
    mark === 'added'
      ? element('ins', {}, head.label)
      : mark === 'removed'
        ? element('del', {}, head.label)
        : element('strong', {}, head.label)
  const value = head.amounts ? writeMoney(head.amounts, texts) : (head.amount ?? head.dates)
  const likeness =
    entry.likeness !== null && entry.likeness < 1
      ? element('span', { class: 'quiet' }, ` (${texts.likeness(Math.round(entry.likeness * 100))})`)
      : null
  const details = untoldChanges(entry).map((change) => element('li', {}, writeChange(change, texts)))
  return element(
    'li',
    { class: `entry-${mark}` },
    element('span', { class: 'sign', 'aria-hidden': 'true' }, signs[mark]),
    unseen(said),
    label,
    value === null ? null : [': ', value],
    likeness,
    writePlace(placesOfEntry(entry)),
    details.length === 0 ? null : element('ul', {}, details),
    writeConsequences(entry.consequences, texts),
  )
}

function writePlace(place: string): Content {
  return place === '' ? null : [' ', element('span', { class: 'place' }, place)]
}

function writeMoney(amounts: AmountChange, texts: ChangeTexts): Html {
  const difference = writeDifference(amounts, texts)
  return together(
    element('span', { class: 'amounts' }, writeAmounts(amounts, texts)),
    difference === '' ? null : [' ', element('span', { class: 'difference' }, difference)],
  )
}

/** One change in words, what was struck and what was added in their elements. */
export function writeChange(change: Change, texts: ChangeTexts): Html {
  const pieces = describeChange(change, { texts, longest: null }).map(({ text, style }): Content => {
    switch (style) {
      case 'plain':
        return text
      case 'name':
        return element('span', { class: 'name' }, text)
      case 'note':
        return element('span', { class: 'note' }, ` [${text}]`)
      default:
        return markWords(text, style, texts)
    }
  })
  const parts = describeParts(change)
  const list = parts.map(({ label, amount }) => element('li', {}, `${label} ${amount}`))
  return together(pieces, parts.length === 0 ? null : element('ul', {}, list))
}

/** The space before a word stands outside the mark, so that only words are struck or underlined. */
function markWords(text: string, style: 'deleted' | 'inserted', texts: ChangeTexts): Content {
  const said = style === 'deleted' ? texts.removed : texts.added
  const words = element(
    style === 'deleted' ? 'del' : 'ins',
    {},
    unseen(`[${said}: `),
    text.trim(),
    unseen(']'),
  )
  return [/^\s/u.test(text) ? ' ' : null, words]
}

function writeConsequences(consequences: readonly Consequence[], texts: ChangeTexts): Html | null {
  const items = describeConsequences(consequences, texts).map(({ kind, label, amounts }) =>
    element(
      'li',
      { class: kind === 'left-behind' ? 'warning' : null },
      label,
      amounts ? [': ', writeMoney(amounts, texts)] : null,
    ),
  )
  return items.length === 0 ? null : element('ul', { class: 'consequences' }, items)
}

function writeEditorial(change: Change, { texts }: DiffWriting): Html {
  const places = writePlaces(change.before?.span ?? null, change.after?.span ?? null)
  return element(
    'li',
    {},
    element('strong', {}, nameSubject(change.subject, texts)),
    ': ',
    writeChange(change, texts),
    element('span', { class: 'note' }, ` [${texts.reasons(change.reason)}]`),
    writePlace(places),
    writeConsequences(change.consequences, texts),
  )
}
