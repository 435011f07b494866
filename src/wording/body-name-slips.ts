import { isSlip, type KnownName } from './body-name-words.ts'

/** Whether words are a name of a body but for a slip of the pen: a letter, a capital, a word that was lost or exchanged. */
export function hasSlip(text: string, name: KnownName): boolean {
  const right = name.written.value
  const isFar = Math.abs(text.length - right.length) > mostByLength
  if (isFar && !right.startsWith(text)) return false
  const bare = text.replace(/s$/u, '')
  if ([text, bare].some((each) => each.toLowerCase() === right.toLowerCase())) {
    // One word in lower case may be a common one; an authority's name is none.
    return name.words.length > 1 || right.length >= 10
  }
  const written = text.split(' ')
  if (!/^\p{Lu}/u.test(text)) return false
  if (isCutShort(text, name)) return true
  if (written.length === name.words.length - 1) {
    const joined = name.words.join(' ').toLowerCase()
    if (text.toLowerCase().replaceAll('-', ' ') === joined) return true
    return name.words.some(
      (word, index) =>
        /^\p{Ll}{1,3}$/u.test(word) &&
        name.words.toSpliced(index, 1).join(' ').toLowerCase() === text.toLowerCase(),
    )
  }
  return [text, bare].some((each) => differsByWord(each.split(' '), name.words))
}

/** A slip is three letters or a short word and its space; a genitive has one more. Only a name that was cut short lacks more. */
const mostByLength = 4

/** ”RCC Mellan” for ”RCC Mellansverige”: the last word, a name of its own, has lost its end. */
function isCutShort(text: string, name: KnownName): boolean {
  const right = name.written.value
  const last = name.words.at(-1) ?? ''
  const kept = last.length - (right.length - text.length)
  return (
    name.words.length > 1 &&
    /^\p{Lu}/u.test(last) &&
    kept >= 4 &&
    kept < last.length - 2 &&
    right.startsWith(text)
  )
}

/** Whether one word is a slip and the others are right, but for capitals. */
function differsByWord(written: readonly string[], right: readonly string[]): boolean {
  if (written.length !== right.length) return false
  const pairs = right.map((word, index) => [written[index] ?? '', word] as const)
  const differing = pairs.filter(([a, b]) => a.toLowerCase() !== b.toLowerCase())
  const [first] = differing
  if (!first || differing.length > 1) return false
  const [other, word] = first
  if (word === 'och' && other === '&') return true
  // A short name is told from a common word by its capital.
  const isCase = word.length >= 8 || /^\p{Lu}/u.test(other) === /^\p{Lu}/u.test(word)
  return (
    word.length >= (right.length > 1 ? 4 : 8) && isCase && isSlip(other.toLowerCase(), word.toLowerCase())
  )
}
