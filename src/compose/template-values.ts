import type { CalendarDate, Due, Money } from '../model/values.ts'
import type { Prose } from '../prose/prose.ts'
import type { Located, Span } from '../text/source-file.ts'
import type { Printed } from './assembled-text.ts'

/** Stands for a value that could not be had; a diagnostic has been given, and nothing more is said of it. */
export const failed: unique symbol = Symbol('failed')

/** Whether a value is an object of the model or the like, neither list nor primitive. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function isSpan(value: unknown): value is Span {
  return isRecord(value) && isRecord(value.file) && typeof value.start === 'number'
}

export function isLocated(value: unknown): value is Located<unknown> {
  return isRecord(value) && Object.hasOwn(value, 'value') && isSpan(value.span)
}

export function isProse(value: unknown): value is Prose {
  return isRecord(value) && Array.isArray(value.blocks) && isSpan(value.span)
}

export function isPrinted(value: unknown): value is Printed {
  return (
    isRecord(value) && typeof value.kind === 'string' && printedKinds.has(value.kind) && !isSpan(value.span)
  )
}

const printedKinds: ReadonlySet<string> = new Set([
  'text',
  'prose',
  'reference',
  'page',
  'note-mark',
  'anchor',
  'role',
  'blocks',
])

/** The value itself, without its place. */
export function unlocated(value: unknown): unknown {
  return isLocated(value) ? value.value : value
}

export function isMoney(value: unknown): value is Money {
  return isRecord(value) && typeof value.ore === 'bigint'
}

export function isCalendarDate(value: unknown): value is CalendarDate {
  return (
    isRecord(value) && typeof value.year === 'number' && typeof value.day === 'number' && !('kind' in value)
  )
}

export function isDue(value: unknown): value is Due {
  return isRecord(value) && (value.kind === 'day' || value.kind === 'month' || value.kind === 'every-year')
}

/** The place of a part of the model, if it has one. */
export function placeOf(value: unknown): Span | null {
  return isRecord(value) && isSpan(value.span) ? value.span : null
}

/** What `{{#if}}` asks: absent (null), false and an empty list are no; everything else that exists is yes. */
export function isPresent(value: unknown): boolean {
  const bare = unlocated(value)
  if (Array.isArray(bare)) return bare.length > 0
  return bare !== null && bare !== false
}

/** The text of an id: a string, a located one, or the id of a part of the model. */
export function idOf(value: unknown): Located<string> | string | null {
  if (typeof value === 'string') return value
  if (isLocated(value) && typeof value.value === 'string') return value as Located<string>
  if (isRecord(value) && isLocated(value.id) && typeof value.id.value === 'string') {
    return value.id as Located<string>
  }
  return null
}
