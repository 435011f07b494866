import { fieldStyle } from '../../pagination/field-style.ts'
import type { LaidOutField } from '../../pagination/laid-out-page.ts'
import type { PdfReference } from '../../pagination/pdfkit-internals.ts'
import type { PdfFile } from './pdf-file.ts'
import { colourOperands, number, type TextSetter } from './text-setter.ts'

/** What fields look like until a reader draws them anew: an appearance stream for each place, from its lower left corner. */

function drawing(
  file: PdfFile,
  { width, height }: LaidOutField,
  operators: string,
  resources: Record<string, unknown> = {},
): PdfReference {
  const reference = file.ref({
    Type: 'XObject',
    Subtype: 'Form',
    BBox: [0, 0, width, height],
    Resources: resources,
  })
  reference.end(Buffer.from(operators, 'latin1'))
  return reference
}

/** What is filled in beforehand, or nothing, between the marks by which readers find what to replace. */
export function drawText(file: PdfFile, place: LaidOutField, setter: TextSetter): PdfReference {
  const fonts: Record<string, PdfReference> = {}
  const texts = place.lines.flatMap((line) =>
    line.texts.map((text) => {
      const font = setter.fontOf(text)
      fonts[font.id] = font.ref()
      const y = place.y + place.height - line.baseline + text.rise
      return `${colourOperands(text.colour)} rg\n${setter.operators(text, text.x - place.x, y, 1)}`
    }),
  )
  const resources = texts.length > 0 ? { Font: fonts } : {}
  return drawing(file, place, ['/Tx BMC', 'q', ...texts, 'Q', 'EMC'].join('\n'), resources)
}

/** A place to sign, which is left empty. */
export function drawNothing(file: PdfFile, place: LaidOutField): PdfReference {
  return drawing(file, place, '')
}

const lineWidth = 0.8
const stroke = `${lineWidth} w ${colourOperands(fieldStyle.line.colour)} RG 1 1 1 rg`

/** A square, and one with a tick. */
export function drawTick(file: PdfFile, place: LaidOutField): { on: PdfReference; off: PdfReference } {
  const size = place.width
  const square = `${stroke} ${[lineWidth / 2, lineWidth / 2, size - lineWidth, size - lineWidth].map(number).join(' ')} re B`
  const at = (x: number, y: number) => `${number(x * size)} ${number(y * size)}`
  const tick = `1.4 w 0 0 0 RG 1 J 1 j ${at(0.22, 0.52)} m ${at(0.42, 0.28)} l ${at(0.78, 0.76)} l S`
  return {
    on: drawing(file, place, `q\n${square}\n${tick}\nQ`),
    off: drawing(file, place, `q\n${square}\nQ`),
  }
}

/** A ring, and one with a dot. */
export function drawRing(file: PdfFile, place: LaidOutField): { on: PdfReference; off: PdfReference } {
  const centre = place.width / 2
  const ring = `${stroke} ${circle(centre, centre - lineWidth / 2)} B`
  const dot = `0 0 0 rg ${circle(centre, centre * 0.5)} f`
  return { on: drawing(file, place, `q\n${ring}\n${dot}\nQ`), off: drawing(file, place, `q\n${ring}\nQ`) }
}

/** How far the handles of a curve stand off for a quarter of a circle, as a share of the radius. */
const handle = 0.5523

function circle(centre: number, radius: number): string {
  const curve = (points: readonly (readonly [number, number])[]) =>
    `${points.map(([x, y]) => `${number(centre + x * radius)} ${number(centre + y * radius)}`).join(' ')} c`
  return [
    `${number(centre + radius)} ${number(centre)} m`,
    curve([
      [1, handle],
      [handle, 1],
      [0, 1],
    ]),
    curve([
      [-handle, 1],
      [-1, handle],
      [-1, 0],
    ]),
    curve([
      [-1, -handle],
      [-handle, -1],
      [0, -1],
    ]),
    curve([
      [handle, -1],
      [1, -handle],
      [1, 0],
    ]),
  ].join(' ')
}
