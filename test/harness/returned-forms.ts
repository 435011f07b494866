import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Block, Document, FieldRow } from '../../src/document/nodes.ts'
import { layOut } from '../../src/pagination/lay-out.ts'
import { type Format, writers } from '../../src/writers/index.ts'
import { buildFormKitchenSink, field, fieldRow, locked } from './form-kitchen-sink.ts'
import { readProjectFont } from './project-fonts.ts'

/**
 * Forms of the agreement of 2024 as they go out, and what people do to them before they come back. The amounts filled in are invented.
 */

const amount = { type: { kind: 'amount' } } as const
export const version = '0123456789ab'

/** The fields of a report, as the writers' own form has them, for the payment of 129 million. */
export function buildReport(): Document {
  const form = buildFormKitchenSink()
  const blocks = form.blocks.flatMap((block): readonly Block[] => {
    if (block.kind !== 'field-row') return [block]
    const has = (name: string) => block.fields.some((each) => each.name === name)
    if (has('grant.amount')) {
      const granted = locked('grant.amount', 'Beviljat belopp', '129\u00a0000\u00a0000\u00a0kronor', amount)
      return [
        fieldRow('grant.row2', granted),
        fieldRow('paid-row', field('paid-grant', 'Utbetalt belopp', amount)),
      ]
    }
    if (has('review.outcome')) return [block, fieldRow('deviations-row', field('deviations', 'Avvikelser'))]
    return [block]
  })
  return {
    ...form,
    id: 'ekonomisk-redovisning-cancer-2024-regional-work',
    version,
    form: { form: 'financial-report', source: 'cancer-2024', payment: 'regional-work' },
    blocks,
  }
}

export function buildRequisition(): Document {
  const form = buildFormKitchenSink()
  const rows: readonly FieldRow[] = [
    fieldRow(
      'agreement-row',
      locked('agreement', 'Överenskommelse', 'En jämlik och effektiv cancervård 2024'),
    ),
    fieldRow('amount-row', field('requested-amount', 'Belopp som rekvireras', { ...amount, required: true })),
    fieldRow(
      'recipient-row',
      field('organisation-number', 'Organisationsnummer', {
        width: 50,
        required: true,
        type: { kind: 'organisation-number' },
      }),
      field('giro', 'Bankgiro eller plusgiro', { width: 50, required: true, type: { kind: 'giro' } }),
    ),
    fieldRow('date-row', field('signature-date', 'Datum', { required: true, type: { kind: 'date' } })),
  ]
  return {
    ...form,
    id: 'rekvisition-cancer-2024-regional-work',
    version,
    form: { form: 'requisition', source: 'cancer-2024', payment: 'regional-work' },
    blocks: [...form.blocks.slice(0, 2), ...rows],
  }
}

/** Writes a form as it goes out. */
export async function writeForm(
  document: Document,
  format: Extract<Format, 'pdf' | 'docx'>,
): Promise<Uint8Array> {
  const laidOut = layOut(document, { font: readProjectFont })
  if (!laidOut.value) throw new Error('nothing was laid out')
  const writer = await writers[format]()
  const written = await writer.write(document, laidOut.value, { font: readProjectFont })
  if (!written.value) throw new Error('nothing was written')
  return written.value
}

/** What somebody fills in: a text, whether a box is ticked, or the value of an alternative. */
export type FilledIn = Readonly<Record<string, string | boolean>>

/** Fills in a PDF with PDF.js and saves it as PDF.js does, behind what was there. */
export async function fillInPdf(form: Uint8Array, values: FilledIn): Promise<Uint8Array> {
  const pdf = await getDocument({ data: new Uint8Array(form), verbosity: VerbosityLevel.ERRORS }).promise
  const fields = (await pdf.getFieldObjects()) as ReadonlyMap<string, readonly FormField[]>
  for (const [name, value] of Object.entries(values)) {
    const places = (fields.get(name) ?? []).filter(({ type }) => type !== '')
    if (places.length === 0) throw new Error(`the form has no field ${name}`)
    for (const { id, type, exportValues } of places) {
      pdf.annotationStorage.setValue(id, { value: type === 'radiobutton' ? exportValues === value : value })
    }
  }
  return await pdf.saveDocument()
}

interface FormField {
  readonly id: string
  readonly type: string
  readonly exportValues?: string
}

/** Fills in the controls of a DOCX as Word does: what is typed takes the place of the prompt. */
export function fillInDocx(form: Uint8Array, values: FilledIn): Uint8Array {
  return editDocx(form, 'word/document.xml', (xml) =>
    Object.entries(values).reduce((text, [name, value]) => fillInControl(text, name, value), xml),
  )
}

function fillInControl(xml: string, name: string, value: string | boolean): string {
  const [before = '', after] = xml.split(`<w:tag w:val="${name}"/>`)
  if (after === undefined) throw new Error(`the form has no control ${name}`)
  const end = after.indexOf('</w:sdt>')
  const control = after.slice(0, end)
  const filled =
    typeof value === 'boolean'
      ? control.replace(/<w14:checked w14:val="[01]"\/>/, `<w14:checked w14:val="${value ? 1 : 0}"/>`)
      : control
          .replace('<w:showingPlcHdr/>', '')
          .replace(
            /<w:sdtContent>.*<\/w:sdtContent>/s,
            () => `<w:sdtContent>${runsOf(control, value)}</w:sdtContent>`,
          )
  return `${before}<w:tag w:val="${name}"/>${filled}${after.slice(end)}`
}

function runsOf(control: string, value: string): string {
  const item = new RegExp(`w:displayText="([^"]*)" w:value="${value}"`).exec(control)?.[1]
  const lines = (item ?? value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')).split('\n')
  const runs = lines.map((line) => `<w:r><w:t xml:space="preserve">${line}</w:t></w:r>`)
  return runs.join('<w:r><w:br/></w:r>')
}

/** Changes a part of a DOCX. */
export function editDocx(form: Uint8Array, part: string, edit: (xml: string) => string): Uint8Array {
  const parts = unzipSync(form)
  const bytes = parts[part]
  if (!bytes) throw new Error(`there is no part ${part}`)
  return zipSync({ ...parts, [part]: strToU8(edit(strFromU8(bytes))) }, { level: 1 })
}
