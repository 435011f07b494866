import { isDeepStrictEqual } from 'node:util'
import { annotations } from './annotations.ts'

/**
 * Tells whether a value is all right by a schema, and nothing more. Most sources are; the validator, which says what is wrong in those
 * that are not, takes longer to load and to compile than everything else that a check does.
 */
export interface QuickAcceptance<Kind extends string> {
  /** Undefined where the schema says something that only the validator understands. */
  accepts(kind: Kind, value: unknown): boolean | undefined
}

type Test = (value: unknown) => boolean
type Schema = Readonly<Record<string, unknown>>

/** A schema says something that is not known here. */
class NotUnderstood extends Error {}

/** The same schemas, by kind, and the same form of a pattern that the validator is given. */
export function createQuickAcceptance<Kind extends string>(
  schemas: Readonly<Record<Kind, object>>,
  patternTest: (pattern: string, flags: string) => { test(text: string): boolean },
): QuickAcceptance<Kind> {
  const roots = new Map<string, Schema>()
  for (const kind of Object.keys(schemas) as Kind[]) {
    const root = schemas[kind] as Schema
    roots.set(typeof root.$id === 'string' ? root.$id : `${kind}.schema.json`, root)
  }
  const reading: Reading = { roots, patternTest, tests: new Map(), patterns: new Map() }
  const known = new Map<Kind, Test | null>()
  return {
    accepts(kind, value) {
      let test = known.get(kind)
      if (test === undefined) {
        const root = schemas[kind] as Schema
        test = understand(root, root, reading)
        known.set(kind, test)
      }
      return test?.(value)
    },
  }
}

interface Reading {
  /** By `$id`. */
  readonly roots: ReadonlyMap<string, Schema>
  readonly patternTest: (pattern: string, flags: string) => { test(text: string): boolean }
  readonly tests: Map<Schema, Test>
  readonly patterns: Map<string, { test(text: string): boolean }>
}

/** The test that a whole schema makes, or null: one part that is not understood would leave all of it in doubt. */
function understand(schema: Schema, root: Schema, reading: Reading): Test | null {
  try {
    return testOf(schema, root, reading)
  } catch (error) {
    if (error instanceof NotUnderstood) return null
    throw error
  }
}

function testOf(schema: unknown, root: Schema, reading: Reading): Test {
  if (schema === true) return () => true
  if (schema === false) return () => false
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) throw new NotUnderstood()
  const node = schema as Schema
  const known = reading.tests.get(node)
  if (known) return known
  // A schema may hold itself: until it is read, the one that asks for it gets a promise of it.
  let made: Test | undefined
  reading.tests.set(node, (value) => made?.(value) ?? false)
  const tests: Test[] = []
  for (const [keyword, said] of Object.entries(node)) {
    if (silent.has(keyword) || (keyword === '$id' && node === root)) continue
    const read = Object.hasOwn(keywords, keyword) ? keywords[keyword] : undefined
    if (!read) throw new NotUnderstood()
    const test = read(said, node, { root, reading })
    if (test) tests.push(test)
  }
  const [first, ...others] = tests
  made = others.length === 0 ? (first ?? (() => true)) : (value) => tests.every((test) => test(value))
  reading.tests.set(node, made)
  return made
}

/** Says something to a reader and nothing about what is right, or is looked up from elsewhere. */
const silent = new Set([
  ...['$schema', '$comment', 'title', 'description', 'default', 'examples', 'definitions', 'format'],
  ...['then', 'else'],
  ...annotations,
])

type ReadKeyword = (
  said: unknown,
  schema: Schema,
  place: { readonly root: Schema; readonly reading: Reading },
) => Test | null

const keywords: Readonly<Record<string, ReadKeyword>> = {
  $ref: (said, _schema, { root, reading }) => {
    const [id = '', pointer = ''] = String(said).split('#')
    const other = id === '' ? root : reading.roots.get(id)
    if (!other || /[%~]/u.test(pointer)) throw new NotUnderstood()
    let target: unknown = other
    for (const step of pointer.split('/').slice(1))
      target = isObject(target) && Object.hasOwn(target, step) ? target[step] : undefined
    return testOf(target, other, reading)
  },
  type: (said) => {
    const tests = (Array.isArray(said) ? said : [said]).map((name) => {
      const test = types[String(name)]
      if (!test) throw new NotUnderstood()
      return test
    })
    const [only] = tests
    return tests.length === 1 && only ? only : (value) => tests.some((test) => test(value))
  },
  const: (said) => sameAs([said]),
  enum: (said) => sameAs(listOf(said)),
  pattern: (said, _schema, { reading }) => {
    const pattern = String(said)
    // Made when the first text is tested: a source uses a part of the patterns.
    const compiled = () => {
      const known = reading.patterns.get(pattern) ?? reading.patternTest(pattern, 'u')
      reading.patterns.set(pattern, known)
      return known
    }
    return ofText((text) => compiled().test(text))
  },
  minLength: (said) => ofText((text) => lengthOf(text) >= numberOf(said)),
  maxLength: (said) => ofText((text) => lengthOf(text) <= numberOf(said)),
  minimum: (said) => ofNumber((number) => number >= numberOf(said)),
  maximum: (said) => ofNumber((number) => number <= numberOf(said)),
  exclusiveMinimum: (said) => ofNumber((number) => number > numberOf(said)),
  exclusiveMaximum: (said) => ofNumber((number) => number < numberOf(said)),
  minItems: (said) => ofList((items) => items.length >= numberOf(said)),
  maxItems: (said) => ofList((items) => items.length <= numberOf(said)),
  uniqueItems: (said) => (said === true ? ofList(areUnlike) : null),
  items: (said, _schema, { root, reading }) => {
    const test = testOf(said, root, reading)
    return ofList((items) => items.every(test))
  },
  minProperties: (said) => ofObject((fields) => Object.keys(fields).length >= numberOf(said)),
  maxProperties: (said) => ofObject((fields) => Object.keys(fields).length <= numberOf(said)),
  required: (said) => {
    const names = listOf(said).map(String)
    return ofObject((fields) => names.every((name) => isGiven(fields, name)))
  },
  properties: (said, _schema, { root, reading }) => {
    const tests = Object.entries(said as Schema).map(
      ([name, schema]) => [name, testOf(schema, root, reading)] as const,
    )
    return ofObject((fields) => tests.every(([name, test]) => !isGiven(fields, name) || test(fields[name])))
  },
  additionalProperties: (said, schema, { root, reading }) => {
    const names = new Set(Object.keys((schema.properties ?? {}) as Schema))
    const test = testOf(said, root, reading)
    return ofObject((fields) => Object.keys(fields).every((name) => names.has(name) || test(fields[name])))
  },
  propertyNames: (said, _schema, { root, reading }) => {
    const test = testOf(said, root, reading)
    return ofObject((fields) => Object.keys(fields).every(test))
  },
  allOf: (said, _schema, { root, reading }) => {
    const tests = listOf(said).map((schema) => testOf(schema, root, reading))
    return (value) => tests.every((test) => test(value))
  },
  if: (said, schema, { root, reading }) => {
    const condition = testOf(said, root, reading)
    const yes = testOf(schema.then ?? true, root, reading)
    const no = testOf(schema.else ?? true, root, reading)
    return (value) => (condition(value) ? yes(value) : no(value))
  },
}

const types: Readonly<Record<string, Test>> = {
  string: (value) => typeof value === 'string',
  integer: Number.isInteger,
  number: Number.isFinite,
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: Array.isArray,
  object: isObject,
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is not a text, a number and so on is no business of a keyword for those. */
function ofText(test: (text: string) => boolean): Test {
  return (value) => typeof value !== 'string' || test(value)
}

function ofNumber(test: (number: number) => boolean): Test {
  return (value) => typeof value !== 'number' || test(value)
}

function ofList(test: (items: readonly unknown[]) => boolean): Test {
  return (value) => !Array.isArray(value) || test(value)
}

function ofObject(test: (fields: Record<string, unknown>) => boolean): Test {
  return (value) => !isObject(value) || test(value)
}

function isGiven(fields: Record<string, unknown>, name: string): boolean {
  return Object.hasOwn(fields, name) && fields[name] !== undefined
}

function sameAs(allowed: readonly unknown[]): Test {
  if (allowed.some((each) => typeof each === 'object' && each !== null)) throw new NotUnderstood()
  return (value) => allowed.includes(value)
}

function areUnlike(items: readonly unknown[]): boolean {
  if (items.every((item) => typeof item !== 'object' || item === null))
    return new Set(items).size === items.length
  return items.every((item, index) => !items.slice(0, index).some((other) => isDeepStrictEqual(item, other)))
}

/** In characters, not in the units of UTF-16. */
function lengthOf(text: string): number {
  let length = text.length
  for (let at = 0; at + 1 < text.length; at++)
    if (isHighSurrogate(text.charCodeAt(at)) && isLowSurrogate(text.charCodeAt(at + 1))) length--
  return length
}

function isHighSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff
}

function numberOf(said: unknown): number {
  if (typeof said !== 'number') throw new NotUnderstood()
  return said
}

function listOf(said: unknown): readonly unknown[] {
  if (!Array.isArray(said)) throw new NotUnderstood()
  return said
}
