import type { Status } from './revisions.ts'
import type { TrackedToken } from './tokens.ts'
import { childOf, visitElements, type XmlElement } from './xml-tree.ts'

/** A paragraph or a table of the merged file: of both files, or of one. */
export interface Entry {
  readonly before: XmlElement | null
  readonly after: XmlElement | null
  /** What stands in the paragraph, where it does not follow from the paragraphs. */
  readonly content?: readonly TrackedToken[]
  /** What becomes of the end of a paragraph, where it is not what becomes of the paragraph. */
  readonly end?: {
    readonly status: Extract<Status, 'same' | 'inserted' | 'deleted'>
    /** The paragraphs of both files that end there, and so say how it looks. */
    readonly before: XmlElement | null
    readonly after: XmlElement | null
  }
}

export function isParagraph({ before, after }: Entry): boolean {
  return (after ?? before)?.name === 'w:p'
}

export function isOfBoth({ before, after }: Entry): boolean {
  return before !== null && after !== null
}

/** Whether a paragraph ends where it does in both files. */
export function endStays(entry: Entry): boolean {
  return entry.end ? entry.end.status === 'same' : isOfBoth(entry)
}

/** Whether a part of the document ends with a paragraph, so that another page layout begins after it. */
export function endsSection(element: XmlElement): boolean {
  const properties = childOf(element, 'w:pPr')
  return properties !== null && childOf(properties, 'w:sectPr') !== null
}

/** Whether the field that makes the contents begins in a paragraph. */
export function beginsContents(element: XmlElement): boolean {
  let isFound = false
  visitElements(element, ({ name, children }) => {
    if (name === 'w:instrText' && /^ *TOC /u.test(String(children[0] ?? ''))) isFound = true
  })
  return isFound
}

/** A pair as two entries of their own. */
function splitEntry({ before, after }: Entry): readonly Entry[] {
  return [...(before ? [{ before, after: null }] : []), ...(after ? [{ before: null, after }] : [])]
}

/**
 * Entries without pairs that Word could not hold: paragraphs that one field runs through (the contents) have their first and last in
 * common, so that its beginning and end belong together in either file, or none.
 */
export function keepFieldsWhole(entries: readonly Entry[]): readonly Entry[] {
  const before = spansOf(entries.map((entry) => entry.before))
  const after = spansOf(entries.map((entry) => entry.after))
  if (before.length === 0 && after.length === 0) return entries
  let kept = entries
  const count = Math.max(before.length, after.length)
  for (let index = 0; index < count; index += 1)
    kept = keepFieldWhole(kept, before[index] ?? [], after[index] ?? [])
  return kept
}

function keepFieldWhole(
  entries: readonly Entry[],
  before: readonly XmlElement[],
  after: readonly XmlElement[],
): readonly Entry[] {
  const isPart = ({ before: old, after: now }: Entry) =>
    (old !== null && before.includes(old)) || (now !== null && after.includes(now))
  const first = entries.findIndex(isPart)
  const last = entries.findLastIndex(isPart)
  const region = entries.slice(first, last + 1)
  const ends = [before[0], after[0], before.at(-1), after.at(-1)]
  if (!region.every(isPart) || before.length < 2 || after.length < 2) {
    return entries.flatMap((entry) => (isPart(entry) ? splitEntry(entry) : [entry]))
  }
  const without = (element: XmlElement | null) =>
    element !== null && ends.includes(element) ? null : element
  const middle = region.flatMap((entry): readonly Entry[] => {
    const left = { before: without(entry.before), after: without(entry.after) }
    return left.before || left.after ? [left] : []
  })
  const pair = (old: XmlElement | undefined, now: XmlElement | undefined): Entry => ({
    before: old ?? null,
    after: now ?? null,
  })
  return [
    ...entries.slice(0, first),
    pair(before[0], after[0]),
    ...middle,
    pair(before.at(-1), after.at(-1)),
    ...entries.slice(last + 1),
  ]
}

/** Paragraphs in a row that one field begins and ends in. */
function spansOf(elements: readonly (XmlElement | null)[]): readonly (readonly XmlElement[])[] {
  const spans: XmlElement[][] = []
  let depth = 0
  for (const element of elements) {
    if (element === null) continue
    const wasOpen = depth > 0
    visitElements(element, ({ name, attributes }) => {
      if (name !== 'w:fldChar') return
      const type = attributes['w:fldCharType']
      depth += type === 'begin' ? 1 : type === 'end' ? -1 : 0
    })
    if (wasOpen) spans.at(-1)?.push(element)
    else if (depth > 0) spans.push([element])
  }
  return spans
}

/**
 * Entries whose last paragraph has an end in both files: Word cannot insert or delete the end of a body, a cell or a note. Where the old
 * one's last paragraphs are gone, the end of the one before them goes, and theirs stays; where new ones are added, likewise.
 */
export function settleEnd(entries: readonly Entry[]): readonly Entry[] {
  const at = entries.findLastIndex((entry) => isParagraph(entry) && endStays(entry))
  const tail = entries.slice(at + 1)
  if (tail.length === 0) return entries
  const deleted = tail.findLast((entry) => entry.before !== null && isParagraph(entry))
  const inserted = tail.findLast((entry) => entry.after !== null && isParagraph(entry))
  if (deleted && inserted) {
    const rest = tail.filter((entry) => entry !== deleted && entry !== inserted)
    return [...entries.slice(0, at + 1), ...rest, { before: deleted.before, after: inserted.after }]
  }
  const last = deleted ?? inserted
  const kept = entries[at]
  if (!last || !kept || tail.at(-1) !== last) return entries
  return [...entries.slice(0, at), ...shiftEnd(kept, tail, deleted ? 'deleted' : 'inserted')]
}

/** A paragraph of both files and those of one that follow it: its end is the one that they have, and theirs stays. */
export function shiftEnd(
  kept: Entry,
  following: readonly Entry[],
  status: 'inserted' | 'deleted',
): readonly Entry[] {
  const last = following.at(-1) ?? kept
  const own = kept.end ?? kept
  const isDeleted = status === 'deleted'
  return [
    {
      ...kept,
      end: { status, before: isDeleted ? own.before : null, after: isDeleted ? null : own.after },
    },
    ...following.slice(0, -1),
    {
      ...last,
      end: {
        status: 'same',
        before: isDeleted ? last.before : own.before,
        after: isDeleted ? own.after : last.after,
      },
    },
  ]
}
