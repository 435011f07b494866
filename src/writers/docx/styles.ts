import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
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

/** All styles, for `docx`. They replace its own defaults, among them a paragraph style Strong and blue headings. */
export function buildStyles(): IStylesOptions {
  return {
    importedStyles: [documentDefaults(), ...otherStyles()],
    paragraphStyles: Object.entries<Look>(looks).map(([id, look]) => paragraphStyle(id, look)),
    characterStyles,
  }
}
