import type { Heading, Mark, Paragraph } from '../document/nodes.ts'
import type { Margin } from './pdfmake-internals.ts'

/**
 * The look of the documents, in points (1/72 inch): the one place for sizes, distances, colours and fonts. Sizes of text
 * are whole or half points, since a word processor knows no finer ones and both formats must look alike.
 */

export const page = {
  width: 595.28,
  height: 841.89,
  margins: { left: 104, top: 92, right: 76, bottom: 72 },
} as const

export const textWidth = page.width - page.margins.left - page.margins.right

/** How far left of the text the numbers of headings stand. */
export const headingNumberOutdent = 48

export type FontFamily = 'serif' | 'sans'

/** File names of the typefaces, as the environment knows them. */
export const fontFiles = {
  serif: {
    regular: 'SourceSerif4_400Regular.ttf',
    italic: 'SourceSerif4_400Regular_Italic.ttf',
    bold: 'SourceSerif4_700Bold.ttf',
    boldItalic: 'SourceSerif4_700Bold_Italic.ttf',
  },
  sans: {
    regular: 'SourceSans3_400Regular.ttf',
    italic: 'SourceSans3_400Regular_Italic.ttf',
    bold: 'SourceSans3_600SemiBold.ttf',
    boldItalic: 'SourceSans3_600SemiBold_Italic.ttf',
  },
} as const

export const colours = {
  text: '#000000',
  quiet: '#4d4d4d',
  rule: '#000000',
  hairline: '#b3b3b3',
  link: '#1d4f91',
  notice: '#8c1d18',
  gapFill: '#fff3cd',
  gapBar: '#b7791f',
  inserted: '#0b4f8a',
  deleted: '#9b1c1c',
  moved: '#2f6b1f',
} as const

/** The colour of what a redline marks, beside the lines under and through it. */
export function colourOfMark(mark: Mark): string {
  if ('move' in mark) return colours.moved
  return mark.kind === 'inserted' ? colours.inserted : colours.deleted
}

/** How a run of text looks. */
export interface TextStyle {
  readonly family: FontFamily
  readonly bold?: boolean
  readonly italic?: boolean
  readonly size: number
  /** From baseline to baseline. */
  readonly leading: number
  readonly colour?: string
  readonly hyphenate?: boolean
}

/** A paragraph's style with the space around it; between two blocks the larger of the two spaces stands. */
export interface BlockStyle extends TextStyle {
  readonly before: number
  readonly after: number
}

export const paragraphStyles: Readonly<Record<Paragraph['role'], BlockStyle>> = {
  body: { family: 'serif', size: 11, leading: 15, hyphenate: true, before: 0, after: 7 },
  lead: { family: 'serif', size: 11.5, leading: 16.5, hyphenate: true, before: 4, after: 9 },
  small: { family: 'sans', size: 9, leading: 12.5, hyphenate: true, before: 4, after: 6 },
  placeholder: { family: 'serif', size: 11, leading: 15, hyphenate: true, before: 10, after: 12 },
}

const sectionHeadings: Readonly<Record<Heading['level'], BlockStyle>> = {
  1: { family: 'sans', bold: true, size: 16, leading: 20, before: 28, after: 8 },
  2: { family: 'sans', bold: true, size: 13, leading: 17, before: 21, after: 5.5 },
  3: { family: 'sans', bold: true, size: 11.5, leading: 15.5, before: 16, after: 4 },
  4: { family: 'sans', bold: true, size: 10.5, leading: 14, before: 13, after: 3.5 },
}

const annexHeading: BlockStyle = { family: 'sans', bold: true, size: 16, leading: 20, before: 0, after: 10 }

const runInHeading: BlockStyle = { family: 'sans', bold: true, size: 10, leading: 14, before: 10, after: 2.5 }

export function headingStyle(heading: Heading): BlockStyle {
  if (heading.role === 'annex') return annexHeading
  return heading.role === 'run-in' ? runInHeading : sectionHeadings[heading.level]
}

export const listStyle = {
  /** From the text around to the text of the item; the mark stands at the start of this. */
  indent: 17,
  itemGap: 3.5,
  before: 0,
  after: 8,
} as const

export const tableStyle = {
  text: { family: 'sans', size: 9, leading: 11, hyphenate: true } as TextStyle,
  header: { family: 'sans', bold: true, size: 8.5, leading: 11.5 } as TextStyle,
  note: { family: 'sans', size: 8.5, leading: 11.75, hyphenate: true } as TextStyle,
  before: 9,
  after: 15,
  cellGap: 14,
  listIndent: 11,
  listGap: 0.1,
} as const

export const titleStyle = {
  emblem: { family: 'sans', size: 8, leading: 10, colour: colours.quiet } as TextStyle,
  kind: { family: 'sans', bold: true, size: 11.5, leading: 15, colour: colours.quiet } as TextStyle,
  title: { family: 'sans', bold: true, size: 22, leading: 27.5 } as TextStyle,
  label: { family: 'sans', size: 9, leading: 15, colour: colours.quiet } as TextStyle,
  value: { family: 'serif', size: 11, leading: 15 } as TextStyle,
  /** Above the kind of document: under the place for an emblem, and where there is none. */
  belowEmblem: 96,
  withoutEmblem: 124,
  /** Least width of the labels, and what parts the widest from the values. */
  labelWidth: 104,
  labelGap: 14,
} as const

/** The same of a document without a title page: it stands close to the top, for the text begins on the same page. */
export const compactTitleStyle = {
  title: { ...titleStyle.title, size: 17, leading: 22 } as TextStyle,
  belowEmblem: 36,
  withoutEmblem: 0,
  aboveFacts: 14,
  factGap: 3,
  after: 14,
} as const

export const contentsStyle = {
  heading: { family: 'sans', bold: true, size: 16, leading: 20, before: 28, after: 10 } as BlockStyle,
  main: { family: 'sans', bold: true, size: 10, leading: 14 } as TextStyle,
  entry: { family: 'serif', size: 10, leading: 14 } as TextStyle,
  /** Where the number and the text of each level begin. */
  levels: {
    1: { number: 0, text: 22, before: 7 },
    2: { number: 22, text: 50, before: 1.5 },
    3: { number: 50, text: 86, before: 1 },
    4: { number: 86, text: 130, before: 1 },
  },
  /** Kept free of text on the right, for leaders and the page. */
  pageRoom: 34,
} as const

export const signatureStyle = {
  text: { family: 'serif', size: 11, leading: 15 } as TextStyle,
  caption: { family: 'sans', size: 8.5, leading: 11, colour: colours.quiet } as TextStyle,
  columnGap: 30,
  before: 24,
  after: 18,
  /** Empty height above a line to write on. */
  writingRoom: 46,
  /** Above a place and date, and above a name, that are printed. */
  placeRoom: 8,
  nameRoom: 26,
} as const

export const footnoteStyle = {
  text: { family: 'serif', size: 9, leading: 12, hyphenate: true } as TextStyle,
  indent: 11,
  /** Between the text and the rule above the first note, and between the rule and the note. */
  aboveRule: 12,
  belowRule: 5,
  ruleWidth: 110,
  gap: 2,
} as const

export const runningStyle = {
  text: { family: 'sans', size: 8.5, leading: 11, colour: colours.quiet } as TextStyle,
  notice: { family: 'sans', bold: true, size: 10.5, leading: 13, colour: colours.notice } as TextStyle,
  headerTop: 44,
  noticeTop: 25,
  /** From the lower edge of the page to the top of the footer. */
  footerUp: 45,
} as const

export function margin(left: number, top: number, right = 0, bottom = 0): Margin {
  return [left, top, right, bottom]
}
