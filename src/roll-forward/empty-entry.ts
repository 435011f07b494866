import type { SourceEntry, SourceMap, SourceNode, SourceScalar } from '../read/source-tree.ts'
import type { Edit } from './edit-source.ts'

/**
 * Takes a key out and leaves it as a comment without its values, for whoever fills it in: its lines become comments, and comments that
 * stand in them stay. Where it has no lines of its own (in braces, or after the dash of a list) it is removed.
 */
export function emptyEntry(entry: SourceEntry, owner: SourceMap): readonly Edit[] {
  const { text } = entry.key.span.file
  const { start } = entry.key.span
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const hasOwnLines = text.slice(lineStart, start).trim() === '' && text[owner.span.start] !== '{'
  if (!hasOwnLines) return [removeBetween(entry, owner)]
  const values = scalarsOf(entry.value).map(({ span: { start: at, end } }): Edit => {
    return { start: text[at - 1] === ' ' ? at - 1 : at, end, text: '' }
  })
  const marks = lineStartsBetween(text, lineStart, entry.value.span.end)
    .filter((at) => /^\s*[^\s#]/u.test(text.slice(at, endOfLine(text, at))))
    .map((at): Edit => ({ start: at + start - lineStart, end: at + start - lineStart, text: '# ' }))
  return [...values, ...marks]
}

function removeBetween(entry: SourceEntry, owner: SourceMap): Edit {
  const index = owner.entries.indexOf(entry)
  const [before, next] = [owner.entries[index - 1], owner.entries[index + 1]]
  if (next) return { start: entry.key.span.start, end: next.key.span.start, text: '' }
  return { start: before?.value.span.end ?? entry.key.span.start, end: entry.value.span.end, text: '' }
}

function lineStartsBetween(text: string, first: number, end: number): readonly number[] {
  const starts: number[] = []
  for (let at = first; at < end && at < text.length; at = endOfLine(text, at) + 1) starts.push(at)
  return starts
}

/** The place of the line end after a place. */
export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

/** The scalars in a value, in order. */
export function scalarsOf(node: SourceNode): readonly SourceScalar[] {
  if (node.kind === 'scalar') return [node]
  if (node.kind === 'list') return node.items.flatMap(scalarsOf)
  return node.entries.flatMap(({ value }) => scalarsOf(value))
}
