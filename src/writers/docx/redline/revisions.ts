import type { RedlineIdentity } from '../../../document/nodes.ts'
import { mapElements, type XmlElement, type XmlNode, xml } from './xml-tree.ts'

/** What Word is told of a stretch of text: it stands in both files, in one, has been moved, or came and went (in neither file). */
export type Status = 'same' | 'inserted' | 'deleted' | 'moved-to' | 'moved-from' | 'passing'

/** What becomes of what only one file has. */
export type SideStatus = Exclude<Status, 'same' | 'passing'>

/** Elements of tracked changes (ECMA-376 part 1, 17.13.5), each with an id of its own and the same author and date. */
export class Revisions {
  readonly #identity: RedlineIdentity
  #nextId = 1

  constructor(identity: RedlineIdentity) {
    this.#identity = identity
  }

  /** An id that no other annotation of the file has. */
  id(): string {
    return String(this.#nextId++)
  }

  attributes(): Readonly<Record<string, string>> {
    return { 'w:id': this.id(), 'w:author': this.#identity.author, 'w:date': this.#identity.date }
  }

  /** Runs of text as they are tracked. */
  wrap(status: Status, runs: readonly XmlNode[]): readonly XmlNode[] {
    if (status === 'same' || runs.length === 0) return runs
    if (status === 'passing') return this.wrap('inserted', this.wrap('deleted', runs))
    const inner = status === 'deleted' ? runs.map(asDeleted) : runs
    return [xml(elementNames[status], this.attributes(), inner)]
  }

  /** The mark on the end of a paragraph, on a row or on properties: an element without content. */
  mark(name: string): XmlElement {
    return xml(name, this.attributes())
  }

  /** What properties were: `w:pPrChange` around `w:pPr`. */
  change(name: string, before: XmlElement): XmlElement {
    return xml(name, this.attributes(), [before])
  }
}

export const elementNames: Readonly<Record<SideStatus, string>> = {
  inserted: 'w:ins',
  deleted: 'w:del',
  'moved-to': 'w:moveTo',
  'moved-from': 'w:moveFrom',
}

/** Deleted text has elements of its own, so that programs that know no tracking do not show it. */
function asDeleted(node: XmlNode): XmlNode {
  if (typeof node === 'string') return node
  return mapElements(node, (element) => {
    if (element.name === 'w:t') return { ...element, name: 'w:delText' }
    return element.name === 'w:instrText' ? { ...element, name: 'w:delInstrText' } : element
  })
}
