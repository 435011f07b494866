import type { PdfReference } from '../../pagination/pdfkit-internals.ts'
import type { Typeface } from '../../pagination/typeface.ts'

/**
 * The font in which a reader writes what is typed into a form: a simple TrueType font in Windows' Latin encoding, with a
 * glyph for every character of it, å, ä and ö among them. Text of the pages uses subsets of what they print; what will be
 * typed nobody knows.
 */

/** Where Windows' Latin encoding differs from Latin 1 (PDF 1.7, annex D.2). */
const windowsCharacters = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ'
const firstCode = 32
const lastCode = 255

/** The character of a code; null for the few that stand for none. */
function characterOf(code: number): number | null {
  if (code === 127) return null
  if (code < 128 || code > 159) return code
  const character = windowsCharacters.charCodeAt(code - 128)
  return character === 0 ? null : character
}

const codes = Array.from({ length: lastCode - firstCode + 1 }, (_, index) => firstCode + index)

/** Writes the font into a file; gives its object. It is no subset by name: readers do not type with those. */
export function writeFormFont(
  file: { ref(data?: Record<string, unknown>): PdfReference },
  { font, scale }: Typeface,
): PdfReference {
  const subset = font.createSubset()
  const glyphOf = new Map<number, number>()
  const widths = codes.map((code) => {
    const character = characterOf(code)
    if (character === null) return 0
    const glyph = font.glyphForCodePoint(character)
    glyphOf.set(character, subset.includeGlyph(glyph.id))
    return Math.round(glyph.advanceWidth * scale)
  })
  const bytes = addTable(subset.encode(), 'cmap', characterMap(glyphOf))
  const program = file.ref({ Length1: bytes.length })
  program.end(bytes)
  const { bbox } = font
  const descriptor = file.ref({
    Type: 'FontDescriptor',
    FontName: font.postscriptName,
    // Not symbolic: its characters are those of the standard Latin set.
    Flags: 32,
    FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map((edge) => Math.round(edge * scale)),
    ItalicAngle: 0,
    Ascent: font.ascent * scale,
    Descent: font.descent * scale,
    CapHeight: font.capHeight * scale,
    StemV: 80,
    FontFile2: program,
  })
  descriptor.end()
  const reference = file.ref({
    Type: 'Font',
    Subtype: 'TrueType',
    BaseFont: font.postscriptName,
    FirstChar: firstCode,
    LastChar: lastCode,
    Widths: widths,
    Encoding: 'WinAnsiEncoding',
    FontDescriptor: descriptor,
  })
  reference.end()
  return reference
}

/** Runs of characters that follow each other, with glyphs that do so too (OpenType, cmap format 4). */
function characterMap(glyphOf: ReadonlyMap<number, number>): Uint8Array {
  const segments: { start: number; end: number; delta: number }[] = []
  for (const [character, glyph] of [...glyphOf].sort(([a], [b]) => a - b)) {
    const last = segments.at(-1)
    const delta = (glyph - character + 0x10000) % 0x10000
    if (last && last.end === character - 1 && last.delta === delta) last.end = character
    else segments.push({ start: character, end: character, delta })
  }
  segments.push({ start: 0xffff, end: 0xffff, delta: 1 })
  const count = segments.length
  const search = 2 ** Math.floor(Math.log2(count)) * 2
  const length = 16 + 8 * count
  const words = [
    // Version, one subtable: Windows, Unicode, at 12.
    ...[0, 1, 3, 1, 0, 12],
    ...[4, length, 0, count * 2, search, Math.log2(search / 2), count * 2 - search],
    ...segments.map(({ end }) => end),
    0,
    ...segments.map(({ start }) => start),
    ...segments.map(({ delta }) => delta),
    ...segments.map(() => 0),
  ]
  const bytes = new Uint8Array(words.length * 2)
  const view = new DataView(bytes.buffer)
  words.forEach((word, index) => {
    view.setUint16(index * 2, word)
  })
  return bytes
}

/** The font file with one table more: its directory is written anew, sorted by tag as the format wants it. */
function addTable(font: Uint8Array, tag: string, added: Uint8Array): Uint8Array {
  const source = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const tables = Array.from({ length: source.getUint16(4) }, (_, index) => {
    const record = 12 + index * 16
    const start = source.getUint32(record + 8)
    const name = String.fromCharCode(...font.subarray(record, record + 4))
    return { name, data: font.subarray(start, start + source.getUint32(record + 12)) }
  })
  const all = [...tables, { name: tag, data: added }].sort((a, b) => (a.name < b.name ? -1 : 1))
  const search = 2 ** Math.floor(Math.log2(all.length)) * 16
  let offset = 12 + 16 * all.length
  const bytes = new Uint8Array(all.reduce((size, { data }) => size + aligned(data.length), offset))
  const view = new DataView(bytes.buffer)
  view.setUint32(0, source.getUint32(0))
  view.setUint16(4, all.length)
  view.setUint16(6, search)
  view.setUint16(8, Math.log2(search / 16))
  view.setUint16(10, all.length * 16 - search)
  all.forEach(({ name, data }, index) => {
    const record = 12 + index * 16
    for (let at = 0; at < 4; at++) view.setUint8(record + at, name.charCodeAt(at))
    bytes.set(data, offset)
    view.setUint32(record + 4, checksum(view, offset, data.length))
    view.setUint32(record + 8, offset)
    view.setUint32(record + 12, data.length)
    offset += aligned(data.length)
  })
  return bytes
}

const aligned = (length: number): number => Math.ceil(length / 4) * 4

function checksum(view: DataView, offset: number, length: number): number {
  let sum = 0
  for (let at = 0; at < length; at += 4) sum = (sum + view.getUint32(offset + at)) >>> 0
  return sum
}
