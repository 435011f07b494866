import type { PdfReference } from '../../pagination/pdfkit-internals.ts'

/**
 * The fields by their names. A name of several parts, `costs.1.amount`, is in PDF a field within fields (12.7.3.2): a
 * part may hold no full stop, and the whole name is what its parents' parts and its own make together.
 */
export class FieldTree {
  readonly #file: { ref(data: Record<string, unknown>): PdfReference }
  readonly #roots: PdfReference[] = []
  readonly #groups = new Map<string, { readonly reference: PdfReference; readonly kids: PdfReference[] }>()

  constructor(file: { ref(data: Record<string, unknown>): PdfReference }) {
    this.#file = file
  }

  /** Takes a field in, and gives what its dictionary says of its place: the last part of its name, and its parent. */
  place(name: string, field: PdfReference): Record<string, unknown> {
    const end = name.lastIndexOf('.')
    const T = new String(name.slice(end + 1))
    if (end === -1) {
      this.#roots.push(field)
      return { T }
    }
    const { reference, kids } = this.#group(name.slice(0, end))
    kids.push(field)
    return { T, Parent: reference }
  }

  /** Ends the groups; gives the fields that have no parent. */
  finish(): readonly PdfReference[] {
    for (const { reference } of this.#groups.values()) reference.end()
    return this.#roots
  }

  #group(name: string): { readonly reference: PdfReference; readonly kids: PdfReference[] } {
    const known = this.#groups.get(name)
    if (known) return known
    const kids: PdfReference[] = []
    const group = { reference: this.#file.ref({ Kids: kids }), kids }
    this.#groups.set(name, group)
    Object.assign(group.reference.data, this.place(name, group.reference))
    return group
  }
}
