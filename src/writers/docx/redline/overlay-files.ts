import type { Document, RedlineIdentity } from '../../../document/nodes.ts'
import type { Parts } from '../finalize.ts'
import { escapeXml } from '../properties.ts'
import type { Writing } from '../writing.ts'
import { type FileSide, openSide, paragraphIdOf, type StoryPath, storyPaths } from './file-side.ts'
import { MergeKeys } from './merge-keys.ts'
import { mergeNotes, numberBookmarks } from './merge-notes.ts'
import { mergeSection } from './properties-change.ts'
import { type RenamedOld, relationsPath, renameOld } from './rename-old.ts'
import { Revisions } from './revisions.ts'
import { StoryMerger } from './story-merger.ts'
import {
  childOf,
  createAttributeReader,
  elementsOf,
  visitElements,
  withChildren,
  writeXml,
  type XmlElement,
  xml,
} from './xml-tree.ts'

/** A file as `docx` makes it, and what is known of it. */
export interface CompiledFile {
  readonly parts: Parts
  readonly writing: Writing
}

/**
 * Lays two files over one another: what the writer makes of the new document, with all that differs in the old one as tracked changes.
 * In: both files, and the redline, which says what in them is the same. Out: the parts of one file. Whatever a file holds is merged,
 * whatever block it comes from, so that no kind of block can be forgotten.
 */
export function overlayFiles(
  old: CompiledFile,
  now: CompiledFile,
  redline: Document,
  identity: RedlineIdentity,
): Parts {
  refuseOtherDifferences(old.parts, now.parts)
  const keys = new MergeKeys(redline)
  const attributes = createAttributeReader()
  const after = openSide(now.parts, now.writing, keys, 'new', attributes)
  const opened = openSide(old.parts, old.writing, keys, 'old', attributes)
  const renamed = renameOld(opened, after)
  const before = withStories(opened, renamed)
  const revisions = new Revisions(identity)
  const merger = new StoryMerger(before, after, revisions)

  const body = mergeBody(before, after, merger)
  const notes = mergeNotes(body, renamed.notes, after.stories['word/footnotes.xml'], merger)
  const merged: Record<StoryPath, XmlElement> = {
    'word/document.xml': notes.body,
    'word/footnotes.xml': notes.footnotes,
    'word/header1.xml': mergeWhole('word/header1.xml', before, after, merger),
    'word/footer1.xml': mergeWhole('word/footer1.xml', before, after, merger),
  }
  const parts = new Map(now.parts)
  for (const path of storyPaths) {
    parts.set(path, writePart(numberBookmarks(merged[path], revisions)))
    addRelations(parts, path, renamed.links.get(path) ?? new Map())
  }
  parts.set('word/numbering.xml', writePart(renamed.numbering))
  return parts
}

/**
 * Parts that may differ and are not merged: relationships and types follow from what is; properties are those of the new file; the
 * styles of a document with fields have smaller headings, which the redline's report lists.
 */
const otherParts =
  /^(?:\[Content_Types\]\.xml|docProps\/.*|_rels\/.*|word\/_rels\/.*|word\/numbering\.xml|word\/styles\.xml)$/u

/** A difference that nobody would see is a fault of the program: the writer has come to write something that is not merged. */
function refuseOtherDifferences(before: Parts, after: Parts): void {
  for (const path of new Set([...before.keys(), ...after.keys()])) {
    const isMerged = storyPaths.some((story) => story === path) || otherParts.test(path)
    if (!isMerged && String(before.get(path)) !== String(after.get(path))) {
      throw new Error(`A redline cannot show how ${path} differs`)
    }
  }
}

function withStories(side: FileSide, { stories }: RenamedOld): FileSide {
  const paragraphs = new Map(side.paragraphs)
  for (const path of storyPaths) {
    visitElements(stories[path], (element) => {
      const known = element.name === 'w:p' ? paragraphs.get(paragraphIdOf(element)) : undefined
      if (known) paragraphs.set(paragraphIdOf(element), { ...known, element })
    })
  }
  return { ...side, stories, paragraphs }
}

function mergeBody(before: FileSide, after: FileSide, merger: StoryMerger): XmlElement {
  const body = ({ stories }: FileSide) => childOf(stories['word/document.xml'], 'w:body') ?? xml('w:body')
  const blocks = (side: FileSide) => elementsOf(body(side)).filter(({ name }) => name !== 'w:sectPr')
  const section = (side: FileSide) => childOf(body(side), 'w:sectPr')
  const end = mergeSection(section(before), section(after), merger.revisions)
  const content = merger.merge(blocks(before), blocks(after))
  const document = after.stories['word/document.xml']
  return withChildren(document, [withChildren(body(after), [...content, ...(end ? [end] : [])])])
}

function mergeWhole(path: StoryPath, before: FileSide, after: FileSide, merger: StoryMerger): XmlElement {
  const [old, now] = [before.stories[path], after.stories[path]]
  return withChildren(now, merger.merge(elementsOf(old), elementsOf(now)))
}

function writePart(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${writeXml(root)}`
}

/** Adds relationships for addresses that only the old file links to. */
function addRelations(
  parts: Map<string, string | Uint8Array>,
  path: StoryPath,
  links: ReadonlyMap<string, string>,
): void {
  if (links.size === 0) return
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
  const added = [...links].map(
    ([target, id]) =>
      `<Relationship Id="${id}" Type="${type}" Target="${escapeXml(target)}" TargetMode="External"/>`,
  )
  const empty =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'
  const known = String(parts.get(relationsPath(path)) ?? empty).replace(/\/>$/u, (end) =>
    end === '/>' ? '></Relationships>' : end,
  )
  parts.set(relationsPath(path), known.replace('</Relationships>', `${added.join('')}</Relationships>`))
}
