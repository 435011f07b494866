/** Words that say nothing of what a text is about. */
const smallWords = new Set(
  (
    'och att i som för med av till på den det de en ett är ska har kan inom vid om från eller samt genom så sin sitt sina ' +
    'denna detta dessa där när var bli blir vara även bl.a m.m s.k t.ex'
  ).split(' '),
)

/** How much of a word counts: enough to see past its ending. */
const countedLetters = 7

/** The words of a text as numbers that rise, each as often as it stands there: in lower case, without endings and small words. */
export type WordCount = Int32Array

/** Counts words; texts can only be compared if the same counter counted them. */
export interface WordCounter {
  count(text: string): WordCount
}

export function createWordCounter(): WordCounter {
  const numbers = new Map<string, number>()
  return {
    count: (text) => {
      const found: number[] = []
      for (const word of text.toLowerCase().match(/[0-9a-zà-öø-ÿ]+(?:[.:][0-9a-zà-öø-ÿ]+)*/g) ?? []) {
        if (smallWords.has(word)) continue
        const stem = word.slice(0, countedLetters)
        let number = numbers.get(stem)
        if (number === undefined) {
          number = numbers.size
          numbers.set(stem, number)
        }
        found.push(number)
      }
      return Int32Array.from(found).sort()
    },
  }
}

/** How many words two texts share. */
export function sharedWords(a: WordCount, b: WordCount): number {
  let shared = 0
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    const difference = (a[i] ?? 0) - (b[j] ?? 0)
    if (difference === 0) shared += 1
    if (difference <= 0) i += 1
    if (difference >= 0) j += 1
  }
  return shared
}

/** How many words two texts share, of all they have: from 0 (none) to 1 (all). Two texts without words are not alike. */
export function likenessOf(a: WordCount, b: WordCount): number {
  const all = a.length + b.length
  if (all === 0) return 0
  return (2 * sharedWords(a, b)) / all
}

export interface Pair<T> {
  readonly before: T
  readonly after: T
  readonly likeness: number
}

/** Pairs the most alike first, each thing once, as long as a pair is at least `threshold` alike. Ties go by place. */
export function pairByLikeness<T>(
  before: readonly T[],
  after: readonly T[],
  likeness: (a: T, b: T) => number,
  threshold: number,
): readonly Pair<T>[] {
  const candidates: { i: number; j: number; before: T; after: T; likeness: number }[] = []
  before.forEach((a, i) => {
    after.forEach((b, j) => {
      const value = likeness(a, b)
      if (value >= threshold) candidates.push({ i, j, before: a, after: b, likeness: value })
    })
  })
  candidates.sort(
    (a, b) => b.likeness - a.likeness || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i || a.j - b.j,
  )
  const taken = { before: new Set<number>(), after: new Set<number>() }
  const pairs: Pair<T>[] = []
  for (const { i, j, ...pair } of candidates) {
    if (taken.before.has(i) || taken.after.has(j)) continue
    taken.before.add(i)
    taken.after.add(j)
    pairs.push(pair)
  }
  return pairs
}
