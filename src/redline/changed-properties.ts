/** What says where a part comes from or what became of it, and is none of its properties. */
const otherKeys: ReadonlySet<string> = new Set(['kind', 'origins', 'mark', 'was', 'redline'])

/**
 * The properties of a part that were others in the old document, as they were there; null where all are the same. `passed`: properties
 * that are compared by themselves.
 */
export function changedProperties(
  before: object,
  after: object,
  passed: readonly string[] = [],
): Readonly<Record<string, unknown>> | null {
  const old = before as Readonly<Record<string, unknown>>
  const now = after as Readonly<Record<string, unknown>>
  const changed = Object.keys(now).filter(
    (key) => !otherKeys.has(key) && !passed.includes(key) && !isSame(old[key], now[key]),
  )
  return changed.length === 0 ? null : Object.fromEntries(changed.map((key) => [key, old[key]]))
}

/** Whether two values of plain data say the same, whatever they come from. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const keys = (value: object) => Object.keys(value).filter((key) => key !== 'origins')
  const [first, second] = [keys(a), keys(b)]
  return (
    first.length === second.length &&
    first.every((key) =>
      isSame((a as Readonly<Record<string, unknown>>)[key], (b as Readonly<Record<string, unknown>>)[key]),
    )
  )
}
