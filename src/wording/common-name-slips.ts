import type { KnownName } from './body-name-words.ts'

/** A word of a name in lower case, and the name that it is of. */
export interface CommonWord {
  readonly right: string
  readonly name: KnownName
}

/** Shorter words become other words by a slip. */
const shortest = 6
/** In words as long as this a letter too few or too many makes no other word. */
const long = 9

/**
 * What slips of the fingers make of the words that stand in names in lower case: `regeringen`, `regionerna`, `cancercentrum`. A word that is
 * no name and looks like one otherwise, such as `regionerne`, is left alone: it may be another word.
 */
export function slipsOfCommonWords(names: readonly KnownName[]): ReadonlyMap<string, CommonWord> {
  const words = new Map<string, CommonWord>()
  for (const name of names) {
    for (const word of name.words) {
      if (word.length < shortest || !/^\p{Ll}+$/u.test(word)) continue
      for (const form of formsOf(word)) if (!words.has(form)) words.set(form, { right: form, name })
    }
  }
  const slips = new Map<string, CommonWord>()
  for (const [word, common] of words) {
    for (const slip of slipsOf(word)) if (!words.has(slip)) slips.set(slip, common)
  }
  return slips
}

/** `regionerna` also stands as `regioner` and `regionernas`. */
function formsOf(word: string): readonly string[] {
  return [word, `${word}s`, ...(word.endsWith('erna') ? [word.slice(0, -2)] : [])]
}

function* slipsOf(word: string): Generator<string> {
  for (let at = 0; at < word.length - 1; at += 1) {
    const [a = '', b = ''] = [word[at], word[at + 1]]
    if (a !== b) yield word.slice(0, at) + b + a + word.slice(at + 2)
    // At the ends it may be another form.
    if (word.length < long || at === 0 || at > word.length - 4) continue
    yield word.slice(0, at) + word.slice(at + 1)
    yield word.slice(0, at) + a + word.slice(at)
  }
}
