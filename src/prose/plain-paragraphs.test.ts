import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { expect, it } from 'vitest'
import { findPlainParagraphs } from './plain-paragraphs.ts'

it('finds what Markdown finds, or leaves the text to Markdown', () => {
  const token = fc.constantFrom(
    ...[
      'ord',
      ' ',
      '\n',
      '\n\n',
      '-',
      '- ',
      '1.',
      '1. ',
      '12)',
      '*',
      '_',
      '"',
      '(',
      ')',
      '<',
      '>',
      '=',
      '===',
    ],
    ...[
      '&',
      '#',
      '# ',
      '\\',
      '    ',
      '!',
      '[',
      ']',
      '|',
      '~~',
      ':',
      '\u00a0',
      '\ue000\ue001',
      'https://a.se',
      '\t',
    ],
  )
  let plain = 0
  fc.assert(
    fc.property(fc.array(token, { maxLength: 25 }), (tokens) => {
      const text = tokens.join('')
      const found = findPlainParagraphs(text)
      if (!found) return
      plain += 1
      const read = fromMarkdown(text).children.map((node) => {
        const words = node.type === 'paragraph' && node.children.length <= 1 ? node.children[0] : undefined
        return words?.type === 'text'
          ? { start: node.position?.start.offset, end: node.position?.end.offset, value: words.value }
          : node
      })
      expect(read).toEqual(found.map(({ start, end }) => ({ start, end, value: text.slice(start, end) })))
    }),
    { seed: 11, numRuns: 5000 },
  )
  expect(plain).toBeGreaterThan(300)
})
