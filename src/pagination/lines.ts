import type { TextBox } from './boxes.ts'
import { divideWord } from './hyphenation.ts'
import { Line, type PdfmakeInline, type PdfmakeLine } from './pdfmake-internals.ts'
import type { Run } from './runs.ts'

/** A piece of a run on a line: a word with the spaces after it, or a part of a divided word. */
export interface Word extends PdfmakeInline {
  readonly run: Run
  /** Set where the word is divided after this piece: a hyphen is printed that is not part of the text. */
  readonly hyphen: boolean
}

/** A line of a text box. */
export interface TextLine extends PdfmakeLine {
  readonly inlines: Word[]
  box: TextBox
  /** From the top of the line to the baseline. */
  baseline: number
  isFirst: boolean
  isLast: boolean
  /** Repeated by the layout (a table's header on its next page): no part of the text. */
  repeated: boolean
}

/** Words that stay together: between two of these a line may end. */
interface Chunk {
  readonly words: readonly Word[]
  readonly width: number
  /** Width of the spaces at the end, which do not count at the end of a line. */
  readonly trailing: number
  readonly breakAfter: boolean
}

/** At most this many lines in succession end with a hyphen. */
const mostHyphens = 2

/** A word is divided only if the line would else end this share of its width short. */
const raggedShare = 0.1

const wordPattern = /[^ ]+ *| +/g
/** After a hyphen, dash or slash between letters, the line may end: "kvalitets-|register", "och/|eller". */
const innerBreak = /(?<=\p{L}{3}[-–/])(?=\p{L}{3})/u

function makeWord(text: string, run: Run, hyphen = false): Word {
  const width = run.typeface.widthOf(text, run.size) + (hyphen ? run.typeface.widthOf('-', run.size) : 0)
  return {
    text,
    width,
    height: run.leading,
    font: run.typeface,
    fontSize: run.size,
    leadingCut: 0,
    trailingCut: 0,
    alignment: 'left',
    x: 0,
    run,
    hyphen,
  }
}

function trailingWidth(word: Word): number {
  const spaces = word.text.length - word.text.trimEnd().length
  return spaces && word.text.endsWith(' ') ? word.run.typeface.widthOf(' ', word.run.size) * spaces : 0
}

/** The words of runs, grouped so that lines may end between groups only. */
function gatherChunks(runs: readonly Run[]): Chunk[] {
  const chunks: Chunk[] = []
  let words: Word[] = []
  const close = (breakAfter: boolean) => {
    const last = words.at(-1)
    const width = words.reduce((sum, word) => sum + word.width, 0)
    if (last || breakAfter)
      chunks.push({ words, width, trailing: last ? trailingWidth(last) : 0, breakAfter })
    words = []
  }
  for (const run of runs) {
    for (const piece of run.text.match(wordPattern) ?? []) {
      const parts = piece.split(innerBreak)
      parts.forEach((part, index) => {
        words.push(makeWord(part, run))
        if (part.endsWith(' ') || index < parts.length - 1) close(false)
      })
    }
    if (run.breakAfter) close(true)
  }
  close(false)
  return chunks
}

/** A chunk in two, the first of which fits into `room`; null where it may not be divided or no part fits. */
function divideChunk(chunk: Chunk, room: number): [Word[], Word[]] | null {
  let used = 0
  for (const [index, word] of chunk.words.entries()) {
    if (used + word.width - trailingWidth(word) <= room) {
      used += word.width
      continue
    }
    const division = word.run.hyphenate ? divideInto(word, room - used) : null
    if (!division) return null
    return [
      [...chunk.words.slice(0, index), division[0]],
      [division[1], ...chunk.words.slice(index + 1)],
    ]
  }
  return null
}

function divideInto(word: Word, room: number): [Word, Word] | null {
  const match = /^([^\p{L}]*)(\p{L}+)[^\p{L}\d]*$/u.exec(word.text)
  const [, before = '', letters = ''] = match ?? []
  if (/\d/.test(before)) return null
  for (const point of divideWord(letters).toReversed()) {
    const at = before.length + point
    const head = makeWord(word.text.slice(0, at), word.run, true)
    if (head.width <= room) return [head, makeWord(word.text.slice(at), word.run)]
  }
  return null
}

/** For a chunk wider than a whole line (an address): as many characters as fit, rather after a slash or full stop. */
function forceChunk(chunk: Chunk, room: number): [Word[], Word[]] {
  let used = 0
  for (const [index, word] of chunk.words.entries()) {
    if (used + word.width <= room) {
      used += word.width
      continue
    }
    const characters = [...word.text]
    let fits = 0
    let width = used
    for (const character of characters) {
      width += word.run.typeface.widthOf(character, word.run.size)
      if (width > room) break
      fits++
    }
    const nice = Math.max(...['/', '.', '-', '_'].map((mark) => characters.lastIndexOf(mark, fits - 1) + 1))
    if (nice > fits / 2) fits = nice
    if (fits === 0 && index > 0) return [chunk.words.slice(0, index), chunk.words.slice(index)]
    fits = Math.max(1, fits)
    return [
      [...chunk.words.slice(0, index), makeWord(characters.slice(0, fits).join(''), word.run)],
      [makeWord(characters.slice(fits).join(''), word.run), ...chunk.words.slice(index + 1)].filter(
        (rest) => rest.text !== '',
      ),
    ]
  }
  return [[...chunk.words], []]
}

function chunkOf(words: readonly Word[], breakAfter: boolean): Chunk {
  const last = words.at(-1)
  return {
    words,
    width: words.reduce((sum, word) => sum + word.width, 0),
    trailing: last ? trailingWidth(last) : 0,
    breakAfter,
  }
}

/**
 * Breaks the text of a box into lines no wider than `width`: as many words on each as fit, ragged at the end; a word is
 * divided where the line would else be much shorter, but never the last one, and not on more than two lines in succession.
 */
export function breakLines(box: TextBox, width: number): TextLine[] {
  const room = width - box.keepFree
  const chunks = gatherChunks(box.runs)
  const lines: TextLine[] = []
  let words: Word[] = []
  let used = 0
  let trailing = 0
  let hyphens = 0
  const endLine = () => {
    const hyphenated = words.at(-1)?.hyphen ?? false
    hyphens = hyphenated ? hyphens + 1 : 0
    lines.push(makeLine(box, width, words, trailing))
    words = []
    used = 0
    trailing = 0
  }
  const add = (chunk: Chunk) => {
    words.push(...chunk.words)
    used += chunk.width
    trailing = chunk.trailing
  }
  for (let index = 0; index < chunks.length; ) {
    const chunk = chunks[index] as Chunk
    if (used + chunk.width - chunk.trailing <= room + 0.01) {
      add(chunk)
      index++
      if (chunk.breakAfter) endLine()
      continue
    }
    const left = room - used
    const alone = chunk.width - chunk.trailing > room
    const mayDivide =
      alone || (left > room * raggedShare && hyphens < mostHyphens && index < chunks.length - 1)
    const division = mayDivide ? divideChunk(chunk, left) : null
    if (division) {
      add(chunkOf(division[0], false))
      chunks[index] = chunkOf(division[1], chunk.breakAfter)
      endLine()
    } else if (words.length > 0) {
      endLine()
    } else {
      const [head, rest] = forceChunk(chunk, room)
      add(chunkOf(head, false))
      if (rest.length > 0) {
        chunks[index] = chunkOf(rest, chunk.breakAfter)
        endLine()
      } else index++
    }
  }
  if (words.length > 0) endLine()
  addLabels(box, lines, width)
  return lines
}

/** Puts the label left of the first line and the page right of the last: both stand outside the line's own width. */
function addLabels(box: TextBox, lines: TextLine[], width: number): void {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return
  first.isFirst = true
  last.isLast = true
  if (box.label) {
    let x = box.label.x
    const label = box.label.runs.flatMap((run) => (run.text ? [makeWord(run.text, run)] : []))
    for (const word of label) {
      word.x = x
      x += word.width
    }
    first.inlines.unshift(...label)
  }
  if (box.tail) {
    const word = makeWord(box.tail.text, box.tail)
    word.x = width - word.width
    last.inlines.push(word)
  }
}

function makeLine(box: TextBox, width: number, words: readonly Word[], trailing: number): TextLine {
  const line = new Line(width) as TextLine
  for (const word of words) line.addInline(word)
  const run = words[0]?.run ?? box.runs[0]
  const used = line.getWidth() - trailing
  const shift = box.align === 'right' ? width - used : box.align === 'center' ? (width - used) / 2 : 0
  if (shift) for (const word of line.inlines) word.x += shift
  line.box = box
  const height = run?.leading ?? 0
  const size = box.size
  const typeface = run?.typeface
  const natural = typeface ? ((typeface.ascender - typeface.descender) * size) / 1000 : height
  line.baseline = (height - natural) / 2 + ((typeface?.ascender ?? 0) * size) / 1000
  line.isFirst = false
  line.isLast = false
  line.repeated = false
  return line
}
