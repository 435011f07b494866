import type { Agreement, Registers } from '../../src/model/agreement.ts'
import { type BearerKind, indexIds } from '../../src/model/ids.ts'
import { type Target as ReferenceTarget, referencesOf } from '../../src/model/references.ts'
import type { SourceMap, SourceNode, SourceScalar } from '../../src/read/source-tree.ts'
import { textOf } from '../../src/text/source-file.ts'

export const families = [
  'amount',
  'date',
  'year',
  'reference',
  'id',
  'name',
  'person',
  'registration',
  'appropriation',
  'level',
  'figure',
  'population',
] as const
export type Family = (typeof families)[number]

/** A fact as it stands in a source: what `start` to `end` of the file says. */
export interface Target {
  readonly family: Family
  /** The key that holds it (`amount`, `due`), `expression`, or `text` where it stands in words. */
  readonly role: string
  readonly path: string
  readonly start: number
  readonly end: number
  readonly written: string
  /** The id that the surrounding item bears, or the keys down to it. */
  readonly label: string
  /** What a reference must point at. */
  readonly refersTo?: ReferenceTarget
  /** What bears the id. */
  readonly bearer?: BearerKind | 'register' | 'file'
}

const amountKeys = new Set(['amount', 'sum', 'total', 'fixed'])
const dateKeys = new Set(['date', 'due', 'decided', 'every-year', 'stands-for'])
const registrationKeys = new Set(['government', 'counterparty', 'registration'])
const figureKeys = new Set(['value', 'copies', 'giro'])
const nameKeys = new Set(['full', 'short', 'running', 'genitive', 'all'])
const regionNameKeys = new Set(['name', 'formerly', 'county', 'municipalities', 'municipality'])
/** Ids that the model does not count as references, or that are references of a register. */
const referenceKeys = new Set([
  'agreement',
  'member-of',
  'leans-on',
  'presupposes',
  'population',
  'region',
  'healthcare-region',
  'rcc',
  'collective',
  'sum-of',
  'less',
])
const textKeys = new Set([
  'title',
  'short-title',
  'label',
  'form-label',
  'purpose',
  'what',
  'heading',
  'text',
  'closing',
  'condition',
  'conditions',
  'tasks',
  'schedule',
  'cost-note',
  'items',
  'attachments',
  'source',
])

/** The facts of one file that its own tree shows: amounts, dates, years, ids, names, numbers, and what is written in words. */
export function targetsOfTree(tree: SourceMap, names: readonly string[]): readonly Target[] {
  const found: Target[] = []
  const { path } = tree.span.file
  const inAppropriations = path.endsWith('/appropriations.yaml')
  const visit = (node: SourceNode, key: string, label: string): void => {
    if (node.kind === 'list') for (const item of node.items) visit(item, key, label)
    else if (node.kind === 'map') {
      const id = node.entries.find((entry) => entry.key.value === 'id')?.value
      const own = id?.kind === 'scalar' ? String(id.value) : label
      for (const entry of node.entries) {
        const name = entry.key.value
        // An appropriation item is a map in the register, whose number and name stand below.
        const inner =
          inAppropriations && (name === 'number' || name === 'name') && key !== 'appropriations'
            ? `${key}-${name}`
            : name
        visit(entry.value, inner, own)
      }
    } else {
      const isNumber = key === 'appropriation' && /^[0-9]+:[0-9]+$/u.test(String(node.value))
      const isCopyTo = key === 'copies' && typeof node.value === 'string'
      const family = isNumber ? 'appropriation' : isCopyTo ? null : familyOf(key, path)
      if (family) found.push(wholeOf(node, family, key, label, path))
      if (textKeys.has(key) || key === 'id') found.push(...factsInWords(node, key, label, path, names))
    }
  }
  visit(tree, '', 'file')
  return found
}

function familyOf(key: string, path: string): Family | null {
  const register = /\/registers\/([a-z]+)\.yaml$/u.exec(path)?.[1] ?? ''
  if (register === 'populations' && (key === 'people' || key === 'total')) return 'population'
  if (key === 'from' || key === 'to') {
    // Of a name it is a day; a form's field is the difference from another; a deadline's body is a reference of the model.
    if (register === 'bodies') return 'date'
    return register === 'forms' ? 'reference' : null
  }
  if (amountKeys.has(key)) return 'amount'
  if (dateKeys.has(key)) return 'date'
  if (key === 'year' || key === 'budget-year') return 'year'
  if (registrationKeys.has(key)) return 'registration'
  if (key === 'id') return 'id'
  // In an agreement the model knows what adds up to what.
  if (referenceKeys.has(key) && (key !== 'sum-of' || register === 'forms')) return 'reference'
  if (/^(?:area|item|appropriation)-(?:number|name)$/u.test(key) || key === 'area' || key === 'item')
    return 'appropriation'
  if (key === 'level') return 'level'
  if (figureKeys.has(key) || (key === 'number' && register === '')) return 'figure'
  if (register === 'bodies') return nameKeys.has(key) ? 'name' : null
  if (register === 'regions' || register === 'populations') {
    if (key === 'code') return 'figure'
    return regionNameKeys.has(key) ? 'name' : null
  }
  return key === 'name' && register === '' ? 'person' : null
}

function wholeOf(scalar: SourceScalar, family: Family, role: string, label: string, path: string): Target {
  const length = String(scalar.value).length
  const isText = typeof scalar.value === 'string'
  const start = isText ? scalar.offsetAt(0) : scalar.span.start
  const end = isText ? scalar.offsetAt(length) : scalar.span.end
  return { family, role, path, start, end, written: String(scalar.value), label }
}

const months = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december'
const wordForms: readonly (readonly [Family, RegExp])[] = [
  ['registration', /\b[A-ZÅÄÖ]{1,4}(?:19|20)[0-9]{2}\/[0-9]{1,5}(?:\/[A-ZÅÄÖ]{1,4})?\b/gu],
  [
    'reference',
    /\b(?:SOU|prop\.|bet\.|rskr\.|dir\.|Ds|SFS|förordningen|lagen)\s+\(?[0-9]{4}(?:\/[0-9]{2})?:[A-Za-zÅÄÖ]{0,4}[0-9]+\)?/gu,
  ],
  ['reference', /\([0-9]{4}:[0-9]+\)/gu],
  [
    'amount',
    /(?<![0-9:/–-])[0-9][0-9 {2}]*(?:,[0-9]+)?\s+(?:miljoner|miljarder|miljon|miljard)(?:\s+kronor)?|(?<![0-9:/–-])[0-9][0-9 {2}]*\s+(?:kronor|mnkr|kr)\b/gu,
  ],
  ['date', new RegExp(`\\b(?:[0-9]{1,2}\\s+)?(?:${months})\\s+(?:19|20)[0-9]{2}\\b`, 'gu')],
  ['year', /\{\{year(?: "[+-][0-9]")?\}\}/gu],
  ['year', /(?<![0-9:/])(?:19|20)[0-9]{2}(?![0-9:/])/gu],
]

/** What a text says in digits, and the names in it; each stretch of text is taken once, by the first form that fits. */
function factsInWords(
  scalar: SourceScalar,
  key: string,
  label: string,
  path: string,
  names: readonly string[],
): readonly Target[] {
  if (typeof scalar.value !== 'string') return []
  let text = scalar.value
  const found: Target[] = []
  const take = (family: Family, role: string, at: number, length: number): void => {
    const written = text.slice(at, at + length)
    found.push({
      family,
      role,
      path,
      start: scalar.offsetAt(at),
      end: scalar.offsetAt(at + length),
      written,
      label,
    })
    text = `${text.slice(0, at)}${'\u0000'.repeat(length)}${text.slice(at + length)}`
  }
  for (const [family, form] of wordForms) {
    if (key === 'id' && family !== 'year') continue
    for (const match of [...text.matchAll(form)]) {
      // A year in an expression must be met before other expressions are hidden.
      const role = match[0].startsWith('{{') ? 'expression' : `${key}-words`
      take(family, role, match.index, match[0].length)
    }
    if (form.source.startsWith('\\{')) text = hideExpressions(text)
  }
  if (key === 'id') return found
  for (const name of names) {
    const form = new RegExp(
      `(?<![\\p{L}\\p{N}-])${escapeForRegExp(name).replaceAll(' ', '\\s+')}(?![\\p{L}\\p{N}-])`,
      'gu',
    )
    for (const match of [...text.matchAll(form)]) take('name', `${key}-words`, match.index, match[0].length)
  }
  return found
}

function hideExpressions(text: string): string {
  return text.replace(/\{\{[^}]*\}\}/gu, (each) => '\u0000'.repeat(each.length))
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')
}

/** The ids that refer to something, in facts and in the expressions of the prose, as the model knows them. */
export function targetsOfReferences(agreement: Agreement): readonly Target[] {
  const found: Target[] = []
  for (const { id, target } of referencesOf(agreement)) {
    const text = textOf(id.span)
    const inner = text.indexOf(id.value)
    const start = id.span.start + Math.max(0, inner)
    const { file } = id.span
    const isExpression = file.text.slice(Math.max(0, id.span.start - 24), id.span.start).includes('{{')
    const role = isExpression ? 'expression' : 'key'
    found.push({
      family: 'reference',
      role,
      path: file.path,
      start,
      end: start + id.value.length,
      written: id.value,
      label: keyBefore(file.text, id.span.start),
      refersTo: target,
    })
  }
  return found
}

/** The key or expression in which a place stands. */
function keyBefore(text: string, at: number): string {
  const line = text.slice(text.lastIndexOf('\n', at) + 1, at)
  const expression = /\{\{([a-z-]+) "?$/u.exec(line)
  if (expression) return `{{${expression[1]}}}`
  return [...line.matchAll(/([a-z-]+):(?=[^:]*$)/gu)].at(-1)?.[1] ?? 'lista'
}

/** Says of each id what bears it. */
export function bearerAt(agreement: Agreement | null, target: Target): BearerKind | 'register' | 'file' {
  if (!agreement) return 'register'
  const bearer = indexIds(agreement).bearers.find(
    ({ id }) =>
      id.span.file.path === target.path && target.start >= id.span.start && target.start < id.span.end,
  )
  return bearer?.kind ?? 'file'
}

/** All names of the register's bodies, longest first, so that a long name is not taken for the short one in it. */
export function namesOfBodies(registers: Registers): readonly string[] {
  const names = registers.bodies.flatMap((body) =>
    body.names.flatMap(({ full, short, running }) => [
      full.value,
      running.value,
      ...(short ? [short.value] : []),
    ]),
  )
  return [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}
