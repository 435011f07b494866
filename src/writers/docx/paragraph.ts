import { type IParagraphOptions, type IRunPropertiesOptions, Run, type XmlComponent } from 'docx'
import { bookmarkOf, isHashed } from './anchors.ts'
import { element, IdentifiedParagraph, inParagraph } from './element.ts'
import type { Family } from './fonts.ts'
import type { StyleId } from './looks.ts'
import { familyOf } from './styles.ts'
import type { Writing } from './writing.ts'

/** The only places where paragraphs and runs are made. */

/** How a run looks beside what its paragraph's style says. */
export interface Look {
  /** The family that the paragraph's style sets: headings are semibold already, and take no bold. */
  readonly family: Family
  readonly bold?: boolean
  readonly italic?: boolean
  /** A character style: `Hyperlink`, `NoteMark`. */
  readonly style?: string
}

export function lookOf(style: StyleId): Look {
  return { family: familyOf(style) }
}

/** The run properties of a look; records which font it needs. */
export function runOptions(writing: Writing, look: Look): IRunPropertiesOptions {
  const bold = look.bold === true && look.family !== 'heading'
  const italics = look.italic === true
  writing.faces.use(look.family, bold, italics)
  return {
    ...(look.style === undefined ? {} : { style: look.style }),
    ...(bold ? { bold } : {}),
    ...(italics ? { italics } : {}),
  }
}

export function textRun(writing: Writing, value: string, look: Look): XmlComponent {
  return new Run({ ...runOptions(writing, look), text: value })
}

/**
 * Running text. The hyphen between two digits (of a giro, an organisation, a date) does not end a line here either: the printed page
 * breaks at none, and Word and LibreOffice would.
 */
export function proseRun(writing: Writing, value: string, look: Look): XmlComponent {
  const parts = value.split(/(?<=\d)-(?=\d)/u)
  if (parts.length === 1) return textRun(writing, value, look)
  const children = parts.flatMap((part, index) => (index === 0 ? [part] : [element('w:noBreakHyphen'), part]))
  return new Run({ ...runOptions(writing, look), children })
}

export function tabRun(): XmlComponent {
  return new Run({ children: [element('w:tab')] })
}

export function breakRun(): XmlComponent {
  return new Run({ children: [element('w:br')] })
}

/** Puts a bookmark around runs. */
export function bookmarked(
  writing: Writing,
  name: string,
  children: readonly XmlComponent[],
): readonly XmlComponent[] {
  const id = String(writing.counters.bookmark++)
  return [
    element('w:bookmarkStart', { 'w:id': id, 'w:name': name }),
    ...children,
    element('w:bookmarkEnd', { 'w:id': id }),
  ]
}

/** A paragraph in a style, under a bookmark and a paragraph id that come from the block's id. */
export function makeParagraph(
  writing: Writing,
  id: string,
  style: StyleId,
  children: readonly XmlComponent[],
  options: IParagraphOptions = {},
): IdentifiedParagraph {
  const name = bookmarkOf(id)
  if (isHashed(id)) writing.recorded.set(name, id)
  const breaks = writing.pending.pageBreak
  writing.pending.pageBreak = false
  return new IdentifiedParagraph(
    {
      ...options,
      style,
      ...(breaks ? { pageBreakBefore: true, spacing: { ...options.spacing, before: 0 } } : {}),
      children: bookmarked(writing, name, children).map(inParagraph),
    },
    writing.paragraphId(id),
  )
}
