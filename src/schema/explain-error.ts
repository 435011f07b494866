import type { ErrorObject } from 'ajv'
import type { Filling } from '../diagnostics/catalogue/index.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { SourceMap, SourceNode } from '../read/source-tree.ts'
import { nearestName } from '../text/nearest-name.ts'
import type { Span } from '../text/source-file.ts'
import { type FoundNode, findNode, placeOf } from './plain-value.ts'

/** What the explanations read in a schema, beside the keyword that failed. */
interface AnnotatedSchema {
  readonly title?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  /** What the right form is, in words for the drafter; goes before the description. */
  readonly form?: { readonly sv: string; readonly en: string }
  readonly properties?: Readonly<Record<string, AnnotatedSchema>>
}

/** An error of the validator together with the node that it is about. */
interface Trouble {
  readonly error: ErrorObject
  readonly params: Readonly<Record<string, unknown>>
  readonly schema: AnnotatedSchema
  readonly found: FoundNode
  readonly place: Span
}

type Explain = (trouble: Trouble) => Diagnostic | undefined

/**
 * Turns what the validator found into diagnostics at the exact key or value. Leaves out what the reader has reported already (refused
 * values) and what follows from another error: a missing field that a misspelt one was meant to be, an outer error whose
 * inner error is listed too, what is wrong with a value that is of the wrong type anyhow.
 */
export function explainErrors(errors: readonly ErrorObject[], root: SourceMap): readonly Diagnostic[] {
  const misspelt = new Set<string>()
  const missing: { pointer: string; diagnostic: Diagnostic }[] = []
  const diagnostics: Diagnostic[] = []
  const mistyped = new Set(
    errors.flatMap(({ keyword, instancePath }) => (keyword === 'type' ? [instancePath] : [])),
  )
  for (const error of errors) {
    if (mistyped.has(error.instancePath) && error.keyword !== 'type') continue
    const found = findSubject(root, error)
    if (found === undefined || (found.node.kind === 'scalar' && found.node.refused)) continue
    const trouble: Trouble = {
      error,
      params: error.params,
      schema: (error.parentSchema ?? {}) as AnnotatedSchema,
      found,
      place: placeOf(found),
    }
    const diagnostic = (explanations[error.keyword] ?? explainOther)(trouble)
    if (diagnostic === undefined) continue
    if (error.keyword === 'required') {
      missing.push({ pointer: `${error.instancePath}/${String(error.params.missingProperty)}`, diagnostic })
      continue
    }
    if (diagnostic.message.code === 'schema/misspelt-field' && diagnostic.fix !== null)
      misspelt.add(`${error.instancePath}/${diagnostic.fix.text}`)
    diagnostics.push(diagnostic)
  }
  for (const { pointer, diagnostic } of missing) if (!misspelt.has(pointer)) diagnostics.push(diagnostic)
  return diagnostics
}

/** The node that an error is about; a fault in a field's name is about the name. */
function findSubject(root: SourceMap, { instancePath, propertyName }: ErrorObject): FoundNode | undefined {
  const found = findNode(root, instancePath)
  if (propertyName === undefined || found?.node.kind !== 'map') return found
  const key = found.node.entries.find((entry) => entry.key.value === propertyName)?.key
  if (key === undefined) return found
  const node = {
    kind: 'scalar',
    style: 'plain',
    offsetAt: (at: number) => key.span.start + at,
    ...key,
  } as const
  return { node, key: undefined, isListItem: false }
}

const explanations: Readonly<Record<string, Explain>> = {
  additionalProperties: explainUnknownField,
  required: explainMissingField,
  type: explainType,
  pattern: ({ schema, found, place }) =>
    report('schema/wrong-form', place, { written: quoteShort(found.node), form: describeForm(schema) }),
  enum: explainUnknownValue,
  const: explainUnknownValue,
  maxLength: ({ params, found, place }) =>
    report('schema/too-long', place, lengthAndLimit(found.node, params)),
  minLength: ({ params, found, place }) =>
    report('schema/too-short', place, lengthAndLimit(found.node, params)),
  minItems: ({ params, found, place }) => report('schema/too-few', place, countAndLimit(found.node, params)),
  minProperties: ({ params, found, place }) =>
    report('schema/too-few', place, countAndLimit(found.node, params)),
  maxItems: ({ params, found, place }) => report('schema/too-many', place, countAndLimit(found.node, params)),
  maxProperties: ({ params, found, place }) =>
    report('schema/too-many', place, countAndLimit(found.node, params)),
  minimum: explainRange,
  maximum: explainRange,
  exclusiveMinimum: explainRange,
  exclusiveMaximum: explainRange,
  uniqueItems: explainRepeatedItem,
  if: () => undefined,
  propertyNames: () => undefined,
}

function lengthAndLimit(node: SourceNode, { limit }: Trouble['params']) {
  const length = node.kind === 'scalar' ? [...String(node.value)].length : 0
  return { length: String(length), limit: String(limit) }
}

function countAndLimit(node: SourceNode, { limit }: Trouble['params']) {
  const found = node.kind === 'list' ? node.items.length : node.kind === 'map' ? node.entries.length : 0
  return { found: String(found), limit: String(limit) }
}

function explainUnknownField({ params, schema, found }: Trouble): Diagnostic | undefined {
  if (found.node.kind !== 'map') return undefined
  const field = String(params.additionalProperty)
  const entry = found.node.entries.find(({ key }) => key.value === field)
  if (entry === undefined) return undefined
  const written = new Set(found.node.entries.map(({ key }) => key.value))
  const free = Object.keys(schema.properties ?? {}).filter((name) => !written.has(name))
  const suggestion = nearestName(field, free)
  const { span } = entry.key
  if (suggestion !== null)
    return report('schema/misspelt-field', span, { field, suggestion }, { fix: { span, text: suggestion } })
  const known = listNames(free) || { sv: 'inga fler', en: 'no more' }
  return report('schema/unknown-field', span, { field, known })
}

function explainMissingField({ params, schema, place, found }: Trouble): Diagnostic {
  const field = String(params.missingProperty)
  const property = schema.properties?.[field]
  const title = property?.title
  const meaning = title === undefined || title === field ? '' : ` (${lowerFirst(title)})`
  const span = found.node.kind === 'map' && found.key !== undefined && !found.isListItem ? found.key : place
  return report('schema/missing-field', span, { field, meaning })
}

const typeWords: Readonly<Record<string, Filling>> = {
  string: { sv: 'text', en: 'text' },
  integer: { sv: 'ett heltal', en: 'a whole number' },
  number: { sv: 'ett tal', en: 'a number' },
  boolean: { sv: 'true eller false', en: 'true or false' },
  array: {
    sv: 'en lista (en rad per sak, med streck före)',
    en: 'a list (a line for each thing, with a dash before it)',
  },
  object: { sv: 'fält (”namn: värde”)', en: 'fields (“name: value”)' },
}

function explainType({ params, found, place }: Trouble): Diagnostic {
  const types = (Array.isArray(params.type) ? params.type : String(params.type).split(',')) as string[]
  const expected = joinFillings(types.map((type) => typeWords[type] ?? type))
  const { node } = found
  const foundType = typeOf(node)
  if (node.kind === 'scalar' && types.includes('string')) {
    const written = String(node.value)
    return report(
      'schema/number-not-text',
      place,
      { written, found: typeWords[foundType] ?? foundType },
      { fix: { span: node.span, text: `"${written}"` } },
    )
  }
  const isNumberInQuotes =
    node.kind === 'scalar' && node.style === 'quoted' && /^(?:0|-?[1-9][0-9]{0,14})$/.test(String(node.value))
  if (isNumberInQuotes && types.includes('integer'))
    return report(
      'schema/text-not-number',
      place,
      { written: String(node.value), expected },
      { fix: { span: node.span, text: String(node.value) } },
    )
  return report('schema/wrong-type', place, { expected, found: typeWords[foundType] ?? foundType })
}

function typeOf(node: SourceNode): string {
  if (node.kind === 'list') return 'array'
  if (node.kind === 'map') return 'object'
  return typeof node.value === 'number' ? 'integer' : typeof node.value
}

function explainUnknownValue({ params, found, place }: Trouble): Diagnostic {
  const values = (
    'allowedValues' in params ? params.allowedValues : [params.allowedValue]
  ) as readonly unknown[]
  const allowed = values.map(String)
  const written = quoteShort(found.node)
  const suggestion = found.node.kind === 'scalar' ? nearestName(written, allowed) : null
  if (suggestion !== null && suggestion !== written)
    return report(
      'schema/misspelt-value',
      place,
      { written, suggestion },
      { fix: { span: found.node.span, text: suggestion } },
    )
  if (found.node.kind !== 'scalar')
    return report('schema/wrong-type', place, {
      expected: joinFillings(allowed),
      found: typeWords[typeOf(found.node)] ?? '',
    })
  return report('schema/unknown-value', place, { written, allowed: listNames(allowed) })
}

function explainRange({ params, found, place }: Trouble): Diagnostic {
  const limit = String(params.limit)
  const words: Readonly<Record<string, Filling>> = {
    '>=': { sv: `minst ${limit}`, en: `at least ${limit}` },
    '<=': { sv: `högst ${limit}`, en: `at most ${limit}` },
    '>': { sv: `större än ${limit}`, en: `greater than ${limit}` },
    '<': { sv: `mindre än ${limit}`, en: `less than ${limit}` },
  }
  return report('schema/out-of-range', place, {
    written: quoteShort(found.node),
    limit: words[String(params.comparison)] ?? limit,
  })
}

function explainRepeatedItem({ params, found, place }: Trouble): Diagnostic {
  const items = found.node.kind === 'list' ? found.node.items : []
  const [first, second] = [Number(params.i), Number(params.j)].sort((a, b) => a - b)
  const original = items[first ?? 0]
  const repeated = items[second ?? 0]
  if (original === undefined || repeated === undefined) return report('schema/repeated-item', place, {})
  return report(
    'schema/repeated-item',
    placeOf({ node: repeated, key: undefined, isListItem: true }),
    {},
    { related: [related('schema/first-item-here', original.span, {})] },
  )
}

function explainOther({ error, schema, place }: Trouble): Diagnostic {
  return report('schema/not-allowed', place, {
    reason: error.message ?? error.keyword,
    form: describeForm(schema),
  })
}

/** What the right form is: the schema's own words for it, or its description, and its examples. */
function describeForm({ form, title, description, examples = [] }: AnnotatedSchema): Filling {
  const shown = examples
    .filter((example) => typeof example !== 'object' && !String(example).includes('\n'))
    .slice(0, 3)
  const described = [title, description].filter((words) => words !== undefined).join(': ')
  const words = form ?? { sv: described, en: described }
  return {
    sv: `${words.sv}${shown.length === 0 ? '' : ` Så här: ${shown.join(', ')}.`}`.trim(),
    en: `${words.en}${shown.length === 0 ? '' : ` Like this: ${shown.join(', ')}.`}`.trim(),
  }
}

/** A scalar as it reads, on one line and no longer than a message can bear. */
function quoteShort(node: SourceNode): string {
  if (node.kind !== 'scalar') return ''
  const written = String(node.value).trim().replaceAll(/\s+/g, ' ')
  return written.length > 60 ? `${written.slice(0, 59)}…` : written
}

const mostNames = 20

function listNames(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(', ')
  return names.length > mostNames ? `${shown}, …` : shown
}

function joinFillings(fillings: readonly Filling[]): Filling {
  const inLanguage = (language: 'sv' | 'en') =>
    fillings.map((filling) => (typeof filling === 'string' ? filling : filling[language]))
  return { sv: inLanguage('sv').join(' eller '), en: inLanguage('en').join(' or ') }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1)
}
