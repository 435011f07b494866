import { docxWriter } from './docx/document.ts'
import { pdfWriter } from './pdf/write-pdf.ts'
import type { Writer } from './writer.ts'

/** The table of formats: all that a build can write. */
export const writers: readonly Writer[] = [docxWriter, pdfWriter]
