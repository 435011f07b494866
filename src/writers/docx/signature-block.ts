import { type FileChild, type Paragraph, TableCell, TableLayoutType, TableRow, WidthType } from 'docx'
import type { Signatory, SignatureBlock } from '../../document/nodes.ts'
import { placeAndDateCaption } from '../../pagination/printed-words.ts'
import { signatureStyle } from '../../pagination/typography.ts'
import { DescribedTable } from './element.ts'
import type { StyleId } from './looks.ts'
import { textWidth, twips } from './measures.ts'
import { lookOf, makeParagraph, textRun } from './paragraph.ts'
import type { Writing } from './writing.ts'

/** How many signatories stand side by side. */
const abreast = 2

/**
 * The signatories as a table without borders, a cell each: they are read one after the other. It never splits: its rows
 * may not, and all are kept with the last. Cells are set from below, so that the lines to write on stand level.
 */
export function writeSignatureBlock(writing: Writing, block: SignatureBlock): FileChild {
  const gap = twips(signatureStyle.columnGap)
  const width = Math.floor((textWidth - gap) / abreast)
  const widths = [width + gap, textWidth - width - gap]
  const groups = Array.from({ length: Math.ceil(block.signatories.length / abreast) }, (_, group) =>
    block.signatories.slice(group * abreast, (group + 1) * abreast),
  )
  const rows = groups.map((group, index) => {
    const keepNext = index < groups.length - 1
    const cells = group.map(
      (signatory, side) =>
        new TableCell({
          children: writeSignatory(writing, block, signatory, index * abreast + side + 1, keepNext),
          width: { size: widths[side] ?? width, type: WidthType.DXA },
          verticalAlign: 'bottom',
          margins: { marginUnitType: WidthType.DXA, right: side === 0 ? gap : 0 },
        }),
    )
    return new TableRow({ children: cells, cantSplit: true })
  })
  return new DescribedTable(
    {
      rows,
      style: 'SignatureTable',
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      columnWidths: widths,
      tableLook: {
        firstRow: false,
        lastRow: false,
        firstColumn: false,
        lastColumn: false,
        noHBand: true,
        noVBand: true,
      },
    },
    'Underskrifter',
    block.signatories.map((signatory) => signatory.party).join('; '),
  )
}

/** Printed as it was signed, or for who has not signed with lines to write on and what belongs there under them. */
function writeSignatory(
  writing: Writing,
  block: SignatureBlock,
  signatory: Signatory,
  number: number,
  keepNext: boolean,
): readonly Paragraph[] {
  const line = (part: string, style: StyleId, text: string, kept = true) =>
    makeParagraph(writing, `${block.id}~${part}-${number}`, style, [textRun(writing, text, lookOf(style))], {
      keepNext: kept,
    })
  const place =
    signatory.placeAndDate === null
      ? line('place', 'SignatureCaption', placeAndDateCaption)
      : line('place', 'SignaturePlace', signatory.placeAndDate)
  return [
    line('party', 'SignatureParty', signatory.party),
    place,
    line('name', signatory.placeAndDate === null ? 'SignatureLine' : 'SignatureName', signatory.name),
    line('title', 'SignatureTitle', signatory.title, keepNext),
  ]
}
