import { type ILevelsOptions, type INumberingOptions, LevelFormat, LevelSuffix } from 'docx'
import type { List } from '../../document/nodes.ts'
import { listLabel } from '../../pagination/printed-words.ts'
import { headingNumberOutdent, listStyle } from '../../pagination/typography.ts'
import { twips } from './measures.ts'

/** Word's own list numbering: one multilevel list for the headings, and one definition for each style of list. */

/** The list that numbers Heading1 to Heading4. */
export const headingNumbering = 'ordalag-headings'

/** Indent of each level of a list, from the level above. */
const step = twips(listStyle.indent)

const deepestLevel = 5
const levels = Array.from({ length: deepestLevel + 1 }, (_, level) => level)

/** The list definition for a list; ordered lists have one for each number they begin with. */
export function numberingOf(list: List): string {
  return list.style === 'decimal' ? `ordalag-decimal-from-${list.start}` : `ordalag-${list.style}`
}

/** Lists nested deeper than Word's indents are given the deepest level that has one. */
export function levelOf(depth: number): number {
  return Math.min(depth, deepestLevel)
}

/** Indent of a list's text at a depth, which its second paragraphs share. */
export function listIndent(depth: number): number {
  return (levelOf(depth) + 1) * step
}

function listLevel(
  level: number,
  format: ILevelsOptions['format'],
  text: string,
  start: number,
): ILevelsOptions {
  return {
    level,
    ...(format === undefined ? {} : { format }),
    text,
    start,
    alignment: 'left',
    suffix: LevelSuffix.TAB,
    style: { paragraph: { indent: { left: listIndent(level), hanging: step } } },
  }
}

const headingLevels: readonly ILevelsOptions[] = [0, 1, 2, 3].map((level) => ({
  level,
  format: LevelFormat.DECIMAL,
  text: levels
    .slice(0, level + 1)
    .map((part) => `%${part + 1}`)
    .join('.'),
  start: 1,
  alignment: 'left',
  suffix: LevelSuffix.TAB,
  style: {
    style: `Heading${level + 1}`,
    paragraph: { indent: { left: 0, hanging: twips(headingNumberOutdent) } },
  },
}))

/** The definitions that a document needs, given the first numbers of its ordered lists. */
export function buildNumbering(starts: readonly number[]): INumberingOptions {
  const of = (
    reference: string,
    format: ILevelsOptions['format'],
    start: number,
    text: (level: number) => string,
  ) => ({
    reference,
    levels: levels.map((level) => listLevel(level, format, text(level), start)),
  })
  return {
    config: [
      { reference: headingNumbering, levels: headingLevels },
      of('ordalag-dash', LevelFormat.BULLET, 1, () => listLabel('dash', 1)),
      of('ordalag-bullet', LevelFormat.BULLET, 1, () => listLabel('bullet', 1)),
      ...[...new Set(starts)]
        .sort((a, b) => a - b)
        .map((start) =>
          of(`ordalag-decimal-from-${start}`, LevelFormat.DECIMAL, start, (level) => `%${level + 1}.`),
        ),
    ],
  }
}
