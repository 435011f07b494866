import type { Document } from '../document/nodes.ts'

/** A document as it is printed: a redline is read and not filled in, so that the forms in it are printed with what they hold. */
export function asPrinted(document: Document): Document {
  return document.redline && document.form !== null ? { ...document, form: null } : document
}
