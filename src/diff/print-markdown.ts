import { startSentence, writeAmountWithUnit } from '../model/swedish-form.ts'
import type { ArrangedEntry, ArrangedTopic } from './arrange-changes.ts'
import { arrangeChanges } from './arrange-changes.ts'
import type { Change, Consequence, Segment } from './change.ts'
import { type ChangeTexts, changeTexts, type Language, nameField } from './change-texts.ts'
import type { DiffPart, DiffReport } from './diff-report.ts'
import { labelOfConsequence, nameSubject, titleOfPlace } from './entry-words.ts'
import { shorten } from './names.ts'
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

/** Changes as GitHub-flavoured Markdown: money as a table, the rest as lists, the editorial folded away. */
export function printMarkdown(report: DiffReport, language: Language): string {
  const texts = changeTexts[language]
  if (report.parts.length === 0) return `${texts.nothing}\n`
  return `${report.parts.map((part) => printPart(part, texts)).join('\n\n')}\n`
}

function printPart(part: DiffPart, texts: ChangeTexts): string {
  const blocks = [`## ${escapeMarkdown(part.title)}`]
  if (part.subtitles.length > 0) blocks.push(part.subtitles.map(escapeMarkdown).join('  \n'))
  for (const note of part.notes) blocks.push(`> [!WARNING]\n> ${escapeMarkdown(note)}`)
  if (!part.isCompared) return blocks.join('\n\n')
  if (part.changes.length === 0) return [...blocks, texts.nothing].join('\n\n')
  const arranged = arrangeChanges(part.changes)
  blocks.push(`**${texts.counts(arranged.counts.substantive, arranged.counts.editorial)}**`)
  const { added, removed } = arranged.unmatched
  if (arranged.likened > 0 && added + removed > 0) blocks.push(texts.unmatched(removed, added))
  for (const topic of arranged.topics) blocks.push(...printTopic(topic, texts))
  if (arranged.editorial.length > 0) {
    const items = arranged.editorial.map((change) => printEditorial(change, texts)).join('\n')
    const summary = `${texts.editorial} (${arranged.editorial.length})`
    blocks.push(`<details>\n<summary>${summary}</summary>\n\n${items}\n\n</details>`)
  }
  return blocks.join('\n\n')
}

function printTopic(topic: ArrangedTopic, texts: ChangeTexts): readonly string[] {
  const total = topic.total?.amounts ? `: ${writeMoney(topic.total)}` : ''
  const blocks = [`### ${texts.topics[topic.topic]}${total}`]
  if (topic.topic === 'money') blocks.push(...printTable(topic, texts))
  for (const place of topic.places) {
    const items = place.entries.map((entry) => printEntry(entry, texts, topic.topic === 'money'))
    const shown = items.filter((item) => item !== '')
    if (shown.length === 0) continue
    const title = titleOfPlace(place, texts)
    if (title !== null) blocks.push(`**${escapeMarkdown(title)}**`)
    blocks.push(shown.join('\n'))
  }
  if (topic.together.length > 0 && topic.topic !== 'money') {
    blocks.push(
      `${texts.together}:\n\n${topic.together.map((each) => `- ${writeConsequence(each, texts)}`).join('\n')}`,
    )
  }
  return blocks

  function writeMoney(consequence: Consequence): string {
    if (!consequence.amounts) return ''
    return [writeAmounts(consequence.amounts, texts), writeDifference(consequence.amounts, texts)].join(', ')
  }
}

/** What has an amount, and the sums that follow, in one table. */
function printTable(topic: ArrangedTopic, texts: ChangeTexts): readonly string[] {
  const rows: string[] = []
  for (const place of topic.places) {
    const own = place.entries.flatMap((entry) => rowOfEntry(entry, texts))
    const title = titleOfPlace(place, texts)
    if (place.sum) rows.push(rowOfConsequence(place.sum, place.sum.label, texts, '**'))
    else if (title !== null && own.length > 0) rows.push(`| **${escapeMarkdown(title)}** | | | |`)
    rows.push(...own)
  }
  for (const consequence of topic.together) {
    if (consequence.amounts)
      rows.push(rowOfConsequence(consequence, labelOfConsequence(consequence, texts), texts, '_'))
  }
  if (topic.total) rows.push(rowOfConsequence(topic.total, texts.total, texts, '**'))
  if (rows.length === 0) return []
  const head = `| | ${texts.before} | ${texts.after} | ${texts.difference} |\n|---|---:|---:|---:|`
  return [`${head}\n${rows.join('\n')}`]
}

function rowOfEntry(entry: ArrangedEntry, texts: ChangeTexts): readonly string[] {
  const [first] = entry.changes
  if (entry.amounts) {
    const { old, new: now } = entry.amounts
    return [
      row(
        entry.label,
        old && writeAmountWithUnit(old),
        now && writeAmountWithUnit(now),
        writeDifference(entry.amounts, texts),
        '',
      ),
    ]
  }
  if (first?.kind === 'added' && first.amount)
    return [row(entry.label, null, writeAmountWithUnit(first.amount), texts.added, '')]
  if (first?.kind === 'removed' && first.amount)
    return [row(entry.label, writeAmountWithUnit(first.amount), null, texts.removed, '')]
  return []
}

function rowOfConsequence(
  consequence: Consequence,
  label: string,
  texts: ChangeTexts,
  emphasis: string,
): string {
  const difference = consequence.amounts ? writeDifference(consequence.amounts, texts) : ''
  return row(label, consequence.before, consequence.after, difference, emphasis)
}

function row(
  label: string,
  before: string | null,
  after: string | null,
  difference: string,
  emphasis: string,
): string {
  const cell = (text: string | null) => (text ? `${emphasis}${escapeMarkdown(text)}${emphasis}` : '')
  return `| ${cell(label)} | ${cell(before)} | ${cell(after)} | ${cell(difference)} |`
}

function printEntry(entry: ArrangedEntry, texts: ChangeTexts, isInTable: boolean): string {
  const [first] = entry.changes
  if (!first) return ''
  const details = entry.changes.flatMap((change) => describeChange(change, texts))
  details.push(...entry.consequences.map((consequence) => writeConsequence(consequence, texts)))
  // An amount that only came or went is told by the table.
  if (
    isInTable &&
    details.length === 0 &&
    (first.kind === 'added' || first.kind === 'removed') &&
    first.amount
  )
    return ''
  const places = placesOfEntry(entry)
  const said = whatEntrySays(entry, texts)
  const head = `- ${said}${places === '' ? '' : ` <sub>${escapeMarkdown(places)}</sub>`}`
  return [head, ...details.map((detail) => `  - ${detail}`)].join('\n')
}

function whatEntrySays(entry: ArrangedEntry, texts: ChangeTexts): string {
  const [first] = entry.changes
  const label = escapeMarkdown(first ? nameSubject(first.subject, texts) : '')
  const due =
    first && (first.kind === 'added' || first.kind === 'removed') && first.due
      ? `, ${escapeMarkdown(writeDue(first.due, texts))}`
      : ''
  const isText =
    first?.subject.kind === 'measure' ||
    first?.subject.kind === 'condition' ||
    first?.subject.kind === 'instalment'
  const whole = isText
    ? first.kind === 'added'
      ? first.after
      : first.kind === 'removed'
        ? first.before
        : null
    : null
  const body = whole ? escapeMarkdown(whole.text) : `${label}${due}`
  switch (entry.mark) {
    case 'added':
      return `**${texts.added}:** <ins>${body}</ins>`
    case 'removed':
      return `**${texts.removed}:** <del>${body}</del>`
    default:
      return entry.amounts ? `**${label}:** ${writeAmounts(entry.amounts, texts)}` : `**${label}**`
  }
}

function describeChange(change: Change, texts: ChangeTexts): readonly string[] {
  const name = nameField(change, texts)
  switch (change.kind) {
    case 'added':
    case 'removed':
    case 'amount':
      return []
    case 'moved':
      return [escapeMarkdown(texts.moved(change.before?.text || texts.top, change.after?.text || texts.top))]
    case 'reordered':
      return [texts.reordered]
    case 'due':
      return [`${name}: ${escapeMarkdown(writeDates(change.dates, texts))}`]
    case 'words':
      return [`${name}: ${writeSegments(change.segments, change.isRewritten)}${reasonOf(change, texts)}`]
    case 'split':
      return [
        `${escapeMarkdown(texts.split(change.amounts.old ? writeAmountWithUnit(change.amounts.old) : '', change.parts.length))}: ${change.parts
          .map((part) => escapeMarkdown(`${part.label} ${writeAmountWithUnit(part.amount)}`))
          .join('; ')}`,
      ]
    case 'merged':
      return [
        `${escapeMarkdown(texts.merged(change.amounts.new ? writeAmountWithUnit(change.amounts.new) : '', change.parts.length))}: ${change.parts
          .map((part) => escapeMarkdown(`${part.label} ${writeAmountWithUnit(part.amount)}`))
          .join('; ')}`,
      ]
    default:
      return [
        `${name}: ${escapeMarkdown(writeSide(change, change.before, texts))} → ${escapeMarkdown(writeSide(change, change.after, texts))}`,
      ]
  }
}

function reasonOf(change: Change, texts: ChangeTexts): string {
  return change.reason.code === 'duty' || change.reason.code === 'number'
    ? ` _(${escapeMarkdown(texts.reasons(change.reason))})_`
    : ''
}

function writeSegments(segments: readonly Segment[], isRewritten: boolean): string {
  const tags = { same: ['', ''], deleted: ['<del>', '</del>'], inserted: ['<ins>', '</ins>'] } as const
  const shown = isRewritten ? segments : clipSegments(segments)
  return shown
    .map(({ kind, text }) => {
      const [open, close] = tags[kind]
      return `${/^\s/u.test(text) ? ' ' : ''}${open}${escapeMarkdown(text.trim())}${close}`
    })
    .join('')
    .trim()
}

function writeConsequence(consequence: Consequence, texts: ChangeTexts): string {
  const label = labelOfConsequence(consequence, texts)
  if (consequence.kind === 'left-behind' && consequence.before && consequence.after) {
    return `⚠ ${escapeMarkdown(`${label} ${texts.leftBehind(consequence.before, consequence.after)}`)}`
  }
  if (consequence.amounts) {
    const difference = writeDifference(consequence.amounts, texts)
    return `↳ ${escapeMarkdown(`${label}: ${writeAmounts(consequence.amounts, texts)}${difference === '' ? '' : `, ${difference}`}`)}`
  }
  if (consequence.before === null && consequence.after === null) return `↳ ${escapeMarkdown(label)}`
  return `↳ ${escapeMarkdown(`${label}: ${consequence.before ?? '–'} → ${consequence.after ?? '–'}`)}`
}

function printEditorial(change: Change, texts: ChangeTexts): string {
  const places = writePlaces(change.before?.span ?? null, change.after?.span ?? null)
  const said =
    change.kind === 'amount'
      ? [`${nameField(change, texts)}: ${writeAmounts(change.amounts, texts)}`]
      : describeChange(change, texts)
  const head = `- ${escapeMarkdown(startSentence(shorten(nameSubject(change.subject, texts), 60)))}: ${said.join('; ')} _(${escapeMarkdown(texts.reasons(change.reason))})_ <sub>${escapeMarkdown(places)}</sub>`
  const follows = change.consequences.map((consequence) => `  - ${writeConsequence(consequence, texts)}`)
  return [head, ...follows].join('\n')
}

/** What a drafter wrote is data: no Markdown, no HTML, no mention of a user, no second line. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\n\r\t]+/gu, ' ')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/[\\`*_{}[\]#|~]/gu, '\\$&')
    .replace(/@(?=\w)/gu, '@\u200b')
    .replace(/^(\s*)([-+]|\d+\.)(?=\s)/u, '$1\\$2')
}
