import { describe, expect, it } from 'vitest'
import { checkCaretCases } from '../../test/harness/caret-cases.ts'
import { schemaMessages } from '../diagnostics/catalogue/schema.ts'
import { readYaml } from '../read/read-yaml.ts'
import { createValidator } from './create-validator.ts'
import { lintSchema } from './lint-schema.ts'

const text = { type: 'string', title: 'Text', description: 'En text.' }

/** A kind of file that is nobody's, with one of everything that a schema of ours may hold. */
const bakery = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'bakery.schema.json',
  title: 'Bageri',
  description: 'Ett påhittat bageri.',
  type: 'object',
  additionalProperties: false,
  required: ['kind', 'name'],
  properties: {
    kind: { const: 'bakery', title: 'Slag av fil', description: 'Alltid bakery.' },
    name: { ...text, title: 'Namn', minLength: 3, maxLength: 20 },
    'opening-year': {
      type: 'integer',
      title: 'År',
      description: 'Öppningsår.',
      minimum: 1900,
      maximum: 2100,
    },
    open: { type: 'boolean', title: 'Öppet', description: 'Om det är öppet.' },
    size: { type: 'string', title: 'Storlek', description: 'Hur stort.', enum: ['small', 'medium', 'large'] },
    number: { type: ['string', 'integer'], title: 'Nummer', description: 'Ett nummer.' },
    price: {
      type: 'string',
      title: 'Pris',
      description: 'Ett pris i kronor.',
      pattern: '^[0-9]+ kr$',
      examples: ['12 kr'],
      form: { sv: 'Ett pris skrivs i hela kronor.', en: 'A price is written in whole kronor.' },
    },
    tags: {
      type: 'array',
      title: 'Märkord',
      description: 'Märkord.',
      items: { type: 'string' },
      minItems: 2,
      maxItems: 3,
      uniqueItems: true,
    },
    goods: {
      type: 'array',
      title: 'Varor',
      description: 'Varor.',
      items: { $ref: '#/definitions/ware' },
    },
    address: {
      type: 'object',
      title: 'Adress',
      description: 'Adress.',
      additionalProperties: false,
      minProperties: 1,
      required: [],
      properties: { street: text, town: text },
    },
    codes: {
      type: 'object',
      title: 'Koder',
      description: 'Koder.',
      additionalProperties: { type: 'string' },
      propertyNames: { pattern: '^[a-z]+$', description: 'Små bokstäver.' },
    },
  },
  definitions: {
    ware: {
      type: 'object',
      title: 'Vara',
      description: 'En vara.',
      required: ['kind'],
      properties: {
        kind: { type: 'string', enum: ['bread', 'cake'], title: 'Slag', description: 'Slag av vara.' },
      },
      allOf: [
        {
          if: { type: 'object', properties: { kind: { const: 'bread' } }, required: ['kind'] },
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
          then: {
            type: 'object',
            additionalProperties: false,
            required: ['flour'],
            properties: { kind: text, flour: { ...text, title: 'Mjöl' } },
          },
        },
        {
          if: { type: 'object', properties: { kind: { const: 'cake' } }, required: ['kind'] },
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
          then: {
            type: 'object',
            additionalProperties: false,
            required: ['layers'],
            properties: { kind: text, layers: { type: 'integer', title: 'Bottnar', description: 'Antal.' } },
          },
        },
      ],
    },
  },
} as const

const validator = createValidator({ bakery })

function validate(path: string, source: string) {
  const { value, diagnostics } = readYaml(path, new TextEncoder().encode(source))
  return value ? [...diagnostics, ...validator.validate('bakery', value)] : diagnostics
}

checkCaretCases('schema', (files) => files.flatMap(({ path, text }) => validate(path, text)), {
  codes: Object.keys(schemaMessages).filter(
    (code) => !['schema/more-faults', 'schema/not-allowed'].includes(code),
  ),
})

describe('createValidator', () => {
  it('bounds its list, and says how many more there are', () => {
    const wares = Array.from({ length: 3000 }, () => '  - kind: brod').join('\n')
    const diagnostics = validate('bakery.yaml', `kind: bakery\nname: Ugnen\ngoods:\n${wares}\n`)
    expect(diagnostics).toHaveLength(51)
    expect(diagnostics.at(-1)?.message).toEqual({ code: 'schema/more-faults', data: { count: '2950' } })
  })

  it('mends what it says can be mended', () => {
    const source = 'knd: bakery\nname: 2024\nsize: medum\nopening-year: "1999"\n'
    let mended = source
    const fixes = validate('bakery.yaml', source).flatMap(({ fix }) => fix ?? [])
    for (const { span, text: replacement } of fixes.toReversed())
      mended = mended.slice(0, span.start) + replacement + mended.slice(span.end)
    expect(mended).toBe('kind: bakery\nname: "2024"\nsize: medium\nopening-year: 1999\n')
    expect(validate('bakery.yaml', mended)).toEqual([])
  })

  it('says nothing of what the reader has refused', () => {
    expect(
      validate('bakery.yaml', 'kind: bakery\nname: yes\nprice: 1.10\nsize:\n').map(
        (each) => each.message.code,
      ),
    ).toEqual(['read/bare-boolean', 'read/bare-number', 'read/empty-value'])
  })

  it('has words also for what no schema of ours uses', () => {
    const odd = createValidator({
      odd: { type: 'object', properties: { a: { type: 'integer', multipleOf: 7 } } },
    })
    const { value } = readYaml('odd.yaml', new TextEncoder().encode('a: 8\n'))
    expect(value && odd.validate('odd', value).map(({ message }) => message)).toEqual([
      { code: 'schema/not-allowed', data: { reason: 'must be multiple of 7', form: { sv: '', en: '' } } },
    ])
  })

  it('reads only so much of a text as a pattern may take time for', () => {
    const slow = createValidator({
      slow: {
        type: 'object',
        properties: { a: { type: 'string', pattern: '^(?:[^x]*x)?$' } },
        additionalProperties: false,
      },
    })
    const { value } = readYaml('slow.yaml', new TextEncoder().encode(`a: |\n${'  word\n'.repeat(100_000)}`))
    const started = performance.now()
    expect(value && slow.validate('slow', value)).toHaveLength(1)
    expect(performance.now() - started).toBeLessThan(2000)
  })

  it('is tested with a schema that follows the rules, but for its open map of codes', () => {
    expect(lintSchema(bakery)).toEqual([])
  })
})
