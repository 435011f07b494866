import { beforeAll, describe, expect, it } from 'vitest'
import { documentOf, heading, item, list, paragraph, text } from '../../../test/harness/kitchen-sink.ts'
import { readProjectFont } from '../../../test/harness/project-fonts.ts'
import { countStructureElements, type ReadPdf, readPdf } from '../../../test/harness/read-pdf.ts'
import type { Document } from '../../document/nodes.ts'
import type { LaidOutShape } from '../../pagination/laid-out-page.ts'
import { type LaidOutDocument, layOut } from '../../pagination/lay-out.ts'
import { colours } from '../../pagination/typography.ts'
import { redlineDocuments } from '../../redline/redline-documents.ts'
import { writePdf } from './write-pdf.ts'

const environment = { font: readProjectFont }
const p = (id: string, words: string) => paragraph(id, [text(words)])
const moved = 'Det här stycket flyttas till slutet av texten.'

const before: Document = documentOf(
  heading('h', 1, '1', [text('Medel')]),
  p('a', 'Regionerna får 80 miljoner kronor.'),
  p('b', moved),
  list('l', 'decimal', [
    item('i', p('i.p', 'Den första punkten i listan.')),
    item('j', p('j.p', 'Den andra punkten i listan.')),
  ]),
  p('c', 'Här står det som avslutar hela texten.'),
)
const after: Document = {
  ...before,
  header: 'X2031/01235',
  blocks: [
    heading('h', 1, '2', [text('Pengar')]),
    p('a', 'Regionerna får 81 miljoner kronor.'),
    list('l', 'decimal', [item('j', p('j.p', 'Den andra punkten i listan.'))]),
    p('c', 'Här står det som avslutar hela texten.'),
    p('b', moved),
  ],
}

describe('a redline as PDF', () => {
  const redline = redlineDocuments(before, after, { author: 'Åsa Öberg', date: '2031-01-15T00:00:00Z' })
  let laid: LaidOutDocument
  let bytes: Uint8Array
  let pdf: ReadPdf

  beforeAll(async () => {
    const laidOut = layOut(redline.document, environment)
    if (!laidOut.value) throw new Error('nothing was laid out')
    laid = laidOut.value
    const written = await writePdf(redline.document, laid, environment)
    if (!written.value) throw new Error('nothing was written')
    bytes = written.value
    pdf = await readPdf(bytes)
  })

  const shapes = (): readonly LaidOutShape[] => laid.pages[0]?.shapes ?? []
  const strokes = (colour: string) =>
    shapes().filter((shape) => shape.kind === 'rule' && shape.colour === colour)

  it('prints the words of both documents, in order', () => {
    const words = laid.pages[0]?.lines.map(({ texts }) =>
      texts.flatMap(({ words: all }) => all.map((each) => each.text)).join(''),
    )
    expect(words?.slice(0, 6)).toEqual([
      '12 MedelPengar',
      'Regionerna får 8081 miljoner kronor.',
      moved,
      '1. Den första punkten i listan.',
      '21. Den andra punkten i listan.',
      'Här står det som avslutar hela texten.',
    ])
  })

  it('underlines, strikes through, both twice for a move, and sets a bar beside each line that changed', () => {
    // The number, the heading, the amount, the header; of the list the number that is counted anew.
    expect(strokes(colours.inserted)).toHaveLength(5)
    expect(strokes(colours.deleted)).toHaveLength(7)
    expect(strokes(colours.moved)).toHaveLength(4)
    const bars = shapes().filter((shape) => shape.kind === 'rectangle' && shape.width < 2)
    expect(bars.length).toBeGreaterThan(1)
    const [heading] = laid.pages[0]?.lines ?? []
    for (const bar of bars)
      expect(bar.kind === 'rectangle' && bar.x + bar.width).toBeLessThan((heading?.x ?? 0) - 50)
  })

  it('says what became of the words for those who hear it', () => {
    expect(countStructureElements(bytes).Span).toBeGreaterThan(5)
    const strings = Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\/Alt \(((?:\\.|[^\\)])*)\)/gsu)
    const alternatives = [...strings].map(([, words = '']) => {
      const plain = Buffer.from(words.replace(/\\(.)/gsu, '$1'), 'latin1')
      const isWide = plain[0] === 0xfe && plain[1] === 0xff
      return isWide ? plain.subarray(2).swap16().toString('utf16le') : plain.toString('latin1')
    })
    expect(alternatives).toEqual(
      expect.arrayContaining(['[struket: 80]', '[tillagt: 81]', `[flyttat hit: ${moved}]`]),
    )
  })

  it('leads to the headings of the new document', () => {
    expect(pdf.outline.map(({ title }) => title)).toEqual(['2 Pengar'])
  })

  it('says at its foot how changes are marked, and only a redline does', () => {
    const lastLine = (document: LaidOutDocument) => document.pages[0]?.lines.at(-1)?.texts[0]?.words[0]?.text
    expect(lastLine(laid)).toMatch(/^Tillagt understruket/u)
    const plain = layOut(after, environment).value
    expect(plain && lastLine(plain)).toBe(after.footer)
  })
})
