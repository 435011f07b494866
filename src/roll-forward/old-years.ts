import type { SourceMap } from '../read/source-tree.ts'
import type { SourceFile, Span } from '../text/source-file.ts'
import { tellsOfThePast } from '../wording/past-tense.ts'
import { valuesOf } from './source-values.ts'

/** A place of a new source that speaks of the old year, or by an expression of the past. */
export interface YearPlace {
  readonly kind: 'year-in-text' | 'year-elsewhere' | 'year-expression'
  readonly span: Span
  /** What stands around it in its sentence. */
  readonly subject: string
}

/** Keys whose texts are printed and are the drafter's own words. */
const textKeys = new Set([
  ...['title', 'short-title', 'heading', 'text', 'closing', 'tasks', 'schedule', 'cost-note'],
  ...['label', 'purpose', 'condition', 'conditions', 'what', 'items'],
])
/** Before or after it, a year is part of something else: a period, a number, a date. */
const joinedBefore = /[0-9A-Za-zÅÄÖåäö/:–-]$/u
const joinedAfter = /^(?:[0-9A-Za-zÅÄÖåäö/–-]|:[0-9])/u
const expression = /\{\{\s*year(?:\s+"(?<offset>[+-]\d+)")?\s*\}\}/gu

/** Finds every place where a year is written in digits, be it in a comment, and every expression that tells of the past. */
export function findOldYears(file: SourceFile, tree: SourceMap, year: number): readonly YearPlace[] {
  const texts = printedTexts(tree)
  const digits = new RegExp(`(?<![0-9])${year}(?![0-9])`, 'gu')
  const places: YearPlace[] = []
  for (const { index } of file.text.matchAll(digits)) {
    const text = texts.find((each) => each.span.start <= index && index < each.span.end)
    const span = { file, start: index, end: index + 4 }
    const isJoined =
      joinedBefore.test(file.text.slice(0, index)) || joinedAfter.test(file.text.slice(index + 4))
    const kind = text && !text.isEarlierDecision && !isJoined ? 'year-in-text' : 'year-elsewhere'
    places.push({ kind, span, subject: excerptAt(span) })
  }
  for (const match of file.text.matchAll(expression)) {
    const span = { file, start: match.index, end: match.index + match[0].length }
    const text = texts.find((each) => each.span.start <= match.index && match.index < each.span.end)
    const isOfThePast = Number(match.groups?.offset ?? 0) < 0 || tellsOfThePast(sentenceAt(span).text)
    if (text && !text.isHeading && isOfThePast)
      places.push({ kind: 'year-expression', span, subject: excerptAt(span) })
  }
  return places.sort((a, b) => a.span.start - b.span.start)
}

interface PrintedText {
  readonly span: Span
  readonly isHeading: boolean
  /** What an annex tells of decisions that were taken before. */
  readonly isEarlierDecision: boolean
}

function printedTexts(tree: SourceMap): readonly PrintedText[] {
  return [...valuesOf(tree)].flatMap(({ keys, node }) => {
    const key = keys.at(-1) ?? ''
    if (node.kind !== 'scalar' || !textKeys.has(key)) return []
    return [
      { span: node.span, isHeading: key === 'heading', isEarlierDecision: keys.includes('initiatives') },
    ]
  })
}

const sentenceEnd = /[.!?] (?=\p{Lu})/u
const mostBefore = 60
const mostAfter = 40

/** The sentence around a place, within its line. */
function sentenceAt(span: Span): { readonly text: string; readonly at: number } {
  const { line, at } = lineAround(span)
  const ends = [...line.slice(0, at).matchAll(new RegExp(sentenceEnd, 'gu'))]
  const start = (ends.at(-1)?.index ?? -2) + 2
  const end = sentenceEnd.exec(line.slice(at))
  return { text: line.slice(start, end ? at + end.index + 1 : undefined), at: at - start }
}

/** So much of a sentence that the place in it can be judged. */
function excerptAt(span: Span): string {
  const { text, at } = sentenceAt(span)
  const start = at <= mostBefore ? 0 : text.indexOf(' ', at - mostBefore) + 1
  const length = span.end - span.start
  const end =
    text.length - at - length <= mostAfter ? text.length : text.lastIndexOf(' ', at + length + mostAfter)
  return `${start > 0 ? '… ' : ''}${text.slice(start, Math.max(end, at + length))}${end < text.length ? ' …' : ''}`
}

function lineAround({ file, start }: Span): { readonly line: string; readonly at: number } {
  const from = file.text.lastIndexOf('\n', start - 1) + 1
  const to = file.text.indexOf('\n', start)
  const line = file.text.slice(from, to === -1 ? undefined : to)
  const indent = line.length - line.trimStart().length
  return { line: line.trim(), at: start - from - indent }
}
