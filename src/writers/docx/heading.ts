import type { Paragraph, XmlComponent } from 'docx'
import type { Heading } from '../../document/nodes.ts'
import { headingLabel } from '../../pagination/printed-words.ts'
import { numberBookmarkOf } from './anchors.ts'
import { field } from './fields.ts'
import { writeInlines } from './inline.ts'
import type { StyleId } from './looks.ts'
import { bookmarked, type Look, lookOf, makeParagraph, runOptions, tabRun, textRun } from './paragraph.ts'
import type { Writing } from './writing.ts'

/**
 * A section's number comes from Word's list numbering. An annex's is a SEQ field in the text, under a bookmark of
 * its own: references to it repeat that bookmark ("bilaga 1"), and the contents take over the whole line, both
 * also when the word processor updates them. List numbering would make the references read "bilaga Bilaga 1:".
 */
export function writeHeading(writing: Writing, heading: Heading): Paragraph {
  const style = styleOf(heading)
  const look = lookOf(style)
  const source = writing.headingNumbers.get(heading.id) ?? 'none'
  const children = [...writeNumber(writing, heading, look), ...writeInlines(writing, heading.children, look)]
  if (heading.role === 'annex') {
    writing.pending.pageBreak = true
    return makeParagraph(writing, heading.id, style, children)
  }
  const unnumbered = heading.role === 'section' && source !== 'list'
  return makeParagraph(writing, heading.id, style, children, {
    ...(unnumbered ? { numbering: false } : {}),
    ...(unnumbered && source === 'none' ? { indent: { left: 0, hanging: 0 } } : {}),
  })
}

function styleOf(heading: Heading): StyleId {
  if (heading.role === 'annex') return 'AnnexHeading'
  return heading.role === 'run-in' ? 'RunInHeading' : `Heading${heading.level}`
}

function writeNumber(writing: Writing, heading: Heading, look: Look): readonly XmlComponent[] {
  const source = writing.headingNumbers.get(heading.id) ?? 'none'
  if (heading.role === 'annex') {
    if (heading.number === null) return []
    const [before, after] = headingLabel(heading).split(heading.number)
    const result = [textRun(writing, heading.number, look)]
    const number =
      source === 'sequence' ? field('SEQ Bilaga \\* ARABIC', result, runOptions(writing, look)) : result
    return [
      textRun(writing, before ?? '', look),
      ...bookmarked(writing, numberBookmarkOf(heading.id), number),
      textRun(writing, after ?? '', look),
    ]
  }
  if (source !== 'text' || heading.number === null) return []
  const number = [textRun(writing, heading.number, look)]
  return [...bookmarked(writing, numberBookmarkOf(heading.id), number), tabRun()]
}
