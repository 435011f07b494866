import type { Document } from '../../src/document/nodes.ts'
import type { Pagination } from '../../src/pagination/pagination.ts'
import { compileDocument } from '../../src/writers/docx/document.ts'
import { compileRedline } from '../../src/writers/docx/redline/compile-redline.ts'
import { acceptParts, openParts, rejectParts, type XmlParts } from './accept-docx.ts'
import { normalLines } from './normal-docx.ts'

/** Pages that depend on what stands before, without laying anything out. */
export function countedPages(document: Document): Pagination {
  const pageOf = new Map<string, number>()
  let count = 0
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each)
    else if (typeof value === 'object' && value !== null) {
      if ('id' in value && typeof value.id === 'string') pageOf.set(value.id, 1 + Math.floor(count++ / 60))
      for (const [key, inner] of Object.entries(value)) if (key !== 'origins') visit(inner)
    }
  }
  visit([document.blocks, document.footnotes])
  // A reference may lead to what was taken away.
  const visitTargets = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visitTargets(each)
    else if (typeof value === 'object' && value !== null) {
      if ('target' in value && typeof value.target === 'string' && !pageOf.has(value.target))
        pageOf.set(value.target, 1)
      for (const [key, inner] of Object.entries(value)) if (key !== 'origins') visitTargets(inner)
    }
  }
  visitTargets(document.blocks)
  return { pageCount: 1 + Math.floor(count / 60), pageOf }
}

/** The lines of a document's own file, to compare with. */
export function linesOfDocument(document: Document): readonly string[] {
  const { parts } = compileDocument({ ...document, form: null }, countedPages(document))
  return normalLines(openParts(textParts(parts)))
}

export interface Compared {
  /** The first lines that differ: expected and found; null where accepting gives the new file, rejecting the old. */
  readonly accepted: readonly [string, string] | null
  readonly rejected: readonly [string, string] | null
  readonly parts: XmlParts
}

/** Writes a redline as DOCX, accepts and rejects all, and compares with what the writer makes of the two documents. */
export function compareRedline(
  redline: Document,
  before: { readonly document: Document; readonly lines?: readonly string[] },
  after: { readonly document: Document; readonly lines?: readonly string[] },
): Compared {
  const identity = redline.redline ?? { author: '', date: '' }
  const pages = { old: countedPages(before.document), new: countedPages(after.document) }
  const parts = textParts(compileRedline(redline, identity, pages, compileDocument).parts)
  return {
    accepted: firstDifference(
      after.lines ?? linesOfDocument(after.document),
      normalLines(acceptParts(parts)),
    ),
    rejected: firstDifference(
      before.lines ?? linesOfDocument(before.document),
      normalLines(rejectParts(parts)),
    ),
    parts,
  }
}

function firstDifference(
  expected: readonly string[],
  found: readonly string[],
): readonly [string, string] | null {
  const count = Math.max(expected.length, found.length)
  for (let index = 0; index < count; index += 1) {
    if (expected[index] !== found[index]) return [expected[index] ?? '(end)', found[index] ?? '(end)']
  }
  return null
}

function textParts(parts: ReadonlyMap<string, string | Uint8Array>): XmlParts {
  return new Map([...parts].flatMap(([path, part]) => (typeof part === 'string' ? [[path, part]] : [])))
}
