/** More texts than a project has: it has some thousands. */
const mostTexts = 20_000

/**
 * The same function, which remembers what it gave for each text: documents are much alike, and after a change nearly all texts are as they
 * were. At `most` texts it forgets them all. What it gives is shared, and may not be changed by who asks.
 */
export function remember<T extends NonNullable<unknown> | null>(
  make: (text: string) => T,
  most = mostTexts,
): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const value = make(text)
    if (known.size >= most) known.clear()
    known.set(text, value)
    return value
  }
}
