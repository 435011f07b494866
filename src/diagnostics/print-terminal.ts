import { stripVTControlCharacters } from 'node:util'
import { lineAt, type Position, positionOf, type Span } from '../text/source-file.ts'
import { type Diagnostic, type Related, sortDiagnostics } from './diagnostic.ts'
import type { Severity } from './severity.ts'
import { type Language, textOfMessage } from './text-of-message.ts'
import { showLine, widthOf } from './text-width.ts'

/** How diagnostics are printed for people. */
export interface TerminalOptions {
  readonly language: Language
  /** Whether escape sequences for colour may be used. */
  readonly colour: boolean
  /** How many diagnostics are shown; of the others only the number is told. */
  readonly limit: number
  /** Columns of the terminal. */
  readonly width: number
}

const words = {
  sv: {
    severity: { error: 'fel', warning: 'varning', suggestion: 'förslag' },
    several: { error: 'fel', warning: 'varningar', suggestion: 'förslag' },
    write: 'skriv i stället: ',
    add: 'lägg till: ',
    remove: 'ta bort det som är markerat',
    more: (count: number) => `Ytterligare ${count} visas inte.`,
  },
  en: {
    severity: { error: 'error', warning: 'warning', suggestion: 'suggestion' },
    several: { error: 'errors', warning: 'warnings', suggestion: 'suggestions' },
    write: 'write instead: ',
    add: 'add: ',
    remove: 'remove what is marked',
    more: (count: number) => `${count} more not shown.`,
  },
} as const

const narrowest = 40
const mostLinesOfSpan = 4

type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'cyan' | 'blue'
const styleCodes: Readonly<Record<Style, number>> = {
  bold: 1,
  dim: 2,
  red: 31,
  yellow: 33,
  cyan: 36,
  blue: 34,
}
const severityStyles: Readonly<Record<Severity, Style>> = {
  error: 'red',
  warning: 'yellow',
  suggestion: 'cyan',
}

interface Printer extends TerminalOptions {
  style(text: string, ...styles: Style[]): string
}

/**
 * Diagnostics as text for a terminal: each with its message, its place, the lines of the source with the place marked, the other
 * places that it has to do with, and what to write instead where that is known; at the end how many there are. The text is
 * empty where there are none.
 */
export function printTerminal(diagnostics: readonly Diagnostic[], options: TerminalOptions): string {
  if (diagnostics.length === 0) return ''
  const printer: Printer = {
    ...options,
    width: Math.max(options.width, narrowest),
    style: (text, ...styles) =>
      options.colour && text !== ''
        ? `\u001B[${styles.map((style) => styleCodes[style]).join(';')}m${text}\u001B[0m`
        : text,
  }
  const sorted = sortDiagnostics(diagnostics)
  const shown = pickGravest(sorted, options.limit)
  const blocks = shown.map((diagnostic) => printDiagnostic(diagnostic, printer).join('\n'))
  const more = sorted.length - shown.length
  const summary = summarise(sorted, printer)
  return [...blocks, more > 0 ? `${words[options.language].more(more)} ${summary}` : summary]
    .join('\n\n')
    .concat('\n')
}

/** So many diagnostics as are shown, in their order: no error is left out for something lesser before it. */
function pickGravest(sorted: readonly Diagnostic[], limit: number): readonly Diagnostic[] {
  const graveness: readonly Severity[] = ['error', 'warning', 'suggestion']
  const picked = new Set(
    graveness
      .flatMap((severity) => sorted.filter((diagnostic) => diagnostic.severity === severity))
      .slice(0, Math.max(0, limit)),
  )
  return sorted.filter((diagnostic) => picked.has(diagnostic))
}

/** `3 fel, 1 varning`: how many there are of each severity. */
export function countDiagnostics(diagnostics: readonly Diagnostic[], language: Language): string {
  return countBySeverity(diagnostics, language)
    .map(({ text }) => text)
    .join(', ')
}

function countBySeverity(diagnostics: readonly Diagnostic[], language: Language) {
  const { severity: one, several } = words[language]
  const severities: readonly Severity[] = ['error', 'warning', 'suggestion']
  return severities.flatMap((severity) => {
    const count = diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
    return count === 0 ? [] : [{ severity, text: `${count} ${(count === 1 ? one : several)[severity]}` }]
  })
}

function summarise(diagnostics: readonly Diagnostic[], { language, style }: Printer): string {
  return countBySeverity(diagnostics, language)
    .map(({ severity, text }) => style(text, 'bold', severityStyles[severity]))
    .join(', ')
}

function printDiagnostic(diagnostic: Diagnostic, printer: Printer): readonly string[] {
  const { language, style, width } = printer
  const { severity, span, message } = diagnostic
  const label = words[language].severity[severity]
  const text = wrap(textOfMessage(message, language), width - label.length - 2)
  const indent = ' '.repeat(label.length + 2)
  const head = text.map((line, index) =>
    index === 0
      ? `${style(`${label}:`, 'bold', severityStyles[severity])} ${style(line, 'bold')}`
      : indent + style(line, 'bold'),
  )
  if (span === null) return [...head, `  ${style(message.code, 'dim')}`]

  const places = [span, ...diagnostic.related.map((place) => place.span)]
  const lastLine = Math.max(...places.map((place) => positionOf(place.file, place.end).line))
  const gutter = String(lastLine).length + 1
  const edge = (sign: string) => style(`${' '.repeat(gutter)} ${sign}`, 'dim')
  const lines = [
    ...head,
    `${edge('╭─')} ${printPlace(span)}  ${style(message.code, 'dim')}`,
    edge('│'),
    ...printFrame(span, gutter, '^', severityStyles[severity], printer),
  ]
  let shownFile = span.file
  for (const [index, place] of diagnostic.related.entries()) {
    // Places of one file stand below one another: their line numbers tell them apart.
    if (place.span.file !== shownFile) {
      lines.push(edge('│'), `${edge('├─')} ${printPlace(place.span)}`, edge('│'))
    } else if (index === 0) lines.push(edge('┆'))
    shownFile = place.span.file
    lines.push(...printRelated(place, gutter, printer))
  }
  const hint = describeFix(diagnostic, printer)
  return hint === null ? lines : [...lines, `${edge('╰─')} ${hint}`]
}

/** A related place with its note: behind the mark where there is room, else below it. */
function printRelated(place: Related, gutter: number, printer: Printer): readonly string[] {
  const { language, style, width } = printer
  const note = textOfMessage(place.note, language)
  const frame = printFrame(place.span, gutter, '-', 'blue', printer)
  const last = frame.at(-1) ?? ''
  if (widthOf(stripVTControlCharacters(last)) + 1 + widthOf(note) <= width) {
    return [...frame.slice(0, -1), `${last} ${style(showLine(note), 'blue')}`]
  }
  const edge = style(`${' '.repeat(gutter)} │`, 'dim')
  return [...frame, ...wrap(note, width - gutter - 4).map((line) => `${edge} ${style(line, 'blue')}`)]
}

function printPlace(span: Span): string {
  const { line, column } = positionOf(span.file, span.start)
  return `${span.file.path}:${line}:${column}`
}

function describeFix({ fix }: Diagnostic, { language, style }: Printer): string | null {
  if (fix === null) return null
  const { write, add, remove } = words[language]
  if (fix.text === '') return remove
  const text = fix.text.split('\n').map(showLine).join('↵')
  return (fix.span.start === fix.span.end ? add : write) + style(text, 'bold')
}

/** The lines of a place with the place marked below; of a place of many lines the first ones and the last. */
function printFrame(
  span: Span,
  gutter: number,
  mark: string,
  colour: Style,
  printer: Printer,
): readonly string[] {
  const from = positionOf(span.file, span.start)
  const to = lastPosition(span, from)
  const numbers = Array.from({ length: to.line - from.line + 1 }, (_, index) => from.line + index)
  const isLong = numbers.length > mostLinesOfSpan
  const shown = isLong ? [...numbers.slice(0, mostLinesOfSpan - 2), to.line] : numbers
  const { style } = printer
  return shown.flatMap((number) => {
    const line = lineAt(span.file, number)
    const start = number === from.line ? from.column - 1 : line.length - line.trimStart().length
    const end = number === to.line ? to.column - 1 : line.trimEnd().length
    const window = cutAround(showLine(line), start, Math.max(end, start + 1), printer.width - gutter - 3)
    const gap = isLong && number === to.line ? [style(`${' '.repeat(gutter)} ┆`, 'dim')] : []
    const bar = style('│', 'dim')
    const marks = `${' '.repeat(window.before)}${style(mark.repeat(Math.max(window.marked, 1)), 'bold', colour)}`
    return [
      ...gap,
      `${style(String(number).padStart(gutter), 'dim')} ${bar} ${window.text}`,
      `${' '.repeat(gutter)} ${bar} ${marks}`,
    ]
  })
}

/** The end of a span; one that ends at the start of a line ends with the line before. */
function lastPosition(span: Span, from: Position): Position {
  let { end } = span
  while (end > span.start && span.file.text[end - 1] === '\n') end -= 1
  const to = positionOf(span.file, end)
  return to.line < from.line ? from : to
}

interface Window {
  readonly text: string
  /** Columns before the mark, and columns marked. */
  readonly before: number
  readonly marked: number
}

/** As much of a line as there is room for, cut so that the place is seen. `start` and `end` count code units. */
function cutAround(line: string, start: number, end: number, room: number): Window {
  if (widthOf(line) <= room) return measure(line, '', start, end)
  const most = room - 2
  const lead = Math.max(10, Math.min(Math.floor(most * 0.6), most - widthOf(line.slice(start, end))))
  let first = start
  while (first > 0 && widthOf(line.slice(first - 1, start)) <= lead) first -= 1
  first = alignToCharacter(line, first)
  let last = first
  for (let width = 0; last < line.length; ) {
    const character = String.fromCodePoint(line.codePointAt(last) ?? 0)
    width += widthOf(character)
    if (width > most) break
    last += character.length
  }
  const tail = last < line.length ? '…' : ''
  const cut = measure(
    line.slice(first, last),
    first > 0 ? '…' : '',
    start - first,
    Math.min(end, last) - first,
  )
  return { ...cut, text: cut.text + tail }
}

function measure(line: string, lead: string, start: number, end: number): Window {
  return {
    text: lead + line,
    before: widthOf(lead) + widthOf(line.slice(0, start)) + Math.max(0, start - line.length),
    marked: widthOf(line.slice(start, end)),
  }
}

/** A place that does not part the two halves of a character, nor a letter from its accent. */
function alignToCharacter(line: string, at: number): number {
  let aligned = at
  while (aligned > 0 && /^[\uDC00-\uDFFF]|^\p{M}/u.test(line.slice(aligned, aligned + 2))) aligned -= 1
  return aligned
}

/** Breaks a text at spaces into lines of at most a width; a word that is longer stands on a line of its own. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/[ \n]+/)) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((each) => showLine(each))
}
