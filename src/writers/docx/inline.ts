import type { XmlComponent } from 'docx'
import type { CrossReference, Handlers, Inline, NoteMark } from '../../document/nodes.ts'
import { numberBookmarkOf } from './anchors.ts'
import { element } from './element.ts'
import { field } from './fields.ts'
import { bookmarked, breakRun, type Look, proseRun, runOptions, textRun } from './paragraph.ts'
import { printedPage, type Writing } from './writing.ts'

/** Writes running text as runs, links and fields. */
export function writeInlines(
  writing: Writing,
  inlines: readonly Inline[],
  look: Look,
): readonly XmlComponent[] {
  return inlines.flatMap((inline) => writeInline(writing, inline, look))
}

function writeInline(writing: Writing, inline: Inline, look: Look): readonly XmlComponent[] {
  const handlers: Handlers<Inline, readonly XmlComponent[]> = {
    text: (node) => (node.value === '' ? [] : [proseRun(writing, node.value, look)]),
    strong: (node) => writeInlines(writing, node.children, { ...look, bold: true }),
    emphasis: (node) => writeInlines(writing, node.children, { ...look, italic: true }),
    link: (node) => [
      element(
        'w:hyperlink',
        { 'r:id': `rId${linkId(writing, node.url)}`, 'w:history': '1' },
        ...writeInlines(writing, node.children, { ...look, style: 'Hyperlink' }),
      ),
    ],
    'cross-reference': (node) => writeCrossReference(writing, node, look),
    'page-reference': (node) => {
      const result = [textRun(writing, printedPage(writing, node.target), look)]
      const bookmark = writing.targets.get(node.target)
      if (bookmark === undefined) return result
      return field(`PAGEREF ${bookmark} \\h`, result, runOptions(writing, look))
    },
    'note-mark': (node) => writeNoteMark(writing, node, look),
    'line-break': () => [breakRun()],
  }
  const handle = handlers[inline.kind] as (node: Inline) => readonly XmlComponent[]
  return handle(inline)
}

/** The relationship id, without `rId`, of an address; the document adds the relationships when it is done. */
function linkId(writing: Writing, url: string): string {
  const known = writing.links.get(url)
  if (known !== undefined) return known
  const id = `Link${writing.links.size + 1}`
  writing.links.set(url, id)
  return id
}

/**
 * Word counts list numbers itself (`\w`: the whole number); other numbers stand under a bookmark of their own, which the
 * field repeats.
 */
function writeCrossReference(writing: Writing, node: CrossReference, look: Look): readonly XmlComponent[] {
  const before = node.prefix === '' ? [] : [textRun(writing, node.prefix, look)]
  if (node.number === '') return before
  const result = [textRun(writing, node.number, look)]
  const bookmark = writing.targets.get(node.target)
  const source = writing.headingNumbers.get(node.target)
  if (bookmark === undefined || source === undefined || source === 'none') return [...before, ...result]
  const instruction =
    source === 'list' ? `REF ${bookmark} \\w \\h` : `REF ${numberBookmarkOf(node.target)} \\h`
  return [...before, ...field(instruction, result, runOptions(writing, look))]
}

/** Marks are raised, but for asterisks, which fonts draw raised already. */
export function markLook(mark: string, look: Look): Look {
  return mark.startsWith('*') ? look : { ...look, style: 'NoteMark' }
}

/** A real footnote's reference where the note stands at the foot of the page, a raised link to the note under a table. */
function writeNoteMark(writing: Writing, node: NoteMark, look: Look): readonly XmlComponent[] {
  const number = writing.footnoteNumbers.get(node.note)
  if (number === undefined) {
    const bookmark = writing.targets.get(node.note)
    const mark = textRun(writing, node.sign, markLook(node.sign, look))
    if (bookmark === undefined) return [mark]
    return [element('w:hyperlink', { 'w:anchor': bookmark, 'w:history': '1' }, mark)]
  }
  const raised: Look = { family: look.family, style: 'FootnoteReference' }
  const bookmark = numberBookmarkOf(node.note)
  if (writing.calledFootnotes.has(node.note)) {
    return field(
      `NOTEREF ${bookmark} \\f \\h`,
      [textRun(writing, node.sign, raised)],
      runOptions(writing, raised),
    )
  }
  writing.calledFootnotes.add(node.note)
  const reference = element(
    'w:r',
    {},
    element('w:rPr', {}, element('w:rStyle', { 'w:val': 'FootnoteReference' })),
    element('w:footnoteReference', { 'w:id': String(number) }),
  )
  return bookmarked(writing, bookmark, [reference])
}
