import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readAnyMarkdown } from './read-any-markdown.ts'
import { readSimpleMarkdown } from './read-simple-markdown.ts'

const words = [
  'ord',
  'Ett',
  '7',
  '2012',
  'å',
  '\ue0001\ue001',
  ' ',
  ' ',
  '  ',
  '\n',
  '\n',
  '\n\n',
  '\u00a0',
  '&nbsp;',
]
const blockMarks = ['- ', '* ', '+ ', '1. ', '2. ', '12) ', '# ', '## ', '#', '  ', '   ', '> ', '---', '===']
const inlineMarks = [
  '*',
  '**',
  '***',
  '_',
  '.',
  ',',
  ':',
  '(',
  ')',
  '"',
  '”',
  '–',
  '!',
  '[',
  ']',
  '~~',
  '\\',
  '<',
  '|',
  '`',
]
const directives = [
  '::a',
  ':::b',
  ':::',
  '::::',
  '[x]',
  '{a="b"}',
  '{a="b" c=""}',
  '{',
  '::a[x]{a="b"}\n',
  '\n:::b{c="d"}\n',
  '\n:::\n',
]
const tables = [
  '| ',
  ' |',
  '|\n',
  '|---|',
  '\n|---|---|\n',
  '| ord | 7 |\n',
  '\n| a | b |\n|---|--:|\n',
  '| |\n',
]

function pieces(...lists: readonly (readonly string[])[]) {
  return fc.array(fc.constantFrom(...lists.flat()), { maxLength: 24 }).map((tokens) => tokens.join(''))
}

/** Simple blocks in any order, with now and then a fault in them. */
const simple = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Ett ord.\n\n',
        'Två\nrader\n\n',
        '# Rubrik\n',
        '## Rubrik \n',
        '**Not:** ord *här*.\n\n',
        '\n',
      ),
      fc.constantFrom(
        '- ett\n- två\n',
        '- ett\n\n- två\n\n',
        '1. ett\n   till\n2. två\n',
        '* ett\n  till\n\n',
        '* ett\n',
        '**ett**\\\ntvå\\\n tre\n',
        '- ett\n  **till:** *ett* \n',
        '3. tre\n\n',
      ),
      fc.constantFrom(' ', '\n', '- ', '*', 'ord', '  ord\n', ':', '| a |\n'),
    ),
    { maxLength: 10 },
  )
  .map((blocks) => blocks.join(''))
const simpleTemplate = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: simple },
      fc.constantFrom(
        '::leaf\n',
        '::leaf[ord **här** ]{a="b" c-d="e f"}\n',
        ':::box{a="b"}\n',
        ':::box[ord]\n\n',
        ':::\n',
        '::::box\n',
        '::::\n',
      ),
      fc.constantFrom('| a | b |\n|---|:-:|\n| ord |\n| | ord *så* |\n', '\n| a |\n|--|\n| 1 |\n\n'),
    ),
    { maxLength: 5 },
  )
  .map((blocks) => blocks.join(''))

describe('simple Markdown', () => {
  it.each([
    ['prose', pieces(words, blockMarks, inlineMarks), 4000, 300],
    ['prose', simple, 2000, 400],
    ['template', pieces(words, blockMarks, inlineMarks, directives, tables), 4000, 150],
    ['template', simpleTemplate, 3000, 600],
  ] as const)('is what Markdown finds, or is left to it: %s', (dialect, texts, numRuns, atLeast) => {
    let found = 0
    fc.assert(
      fc.property(texts, (text) => {
        const read = readSimpleMarkdown(text, dialect)
        if (!read) return
        found += 1
        expect(read).toEqual(readAnyMarkdown(text, dialect))
      }),
      { seed: 11, numRuns },
    )
    expect(found).toBeGreaterThan(atLeast)
  })

  it.each([
    ['a paragraph', 'Ett ord\noch ett till.\n\nNästa *stycke*, med **två** ord.\n'],
    ['lines', '**N.N.**\\\nFöredragande *här*\\\noch nu\n'],
    ['a star by itself', 'Det som har en\u00a0* eller * måste *alltid* lämnas *\n'],
    ['two lists', '- ett\n\n* två\n* tre\n'],
    ['a list', 'Så här:\n\n- ett\n  *och* ett halvt\n- två.\n\nSedan:\n\n1. ett\n2. två\n'],
  ])('takes %s', (_, text) => {
    expect(readSimpleMarkdown(text, 'prose')).toEqual(readAnyMarkdown(text, 'prose'))
  })

  it.each([
    [
      'headings and directives',
      '# Rubrik\n\n::page-break\n\n:::box[Ord]{a="b"}\n::leaf[\ue0000\ue001]{c="d e"}\n:::\n',
    ],
    ['a table', ':::table{a="b"}\n| A | B |\n|---|---|\n| \ue0000\ue001 | 2 |\n| Summa | |\n:::\n'],
    ['a list in columns', ':::columns{count="2"}\n* \ue0000\ue001\n* två\n:::\n'],
  ])('takes %s', (_, text) => {
    expect(readSimpleMarkdown(text, 'template')).toEqual(readAnyMarkdown(text, 'template'))
  })
})
