/** Those of some things that others do not have, as often as those have them fewer. What bears the same key is the same. */
export function findSurplus<T>(
  things: readonly T[],
  others: readonly T[],
  keyOf: (thing: T) => string,
): readonly T[] {
  const left = new Map<string, number>()
  for (const each of others) left.set(keyOf(each), (left.get(keyOf(each)) ?? 0) + 1)
  return things.filter((each) => {
    const count = left.get(keyOf(each)) ?? 0
    left.set(keyOf(each), count - 1)
    return count <= 0
  })
}
