import { isSameMark } from '../../pagination/change-marks.ts'
import type {
  LaidOutField,
  LaidOutLine,
  LaidOutPage,
  LaidOutShape,
  LaidOutText,
} from '../../pagination/laid-out-page.ts'
import type { LinkTarget } from '../../pagination/runs.ts'
import { ContentMap } from './content-map.ts'
import type { PdfFile } from './pdf-file.ts'
import { colourOperands, number, type TextSetter } from './text-setter.ts'

/** Draws the pages. Gives what each part of the document has become on them. */
export function renderPages(file: PdfFile, pages: readonly LaidOutPage[], setter: TextSetter): ContentMap {
  const map = new ContentMap()
  const renderer = new PageRenderer(file, map, setter)
  pages.forEach((page, index) => {
    renderer.render(page, index)
  })
  return map
}

/** Draws pages into a file, every piece of text within the mark that ties it to the structure tree. */
class PageRenderer {
  readonly #file: PdfFile
  readonly #map: ContentMap
  readonly #setter: TextSetter
  #colour = ''
  #pageIndex = 0

  constructor(file: PdfFile, map: ContentMap, setter: TextSetter) {
    this.#file = file
    this.#map = map
    this.#setter = setter
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
    for (const field of page.fields) this.#addWidget(field)
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
    if (shape.outline) {
      const { colour, width } = shape.outline
      this.#write(`q ${colourOperands(colour)} RG ${number(width)} w ${area} re S Q`)
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
      const { isLabel, inline, mark } = first
      const change = mark && { mark, words: group.flatMap(wordsOf).join('') }
      const piece = { page, pageIndex: this.#pageIndex, isLabel, inline, change }
      const id = this.#map.addContent(line.key, piece)
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

  /** A place to fill in. What the field is, is filled in when all places of all fields are known. */
  #addWidget(field: LaidOutField): void {
    const { dictionary: page, height } = this.#file.page
    const lower = height - field.y - field.height
    const annotation = this.#file.ref({
      Type: 'Annot',
      Subtype: 'Widget',
      Rect: [field.x, lower, field.x + field.width, lower + field.height],
      P: page,
    })
    this.#file.page.annotations.push(annotation)
    this.#map.addWidget({ annotation, page, place: field })
  }

  #drawText(text: LaidOutText, baseline: number): void {
    const font = this.#setter.fontOf(text)
    this.#file.page.fonts[font.id] ??= font.ref()
    if (this.#colour !== text.colour) {
      this.#write(`${colourOperands(text.colour)} rg`)
      this.#colour = text.colour
    }
    this.#write(this.#setter.operators(text, text.x, baseline - text.rise, -1))
  }
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
      last[0].target === text.target &&
      isSameMark(last[0].mark, text.mark)
    if (alike) last.push(text)
    else groups.push([text])
  }
  return groups
}

function wordsOf(text: LaidOutText): string[] {
  return text.words.map((word) => word.text)
}
