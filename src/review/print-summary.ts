import { errorsOf } from '../diagnostics/diagnostic.ts'
import { messageAtPlace } from '../diagnostics/message-at-place.ts'
import { changeTexts, type Language } from '../diff/change-texts.ts'
import type { DiffPart } from '../diff/diff-report.ts'
import type { DeadlinePair } from '../diff/pair-deadlines.ts'
import { escapeMarkdown, printMarkdown } from '../diff/print-markdown.ts'
import { writeDates, writeDue } from '../diff/write-values.ts'
import { startSentence } from '../model/swedish-form.ts'
import { type DeadlineGroups, glanceAt } from './glance.ts'
import { writeInWords } from './glance-in-words.ts'
import type { Review, ReviewPart } from './review.ts'
import { reviewTexts } from './review-texts.ts'
import { tilesOf } from './write-glance.ts'

/** A comment on GitHub holds 65 536 characters, and nobody reads half of that. */
const longest = 24_000
const mostListed = 6

/**
 * The review as Markdown for a comment: what every part comes to in words and figures, its dates and new findings, and all its changes as
 * long as there is room. What does not fit is said, with where it is.
 */
export function printSummary(review: Review, language: Language): string {
  const say = reviewTexts[language]
  const head = [
    `## ${say.title}: ${escapeMarkdown(say.between(review.old, review.new))}`,
    ...review.notes.map((note) => `> [!WARNING]\n> ${escapeMarkdown(note)}`),
  ]
  if (review.parts.length === 0) return `${[...head, say.nothing].join('\n\n')}\n`
  const foot = `_${escapeMarkdown(say.wholePage)}_`
  const fixed = [...head, ...review.parts.map((part) => writePart(part, language))].join('\n\n')
  let left = longest - fixed.length - foot.length
  const details = review.parts.flatMap(({ changes }) => {
    if (!changes.isCompared || changes.changes.length === 0) return []
    const written = writeDetails(changes, language)
    if (written.length > left) return []
    left -= written.length
    return [written]
  })
  return `${[fixed, ...details, foot].join('\n\n')}\n`
}

function writePart(part: ReviewPart, language: Language): string {
  const { changes, findings, models } = part
  const say = reviewTexts[language]
  const lines = [`### ${escapeMarkdown(changes.title)}`]
  lines.push(...changes.notes.map((note) => `> [!WARNING]\n> ${escapeMarkdown(note)}`))
  if (!changes.isCompared || (models.old === null) !== (models.new === null))
    lines.push(...changes.subtitles.map(escapeMarkdown))
  if (changes.isCompared) {
    const glance = glanceAt(part)
    const tiles = tilesOf(glance, part, language).map(({ name, value, beside }) => {
      return `| ${escapeMarkdown(name)} | **${escapeMarkdown(value)}** | ${escapeMarkdown(beside)} |`
    })
    lines.push(['| | | |', '|---|---|---|', ...tiles].join('\n'))
    const words = writeInWords(glance, part, language)
    if (words.length > 0) lines.push(words.map((each) => `- ${escapeMarkdown(each)}`).join('\n'))
    if (glance.deadlines) lines.push(...writeDeadlines(glance.deadlines, language))
  }
  const errors = errorsOf(findings?.began ?? [])
  if (errors.length > 0) {
    const shown = errors
      .slice(0, mostListed)
      .map((each) => `- ${escapeMarkdown(messageAtPlace(each, language))}`)
    const rest = errors.length > mostListed ? [`- ${say.more(errors.length - mostListed)}`] : []
    lines.push(`**${say.began}: ${say.errorsNow(errors.length)}**`, [...shown, ...rest].join('\n'))
  }
  return lines.join('\n\n')
}

function writeDeadlines({ moved, added, removed }: DeadlineGroups, language: Language): readonly string[] {
  const say = reviewTexts[language]
  const texts = changeTexts[language]
  const list = (title: string, pairs: readonly DeadlinePair[], write: (pair: DeadlinePair) => string) => {
    if (pairs.length === 0) return []
    const shown = pairs.slice(0, mostListed).map((pair) => `- ${escapeMarkdown(write(pair))}`)
    const rest = pairs.length > mostListed ? [`- ${say.more(pairs.length - mostListed)}`] : []
    return [`**${say.timeline}, ${title.toLowerCase()}**`, [...shown, ...rest].join('\n')]
  }
  const name = ({ before, after }: DeadlinePair) => startSentence((after ?? before)?.what.value ?? '')
  const due = ({ before, after }: DeadlinePair) => writeDue((after ?? before)?.due.value ?? null, texts)
  return [
    ...list(say.moved, moved, (pair) => `${name(pair)}: ${writeDates(pair.dates, texts)}`),
    ...list(say.added, added, (pair) => `${name(pair)}: ${due(pair)}`),
    ...list(say.removed, removed, (pair) => `${name(pair)}: ${due(pair)}`),
  ]
}

function writeDetails(part: DiffPart, language: Language): string {
  const written = printMarkdown({ parts: [{ ...part, notes: [], subtitles: [] }] }, language)
  const summary = `${changeTexts[language].changes}: ${part.title}`.replace(/[<>&]/gu, '')
  return `<details>\n<summary>${summary}</summary>\n\n${written.replace(/^## .*\n+/u, '').trim()}\n\n</details>`
}
