/** Whether one character is another, or two neighbours have changed places: what a slip makes of a number. */
export function differInOnePlace(a: string, b: string): boolean {
  if (a.length !== b.length) return false
  const places = Array.from(a, (_, at) => at).filter((at) => a[at] !== b[at])
  const [first = -1, second = -1] = places
  if (places.length === 1) return true
  return places.length === 2 && second === first + 1 && a[first] === b[second] && a[second] === b[first]
}

/** Short names may differ by a letter and both be right. */
const longEnough = 6

/** Whether the one is the other with a slip in it: a letter that is another, has changed places or is there once too often. A capital is none. */
export function differBySlip(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return differInOnePlace(a, b) || hasOneMore(a, b) || hasOneMore(b, a)
}

function hasOneMore(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1 || shorter.length < longEnough) return false
  const at = Array.from(longer, (letter, place) => letter !== shorter[place]).indexOf(true)
  return longer.slice(at + 1) === shorter.slice(at)
}
