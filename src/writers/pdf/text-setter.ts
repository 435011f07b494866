import type { LaidOutText } from '../../pagination/laid-out-page.ts'
import type { PdfkitFont } from '../../pagination/pdfkit-internals.ts'
import { embedTypeface, type Typeface } from '../../pagination/typeface.ts'
import type { PdfFile } from './pdf-file.ts'

/** A number as PDF wants it: at most three decimals, no exponent. */
export function number(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

/** A colour, `#rrggbb`, as operands of `rg` and `RG`. */
export function colourOperands(colour: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  return channels.map(number).join(' ')
}

/** Turns laid-out text into operators, with the fonts that they name; a font is taken into the file when it is first used. */
export class TextSetter {
  readonly #file: PdfFile
  readonly #fonts = new Map<Typeface, PdfkitFont>()
  readonly #encoded = new Map<PdfkitFont, Map<string, EncodedText>>()

  constructor(file: PdfFile) {
    this.#file = file
  }

  /** The font of a text, for the resources of what it is drawn in. */
  fontOf({ typeface }: LaidOutText): PdfkitFont {
    let font = this.#fonts.get(typeface)
    if (!font) {
      font = embedTypeface(this.#file, typeface, `F${this.#fonts.size + 1}`)
      this.#fonts.set(typeface, font)
    }
    return font
  }

  /** Operators that set the text at a place. `up` is -1 where the drawing's y axis points down, as it does on our pages. */
  operators(text: LaidOutText, x: number, y: number, up: 1 | -1): string {
    const font = this.fontOf(text)
    const glyphs = this.#glyphsOf(text, font)
    const set = `BT /${font.id} ${number(text.size)} Tf 1 0 0 ${up} ${number(x)} ${number(y)} Tm [${glyphs}] TJ`
    if (!text.hyphen) return `${set}\nET`
    const { hex } = this.#encode(font, text.typeface, '-')
    return `${set}\n/Span <</ActualText <FEFF00AD>>> BDC <${hex}> Tj EMC\nET`
  }

  /** Strings of glyphs and, between them, the moves that kerning and the places of the words ask for. */
  #glyphsOf(text: LaidOutText, font: PdfkitFont): string {
    const parts: string[] = []
    let hex = ''
    let pen = 0
    const move = (distance: number) => {
      if (Math.abs(distance) < 0.5) return
      if (hex) parts.push(`<${hex}>`)
      hex = ''
      parts.push(number(-distance))
    }
    for (const word of text.words) {
      const wanted = ((word.x - text.x) * 1000) / text.size
      move(wanted - pen)
      pen = Math.abs(wanted - pen) < 0.5 ? pen : wanted
      const encoded = this.#encode(font, text.typeface, word.text)
      for (const run of encoded.runs) {
        hex += run.hex
        move(run.kern)
      }
      pen += encoded.width
    }
    if (hex) parts.push(`<${hex}>`)
    return parts.join(' ')
  }

  /** A word in the numbers of the font's subset, which takes in the glyphs. */
  #encode(font: PdfkitFont, typeface: Typeface, text: string): EncodedText {
    const ofFont = this.#encoded.get(font) ?? new Map<string, EncodedText>()
    this.#encoded.set(font, ofFont)
    let encoded = ofFont.get(text)
    if (!encoded) {
      encoded = encodeText(font, typeface, text)
      ofFont.set(text, encoded)
    }
    return encoded
  }
}

interface EncodedText {
  readonly hex: string
  /** Glyphs up to a place where the pen must move by `kern`, in thousandths of the size. */
  readonly runs: readonly { readonly hex: string; readonly kern: number }[]
  readonly width: number
}

function encodeText(font: PdfkitFont, typeface: Typeface, text: string): EncodedText {
  const { glyphs, characters, advances, width } = typeface.shape(text)
  const runs: { hex: string; kern: number }[] = []
  let hex = ''
  let all = ''
  glyphs.forEach((glyph, index) => {
    const id = font.subset.includeGlyph(glyph.id)
    const natural = glyph.advanceWidth * font.scale
    font.widths[id] ??= natural
    font.unicode[id] ??= characters[index] ?? []
    const code = id.toString(16).padStart(4, '0')
    hex += code
    all += code
    const kern = (advances[index] ?? natural) - natural
    if (Math.abs(kern) >= 0.5) {
      runs.push({ hex, kern })
      hex = ''
    }
  })
  if (hex) runs.push({ hex, kern: 0 })
  return { hex: all, runs, width }
}
