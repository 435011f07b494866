/**
 * Room `returned-forms`. In: the bytes of a PDF or DOCX that somebody sent back, and the form that it was made from. Out: what
 * stands in it, what does not agree with the source, and what it comes to. Files come from strangers: whatever they are, out comes
 * a value or a diagnostic, within bounds. It draws nothing, runs no script of a file, and does no input or output.
 */
import type { Checked } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { readDocxForm } from './read-docx-form.ts'
import { readPdfForm } from './read-pdf-form.ts'
import { type FoundFields, identifyForm, type ReturnedForm } from './returned-form.ts'

/** Reads a form of either format, whatever its file is called. `file` is the path that messages show. */
export async function readReturnedForm(file: string, bytes: Uint8Array): Promise<Checked<ReturnedForm>> {
  const format = formatOf(bytes)
  if (format === 'compound' || format === null) {
    const code = format === null ? 'returned/unknown-format' : 'returned/old-or-locked'
    return { value: undefined, diagnostics: [report(code, null, { file })] }
  }
  const found = format === 'pdf' ? await readPdfForm(file, bytes) : readDocxForm(file, bytes)
  if (!found.value) return { value: undefined, diagnostics: found.diagnostics }
  const form = identifyForm(file, format, found.value)
  if (form === null || form.values.size === 0) {
    const code = form === null ? codeOfForeign(found.value) : 'returned/names-lost'
    return { value: undefined, diagnostics: [...found.diagnostics, report(code, null, { file })] }
  }
  return { value: form, diagnostics: found.diagnostics }
}

function codeOfForeign({ values }: FoundFields): 'returned/foreign' | 'returned/no-fields' {
  return values.size > 0 ? 'returned/foreign' : 'returned/no-fields'
}

/** A PDF may have something before its header (ISO 32000-1, Annex H.3.4.1). */
const furthestHeader = 1024

/** What the first bytes say that a file is, for its name may say anything. */
function formatOf(bytes: Uint8Array): 'pdf' | 'docx' | 'compound' | null {
  const head = Buffer.from(bytes.subarray(0, furthestHeader)).toString('latin1')
  if (head.startsWith('PK')) return 'docx'
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'compound'
  return head.includes('%PDF-') ? 'pdf' : null
}
