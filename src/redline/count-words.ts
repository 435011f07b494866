import { isWord, splitWords } from '../alignment/words.ts'
import type { Document, Inline, Mark } from '../document/nodes.ts'
import { splitChange } from '../document/split-change.ts'
import { inlinesOf, kindOf, type Part, type PartKind, partsUnder, slotsOf } from './parts.ts'

/** A word as a document prints it. */
export interface PrintedWord {
  readonly word: string
  /** `strong`, `emphasis`, the address of a link, outermost first; empty for plain text. */
  readonly look: string
  /** Of a redline: what marks it; null where both documents have it. */
  readonly mark: Mark | null
}

/** How many words of a redline are marked, those of both places of a move among them. */
export function countMarkedWords(redline: Document): number {
  return printedWords(redline).filter(({ mark }) => mark !== null).length
}

/**
 * All words that a document prints, in reading order, numbers and labels too; of a redline those of both documents. Contents, page numbers
 * and the numbers of lists are left out, since they follow from the rest.
 */
export function printedWords(document: Document): readonly PrintedWord[] {
  const words: PrintedWord[] = []
  const add = (text: string, mark: Mark | null, look = '') => {
    for (const word of splitWords(text)) if (isWord(word)) words.push({ word, look, mark })
  }
  const addProperty = (part: object, property: string, around: Mark | null) => {
    const { was } = part as { readonly was?: Readonly<Record<string, string | null>> }
    const now = (part as Readonly<Record<string, string | null>>)[property] ?? null
    const old = was && property in was ? was[property] : undefined
    for (const { text, mark } of splitChange(old, now)) add(text, mark ?? around)
  }
  const addInline = (inline: Inline, around: Mark | null, look: string): void => {
    const mark = inline.mark ?? around
    switch (inline.kind) {
      case 'text':
        add(inline.value, mark, look)
        return
      case 'strong':
      case 'emphasis':
      case 'link': {
        const own = inline.kind === 'link' ? inline.url : inline.kind
        for (const child of inline.children) addInline(child, mark, `${look} ${own}`.trim())
        return
      }
      case 'cross-reference':
        addProperty(inline, 'prefix', mark)
        addProperty(inline, 'number', mark)
        return
      case 'note-mark':
        addProperty(inline, 'sign', mark)
        return
      case 'page-reference':
      case 'line-break':
        return
    }
  }
  const addPart = (part: Part, around: Mark | null): void => {
    const mark = part.mark ?? around
    for (const property of printed[kindOf(part)] ?? []) addProperty(part, property, mark)
    for (const inline of inlinesOf(part)) addInline(inline, mark, '')
    for (const slot of slotsOf(part)) for (const inner of partsUnder(part, slot)) addPart(inner, mark)
  }
  addProperty(document, 'statusNotice', null)
  addProperty(document, 'header', null)
  for (const block of document.blocks) addPart(block, null)
  for (const note of document.footnotes) addPart(note, null)
  addProperty(document, 'footer', null)
  return words
}

/** What is printed of a part beside its running text and the parts within it. */
const printed: Readonly<Partial<Record<PartKind, readonly string[]>>> = {
  'title-block': ['emblemPlace', 'documentKind'],
  fact: ['label'],
  contents: ['heading'],
  heading: ['number'],
  note: ['sign'],
  signatory: ['party', 'placeAndDate', 'name', 'title'],
  field: ['label', 'value'],
}
