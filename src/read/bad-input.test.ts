import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { badInputs } from '../../test/fixtures/bad-input/bad-input.ts'
import { positionOf } from '../text/source-file.ts'
import { decodeSource } from './decode-source.ts'
import { readYaml } from './read-yaml.ts'
import type { SourceNode } from './source-tree.ts'

const encoder = new TextEncoder()

function read(source: string) {
  return readYaml('source.yaml', encoder.encode(source))
}

describe('bad input', () => {
  it.each(badInputs)('$name: $code', ({ bytes, code, line, column }) => {
    // Twice in one process: what killed the reader was often the second time.
    readYaml('source.yaml', bytes())
    const { diagnostics } = readYaml('source.yaml', bytes())
    const [first] = diagnostics
    expect(first?.message.code).toBe(code)
    expect(first?.span && positionOf(first.span.file, first.span.start)).toEqual({ line, column })
    expect(diagnostics.length).toBeLessThanOrEqual(51)
  })

  it('is told apart from good input that looks strange', () => {
    const source = "\ufeffa: O'Brien & <b>]]>\r\nb: '=1+1'\r\nc: ☐ ₿ 甲\r\nd: |\r\n  x # not a comment\r\n"
    const { value, diagnostics } = read(source)
    expect(diagnostics).toEqual([])
    expect(value?.entries.map((entry) => entry.value.kind === 'scalar' && entry.value.value)).toEqual([
      "O'Brien & <b>]]>",
      '=1+1',
      '☐ ₿ 甲',
      'x # not a comment\n',
    ])
  })

  it('does not slow down with the number of keys', () => {
    const started = performance.now()
    const { value, diagnostics } = read(Array.from({ length: 40_000 }, (_, at) => `key${at}: v`).join('\n'))
    expect(diagnostics).toEqual([])
    expect(value?.entries.length).toBe(40_000)
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  it('gives a bounded list of faults, and says how many more there are', () => {
    const { diagnostics } = read('a: 1.1\n'.repeat(5000))
    expect(diagnostics.length).toBe(51)
    expect(diagnostics.at(-1)?.message).toEqual({ code: 'read/more-faults', data: { count: '9949' } })
  })

  it.each([
    '}\n',
    'a: [x\n',
    '"\n',
    ': \n',
    'a: @\n',
    '---\n',
    '- !a &b c\n',
    '\u200b\n',
    'a: b: c\n',
  ])('is answered in bounded time when it is %j over and over', (piece) => {
    const started = performance.now()
    const { value, diagnostics } = read(piece.repeat(30_000 / piece.length))
    expect(diagnostics.length > 0 && diagnostics.length <= 51).toBe(true)
    expect(value?.entries.length ?? 0).toBeLessThanOrEqual(1)
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})

describe('any input', () => {
  const token = fc.constantFrom(
    ...[
      'a',
      'b: ',
      ': ',
      '- ',
      '? ',
      ' ',
      '  ',
      '\n',
      '\n  ',
      '\n    ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '"',
      "'",
      '|',
      '>',
    ],
    ...[
      '|2',
      '>-',
      '#',
      ' # x',
      '&a ',
      '*a',
      '!t ',
      '%YAML 1.1\n',
      '---\n',
      '...\n',
      '\\',
      '\\u202e',
      '\t',
      '\r',
    ],
    ...[
      '\r\n',
      '\u0000',
      '\ufeff',
      '\u200b',
      '\ue000',
      '\u00a0',
      'å',
      'a\u030a',
      '甲',
      '😀',
      '\ud800',
      '<<',
      '__proto__',
    ],
    ...[
      '12',
      '1.10',
      'yes',
      'null',
      '~',
      '{{',
      '}}',
      '@',
      '`',
      '"x" ',
      "'y' ",
      'key: value\n',
      'key:\n  - x\n',
    ],
    ...['\u0018', '\u001f', '\u0002', 'x'.repeat(1100)],
  )
  const source = fc.array(token, { maxLength: 60 }).map((tokens) => tokens.join(''))

  it('never throws, points inside the file, and loses no word unsaid', () => {
    fc.assert(
      fc.property(source, (text) => {
        const { value, file, diagnostics } = read(text)
        for (const { span } of diagnostics) {
          expect(span?.file).toBe(file)
          expect(span && span.start >= 0 && span.start <= span.end && span.end <= file.text.length).toBe(true)
        }
        expect(value !== undefined || diagnostics.length > 0).toBe(true)
        if (value && diagnostics.length === 0) expectWholeText(file.text, value)
      }),
      { numRuns: 3000, seed: 1 },
    )
  })

  it('never throws on bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const { value, diagnostics } = readYaml('source.yaml', bytes)
        expect(value !== undefined || diagnostics.length > 0).toBe(true)
        expect(decodeSource('template.hbs', bytes).file.path).toBe('template.hbs')
      }),
      { numRuns: 2000, seed: 1 },
    )
  })
})

/** Every letter and digit that the file holds outside comments is in the tree that was read without a complaint. */
function expectWholeText(text: string, root: SourceNode): void {
  const written: string[] = []
  const visit = (node: SourceNode) => {
    if (node.kind === 'scalar') written.push(String(node.value))
    else if (node.kind === 'list') node.items.forEach(visit)
    else
      for (const { key, value } of node.entries) {
        written.push(key.value)
        visit(value)
      }
  }
  visit(root)
  const lettersOf = (each: string) => (each.match(/[\p{L}\p{N}]/gu) ?? []).sort().join('')
  const source = text.replaceAll(/(?:^|[ \n])#.*/g, '').replaceAll(/\|[1-9]/g, '|')
  const found = written.join(' ').replaceAll(/(?:^|[ \n])#.*/g, '')
  if (!/\\|\|/.test(source)) expect(lettersOf(found)).toBe(lettersOf(source))
}
