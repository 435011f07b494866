import type { Registers } from '../model/agreement.ts'
import { writeDateAsIso, writeDueAsIso } from '../model/swedish-form.ts'
import type { CalendarDate, Due, Money } from '../model/values.ts'
import type { OverviewFolder } from './matter.ts'
import { writePlainKronor } from './plain-kronor.ts'

/** The version of the form of this file: it grows when a program that reads it must change. */
export const modelFormat = 1

/**
 * The whole model of a folder as JSON: what the sources say, without places. Amounts are kronor in digits (`"182500000"`, `"100.50"`),
 * dates as in the sources. `src/overview/model.schema.json` says what stands where.
 */
export function writeModelJson(folder: OverviewFolder, registers: Registers, version: string): string {
  const json = {
    $schema: '../model.schema.json',
    format: modelFormat,
    ordalag: version,
    folder: folder.id,
    matters: folder.matters.map(({ agreement }) => plain(agreement)),
    registers: plain(registers),
  }
  return `${JSON.stringify(json, null, 2)}\n`
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value === 'bigint') return String(value)
  if (typeof value !== 'object' || value === null) return value
  if (isLocated(value)) return plain(value.value)
  if (isMoney(value)) return writePlainKronor(value, '.')
  if (isDate(value)) return writeDateAsIso(value)
  if (isDue(value)) return { kind: value.kind, due: writeDueAsIso(value) }
  const entries = Object.entries(value).filter(([key]) => key !== 'span')
  return Object.fromEntries(entries.map(([key, inner]) => [key, plainEntry(key, inner)]))
}

/** The agreement that a decision leans on is named, not repeated. */
function plainEntry(key: string, value: unknown): unknown {
  const isAgreement =
    key === 'leansOn' && typeof value === 'object' && value !== null && 'id' in value && 'funding' in value
  return plain(isAgreement ? value.id : value)
}

const hasKeys = (value: object, ...keys: readonly string[]): boolean =>
  Object.keys(value).length === keys.length && keys.every((key) => key in value)

function isLocated(value: object): value is { readonly value: unknown } {
  return hasKeys(value, 'value', 'span')
}

function isMoney(value: object): value is Money {
  return hasKeys(value, 'ore')
}

function isDate(value: object): value is CalendarDate {
  return hasKeys(value, 'year', 'month', 'day')
}

function isDue(value: object): value is Due {
  if (!('kind' in value)) return false
  return (
    value.kind === 'every-year' ||
    (value.kind === 'month' && 'month' in value) ||
    (value.kind === 'day' && 'date' in value)
  )
}
