import { acceptAll, rejectAll } from '../../../document/accept-changes.ts'
import type { Document, RedlineIdentity } from '../../../document/nodes.ts'
import type { Pagination } from '../../../pagination/pagination.ts'
import type { WriterEnvironment } from '../../writer.ts'
import type { Parts } from '../finalize.ts'
import type { Writing } from '../writing.ts'
import { type CompiledFile, overlayFiles } from './overlay-files.ts'

export type { CompiledFile } from './overlay-files.ts'

/**
 * A redline as DOCX with tracked changes: the files of its two documents, laid over one another.
 *
 * In: a redline, the pages of its two documents, and the writer of plain documents. Out: the parts of one file. It may not ask what
 * kinds of blocks there are: it merges what the writer writes.
 */
export interface CompiledRedline {
  readonly parts: Parts
  readonly new: Writing
  readonly old: Writing
}

/** Compiles a redline. Forms are written as filled in: a redline is read, not filled in. */
export function compileRedline(
  redline: Document,
  identity: RedlineIdentity,
  pages: NonNullable<Pagination['sides']>,
  compile: (document: Document, pagination: Pagination) => CompiledFile,
): CompiledRedline {
  const now = compile({ ...acceptAll(redline), form: null }, pages.new)
  const old = compile({ ...rejectAll(redline), form: null }, pages.old)
  const parts = overlayFiles(old, now, redline, identity)
  return { parts, new: now.writing, old: old.writing }
}

/** The pages of a redline's two documents, where nobody has laid them out. */
export async function layOutSides(
  redline: Document,
  environment: WriterEnvironment,
): Promise<NonNullable<Pagination['sides']>> {
  const { findPages } = await import('../../../pagination/lay-out.ts')
  const pagesOf = (document: Document): Pagination => {
    const { value } = findPages(document, environment)
    if (!value) throw new Error(`${document.id} could not be laid out for its redline`)
    return value
  }
  return { old: pagesOf(rejectAll(redline)), new: pagesOf(acceptAll(redline)) }
}
