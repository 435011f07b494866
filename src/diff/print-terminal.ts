import { startSentence } from '../model/swedish-form.ts'
import {
  type ArrangedEntry,
  type ArrangedPlace,
  type ArrangedTopic,
  arrangeChanges,
} from './arrange-changes.ts'
import type { Change, Consequence, Segment } from './change.ts'
import { type ChangeTexts, changeTexts, type Language, nameField } from './change-texts.ts'
import type { DiffPart, DiffReport } from './diff-report.ts'
import { labelOfConsequence, nameSubject, titleOfPlace } from './entry-words.ts'
import { shorten } from './names.ts'
import { createStyledLines, type Style, type Styled, type StyledLines } from './styled-lines.ts'
import {
  clipSegments,
  placesOfEntry,
  writeAmounts,
  writeDates,
  writeDifference,
  writeDue,
  writePlaces,
  writeSide,
} from './write-values.ts'

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
const mostOfOneKind = 8

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
  lines.add(0, topic.total ? [title, plain('  '), ...writeMoney(topic.total, texts)] : [title])
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
    lines.add(2, place.sum ? [name, ...writeMoney(place.sum, texts)] : [{ ...name, text: title }])
  }
  for (const entry of place.entries) printEntry(entry, indent, lines, texts)
}

function printEntry(entry: ArrangedEntry, indent: number, lines: StyledLines, texts: ChangeTexts): void {
  const { sign, style } = marks[entry.mark]
  const headline: Styled[] = [{ text: `${sign} `, style }]
  const [first] = entry.changes
  const amount = amountOfEntry(entry, texts)
  const isText =
    first?.subject.kind === 'measure' ||
    first?.subject.kind === 'condition' ||
    first?.subject.kind === 'instalment'
  const whole = entry.mark === 'added' ? first?.after : entry.mark === 'removed' ? first?.before : null
  const label = isText && whole ? shorten(labelOfText(first, whole.text), longestText) : labelOf(entry, texts)
  headline.push(plain(amount.length > 0 ? pad(label, labelColumn) : label), ...amount)
  const due = entry.changes.length === 1 && entry.dates ? entry.dates : null
  if (due) headline.push(plain(`  ${writeDates(due, texts)}`))
  else if ((first?.kind === 'added' || first?.kind === 'removed') && first.due) {
    headline.push(plain(`  ${writeDue(first.due, texts)}`))
  }
  if (entry.likeness !== null && entry.likeness < 1) {
    headline.push({ text: `  (${texts.likeness(Math.round(entry.likeness * 100))})`, style: 'dim' })
  }
  const places = placesOfEntry(entry)
  if (places !== '') headline.push({ text: `  ${places}`, style: 'dim' })
  lines.add(indent, headline, indent + 2)
  for (const change of entry.changes) {
    if ((due && change.kind === 'due') || (change.kind === 'amount' && change.field !== 'funding.total'))
      continue
    const said = describeChange(change, texts)
    if (said.length > 0) lines.add(indent + 4, said, indent + 6)
    if (change.kind === 'split' || change.kind === 'merged') {
      for (const part of change.parts) {
        const amounts = { old: null, new: part.amount, difference: part.amount, percent: null }
        lines.add(indent + 6, [plain(pad(part.label, labelColumn)), plain(writeOne(amounts.new))])
      }
    }
  }
  printConsequences(entry.consequences, indent + 4, lines, texts)
}

function labelOf(entry: ArrangedEntry, texts: ChangeTexts): string {
  const [first] = entry.changes
  return first ? nameSubject(first.subject, texts) : ''
}

/** A measure's text continues its actor's name. */
function labelOfText(change: Change | undefined, text: string): string {
  const label = change?.subject.label ?? ''
  const start = label.indexOf(text.slice(0, 12))
  return start > 0 ? label.slice(0, start) + text : text
}

function writeOne(money: { readonly ore: bigint } | null): string {
  return money
    ? writeAmounts({ old: null, new: money, difference: money, percent: null }, changeTexts.sv).replace(
        /^.* → /u,
        '',
      )
    : ''
}

function amountOfEntry(entry: ArrangedEntry, texts: ChangeTexts): readonly Styled[] {
  if (entry.amounts) {
    const difference = writeDifference(entry.amounts, texts)
    return [
      { text: writeAmounts(entry.amounts, texts), style: 'bold' },
      plain(difference === '' ? '' : `  ${difference}`),
    ]
  }
  const [first] = entry.changes
  if (!first || (first.kind !== 'added' && first.kind !== 'removed') || first.amount === null) return []
  return [{ text: writeOne(first.amount), style: 'bold' }]
}

function writeMoney(consequence: Consequence, texts: ChangeTexts): readonly Styled[] {
  if (!consequence.amounts) return []
  const difference = writeDifference(consequence.amounts, texts)
  return [
    { text: writeAmounts(consequence.amounts, texts), style: 'bold' },
    plain(difference === '' ? '' : `  ${difference}`),
  ]
}

/** One change in words, below the name of what it is about. */
function describeChange(change: Change, texts: ChangeTexts): readonly Styled[] {
  const name: Styled = { text: `${nameField(change, texts)}: `, style: 'dim' }
  const sides = (): readonly Styled[] => [
    name,
    plain(
      `${shorten(writeSide(change, change.before, texts), longestText)} → ${shorten(writeSide(change, change.after, texts), longestText)}`,
    ),
  ]
  switch (change.kind) {
    case 'added':
    case 'removed':
      return []
    case 'moved':
      return [plain(texts.moved(change.before?.text || texts.top, change.after?.text || texts.top))]
    case 'reordered':
      return [plain(texts.reordered)]
    case 'due':
      return [name, plain(writeDates(change.dates, texts))]
    case 'words':
      return [
        name,
        ...writeChangedWords(change.segments, change.isRewritten, texts),
        ...reasonOf(change, texts),
      ]
    case 'handed-over':
      return [
        name,
        plain(
          texts.handedOver(writeSide(change, change.before, texts), writeSide(change, change.after, texts)),
        ),
      ]
    case 'split':
      return [plain(texts.split(writeOne(change.amounts.old), change.parts.length))]
    case 'merged':
      return [plain(texts.merged(writeOne(change.amounts.new), change.parts.length))]
    case 'amount':
      return [name, plain(writeAmounts(change.amounts, texts))]
    case 'value':
    case 'identifier':
      return sides()
  }
}

function reasonOf(change: Change, texts: ChangeTexts): readonly Styled[] {
  return change.reason.code === 'duty' || change.reason.code === 'number'
    ? [{ text: `  [${texts.reasons(change.reason)}]`, style: 'dim' }]
    : []
}

function writeChangedWords(
  segments: readonly Segment[],
  isRewritten: boolean,
  texts: ChangeTexts,
): readonly Styled[] {
  const shown = isRewritten
    ? segments.map((segment) => ({ ...segment, text: shorten(segment.text.trim(), longestText) }))
    : clipSegments(segments).map((segment) => ({ ...segment, text: shortenChanged(segment) }))
  const styled = shown.map((segment, index): Styled => {
    const style = segment.kind === 'same' ? 'plain' : segment.kind
    // A paragraph begins with a space that is not printed.
    const text = index === 0 ? segment.text.trimStart() : segment.text
    return { text: isRewritten && index > 0 ? ` ${text}` : text, style }
  })
  return isRewritten ? [{ text: `${texts.rewritten} `, style: 'dim' }, ...styled] : styled
}

function shortenChanged(segment: Segment): string {
  if (segment.kind === 'same') return segment.text
  const [space = ''] = segment.text.match(/^\s*/u) ?? []
  return space + shorten(segment.text.trim(), longestText)
}

function printConsequences(
  consequences: readonly Consequence[],
  indent: number,
  lines: StyledLines,
  texts: ChangeTexts,
): void {
  if (consequences.length === 0) return
  const numbers = consequences.filter((consequence) => consequence.kind === 'number')
  const references = consequences.filter((consequence) => consequence.kind === 'reference')
  for (const consequence of consequences) {
    if (consequence.kind === 'number' || consequence.kind === 'reference') continue
    const label = labelOfConsequence(consequence, texts)
    if (consequence.kind === 'left-behind' && consequence.before && consequence.after) {
      const text = `${label} ${texts.leftBehind(consequence.before, consequence.after)}`
      lines.add(indent, [{ text: `! ${text}`, style: 'warning' }], indent + 2)
    } else if (consequence.amounts) {
      lines.add(
        indent,
        [
          { text: '↳ ', style: 'dim' },
          plain(pad(label, labelColumn - indent + 2)),
          ...writeMoney(consequence, texts),
        ],
        indent + 2,
      )
    } else {
      lines.add(indent, [{ text: `↳ ${label}`, style: 'dim' }], indent + 2)
    }
  }
  if (numbers.length > 0) {
    const shown = numbers
      .slice(0, mostOfOneKind)
      .map((each) => `${each.before ?? '–'} → ${each.after ?? '–'} ${each.label}`)
    const rest = numbers.length - shown.length
    const list = [...shown, ...(rest > 0 ? [texts.alsoCount(rest)] : [])].join('; ')
    lines.add(indent, [{ text: `↳ ${texts.consequences.number} ${list}`, style: 'dim' }], indent + 2)
  }
  if (references.length > 0) {
    const shown = [...new Set(references.map((each) => shorten(each.label, 50)))].slice(0, 4)
    const text = `↳ ${texts.consequences.reference} ${shown.join('; ')}`
    lines.add(indent, [{ text, style: 'dim' }], indent + 2)
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
    const said = describeChange(change, texts)
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
