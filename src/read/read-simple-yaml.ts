import type { SourceFile } from '../text/source-file.ts'
import type { Extent } from './parse-document.ts'
import {
  type FindEnd,
  readDoubleQuoted,
  readLiteral,
  readPlain,
  readSingleQuoted,
} from './read-simple-scalars.ts'
import { resolvePlain } from './resolve-plain.ts'
import { endLine, findLine, NotSimple, type Reading, spanFrom } from './simple-reading.ts'
import type { SourceEntry, SourceList, SourceMap, SourceNode } from './source-tree.ts'

/**
 * Simple YAML: fields and lists by indentation, `{…}` and `[…]` on a line, bare, quoted and literal texts, comments. Nearly all sources
 * are of this kind; the YAML library, which says what is wrong in those that are not, takes ten times as long for them. Where
 * anything else may be meant, or anything may be wrong, the answer is null. `file` holds no forbidden character.
 */
export function readSimpleYaml(file: SourceFile): SimpleYaml | null {
  const { text } = file
  if (!text.endsWith('\n') || /\t|^(?:---|\.\.\.|%)/m.test(text)) return null
  const reading: Reading = { file, at: 0, column: 0, comments: [] }
  try {
    if (!findLine(reading) || reading.column !== 0) return null
    const value = readFields(reading, 0, 0)
    return reading.at < text.length ? null : { value, comments: reading.comments }
  } catch (error) {
    if (error instanceof NotSimple) return null
    throw error
  }
}

/** What a simple text says. */
export interface SimpleYaml {
  readonly value: SourceMap
  /** From `#` to the end of the line. */
  readonly comments: readonly Extent[]
}

const deepest = 20

function readBlock(reading: Reading, column: number, depth: number): SourceMap | SourceList {
  return isDash(reading) ? readItems(reading, column, depth) : readFields(reading, column, depth)
}

function isDash({ file, at }: Reading): boolean {
  return file.text.startsWith('- ', at)
}

const fieldName = /([a-z][a-z0-9-]*):(?=[ \n])/y

/** Fields that begin at a column. */
function readFields(reading: Reading, column: number, depth: number): SourceMap {
  if (depth > deepest) throw new NotSimple()
  const { file } = reading
  const entries: SourceEntry[] = []
  const start = reading.at
  let end = start
  while (reading.column === column && !isDash(reading)) {
    const key = readKey(reading, entries)
    const value =
      file.text[reading.at] === ' ' ? readAfterColon(reading, column) : readBelow(reading, column, depth)
    entries.push({ key, value })
    end = value.span.end
  }
  if (reading.column > column || entries.length === 0) throw new NotSimple()
  return { kind: 'map', span: { file, start, end }, entries }
}

/** The name and its colon. */
function readKey(reading: Reading, before: readonly SourceEntry[]): SourceEntry['key'] {
  const { file, at } = reading
  fieldName.lastIndex = at
  const [whole = '', value = ''] = fieldName.exec(file.text) ?? []
  const isTaken = before.some(({ key }) => key.value === value)
  if (whole === '' || isTaken || reserved.has(value) || resolvePlain(value).kind !== 'text')
    throw new NotSimple()
  reading.at += whole.length
  return { value, span: { file, start: at, end: at + value.length } }
}

const reserved = new Set(['constructor', 'prototype'])

function readAfterColon(reading: Reading, column: number): SourceNode {
  reading.at += 1
  return readValue(reading, column)
}

/** What belongs to a field with nothing on its line; a list may stand at the field's own column. */
function readBelow(reading: Reading, column: number, depth: number): SourceNode {
  endLine(reading)
  if (reading.column === column && isDash(reading)) return readItems(reading, column, depth + 1)
  if (reading.column <= column) throw new NotSimple()
  return readBlock(reading, reading.column, depth + 1)
}

function readItems(reading: Reading, column: number, depth: number): SourceList {
  if (depth > deepest) throw new NotSimple()
  const { file } = reading
  const items: SourceNode[] = []
  const start = reading.at
  let end = start
  while (reading.column === column && isDash(reading)) {
    reading.at += 2
    reading.column += 2
    fieldName.lastIndex = reading.at
    const item = fieldName.test(file.text)
      ? readFields(reading, column + 2, depth + 1)
      : readValue(reading, column)
    items.push(item)
    end = item.span.end
  }
  if (reading.column > column) throw new NotSimple()
  return { kind: 'list', span: { file, start, end }, items }
}

/** A value on one line, or a literal block below it, which is indented more than `column`. */
function readValue(reading: Reading, column: number): SourceNode {
  const { text } = reading.file
  if (text[reading.at] === '|') return readLiteral(reading, column)
  const value = readInline(reading, endOfBare, 0)
  endLine(reading)
  return value
}

const endOfBare: FindEnd = (text, from) => text.indexOf('\n', from)

const endInBrackets: FindEnd = (text, from) => {
  let end = from
  while (!',[]{}\n'.includes(text.charAt(end))) end += 1
  return end
}

function readInline(reading: Reading, findEnd: FindEnd, depth: number): SourceNode {
  switch (reading.file.text[reading.at]) {
    case '{':
      return readFlowFields(reading, depth)
    case '[':
      return readFlowItems(reading, depth)
    case '"':
      return readDoubleQuoted(reading)
    case "'":
      return readSingleQuoted(reading)
    default:
      return readPlain(reading, findEnd)
  }
}

function readFlowFields(reading: Reading, depth: number): SourceMap {
  const { text } = reading.file
  const start = reading.at
  if (depth > deepest || text[start + 1] === '{') throw new NotSimple()
  const entries: SourceEntry[] = []
  for (let before = '{'; before !== '}'; before = passSeparator(reading, '}')) {
    reading.at += before === '{' ? 1 : 0
    passSpaces(reading)
    const key = readKey(reading, entries)
    passSpaces(reading)
    entries.push({ key, value: readInline(reading, endInBrackets, depth + 1) })
  }
  return { kind: 'map', span: spanFrom(reading, start), entries }
}

function readFlowItems(reading: Reading, depth: number): SourceList {
  const start = reading.at
  if (depth > deepest) throw new NotSimple()
  const items: SourceNode[] = []
  for (let before = '['; before !== ']'; before = passSeparator(reading, ']')) {
    reading.at += before === '[' ? 1 : 0
    passSpaces(reading)
    items.push(readInline(reading, endInBrackets, depth + 1))
  }
  return { kind: 'list', span: spanFrom(reading, start), items }
}

function passSpaces(reading: Reading): void {
  while (reading.file.text[reading.at] === ' ') reading.at += 1
}

/** Past a comma and the space after it, or past the closing bracket; gives which it was. */
function passSeparator(reading: Reading, closing: string): string {
  passSpaces(reading)
  const found = reading.file.text[reading.at] ?? ''
  if (found !== ',' && found !== closing) throw new NotSimple()
  reading.at += 1
  if (found === ',' && reading.file.text[reading.at] !== ' ') throw new NotSimple()
  return found
}
