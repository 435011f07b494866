import type { Contents, Heading } from '../../document/nodes.ts'
import { headingName, writeLabel } from './heading.ts'
import { writeInlines } from './inline.ts'
import { changedClass, writeProperty, writeStop } from './marks.ts'
import { type Content, classes, element, type Html } from './markup.ts'
import { markOf } from './printed-properties.ts'
import { claimId, type Writing } from './writing.ts'

/** The list of headings, as links. Of a redline it lists what stands in the new document. */
export function writeContents(writing: Writing, contents: Contents): Content {
  const id = claimId(writing, contents.id)
  const heading = element(
    headingName(writing, 1),
    { id: id === null ? null : `${id}_heading`, class: changedClass(writing, contents) },
    writeProperty(writing, contents.was?.heading, contents.heading),
  )
  return [
    writeStop(writing, contents),
    element(
      'nav',
      { id, class: 'contents', 'aria-labelledby': id === null ? null : `${id}_heading` },
      heading,
      writeEntries(writing, listedHeadings(writing, contents.depth)),
    ),
  ]
}

interface Entry {
  readonly heading: Heading
  readonly inner: Entry[]
}

function listedHeadings({ document }: Writing, depth: number): readonly Entry[] {
  const top: Entry[] = []
  const path: Entry[] = []
  for (const block of document.blocks) {
    if (block.kind !== 'heading' || block.role === 'run-in' || block.level > depth) continue
    const mark = markOf(block)
    if (mark?.kind === 'deleted' || mark?.kind === 'moved-from') continue
    const entry = { heading: block, inner: [] }
    while ((path.at(-1)?.heading.level ?? 0) >= block.level) path.pop()
    ;(path.at(-1)?.inner ?? top).push(entry)
    path.push(entry)
  }
  return top
}

function writeEntries(writing: Writing, entries: readonly Entry[]): Html | null {
  if (entries.length === 0) return null
  const asItIs: Writing = { ...writing, isLink: true, mark: null }
  return element(
    'ol',
    {},
    entries.map(({ heading, inner }) =>
      element(
        'li',
        { class: classes(heading.role === 'annex' && 'annex') },
        element(
          'a',
          { href: `#${heading.id}` },
          writeLabel(asItIs, { ...heading, was: {} }),
          writeInlines(asItIs, heading.children),
        ),
        writeEntries(writing, inner),
      ),
    ),
  )
}
