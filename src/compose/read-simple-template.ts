import type { SourceFile } from '../text/source-file.ts'
import { NotSimple } from './read-simple-call.ts'
import {
  type Alone,
  findAlone,
  type OpeningTag,
  type Piece,
  splitAtTags,
  type Text,
} from './template-pieces.ts'
import type { BlockSyntax, StatementSyntax } from './template-syntax.ts'
import { textOfWritten } from './template-text.ts'

/**
 * Simple Handlebars: text, comments, `{{name …}}`, `{{> partial …}}`, and blocks with `{{else}}`, of which all our templates are made. The
 * library, which says what is wrong in those that are not, takes ten times as long for them. Where anything else may be meant, or anything
 * may be wrong, the answer is null. `bodyStart` is where the template itself begins in its file.
 */
export function readSimpleTemplate(file: SourceFile, bodyStart: number): readonly StatementSyntax[] | null {
  if (notSimple.test(file.text)) return null
  try {
    const pieces = splitAtTags(file, bodyStart)
    const reading: Reading = { file, pieces, alone: findAlone(file, pieces), at: 0 }
    const statements = readStatements(reading, 0)
    return reading.at < pieces.length ? null : statements
  } catch (error) {
    if (error instanceof NotSimple) return null
    throw error
  }
}

/** Whitespace control, escapes, raw and unescaped values, decorators, inverse blocks, tabs, and line ends that are not ours. */
const notSimple = /\{\{[~{&*^]|\{\{#[>*]|~\}\}|\}\}\}|\\\{\{|[\r\0\t]/

interface Reading {
  readonly file: SourceFile
  readonly pieces: readonly Piece[]
  readonly alone: readonly Alone[]
  /** The piece that is read next. */
  at: number
}

const deepest = 50

/** Up to a tag that does not begin a statement, or the end. */
function readStatements(reading: Reading, depth: number): readonly StatementSyntax[] {
  if (depth > deepest) throw new NotSimple()
  const { file, pieces } = reading
  const statements: StatementSyntax[] = []
  for (let piece = pieces[reading.at]; piece; piece = pieces[reading.at]) {
    if (piece.kind === 'else' || piece.kind === 'else-open' || piece.kind === 'close') break
    if (piece.kind === 'open') {
      statements.push(readClosedBlock(reading, piece, depth))
      continue
    }
    if (piece.kind === 'text') {
      const text = readText(reading, piece)
      if (text) statements.push(text)
    } else if (piece.kind !== 'comment') {
      const { kind, start, end, call } = piece
      statements.push({ kind, span: { file, start, end }, call })
    }
    reading.at += 1
  }
  return statements
}

/** Without the line ends and indents of the tags around it that stand alone. */
function readText({ file, alone, at }: Reading, { start, end }: Text): StatementSyntax | null {
  let value = file.text.slice(start, end)
  if ((alone[at - 1] ?? 'no') !== 'no') value = value.replace(/^ *\n?/, '')
  if (alone[at + 1] === 'line') value = value.replace(/ +$/, '')
  return textOfWritten({ file, start, end }, value)
}

function readClosedBlock(reading: Reading, tag: OpeningTag, depth: number): BlockSyntax {
  const block = readBlock(reading, tag, depth)
  const end = reading.pieces[reading.at]
  if (end?.kind !== 'close' || tag.call.callee.kind !== 'path' || end.name !== tag.call.callee.written)
    throw new NotSimple()
  reading.at += 1
  return { ...block, span: { ...block.span, end: end.end } }
}

/** A block up to the tag that closes it, or, of `{{else if …}}`, the tag that closes the block that it belongs to. */
function readBlock(reading: Reading, { start, call, names }: OpeningTag, depth: number): BlockSyntax {
  const { file, pieces } = reading
  reading.at += 1
  const body = readStatements(reading, depth + 1)
  const next = pieces[reading.at]
  let otherwise: readonly StatementSyntax[] = []
  if (next?.kind === 'else') {
    reading.at += 1
    otherwise = readStatements(reading, depth + 1)
  } else if (next?.kind === 'else-open') otherwise = [readBlock(reading, next, depth + 1)]
  const span = { file, start, end: pieces[reading.at]?.start ?? start }
  return { kind: 'block', span, call, names, body, otherwise }
}
