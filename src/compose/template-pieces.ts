import type { SourceFile } from '../text/source-file.ts'
import {
  type Cursor,
  NotSimple,
  readBlockNames,
  readCall,
  readPartialCall,
  take,
} from './read-simple-call.ts'
import type { CallSyntax } from './template-syntax.ts'

interface Extent {
  readonly start: number
  readonly end: number
}

/** `{{#each lines as |line|}}`, `{{else if text}}` */
export interface OpeningTag extends Extent {
  readonly kind: 'open' | 'else-open'
  readonly call: CallSyntax
  readonly names: readonly string[]
}

export interface Text extends Extent {
  readonly kind: 'text'
}

/** A tag of a simple template, or the text between two of them. */
export type Piece =
  | Text
  | OpeningTag
  | (Extent & { readonly kind: 'comment' })
  | (Extent & { readonly kind: 'else' })
  | (Extent & { readonly kind: 'close'; readonly name: string })
  | (Extent & { readonly kind: 'print' | 'partial'; readonly call: CallSyntax })

/** The tags of a template and the texts between them, in their order. Throws `NotSimple`. */
export function splitAtTags(file: SourceFile, bodyStart: number): readonly Piece[] {
  const { text } = file
  const pieces: Piece[] = []
  const cursor: Cursor = { file, at: bodyStart }
  for (let open = text.indexOf('{{', bodyStart); open !== -1; open = text.indexOf('{{', cursor.at)) {
    if (open > cursor.at) pieces.push({ kind: 'text', start: cursor.at, end: open })
    cursor.at = open
    pieces.push(readTag(cursor))
  }
  if (cursor.at < text.length) pieces.push({ kind: 'text', start: cursor.at, end: text.length })
  return pieces
}

const comment = /\{\{!(?:--\}\}|--.*?--\}\}|(?!--).*?\}\})/sy
const closing = /\{\{\/([a-z]+)\}\}/y
const elseAlone = /\{\{else\}\}/y
const opening = /\{\{(#|else )/y

function readTag(cursor: Cursor): Piece {
  const start = cursor.at
  const place = (): Extent => ({ start, end: cursor.at })
  if (take(cursor, comment)) return { kind: 'comment', ...place() }
  const name = take(cursor, closing)?.[1]
  if (name !== undefined) return { kind: 'close', name, ...place() }
  if (take(cursor, elseAlone)) return { kind: 'else', ...place() }
  const sign = take(cursor, opening)?.[1]
  if (sign !== undefined) {
    const call = readCall(cursor)
    const names = readBlockNames(cursor)
    endTag(cursor)
    return { kind: sign === '#' ? 'open' : 'else-open', call, names, ...place() }
  }
  // The lexer of Handlebars takes the word before it looks what follows.
  if (cursor.file.text.startsWith('{{else', start)) throw new NotSimple()
  cursor.at += 2
  const isPartial = cursor.file.text.startsWith('>', cursor.at)
  if (isPartial) cursor.at += 1
  const call = isPartial ? readPartialCall(cursor) : readCall(cursor)
  endTag(cursor)
  return { kind: isPartial ? 'partial' : 'print', call, ...place() }
}

function endTag(cursor: Cursor): void {
  if (!cursor.file.text.startsWith('}}', cursor.at)) throw new NotSimple()
  cursor.at += 2
}

/** Whether a tag stands alone on its line, and what of the line then goes with it. */
export type Alone = 'no' | 'line' | 'line-but-indent'

/** For each piece. A value never stands alone; any other tag takes a line that it has for itself with it. */
export function findAlone({ text }: SourceFile, pieces: readonly Piece[]): readonly Alone[] {
  const chainEnds = findChainEnds(pieces)
  return pieces.map((piece, index): Alone => {
    if (piece.kind === 'text' || piece.kind === 'print') return 'no'
    const chainEnd = chainEnds.get(index)
    const before = (chainEnd ?? index) - 1
    const isInner = piece.kind === 'else' || piece.kind === 'else-open' || piece.kind === 'close'
    if (!endsLine(before, isInner) || !startsLine(index + 1)) return 'no'
    return chainEnd === undefined ? 'line' : 'line-but-indent'
  })

  function endsLine(index: number, isInner: boolean): boolean {
    const piece = pieces[index]
    if (!piece) return !isInner
    if (piece.kind !== 'text') return false
    const written = text.slice(piece.start, piece.end)
    return /\n\s*$/.test(written) || (index === 0 && !isInner && written.trim() === '')
  }

  function startsLine(index: number): boolean {
    const piece = pieces[index]
    if (!piece) return true
    if (piece.kind !== 'text') return false
    const written = text.slice(piece.start, piece.end)
    return /^\s*\n/.test(written) || (index === pieces.length - 1 && written.trim() === '')
  }
}

/**
 * Of each tag that closes a block with `{{else if …}}`: the tag that ends what follows the first of them. What stands before that one,
 * not before the closing tag, decides for Handlebars whether the closing tag stands alone.
 */
function findChainEnds(pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const open: { isChain: boolean; end: number | null }[] = []
  for (const [index, { kind }] of pieces.entries()) {
    if (kind === 'open') open.push({ isChain: false, end: null })
    const block = open.at(-1)
    if (!block || (kind !== 'else' && kind !== 'else-open' && kind !== 'close')) continue
    if (block.isChain) block.end ??= index
    else if (kind === 'else-open') block.isChain = true
    if (kind !== 'close') continue
    if (block.end !== null) ends.set(index, block.end)
    open.pop()
  }
  return ends
}
