import type { ICharacterStyleOptions } from 'docx'
import { fieldStyle } from '../../pagination/field-style.ts'
import { colours, paragraphStyles, tableStyle, titleStyle } from '../../pagination/typography.ts'
import { element, type RawElement } from './element.ts'
import { familyName } from './fonts.ts'
import { halfPoints, hex, twips } from './measures.ts'
import { promptStyles } from './prompt.ts'

/** What stands in the styles part beside the paragraph styles: defaults, and the styles of characters and tables. */

function characterStyle(
  id: string,
  name: string,
  run: ICharacterStyleOptions['run'],
): ICharacterStyleOptions {
  return { id, name, basedOn: 'DefaultParagraphFont', uiPriority: 99, ...(run === undefined ? {} : { run }) }
}

export const characterStyles: readonly ICharacterStyleOptions[] = [
  characterStyle('Hyperlink', 'Hyperlink', { color: hex(colours.link), underline: {} }),
  characterStyle('FootnoteReference', 'footnote reference', { superScript: true }),
  characterStyle('NoteMark', 'Note Mark', { superScript: true }),
  characterStyle('FactLabel', 'Fact Label', {
    font: familyName.sans,
    size: halfPoints(titleStyle.label.size),
    color: hex(colours.quiet),
  }),
  ...promptStyles.map(({ id, name, colour, size }) =>
    characterStyle(id, name, { font: familyName.sans, size: halfPoints(size), color: hex(colour) }),
  ),
]

const value = (name: string, val: string) => element(name, { 'w:val': val })

/** Language, font and size of what has no style. */
export function documentDefaults(): RawElement {
  const size = String(halfPoints(paragraphStyles.body.size))
  const fonts = Object.fromEntries(
    ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((script) => [`w:${script}`, familyName.serif]),
  )
  return element(
    'w:docDefaults',
    {},
    element(
      'w:rPrDefault',
      {},
      element(
        'w:rPr',
        {},
        element('w:rFonts', fonts),
        value('w:sz', size),
        value('w:szCs', size),
        element('w:lang', { 'w:val': 'sv-SE', 'w:eastAsia': 'sv-SE', 'w:bidi': 'ar-SA' }),
      ),
    ),
    element(
      'w:pPrDefault',
      {},
      element('w:pPr', {}, element('w:spacing', { 'w:after': '0', 'w:line': '240', 'w:lineRule': 'auto' })),
    ),
  )
}

function style(type: string, id: string, name: string, rest: readonly RawElement[]): RawElement {
  return element('w:style', { 'w:type': type, 'w:styleId': id }, value('w:name', name), ...rest)
}

function defaultStyle(type: string, id: string, name: string, rest: readonly RawElement[]): RawElement {
  const attributes = { 'w:type': type, 'w:default': '1', 'w:styleId': id }
  return element('w:style', attributes, value('w:name', name), ...rest)
}

const hidden = () => [value('w:uiPriority', '99'), element('w:semiHidden'), element('w:unhideWhenUsed')]

function border(side: string, points: number, colour: string): RawElement {
  return element(`w:${side}`, {
    'w:val': 'single',
    'w:sz': String(Math.round(points * 8)),
    'w:space': '0',
    'w:color': hex(colour),
  })
}

function cellMargins(top: number, side: number, bottom: number): RawElement {
  const widths = { top, left: side, bottom, right: side }
  return element(
    'w:tblCellMar',
    {},
    ...Object.entries(widths).map(([name, points]) =>
      element(`w:${name}`, { 'w:w': String(twips(points)), 'w:type': 'dxa' }),
    ),
  )
}

/** Space inside the cells of tables, in points: above and below, and half of the gap between columns. */
export const cellSpace = { top: 3, side: tableStyle.cellGap / 2, bottom: 3.5 } as const

/** Widths of the lines of tables, in points. */
export const ruleWidths = { edge: 1, header: 0.75, total: 1, subtotal: 0.5, row: 0.25 } as const

/** The defaults of each type, which Word expects to find, what headings and the like are based on, and the styles of tables. */
export function otherStyles(): readonly RawElement[] {
  const indent = element('w:tblInd', { 'w:w': '0', 'w:type': 'dxa' })
  return [
    defaultStyle('paragraph', 'Normal', 'Normal', [element('w:qFormat')]),
    style('paragraph', 'Unhyphenated', 'Unhyphenated', [
      value('w:basedOn', 'Normal'),
      value('w:uiPriority', '99'),
      element('w:semiHidden'),
      element('w:pPr', {}, element('w:suppressAutoHyphens')),
    ]),
    defaultStyle('character', 'DefaultParagraphFont', 'Default Paragraph Font', hidden()),
    defaultStyle('table', 'TableNormal', 'Normal Table', [
      ...hidden(),
      element('w:tblPr', {}, indent, cellMargins(0, 0, 0)),
    ]),
    defaultStyle('numbering', 'NoList', 'No List', hidden()),
    style('table', 'AgreementTable', 'Agreement Table', [
      value('w:basedOn', 'TableNormal'),
      value('w:uiPriority', '40'),
      element('w:qFormat'),
      element(
        'w:tblPr',
        {},
        element(
          'w:tblBorders',
          {},
          border('top', ruleWidths.edge, colours.rule),
          border('bottom', ruleWidths.edge, colours.rule),
          border('insideH', ruleWidths.row, colours.hairline),
        ),
        cellMargins(cellSpace.top, cellSpace.side, cellSpace.bottom),
      ),
      element(
        'w:tblStylePr',
        { 'w:type': 'firstRow' },
        element('w:tcPr', {}, element('w:tcBorders', {}, border('bottom', ruleWidths.header, colours.rule))),
      ),
    ]),
    style('table', 'FormTable', 'Form Table', [
      value('w:basedOn', 'TableNormal'),
      value('w:uiPriority', '40'),
      element(
        'w:tblPr',
        {},
        element(
          'w:tblBorders',
          {},
          ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
            border(side, fieldStyle.line.width, fieldStyle.line.colour),
          ),
        ),
        cellMargins(0, fieldStyle.side, 0),
      ),
    ]),
    style('table', 'SignatureTable', 'Signature Table', [
      value('w:basedOn', 'TableNormal'),
      value('w:uiPriority', '40'),
    ]),
  ]
}
