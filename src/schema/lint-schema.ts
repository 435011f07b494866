import { Ajv } from 'ajv'
import { annotations } from './annotations.ts'

/**
 * What a schema of ours must not have, each as `#/json/pointer: what is wrong`.
 *
 * Every group of fields is closed (`additionalProperties: false`), so that a misspelt field is never passed over; every field has a title and
 * a description, since editors and the reference show them; unions are written with `if` and `then` on a field, so that one fault gives
 * one message; and nothing is used that the validator gets wrong or that makes it slow.
 */
export function lintSchema(schema: object): readonly string[] {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, validateFormats: false, logger: false })
  ajv.addVocabulary(annotations)
  const problems: string[] = []
  if (!ajv.validateSchema(schema)) problems.push(`#: ${ajv.errorsText(ajv.errors)}`)
  else {
    try {
      ajv.compile(schema)
    } catch (error) {
      problems.push(`#: ${String(error)}`)
    }
  }
  lintNode(schema as SchemaNode, '#', { root: schema as SchemaNode, problems, isCondition: false })
  return problems
}

type SchemaNode = Readonly<Record<string, unknown>>

interface Linting {
  readonly root: SchemaNode
  readonly problems: string[]
  /** Whether the schema only asks something (`if`) or narrows what is described elsewhere: it describes no field. */
  readonly isCondition: boolean
}

/** Keywords that the validator gets wrong, that give several messages for one fault, or that can take very long. */
const banned: Readonly<Record<string, string>> = {
  oneOf: 'write a union with "if" and "then" on a field; "oneOf" gives the faults of every branch',
  anyOf: 'write a union with "if" and "then" on a field; "anyOf" gives the faults of every branch',
  not: 'says what is wrong but not what is right',
  dependencies: 'write "if" and "then"',
  patternProperties: 'fields have names, not patterns',
  contains: 'the validator gets it wrong together with other keywords',
  unevaluatedProperties: 'the validator gets it wrong; use "additionalProperties": false',
  unevaluatedItems: 'the validator gets it wrong',
  $dynamicRef: 'the validator gets it wrong',
  format: 'use "pattern"; what a date or an address is, the model knows',
  multipleOf: 'is computed with floating point',
}

function lintNode(node: SchemaNode, path: string, linting: Linting): void {
  const { problems, isCondition } = linting
  for (const [keyword, reason] of Object.entries(banned))
    if (Object.hasOwn(node, keyword)) problems.push(`${path}: "${keyword}" is not used: ${reason}`)
  const properties = node.properties as Readonly<Record<string, SchemaNode>> | undefined
  if (!isCondition) {
    if (properties !== undefined) lintFields(node, properties, path, linting)
    lintPattern(node, path, problems)
    lintUniqueItems(node, path, linting)
  }
  if (Object.hasOwn(node, 'if') && !Object.hasOwn(node, 'then')) problems.push(`${path}: "if" without "then"`)

  for (const [name, property] of Object.entries(properties ?? {}))
    lintNode(property, `${path}/properties/${name}`, linting)
  for (const [name, definition] of Object.entries((node.definitions ?? {}) as Record<string, SchemaNode>))
    lintNode(definition, `${path}/definitions/${name}`, linting)
  for (const keyword of ['items', 'propertyNames', 'additionalProperties'])
    if (typeof node[keyword] === 'object')
      lintNode(node[keyword] as SchemaNode, `${path}/${keyword}`, linting)
  if (typeof node.if === 'object')
    lintNode(node.if as SchemaNode, `${path}/if`, { ...linting, isCondition: true })
  // A branch of closed fields only narrows what has been described with them.
  const narrows = node.additionalProperties === false
  for (const keyword of ['then', 'else'])
    if (typeof node[keyword] === 'object')
      lintNode(node[keyword] as SchemaNode, `${path}/${keyword}`, {
        ...linting,
        isCondition: isCondition || narrows,
      })
  for (const [index, part] of ((node.allOf ?? []) as SchemaNode[]).entries())
    lintNode(part, `${path}/allOf/${index}`, linting)
}

function lintFields(
  node: SchemaNode,
  properties: Readonly<Record<string, SchemaNode>>,
  path: string,
  { root, problems }: Linting,
): void {
  const branches = ((node.allOf ?? []) as SchemaNode[]).some((part) => Object.hasOwn(part, 'then'))
  if (node.additionalProperties !== false && !branches)
    problems.push(`${path}: "additionalProperties": false is missing`)
  for (const [name, property] of Object.entries(properties))
    for (const keyword of ['title', 'description'])
      if (!hasAnnotation(property, keyword, root, 0))
        problems.push(`${path}/properties/${name}: "${keyword}" is missing`)
  for (const name of (node.required ?? []) as string[])
    if (!Object.hasOwn(properties, name))
      problems.push(`${path}: "${name}" is required but is not among the properties`)
}

/** Whether a schema says a thing itself or through what it refers to in the same file. */
function hasAnnotation(node: SchemaNode, keyword: string, root: SchemaNode, depth: number): boolean {
  if (typeof node[keyword] === 'string' && node[keyword] !== '') return true
  if (depth > 5) return false
  const target = typeof node.$ref === 'string' ? resolvePointer(root, node.$ref) : undefined
  if (target !== undefined) return hasAnnotation(target, keyword, root, depth + 1)
  const parts = (node.allOf ?? []) as SchemaNode[]
  return parts.some((part) => hasAnnotation(part, keyword, root, depth + 1))
}

function resolvePointer(root: SchemaNode, reference: string): SchemaNode | undefined {
  if (!reference.startsWith('#/')) return undefined
  let node: unknown = root
  for (const step of reference.slice(2).split('/'))
    node = typeof node === 'object' && node !== null ? (node as SchemaNode)[step] : undefined
  return typeof node === 'object' && node !== null ? (node as SchemaNode) : undefined
}

/** A repetition inside a repetition can take time that doubles with every character. */
const nestedRepetition = /\([^()]*[*+}][^()]*\)[*+{]/

function lintPattern(
  { pattern, form, description, examples }: SchemaNode,
  path: string,
  problems: string[],
): void {
  if (typeof pattern !== 'string') return
  const describable = form ?? description
  if (describable === undefined)
    problems.push(`${path}: a pattern needs a "form" or a "description" that says in words what is right`)
  const withoutBounded = pattern.replaceAll(/\{[0-9]+\}/g, '').replaceAll(/\{[0-9],[0-9]\}/g, '')
  const repeated = nestedRepetition.exec(withoutBounded.replaceAll('\\(', '').replaceAll('\\)', ''))
  if (repeated && takesLong(pattern)) problems.push(`${path}: the pattern can take very long: ${repeated[0]}`)
  const matcher = new RegExp(pattern, 'u')
  for (const example of (examples ?? []) as unknown[])
    if (!matcher.test(String(example)))
      problems.push(`${path}: the example ${String(example)} does not fit the pattern`)
}

/** Tries a pattern on texts that almost fit; a bad one takes seconds, and a good one no time at all. */
function takesLong(pattern: string): boolean {
  const matcher = new RegExp(pattern, 'u')
  const started = performance.now()
  for (const unit of ['a', '1', ' ', '-', 'a ', '1 ', '1-', ' 000'])
    for (const length of [8, 20, 28]) {
      matcher.test(`${unit.repeat(length)}!`)
      if (performance.now() - started > 50) return true
    }
  return false
}

function lintUniqueItems(
  { uniqueItems, items, maxItems }: SchemaNode,
  path: string,
  { root, problems }: Linting,
): void {
  if (uniqueItems !== true) return
  const item = typeof items === 'object' && items !== null ? (items as SchemaNode) : {}
  const target = typeof item.$ref === 'string' ? (resolvePointer(root, item.$ref) ?? item) : item
  const parts = [target, ...((target.allOf ?? []) as SchemaNode[])].map(({ type }) => type)
  if (!parts.some((type) => type === 'string' || type === 'integer') && maxItems === undefined)
    problems.push(
      `${path}: "uniqueItems" compares every pair; only for texts and whole numbers, or with "maxItems"`,
    )
}
