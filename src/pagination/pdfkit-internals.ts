/** Fonts, and the PDF file that they are written into: what is used of fontkit, of pdfkit and of pdfmake's class above them, typed. */
import { loadPdfmake } from './load-pdfmake.ts'

/** A glyph of a font, in the font's own units. */
export interface FontkitGlyph {
  readonly id: number
  readonly advanceWidth: number
  readonly codePoints: readonly number[]
}

export interface FontkitFont {
  readonly postscriptName: string
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly capHeight: number
  readonly bbox: {
    readonly minX: number
    readonly minY: number
    readonly maxX: number
    readonly maxY: number
  }
  /** The glyphs that are put into it, as a font file without a map from characters. */
  createSubset(): { includeGlyph(id: number): number; encode(): Uint8Array }
  hasGlyphForCodePoint(codePoint: number): boolean
  /** The texts, of a character each, whose glyph it is. */
  stringsForGlyph(id: number): readonly string[]
  glyphForCodePoint(codePoint: number): FontkitGlyph
  /** `characters`: what a glyph stands for that is made here for the first time. */
  getGlyph(id: number, characters: readonly number[]): FontkitGlyph
  layout(text: string): {
    readonly glyphs: readonly FontkitGlyph[]
    readonly positions: readonly {
      readonly xAdvance: number
      readonly xOffset: number
      readonly yOffset: number
    }[]
  }
}

/** A font as it is written into one PDF: it collects the glyphs that are used. */
export interface PdfkitFont {
  readonly id: string
  readonly font: FontkitFont
  readonly subset: { includeGlyph(id: number): number }
  readonly widths: number[]
  readonly unicode: (readonly number[])[]
  readonly scale: number
  ref(): PdfReference
}

/** An object of a PDF file. Strings in its data are names; text is a `String` object. */
export interface PdfReference {
  readonly id: number
  readonly data: Record<string, unknown>
  buffer: Uint8Array[]
  end(chunk?: string | Uint8Array): void
  finalize(): void
}

export interface PdfkitPage {
  readonly dictionary: PdfReference
  readonly fonts: Record<string, PdfReference>
  readonly annotations: PdfReference[]
  readonly height: number
}

export interface PdfkitOptions {
  readonly size?: readonly [number, number]
  readonly pdfVersion?: '1.7'
  readonly subset?: 'PDF/A-2a'
  readonly tagged?: boolean
  readonly displayTitle?: boolean
  readonly lang?: string
  readonly compress?: boolean
  readonly autoFirstPage?: boolean
  readonly font?: null
  readonly info?: Readonly<Record<string, string | Date>>
}

interface PdfDocumentInstance {
  readonly page: PdfkitPage
  readonly _root: PdfReference
  readonly _fontFamilies: Record<string, PdfkitFont>
  info: Record<string, string | Date>
  _font: PdfkitFont
  _id: Uint8Array
  ref(data?: Record<string, unknown>): PdfReference
  addPage(options: { size: readonly [number, number] }): void
  addContent(operators: string): void
  appendXML(xml: string): void
  font(bytes: Uint8Array): void
  flushPages(): void
  end(): void
  endAcroForm(): this
  _addInfo(): void
  _finalize(): void
  /** What has been written and not yet been read. */
  read(): Uint8Array | null
  /** Puts what has been read back. */
  unshift(bytes: Uint8Array): void
}

/** pdfmake's PDF file, which is pdfkit's with fonts by family. */
export const PDFDocument =
  loadPdfmake<
    new (
      fonts: object,
      images: object,
      patterns: object,
      attachments: object,
      options: PdfkitOptions,
    ) => PdfDocumentInstance
  >('PDFDocument')
