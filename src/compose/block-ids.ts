const longest = 40
const longestScope = 30

/**
 * Ids for the blocks of one document: those of the model where a block prints a part of the model, else that of the
 * nearest such block with a letter for the kind and a number. Unique, and at most 40 characters long, which is what
 * bookmarks of word processors take.
 */
export interface BlockIds {
  /** Takes an id for a block that the model names. */
  claim(id: string): string
  /** Makes an id for a block without a name of its own. */
  next(scope: string, letter: string): string
}

export function createBlockIds(): BlockIds {
  const taken = new Set<string>()
  const counters = new Map<string, number>()
  const take = (id: string): string => {
    let unique = id
    for (let copy = 2; taken.has(unique); copy += 1) unique = `${id}.${copy}`
    taken.add(unique)
    return unique
  }
  return {
    claim: (id) => take(shortenId(id, longest - 4)),
    next: (scope, letter) => {
      const prefix = `${shortenId(scope, longestScope)}.${letter}`
      const count = (counters.get(prefix) ?? 0) + 1
      counters.set(prefix, count)
      return take(`${prefix}${count}`)
    },
  }
}

/** A long id keeps its beginning and gets four hexadecimal digits of a hash of the whole. */
function shortenId(id: string, length: number): string {
  if (id.length <= length) return id
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index += 1) {
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193) >>> 0
  }
  const digits = (hash & 0xffff).toString(16).padStart(4, '0')
  return `${id.slice(0, length - 5).replace(/[.-]+$/, '')}-${digits}`
}
