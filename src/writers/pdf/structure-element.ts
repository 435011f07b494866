import type { PdfReference } from '../../pagination/pdfkit-internals.ts'
import type { Annotation, MarkedContent } from './content-map.ts'

/** The standard structure types that the documents use (PDF 1.7, 14.8.4). */
export type StructureTag =
  | 'Document'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'H5'
  | 'H6'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Note'
  | 'Span'
  | 'Form'
  | 'Div'

type Kid = StructureElement | { readonly content: MarkedContent } | { readonly object: Annotation }

/** An element of the structure tree, before it is written. */
export class StructureElement {
  readonly tag: StructureTag
  /** Entries of its dictionary beside type, parent and kids. */
  readonly entries: Readonly<Record<string, unknown>>
  readonly kids: Kid[] = []

  constructor(tag: StructureTag, entries: Readonly<Record<string, unknown>> = {}) {
    this.tag = tag
    this.entries = entries
  }

  /** Adds an element within this one. */
  add(tag: StructureTag, entries: Readonly<Record<string, unknown>> = {}): StructureElement {
    const element = new StructureElement(tag, entries)
    this.kids.push(element)
    return element
  }
}

/** Where the pieces of pages and the annotations find the element that they belong to. */
interface ParentTree {
  add(key: number, value: PdfReference | (PdfReference | null)[]): void
}

interface TreeWriting {
  readonly file: { ref(data: Record<string, unknown>): PdfReference }
  readonly parents: ParentTree
  /** Elements of the pieces of each page, by the numbers of the pieces. */
  readonly piecesOf: (PdfReference | null)[][]
  nextKey: number
}

/** Writes the tree under `root`, the file's structure tree root. */
export function writeStructureTree(
  file: TreeWriting['file'],
  root: PdfReference,
  tree: StructureElement,
  pageCount: number,
): void {
  const writing: TreeWriting = {
    file,
    parents: root.data.ParentTree as ParentTree,
    piecesOf: Array.from({ length: pageCount }, () => []),
    nextKey: pageCount,
  }
  root.data.K = [writeElement(tree, root, writing)]
  writing.piecesOf.forEach((pieces, index) => {
    writing.parents.add(index, pieces)
  })
  root.data.ParentTreeNextKey = writing.nextKey
}

function writeElement(element: StructureElement, parent: PdfReference, writing: TreeWriting): PdfReference {
  const reference = writing.file.ref({ Type: 'StructElem', S: element.tag, P: parent, ...element.entries })
  const first = element.kids.find((kid) => 'content' in kid)
  const page = first && 'content' in first ? first.content.page : null
  if (page) reference.data.Pg = page
  const kids = element.kids.map((kid): unknown => {
    if (kid instanceof StructureElement) return writeElement(kid, reference, writing)
    if ('object' in kid) {
      const key = writing.nextKey++
      kid.object.annotation.data.StructParent = key
      writing.parents.add(key, reference)
      return { Type: 'OBJR', Obj: kid.object.annotation, Pg: kid.object.page }
    }
    const { content } = kid
    const pieces = writing.piecesOf[content.pageIndex]
    if (pieces) pieces[content.id] = reference
    return content.page === page ? content.id : { Type: 'MCR', Pg: content.page, MCID: content.id }
  })
  if (kids.length > 0) reference.data.K = kids.length === 1 ? kids[0] : kids
  reference.end()
  return reference
}
