import { blockIdOf } from '../anchors.ts'
import type { Parts } from '../finalize.ts'
import type { Writing } from '../writing.ts'
import type { MergeKey, MergeKeys } from './merge-keys.ts'
import { type AttributeReader, mapElements, parseXml, visitElements, type XmlElement } from './xml-tree.ts'

/** The parts of a file that hold text, and so can be tracked. */
export const storyPaths = [
  'word/document.xml',
  'word/footnotes.xml',
  'word/header1.xml',
  'word/footer1.xml',
] as const

export type StoryPath = (typeof storyPaths)[number]
export type Stories = Readonly<Record<StoryPath, XmlElement>>

/** One of the two files that a redline is made of, before anything is merged. */
export interface FileSide {
  readonly parts: Parts
  readonly stories: Stories
  readonly numbering: XmlElement
  /** What is known of each paragraph by its `w14:paraId`, in the order of the parts. */
  readonly paragraphs: ReadonlyMap<string, KnownParagraph>
}

export interface KnownParagraph {
  readonly key: MergeKey
  /** The bookmark around it. */
  readonly bookmark: string
  readonly element: XmlElement
}

/** Takes a file apart that the writer has made. */
export function openSide(
  parts: Parts,
  writing: Writing,
  keys: MergeKeys,
  side: 'old' | 'new',
  attributes: AttributeReader,
): FileSide {
  const read = (path: string) => parseXml(String(parts.get(path)), attributes)
  const stories = Object.fromEntries(
    storyPaths.map((path) => [path, nameBookmarkEnds(read(path))]),
  ) as unknown as Stories
  const paragraphs = new Map<string, KnownParagraph>()
  for (const path of storyPaths) {
    visitElements(stories[path], (element) => {
      const bookmark = element.name === 'w:p' ? bookmarkOfParagraph(element) : null
      if (bookmark === null) return
      const id = writing.recorded.get(bookmark) ?? blockIdOf(bookmark) ?? bookmark
      paragraphs.set(paragraphIdOf(element), { key: keys.of(side, id), bookmark, element })
    })
  }
  return { parts, stories, numbering: read('word/numbering.xml'), paragraphs }
}

export function paragraphIdOf(paragraph: XmlElement): string {
  return paragraph.attributes['w14:paraId'] ?? ''
}

function bookmarkOfParagraph(paragraph: XmlElement): string | null {
  for (const child of paragraph.children) {
    if (typeof child === 'string' || child.name !== 'w:bookmarkStart') continue
    const name = child.attributes['w:name'] ?? ''
    if (name.startsWith('_s_')) return name
  }
  return null
}

/**
 * The ends of bookmarks with the names of their beginnings, which only ids tie together: ids are given anew when all is merged
 * (`numberBookmarks`).
 */
function nameBookmarkEnds(story: XmlElement): XmlElement {
  const names = new Map<string, string>()
  visitElements(story, ({ name, attributes }) => {
    if (name === 'w:bookmarkStart') names.set(attributes['w:id'] ?? '', attributes['w:name'] ?? '')
  })
  return mapElements(story, (element) => {
    if (element.name !== 'w:bookmarkEnd') return element
    return { ...element, attributes: { 'w:name': names.get(element.attributes['w:id'] ?? '') ?? '' } }
  })
}
