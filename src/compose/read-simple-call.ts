import type { SourceFile, Span } from '../text/source-file.ts'
import type { PathExpression } from './template.ts'
import type { CallSyntax, ExpressionSyntax } from './template-syntax.ts'

/** Where something is read inside a tag. */
export interface Cursor {
  readonly file: SourceFile
  at: number
}

/** Thrown where the library must read. */
export class NotSimple extends Error {}

const word = '[A-Za-z_][A-Za-z0-9_-]*'
/** What follows a name or a value. */
const end = '(?=[ \\n)}])'
const spaces = /[ \n]*/y
const path = new RegExp(`((?:\\.\\./)*)(@|this\\.)?(${word}(?:\\.${word})*)${end}`, 'y')
const partialName = new RegExp(`${word}(?:/${word})*${end}`, 'y')
const quoted = new RegExp(`(?:"([^"\\\\\\n]*)"|'([^'\\\\\\n]*)')${end}`, 'y')
const number = new RegExp(`-?[0-9]+(?:\\.[0-9]+)?${end}`, 'y')
const truth = new RegExp(`(?:true|false)${end}`, 'y')
const argumentName = new RegExp(`(${word})=`, 'y')
const blockNames = new RegExp(`as \\|(${word}(?: ${word})*)\\|(?=\\}\\})`, 'y')

/** Words that are no names, or not everywhere. */
const reserved: ReadonlySet<string> = new Set(['this', 'true', 'false', 'null', 'undefined', 'as', 'else'])
const deepest = 20

/** What a pattern finds where the cursor stands, which then stands behind it. */
export function take(cursor: Cursor, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = cursor.at
  const found = pattern.exec(cursor.file.text)
  if (found) cursor.at += found[0].length
  return found
}

/** `name argument … name=argument …`, up to the end of the tag or of the parenthesis. */
export function readCall(cursor: Cursor, depth = 0): CallSyntax {
  return readArguments(cursor, readPath(cursor), depth)
}

/** The same with the name of a partial: `parts/section isChapter=true`. */
export function readPartialCall(cursor: Cursor): CallSyntax {
  take(cursor, spaces)
  const start = cursor.at
  const written = take(cursor, partialName)?.[0] ?? ''
  const parts = written.split('/')
  if (parts.some((part) => part === '' || reserved.has(part))) throw new NotSimple()
  const name: PathExpression = {
    kind: 'path',
    span: spanFrom(cursor, start),
    isData: false,
    depth: 0,
    parts,
    written,
  }
  return readArguments(cursor, name, 0)
}

/** `as |line index|`, if it stands there. */
export function readBlockNames(cursor: Cursor): readonly string[] {
  return take(cursor, blockNames)?.[1]?.split(' ') ?? []
}

function readArguments(cursor: Cursor, callee: PathExpression, depth: number): CallSyntax {
  if (depth > deepest) throw new NotSimple()
  const { text } = cursor.file
  const args: ExpressionSyntax[] = []
  const named: { name: string; value: ExpressionSyntax }[] = []
  for (;;) {
    take(cursor, spaces)
    if (
      text.startsWith('}}', cursor.at) ||
      text.startsWith(')', cursor.at) ||
      text.startsWith('as |', cursor.at)
    )
      return { callee, args, named }
    const name = take(cursor, argumentName)?.[1]
    const value = readExpression(cursor, depth)
    if (name !== undefined) named.push({ name, value })
    else if (named.length === 0) args.push(value)
    else throw new NotSimple()
  }
}

function readExpression(cursor: Cursor, depth: number): ExpressionSyntax {
  const start = cursor.at
  if (cursor.file.text.startsWith('(', start)) return readInner(cursor, depth)
  const inQuotes = take(cursor, quoted)
  if (inQuotes) return literal(inQuotes[1] ?? inQuotes[2] ?? '')
  const digits = take(cursor, number)
  if (digits) return literal(Number(digits[0]))
  const isTrue = take(cursor, truth)
  return isTrue ? literal(isTrue[0] === 'true') : readPath(cursor)

  function literal(value: string | number | boolean): ExpressionSyntax {
    return { kind: 'literal', span: spanFrom(cursor, start), value }
  }
}

/** `(name argument …)` */
function readInner(cursor: Cursor, depth: number): ExpressionSyntax {
  const start = cursor.at
  cursor.at += 1
  const call = readCall(cursor, depth + 1)
  if (!cursor.file.text.startsWith(')', cursor.at)) throw new NotSimple()
  cursor.at += 1
  // Whatever follows a name follows a parenthesis.
  if (!/[ \n)}]/.test(cursor.file.text.charAt(cursor.at))) throw new NotSimple()
  return { kind: 'call', span: spanFrom(cursor, start), call }
}

function readPath(cursor: Cursor): PathExpression {
  const start = cursor.at
  const found = take(cursor, path)
  if (!found) throw new NotSimple()
  const [written, up = '', opening = '', names = ''] = found
  const span = spanFrom(cursor, start)
  const depth = up.length / 3
  if (names === 'this' && opening === '')
    return { kind: 'path', span, isData: false, depth, parts: [], written }
  const parts = names.split('.')
  if (parts.some((part) => reserved.has(part)) || (up !== '' && opening !== '')) throw new NotSimple()
  return { kind: 'path', span, isData: opening === '@', depth, parts, written }
}

function spanFrom({ file, at }: Cursor, start: number): Span {
  return { file, start, end: at }
}
