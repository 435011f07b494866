import { type IParagraphOptions, LeaderType, type Paragraph, TabStopType, type XmlComponent } from 'docx'
import type { Contents, Heading, Inline } from '../../document/nodes.ts'
import { headingLabel } from '../../pagination/printed-words.ts'
import { contentsStyle } from '../../pagination/typography.ts'
import { bookmarkOf } from './anchors.ts'
import { element } from './element.ts'
import { field, fieldEnd, fieldStart } from './fields.ts'
import { writeInlines } from './inline.ts'
import type { StyleId } from './looks.ts'
import { textWidth, twips } from './measures.ts'
import { type Look, lookOf, makeParagraph, tabRun, textRun } from './paragraph.ts'
import { printedPage, type Writing } from './writing.ts'

/**
 * The contents as a TOC field whose result is stored: number, heading and printed page of every entry, each a link.
 * `\o` takes the heading styles, `\u` the annexes by their outline level, `\h` links, `\z` hides pages on screens.
 */
export function writeContents(writing: Writing, contents: Contents): readonly Paragraph[] {
  const headings = writing.document.blocks.filter(
    (block): block is Heading =>
      block.kind === 'heading' && block.role !== 'run-in' && block.level <= contents.depth,
  )
  const title = makeParagraph(writing, contents.id, 'TOCHeading', [
    textRun(writing, contents.heading, lookOf('TOCHeading')),
  ])
  const last = headings.length - 1
  const entries = headings.map((heading, index) => {
    const start = index === 0 ? fieldStart(`TOC \\o "1-${contents.depth}" \\h \\z \\u`) : []
    const end = index === last ? [fieldEnd()] : []
    return writeEntry(writing, contents, heading, start, end)
  })
  return [title, ...entries]
}

function writeEntry(
  writing: Writing,
  contents: Contents,
  heading: Heading,
  start: readonly XmlComponent[],
  end: readonly XmlComponent[],
): Paragraph {
  const style: StyleId = `TOC${heading.level}`
  const look = lookOf(style)
  const bookmark = bookmarkOf(heading.id)
  const page = field(`PAGEREF ${bookmark} \\h`, [textRun(writing, printedPage(writing, heading.id), look)])
  const line = [
    ...entryNumber(writing, heading, look),
    ...entryText(writing, heading.children, look),
    tabRun(),
    ...page,
  ]
  const link = element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': '1' }, ...line)
  return makeParagraph(writing, `${contents.id}~${heading.id}`, style, [...start, link, ...end], {
    tabStops: [
      { type: TabStopType.LEFT, position: twips(contentsStyle.levels[heading.level].text) },
      { type: TabStopType.RIGHT, position: textWidth, leader: LeaderType.DOT },
    ],
    ...entryIndent(heading),
  })
}

/** Where an entry begins that has no number in the column for numbers: at the text, an annex at the edge. */
function entryIndent(heading: Heading): Pick<IParagraphOptions, 'indent'> {
  const { number, text } = contentsStyle.levels[heading.level]
  if (heading.role === 'annex') return { indent: { left: twips(number), hanging: 0 } }
  return heading.number === null ? { indent: { left: twips(text), hanging: 0 } } : {}
}

function entryNumber(writing: Writing, heading: Heading, look: Look): readonly XmlComponent[] {
  if (heading.role === 'annex') return [textRun(writing, headingLabel(heading), look)]
  return heading.number === null ? [] : [textRun(writing, heading.number, look), tabRun()]
}

/** The words of a heading without its links and note marks, which belong to the heading itself. */
function entryText(writing: Writing, children: readonly Inline[], look: Look): readonly XmlComponent[] {
  const plain = (inline: Inline): readonly Inline[] => {
    if (inline.kind === 'note-mark') return []
    if (inline.kind === 'link') return inline.children.flatMap(plain)
    if (inline.kind === 'line-break') return [{ kind: 'text', value: ' ', origins: inline.origins }]
    if (inline.kind === 'cross-reference') {
      return [{ kind: 'text', value: inline.prefix + inline.number, origins: inline.origins }]
    }
    return [inline]
  }
  return writeInlines(writing, children.flatMap(plain), look)
}
