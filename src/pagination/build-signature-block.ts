import type { Signatory, SignatureBlock } from '../document/nodes.ts'
import { type BoxMaking, type SpacedBox, stackBox, textBox } from './box-making.ts'
import type { Box, ColumnsBox, TextBox } from './boxes.ts'
import { placeAndDateCaption } from './printed-words.ts'
import { margin, signatureStyle as style, type TextStyle } from './typography.ts'

/** The parts of a signature, in the order in which they stand. Keys of the boxes end in them. */
export const signatureParts = ['party', 'place', 'name', 'title'] as const

/** How many signatories stand side by side. */
const abreast = 2

/** Signatories side by side. Who has not yet signed gets lines to write place and date, and the name, on. */
export function buildSignatureBlock(block: SignatureBlock, making: BoxMaking): SpacedBox {
  const rows: Box[] = []
  for (let at = 0; at < block.signatories.length; at += abreast) {
    const group = block.signatories.slice(at, at + abreast)
    signatureParts.forEach((part, index) => {
      const above = index === 0 && at > 0 ? style.before : 0
      const boxes = group.map((signatory, side) => buildPart(part, signatory, block, at + side, making))
      rows.push(sideBySide(boxes, above))
    })
  }
  return { box: { ...stackBox(rows), unbreakable: true }, before: style.before, after: style.after }
}

/** Boxes in columns of equal width: the same parts of two signatures stand level, however long the names above are. */
function sideBySide(boxes: Box[], above: number): ColumnsBox {
  const empty = Array.from({ length: abreast - boxes.length }, () => stackBox([]))
  return {
    columns: [...boxes, ...empty],
    columnGap: style.columnGap,
    margin: margin(0, above),
    keepWithNext: false,
    startsPage: false,
  }
}

function buildPart(
  part: (typeof signatureParts)[number],
  signatory: Signatory,
  block: SignatureBlock,
  index: number,
  { runs }: BoxMaking,
): TextBox {
  const signed = signatory.placeAndDate !== null
  const { was } = signatory
  const marked = runs.within(signatory)
  const box = (before: string | undefined, text: string, textStyle: TextStyle, top: number, line = false) =>
    textBox(
      `${block.id}#${index}-${part}`,
      marked.change(before, text, textStyle, signatory.origins),
      textStyle,
      {
        top,
        ids: [block.id],
        backdrop: line ? 'line-above' : null,
      },
    )
  switch (part) {
    case 'party':
      return box(was?.party, signatory.party, style.text, 0)
    case 'place':
      return signed
        ? box(placeBefore(signatory), signatory.placeAndDate ?? '', style.text, style.placeRoom)
        : box(placeBefore(signatory), placeAndDateCaption, style.caption, style.writingRoom, true)
    case 'name':
      return box(
        was?.name,
        signatory.name,
        style.text,
        signed ? style.nameRoom : style.writingRoom + 6,
        !signed,
      )
    case 'title':
      return box(was?.title, signatory.title, style.text, 0)
  }
}

/** What was printed for place and date before: undefined where it is the same. */
function placeBefore({ was }: Signatory): string | undefined {
  return was?.placeAndDate === undefined ? undefined : (was.placeAndDate ?? placeAndDateCaption)
}
