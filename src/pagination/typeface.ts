import { type KerningTable, kerningTableOf } from './kerning.ts'
import { measureGlyph, measureKerning, type SingleGlyph } from './measure-pairs.ts'
import { type FontkitFont, type FontkitGlyph, PDFDocument, type PdfkitFont } from './pdfkit-internals.ts'

/** Text as glyphs: which, and how far each moves the pen, in thousandths of the font size. */
export interface ShapedText {
  readonly glyphs: readonly FontkitGlyph[]
  /** The characters that each glyph stands for. */
  readonly characters: readonly (readonly number[])[]
  readonly advances: readonly number[]
  readonly width: number
}

/** What stands for ligatures, in a text that should not hold it. */
const ownCharacters = /[\ue000-\uf8ff]/

/**
 * A font as the layout uses it: it measures and shapes text, and knows no document. What it has shaped it remembers,
 * across documents: shaping is the larger part of the time that a layout takes.
 */
export class Typeface {
  readonly font: FontkitFont
  /** Height of ascenders above and (negative) descenders below the baseline, in thousandths of the font size. */
  readonly ascender: number
  readonly descender: number
  readonly scale: number
  readonly #shaped = new Map<string, ShapedText>()
  readonly #covered = new Set<string>()
  readonly #plain = new Map<number, FontkitGlyph | null>()
  readonly #kerning = new Map<number, number | null>()
  readonly #table: KerningTable | null

  constructor(font: FontkitFont, table: KerningTable | null = null) {
    this.font = font
    this.#table = table
    this.scale = 1000 / font.unitsPerEm
    this.ascender = font.ascent * this.scale
    this.descender = font.descent * this.scale
  }

  /** The text's glyphs with kerning and ligatures. Meant for words: what it returns is kept. */
  shape(text: string): ShapedText {
    const known = this.#shaped.get(text)
    if (known) return known
    const shaped = this.#shapeByPairs(text) ?? this.#shapeFully(text)
    this.#shaped.set(text, shaped)
    return shaped
  }

  /** The width of the text at a size, in points. */
  widthOf(text: string, size: number): number {
    return (this.shape(text).width * size) / 1000
  }

  /** The first character that the font has no glyph for. */
  missingCharacter(text: string): string | undefined {
    for (const character of text) {
      if (this.#covered.has(character)) continue
      if (!this.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) return character
      this.#covered.add(character)
    }
    return undefined
  }

  /**
   * Shaping a word anew through the whole of OpenType costs some hundred times what looking its letters up costs. Where
   * every letter or ligature stands for itself and every pair only kerns, the word is the sum of its pairs; else null.
   */
  #shapeByPairs(text: string): ShapedText | null {
    if (ownCharacters.test(text)) return null
    const joined = this.#table?.join(text) ?? text
    const glyphs: FontkitGlyph[] = []
    const characters: (readonly number[])[] = []
    const advances: number[] = []
    let width = 0
    for (let at = 0; at < joined.length; at++) {
      const code = joined.charCodeAt(at)
      const glyph = this.#plainGlyph(code)
      if (!glyph) return null
      const kern = at + 1 < joined.length ? this.#kerningOf(code, joined.charCodeAt(at + 1)) : 0
      if (kern === null) return null
      const advance = (glyph.advanceWidth + kern) * this.scale
      glyphs.push(glyph)
      characters.push(this.#table?.ligature(code)?.characters ?? [code])
      advances.push(advance)
      width += advance
    }
    return { glyphs, characters, advances, width }
  }

  #shapeFully(text: string): ShapedText {
    const { glyphs, positions } = this.font.layout(text)
    const advances = positions.map((position) => position.xAdvance * this.scale)
    const width = advances.reduce((sum, advance) => sum + advance, 0)
    return { glyphs, characters: glyphs.map((glyph) => this.#charactersOf(glyph)), advances, width }
  }

  /**
   * fontkit keeps the first glyph object that it makes of a glyph; where that was as a part of another (the dots of a colon), it
   * bears no characters of its own ever after.
   */
  #charactersOf(glyph: FontkitGlyph): readonly number[] {
    if (glyph.codePoints.length > 0) return glyph.codePoints
    const [text = ''] = this.font.stringsForGlyph(glyph.id)
    return Array.from(text, (character) => character.codePointAt(0) ?? 0)
  }

  /** The glyph of a character that no rule of the font changes when it stands alone; null where there is none. */
  #plainGlyph(code: number): FontkitGlyph | null {
    let glyph = this.#plain.get(code)
    if (glyph === undefined) {
      glyph = this.#knownGlyph(code) ?? measureGlyph(this.font, code)
      this.#plain.set(code, glyph)
    }
    return glyph
  }

  #singleGlyph(code: number): SingleGlyph | null {
    const glyph = this.#plainGlyph(code)
    const characters = this.#table?.ligature(code)?.characters ?? [code]
    return glyph && { text: String.fromCharCode(...characters), glyph }
  }

  #knownGlyph(code: number): FontkitGlyph | null {
    const ligature = this.#table?.ligature(code)
    if (ligature) return this.font.getGlyph(ligature.glyph, ligature.characters)
    return this.#table?.knows(code) ? this.font.glyphForCodePoint(code) : null
  }

  /** How much closer the pair stands than the first letter's width says, in font units; null where it is no mere pair. */
  #kerningOf(left: number, right: number): number | null {
    if (this.#table?.knows(left) && this.#table.knows(right)) return this.#table.between(left, right)
    const key = left * 0x10000 + right
    let kern = this.#kerning.get(key)
    if (kern === undefined) {
      const first = this.#singleGlyph(left)
      const second = this.#singleGlyph(right)
      kern = first && second ? measureKerning(this.font, first, second) : null
      this.#kerning.set(key, kern)
    }
    return kern
  }
}

const opened = new WeakMap<Uint8Array, Typeface>()
let fontReader: InstanceType<typeof PDFDocument> | undefined

/** The typeface of a font file. The same bytes give the same typeface, with all that it has shaped already. */
export function openTypeface(bytes: Uint8Array): Typeface {
  let typeface = opened.get(bytes)
  if (!typeface) {
    fontReader ??= new PDFDocument({}, {}, {}, {}, { autoFirstPage: false, font: null })
    fontReader.font(bytes)
    typeface = new Typeface(fontReader._font.font, kerningTableOf(bytes))
    opened.set(bytes, typeface)
  }
  return typeface
}

/** Makes the form in which a typeface is written into a file. */
export function embedTypeface(
  file: InstanceType<typeof PDFDocument>,
  typeface: Typeface,
  id: string,
): PdfkitFont {
  // pdfkit exports no class for it, so it is taken from a font that pdfkit has made itself: any typeface comes from one.
  const EmbeddedFont = fontReader?._font.constructor as new (
    file: object,
    font: FontkitFont,
    id: string,
  ) => PdfkitFont
  const font = new EmbeddedFont(file, typeface.font, id)
  file._fontFamilies[id] = font
  return font
}
