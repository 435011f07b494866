import { type FileSide, paragraphIdOf, type Stories, type StoryPath, storyPaths } from './file-side.ts'
import { matchLists } from './match-lists.ts'
import {
  childOf,
  elementsOf,
  mapElements,
  parseXml,
  visitElements,
  type XmlElement,
  xml,
} from './xml-tree.ts'

/** What the old file calls things by, put into the names of the new one, so that only what is new or gone differs. */
export interface RenamedOld {
  readonly stories: Stories
  /** The lists of both files. */
  readonly numbering: XmlElement
  /** Addresses that only the old file links to, by part, with the ids of their relationships. */
  readonly links: ReadonlyMap<StoryPath, ReadonlyMap<string, string>>
  /** The old file's notes, by the ids under which its text now calls them. */
  readonly notes: ReadonlyMap<string, XmlElement>
}

/** Renames bookmarks, lists, relationships and notes of the old file. */
export function renameOld(old: FileSide, now: FileSide): RenamedOld {
  const bookmarks = renameBookmarks(old, now)
  const lists = matchLists(old, now)
  const notes = matchNotes(old, now)
  const links = new Map<StoryPath, ReadonlyMap<string, string>>()
  const stories: Partial<Record<StoryPath, XmlElement>> = {}
  for (const path of storyPaths) {
    const relations = matchRelations(old, now, path)
    links.set(path, relations.added)
    stories[path] = mapElements(old.stories[path], (element) =>
      rename(element, { bookmarks, lists: lists.names, relations: relations.names, notes: notes.names }),
    )
  }
  const renamed = stories as Stories
  const byId = new Map(notes.ids.map(([id, name]) => [name, noteOf(renamed['word/footnotes.xml'], id)]))
  return {
    stories: renamed,
    numbering: lists.numbering,
    links,
    notes: new Map([...byId].flatMap(([name, note]) => (note ? [[name, note]] : []))),
  }
}

export function noteOf(footnotes: XmlElement, id: string): XmlElement | null {
  return elementsOf(footnotes).find((note) => note.attributes['w:id'] === id) ?? null
}

type Names = ReadonlyMap<string, string>

interface AllNames {
  readonly bookmarks: Names
  readonly lists: Names
  readonly relations: Names
  readonly notes: Names
}

/** The names of bookmarks, as they stand in the code of fields. */
const bookmarkInField = /\b_[sn]_\w+/gu

function rename(element: XmlElement, names: AllNames): XmlElement {
  const { name, attributes } = element
  const change = (attribute: string, known: Names): XmlElement => {
    const value = attributes[attribute]
    const renamed = value === undefined ? undefined : known.get(value)
    return renamed === undefined || renamed === value
      ? element
      : { ...element, attributes: { ...attributes, [attribute]: renamed } }
  }
  switch (name) {
    case 'w:bookmarkStart':
    case 'w:bookmarkEnd':
      return change('w:name', names.bookmarks)
    case 'w:hyperlink':
      return attributes['w:anchor'] === undefined
        ? change('r:id', names.relations)
        : change('w:anchor', names.bookmarks)
    case 'w:headerReference':
    case 'w:footerReference':
      return change('r:id', names.relations)
    case 'w:footnoteReference':
      return change('w:id', names.notes)
    case 'w:numId':
      return change('w:val', names.lists)
    case 'w:instrText':
      return {
        ...element,
        children: element.children.map((child) =>
          String(child).replace(bookmarkInField, (each) => names.bookmarks.get(each) ?? each),
        ),
      }
    default:
      return element
  }
}

/** The longest name that Word allows. */
const longestName = 40

/** A paragraph of both files has the new one's bookmark; one that is gone keeps its own, or takes another where that is in use. */
function renameBookmarks(old: FileSide, now: FileSide): Names {
  const taken = new Set<string>()
  for (const path of storyPaths) {
    visitElements(now.stories[path], ({ name, attributes }) => {
      if (name === 'w:bookmarkStart') taken.add(attributes['w:name'] ?? '')
    })
  }
  const byKey = new Map([...now.paragraphs.values()].map(({ key, bookmark }) => [key.own, bookmark]))
  const names = new Map<string, string>()
  const notes = placesOfNotes(old, now)
  for (const { key, bookmark } of old.paragraphs.values()) {
    const kept = notes.has(bookmark) ? undefined : byKey.get(key.own)
    let name = kept ?? bookmark
    for (let count = 1; kept === undefined && taken.has(name); count += 1) {
      const end = `_was${count}`
      name = bookmark.slice(0, longestName - end.length) + end
    }
    taken.add(name)
    names.set(bookmark, name)
    // The number within it has a bookmark of its own.
    names.set(bookmark.replace(/^_s_/u, '_n_'), name.replace(/^_s_/u, '_n_'))
  }
  return names
}

/** Bookmarks of the old file's notes that are called from another paragraph than in the new one: they are other notes. */
function placesOfNotes(old: FileSide, now: FileSide): ReadonlySet<string> {
  const callers = (side: FileSide): ReadonlyMap<string, string> => {
    const found = new Map<string, string>()
    for (const { key, element } of side.paragraphs.values()) {
      visitElements(element, ({ name, attributes }) => {
        const id = attributes['w:id'] ?? ''
        if (name === 'w:footnoteReference' && !found.has(id)) found.set(id, key.own)
      })
    }
    return found
  }
  const [before, after] = [callers(old), callers(now)]
  const afterByNote = new Map<string, string | undefined>()
  for (const [id, note] of notesOf(now)) afterByNote.set(keyOfNote(now, note), after.get(id))
  const others = new Set<string>()
  for (const [id, note] of notesOf(old)) {
    const known = old.paragraphs.get(paragraphIdOf(firstParagraph(note)))
    if (known && afterByNote.get(known.key.own) !== before.get(id)) others.add(known.bookmark)
  }
  return others
}

function notesOf(side: FileSide): readonly (readonly [string, XmlElement])[] {
  return elementsOf(side.stories['word/footnotes.xml'])
    .filter((note) => note.attributes['w:type'] === undefined)
    .map((note) => [note.attributes['w:id'] ?? '', note])
}

function firstParagraph(note: XmlElement): XmlElement {
  return childOf(note, 'w:p') ?? xml('w:p')
}

function keyOfNote(side: FileSide, note: XmlElement): string {
  return side.paragraphs.get(paragraphIdOf(firstParagraph(note)))?.key.own ?? ''
}

/** A note of both files, called from the same paragraph, has the new one's id. */
function matchNotes(
  old: FileSide,
  now: FileSide,
): { readonly names: Names; readonly ids: readonly (readonly [string, string])[] } {
  const others = placesOfNotes(old, now)
  const byKey = new Map(notesOf(now).map(([id, note]) => [keyOfNote(now, note), id]))
  const ids = notesOf(old).map(([id, note]) => {
    const known = old.paragraphs.get(paragraphIdOf(firstParagraph(note)))
    const kept = known && !others.has(known.bookmark) ? byKey.get(known.key.own) : undefined
    return [id, kept ?? `was-${id}`] as const
  })
  return { names: new Map(ids), ids }
}

/** Links to the same address have the same relationship; header and footer have the new file's. */
function matchRelations(
  old: FileSide,
  now: FileSide,
  path: StoryPath,
): { readonly names: Names; readonly added: Names } {
  const known = new Map([...relationsOf(now, path)].map(([id, target]) => [target, id]))
  const names = new Map<string, string>()
  const added = new Map<string, string>()
  for (const [id, target] of relationsOf(old, path)) {
    const kept = known.get(target)
    const name = kept ?? `rIdLinkWas${added.size + 1}`
    if (kept === undefined) added.set(target, name)
    names.set(id, name)
  }
  return { names, added }
}

/** Addresses of links and parts by the ids of their relationships. */
function relationsOf({ parts }: FileSide, path: StoryPath): Names {
  const part = parts.get(relationsPath(path))
  if (part === undefined) return new Map()
  const relations = elementsOf(parseXml(String(part))).map(({ attributes }) => attributes)
  return new Map(
    relations
      .filter(({ Type = '' }) => /\/(?:hyperlink|header|footer)$/u.test(Type))
      .map(({ Id = '', Target = '' }) => [Id, Target]),
  )
}

export function relationsPath(path: StoryPath): string {
  return path.replace(/^word\/(.+)$/u, 'word/_rels/$1.rels')
}
