import type { Writer } from './writer.ts'

/** The table of formats: all that a build can write. Each is loaded when it is asked for, for the libraries that it brings. */
export const writers = {
  docx: async (): Promise<Writer> => (await import('./docx/document.ts')).docxWriter,
  pdf: async (): Promise<Writer> => (await import('./pdf/write-pdf.ts')).pdfWriter,
  html: async (): Promise<Writer> => (await import('./html/document.ts')).htmlWriter,
} as const

export type Format = keyof typeof writers

export const formats = Object.keys(writers) as readonly Format[]
