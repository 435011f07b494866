import { describe, expect, it } from 'vitest'
import { buildKitchenSink } from '../../test/harness/kitchen-sink.ts'
import { writePlainText } from './plain-text.ts'
import { readingTexts, readingWords } from './reading-words.ts'
import { visitNodes } from './walk.ts'

describe('a document with everything in it', () => {
  const document = buildKitchenSink()

  it('is walked to the last leaf', () => {
    const texts: string[] = []
    visitNodes(document, (node) => {
      if (node.kind === 'text') texts.push(node.value)
    })
    const written = JSON.stringify(document, (key, value) => (key === 'origins' ? undefined : value))
    const held = written.match(/"kind":"text"/g) ?? []
    expect(texts).toHaveLength(held.length)
  })

  it('gives parents from the outermost in', () => {
    visitNodes(document, (node, parents) => {
      if (node.kind === 'table-row') expect(parents.at(-1)?.kind).toBe('table')
      if (node.kind === 'heading') expect(parents).toEqual([])
    })
  })

  it('has every word of its texts in the words and in the dump', () => {
    const words = new Set(readingWords(document))
    const dump = writePlainText(document).replaceAll('~', '\u00a0')
    const headings = new Set(readingTexts(document))
    expect(headings.size).toBeGreaterThan(10)
    visitNodes(document, (node) => {
      if (node.kind !== 'text') return
      for (const word of node.value.split(/[\s\u00a0]+/).slice(1, -1)) expect(words).toContain(word)
      expect(dump).toContain(node.value)
    })
  })
})
