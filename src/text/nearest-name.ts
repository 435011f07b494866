/**
 * The name that was probably meant: the one of `known` that needs the fewest single-letter edits (insert, delete,
 * replace, swap of neighbours), if that is at most a third of its letters; null where none is near or two are equally near.
 */
export function nearestName(written: string, known: Iterable<string>): string | null {
  let best: string | null = null
  let bestDistance = Number.POSITIVE_INFINITY
  let tied = false
  for (const name of known) {
    const allowed = Math.max(1, Math.floor(Math.max(name.length, written.length) / 3))
    if (Math.abs(name.length - written.length) > allowed) continue
    const distance = editDistance(written.toLowerCase(), name.toLowerCase())
    if (distance > allowed) continue
    if (distance < bestDistance) {
      best = name
      bestDistance = distance
      tied = false
    } else if (distance === bestDistance && name !== best) tied = true
  }
  return tied ? null : best
}

/** Damerau's distance in its restricted form: no substring is edited twice. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1)
      }
      row.push(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
