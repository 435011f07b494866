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
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((each, index) => isSame(each, b[index]))
  }
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>]
  let count = 0
  for (const key in one) {
    if (key === 'origins') continue
    count += 1
    if (!isSame(one[key], other[key])) return false
  }
  for (const key in other) if (key !== 'origins') count -= 1
  return count === 0
}
