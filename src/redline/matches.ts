import type { Part } from './parts.ts'

/** Two places of one part: indexes into the parts of the old document and of the new. */
export interface Match {
  readonly before: number
  readonly after: number
}

/** The places that only one part has a key in, on both sides. */
export function findUnique(
  before: readonly Part[],
  after: readonly Part[],
  keyOf: (part: Part) => string | null,
): readonly Match[] {
  const places = (parts: readonly Part[]): ReadonlyMap<string, number> => {
    const found = new Map<string, number>()
    parts.forEach((part, index) => {
      const key = keyOf(part)
      // -1 where a key stands twice.
      if (key !== null) found.set(key, found.has(key) ? -1 : index)
    })
    return found
  }
  const now = places(after)
  return [...places(before)].flatMap(([key, index]): readonly Match[] => {
    const other = now.get(key) ?? -1
    return index < 0 || other < 0 ? [] : [{ before: index, after: other }]
  })
}

/** Of matches in the order of the old document, those that are in the order of the new one too: the most in weight. */
export function heaviestInOrder(
  matches: readonly Match[],
  weightOf: (match: Match) => number,
): readonly Match[] {
  const best: number[] = []
  const previous: number[] = []
  // The heaviest chain that ends at a place of the new document, or before it: sums of a Fenwick tree, as maxima.
  const size = matches.reduce((most, match) => Math.max(most, match.after + 1), 0)
  const tree = new Int32Array(size + 1).fill(-1)
  matches.forEach((match, index) => {
    let chain = -1
    for (let at = match.after; at > 0; at -= at & -at) {
      const other = tree[at] ?? -1
      if (other >= 0 && (chain < 0 || (best[other] ?? 0) > (best[chain] ?? 0))) chain = other
    }
    best[index] = weightOf(match) + (chain < 0 ? 0 : (best[chain] ?? 0))
    previous[index] = chain
    for (let at = match.after + 1; at <= size; at += at & -at) {
      const other = tree[at] ?? -1
      if (other < 0 || (best[index] ?? 0) > (best[other] ?? 0)) tree[at] = index
    }
  })
  let end = -1
  best.forEach((weight, index) => {
    if (end < 0 || weight > (best[end] ?? 0)) end = index
  })
  const chain: Match[] = []
  for (let at = end; at >= 0; at = previous[at] ?? -1) {
    const match = matches[at]
    if (match) chain.push(match)
  }
  return chain.reverse()
}
