import { startSentence, writeAmountWithUnit } from '../model/swedish-form.ts'
import type { ArrangedEntry, ArrangedTopic } from './arrange-changes.ts'
import { arrangeChanges } from './arrange-changes.ts'
import type { Change, Consequence } from './change.ts'
import { type ChangeTexts, changeTexts, type Language } from './change-texts.ts'
import {
  describeChange,
  describeConsequences,
  describeHead,
  describeParts,
  type EntryHead,
  untoldChanges,
} from './describe-change.ts'
import type { DiffPart, DiffReport } from './diff-report.ts'
import { labelOfConsequence, nameSubject, titleOfPlace } from './entry-words.ts'
import { shorten } from './names.ts'
import { placesOfEntry, writeAmounts, writeDifference, writePlaces } from './write-values.ts'

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
      `${texts.together}:\n\n${writeConsequences(topic.together, texts)
        .map((each) => `- ${each}`)
        .join('\n')}`,
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
  const details = untoldChanges(entry).map((change) => describe(change, texts))
  details.push(...writeConsequences(entry.consequences, texts))
  const head = describeHead(entry, { texts, longest: null })
  // An amount that only came or went is told by the table.
  if (isInTable && details.length === 0 && head.amount !== null) return ''
  const places = placesOfEntry(entry)
  const line = `- ${writeHead(entry, head, texts)}${places === '' ? '' : ` <sub>${escapeMarkdown(places)}</sub>`}`
  return [line, ...details.map((detail) => `  - ${detail}`)].join('\n')
}

function writeHead({ mark }: ArrangedEntry, head: EntryHead, texts: ChangeTexts): string {
  const label = escapeMarkdown(head.label)
  const dates = head.dates === null ? '' : escapeMarkdown(head.dates)
  if (mark === 'added' || mark === 'removed') {
    const tag = mark === 'added' ? 'ins' : 'del'
    return `**${texts[mark]}:** <${tag}>${label}${dates === '' ? '' : `, ${dates}`}</${tag}>`
  }
  const value = head.amounts ? writeAmounts(head.amounts, texts) : dates
  return value === '' ? `**${label}**` : `**${label}:** ${value}`
}

function describe(change: Change, texts: ChangeTexts): string {
  const pieces = describeChange(change, { texts, longest: null })
  const tags = { deleted: 'del', inserted: 'ins' } as const
  const said = pieces
    .map(({ text, style }) => {
      if (style === 'note') return ` _(${escapeMarkdown(text)})_`
      if (style === 'plain' || style === 'name') return escapeMarkdown(text)
      return `${/^\s/u.test(text) ? ' ' : ''}<${tags[style]}>${escapeMarkdown(text.trim())}</${tags[style]}>`
    })
    .join('')
    .replace(/ {2,}/gu, ' ')
    .trim()
  const parts = describeParts(change).map(({ label, amount }) => escapeMarkdown(`${label} ${amount}`))
  return parts.length === 0 ? said : `${said}: ${parts.join('; ')}`
}

function writeConsequences(consequences: readonly Consequence[], texts: ChangeTexts): readonly string[] {
  return describeConsequences(consequences, texts).map(({ kind, label, amounts }) => {
    if (kind === 'left-behind') return `⚠ ${escapeMarkdown(label)}`
    if (!amounts) return `↳ ${escapeMarkdown(label)}`
    const values = [writeAmounts(amounts, texts), writeDifference(amounts, texts)].filter(Boolean)
    return `↳ ${escapeMarkdown(`${label}: ${values.join(', ')}`)}`
  })
}

function printEditorial(change: Change, texts: ChangeTexts): string {
  const places = writePlaces(change.before?.span ?? null, change.after?.span ?? null)
  const said = describe(change, texts)
  const head = `- ${escapeMarkdown(startSentence(shorten(nameSubject(change.subject, texts), 60)))}: ${said} _(${escapeMarkdown(texts.reasons(change.reason))})_ <sub>${escapeMarkdown(places)}</sub>`
  const follows = writeConsequences(change.consequences, texts).map((each) => `  - ${each}`)
  return [head, ...follows].join('\n')
}

/** What a drafter wrote is data: no Markdown, no HTML, no mention of a user, no second line. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\n\r\t]+/gu, ' ')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/[\\`*_{}[\]#|~]/gu, '\\$&')
    .replace(/@(?=\w)/gu, '@\u200b')
    .replace(/^(\s*)([-+]|\d+\.)(?=\s)/u, '$1\\$2')
}
