import { Document, Footer, Packer, Paragraph } from 'docx'
import { strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { compileParts } from './compile-parts.ts'

function makeDocument(): Document {
  return new Document({
    footnotes: { 1: { children: [new Paragraph('En not')] } },
    sections: [
      {
        footers: { default: new Footer({ children: [new Paragraph('Sidfot')] }) },
        children: [new Paragraph('Åtgärder')],
      },
    ],
  })
}

test('the parts are those that the packer of docx zips', async () => {
  const zipped = unzipSync(await Packer.pack(makeDocument(), 'uint8array'))
  const compiled = Object.fromEntries(
    [...compileParts(makeDocument())].map(([path, part]) => [
      path,
      typeof part === 'string' ? strToU8(part) : part,
    ]),
  )
  // The one part that says when it was made; ours replaces it.
  delete zipped['docProps/core.xml']
  delete compiled['docProps/core.xml']
  expect(compiled).toEqual(zipped)
})
