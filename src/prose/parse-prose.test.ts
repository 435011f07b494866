import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceScalar } from '../read/source-tree.ts'
import { type SourceFile, textOf } from '../text/source-file.ts'
import { parseProse } from './parse-prose.ts'
import type { ProseBlock, ProseInline } from './prose.ts'

/** A literal block scalar indented by four, as a drafter writes it. */
function blockScalar(value: string): { scalar: SourceScalar; file: SourceFile } {
  const head = 'text: |\n'
  const lines = value.split('\n')
  const text = head + lines.map((line) => (line === '' ? '' : `    ${line}`)).join('\n')
  const file: SourceFile = { path: 'sections.yaml', text }
  const offsetAt = (at: number): number => {
    const before = value.slice(0, at)
    const line = before.split('\n').length - 1
    let offset = head.length
    for (let index = 0; index < line; index += 1) {
      const written = lines[index] ?? ''
      offset += written === '' ? 1 : written.length + 5
    }
    const inLine = before.length - (before.lastIndexOf('\n') + 1)
    return offset + (lines[line] === '' ? 0 : 4) + inLine
  }
  return {
    file,
    scalar: {
      kind: 'scalar',
      style: 'block',
      value,
      span: { file, start: 6, end: text.length },
      offsetAt,
    },
  }
}

function parse(value: string, singleLine = false) {
  const { scalar, file } = blockScalar(value)
  return parseProse(scalar, file, { singleLine })
}

function dumpInline(inline: ProseInline): string {
  if (inline.kind === 'text') return inline.value
  if (inline.kind === 'expression') {
    return `<${[inline.name.value, ...inline.args.map((argument) => argument.value)].join(' ')}>`
  }
  const children = inline.children.map(dumpInline).join('')
  if (inline.kind === 'link') return `[${children}](${inline.url})`
  return inline.kind === 'strong' ? `**${children}**` : `*${children}*`
}

function dumpBlock(block: ProseBlock): string {
  if (block.kind === 'paragraph') return block.children.map(dumpInline).join('')
  const mark = block.ordered ? '1' : '-'
  return block.items.map((item) => `${mark}(${item.blocks.map(dumpBlock).join(' | ')})`).join(' ')
}

function read(value: string, singleLine = false): string {
  const { value: prose, diagnostics } = parse(value, singleLine)
  expect(diagnostics.map((diagnostic) => diagnostic.message.code)).toEqual([])
  return prose?.blocks.map(dumpBlock).join(' ¶ ') ?? 'undefined'
}

function refusals(value: string, singleLine = false): string[] {
  const { value: prose, diagnostics } = parse(value, singleLine)
  expect(prose).toBeUndefined()
  return diagnostics.map(
    (diagnostic) =>
      `${diagnostic.message.code} ${diagnostic.span ? JSON.stringify(textOf(diagnostic.span)) : ''}`,
  )
}

describe('parseProse', () => {
  it.each([
    ['Ett stycke\nsom fortsätter.\n\nEtt till.\n', 'Ett stycke som fortsätter. ¶ Ett till.'],
    ['Områden:\n\n- ett\n- två\n  - inre\n', 'Områden: ¶ -(ett) -(två | -(inre))'],
    ['1. ett\n2. två\n', '1(ett) 1(två)'],
    [
      'En *viktig* sak, **mycket** viktig, [här](https://example.org/a_b).',
      'En *viktig* sak, **mycket** viktig, [här](https://example.org/a_b).',
    ],
    ['Se {{ref "a_b_c"}} och {{amount "x*y*z"}}.', 'Se <ref a_b_c> och <amount x*y*z>.'],
    ['**{{amount "total"}}** till {{year "+1"}}', '**<amount total>** till <year +1>'],
    ['{{ref "a" "b"}}', '<ref a b>'],
    ['Fem \\* fyra, 5 < 6, a & b, fil_namn', 'Fem * fyra, 5 < 6, a & b, fil_namn'],
  ])('reads %j', (written, expected) => {
    expect(read(written)).toBe(expected)
  })

  it('reads one line', () => {
    expect(read('Barncancer – insatser {{year}}', true)).toBe('Barncancer – insatser <year>')
  })

  it.each([
    ['# Rubrik', 'prose/heading "# Rubrik"'],
    ['Rubrik\n===', 'prose/heading "Rubrik"'],
    ['text <b>fet</b>', 'prose/html "<b>"'],
    ['<div>\ntext\n</div>', 'prose/html "<div>"'],
    ['    kod', 'prose/code "    kod"'],
    ['a `kod` b', 'prose/code "`kod`"'],
    ['```\nkod\n```', 'prose/code "```"'],
    ['> citat', 'prose/quote "> citat"'],
    ['![bild](https://example.org/x.png)', 'prose/image "![bild](https://example.org/x.png)"'],
    ['text\n\n***\n\ntext', 'prose/rule "***"'],
    ['rad  \nrad', 'prose/hard-break "  "'],
    ['rad\\\nrad', 'prose/hard-break "\\\\"'],
    ['[a]: https://example.org', 'prose/definition "[a]: https://example.org"'],
    ['10&nbsp;kr', 'prose/character-reference "&nbsp;"'],
    ['a\ue000b', 'prose/private-character "\ue000"'],
    ['* punkt', 'prose/list-marker "*"'],
    ['1) punkt', 'prose/list-marker "1)"'],
    ['2024. Något', 'prose/list-start "2024."'],
    ['- \n- b', 'prose/empty-item "-"'],
    ['- - - - djup', 'prose/too-deep "- - - -"'],
    ['ett *löst tecken', 'prose/stray-asterisk "*"'],
    ['[x](javascript:alert(1))', 'prose/link-address "[x](javascript:alert(1))"'],
    ['[x](/rot)', 'prose/link-address "[x](/rot)"'],
    ['[x](https://example.org "titel")', 'prose/link-title "[x](https://example.org \\"titel\\")"'],
    ['Se {{ref "a".', 'prose/expression-unclosed "{{"'],
    ['Se ref "a"}}.', 'prose/expression-stray-close "}}"'],
    ["{{ref 'a'}}", 'prose/expression-syntax "{{ref \'a\'}}"'],
    ['{{{ref "a"}}}', 'prose/expression-syntax "{{{ref \\"a\\"}}}"'],
    ['{{#if x}}', 'prose/expression-syntax "{{#if x}}"'],
    ['{{amout "a"}}', 'prose/expression-misspelt "amout"'],
    ['{{lookup "a"}}', 'prose/expression-unknown "lookup"'],
    ['{{amount "a" "b"}}', 'prose/expression-arguments "{{amount \\"a\\" \\"b\\"}}"'],
    ['[x](https://example.org/{{year}})', 'prose/expression-place "[x](https://example.org/{{year}})"'],
    ['{{year "1"}}', 'prose/year-offset "\\"1\\""'],
    ['\n', 'prose/empty "|\\n\\n"'],
  ])('refuses %j', (written, first) => {
    expect(refusals(written)[0]).toBe(first)
  })

  it('refuses more than one line where one is meant', () => {
    expect(refusals('ett\ntvå', true)).toHaveLength(1)
    expect(refusals('- ett', true)).toHaveLength(1)
  })

  it('refuses a number where text belongs', () => {
    const { scalar, file } = blockScalar('5')
    const { diagnostics } = parseProse({ ...scalar, value: 5 }, file)
    expect(diagnostics.map((diagnostic) => diagnostic.message.code)).toEqual(['prose/not-text'])
  })

  it('maps places on later lines of a block', () => {
    const { value } = parse('ett\n\ntvå {{date "x"}} tre\nfyra')
    const paragraph = value?.blocks[1]
    const spans = paragraph?.kind === 'paragraph' ? paragraph.children.map((child) => textOf(child.span)) : []
    expect(spans).toEqual(['två ', '{{date "x"}}', ' tre\n    fyra'])
  })

  it('never throws and never loses a word', () => {
    const token = fc.constantFrom(
      'ord',
      ' ',
      '\n',
      '\n\n',
      '- ',
      '1. ',
      '*',
      '**',
      '_',
      '{{',
      '}}',
      '{{year}}',
      '"',
      '[',
      '](',
      ')',
      '<',
      '>',
      '`',
      '#',
      '\\',
      '&amp;',
      '    ',
      '!',
      'https://a.se',
    )
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        const written = tokens.join('')
        const { value, diagnostics } = parse(written)
        if (!value) return diagnostics.length > 0
        const wordsIn = written.match(/ord/g)?.length ?? 0
        const wordsOut = value.blocks.map(dumpBlock).join(' ').match(/ord/g)?.length ?? 0
        return wordsIn === wordsOut
      }),
      { seed: 7, numRuns: 2000 },
    )
  })
})
