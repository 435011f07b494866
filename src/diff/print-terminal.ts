import { startSentence } from '../model/swedish-form.ts'
import {
  type ArrangedEntry,
  type ArrangedPlace,
  type ArrangedTopic,
  arrangeChanges,
} from './arrange-changes.ts'
import type { AmountChange, Change, Consequence } from './change.ts'
import { type ChangeTexts, changeTexts, type Language } from './change-texts.ts'
import {
  describeChange,
  describeConsequences,
  describeHead,
  describeParts,
  untoldChanges,
} from './describe-change.ts'
import type { DiffPart, DiffReport } from './diff-report.ts'
import { nameSubject, titleOfPlace } from './entry-words.ts'
import { shorten } from './names.ts'
import { createStyledLines, type Style, type Styled, type StyledLines } from './styled-lines.ts'
import { placesOfEntry, writeAmounts, writeDifference, writePlaces } from './write-values.ts'

/** How changes are shown in a terminal. */
export interface TerminalOptions {
  readonly language: Language
  readonly colour: boolean
  /** Columns of the terminal. */
  readonly width: number
  /** How many editorial changes are shown of each agreement. */
  readonly limit: number
}

const labelColumn = 46
const longestText = 260

const marks: Readonly<Record<ArrangedEntry['mark'], { readonly sign: string; readonly style: Style }>> = {
  added: { sign: '+', style: 'inserted-mark' },
  removed: { sign: '−', style: 'deleted-mark' },
  moved: { sign: '→', style: 'changed-mark' },
  changed: { sign: '~', style: 'changed-mark' },
}

/** Changes for a reader at a terminal: what matters first, what follows from it below it, editorial changes last. */
export function printTerminal(report: DiffReport, options: TerminalOptions): string {
  const texts = changeTexts[options.language]
  const lines = createStyledLines(options)
  report.parts.forEach((part, index) => {
    if (index > 0) lines.blank()
    printPart(part, lines, texts, options.limit)
  })
  if (report.parts.length === 0) lines.add(0, [plain(texts.nothing)])
  return lines.toString()
}

function plain(text: string): Styled {
  return { text, style: 'plain' }
}

function printPart(part: DiffPart, lines: StyledLines, texts: ChangeTexts, limit: number): void {
  lines.add(0, [{ text: part.title, style: 'bold' }])
  for (const title of part.subtitles) lines.add(0, [{ text: title, style: 'dim' }])
  for (const note of part.notes) lines.add(0, [{ text: `! ${note}`, style: 'warning' }])
  if (!part.isCompared) return
  if (part.changes.length === 0) {
    lines.add(0, [plain(texts.nothing)])
    return
  }
  const arranged = arrangeChanges(part.changes)
  lines.add(0, [plain(texts.counts(arranged.counts.substantive, arranged.counts.editorial))])
  const { added, removed } = arranged.unmatched
  if (arranged.likened > 0 && added + removed > 0) lines.add(0, [plain(texts.unmatched(removed, added))])
  if (arranged.topics.length > 1) {
    const counts = arranged.topics.map((topic) => `${texts.topics[topic.topic]} ${countEntries(topic)}`)
    lines.add(0, [{ text: counts.join(' · '), style: 'dim' }])
  }
  for (const topic of arranged.topics) printTopic(topic, lines, texts, limit)
  printEditorial(arranged.editorial, lines, texts, limit)
}

/** Topics that may be long and are read at leisure: the limit holds for them. */
const limitedTopics = new Set(['texts', 'structure', 'annexes', 'registers', 'templates'])

function countEntries(topic: ArrangedTopic): number {
  return topic.places.reduce((sum, place) => sum + place.entries.length, 0)
}

function printTopic(topic: ArrangedTopic, lines: StyledLines, texts: ChangeTexts, limit: number): void {
  lines.blank()
  const title: Styled = { text: texts.topics[topic.topic].toUpperCase(), style: 'heading' }
  const total = topic.total?.amounts
  lines.add(0, total ? [title, plain('  '), ...writeMoney(total, texts)] : [title])
  let left = limitedTopics.has(topic.topic) ? limit : Number.POSITIVE_INFINITY
  for (const place of topic.places) {
    if (left <= 0) break
    printPlace({ ...place, entries: place.entries.slice(0, left) }, lines, texts)
    left -= place.entries.length
  }
  if (left < 0) lines.add(2, [{ text: texts.more(-left), style: 'dim' }])
  if (topic.together.length === 0) return
  lines.blank()
  lines.add(2, [{ text: texts.together, style: 'dim' }])
  printConsequences(topic.together, 4, lines, texts)
}

function printPlace(place: ArrangedPlace, lines: StyledLines, texts: ChangeTexts): void {
  const title = titleOfPlace(place, texts)
  const indent = title === null ? 2 : 4
  if (title !== null) {
    lines.blank()
    const name: Styled = { text: pad(title, labelColumn + 2), style: 'bold' }
    const sum = place.sum?.amounts
    lines.add(2, sum ? [name, ...writeMoney(sum, texts)] : [{ ...name, text: title }])
  }
  for (const entry of place.entries) printEntry(entry, indent, lines, texts)
}

function printEntry(entry: ArrangedEntry, indent: number, lines: StyledLines, texts: ChangeTexts): void {
  const { sign, style } = marks[entry.mark]
  const head = describeHead(entry, { texts, longest: longestText })
  const amount = head.amounts
    ? writeMoney(head.amounts, texts)
    : head.amount !== null
      ? [{ text: head.amount, style: 'bold' } as const]
      : []
  const headline: Styled[] = [{ text: `${sign} `, style }]
  headline.push(plain(amount.length > 0 ? pad(head.label, labelColumn) : head.label), ...amount)
  if (head.dates !== null) headline.push(plain(`  ${head.dates}`))
  if (entry.likeness !== null && entry.likeness < 1) {
    headline.push({ text: `  (${texts.likeness(Math.round(entry.likeness * 100))})`, style: 'dim' })
  }
  const places = placesOfEntry(entry)
  if (places !== '') headline.push({ text: `  ${places}`, style: 'dim' })
  lines.add(indent, headline, indent + 2)
  for (const change of untoldChanges(entry)) {
    lines.add(indent + 4, describe(change, texts), indent + 6)
    for (const part of describeParts(change)) {
      lines.add(indent + 6, [plain(pad(part.label, labelColumn)), plain(part.amount)])
    }
  }
  printConsequences(entry.consequences, indent + 4, lines, texts)
}

function describe(change: Change, texts: ChangeTexts): readonly Styled[] {
  return describeChange(change, { texts, longest: longestText }).map((piece, index, all): Styled => {
    if (piece.style !== 'note') return { text: piece.text, style: stylesOfPieces[piece.style] }
    return { text: index === all.length - 1 ? `  [${piece.text}]` : piece.text, style: 'dim' }
  })
}

const stylesOfPieces = { plain: 'plain', name: 'dim', deleted: 'deleted', inserted: 'inserted' } as const

function writeMoney(amounts: AmountChange, texts: ChangeTexts): readonly Styled[] {
  const difference = writeDifference(amounts, texts)
  return [
    { text: writeAmounts(amounts, texts), style: 'bold' },
    plain(difference === '' ? '' : `  ${difference}`),
  ]
}

function printConsequences(
  consequences: readonly Consequence[],
  indent: number,
  lines: StyledLines,
  texts: ChangeTexts,
): void {
  for (const { kind, label, amounts } of describeConsequences(consequences, texts)) {
    if (kind === 'left-behind') lines.add(indent, [{ text: `! ${label}`, style: 'warning' }], indent + 2)
    else if (amounts) {
      const padded = plain(pad(label, labelColumn - indent + 2))
      lines.add(indent, [{ text: '↳ ', style: 'dim' }, padded, ...writeMoney(amounts, texts)], indent + 2)
    } else lines.add(indent, [{ text: `↳ ${label}`, style: 'dim' }], indent + 2)
  }
}

function printEditorial(
  changes: readonly Change[],
  lines: StyledLines,
  texts: ChangeTexts,
  limit: number,
): void {
  if (changes.length === 0) return
  lines.blank()
  lines.add(0, [{ text: texts.editorial.toUpperCase(), style: 'heading' }])
  for (const change of changes.slice(0, limit)) {
    const said = describe(change, texts)
    const places = writePlaces(change.before?.span ?? null, change.after?.span ?? null)
    const reason = texts.reasons(change.reason)
    lines.add(
      2,
      [
        plain(`${startSentence(shorten(nameSubject(change.subject, texts), 60))}  `),
        ...said,
        { text: `  [${reason}]  ${places}`, style: 'dim' },
      ],
      4,
    )
    printConsequences(change.consequences, 4, lines, texts)
  }
  if (changes.length > limit) lines.add(2, [{ text: texts.more(changes.length - limit), style: 'dim' }])
}

function pad(text: string, width: number): string {
  return text.length >= width ? `${text}  ` : text.padEnd(width)
}
