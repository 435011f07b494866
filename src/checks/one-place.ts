/** Whether one character is another, or two neighbours have changed places: what a slip makes of a number. */
export function differInOnePlace(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const places = Array.from(a, (_, at) => at).filter((at) => a[at] !== b[at])
  const [first = -1, second = -1] = places
  if (places.length === 1) return true
  return places.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
}
