import type { Signatory, SignatureBlock } from '../../document/nodes.ts'
import { placeAndDateCaption } from '../../pagination/printed-words.ts'
import { changedClass, writeProperty, writeStop } from './marks.ts'
import { type Content, classes, element, type Html } from './markup.ts'
import { claimId, type Writing, within } from './writing.ts'

/** Who signs, side by side where there is room. Who has not signed gets lines to write on, for a page that is printed. */
export function writeSignatureBlock(writing: Writing, block: SignatureBlock): Content {
  return [
    writeStop(writing, block),
    element(
      'div',
      { id: claimId(writing, block.id), class: classes('signatures', changedClass(writing, block)) },
      block.signatories.map((signatory) => writeSignatory(within(writing, signatory), signatory)),
    ),
  ]
}

function writeSignatory(writing: Writing, signatory: Signatory): Html {
  const { was } = signatory
  const isSigned = signatory.placeAndDate !== null
  const paragraph = (style: string | null, before: string | null | undefined, words: string) =>
    element('p', { class: style }, writeProperty(writing, before, words))
  return element(
    'div',
    { class: 'signatory', role: 'group', 'aria-label': `Underskrift, ${signatory.name}` },
    paragraph(null, was?.party, signatory.party),
    isSigned
      ? paragraph('written', was?.placeAndDate, signatory.placeAndDate ?? '')
      : paragraph('line caption', was?.placeAndDate, placeAndDateCaption),
    paragraph(isSigned ? 'signed' : 'line', was?.name, signatory.name),
    paragraph(null, was?.title, signatory.title),
  )
}
