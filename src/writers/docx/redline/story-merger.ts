import { diffSequences } from '../../../alignment/sequence.ts'
import {
  beginsContents,
  type Entry,
  endStays,
  endsSection,
  isOfBoth,
  isParagraph,
  keepFieldsWhole,
  settleEnd,
  shiftEnd,
} from './entries.ts'
import { type FileSide, paragraphIdOf } from './file-side.ts'
import { closeCalls, FirstCall } from './first-call.ts'
import type { MergeKey } from './merge-keys.ts'
import { type CellMerging, mergeTable } from './merge-table.ts'
import { ParagraphContents, type Side } from './paragraph-contents.ts'
import { partChanges, statusAtEnd } from './part-changes.ts'
import { paragraphProperties } from './properties-change.ts'
import { elementNames, type Revisions } from './revisions.ts'
import { spreadParted } from './spread-parted.ts'
import { contentOfTokens, type TrackedToken } from './tokens.ts'
import { childOf, visitElements, type XmlElement, type XmlNode, xml } from './xml-tree.ts'

/** Merges what stands in a row in both files: the body, a cell, a header, a note. */
export class StoryMerger implements CellMerging {
  readonly revisions: Revisions
  readonly #contents: ParagraphContents
  readonly #firstCall: FirstCall
  /** Names of bookmarks in the new file: no others may have them. */
  readonly #bookmarks = new Set<string>()
  readonly #paragraphIds: Set<string>

  constructor(before: FileSide, after: FileSide, revisions: Revisions) {
    this.revisions = revisions
    this.#contents = new ParagraphContents(before, after)
    this.#firstCall = new FirstCall(before, after)
    this.#paragraphIds = new Set(after.paragraphs.keys())
    for (const story of Object.values(after.stories)) {
      visitElements(story, ({ name, attributes }) => {
        if (name === 'w:bookmarkStart') this.#bookmarks.add(attributes['w:name'] ?? '')
      })
    }
  }

  /** Both rows of paragraphs and tables in one. Word lets no such row be without a paragraph at its end. */
  merge(before: readonly XmlElement[], after: readonly XmlElement[]): readonly XmlElement[] {
    const keys = this.#keysOf(before, after)
    const entries = diffSequences(keys.before, keys.after, mostEdits).flatMap((step): readonly Entry[] => {
      const old = before[step.before] ?? null
      const now = after[step.after] ?? null
      if (!old || !now || endsSection(old) === endsSection(now)) return [{ before: old, after: now }]
      return [
        { before: old, after: null },
        { before: null, after: now },
      ]
    })
    const settled = settleEnd(spreadParted(keepFieldsWhole(entries), this.#contents, this.#firstCall))
    return this.#write(
      this.#closeCalls(this.#partChanges(this.#joinChanges(this.#partFromContents(settled)))),
    )
  }

  /** A row that only one file has, all of it tracked. A note has an end all the same. */
  mergeLone(
    elements: readonly XmlElement[],
    status: 'inserted' | 'deleted',
    isNote = false,
  ): readonly XmlElement[] {
    const entries = elements.map((element): Entry => {
      const lone = status === 'deleted' ? { before: element, after: null } : { before: null, after: element }
      return isNote && element === elements.at(-1) ? { ...lone, end: { status: 'same', ...lone } } : lone
    })
    return this.#write(entries)
  }

  /** What is known of the first paragraph in an element. */
  keyIn(element: XmlElement, side: Side): MergeKey | null {
    let found: MergeKey | null = null
    visitElements(element, (inner) => {
      if (found === null && inner.name === 'w:p') found = this.#contents.knownOf(inner, side)?.key ?? null
    })
    return found
  }

  /** Names of what stands in both rows: the same for what is the same. */
  #keysOf(
    before: readonly XmlElement[],
    after: readonly XmlElement[],
  ): { readonly before: readonly string[]; readonly after: readonly string[] } {
    const nameOf = (element: XmlElement, index: number, side: Side) => {
      const key = element.name === 'w:p' ? this.#contents.knownOf(element, side)?.key.own : undefined
      return `${element.name} ${key ?? `#${index}`}`
    }
    // A table is the same if anything in it is: rows of fields come and go.
    const tables = new Map<string, string>()
    const now = after.map((element, index) => {
      const name = nameOf(element, index, 'after')
      for (const block of this.#blocksIn(element, 'after')) tables.set(block, name)
      return name
    })
    const old = before.map((element, index) => {
      if (element.name !== 'w:tbl') return nameOf(element, index, 'before')
      const known = this.#blocksIn(element, 'before').find((block) => tables.has(block))
      return (known === undefined ? undefined : tables.get(known)) ?? `old table ${index}`
    })
    return { before: old, after: now }
  }

  #blocksIn(table: XmlElement, side: Side): readonly string[] {
    const found: string[] = []
    if (table.name !== 'w:tbl') return found
    visitElements(table, (element) => {
      const key = element.name === 'w:p' ? this.#contents.knownOf(element, side)?.key : undefined
      if (key) found.push(key.block)
    })
    return found
  }

  /**
   * Where contents come, and paragraphs right before them, the end of the paragraph before those comes, and the last one's stays. LibreOffice
   * (7.4) cannot reject an insertion that goes on into an index.
   */
  #partFromContents(entries: readonly Entry[]): readonly Entry[] {
    const parted = [...entries]
    for (let index = 0; index < parted.length; index += 1) {
      const entry = parted[index] as Entry
      if (!this.#isLone(entry, 'inserted') || !entry.after || !beginsContents(entry.after)) continue
      const kept = parted.findLastIndex((each, at) => at < index && !this.#isLone(each, 'inserted'))
      const before = parted[kept]
      if (!before || before.end || !isOfBoth(before) || !isParagraph(before) || kept === index - 1) continue
      if (before.after && endsSection(before.after)) continue
      parted.splice(kept, index - kept, ...shiftEnd(before, parted.slice(kept + 1, index), 'inserted'))
    }
    return parted
  }

  /**
   * Where a paragraph ends with a change that goes on in the next ones, its end is part of it. LibreOffice (7.4) takes the two for one change
   * in any case, and would join the paragraph with what follows.
   */
  #joinChanges(entries: readonly Entry[]): readonly Entry[] {
    const joined: Entry[] = []
    for (let index = 0; index < entries.length; index += 1) {
      const entry = entries[index] as Entry
      const status = this.#statusOfJoined(entry)
      let count = 0
      while (status !== null && this.#isLone(entries[index + 1 + count], status)) count += 1
      if (status === null || count === 0) {
        joined.push(entry)
        continue
      }
      joined.push(...shiftEnd(entry, entries.slice(index + 1, index + 1 + count), status))
      index += count
    }
    return joined
  }

  /** What the content of a paragraph of both files ends with, if that is a change. */
  #statusOfJoined(entry: Entry): 'inserted' | 'deleted' | null {
    const { before, after, end, content } = entry
    if (!before || !after || end || content || !isParagraph(entry)) return null
    return statusAtEnd(this.#contents.of(entry) ?? [])
  }

  #isLone(entry: Entry | undefined, status: 'inserted' | 'deleted'): boolean {
    if (!entry || entry.end || !isParagraph(entry)) return false
    const element = entry.before ?? entry.after
    if ((entry.before && entry.after) || !element || endsSection(element)) return false
    return this.#contents.statusOf(entry) === status
  }

  /** Changes that stand on both sides of an end that stays are kept apart. */
  #partChanges(entries: readonly Entry[]): readonly Entry[] {
    const parted = [...entries]
    for (let index = 1; index < parted.length; index += 1) {
      const [entry, next] = [parted[index - 1] as Entry, parted[index] as Entry]
      if (!endStays(entry) || !isParagraph(entry) || !isParagraph(next)) continue
      const content = this.#contents.of(entry)
      if (!content || statusAtEnd(content) === null) continue
      const following = this.#contents.of(next)
      if (!following) continue
      const [own, other] = partChanges(content, following)
      if (own !== content) parted[index - 1] = { ...entry, content: own }
      if (other !== following) parted[index] = { ...next, content: other }
    }
    return parted
  }

  #closeCalls(entries: readonly Entry[]): readonly Entry[] {
    return entries.map((entry) => {
      if (!isParagraph(entry) || !endStays(entry) || !this.#firstCall.isIn(entry)) return entry
      const content = this.#contents.of(entry)
      return content ? { ...entry, content: closeCalls(content) } : entry
    })
  }

  #write(entries: readonly Entry[]): readonly XmlElement[] {
    const written: XmlElement[] = []
    for (const entry of entries) {
      const element = isParagraph(entry)
        ? this.#writeParagraph(entry)
        : mergeTable(entry.before, entry.after, this)
      // Word would make one table of two.
      if (element.name === 'w:tbl' && written.at(-1)?.name === 'w:tbl') written.push(this.#separator())
      written.push(element)
    }
    return written
  }

  /** A paragraph that neither file has: inserted and deleted. */
  #separator(): XmlElement {
    const marks = [this.revisions.mark('w:ins'), this.revisions.mark('w:del')]
    return xml('w:p', {}, [xml('w:pPr', {}, [xml('w:pStyle', { 'w:val': 'Gap' }), xml('w:rPr', {}, marks)])])
  }

  #writeParagraph(entry: Entry): XmlElement {
    const { before, after } = entry
    const whole = after ?? before ?? xml('w:p')
    const move = this.#contents.moveOf(entry)
    const lone = this.#contents.statusOf(entry)
    const status = entry.end?.status ?? (before && after ? 'same' : lone)
    const ending = entry.end ?? entry
    const tracked = this.#contents.of(entry)
    const content = tracked
      ? contentOfTokens(this.#ownBookmarks(tracked), this.revisions)
      : whole.children.filter((child) => typeof child !== 'string' && child.name !== 'w:pPr')
    const properties = paragraphProperties(
      ending.before && childOf(ending.before, 'w:pPr'),
      ending.after && childOf(ending.after, 'w:pPr'),
      status === 'same' ? null : this.revisions.mark(elementNames[status]),
      ending.before !== null && ending.after !== null,
      this.revisions,
    )
    const children: XmlNode[] = [...(properties ? [properties] : []), ...content]
    if (move) {
      const range = this.#contents.moves.rangeOf(move, lone === 'moved-to', this.revisions)
      if (move.isFirst && range.start) children.splice(properties ? 1 : 0, 0, range.start)
      if (move.isLast && range.end) children.push(range.end)
    }
    return { ...whole, attributes: this.#identify(whole, after !== null), children }
  }

  /** Content without bookmarks of the old file that the new one has too. */
  #ownBookmarks(tracked: readonly TrackedToken[]): readonly TrackedToken[] {
    return tracked.filter(({ token, status }) => {
      const isOld = status === 'deleted' || status === 'moved-from'
      return !(
        isOld &&
        token.kind === 'anchor' &&
        this.#bookmarks.has(token.anchor.attributes['w:name'] ?? '')
      )
    })
  }

  /** A paragraph's attributes: its identity is its own in the whole file. */
  #identify(paragraph: XmlElement, isNew: boolean): Readonly<Record<string, string>> {
    const id = paragraphIdOf(paragraph)
    if (isNew || id === '') return paragraph.attributes
    let value = Number.parseInt(id, 16)
    const write = () => value.toString(16).toUpperCase().padStart(8, '0')
    while (this.#paragraphIds.has(write())) value = value > 0x10000000 ? value - 1 : 0x7ffffff0
    this.#paragraphIds.add(write())
    return { ...paragraph.attributes, 'w14:paraId': write() }
  }
}

const mostEdits = 20_000
