import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { type Diagnostic, type Message, sortDiagnostics } from '../../src/diagnostics/diagnostic.ts'
import { textOfMessage } from '../../src/diagnostics/text-of-message.ts'
import { positionOf, type Span } from '../../src/text/source-file.ts'
import { readGoldenParts, writeGoldenParts } from './golden-parts.ts'

/**
 * Caret cases: sources in which comment lines mark where which diagnostic is expected.
 *
 *     amount: 80 mkr
 *     #       ^^^^^^ error schema/wrong-form
 *     kind: agrement
 *     #<<< error schema/unknown-value: menade du "agreement"
 *
 * - A mark stands in a comment line below the line that it speaks of; several may follow one another. Mark lines are removed
 *   before the source is read, so that they may stand anywhere, also inside block scalars.
 * - `^^^` marks the columns right above it. A comment starts with `#`, so a mark that begins in the column of the `#`
 *   is written `#<<<` (the `#` counts) or, when it is one column wide, `#|`.
 * - `^^^~` marks up to the end of the line and says that the place goes on in the following lines.
 * - Then comes `error`, `warning`, `suggestion` or `related` (another place that a diagnostic shows), the code, and, if wanted,
 *   `: words` that the Swedish text must hold.
 * - An empty place is marked as one column.
 * - `## expect error family/code` stands for a diagnostic without a place in the files of the case (no span, a file that the case
 *   does not hold, or the end of the file).
 * - `## case: title` begins a new case in the same file; `## file: path` begins a new file in the same case. What stands before the
 *   first of them is a case named after its file, with one file of that name.
 *
 * Both ways: a mark without its diagnostic fails, and a diagnostic without its mark fails. A case without marks asserts that the
 * source is clean. With ORDALAG_ACCEPT=1 the marks are rewritten to what was found (words are kept where they still hold).
 *
 * What each diagnostic says, and what it would mend, stands in `test/golden/messages/<folder>.txt`, a part per case.
 */
export interface CaseFile {
  readonly path: string
  readonly text: string
}

/**
 * What a case is run through: from the files of a case (mark lines removed) to all that was found. `from` is the file that
 * holds the case, relative to the folder of cases.
 */
export type RunCase = (files: readonly CaseFile[], from: string) => readonly Diagnostic[]

/** What may be asked of a folder of cases. */
export interface CaretCasesOptions {
  /** Codes that the cases must show at least once each; a code that no case shows fails. */
  readonly codes?: readonly string[]
}

interface Mark {
  readonly line: number
  readonly start: number
  readonly end: number
  readonly goesOn: boolean
  readonly level: string
  readonly code: string
  readonly words: string
}

interface MarkedFile extends CaseFile {
  /** The `## file:` line as written; undefined for the file that a case begins with. */
  readonly opening: string | undefined
  readonly marks: readonly Mark[]
}

interface MarkedCase {
  /** The file that holds the case. */
  readonly from: string
  readonly title: string
  /** The `## case:` line as written; undefined for the first case of a file without one. */
  readonly opening: string | undefined
  readonly files: readonly MarkedFile[]
  readonly placeless: readonly Mark[]
}

const markLine =
  /^( *)#( *)(\^+|<+|\|)(~?) +(error|warning|suggestion|related) +([a-z0-9-]+\/[a-z0-9-]+)(?:: (.*\S))?\s*$/
/** What nobody writes as a comment, and what would be a mark but for a slip. */
const nearlyMark = /^ *# *(?:\^+|<+|\|)~? +(?:[a-z]+ +)?[a-z0-9-]+\/[a-z0-9-]+/
const placelessLine =
  /^## expect (error|warning|suggestion|related) +([a-z0-9-]+\/[a-z0-9-]+)(?:: (.*\S))?\s*$/

function parseMark(line: string, above: number): Mark | undefined {
  const match = markLine.exec(line)
  if (!match) {
    if (nearlyMark.test(line)) throw new Error(`This looks like a mark but is none: ${line}`)
    return undefined
  }
  if (above === 0) throw new Error(`A mark needs a line above it: ${line}`)
  const [, indent = '', gap = '', run = '', goesOn = '', level = '', code = '', words = ''] = match
  const fromHash = run.startsWith('<') || run === '|'
  if (fromHash && gap !== '') return undefined
  const start = fromHash ? indent.length : indent.length + 1 + gap.length
  const width = run === '|' ? 1 : run.length + (fromHash ? 1 : 0)
  return { line: above, start, end: start + width, goesOn: goesOn !== '', level, code, words }
}

/** Splits the text of a case file into its cases, and takes the marks out of the sources. */
export function parseCaretCases(fileName: string, text: string): readonly MarkedCase[] {
  const cases: MarkedCase[] = []
  let title = fileName
  let caseOpening: string | undefined
  let files: MarkedFile[] = []
  let placeless: Mark[] = []
  let path = fileName
  let fileOpening: string | undefined
  let lines: string[] = []
  let marks: Mark[] = []

  const endFile = () => {
    const empty = lines.every((line) => line.trim() === '') && marks.length === 0
    if (!empty || fileOpening !== undefined)
      files.push({ path, text: lines.join('\n'), opening: fileOpening, marks })
    lines = []
    marks = []
    fileOpening = undefined
    path = fileName
  }
  const endCase = () => {
    endFile()
    if (files.length > 0 || placeless.length > 0)
      cases.push({ from: fileName, title, opening: caseOpening, files, placeless })
    files = []
    placeless = []
  }

  for (const line of text.split('\n')) {
    const newCase = /^## case: (.*\S)\s*$/.exec(line)
    const newFile = /^## file: (.*\S)\s*$/.exec(line)
    const nowhere = placelessLine.exec(line)
    const mark = parseMark(line, lines.length)
    if (newCase) {
      if (lines.length > 0) lines.push('')
      endCase()
      title = newCase[1] ?? ''
      caseOpening = line
    } else if (newFile) {
      if (lines.length > 0) lines.push('')
      endFile()
      path = newFile[1] ?? ''
      fileOpening = line
    } else if (nowhere) {
      const [, level = '', code = '', words = ''] = nowhere
      placeless.push({ line: 0, start: 0, end: 0, goesOn: false, level, code, words })
    } else if (mark) marks.push(mark)
    else lines.push(line)
  }
  endCase()
  return cases
}

function writeMark(mark: Mark): string {
  const width = mark.end - mark.start
  const run =
    mark.start > 0
      ? `#${' '.repeat(mark.start - 1)}${'^'.repeat(width)}`
      : width === 1
        ? '#|'
        : `#${'<'.repeat(width - 1)}`
  return `${run}${mark.goesOn ? '~' : ''} ${writeMeaning(mark)}`
}

function writeMeaning(mark: Mark): string {
  return `${mark.level} ${mark.code}${mark.words === '' ? '' : `: ${mark.words}`}`
}

function compareMarks(a: Mark, b: Mark): number {
  const text = (mark: Mark) => `${mark.level} ${mark.code} ${mark.words}`
  return a.line - b.line || a.start - b.start || a.end - b.end || (text(a) < text(b) ? -1 : 1)
}

/** Writes a case as text again, its marks in one canonical form and order. */
function writeCase(written: MarkedCase): string {
  const lines: string[] = []
  if (written.opening !== undefined) lines.push(written.opening)
  for (const mark of [...written.placeless].sort(compareMarks)) lines.push(`## expect ${writeMeaning(mark)}`)
  for (const file of written.files) {
    if (file.opening !== undefined) lines.push(file.opening)
    const marks = [...file.marks].sort(compareMarks)
    const sourceLines = file.text.split('\n')
    sourceLines.forEach((line, index) => {
      if (index < sourceLines.length - 1 || line !== '') lines.push(line)
      for (const mark of marks) if (mark.line === index + 1) lines.push(writeMark(mark))
    })
  }
  return `${lines.join('\n')}\n`
}

function markOf(
  level: string,
  span: Span | null,
  message: Message,
  files: readonly CaseFile[],
): [number, Mark] {
  const meaning = { level, code: message.code, words: '' }
  const index = span === null ? -1 : files.findIndex((file) => file.path === span.file.path)
  const file = files[index]
  if (span === null || file === undefined || (span.start >= file.text.length && file.text.endsWith('\n')))
    return [-1, { line: 0, start: 0, end: 0, goesOn: false, ...meaning }]
  const { line, column } = positionOf(span.file, span.start)
  const end = positionOf(span.file, span.end)
  const goesOn = end.line > line
  const lineEnd = file.text.split('\n')[line - 1]?.length ?? 0
  const start = column - 1
  return [
    index,
    { line, start, end: Math.max(start + 1, goesOn ? lineEnd : end.column - 1), goesOn, ...meaning },
  ]
}

function samePlaceAndCode(a: Mark, b: Mark): boolean {
  return (
    a.line === b.line &&
    a.start === b.start &&
    a.end === b.end &&
    a.goesOn === b.goesOn &&
    a.level === b.level &&
    a.code === b.code
  )
}

/** The same case with the marks that the diagnostics give, and the words of the old marks where they still hold. */
function markAsFound(marked: MarkedCase, diagnostics: readonly Diagnostic[]): MarkedCase {
  const found: { index: number; mark: Mark }[] = []
  const add = (level: string, span: Span | null, message: Message) => {
    const [index, mark] = markOf(level, span, message, marked.files)
    const expected = index < 0 ? marked.placeless : (marked.files[index]?.marks ?? [])
    const text = textOfMessage(message, 'sv')
    const words = expected.find((old) => samePlaceAndCode(old, mark) && text.includes(old.words))?.words
    const entry = { index, mark: { ...mark, words: words ?? '' } }
    const known = found.some((other) => other.index === index && samePlaceAndCode(other.mark, mark))
    if (level !== 'related' || !known) found.push(entry)
  }
  for (const diagnostic of sortDiagnostics(diagnostics)) {
    add(diagnostic.severity, diagnostic.span, diagnostic.message)
    for (const place of diagnostic.related) add('related', place.span, place.note)
  }
  const marksOf = (wanted: number) => found.filter(({ index }) => index === wanted).map(({ mark }) => mark)
  return {
    ...marked,
    placeless: marksOf(-1),
    files: marked.files.map((file, index) => ({ ...file, marks: marksOf(index) })),
  }
}

/** All that is said of a case, in both languages: where, what, the other places, and what would mend it. */
function listMessages(diagnostics: readonly Diagnostic[]): string {
  const place = (span: Span | null) => {
    if (span === null) return ''
    const { line, column } = positionOf(span.file, span.start)
    return `${span.file.path}:${line}:${column} `
  }
  const lines = sortDiagnostics(diagnostics).flatMap(({ span, severity, message, related, fix }) => [
    `${place(span)}${severity} ${message.code}`,
    `  ${textOfMessage(message, 'sv')}`,
    `  ${textOfMessage(message, 'en')}`,
    ...related.map((other) => `  + ${place(other.span)}${textOfMessage(other.note, 'sv')}`),
    ...(fix ? [`  → ${place(fix.span)}${JSON.stringify(fix.text)}`] : []),
  ])
  return lines.map((line) => `${line}\n`).join('')
}

/** Runs one case; returns the case as marked and as found, both in canonical form. */
function runCase(marked: MarkedCase, run: RunCase): { expected: string; found: string; messages: string } {
  const diagnostics = run(
    marked.files.map(({ path, text }) => ({ path, text })),
    marked.from,
  )
  return {
    expected: writeCase(marked),
    found: writeCase(markAsFound(marked, diagnostics)),
    messages: listMessages(diagnostics),
  }
}

/** Asserts the marks of a source written in the test itself (one case; `## file:` lines may divide it). */
export function checkCarets(source: string, run: RunCase, fileName = 'source.yaml'): void {
  for (const marked of parseCaretCases(fileName, source)) {
    const { expected, found, messages } = runCase(marked, run)
    expect(found, `Found:\n${messages || 'nothing\n'}`).toBe(expected)
  }
}

/**
 * Makes a test of every case in `test/cases/<folder>` (all `.yaml` files, subfolders too). Call it at the top of a test file:
 *
 *     checkCaretCases('read', ([file]) => readYaml(file.path, encode(file.text)).diagnostics, { codes: Object.keys(readMessages) })
 */
export function checkCaretCases(folder: string, run: RunCase, options: CaretCasesOptions = {}): void {
  const root = fileURLToPath(new URL(`../cases/${folder}`, import.meta.url))
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => join(root, path))
  const accept = process.env.ORDALAG_ACCEPT === '1'
  const shown = new Set<string>()
  const golden = `messages/${folder}.txt`
  const written = readGoldenParts(golden)
  const titles: string[] = []
  const said = new Map<string, string>()

  describe(`cases/${folder}`, () => {
    it('has cases', () => expect(paths).not.toEqual([]))
    // A case that was not run this time keeps its part.
    const accepted = () =>
      titles.map((title) => [title, said.get(title) ?? written.get(title) ?? ''] as const)
    if (accept)
      afterAll(() => writeGoldenParts(golden, new Map(accepted().filter(([, text]) => text !== ''))))
    for (const path of paths) {
      const fileName = relative(root, path).replaceAll('\\', '/')
      const text = readFileSync(path, 'utf8')
      const cases = parseCaretCases(fileName, text)
      const titleOf = (marked: MarkedCase) =>
        marked.title === fileName ? fileName : `${fileName}: ${marked.title}`
      titles.push(...cases.map(titleOf))
      for (const marked of cases)
        for (const mark of [...marked.placeless, ...marked.files.flatMap((file) => file.marks)])
          shown.add(mark.code)
      if (accept) {
        it(`${fileName} (accepting)`, () => {
          const found = cases.map((marked) => ({ marked, ...runCase(marked, run) }))
          writeFileSync(path, found.map((one) => one.found).join(''))
          for (const { marked, messages } of found) said.set(titleOf(marked), messages)
        })
        continue
      }
      for (const marked of cases)
        it(titleOf(marked), () => {
          const { expected, found, messages } = runCase(marked, run)
          expect(found, `Found:\n${messages || 'nothing\n'}`).toBe(expected)
          expect(messages).toBe(written.get(titleOf(marked)) ?? '')
        })
    }
    if (options.codes && !accept)
      it('shows every declared code', () => {
        expect(options.codes?.filter((code) => !shown.has(code))).toEqual([])
      })
  })
}
