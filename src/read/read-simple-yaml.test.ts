import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inspectSource } from './decode-source.ts'
import { readSimpleYaml } from './read-simple-yaml.ts'
import { readAnyYaml } from './read-yaml.ts'
import type { SourceNode } from './source-tree.ts'

const root = resolve(import.meta.dirname, '../..')
const sources = ['agreements', 'test/cases'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [`${folder}/${path}`, readFileSync(join(root, folder, path), 'utf8')] as const),
)

/** All that a tree says, offsets included. */
function flatten(node: SourceNode): unknown {
  const { kind, span } = node
  const place = [span.start, span.end]
  switch (node.kind) {
    case 'scalar': {
      const { value, style, refused } = node
      const length = typeof value === 'string' ? value.length : -1
      return {
        ...{ kind, place, value, style, refused },
        offsets: Array.from({ length: length + 1 }, (_, at) => node.offsetAt(at)),
      }
    }
    case 'list':
      return { kind, place, items: node.items.map(flatten) }
    case 'map':
      return {
        ...{ kind, place },
        entries: node.entries.map(({ key, value }) => [
          key.value,
          key.span.start,
          key.span.end,
          flatten(value),
        ]),
      }
  }
}

/** What each of the two makes of a text; null where it is left to the library. */
function readBoth(text: string) {
  const inspected = inspectSource('a.yaml', new TextEncoder().encode(text))
  const simple = inspected.faults.count === 0 ? readSimpleYaml(inspected.file) : null
  if (!simple) return null
  const any = readAnyYaml(inspected)
  return {
    simple: { tree: flatten(simple.value), comments: simple.comments, diagnostics: [] },
    any: {
      tree: any.value && flatten(any.value),
      comments: any.comments.map(({ start, end }) => ({ start, end })),
      diagnostics: any.diagnostics,
    },
  }
}

const everything = `# Först en rad
kind: agreement   # och en till
id: ett-två
text: |
  En rad
    indragen

  och # ingen kommentar

list:
- ett
-  två
`

const simple = `# Först en rad
kind: agreement  # och en till
year: 2024
open: true
amount: 1,5 mnkr
quoted: "1:6"
single: 'det ''här'''
text: |
  En rad: "så här"
    indragen

  och # ingen kommentar

# mellan
below:
- ett
- { id: a, due: 2024-12-01, names: [b, "c, d"], what: ett två }
same:
  - id: ett
    text: |
      Ett
  - två
last: { a: { b: 1 } }
`

const tokens = [
  ...[
    ' ',
    '  ',
    '\n',
    '\n\n',
    '- ',
    '-',
    ': ',
    ':',
    ',',
    ', ',
    '# ',
    ' #',
    '  # a',
    '|',
    '|\n',
    '>',
    '&a ',
    '*a',
    '!b ',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '{{',
    '"',
    "'",
    "''",
    '\\',
    '?',
    '%',
    '@',
    '~',
    'null',
    'yes',
    '007',
    'å',
    '\u00a0',
    '---',
    '...',
  ],
  ...['a: b\n', 'id: x\n', '  - a\n', 'text: |\n  b\n', 'a:\n', '<<: ', '\t', '“', '😀'],
]

describe('simple YAML', () => {
  it.each(sources)('of %s is what the library reads', (_, text) => {
    const read = readBoth(text)
    if (read) expect(read.simple).toEqual(read.any)
  })

  it('takes all agreements', () => {
    const agreements = sources.filter(([path]) => path.startsWith('agreements'))
    expect(agreements.filter(([, text]) => !readBoth(text)).map(([path]) => path)).toEqual([])
  })

  it.each([
    ['everything that is simple', simple, true],
    ['a space at the end of a line', simple.replace('två }', 'två } '), false],
    ['three spaces after a dash', everything, false],
    ['no line end at the end', 'a: b', false],
    ['a text without letters', 'a: "  "\n', false],
  ])('takes or leaves: %s', (_, text, isTaken) => {
    const read = readBoth(text)
    expect(read !== null).toBe(isTaken)
    if (read) expect(read.simple).toEqual(read.any)
  })

  it('is what the library reads, or is left to it, whatever happens to a source', () => {
    const own = sources.flatMap(([path, text]) => (path.startsWith('agreements') ? [text] : []))
    const texts = [simple, simple, ...own].map((text) => `${text.split('\n').slice(0, 45).join('\n')}\n`)
    const change = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.constantFrom(0, 0, 1, 2, 5),
      insert: fc.constantFrom('', ...tokens),
    })
    let taken = 0
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.array(change, { maxLength: 3 }), (source, changes) => {
        const text = changes.reduce((before, { at, remove, insert }) => {
          const place = Math.floor(at * before.length)
          return before.slice(0, place) + insert + before.slice(place + remove)
        }, source)
        const read = readBoth(text)
        if (!read) return
        taken += 1
        expect(read.simple).toEqual(read.any)
      }),
      { seed: 3, numRuns: 1500 },
    )
    expect(taken).toBeGreaterThan(400)
  })
})
