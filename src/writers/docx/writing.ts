import type { Document, Heading } from '../../document/nodes.ts'
import type { Pagination } from '../../pagination/pagination.ts'
import { collectTargets, makeParagraphIds } from './anchors.ts'
import { type FaceRegister, makeFaceRegister } from './fonts.ts'
import { type HeadingNumbers, numberHeadings } from './heading-numbers.ts'
import type { Prompt } from './prompt.ts'

/** Relationship ids of the addresses that a part links to, in order of appearance. */
export type Links = Map<string, string>

/** What the parts of the writer share while they write one document. */
export interface Writing {
  readonly document: Document
  readonly pagination: Pagination
  /** The bookmark that a reference to a block's id leads to. */
  readonly targets: ReadonlyMap<string, string>
  readonly headings: ReadonlyMap<string, Heading>
  readonly headingNumbers: HeadingNumbers
  readonly faces: FaceRegister
  readonly links: Links
  readonly footnoteNumbers: ReadonlyMap<string, number>
  /** Footnotes whose mark has been written; Word lets a second mark only refer to the first. */
  readonly calledFootnotes: Set<string>
  readonly paragraphId: (id: string) => string
  readonly counters: { bookmark: number; listInstance: number }
  /** First numbers of the ordered lists that were written. */
  readonly listStarts: Set<number>
  /** Ids whose bookmark does not tell them; the file records these. */
  readonly recorded: Map<string, string>
  /** Ids of content controls, eight hexadecimal digits, by the names of fields. */
  readonly controlId: (name: string) => string
  /** Prompts of content controls, with their names in the glossary. */
  readonly prompts: Map<string, { readonly name: string; readonly prompt: Prompt }>
  /** Set by a page break, taken by the next paragraph. */
  readonly pending: { pageBreak: boolean }
}

export function beginWriting(document: Document, pagination: Pagination): Writing {
  const headings = document.blocks.filter((block) => block.kind === 'heading')
  return {
    document,
    pagination,
    targets: collectTargets(document),
    headings: new Map(headings.map((heading) => [heading.id, heading])),
    headingNumbers: numberHeadings(headings),
    faces: makeFaceRegister(),
    links: new Map(),
    footnoteNumbers: new Map(document.footnotes.map((note, index) => [note.id, index + 1])),
    calledFootnotes: new Set(),
    paragraphId: makeParagraphIds(),
    counters: { bookmark: 0, listInstance: 0 },
    listStarts: new Set([1]),
    recorded: new Map(),
    controlId: makeParagraphIds(),
    prompts: new Map(),
    pending: { pageBreak: false },
  }
}

/**
 * The printed page of a block, as text. The pagination is of this document by contract; that it lacks a
 * block is a fault of the program, not of the sources.
 */
export function printedPage(writing: Writing, id: string): string {
  const page = writing.pagination.pageOf.get(id)
  if (page === undefined) throw new Error(`The pagination has no page for "${id}"`)
  return String(page)
}
