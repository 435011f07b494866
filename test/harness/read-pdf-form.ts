import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A place of a field in a PDF, as PDF.js reads it. */
export interface ReadField {
  readonly name: string
  readonly page: number
  /** `Tx`, `Btn`, `Sig`. */
  readonly type: string
  /** `hidden`, `locked`, `required`, `lines`, `radio`. */
  readonly flags: readonly string[]
  readonly value: string
  /** What is read aloud. */
  readonly description: string
  /** What is stored when it is ticked. */
  readonly onValue: string
  readonly longest: number
  /** From the lower left corner of the page, in whole points: left, lower, right, upper. */
  readonly rectangle: readonly number[]
}

export interface ReadForm {
  readonly fields: readonly ReadField[]
  /** Names of the computed fields, in the order in which a reader computes them. */
  readonly computed: readonly string[]
  /** The scripts of fields by `name trigger`. */
  readonly scripts: Readonly<Record<string, string>>
  /** The scripts that are run when the file is opened. */
  readonly library: string
}

interface Widget {
  readonly subtype: string
  readonly fieldName: string
  readonly fieldType: string
  readonly fieldValue: string | null
  readonly alternativeText?: string
  readonly annotationFlags: number
  readonly readOnly: boolean
  readonly required: boolean
  readonly multiLine?: boolean
  readonly radioButton?: boolean
  readonly buttonValue?: string
  readonly exportValue?: string
  readonly maxLen?: number
  readonly rect: readonly number[]
}

interface FieldObject {
  readonly id: string
  readonly actions?:
    | ReadonlyMap<string, readonly string[]>
    | Readonly<Record<string, readonly string[]>>
    | null
}

/** Reads the form of a PDF with PDF.js, independently of what wrote it. */
export async function readPdfForm(bytes: Uint8Array): Promise<ReadForm> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  try {
    const fields: ReadField[] = []
    for (let page = 1; page <= pdf.numPages; page++) {
      const annotations = (await (await pdf.getPage(page)).getAnnotations()) as readonly Widget[]
      fields.push(
        ...annotations.filter(({ subtype }) => subtype === 'Widget').map((each) => readField(each, page)),
      )
    }
    const objects = ((await pdf.getFieldObjects()) ?? new Map()) as ReadonlyMap<
      string,
      readonly FieldObject[]
    >
    const nameOf = new Map(
      [...objects].flatMap(([name, found]) => found.map(({ id }) => [id, name] as const)),
    )
    const order = ((await pdf.getCalculationOrderIds()) ?? []) as readonly string[]
    const library = (await pdf.getJSActions()) as unknown as ReadonlyMap<string, readonly string[]> | null
    return {
      fields,
      computed: order.map((id) => nameOf.get(id) ?? ''),
      scripts: Object.fromEntries([...objects].flatMap(([name, found]) => readScripts(name, found))),
      library: [...(library?.values() ?? [])].flat().join('\n'),
    }
  } finally {
    await pdf.loadingTask.destroy()
  }
}

function readField(widget: Widget, page: number): ReadField {
  const isHidden = (widget.annotationFlags & 2) !== 0
  const flags = { hidden: isHidden, locked: widget.readOnly, required: widget.required }
  const kinds = { lines: widget.multiLine === true, radio: widget.radioButton === true }
  return {
    name: widget.fieldName,
    page,
    type: widget.fieldType,
    flags: Object.entries({ ...flags, ...kinds }).flatMap(([name, isSet]) => (isSet ? [name] : [])),
    value: widget.fieldValue ?? '',
    description: widget.alternativeText ?? '',
    onValue: widget.buttonValue ?? widget.exportValue ?? '',
    longest: widget.maxLen ?? 0,
    rectangle: widget.rect.map(Math.round),
  }
}

function readScripts(name: string, found: readonly FieldObject[]): readonly (readonly [string, string])[] {
  return found.flatMap(({ actions }) => {
    const entries = actions instanceof Map ? [...actions] : Object.entries(actions ?? {})
    return entries.map(([trigger, sources]) => [`${name} ${trigger}`, [...sources].join(' ')] as const)
  })
}
