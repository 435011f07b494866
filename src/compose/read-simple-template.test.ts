import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SourceFile } from '../text/source-file.ts'
import { readAnyTemplate } from './read-any-template.ts'
import { readSimpleTemplate } from './read-simple-template.ts'

const fileOf = (text: string): SourceFile => ({ path: 'a.md.hbs', text })

/** Simple values, names and lines, as templates have them, with now and then something that is not simple. */
const tags = [
  '{{name}}',
  '{{this}}',
  '{{this.name}}',
  '{{../this}}',
  '{{../name.part}}',
  '{{../../name}}',
  '{{@root.name}}',
  '{{@index}}',
  '{{@root}}',
  '{{amount "total"}}',
  "{{amount 'total'}}",
  '{{amount total form="text" rows=12 all=true}}',
  '{{amount (find "a" (not this)) -1.5}}',
  '{{amount (find this) form=(or a b)}}',
  '{{by-date\n  when}}',
  '{{> parts/section}}',
  '{{>row this}}',
  '{{> parts/row line isLast=@last}}',
  '{{! ord }}',
  '{{!}}',
  '{{!--}}',
  '{{!----}}',
  '{{!-- {{ord}} --}}',
]
const blocks = [
  '{{#if name}}',
  '{{#each lines as |line|}}',
  '{{#each lines as |line index|}}',
  '{{#deeper}}',
  '{{else}}',
  '{{else if (equals a "b")}}',
  '{{else each lines as |line|}}',
  '{{/if}}',
  '{{/each}}',
  '{{/deeper}}',
]
const words = ['Ord', ' ', '  ', '\n', '\n', '\n\n', '\n  ', 'Ett ord.\n', '| a |\n', '\u00a0']
const braces = ['{', '}', '}}']
const odd = [
  '{{~name}}',
  '{{name~}}',
  '{{{name}}}',
  '{{&name}}',
  '{{^if a}}',
  '{{#*inline "a"}}',
  '{{#> parts/row}}',
  '{{> (find a)}}',
  '{{> "a"}}',
  '{{{{raw}}}}',
  '{{"text"}}',
  '{{null}}',
  '{{true}}',
  '{{12}}',
  '{{.}}',
  '{{./name}}',
  '{{..}}',
  '{{a/b}}',
  '{{a.[b]}}',
  '{{å}}',
  '{{ name }}',
  '{{name a=1 b}}',
  '{{name as}}',
  '{{else name}}',
  '{{else-if name}}',
  '{{ else }}',
  '{{this.this}}',
  '{{@../index}}',
  '{{name "a\\"b"}}',
  '{{name "a" "b}}',
  '{{name 12a}}',
  '{{name "a""b"}}',
  '{{(name)}}',
  '{{name (a)b}}',
  '{{name a = b}}',
  '{{!-- a }}',
  '{{#if}}',
  '{{#if a b c=d}}',
  '{{/}}',
  '{{#}}',
  '{{',
  '{{>',
  '\t',
  '\r\n',
  '\\{{name}}',
]

const pieces = (...lists: readonly (readonly string[])[]) =>
  fc.array(fc.constantFrom(...lists.flat()), { maxLength: 16 }).map((list) => list.join(''))

/** Blocks that are closed, in any layout. */
const { nested } = fc.letrec<{ nested: string; block: string }>((tie) => ({
  nested: fc
    .array(fc.oneof({ maxDepth: 3 }, fc.constantFrom(...words, ...tags), tie('block')), { maxLength: 6 })
    .map((list) => list.join('')),
  block: fc
    .tuple(
      fc.constantFrom('if', 'each', 'with'),
      fc.array(fc.tuple(fc.constantFrom('', '\n', '  \n'), tie('nested')), { minLength: 1, maxLength: 4 }),
      fc.constantFrom('', '\n', '\n  '),
      fc.boolean(),
    )
    .map(([name, parts, last, hasElse]) => {
      const opened = parts.map(([line, inside], index) => {
        const isElse = hasElse && index > 0 && index === parts.length - 1
        const tag = index === 0 ? `{{#${name} a}}` : isElse ? '{{else}}' : `{{else ${name} b}}`
        return `${tag}${line}${inside}`
      })
      return `${opened.join('')}${last}{{/${name}}}`
    }),
}))

function expectTheSame(text: string, bodyStart = 0): boolean {
  const file = fileOf(text)
  const simple = readSimpleTemplate(file, bodyStart)
  if (simple !== null) expect(simple).toEqual(readAnyTemplate(file, bodyStart).value)
  return simple !== null
}

describe('what the simple reader makes of a template', () => {
  it('is what the library makes of it, for each of ours, none of which needs the library', () => {
    const root = join(import.meta.dirname, '../../templates')
    const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.hbs'),
    )
    expect(names.length).toBeGreaterThan(50)
    for (const name of names) {
      const text = readFileSync(join(root, name), 'utf8')
      const bodyStart = text.startsWith('---\n') ? text.indexOf('\n---\n') + 5 : 0
      expect(expectTheSame(text, bodyStart), name).toBe(true)
    }
  })

  it.each([
    ['a tag that stands alone takes its line', 'a\n{{#if b}}\nc\n{{else}}\nd\n{{/if}}\ne\n'],
    ['its indent too', 'a\n  {{#if b}}\n  c\n  {{/if}}\ne\n'],
    ['but not in a chain', 'a\n  {{#if b}}\n  c\n  {{else if d}}\n  e\n  {{/if}}\nf\n'],
    ['whose first link decides', '{{#if a}}\n{{else if b}}\nc{{else if d}}\n{{/if}}\ne'],
    ['and so it does beside a value', '{{#if a}}b{{else if c}}\n{{else}}{{d}}{{/if}}\ne'],
    ['at the beginning and the end', '{{! a }}  \nb\n{{#if c}}\nd\n{{/if}}  '],
    ['two on a line do not', '{{#if a}}{{#if b}}\nc\n{{/if}}{{/if}}\nd'],
    ['nothing at all', ''],
  ])('is the same where %s', (_, text) => {
    expect(expectTheSame(text)).toBe(true)
  })

  it.each(odd)('is nothing, for the library to read %j', (written) => {
    expect(readSimpleTemplate(fileOf(`a ${written} b`), 0)).toBeNull()
  })

  it('is the same for closed blocks in any layout, which are simple', () => {
    fc.assert(
      fc.property(nested, (text) => {
        expect(expectTheSame(text)).toBe(true)
      }),
      { seed: 7, numRuns: 600 },
    )
  })

  it('is the same or nothing for whatever stands there', () => {
    fc.assert(
      fc.property(fc.oneof(pieces(words, tags, blocks), pieces(words, braces, tags, blocks, odd)), (text) => {
        expectTheSame(text)
      }),
      { seed: 11, numRuns: 1500 },
    )
  })
})
