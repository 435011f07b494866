import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import type { Document, Heading } from '../../document/nodes.ts'
import { formHeadingStyle, hasFields } from '../../pagination/field-style.ts'
import type { TextStyle } from '../../pagination/typography.ts'
import { type Family, familyName } from './fonts.ts'
import { type Look, looks, type StyleId } from './looks.ts'
import { halfPoints, hex, lineSpacing, twips } from './measures.ts'
import { characterStyles, documentDefaults, otherStyles } from './other-styles.ts'

/** The styles part, for `docx`. */

/** The font of a text style: bold sans is a family of its own, semibold. */
function familyOfText(text: TextStyle): Family {
  return text.family === 'sans' && text.bold === true ? 'heading' : text.family
}

/** The font that a paragraph style sets. */
export function familyOf(style: StyleId): Family {
  return familyOfText(looks[style].text)
}

function paragraphStyle(id: string, look: Look): IParagraphStyleOptions {
  const { before, after } = look.space ?? { before: 0, after: 0 }
  return {
    id,
    name: look.name,
    basedOn: look.text.hyphenate === true ? (look.basedOn ?? 'Normal') : 'Unhyphenated',
    next: look.next ?? id,
    uiPriority: look.priority,
    quickFormat: true,
    paragraph: {
      ...look.paragraph,
      alignment: AlignmentType.LEFT,
      spacing: {
        before: twips(before),
        after: twips(after),
        line: lineSpacing(look.text),
        lineRule: LineRuleType.AUTO,
      },
    },
    run: {
      font: familyName[familyOfText(look.text)],
      size: halfPoints(look.text.size),
      ...(look.text.colour === undefined ? {} : { color: hex(look.text.colour) }),
    },
  }
}

/** Headings are smaller in a form; all else looks as in other documents. */
function asInForm(id: string, look: Look): Look {
  const level = /^Heading([1-4])$/.exec(id)?.[1]
  if (level === undefined) return look
  const style = formHeadingStyle({ level: Number(level), role: 'section' } as Heading)
  return { ...look, text: style, space: style }
}

/**
 * All styles of a document, for `docx`. They replace its own defaults, among them a paragraph style Strong and blue
 * headings.
 */
export function buildStyles(document: Document): IStylesOptions {
  const isForm = hasFields(document)
  return {
    importedStyles: [documentDefaults(), ...otherStyles()],
    paragraphStyles: Object.entries<Look>(looks).map(([id, look]) =>
      paragraphStyle(id, isForm ? asInForm(id, look) : look),
    ),
    characterStyles,
  }
}
