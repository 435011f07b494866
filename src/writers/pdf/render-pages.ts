import type { LaidOutLine, LaidOutPage, LaidOutShape, LaidOutText } from '../../pagination/laid-out-page.ts'
import type { PdfkitFont } from '../../pagination/pdfmake-internals.ts'
import type { LinkTarget } from '../../pagination/runs.ts'
import { embedTypeface, type Typeface } from '../../pagination/typeface.ts'
import { ContentMap } from './content-map.ts'
import type { PdfFile } from './pdf-file.ts'

/** A number as PDF wants it: at most three decimals, no exponent. */
function number(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

function colourOperands(colour: string): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  return channels.map(number).join(' ')
}

/** Draws the pages. Gives what each part of the document has become on them. */
export function renderPages(file: PdfFile, pages: readonly LaidOutPage[]): ContentMap {
  const map = new ContentMap()
  const renderer = new PageRenderer(file, map)
  pages.forEach((page, index) => {
    renderer.render(page, index)
  })
  return map
}

/** Draws pages into a file, every piece of text within the mark that ties it to the structure tree. */
class PageRenderer {
  readonly #file: PdfFile
  readonly #map: ContentMap
  readonly #fonts = new Map<Typeface, PdfkitFont>()
  readonly #encoded = new Map<PdfkitFont, Map<string, EncodedText>>()
  #colour = ''
  #pageIndex = 0

  constructor(file: PdfFile, map: ContentMap) {
    this.#file = file
    this.#map = map
  }

  render(page: LaidOutPage, index: number): void {
    this.#file.addPage({ size: [page.width, page.height] })
    this.#file.page.dictionary.data.StructParents = index
    this.#pageIndex = index
    this.#colour = ''
    if (page.shapes.length > 0) {
      this.#write('/Artifact <</Type /Layout>> BDC')
      for (const shape of page.shapes) this.#drawShape(shape)
      this.#write('EMC')
    }
    for (const line of page.lines) this.#drawLine(line)
  }

  #write(operators: string): void {
    this.#file.addContent(operators)
  }

  #drawShape(shape: LaidOutShape): void {
    if (shape.kind === 'rule') {
      const dots = shape.dots === undefined ? '' : `1 J [0 ${number(shape.dots)}] 0 d `
      this.#write(
        `q ${colourOperands(shape.colour)} RG ${number(shape.width)} w ${dots}` +
          `${number(shape.x1)} ${number(shape.y)} m ${number(shape.x2)} ${number(shape.y)} l S Q`,
      )
      return
    }
    const area = [shape.x, shape.y, shape.width, shape.height].map(number).join(' ')
    if (shape.fill !== null) this.#write(`q ${colourOperands(shape.fill)} rg ${area} re f Q`)
    if (shape.dashed !== null) {
      this.#write(`q ${colourOperands(shape.dashed)} RG 0.6 w [3 2.5] 0 d ${area} re S Q`)
    }
  }

  #drawLine(line: LaidOutLine): void {
    if (line.key === null) {
      this.#write('/Artifact <</Type /Pagination>> BDC')
      for (const text of line.texts) this.#drawText(text, line.baseline)
      this.#write('EMC')
      return
    }
    const { dictionary: page, height } = this.#file.page
    this.#map.addDestination(line.key, { page, x: line.x, y: height - line.y })
    for (const group of groupTexts(line.texts)) {
      const [first] = group
      const { isLabel, inline } = first
      const id = this.#map.addContent(line.key, { page, pageIndex: this.#pageIndex, isLabel, inline })
      this.#write(`/${isLabel ? 'Lbl' : inline ? 'Link' : 'P'} <</MCID ${id}>> BDC`)
      for (const text of group) this.#drawText(text, line.baseline)
      this.#write('EMC')
    }
    for (const group of groupLinks(line.texts)) this.#addLink(line, group)
  }

  /** One area for all of a link that stands on the line. Its destination is filled in when all places are known. */
  #addLink(line: LaidOutLine, { target, texts }: LinkGroup): void {
    const { dictionary: page, height } = this.#file.page
    const words = texts.flatMap((text) => text.words)
    const left = Math.min(...words.map((word) => word.x))
    const right = Math.max(...words.map((word) => word.x + word.width))
    const text = words
      .map((word) => word.text)
      .join('')
      .trim()
    const annotation = this.#file.ref({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [left, height - line.y - line.height, right, height - line.y],
      Border: [0, 0, 0],
      F: 4,
      Contents: new String(target.kind === 'address' ? `${text} (${target.url})` : text),
    })
    this.#file.page.annotations.push(annotation)
    this.#map.addLink(line.key ?? '', { annotation, page, target, inline: texts[0]?.inline ?? null })
  }

  #drawText(text: LaidOutText, baseline: number): void {
    const font = this.#fontOf(text.typeface)
    this.#file.page.fonts[font.id] ??= font.ref()
    if (this.#colour !== text.colour) {
      this.#write(`${colourOperands(text.colour)} rg`)
      this.#colour = text.colour
    }
    const place = `${number(text.x)} ${number(baseline - text.rise)}`
    const glyphs = this.#glyphsOf(text, font)
    this.#write(`BT /${font.id} ${number(text.size)} Tf 1 0 0 -1 ${place} Tm [${glyphs}] TJ`)
    if (text.hyphen) {
      const { hex } = this.#encode(font, text.typeface, '-')
      this.#write(`/Span <</ActualText <FEFF00AD>>> BDC <${hex}> Tj EMC`)
    }
    this.#write('ET')
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

  #fontOf(typeface: Typeface): PdfkitFont {
    let font = this.#fonts.get(typeface)
    if (!font) {
      font = embedTypeface(this.#file, typeface, `F${this.#fonts.size + 1}`)
      this.#fonts.set(typeface, font)
    }
    return font
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

interface LinkGroup {
  readonly target: LinkTarget
  readonly texts: readonly LaidOutText[]
}

/** Texts in succession that lead to the same place: one area, from the number of a contents entry to its page. */
function groupLinks(texts: readonly LaidOutText[]): LinkGroup[] {
  const place = (target: LinkTarget) => (target.kind === 'address' ? target.url : `#${target.id}`)
  const groups: { target: LinkTarget; texts: LaidOutText[] }[] = []
  let before: LaidOutText | undefined
  for (const text of texts) {
    const last = groups.at(-1)
    if (text.target) {
      const goesOn =
        last && before?.target && place(before.target) === place(text.target) && before.inline === text.inline
      if (goesOn) last.texts.push(text)
      else groups.push({ target: text.target, texts: [text] })
    }
    before = text
  }
  return groups
}

/** Texts that belong to one part of the structure, in succession: a link with an emphasised word is one link. */
function groupTexts(texts: readonly LaidOutText[]): (readonly [LaidOutText, ...LaidOutText[]])[] {
  const groups: [LaidOutText, ...LaidOutText[]][] = []
  for (const text of texts) {
    const last = groups.at(-1)
    const alike =
      last &&
      last[0].inline === text.inline &&
      last[0].isLabel === text.isLabel &&
      last[0].target === text.target
    if (alike) last.push(text)
    else groups.push([text])
  }
  return groups
}
