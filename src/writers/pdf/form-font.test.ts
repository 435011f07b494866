import { expect, test } from 'vitest'
import { readProjectFont } from '../../../test/harness/project-fonts.ts'
import type { PdfReference } from '../../pagination/pdfkit-internals.ts'
import { openTypeface } from '../../pagination/typeface.ts'
import { fontFiles } from '../../pagination/typography.ts'
import { writeFormFont } from './form-font.ts'

/** The characters and glyphs of a font file, read by its own tables: the map of characters, and where each glyph's outline lies. */
function readGlyphs(font: Uint8Array): ReadonlyMap<number, number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = new Map<string, number>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16
    tables.set(String.fromCharCode(...font.subarray(record, record + 4)), view.getUint32(record + 8))
  }
  const at = (tables.get('cmap') ?? 0) + 12
  const count = view.getUint16(at + 6) / 2
  const word = (part: number, segment: number) => view.getUint16(at + 14 + part * count * 2 + segment * 2)
  const glyphs = new Map<number, number>()
  for (let segment = 0; segment < count - 1; segment++) {
    const end = word(0, segment)
    const start = view.getUint16(at + 16 + count * 2 + segment * 2)
    const delta = view.getUint16(at + 16 + count * 4 + segment * 2)
    for (let code = start; code <= end; code++) glyphs.set(code, (code + delta) % 0x10000)
  }
  const isLong = view.getUint16((tables.get('head') ?? 0) + 50) === 1
  const loca = tables.get('loca') ?? 0
  const place = (glyph: number) =>
    isLong ? view.getUint32(loca + glyph * 4) : view.getUint16(loca + glyph * 2) * 2
  return new Map([...glyphs].map(([code, glyph]) => [code, place(glyph + 1) - place(glyph)]))
}

test('the font for typing has an outline for every character of the encoding', () => {
  const written = new Map<PdfReference, Uint8Array>()
  const ref = (entries: Record<string, unknown> = {}): PdfReference => {
    const reference = {
      id: 0,
      data: entries,
      buffer: [],
      end: (bytes?: string | Uint8Array) => {
        if (bytes instanceof Uint8Array) written.set(reference, bytes)
      },
      finalize: () => {},
    }
    return reference
  }
  const typeface = openTypeface(readProjectFont(fontFiles.sans.regular))
  const { data } = writeFormFont({ ref }, typeface)
  const descriptor = data.FontDescriptor as PdfReference
  const glyphs = readGlyphs(written.get(descriptor.data.FontFile2 as PdfReference) ?? new Uint8Array())
  for (const character of 'abcXYZ0123456789åäöÅÄÖéÉüßøæ§€”’–—…@&%()/,;:+-=*') {
    expect(glyphs.get(character.codePointAt(0) ?? 0), character).toBeGreaterThan(0)
  }
  expect(glyphs.size).toBe(218)
  const widths = data.Widths as number[]
  expect(widths).toHaveLength(224)
  expect(widths[0xe5 - 32]).toBe(
    Math.round(typeface.font.glyphForCodePoint(0xe5).advanceWidth * typeface.scale),
  )
  expect(String(data.BaseFont)).not.toContain('+')
})
