import type { Document, Field, FormIdentity } from '../../document/nodes.ts'
import { fieldStyle } from '../../pagination/field-style.ts'
import type { PdfReference } from '../../pagination/pdfkit-internals.ts'
import type { Typeface } from '../../pagination/typeface.ts'
import { calculationOrder } from './calculation-order.ts'
import type { ContentMap, WidgetArea } from './content-map.ts'
import { drawNothing, drawRing, drawText, drawTick } from './field-appearance.ts'
import { describeField, describeWidget } from './field-texts.ts'
import { FieldTree } from './field-tree.ts'
import { writeFormFont } from './form-font.ts'
import { formLibrary, scriptsOf } from './form-scripts.ts'
import type { PdfFile } from './pdf-file.ts'
import type { TextSetter } from './text-setter.ts'

/** Field flags (PDF 1.7, 12.7.3.1 and 12.7.4), by their bits. */
const flag = {
  readOnly: 1 << 0,
  required: 1 << 1,
  multiline: 1 << 12,
  noToggleToOff: 1 << 14,
  radio: 1 << 15,
  doNotSpellCheck: 1 << 22,
} as const

/** Annotation flags: printed; on no screen and no paper. */
const printed = 4
const hidden = 2

/** The longest that may be typed, in characters with separators and what people put before them. */
const longest: Partial<Readonly<Record<Field['type']['kind'], number>>> = {
  date: 10,
  'organisation-number': 13,
  giro: 12,
  amount: 24,
}

const fontName = 'Form'
const state = { on: 'Yes', off: 'Off' } as const

/** What making a form needs. */
export interface FormWriting {
  readonly file: PdfFile
  readonly map: ContentMap
  readonly setter: TextSetter
  /** In which what is typed is set. */
  readonly typeface: Typeface
}

/**
 * Writes the interactive form (PDF 1.7, 12.7): the fields over their places on the pages, what they do while they are
 * filled in, and unseen which form it is. No reader is asked to draw the fields anew: each has its appearance.
 */
export function writeForm(document: Document, unseen: readonly UnseenField[], writing: FormWriting): void {
  const { file, map, typeface } = writing
  const fields = document.blocks.flatMap((block) => (block.kind === 'field-row' ? block.fields : []))
  const tree = new FieldTree(file)
  const references = new Map<string, PdfReference>()
  for (const field of fields) {
    const areas = map.widgets.get(field.id) ?? []
    if (areas.length > 0) references.set(field.name, writeField(field, areas, tree, writing))
  }
  for (const { name, annotation } of unseen) {
    Object.assign(annotation.data, tree.place(name, annotation))
    annotation.end()
  }
  const order = calculationOrder(fields).flatMap(({ name }) => references.get(name) ?? [])
  const isSigned = fields.some((field) => field.type.kind === 'signature')
  const form = file.ref({
    Fields: tree.finish(),
    DR: { Font: { [fontName]: writeFormFont(file, typeface) } },
    DA: new String(textLook(fieldStyle.value.size)),
    ...(order.length > 0 ? { CO: order } : {}),
    // There are fields for signatures.
    ...(isSigned ? { SigFlags: 1 } : {}),
  })
  form.end()
  file._root.data.AcroForm = form
  const library = file.ref(script(formLibrary))
  library.end()
  const names = file._root.data.Names as PdfReference
  names.data.JavaScript = { Names: [new String('ordalag'), library] }
}

/** A size of 0 lets the reader shrink what would not fit. */
function textLook(size: number): string {
  return `/${fontName} ${size} Tf 0 g`
}

function script(source: string): Record<string, unknown> {
  return { S: 'JavaScript', JS: new String(source) }
}

/** Writes a field; gives the object that bears its name. */
function writeField(
  field: Field,
  areas: readonly WidgetArea[],
  tree: FieldTree,
  writing: FormWriting,
): PdfReference {
  const own = { TU: new String(describeField(field)) }
  const flags = (field.locked ? flag.readOnly : 0) | (field.required && !field.locked ? flag.required : 0)
  if (field.type.kind === 'choice') return writeChoice(field, own, flags, areas, tree, writing)
  const [area] = areas as [WidgetArea]
  const { annotation, place } = area
  Object.assign(annotation.data, tree.place(field.name, annotation), own, { F: printed })
  switch (field.type.kind) {
    case 'checkbox':
      Object.assign(
        annotation.data,
        { FT: 'Btn', Ff: flags },
        markOf(drawTick(writing.file, place), '4', state.on, field.value !== ''),
      )
      annotation.data.V = annotation.data.AS
      break
    case 'signature':
      Object.assign(annotation.data, { FT: 'Sig', Ff: flags, AP: { N: drawNothing(writing.file, place) } })
      break
    default:
      Object.assign(annotation.data, textEntries(field, flags), {
        AP: { N: drawText(writing.file, place, writing.setter) },
      })
  }
  annotation.end()
  return annotation
}

function textEntries(field: Field, flags: number): Record<string, unknown> {
  const { type } = field
  const isLong = (type.kind === 'text' && type.lines > 1) || field.value.includes('\n')
  const wraps = isLong || (field.locked && type.kind === 'text')
  const isProse = type.kind === 'text'
  const fits = type.kind === 'text' || type.kind === 'email'
  const most = field.locked ? undefined : longest[type.kind]
  const actions = Object.entries(scriptsOf(field)).map(([trigger, source]) => [trigger, script(source)])
  return {
    FT: 'Tx',
    Ff: flags | (wraps ? flag.multiline : 0) | (isProse ? 0 : flag.doNotSpellCheck),
    DA: new String(textLook(fits && !field.locked ? 0 : fieldStyle.value.size)),
    ...(type.kind === 'amount' ? { Q: 2 } : {}),
    ...(field.value === '' ? {} : { V: new String(plainSpaces(field.value)) }),
    ...(most === undefined ? {} : { MaxLen: most }),
    ...(actions.length > 0 ? { AA: Object.fromEntries(actions) } : {}),
  }
}

/** Some readers have no glyph for a space that does not break, and would draw the value anew without it. */
function plainSpaces(value: string): string {
  return value.replaceAll('\u00a0', ' ')
}

/**
 * The appearances of something to tick, and which of them it has. For readers that draw it anew all the same: with a frame,
 * and with this sign of Zapf Dingbats.
 */
function markOf(
  { on, off }: { readonly on: PdfReference; readonly off: PdfReference },
  sign: string,
  name: string,
  isOn: boolean,
): Record<string, unknown> {
  return {
    MK: { BC: [0.35], CA: new String(sign) },
    AP: { N: { [name]: on, [state.off]: off } },
    AS: isOn ? name : state.off,
  }
}

/** One field, and under it a ring for each alternative. */
function writeChoice(
  field: Field,
  own: Record<string, unknown>,
  flags: number,
  areas: readonly WidgetArea[],
  tree: FieldTree,
  { file }: FormWriting,
): PdfReference {
  const options = field.type.kind === 'choice' ? field.type.options : []
  const parent = file.ref({})
  const isKnown = options.some((option) => option.value === field.value)
  Object.assign(parent.data, tree.place(field.name, parent), own, {
    FT: 'Btn',
    Ff: flags | flag.radio | flag.noToggleToOff,
    V: isKnown ? nameOf(field.value) : state.off,
    Kids: areas.map(({ annotation }) => annotation),
  })
  parent.end()
  areas.forEach(({ annotation, place }, index) => {
    const value = options[index]?.value ?? ''
    Object.assign(annotation.data, markOf(drawRing(file, place), 'l', nameOf(value), value === field.value), {
      Parent: parent,
      F: printed,
      TU: new String(describeWidget(field, index)),
      Contents: new String(describeWidget(field, index)),
    })
    annotation.end()
  })
  return parent
}

/** A text as a name (PDF 1.7, 7.3.5): what may not stand in one is written by its bytes. */
function nameOf(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const character = String.fromCharCode(byte)
      return /[A-Za-z0-9._-]/.test(character) ? character : `#${byte.toString(16).padStart(2, '0')}`
    })
    .join('')
}

/** A field that nobody sees. */
export interface UnseenField {
  readonly name: string
  readonly annotation: PdfReference
}

/**
 * Puts what the form was made from on the page that is being drawn, in fields that nobody sees and nobody may change: they
 * come back with the others.
 */
export function placeIdentity(
  identity: FormIdentity,
  version: string,
  file: PdfFile,
): readonly UnseenField[] {
  const { form, source, payment } = identity
  return Object.entries({ form, source, payment, version }).map(([name, value]) => {
    const annotation = file.ref({
      Type: 'Annot',
      Subtype: 'Widget',
      Rect: [0, 0, 0, 0],
      P: file.page.dictionary,
      F: hidden,
      FT: 'Tx',
      Ff: flag.readOnly,
      DA: new String(textLook(fieldStyle.value.size)),
      V: new String(value),
    })
    file.page.annotations.push(annotation)
    return { name: `ordalag.${name}`, annotation }
  })
}
