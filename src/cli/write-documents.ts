import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import type { Document } from '../document/nodes.ts'
import { layOut } from '../pagination/lay-out.ts'
import { type Format, writers } from '../writers/index.ts'
import type { WriterEnvironment } from '../writers/writer.ts'

/** Lays out one document and writes it in some formats; nothing where something is wrong with it. */
export async function writeDocument(
  document: Document,
  formats: readonly Format[],
  environment: WriterEnvironment,
): Promise<readonly { readonly format: Format; readonly bytes: Uint8Array }[]> {
  const laidOut = layOut(document, { font: environment.font })
  const diagnostics: Diagnostic[] = [...laidOut.diagnostics]
  const files: { format: Format; bytes: Uint8Array }[] = []
  for (const format of laidOut.value ? formats : []) {
    const writer = await writers[format]()
    if (!laidOut.value) continue
    const written = await writer.write(document, laidOut.value, environment)
    diagnostics.push(...written.diagnostics)
    if (written.value) files.push({ format, bytes: written.value })
  }
  return hasErrors(diagnostics) ? [] : files
}
