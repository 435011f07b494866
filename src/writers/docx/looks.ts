import { BorderStyle, type IParagraphStyleOptions } from 'docx'
import type { Heading } from '../../document/nodes.ts'
import { fieldStyle } from '../../pagination/field-style.ts'
import {
  colours,
  compactTitleStyle,
  contentsStyle,
  footnoteStyle,
  headingNumberOutdent,
  headingStyle,
  listStyle,
  paragraphStyles,
  runningStyle,
  signatureStyle,
  type TextStyle,
  tableStyle,
  titleStyle,
} from '../../pagination/typography.ts'
import { hex, textWidth, twips } from './measures.ts'
import { headingNumbering } from './numbering.ts'

/**
 * What the paragraph styles look like, under Word's own ids and names where Word has them, so that contents, navigation
 * and a reader's own templates find them.
 */

/** What a style says beside its name. */
export interface Look {
  /** As Word names it: its own names decide what a style is. */
  readonly name: string
  readonly text: TextStyle
  readonly basedOn?: string
  readonly next?: string
  readonly priority: number
  readonly paragraph?: NonNullable<IParagraphStyleOptions['paragraph']>
  /** Space before and after, in points: of two that meet the larger counts, as in print. */
  readonly space?: { readonly before: number; readonly after: number }
}

const body = paragraphStyles.body

function headingLook(level: Heading['level'], role: Heading['role']): Pick<Look, 'text' | 'space' | 'next'> {
  const style = headingStyle({ level, role } as Heading)
  return { text: style, space: style, next: 'BodyText' }
}

function sectionHeading(level: Heading['level']): Look {
  return {
    name: `heading ${level}`,
    ...headingLook(level, 'section'),
    priority: 9,
    paragraph: {
      numbering: { reference: headingNumbering, level: level - 1 },
      outlineLevel: level - 1,
      keepNext: true,
      keepLines: true,
      indent: { left: 0, hanging: twips(headingNumberOutdent) },
    },
  }
}

function contentsEntry(level: Heading['level']): Look {
  const { number, text, before } = contentsStyle.levels[level]
  return {
    name: `toc ${level}`,
    text: level === 1 ? contentsStyle.main : contentsStyle.entry,
    next: 'BodyText',
    priority: 39,
    space: { before, after: 0 },
    paragraph: {
      indent: { left: twips(text), hanging: twips(text - number) },
    },
  }
}

function listLook(name: string, reference: string): Look {
  return {
    name,
    text: body,
    priority: 12,
    space: { before: 0, after: listStyle.itemGap },
    paragraph: { numbering: { reference, level: 0 } },
  }
}

function tableLook(name: string, bold: boolean, keepNext: boolean): Look {
  return {
    name,
    text: { ...tableStyle.text, bold },
    basedOn: 'TableText',
    priority: 13,
    space: { before: 0, after: 0 },
    ...(keepNext ? { paragraph: { keepNext } } : {}),
  }
}

/** From the line to write on to what belongs there, in points. */
const captionRoom = 3

const kept = { keepNext: true, keepLines: true } as const
const dashed = { style: BorderStyle.DASHED, color: hex(colours.quiet), size: 4 }

/** From the words in the place for an emblem to the line above and below them, in points. */
export const emblemRoom = 17

/** From a placeholder's words to the edge of its fill above and below them, in points. */
const gapRoom = 5

/**
 * A line to write on, above the text that says what belongs there. Paragraphs with the same borders are joined into one
 * box, without a line between them: lines that follow each other must differ in distance for Word, and in width, by less
 * than the eye sees, for LibreOffice.
 */
function signatureRule(
  space: number,
  size: number,
): NonNullable<NonNullable<IParagraphStyleOptions['paragraph']>['border']> {
  return { top: { style: BorderStyle.SINGLE, color: hex(colours.rule), size, space } }
}

export const looks = {
  BodyText: { name: 'Body Text', text: body, priority: 1, space: body },
  LeadText: { name: 'Lead Text', text: paragraphStyles.lead, priority: 2, space: paragraphStyles.lead },
  SmallText: { name: 'Small Text', text: paragraphStyles.small, priority: 3, space: paragraphStyles.small },
  Placeholder: {
    name: 'Placeholder',
    text: paragraphStyles.placeholder,
    priority: 4,
    space: {
      before: paragraphStyles.placeholder.before - gapRoom,
      after: paragraphStyles.placeholder.after - gapRoom,
    },
    paragraph: {
      border: {
        top: { style: BorderStyle.SINGLE, color: hex(colours.gapFill), size: 4, space: gapRoom },
        bottom: { style: BorderStyle.SINGLE, color: hex(colours.gapFill), size: 4, space: gapRoom },
        left: { style: BorderStyle.SINGLE, color: hex(colours.gapBar), size: 20, space: 7 },
        right: { style: BorderStyle.SINGLE, color: hex(colours.gapFill), size: 4, space: 7 },
      },
      shading: { type: 'clear', color: 'auto', fill: hex(colours.gapFill) },
      indent: { left: twips(10), right: twips(8) },
    },
  },
  EmblemPlace: {
    name: 'Emblem Place',
    text: titleStyle.emblem,
    priority: 20,
    paragraph: {
      border: {
        top: { ...dashed, space: emblemRoom },
        bottom: { ...dashed, space: emblemRoom },
        left: { ...dashed, space: 14 },
        right: { ...dashed, space: 14 },
      },
      indent: { left: twips(15), right: textWidth - twips(140) },
    },
    space: { before: 0, after: 0 },
  },
  DocumentKind: {
    name: 'Document Kind',
    text: titleStyle.kind,
    next: 'Title',
    priority: 10,
    space: { before: titleStyle.belowEmblem - emblemRoom, after: 6 },
    paragraph: { keepNext: true },
  },
  Title: {
    name: 'Title',
    text: titleStyle.title,
    next: 'BodyText',
    priority: 10,
    space: { before: 0, after: 26 },
    paragraph: kept,
  },
  CompactTitle: {
    name: 'Compact Title',
    text: compactTitleStyle.title,
    next: 'BodyText',
    priority: 10,
    space: { before: 0, after: compactTitleStyle.aboveFacts },
    paragraph: kept,
  },
  TitleFact: { name: 'Title Fact', text: titleStyle.value, priority: 11, space: { before: 0, after: 5 } },
  Heading1: sectionHeading(1),
  Heading2: sectionHeading(2),
  Heading3: sectionHeading(3),
  Heading4: sectionHeading(4),
  RunInHeading: {
    name: 'Run-in Heading',
    ...headingLook(1, 'run-in'),
    priority: 9,
    paragraph: { ...kept, outlineLevel: 4 },
  },
  AnnexHeading: {
    name: 'Annex Heading',
    ...headingLook(1, 'annex'),
    priority: 9,
    paragraph: { ...kept, outlineLevel: 0 },
  },
  ListBullet: listLook('List Bullet', 'ordalag-bullet'),
  ListDash: listLook('List Dash', 'ordalag-dash'),
  ListNumber: listLook('List Number', 'ordalag-decimal-from-1'),
  ListContinue: {
    name: 'List Continue',
    text: body,
    priority: 12,
    space: { before: 0, after: listStyle.itemGap },
    paragraph: { indent: { left: twips(listStyle.indent) } },
  },
  TOCHeading: {
    name: 'TOC Heading',
    text: contentsStyle.heading,
    next: 'BodyText',
    priority: 39,
    space: { before: 0, after: contentsStyle.heading.after },
    paragraph: kept,
  },
  TOC1: contentsEntry(1),
  TOC2: contentsEntry(2),
  TOC3: contentsEntry(3),
  TOC4: contentsEntry(4),
  TableText: {
    name: 'Table Text',
    text: tableStyle.text,
    priority: 13,
    space: { before: 0, after: 0 },
  },
  TableHeading: { ...tableLook('Table Heading', true, true), text: tableStyle.header },
  TableGroup: tableLook('Table Group', true, true),
  TableSubtotal: tableLook('Table Subtotal', true, false),
  TableTotal: tableLook('Table Total', true, false),
  TableNote: {
    name: 'Table Note',
    text: tableStyle.note,
    priority: 13,
    space: { before: 5, after: 0 },
    paragraph: { indent: { left: twips(14), hanging: twips(14) }, leftTabStop: twips(14), keepLines: true },
  },
  Caption: {
    name: 'caption',
    text: tableStyle.header,
    priority: 35,
    space: { before: 6, after: 4 },
    paragraph: { keepNext: true },
  },
  Gap: { name: 'Gap', text: { family: 'sans', size: 2, leading: 2 }, priority: 98 },
  FootnoteText: {
    name: 'footnote text',
    text: footnoteStyle.text,
    priority: 99,
    space: { before: 0, after: footnoteStyle.gap },
    paragraph: { indent: { left: twips(footnoteStyle.indent), hanging: twips(footnoteStyle.indent) } },
  },
  SignatureParty: {
    name: 'Signature Party',
    text: signatureStyle.text,
    priority: 14,
    // In a table the space after the text above is added.
    space: { before: signatureStyle.before - body.after, after: 0 },
    paragraph: kept,
  },
  SignaturePlace: {
    name: 'Signature Place',
    text: signatureStyle.text,
    priority: 14,
    space: { before: signatureStyle.placeRoom, after: 0 },
    paragraph: kept,
  },
  SignatureCaption: {
    name: 'Signature Caption',
    text: signatureStyle.caption,
    priority: 14,
    space: { before: signatureStyle.writingRoom - captionRoom, after: 0 },
    paragraph: { ...kept, border: signatureRule(captionRoom, 4) },
  },
  SignatureLine: {
    name: 'Signature Line',
    text: signatureStyle.text,
    next: 'SignatureTitle',
    priority: 14,
    space: { before: signatureStyle.writingRoom, after: 0 },
    paragraph: { ...kept, border: signatureRule(4, 5) },
  },
  SignatureName: {
    name: 'Signature Name',
    text: signatureStyle.text,
    next: 'SignatureTitle',
    priority: 14,
    space: { before: signatureStyle.nameRoom, after: 0 },
    paragraph: kept,
  },
  SignatureTitle: {
    name: 'Signature Title',
    text: signatureStyle.text,
    priority: 14,
    paragraph: { keepLines: true },
  },
  FieldLabel: {
    name: 'Field Label',
    text: fieldStyle.label,
    next: 'FieldValue',
    priority: 15,
    space: { before: fieldStyle.top, after: 0 },
  },
  FieldValue: {
    name: 'Field Value',
    text: fieldStyle.value,
    priority: 15,
    space: { before: 0, after: fieldStyle.bottom },
  },
  FieldChoice: {
    name: 'Field Choice',
    text: fieldStyle.choice,
    priority: 15,
    space: { before: 0, after: fieldStyle.bottom },
  },
  FieldOption: {
    name: 'Field Option',
    text: fieldStyle.option,
    priority: 15,
    space: { before: fieldStyle.optionGap, after: fieldStyle.optionGap },
  },
  Header: {
    name: 'header',
    text: runningStyle.text,
    priority: 99,
    paragraph: { rightTabStop: textWidth },
  },
  Footer: { name: 'footer', text: runningStyle.text, priority: 99 },
  StatusNotice: {
    name: 'Status Notice',
    text: runningStyle.notice,
    priority: 99,
    space: {
      before: 0,
      after: runningStyle.headerTop - runningStyle.noticeTop - runningStyle.notice.leading,
    },
  },
} satisfies Record<string, Look>

/** The ids of the paragraph styles. */
export type StyleId = keyof typeof looks
