import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { readYaml } from '../read/read-yaml.ts'
import { annotations } from './annotations.ts'
import { toPlainValue } from './plain-value.ts'
import { createQuickAcceptance } from './quick-acceptance.ts'

const root = resolve(import.meta.dirname, '../..')
const patternTest = (pattern: string, flags: string) => new RegExp(pattern, flags)

const schemas = Object.fromEntries(
  readdirSync(join(root, 'schemas')).map((name) => [
    name.replace('.schema.json', ''),
    JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')) as { readonly $id: string },
  ]),
)

const ajv = new Ajv({
  strict: true,
  allowUnionTypes: true,
  strictRequired: false,
  ownProperties: true,
  validateFormats: false,
})
ajv.addVocabulary(annotations)
for (const schema of Object.values(schemas)) ajv.addSchema(schema)
const quick = createQuickAcceptance(schemas, patternTest)

function sourcesOf(folder: string): readonly (readonly [path: string, kind: string, value: unknown])[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .flatMap((name) => {
      const path = `${folder}/${name}`
      const { value } = readYaml(path, readFileSync(join(root, path)))
      const plain = value && (toPlainValue(value) as { readonly kind?: unknown })
      return plain && typeof plain.kind === 'string' && Object.hasOwn(schemas, plain.kind)
        ? [[path, plain.kind, plain] as const]
        : []
    })
}

/** The value with one place in it changed, for each place and each way to change it. */
function* mutationsOf(value: unknown): Generator<unknown> {
  yield* [null, true, 0, 7, '', 'å', 'ord', 'ord\n'.repeat(200), [], {}, [[]], ['a', 'a']]
  if (typeof value === 'string') yield* [`${value} `, value.slice(1), value.repeat(3)]
  if (typeof value === 'number') yield* [value + 0.5, -value, value * 1000]
  if (Array.isArray(value)) {
    yield value.slice(1)
    yield [...value, ...value]
    for (const [index, item] of value.entries())
      for (const other of mutationsOf(item)) yield value.with(index, other)
  } else if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
    yield Object.fromEntries([...fields, ['zzz', 'a']])
    for (const [name, field] of fields) {
      yield Object.fromEntries(fields.filter(([other]) => other !== name))
      for (const other of mutationsOf(field)) yield { ...value, [name]: other }
    }
  }
}

describe('quick acceptance', () => {
  it.each(Object.keys(schemas))('understands the schema of %s, and so does the validator', (kind) => {
    expect(quick.accepts(kind, {})).toBe(false)
    expect(ajv.getSchema(`${kind}.schema.json`)?.({})).toBe(false)
  })

  it.each(
    sourcesOf('agreements'),
  )('says what the validator says of %s and of what it might be', (_, kind, value) => {
    const accepts = ajv.getSchema(`${kind}.schema.json`)
    expect(quick.accepts(kind, value)).toBe(accepts?.(value))
    let count = 0
    for (const mutation of mutationsOf(value)) {
      // A share of them, or a file would take a minute.
      if (count++ % 37 !== 0) continue
      if (quick.accepts(kind, mutation) !== accepts?.(mutation)) expect.unreachable(JSON.stringify(mutation))
    }
    expect(count).toBeGreaterThan(100)
  })

  const cases: readonly (readonly [name: string, schema: object, values: readonly unknown[]])[] = [
    ['types', { type: ['string', 'integer'] }, ['a', 1, 1.5, true, null, [], {}]],
    ['types of numbers', { type: 'number' }, [1, 1.5, '1']],
    [
      'lengths in characters',
      { type: 'string', minLength: 2, maxLength: 3 },
      ['😀', 'a😀', 'aaaa', '\ud83d\ud83d\ude00', 'åäö'],
    ],
    ['bounds', { type: 'number', minimum: 1, maximum: 3 }, [0, 1, 2, 3, 4, '9']],
    ['open bounds', { type: 'number', exclusiveMinimum: 1, exclusiveMaximum: 3 }, [1, 2, 3]],
    [
      'counts',
      { type: 'array', items: { type: 'integer' }, minItems: 1, maxItems: 2 },
      [[], [1], [1, 2, 3], ['a']],
    ],
    [
      'likes',
      { type: 'array', items: {}, uniqueItems: true },
      [
        [1, '1', true],
        [1, 1],
        [
          { a: [1], b: 2 },
          { b: 2, a: [1] },
        ],
        [{}, { a: 1 }],
      ],
    ],
    [
      'fields',
      {
        type: 'object',
        required: ['a'],
        properties: { a: { const: 1 } },
        additionalProperties: { type: 'string' },
      },
      [{}, { a: 1 }, { a: 2 }, { a: 1, b: 'b' }, { a: 1, b: 2 }],
    ],
    [
      'names',
      { type: 'object', propertyNames: { pattern: '^[a-z]+$' }, minProperties: 1, maxProperties: 2 },
      [{}, { a: 1 }, { A: 1 }, { a: 1, b: 1, c: 1 }],
    ],
    [
      'conditions',
      {
        type: 'object',
        properties: { a: {} },
        if: { properties: { a: { const: 1 } } },
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
        then: { required: ['b'] },
        else: { required: ['c'] },
      },
      [{ a: 1 }, { a: 1, b: 1 }, { a: 2 }, { a: 2, c: 1 }],
    ],
    ['all', { allOf: [{ type: 'integer' }, { type: 'number', minimum: 5 }] }, [1, 5, 5.5]],
    [
      'schemas that hold themselves',
      { type: 'object', properties: { a: { $ref: '#' } }, additionalProperties: false },
      [{ a: { a: {} } }, { a: { b: 1 } }],
    ],
    ['yes and no', { type: 'object', properties: { a: true, b: false } }, [{ a: 1 }, { b: 1 }]],
  ]
  it.each(cases)('says what the validator says: %s', (_, schema, values) => {
    const lenient = new Ajv({ strict: false, ownProperties: true })
    const own = createQuickAcceptance({ own: schema }, patternTest)
    expect(values.map((value) => own.accepts('own', value))).toEqual(
      values.map((value) => lenient.validate(schema, value)),
    )
  })

  it.each([
    ['a keyword', { multipleOf: 7 }],
    ['a choice', { anyOf: [{}] }],
    ['a keyword in a part', { properties: { a: { contains: {} } } }],
    ['a value to compare with that has parts', { enum: [{}] }],
    ['a place elsewhere', { $ref: 'other.schema.json' }],
  ])('leaves to the validator what it does not understand: %s', (_, schema) => {
    expect(createQuickAcceptance({ own: schema }, patternTest).accepts('own', {})).toBeUndefined()
  })
})
