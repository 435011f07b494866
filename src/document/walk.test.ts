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

  it('is walked in reading order, its footnotes last', () => {
    const ids: string[] = []
    visitNodes(document, (node) => {
      if (node.kind === 'heading' || node.kind === 'note') ids.push(node.id)
    })
    const headings = document.blocks.filter((block) => block.kind === 'heading').map(({ id }) => id)
    const footnotes = document.footnotes.map(({ id }) => id)
    expect(ids.filter((id) => headings.includes(id))).toEqual(headings)
    expect(ids.slice(-footnotes.length)).toEqual(footnotes)
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
