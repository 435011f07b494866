import type { FontkitFont, FontkitGlyph } from './pdfkit-internals.ts'

/** The glyph of a character that no rule of the font changes when it stands alone; null where there is none. */
export function measureGlyph(font: FontkitFont, code: number): FontkitGlyph | null {
  if (code >= 0xd800 && code <= 0xdfff) return null
  const { glyphs, positions } = font.layout(String.fromCharCode(code))
  const [first, position] = [glyphs[0], positions[0]]
  const stands =
    first !== undefined &&
    position !== undefined &&
    glyphs.length === 1 &&
    first.id !== 0 &&
    position.xOffset === 0 &&
    position.yOffset === 0 &&
    position.xAdvance === first.advanceWidth
  return stands ? first : null
}

/** A text that is one glyph when it stands alone. */
export interface SingleGlyph {
  readonly text: string
  readonly glyph: FontkitGlyph
}

/** How much closer two stand than the first one's width says, in font units; null where they are no mere pair. */
export function measureKerning(font: FontkitFont, left: SingleGlyph, right: SingleGlyph): number | null {
  const { glyphs, positions } = font.layout(left.text + right.text)
  const [a, b] = positions
  if (!a || !b || glyphs.length !== 2) return null
  if (glyphs[0]?.id !== left.glyph.id || glyphs[1]?.id !== right.glyph.id) return null
  if (a.xOffset || a.yOffset || b.xOffset || b.yOffset || b.xAdvance !== right.glyph.advanceWidth) return null
  return a.xAdvance - left.glyph.advanceWidth
}
