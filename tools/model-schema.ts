import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { modelFormat } from '../src/overview/model-json.ts'
import { type DataType, type Declaration, type Member, readDeclarations } from './typescript-types.ts'

/** The files whose types the model is made of. */
const files = [
  ...['agreement', 'decision', 'distribution', 'registers'].map((name) => `src/model/${name}.ts`),
  'src/prose/prose.ts',
]
const root = resolve(import.meta.dirname, '..')

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
type Schema = { readonly [key: string]: Json }

/** How values are written that have a form of their own (`src/overview/model-json.ts`). */
const written: Readonly<Record<string, Schema>> = {
  Money: {
    description:
      'An amount in kronor, in digits; öre after a point, only where there are: "182500000", "100.50".',
    type: 'string',
    pattern: '^-?[0-9]+(\\.[0-9]{2})?$',
  },
  CalendarDate: {
    description: 'A day: "2024-12-01".',
    type: 'string',
    pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  },
  Due: {
    description:
      'When something is due: on a day ("2024-12-01"), in a month ("2024-12") or every year by a day ("04-01").',
    type: 'object',
    properties: {
      kind: { enum: ['day', 'month', 'every-year'] },
      due: { type: 'string', pattern: '^([0-9]{4}-)?[0-9]{2}(-[0-9]{2})?$' },
    },
    required: ['kind', 'due'],
    additionalProperties: false,
  },
}

/** What is said of a type where the words in its file are about how it is used in ordalag. */
const saidOtherwise: Readonly<Record<string, string>> = {
  Agreement:
    'An agreement, or a decision, which has the same parts: money, dates, text. What can be computed (sums, numbers of sections) is not in it.',
}

/** The schema of `model.json`, made from the types of the model, so that it cannot say anything else. */
export function writeModelSchema(): string {
  const declarations = files.flatMap((file) => readDeclarations(readFileSync(resolve(root, file), 'utf8')))
  const definitions = new Map<string, Schema>(Object.entries(written))
  const byName = new Map(declarations.map((each) => [each.name, each]))
  const refer = (name: string): Schema => {
    if (!definitions.has(name)) {
      const declaration = byName.get(name)
      if (!declaration) throw new Error(`no type is called ${name}`)
      definitions.set(name, {})
      definitions.set(
        name,
        describe(schemaOf(whole(declaration, byName), refer), saidOtherwise[name] ?? declaration.says),
      )
    }
    return { $ref: `#/definitions/${name}` }
  }
  const schema: Schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'model.schema.json',
    title: 'The model of a folder of sources',
    description:
      'What ordalag writes into model.json: what the sources of one folder say, typed and checked, without their places. Ids refer to what bears them.',
    type: 'object',
    properties: {
      $schema: { description: 'Where this schema stands, from the file.', type: 'string' },
      format: {
        description: 'The version of this form: it grows when a program that reads it must change.',
        const: modelFormat,
      },
      ordalag: { description: 'The version of ordalag that wrote it.', type: 'string' },
      folder: { description: 'The name of the folder.', type: 'string' },
      matters: {
        description: 'The agreement of the folder, where it has one, and its decisions.',
        type: 'array',
        items: refer('Agreement'),
      },
      registers: describe(refer('Registers'), 'What all folders share.'),
    },
    required: ['$schema', 'format', 'ordalag', 'folder', 'matters', 'registers'],
    additionalProperties: false,
  }
  const sorted = [...definitions].sort(([a], [b]) => (a < b ? -1 : 1))
  return `${print({ ...schema, definitions: Object.fromEntries(sorted) }, '', 0)}\n`
}

/** A declaration with the members of what it extends. */
function whole(declaration: Declaration, byName: ReadonlyMap<string, Declaration>): DataType {
  const { type } = declaration
  if (type.kind !== 'object') return type
  const inherited = declaration.extends.flatMap((name) => {
    const base = byName.get(name)
    if (!base) throw new Error(`no type is called ${name}`)
    const found = whole(base, byName)
    return found.kind === 'object' ? found.members : []
  })
  return { kind: 'object', members: [...inherited, ...type.members] }
}

type Refer = (name: string) => Schema

function schemaOf(type: DataType, refer: Refer): Schema {
  switch (type.kind) {
    case 'literal':
      return type.value === null ? { type: 'null' } : { const: type.value }
    case 'list':
      return { type: 'array', items: schemaOf(type.of, refer) }
    case 'object':
      return schemaOfObject(type.members, refer)
    case 'union':
      return schemaOfUnion(type.of, refer)
    case 'name':
      return schemaOfName(type.name, type.of, refer)
  }
}

function schemaOfName(name: string, of: readonly DataType[], refer: Refer): Schema {
  switch (name) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: name }
    case 'Located': {
      const [value] = of
      if (!value) throw new Error('a located value is of some type')
      return schemaOf(value, refer)
    }
    default:
      return refer(name)
  }
}

function schemaOfUnion(parts: readonly DataType[], refer: Refer): Schema {
  const literals = parts.flatMap((part) => (part.kind === 'literal' ? [part.value] : []))
  if (literals.length === parts.length) return { enum: literals }
  const schemas = parts.map((part) => schemaOf(part, refer))
  const types = schemas.map((schema) => (Object.keys(schema).join() === 'type' ? schema.type : undefined))
  const plain = types.filter((type) => typeof type === 'string')
  return plain.length === parts.length ? { type: plain } : { anyOf: schemas }
}

function schemaOfObject(members: readonly Member[], refer: Refer): Schema {
  // Places are left out.
  const kept = members.filter(({ name }) => name !== 'span')
  const [only] = kept
  // A value with its place is the value.
  if (only?.name === 'value' && kept.length === 1 && members.length === 2) return schemaOf(only.type, refer)
  const properties = kept.map(({ name, type, says }): [string, Schema] => [
    name,
    schemaOfMember(name, type, says, refer),
  ])
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    required: kept.filter(({ isOptional }) => !isOptional).map(({ name }) => name),
    additionalProperties: false,
  }
}

function schemaOfMember(name: string, type: DataType, says: string, refer: Refer): Schema {
  // The agreement that a decision leans on is named, not repeated.
  if (name === 'leansOn') return describe({ type: ['string', 'null'] }, says)
  return describe(schemaOf(type, refer), says)
}

/** Draft 7 knows nothing beside a reference, so what is said of one stands around it. */
function describe(schema: Schema, says: string): Schema {
  if (says === '') return schema
  return '$ref' in schema ? { description: says, allOf: [schema] } : { description: says, ...schema }
}

const widest = 110

/** JSON as the formatter of this project writes it: lists on one line where they fit. */
function print(value: Json, indent: string, before: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const inner = `${indent}  `
  if (Array.isArray(value)) {
    const parts = value.map((part: Json) => print(part, inner, inner.length))
    const line = `[${parts.join(', ')}]`
    const fits = !parts.some((part) => part.includes('\n')) && before + line.length < widest
    return fits ? line : `[\n${parts.map((part) => inner + part).join(',\n')}\n${indent}]`
  }
  const entries = Object.entries(value)
  if (entries.length === 0) return '{}'
  const lines = entries.map(([key, part]) => {
    const name = `${inner}${JSON.stringify(key)}: `
    return name + print(part as Json, inner, name.length)
  })
  return `{\n${lines.join(',\n')}\n${indent}}`
}
