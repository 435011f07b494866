import { describe, expect, it } from 'vitest'
import { report } from '../diagnostics/report.ts'
import { readYaml } from '../read/read-yaml.ts'
import type { SourceMap } from '../read/source-tree.ts'
import { createTreeReader, type TreeReader } from './tree-reader.ts'

type Read = (reader: TreeReader, root: SourceMap) => unknown

/** What a reader gives of a source, whether something was missing, and what it objected to. */
function read(text: string, take: Read): { value: unknown; incomplete: boolean; codes: readonly string[] } {
  const { value: root } = readYaml('a.yaml', new TextEncoder().encode(`${text}\n`))
  if (!root) throw new Error('The source cannot be read.')
  const reader = createTreeReader()
  const value = take(reader, root)
  const codes = reader.diagnostics.map(({ message }) => message.code)
  return { value, incomplete: reader.isIncomplete(), codes }
}

const day = { year: 2024, month: 2, day: 29 }
const firstDay = { year: 1, month: 1, day: 1 }
const inner = (located: { readonly value: unknown } | null) => located?.value

describe('what a source holds', () => {
  it.each<[string, Read, unknown]>([
    ['a: text', (reader, root) => inner(reader.text(root, 'a')), 'text'],
    ['a: 12', (reader, root) => inner(reader.text(root, 'a')), '12'],
    ['a: 12', (reader, root) => inner(reader.wholeNumber(root, 'a')), 12],
    ['a: true', (reader, root) => reader.flag(root, 'a', false), true],
    ['b: 1', (reader, root) => reader.flag(root, 'a', true), true],
    ['a: 2 kr', (reader, root) => inner(reader.money(root, 'a')), { ore: 200n }],
    ['a: 2024-02-29', (reader, root) => inner(reader.date(root, 'a')), day],
    ['a: 2024-02-29', (reader, root) => inner(reader.due(root, 'a')), { kind: 'day', date: day }],
    ['a: 2024-02', (reader, root) => inner(reader.due(root, 'a')), { kind: 'month', year: 2024, month: 2 }],
    [
      'a: { every-year: 04-01 }',
      (reader, root) => inner(reader.due(root, 'a')),
      { kind: 'every-year', month: 4, day: 1 },
    ],
    ['a: [x, 2]', (reader, root) => reader.texts(root, 'a').map(inner), ['x', '2']],
    ['a: [x, z]', (reader, root) => reader.proseList(root, 'a').map(({ blocks }) => blocks.length), [1, 1]],
    ['a: text', (reader, root) => reader.prose(root, 'a').blocks.length, 1],
    ['a: { b: x }', (reader, root) => inner(reader.text(reader.map(root, 'a'), 'b')), 'x'],
    [
      'a: [{ b: x }]',
      (reader, root) => reader.maps(root, 'a').map((map) => reader.text(map, 'b').value),
      ['x'],
    ],
    [
      'b: 1',
      (reader, root) => [reader.texts(root, 'a'), reader.maps(root, 'a'), reader.optionalMap(root, 'a')],
      [[], [], null],
    ],
    [
      'b: 1',
      (reader, root) => [
        ...[
          reader.optionalText(root, 'a'),
          reader.optionalWholeNumber(root, 'a'),
          reader.optionalMoney(root, 'a'),
        ],
        ...[
          reader.optionalDate(root, 'a'),
          reader.optionalProse(root, 'a'),
          reader.optionalChoice(root, 'a'),
        ],
      ],
      [null, null, null, null, null, null],
    ],
  ])('%s', (text, take, value) => {
    expect(read(text, take)).toEqual({ value, incomplete: false, codes: [] })
  })
})

describe('what the schema has refused', () => {
  it.each<[string, Read, unknown]>([
    ['b: 1', (reader, root) => inner(reader.text(root, 'a')), ''],
    ['a: [x]', (reader, root) => inner(reader.text(root, 'a')), ''],
    ['a: [x]', (reader, root) => inner(reader.optionalText(root, 'a')), ''],
    ['a: true', (reader, root) => inner(reader.text(root, 'a')), ''],
    ['b: 1', (reader, root) => inner(reader.wholeNumber(root, 'a')), 0],
    ['a: x', (reader, root) => inner(reader.optionalWholeNumber(root, 'a')), 0],
    ['b: 1', (reader, root) => inner(reader.money(root, 'a')), { ore: 0n }],
    ['b: 1', (reader, root) => inner(reader.date(root, 'a')), firstDay],
    ['a: 24-02-29', (reader, root) => inner(reader.date(root, 'a')), firstDay],
    ['a: 2024-02-29x', (reader, root) => inner(reader.optionalDate(root, 'a')), firstDay],
    ['a: x', (reader, root) => inner(reader.due(root, 'a')), { kind: 'day', date: firstDay }],
    ['a: [x]', (reader, root) => reader.prose(root, 'a').blocks, []],
    ['b: 1', (reader, root) => reader.prose(root, 'a').blocks, []],
    ['a: [[x]]', (reader, root) => reader.texts(root, 'a').map(inner), ['']],
    ['a: x', (reader, root) => reader.texts(root, 'a'), []],
    ['a: x', (reader, root) => reader.map(root, 'a').entries, []],
    ['b: 1', (reader, root) => reader.map(root, 'a').entries, []],
    ['a: x', (reader, root) => reader.optionalMap(root, 'a')?.entries, []],
    [
      'a: [x]',
      (reader, root) => reader.maps(root, 'a').map(({ kind, entries }) => [kind, entries]),
      [['map', []]],
    ],
  ])('%s leaves a stand-in', (text, take, value) => {
    expect(read(text, take)).toEqual({ value, incomplete: true, codes: [] })
  })
})

describe('what is well-formed and impossible', () => {
  it.each<[string, Read, unknown, string]>([
    [
      'a: 2023-02-29',
      (reader, root) => inner(reader.date(root, 'a')),
      { year: 2023, month: 2, day: 28 },
      'model/no-such-day',
    ],
    [
      'a: 2023-02-29',
      (reader, root) => inner(reader.due(root, 'a')),
      { kind: 'day', date: { year: 2023, month: 2, day: 28 } },
      'model/no-such-day',
    ],
    [
      'a: 2024-13',
      (reader, root) => inner(reader.due(root, 'a')),
      { kind: 'month', year: 2024, month: 12 },
      'model/no-such-month',
    ],
    [
      'a: { every-year: 02-30 }',
      (reader, root) => inner(reader.due(root, 'a')),
      { kind: 'every-year', month: 1, day: 1 },
      'model/no-such-yearly-day',
    ],
  ])('%s becomes what is possible', (text, take, value, code) => {
    expect(read(text, take)).toEqual({ value, incomplete: false, codes: [code] })
  })

  it('is an amount in another form, which is mended with quotation marks where it needs them', () => {
    const fixOf = (text: string) => {
      const { value } = read(text, (reader, root) => {
        reader.money(root, 'a')
        return reader.diagnostics[0]?.fix?.text
      })
      return value
    }
    expect([fixOf('a: 80 Mkr'), fixOf('a: "4,5 Mkr"')]).toEqual(['80 mnkr', '"4,5 mnkr"'])
  })
})

it('keeps what others object to', () => {
  const { codes } = read('a: x', (reader, root) =>
    reader.addDiagnostics([report('model/no-such-day', root.span, { written: 'x' })]),
  )
  expect(codes).toEqual(['model/no-such-day'])
})

it('reads the same text as one line and as several', () => {
  const { value, codes } = read('a: |\n  x\n\n  y', (reader, root) => [
    reader.prose(root, 'a').blocks.length,
    reader.prose(root, 'a', { singleLine: true }).blocks.length,
    reader.prose(root, 'a').blocks.length,
  ])
  expect([value, codes]).toMatchObject([[2, expect.anything(), 2], ['prose/not-one-line']])
})
