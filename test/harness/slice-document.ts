import type { Document } from '../../src/document/nodes.ts'
import { createRandomNumbers } from './random-numbers.ts'

/** A part of a document as a document of its own, so that many can be tried: some blocks in a row, with its title and contents or without. */
export function sliceDocument(document: Document, seed: number, length: number): Document {
  const random = createRandomNumbers(seed)
  const isOpening = ({ kind }: Document['blocks'][number]) => kind === 'title-block' || kind === 'contents'
  const opening = document.blocks.filter(isOpening)
  const rest = document.blocks.filter((block) => !isOpening(block))
  const start = random.below(Math.max(1, rest.length - length + 1))
  const blocks = [...(random.below(2) === 0 ? opening : []), ...rest.slice(start, start + length)]
  const called = new Set<string>()
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const each of value) visit(each)
    else if (typeof value === 'object' && value !== null) {
      if ('note' in value && typeof value.note === 'string') called.add(value.note)
      for (const [key, inner] of Object.entries(value)) if (key !== 'origins') visit(inner)
    }
  }
  visit(blocks)
  return { ...document, blocks, footnotes: document.footnotes.filter(({ id }) => called.has(id)) }
}
