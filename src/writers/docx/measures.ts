import { page as printedPage, runningStyle, type TextStyle } from '../../pagination/typography.ts'

/**
 * The look of the documents in WordprocessingML's units: lengths in twentieths of a point (twips), font sizes in
 * half-points. What the look is, `pagination/typography.ts` says.
 */

export function twips(points: number): number {
  return Math.round(points * 20)
}

/** Sizes of text as Word counts them; it has none between. */
export function halfPoints(points: number): number {
  return Math.round(points * 2)
}

/** Height of a line of these fonts at single spacing, in their own size (ascender to descender of their tables). */
const singleSpacing = { serif: 1.371, sans: 1.424 } as const

/** Line spacing that gives a style's leading, in 240ths of single spacing. */
export function lineSpacing(style: TextStyle): number {
  return Math.round((style.leading / (style.size * singleSpacing[style.family])) * 240)
}

/** Word takes colours without a number sign. */
export function hex(colour: string): string {
  return colour.replace('#', '').toUpperCase()
}

/** A4. Sections whose sizes differ by one twip begin on a new page even when they are continuous. */
export const page = {
  width: 11906,
  height: 16838,
  margin: {
    top: twips(printedPage.margins.top),
    right: twips(printedPage.margins.right),
    bottom: twips(printedPage.margins.bottom),
    left: twips(printedPage.margins.left),
    footer: twips(runningStyle.footerUp - runningStyle.text.leading),
    gutter: 0,
  },
} as const

export const textWidth = page.width - page.margin.left - page.margin.right
