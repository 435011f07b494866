import type { Distribution } from '../model/agreement.ts'
import type { CalendarDate, Due, Money } from '../model/values.ts'
import type { Located, Span } from '../text/source-file.ts'
import type { Field, FieldValue, ReferenceTarget, Thing, Words } from './outline.ts'

/** What describes itself by its kind, id and place, and says nothing else. */
type Known = 'span' | 'kind' | 'id'

/** Says for every property of a type of the model what it is to a reader. A property that is not said does not compile. */
export type Table<T> = {
  readonly [Name in Exclude<keyof T, Known>]-?: (value: T[Name], at: At) => readonly (Field | Thing)[]
}

/** Where in the model a property stands. */
export interface At {
  readonly path: string
  readonly name: string
  /** The place of the thing that the property belongs to. */
  readonly owner: Span
}

interface ThingFacts {
  readonly id: Located<string> | null
  readonly key?: string
  readonly title: Words | null
  readonly body?: readonly (Words | null)[]
  readonly marks?: readonly string[]
  readonly span: Span
  readonly path: string
  readonly list: string
}

/** Makes a thing of a value of the model by the table of its type. */
export function describe<T extends object>(
  kind: Thing['kind'],
  value: T,
  facts: ThingFacts,
  table: Table<T>,
): Thing {
  const parts: (Field | Thing)[] = []
  const entries = Object.entries(table) as [
    keyof T & string,
    (value: unknown, at: At) => readonly (Field | Thing)[],
  ][]
  for (const [name, part] of entries) {
    parts.push(
      ...part(value[name], {
        path: facts.path === '' ? name : `${facts.path}.${name}`,
        name,
        owner: facts.span,
      }),
    )
  }
  const { id } = facts
  const idField: Field[] =
    id === null
      ? []
      : [
          {
            what: 'field',
            type: 'id',
            value: id.value,
            name: 'id',
            path: joinPath(facts.path, 'id'),
            span: id.span,
          },
        ]
  return {
    what: 'thing',
    kind,
    id: id?.value ?? null,
    key: facts.key ?? id?.value ?? null,
    path: facts.path,
    span: facts.span,
    list: facts.list,
    title: facts.title,
    body: (facts.body ?? []).filter((words) => words !== null),
    marks: facts.marks ?? [],
    fields: [...idField, ...parts.filter((part) => part.what === 'field')],
    children: parts.filter((part) => part.what === 'thing'),
  }
}

function joinPath(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`
}

/** A place below a property: `signatory` → `signatory.name`. */
export function below(at: At, name: string): At {
  return { path: `${at.path}.${name}`, name: `${at.name}.${name}`, owner: at.owner }
}

/** The entries of a list, each with its place: by its id, else by its number from 0. */
export function entriesOf<T extends object>(
  values: readonly T[],
  at: At,
  describeEntry: (value: T, path: string, list: string) => Thing,
): readonly Thing[] {
  return values.map((value, index) => describeEntry(value, `${at.path}[${keyOf(value) ?? index}]`, at.name))
}

function keyOf(value: object): string | null {
  if (!('id' in value)) return null
  const { id } = value
  return typeof id === 'object' && id !== null && 'value' in id ? String(id.value) : null
}

function field(at: At, span: Span | undefined, value: FieldValue): readonly Field[] {
  return [{ what: 'field', ...value, name: at.name, path: at.path, span: span ?? at.owner }]
}

/** An amount of money. */
export const amount = (value: Located<Money> | null, at: At) =>
  field(at, value?.span, { type: 'amount', value: value?.value ?? null })

/** When something is due. */
export const due = (value: Located<Due> | null, at: At) =>
  field(at, value?.span, { type: 'due', value: value?.value ?? null })

/** A day. */
export const date = (value: Located<CalendarDate> | null, at: At) =>
  field(at, value?.span, { type: 'due', value: value ? { kind: 'day', date: value.value } : null })

/** Exact characters: a number, a name, a figure. */
export const exact = (value: Located<string | number> | null, at: At) =>
  field(at, value?.span, { type: 'exact', value: value ? String(value.value) : null })

/** One of a closed set. */
export const choice = (value: Located<string> | null, at: At) =>
  field(at, value?.span, { type: 'choice', value: value?.value ?? null })

/** What changes the look alone; it is written nowhere. */
export const layout = (value: number | boolean, at: At) =>
  field(at, undefined, { type: 'layout', value: String(value) })

/** A text. */
export const words = (value: Words | null, at: At) => field(at, value?.span, { type: 'words', value })

/** A reference to one thing. */
export const reference = (to: ReferenceTarget) => (value: Located<string> | null, at: At) =>
  field(at, value?.span, { type: 'references', to, value: value ? [value.value] : [] })

/** References to several things. */
export const references = (to: ReferenceTarget) => (value: readonly Located<string>[], at: At) =>
  field(at, value[0] && spanOf(value), { type: 'references', to, value: value.map((id) => id.value) })

/** How money is shared. */
export const distribution = (value: Distribution | null, at: At) =>
  field(at, value?.span, { type: 'distribution', value })

function spanOf(values: readonly Located<unknown>[]): Span | undefined {
  const [first] = values
  return first && { ...first.span, end: values.at(-1)?.span.end ?? first.span.end }
}
