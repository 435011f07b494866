import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lintSchema } from './lint-schema.ts'

const folder = new URL('../../schemas/', import.meta.url)

describe('the schemas of the project', () => {
  const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'))
  it('are there', () => expect(names.length).toBeGreaterThan(0))
  it.each(names)('%s has no problem', (name) => {
    expect(lintSchema(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))).toEqual([])
  })
})

describe('lintSchema', () => {
  const field = { type: 'string', title: 'A', description: 'B' }

  it.each([
    ['an open group', { type: 'object', properties: { a: field } }, /additionalProperties/],
    [
      'a field without a title',
      {
        type: 'object',
        additionalProperties: false,
        properties: { a: { type: 'string', description: 'B' } },
      },
      /"title" is missing/,
    ],
    [
      'a field without a description',
      { type: 'object', additionalProperties: false, properties: { a: { type: 'string', title: 'B' } } },
      /"description" is missing/,
    ],
    [
      'a required field that is none',
      { type: 'object', additionalProperties: false, properties: { a: field }, required: ['toString'] },
      /"toString" is required/,
    ],
    ['a union of branches', { oneOf: [{ type: 'string' }] }, /"oneOf" is not used/],
    ['a format', { type: 'string', format: 'date' }, /"format" is not used/],
    ['a question without an answer', { if: { const: 1 } }, /"if" without "then"/],
    ['a pattern that backtracks', { type: 'string', description: 'x', pattern: '^(a+)+$' }, /very long/],
    ['a pattern without words', { type: 'string', pattern: '^a$' }, /in words/],
    ['an example that does not fit', { ...field, pattern: '^a$', examples: ['b'] }, /does not fit/],
    ['unique things', { type: 'array', uniqueItems: true, items: { type: 'object' } }, /every pair/],
    ['an unknown keyword', { type: 'string', patern: 'a' }, /unknown keyword/],
    ['a type that is none', { type: 'strings' }, /allowed values/],
  ])('refuses %s', (_, schema, problem) => {
    expect(lintSchema(schema).join('\n')).toMatch(problem)
  })
})
