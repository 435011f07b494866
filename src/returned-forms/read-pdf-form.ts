import type { Checked } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { findObstacle } from './bound-pdf.ts'
import { collectFields, type FoundFields, type Signature, signed, ticked } from './returned-form.ts'

/** A field as PDF.js describes it: one of these for every place of it on the pages. */
interface PdfField {
  readonly type: string
  readonly value: unknown
}

/**
 * Reads the fields of a PDF (PDF 1.7, 12.7). No script of it is run, nothing that it refers to is fetched, and none of its pages is drawn.
 */
export async function readPdfForm(file: string, bytes: Uint8Array): Promise<Checked<FoundFields>> {
  const refuse = (code: 'returned/too-large' | 'returned/damaged' | 'returned/encrypted') => ({
    value: undefined,
    diagnostics: [report(code, null, { file })],
  })
  const obstacle = findObstacle(bytes)
  if (obstacle) return refuse(`returned/${obstacle}`)
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({
    // PDF.js takes the bytes that it is given away from whoever had them.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    enableXfa: false,
    stopAtErrors: false,
  })
  try {
    const pdf = await loading.promise
    const fields = ((await pdf.getFieldObjects()) ?? new Map()) as ReadonlyMap<string, readonly PdfField[]>
    const signatures = ((await pdf.getSignatures()) ?? []) as readonly PdfSignature[]
    const stated = signatures.map(
      ({ fieldName, signerName }): Signature => ({ field: fieldName, name: signerName }),
    )
    return { value: { ...readFields(fields, stated), signatures: stated }, diagnostics: [] }
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException'
    return refuse(isLocked ? 'returned/encrypted' : 'returned/damaged')
  } finally {
    await loading.destroy()
  }
}

interface PdfSignature {
  readonly fieldName: string
  readonly signerName: string | null
}

function readFields(
  fields: ReadonlyMap<string, readonly PdfField[]>,
  signatures: readonly Signature[],
): Omit<FoundFields, 'signatures'> {
  return collectFields(
    [...fields].flatMap(([name, places]): (readonly [string, string])[] => {
      // A name that only groups others has a place of no type.
      const kind = places.find(({ type }) => type !== '')?.type
      switch (kind) {
        case undefined:
          return []
        case 'signature': {
          const isSigned = signatures.some(({ field }) => name === field || name.endsWith(`.${field}`))
          return [[name, isSigned ? signed : '']]
        }
        case 'checkbox':
          return [[name, chosen(places) === '' ? '' : ticked]]
        case 'radiobutton':
          return [[name, chosen(places)]]
        default:
          return places
            .filter(({ type }) => type !== '')
            .map(({ value }): readonly [string, string] => [name, textOf(value)])
      }
    }),
  )
}

/** The alternative that is chosen; every place of the field says it. */
function chosen(places: readonly PdfField[]): string {
  const values = places.flatMap(({ type, value }) => (type === '' ? [] : [textOf(value)]))
  return values.find((value) => value !== '' && value !== 'Off') ?? ''
}

function textOf(value: unknown): string {
  const text = Array.isArray(value) ? value.map(String).join('\n') : typeof value === 'string' ? value : ''
  return text.replace(/\r\n?/g, '\n')
}
