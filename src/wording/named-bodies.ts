import type { Agreement, Registers } from '../model/agreement.ts'
import { nameOfBody, namingDateOf } from '../model/register-lookup.ts'
import { latin } from '../text/latin.ts'

interface Name {
  readonly id: string
  /** What every form of the name begins with. */
  readonly stem: string
  /** What may follow the stem inside the same word: a genitive, the article. */
  readonly endings: readonly string[]
}

const known = new WeakMap<Registers, Map<string, readonly Name[]>>()

/** The names that bodies bear in an agreement, the longest first. */
function namesOf(agreement: Agreement, registers: Registers): readonly Name[] {
  const date = namingDateOf(agreement)
  const key = `${date.year}-${date.month}-${date.day}`
  const byDay = known.get(registers) ?? new Map<string, readonly Name[]>()
  known.set(registers, byDay)
  const before = byDay.get(key)
  if (before) return before
  const names = registers.bodies.flatMap(({ id }) => {
    const name = nameOfBody(registers, id.value, date)
    if (!name) return []
    const written = new Set([name.full.value, name.running.value, ...(name.short ? [name.short.value] : [])])
    return [...written].map((text) => makeName(id.value, text))
  })
  const sorted = names.sort((a, b) => b.stem.length - a.stem.length)
  byDay.set(key, sorted)
  return sorted
}

/** `regionerna` is also found as `regioner` and `regionernas`, `SKR` as `SKR:s`. */
function makeName(id: string, text: string): Name {
  if (/^\p{Ll}.*erna$/u.test(text)) return { id, stem: text.slice(0, -2), endings: ['', 'na', 'nas', 's'] }
  return { id, stem: text, endings: ['', 's'] }
}

const letter = latin(/\p{L}/u)

/** Where a name stands in a text, as whole words. */
function findName(text: string, { stem, endings }: Name): readonly { start: number; end: number }[] {
  const found: { start: number; end: number }[] = []
  for (const form of new Set([stem, stem.charAt(0).toUpperCase() + stem.slice(1)])) {
    for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + 1)) {
      if (/[\p{L}-]/u.test(text.charAt(start - 1))) continue
      const after = start + form.length
      const ending = endings.find(
        (each) => text.startsWith(each, after) && !letter.test(text.charAt(after + each.length)),
      )
      if (ending !== undefined) found.push({ start, end: after + ending.length })
    }
  }
  return found
}

/** The ids of the bodies that a text names; of names inside one another only the longest counts. */
export function bodiesNamedIn(text: string, agreement: Agreement, registers: Registers): ReadonlySet<string> {
  const plain = text.replaceAll('\u00a0', ' ')
  const taken: { start: number; end: number }[] = []
  const ids = new Set<string>()
  for (const name of namesOf(agreement, registers)) {
    for (const place of findName(plain, name)) {
      const isInside = taken.some(
        ({ start, end }) => start <= place.start && place.end <= end && end - start > place.end - place.start,
      )
      if (isInside) continue
      taken.push(place)
      ids.add(name.id)
    }
  }
  return ids
}
