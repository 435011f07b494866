import { createHash } from 'node:crypto'
import type { MessageCode } from '../diagnostics/catalogue/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { flattenForm } from '../document/flatten-form.ts'
import type { Document } from '../document/nodes.ts'
import type { CheckedForm } from '../returned-forms/check-returned-form.ts'
import type { FileSystem } from './output/file-system.ts'
import { fontReader } from './project.ts'

/** What makes a form another than the one that its record would show. */
const notOurs: ReadonlySet<MessageCode> = new Set([
  'returned/locked-changed',
  'returned/locked-outdated',
  'returned/field-missing',
  'returned/field-twice',
])

/**
 * A form that came back as an archival PDF: what was filled in stands where it was filled in, and the foot names the file that it was read from.
 * Null where that would not be what came.
 */
export async function recordForm(
  { form, expected, diagnostics }: CheckedForm,
  bytes: Uint8Array,
  files: FileSystem,
): Promise<Uint8Array | null> {
  if (diagnostics.some(({ message }: Diagnostic) => notOurs.has(message.code))) return null
  const hash = createHash('sha256').update(bytes).digest('hex')
  const values = new Map([...form.values].map(([name, value]) => [name, value.replaceAll('\t', ' ')]))
  const flat = flattenForm(expected.document, values)
  const document: Document = {
    ...flat,
    footer: `${flat.footer} · Ifylld blankett, läst ur ${form.format.toUpperCase()} med SHA-256 ${hash.slice(0, 16)}…`,
  }
  const { writeDocument } = await import('./write-documents.ts')
  const [written] = await writeDocument(document, ['pdf'], { font: fontReader(files) })
  return written?.bytes ?? null
}
