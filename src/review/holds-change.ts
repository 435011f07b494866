import type { Document } from '../document/nodes.ts'
import { type Part, partsUnder } from './source-lines.ts'

/** Properties that no reader sees. */
const unseen: ReadonlySet<string> = new Set(['id', 'target', 'note'])

/** Whether something within a part of a redline was inserted, deleted, moved or otherwise changed for a reader. */
export function holdsChange(part: Part): boolean {
  if (part.mark !== undefined || 'parted' in part) return true
  const was = 'was' in part ? Object.keys(part.was ?? {}) : []
  return was.some((property) => !unseen.has(property)) || partsUnder(part).some(holdsChange)
}

/** Whether a redline differs in more than the version of its sources, which stands in its footer and in the notice of a draft. */
export function isChanged({ was, blocks, footnotes, statusNotice, version }: Document): boolean {
  const noticeOf = (notice: string | null, of: string) => notice?.replaceAll(of, '')
  const isSameNotice =
    was?.statusNotice === undefined ||
    noticeOf(was.statusNotice, was.version ?? version) === noticeOf(statusNotice, version)
  return was?.header !== undefined || !isSameNotice || [...blocks, ...footnotes].some(holdsChange)
}
