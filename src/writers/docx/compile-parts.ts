import { type Document, Packer } from 'docx'
import type { Parts } from './finalize.ts'

/**
 * The parts that `docx` makes of a document. `Packer.pack` would zip them, only to be unzipped and put right here, which takes
 * a fifth of the time that a file takes. What it zips is not public; a test holds the two together.
 */
export function compileParts(document: Document): Parts {
  const { compiler } = Packer as unknown as { readonly compiler: { compile(file: Document): Parts } }
  return compiler.compile(document)
}
