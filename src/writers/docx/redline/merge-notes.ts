import { noteOf } from './rename-old.ts'
import type { Revisions } from './revisions.ts'
import type { StoryMerger } from './story-merger.ts'
import { elementsOf, mapElements, type XmlElement, xml } from './xml-tree.ts'

/** The text with its notes, each called once. */
export interface MergedNotes {
  readonly body: XmlElement
  readonly footnotes: XmlElement
}

const trackedElements: ReadonlySet<string> = new Set(['w:ins', 'w:del', 'w:moveTo', 'w:moveFrom'])

/**
 * Gives every call in the merged text a note of its own: merged from both files where the call stands in both, else of the file that it
 * stands in. Notes that nothing calls are shown nowhere, and left out.
 */
export function mergeNotes(
  body: XmlElement,
  before: ReadonlyMap<string, XmlElement>,
  after: XmlElement,
  merger: StoryMerger,
): MergedNotes {
  const notes: XmlElement[] = []
  const write = (id: string, tracked: string | null): string => {
    const isNew = tracked === 'w:ins' || tracked === 'w:moveTo'
    const old = isNew ? null : (before.get(id) ?? null)
    const now = tracked === null || isNew ? noteOf(after, id) : null
    const content =
      old && now
        ? merger.merge(elementsOf(old), elementsOf(now))
        : merger.mergeLone(elementsOf(now ?? old ?? xml('w:footnote')), now ? 'inserted' : 'deleted', true)
    const number = String(notes.length + 1)
    notes.push(xml('w:footnote', { 'w:id': number }, content))
    return number
  }
  const visit = (element: XmlElement, tracked: string | null): XmlElement => {
    if (element.name === 'w:footnoteReference') {
      const id = write(element.attributes['w:id'] ?? '', tracked)
      return { ...element, attributes: { ...element.attributes, 'w:id': id } }
    }
    const within = trackedElements.has(element.name) ? element.name : tracked
    let changed = false
    const children = element.children.map((child) => {
      if (typeof child === 'string') return child
      const visited = visit(child, within)
      if (visited !== child) changed = true
      return visited
    })
    return changed ? { ...element, children } : element
  }
  const called = visit(body, null)
  const separators = elementsOf(after).filter((note) => note.attributes['w:type'] !== undefined)
  return { body: called, footnotes: { ...after, children: [...separators, ...notes] } }
}

/** Gives all bookmarks ids that no other annotation has. */
export function numberBookmarks(story: XmlElement, revisions: Revisions): XmlElement {
  const ids = new Map<string, string>()
  const number = (element: XmlElement): XmlElement => {
    if (element.name === 'w:bookmarkEnd')
      return { ...element, attributes: { 'w:id': ids.get(element.attributes['w:name'] ?? '') ?? '' } }
    if (element.name !== 'w:bookmarkStart') return element
    const id = revisions.id()
    ids.set(element.attributes['w:name'] ?? '', id)
    return { ...element, attributes: { ...element.attributes, 'w:id': id } }
  }
  return mapElements(story, number)
}
