import type { Node, Scalar } from 'yaml'
import type { SourceFile, Span } from '../text/source-file.ts'
import type { FaultList } from './fault-list.ts'
import { classifyCharacter, findForbidden, nameCharacter, oddSpace } from './forbidden-characters.ts'
import { quoteText, resolvePlain } from './resolve-plain.ts'
import {
  doubleQuotedOffsets,
  literalBlockOffsets,
  plainOffsets,
  singleQuotedOffsets,
} from './scalar-offsets.ts'
import type { SourceScalar } from './source-tree.ts'
import { lineEnd, shorten } from './syntax-faults.ts'

/** What the tree is built from, handed down through it. */
export interface Reading {
  readonly file: SourceFile
  readonly faults: FaultList
}

const misplacedSpace = new RegExp(`(^|:)${oddSpace.source}`)

/** The span of a node, without the white space and line ends that YAML counts to it. */
export function spanOf(node: Node, file: SourceFile): Span {
  const [start, valueEnd] = node.range ?? [0, 0, 0]
  let end = Math.min(valueEnd, file.text.length)
  while (end > start && /[ \n]/.test(file.text[end - 1] ?? '')) end -= 1
  return { file, start: Math.min(start, end), end }
}

export function refusedScalar(span: Span, value: string): SourceScalar {
  return { kind: 'scalar', span, value, style: 'plain', refused: true, offsetAt: () => span.start }
}

/** Nothing was written: the fault is shown at the key or the dash, unless a comment has swallowed the text. */
export function emptyScalar(emptyAt: Span, at: number, { file, faults }: Reading): SourceScalar {
  const comment = /^:? *(#\S.*)$/.exec(file.text.slice(at, lineEnd(file.text, at)))
  const swallowed = comment?.[1]
  if (swallowed !== undefined) {
    const end = lineEnd(file.text, at)
    faults.add('read/text-cut-by-comment', end - swallowed.length, end, { comment: shorten(swallowed) })
  } else faults.add('read/empty-value', emptyAt.start, emptyAt.end, {})
  return refusedScalar(emptyAt, '')
}

export function quotedOffsets(scalar: Scalar, span: Span) {
  if (scalar.type === 'QUOTE_SINGLE') return singleQuotedOffsets(span.file.text, span.start, span.end)
  if (scalar.type === 'QUOTE_DOUBLE') return doubleQuotedOffsets(span.file.text, span.start, span.end)
  return plainOffsets(span.start)
}

export function buildScalar(scalar: Scalar, reading: Reading, emptyAt: Span): SourceScalar {
  const { file, faults } = reading
  const value = typeof scalar.value === 'string' ? scalar.value : ''
  const span = spanOf(scalar, file)
  const isBlock = scalar.type === 'BLOCK_LITERAL' || scalar.type === 'BLOCK_FOLDED'
  if (scalar.type !== 'PLAIN' || span.start === span.end) {
    if (span.start === span.end) return emptyScalar(emptyAt, span.start, reading)
    if (value.trim() === '') {
      faults.add('read/empty-value', span.start, span.end, {})
      return refusedScalar(span, value)
    }
  }
  if (value.includes('\uFFFD')) return refusedScalar(span, value)
  if (isBlock) return buildBlock(scalar, value, span, reading)

  const firstLineEnd = lineEnd(file.text, span.start)
  if (firstLineEnd < span.end) {
    faults.add('read/several-lines', span.start, firstLineEnd, {})
    return refusedScalar(span, value)
  }
  if (scalar.type === 'PLAIN') return buildPlain(scalar, value, span, reading)
  const offsetAt = quotedOffsets(scalar, span)
  const refused = reportEscaped(scalar, span, reading, offsetAt)
  return { kind: 'scalar', span, value, style: 'quoted', ...(refused ? { refused } : {}), offsetAt }
}

function buildBlock(scalar: Scalar, value: string, span: Span, { file, faults }: Reading): SourceScalar {
  if (scalar.type === 'BLOCK_FOLDED') {
    faults.add(
      'read/folded-block',
      span.start,
      span.start + 1,
      {},
      { fix: { span: { file, start: span.start, end: span.start + 1 }, text: '|' } },
    )
    return refusedScalar(span, value)
  }
  const offsetAt = literalBlockOffsets(file.text, lineEnd(file.text, span.start) + 1, value)
  return { kind: 'scalar', span, value, style: 'block', offsetAt }
}

function buildPlain(scalar: Scalar, value: string, span: Span, reading: Reading): SourceScalar {
  const { file, faults } = reading
  const meaning = resolvePlain(value)
  const offsetAt = plainOffsets(span.start)
  const made = { kind: 'scalar', span, style: 'plain', offsetAt } as const
  if (reportOddSpace(scalar, reading) || reportCutText(span, reading))
    return { ...made, value, refused: true }
  switch (meaning.kind) {
    case 'text':
      return { ...made, value }
    case 'value':
      return { ...made, value: meaning.value }
    case 'null-like':
      faults.add('read/null-value', span.start, span.end, { written: value })
      break
    case 'number-like':
      faults.add(
        'read/bare-number',
        span.start,
        span.end,
        { written: value },
        { fix: quoted(value, span, file) },
      )
      break
    case 'boolean-like':
      faults.add(
        'read/bare-boolean',
        span.start,
        span.end,
        { written: value },
        { fix: quoted(value, span, file) },
      )
      break
  }
  return { ...made, value, refused: true }
}

function quoted(value: string, { start, end }: Span, file: SourceFile) {
  return { span: { file, start, end }, text: quoteText(value) }
}

/**
 * A comment right after a bare text may be a part of the text that its writer did not mean to lose (`Fee #2`). One that follows two
 * spaces and begins with a space is taken for a comment, as YAML linters do.
 */
function reportCutText(span: Span, { file, faults }: Reading): boolean {
  const rest = file.text.slice(span.end, lineEnd(file.text, span.end))
  const cut = /^( +)(#.*\S)\s*$/.exec(rest)
  const [, spaces = '', comment = ''] = cut ?? []
  if (comment === '' || (spaces.length >= 2 && comment.startsWith('# '))) return false
  const start = span.end + spaces.length
  // No fix: only its writer knows whether it is text or a comment.
  faults.add('read/text-cut-by-comment', start, start + comment.length, { comment: shorten(comment) })
  return true
}

/** A space that only looks like one, at the start of a bare text or after a colon in it, where an ordinary one was meant. */
export function reportOddSpace(scalar: Scalar, { file, faults }: Reading): boolean {
  const [start = 0, end = 0] = scalar.range ?? []
  const source = file.text.slice(start, end)
  const match = misplacedSpace.exec(source)
  if (!match || scalar.type !== 'PLAIN') return false
  const at = start + match.index + (match[1]?.length ?? 0)
  faults.add(
    'read/odd-space',
    at,
    at + 1,
    { character: nameCharacter(file.text.slice(at)) },
    { fix: { span: { file, start: at, end: at + 1 }, text: ' ' } },
  )
  return true
}

/** Characters that only an escape can make: what is forbidden raw is forbidden so too. */
export function reportEscaped(
  scalar: Scalar,
  span: Span,
  { file, faults }: Reading,
  offsetAt: (at: number) => number,
): true | undefined {
  if (scalar.type !== 'QUOTE_DOUBLE' || typeof scalar.value !== 'string') return undefined
  if (!file.text.slice(span.start, span.end).includes('\\')) return undefined
  let refused: true | undefined
  let at = 0
  for (const character of scalar.value) {
    const start = offsetAt(at)
    const end = offsetAt(at + character.length)
    if (character === '\n') faults.add('read/line-break-in-quotes', start, end, {})
    else if (character === '\t' || classifyCharacter(character) !== undefined)
      faults.add('read/escaped-character', start, end, {
        escape: file.text.slice(start, end),
        character: nameCharacter(character),
      })
    if (character === '\n' || character === '\t' || findForbidden(character)) refused = true
    at += character.length
  }
  return refused
}
