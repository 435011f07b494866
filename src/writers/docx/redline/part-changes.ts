import type { ContentToken, TrackedToken } from './tokens.ts'
import { isSameXml } from './xml-tree.ts'

/** A change whose neighbour, in the paragraph before or after it, may be of the same kind. */
export type ChangeStatus = 'inserted' | 'deleted'

/** What the content of a paragraph begins with, if that is a change. */
export function statusAtStart(content: readonly TrackedToken[]): ChangeStatus | null {
  return changeOf(content.find(isSeen))
}

/** What the content of a paragraph ends with, if that is a change. */
export function statusAtEnd(content: readonly TrackedToken[]): ChangeStatus | null {
  return changeOf(content.findLast(isSeen))
}

/**
 * The contents of two paragraphs, neither of which comes or goes, so that a change at the end of the first and one at the beginning of the
 * next are not of the same kind. LibreOffice (7.4) would make one change of the two and of the end between them, and so join the paragraphs.
 * Both contents as they are where they need not be changed, or cannot be.
 */
export function partChanges(
  first: readonly TrackedToken[],
  next: readonly TrackedToken[],
): readonly [readonly TrackedToken[], readonly TrackedToken[]] {
  const status = statusAtEnd(first)
  if (status === null || statusAtStart(next) !== status) return [first, next]
  for (const change of [swapKinds, shiftBack, takeIn]) {
    const own = change(first)
    // Otherwise the paragraph before it might have to be changed again.
    if (own && statusAtStart(own) === statusAtStart(first)) return [own, next]
    const other = change(next.toReversed())
    if (other) return [first, other.toReversed()]
  }
  return [first, next]
}

/** The content of a paragraph with an insertion at its end; null where it ends with what cannot be deleted and inserted for that. */
export function endWithInsertion(content: readonly TrackedToken[]): readonly TrackedToken[] | null {
  const status = statusAtEnd(content)
  if (status === 'inserted') return content
  return status === 'deleted' ? (swapKinds(content) ?? takeIn(content)) : exchangeLast(content)
}

const isSeen = ({ token }: TrackedToken) => token.kind !== 'anchor'

function changeOf(tracked: TrackedToken | undefined): ChangeStatus | null {
  return tracked?.status === 'inserted' || tracked?.status === 'deleted' ? tracked.status : null
}

interface Cut {
  readonly before: readonly TrackedToken[]
  readonly change: readonly TrackedToken[]
  /** Bookmarks that end there. */
  readonly after: readonly TrackedToken[]
}

/** A paragraph as what stands before its last change, that, and what follows. */
function cutLastChange(content: readonly TrackedToken[]): Cut {
  const end = content.findLastIndex(isSeen) + 1
  let start = end
  while (start > 0 && isSeen(content[start - 1] as TrackedToken) && changeOf(content[start - 1]) !== null)
    start -= 1
  return { before: content.slice(0, start), change: content.slice(start, end), after: content.slice(end) }
}

/** What was inserted and what was deleted in the last change, the other way round. */
function swapKinds(content: readonly TrackedToken[]): readonly TrackedToken[] | null {
  const { before, change, after } = cutLastChange(content)
  const last = change.at(-1)?.status
  const others = change.filter(({ status }) => status !== last)
  if (others.length === 0) return null
  return [...before, ...change.filter(({ status }) => status === last), ...others, ...after]
}

/** "Ett.[ Två.]" as "Ett[. Två].", where the last change ends with what stands before it. */
function shiftBack(content: readonly TrackedToken[]): readonly TrackedToken[] | null {
  const { before, change, after } = cutLastChange(content)
  const [kept, last] = [before.at(-1), change.at(-1)]
  if (!kept || !last || !isKeptWord(kept) || !isOfOneKind(change)) return null
  if (kept.lookBefore !== undefined || !isSameToken(kept.token, last.token)) return null
  const shifted: TrackedToken = { token: kept.token, status: last.status }
  return [...before.slice(0, -1), shifted, ...change.slice(0, -1), kept, ...after]
}

/** The word or mark before the last change as deleted and inserted, the change between the two. */
function takeIn(content: readonly TrackedToken[]): readonly TrackedToken[] | null {
  const { before, change, after } = cutLastChange(content)
  const [kept, last] = [before.at(-1), change.at(-1)]
  if (!kept || !last || !isKeptWord(kept) || !isOfOneKind(change)) return null
  const [deleted, inserted] = exchange(kept)
  const [own, other] = last.status === 'inserted' ? [inserted, deleted] : [deleted, inserted]
  return [...before.slice(0, -1), own, ...change, other, ...after]
}

/** The last word or mark as deleted and inserted. */
function exchangeLast(content: readonly TrackedToken[]): readonly TrackedToken[] | null {
  const at = content.findLastIndex(isSeen)
  const kept = content[at]
  if (!kept || !isKeptWord(kept)) return null
  return [...content.slice(0, at), ...exchange(kept), ...content.slice(at + 1)]
}

/** What stays, as deleted with the look that it had and inserted with the one that it has. */
function exchange({ token, lookBefore }: TrackedToken): readonly [TrackedToken, TrackedToken] {
  const look = lookBefore === undefined ? token.look : lookBefore
  return [
    { token: { ...token, look }, status: 'deleted' },
    { token, status: 'inserted' },
  ]
}

function isOfOneKind(change: readonly TrackedToken[]): boolean {
  return change.every(({ status }) => status === change[0]?.status)
}

function isKeptWord({ token, status }: TrackedToken): boolean {
  return status === 'same' && token.kind === 'text'
}

function isSameToken(a: ContentToken, b: ContentToken): boolean {
  return a.kind === b.kind && a.key === b.key && isSameXml(a.look, b.look)
}
