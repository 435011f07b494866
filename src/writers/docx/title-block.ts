import { type Paragraph, TabStopType } from 'docx'
import type { TitleBlock } from '../../document/nodes.ts'
import { hasTitlePage } from '../../pagination/build-title-block.ts'
import { compactTitleStyle, titleStyle } from '../../pagination/typography.ts'
import { writeInlines } from './inline.ts'
import { emblemRoom } from './looks.ts'
import { twips } from './measures.ts'
import { type Look, lookOf, makeParagraph, tabRun, textRun } from './paragraph.ts'
import type { Writing } from './writing.ts'

/** The top of the first page: the marked place for an emblem, what the document is, its title and its facts. */
export function writeTitleBlock(writing: Writing, block: TitleBlock): readonly Paragraph[] {
  const emblem =
    block.emblemPlace === null
      ? []
      : [
          makeParagraph(writing, `${block.id}~emblem`, 'EmblemPlace', [
            textRun(writing, block.emblemPlace, lookOf('EmblemPlace')),
          ]),
        ]
  const label: Look = { family: 'sans', style: 'FactLabel' }
  const start = twips(factsStart(block))
  const isCompact = !hasTitlePage(writing.document)
  const title = isCompact ? 'CompactTitle' : 'Title'
  return [
    ...emblem,
    makeParagraph(
      writing,
      `${block.id}~kind`,
      'DocumentKind',
      [textRun(writing, block.documentKind, lookOf('DocumentKind'))],
      isCompact || block.emblemPlace === null
        ? { spacing: { before: twips(aboveKind(block, isCompact)), after: twips(6) } }
        : {},
    ),
    makeParagraph(writing, `${block.id}~title`, title, writeInlines(writing, block.title, lookOf(title))),
    ...block.facts.map((fact, index) =>
      makeParagraph(
        writing,
        `${block.id}~fact-${index + 1}`,
        'TitleFact',
        [
          textRun(writing, fact.label, label),
          tabRun(),
          ...writeInlines(writing, fact.value, lookOf('TitleFact')),
        ],
        {
          indent: { left: start, hanging: start },
          tabStops: [{ type: TabStopType.LEFT, position: start }],
          ...(index === block.facts.length - 1
            ? { spacing: { after: twips(isCompact ? compactTitleStyle.after : 26) } }
            : isCompact
              ? { spacing: { after: twips(compactTitleStyle.factGap) } }
              : {}),
        },
      ),
    ),
  ]
}

/** The height above the kind of document. */
function aboveKind({ emblemPlace }: TitleBlock, isCompact: boolean): number {
  const style = isCompact ? compactTitleStyle : titleStyle
  return emblemPlace === null ? style.withoutEmblem : style.belowEmblem - emblemRoom
}

/** Width of a letter of a label as a share of its size, somewhat more than most are. */
const letterWidth = 0.5

/** Where the values of the facts begin, in points: to the right of the longest label. */
function factsStart(block: TitleBlock): number {
  const longest = Math.max(0, ...block.facts.map((fact) => fact.label.length))
  const needed = Math.ceil(longest * letterWidth * titleStyle.label.size) + titleStyle.labelGap
  return Math.max(titleStyle.labelWidth, needed)
}
