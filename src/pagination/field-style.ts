import type { Document, Field, Heading } from '../document/nodes.ts'
import { type BlockStyle, colours, headingStyle, type TextStyle } from './typography.ts'

/** The look of a form's fields, in points: boxes with thin lines, a small label on top, room below to write in. */

const millimetre = 72 / 25.4

export const fieldStyle = {
  label: { family: 'sans', size: 8, leading: 10, colour: colours.quiet, hyphenate: true } as TextStyle,
  value: { family: 'sans', size: 10, leading: 13.5 } as TextStyle,
  option: { family: 'sans', size: 10, leading: 13.5, hyphenate: true } as TextStyle,
  /** Alternatives one under the other in one paragraph. */
  choice: { family: 'sans', size: 10, leading: 16, hyphenate: true } as TextStyle,
  /** The sign of what was ticked, in a form that is recorded. */
  sign: { family: 'sans', size: 12.5, leading: 13.5 } as TextStyle,
  before: 6,
  after: 12,
  /** Between the line of the box and what stands in it. */
  side: 5,
  top: 3.5,
  bottom: 4.25,
  /** The least height to write by pen in: of one line, and of each line more. */
  writingRoom: 8 * millimetre,
  lineRoom: 7 * millimetre,
  /** To sign by pen in. */
  signatureRoom: 16 * millimetre,
  /** A place for one typed line: its height, and how far above the lower line of the box it ends. */
  place: { height: 15.5, up: 3.25 },
  /** The square or ring that is ticked, and where the words after it begin. */
  mark: { size: 11, room: 18 },
  /** Above each option, and above and below the words of a box to tick. */
  optionGap: 4,
  line: { width: 0.5, colour: '#595959' },
  /** Behind what the source has filled in: light enough to vanish in a copy. */
  lockedFill: '#f2f2ef',
} as const

const formHeadings: Partial<
  Readonly<Record<Heading['level'], Pick<BlockStyle, 'size' | 'leading' | 'before' | 'after'>>>
> = {
  1: { size: 12.5, leading: 16, before: 13, after: 4.5 },
  2: { size: 11, leading: 14.5, before: 12, after: 3.5 },
}

/** The headings of a form, which name groups of boxes, are smaller than those of a text. */
export function formHeadingStyle(heading: Heading): BlockStyle {
  const style = headingStyle(heading)
  return heading.role === 'section' ? { ...style, ...formHeadings[heading.level] } : style
}

/** Whether a document is set as a form: it is one, or it records one that came back. */
export function hasFields(document: Document): boolean {
  return document.blocks.some((block) => block.kind === 'field-row')
}

/**
 * The height below the label of a field, down to the lower line of its box: to write in by pen where something is to be
 * filled in, else for a line of print. A longer value needs more.
 */
export function roomBelowLabel({ type, locked }: Field, isForm: boolean): number {
  if (type.kind === 'signature') return fieldStyle.signatureRoom
  if (!isForm || locked) return fieldStyle.value.leading + fieldStyle.bottom
  const lines = type.kind === 'text' ? type.lines : 1
  return fieldStyle.writingRoom + (lines - 1) * fieldStyle.lineRoom
}
