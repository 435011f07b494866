import { standsIn, takeSide } from '../../document/accept-changes.ts'
import type { Document } from '../../document/nodes.ts'
import type { PdfReference } from '../../pagination/pdfkit-internals.ts'
import { headingText } from '../../pagination/printed-words.ts'
import type { ContentMap, Destination } from './content-map.ts'
import type { PdfFile } from './pdf-file.ts'

interface Bookmark {
  readonly level: number
  readonly title: string
  readonly destination: Destination
  readonly children: Bookmark[]
}

/** Writes the bookmarks: sections and annexes by level, each leading to the heading itself; of a redline those of the new document. */
export function writeOutline(file: PdfFile, document: Document, map: ContentMap): void {
  const top: Bookmark[] = []
  const path: Bookmark[] = []
  for (const block of document.blocks) {
    if (block.kind !== 'heading' || block.role === 'run-in') continue
    const destination = map.destinations.get(block.id)
    if (!destination || !standsIn(block.mark, 'new')) continue
    const title = headingText(takeSide(block, 'new'))
    const bookmark = { level: block.level, title, destination, children: [] }
    while ((path.at(-1)?.level ?? 0) >= block.level) path.pop()
    ;(path.at(-1)?.children ?? top).push(bookmark)
    path.push(bookmark)
  }
  if (top.length === 0) return
  const root = file.ref({ Type: 'Outlines' })
  writeSiblings(file, top, root)
  root.data.Count = top.length
  root.end()
  file._root.data.Outlines = root
  file._root.data.PageMode = 'UseOutlines'
}

/** Gives the number of bookmarks written. Those below the top are closed, which their negative count says. */
function writeSiblings(file: PdfFile, bookmarks: readonly Bookmark[], parent: PdfReference): number {
  const references = bookmarks.map(() => file.ref({}))
  let count = 0
  bookmarks.forEach((bookmark, index) => {
    const reference = references[index] as PdfReference
    const { data } = reference
    data.Title = new String(bookmark.title)
    data.Parent = parent
    data.Dest = destinationArray(bookmark.destination)
    if (index > 0) data.Prev = references[index - 1]
    if (index < references.length - 1) data.Next = references[index + 1]
    const inside = bookmark.children.length > 0 ? writeSiblings(file, bookmark.children, reference) : 0
    if (inside > 0) data.Count = -inside
    reference.end()
    count++
  })
  parent.data.First = references[0]
  parent.data.Last = references.at(-1)
  return count
}

/** A little above the text, so that the heading does not stick to the edge of the window. */
export function destinationArray({ page, x, y }: Destination): unknown[] {
  return [page, 'XYZ', Math.max(0, x - 60), y + 8, null]
}
