/**
 * The name that was probably meant: the nearest of `known` by edit distance (two neighbouring letters swapped count as one edit),
 * if it is near enough to be worth asking about and no other is as near; null where nothing is.
 */
export function nearestName(written: string, known: Iterable<string>): string | null {
  if (written.length > 100) return null
  const allowed = Math.max(1, Math.floor(written.length / 3))
  let best: string | null = null
  let bestDistance = allowed + 1
  let isTied = false
  for (const name of new Set(known)) {
    if (Math.abs(name.length - written.length) > bestDistance) continue
    const distance = editDistance(foldName(written), foldName(name))
    if (distance > bestDistance || distance > allowed) continue
    isTied = distance === bestDistance && best !== null
    best = name
    bestDistance = distance
  }
  return isTied ? null : best
}

/** Case and the kind of dash are never the difference that matters. */
function foldName(name: string): string {
  return name.normalize('NFC').toLowerCase().replaceAll(/[_ ]/g, '-')
}

function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1]
      const substituted = (last[j - 1] ?? 0) + (isSame ? 0 : 1)
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swapped = isSwapped ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      row.push(Math.min(substituted, swapped, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1))
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
