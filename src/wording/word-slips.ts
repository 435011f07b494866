import { latin } from '../text/latin.ts'
import { type CountedTexts, frameOfSlip, type WordFamily, type WordKind } from './long-words.ts'
import { areExchanged, differenceOf } from './word-difference.ts'

/** A word that stands once and is nearly another. */
export interface WordSlip {
  readonly written: WordFamily
  /** The other, the most frequent one where there are several, and the form of it that was probably meant. */
  readonly right: WordFamily
  readonly form: string
  /** Whether no other word is as near, and the form stands in the texts. */
  readonly isOnly: boolean
}

/**
 * The words of the first texts that stand in one place in all of them, and by a slip inside the word differ from one that stands in
 * several.
 */
export function findWordSlips(counted: readonly CountedTexts[], kind: WordKind): readonly WordSlip[] {
  const [own, ...others] = counted
  const found: WordSlip[] = []
  for (const [frame, families] of own?.[kind] ?? []) {
    const near = others.length === 0 ? [] : others.flatMap((each) => each[kind].get(frame) ?? [])
    if (families.length + near.length === 1) continue
    for (const written of families) {
      const { stem } = written.word
      if (written.count > 1 || near.some(({ word }) => word.stem === stem)) continue
      const slip = findSlip(written, [...families, ...near], counted)
      if (slip) found.push(slip)
    }
  }
  return found
}

function findSlip(
  written: WordFamily,
  families: readonly WordFamily[],
  counted: readonly CountedTexts[],
): WordSlip | null {
  const { text, stem } = written.word
  const near = families.filter(({ word }) => isInnerSlip(stem, word.stem))
  const placesOf = (right: WordFamily) =>
    near.reduce((sum, { word, count }) => sum + (word.stem === right.word.stem ? count : 0), 0)
  const [right, ...rest] = near
    .filter((family) => placesOf(family) > 1)
    .sort((a, b) => placesOf(b) - placesOf(a))
  if (!right) return null
  const words = wordsIn(counted)
  const lower = text.toLowerCase()
  // `registers` is `register` with an ending, though its stem looks like that of `registrera`.
  if ([1, 2, 3].some((cut) => words.has(lower.slice(0, -cut)))) return null
  const form = right.word.stem + lower.slice(stem.length)
  const isAlone = rest.every(({ word }) => word.stem === right.word.stem)
  return { written, right, form, isOnly: isAlone && words.has(form) }
}

const word = latin(/\p{L}+/gu)

function wordsIn(counted: readonly CountedTexts[]): ReadonlySet<string> {
  const words = counted.flatMap(({ texts }) => texts.flatMap(({ typed }) => typed.match(word) ?? []))
  return new Set(words.map((each) => each.toLowerCase()))
}

/** In a shorter stem one letter makes another word. */
const shortestRight = 8

/**
 * Whether a stem is another with one letter lost, one too many, two neighbours exchanged, or a letter replaced by its neighbour on the
 * keyboard, inside the frame. A vowel for a vowel is no slip: `fortsatta` and `fortsätta`.
 */
export function isInnerSlip(written: string, right: string): boolean {
  if (Math.max(written.length, right.length) < shortestRight) return false
  const difference = differenceOf(written, right)
  if (difference.start < frameOfSlip.start || difference.end < frameOfSlip.end) return false
  const { inOne: a, inOther: b } = difference
  if (a.length + b.length === 1 || areExchanged(difference)) return true
  return (
    a.length === 1 && b.length === 1 && !(vowels.includes(a) && vowels.includes(b)) && areNeighbours(a, b)
  )
}

const vowels = 'aeiouyåäöé'
const keyboard = ['qwertyuiopå', 'asdfghjklöä', 'zxcvbnm']

/** Keys beside one another, or one above the other; each row begins a little further in than the one above. */
function areNeighbours(a: string, b: string): boolean {
  const [one, other] = [placeOnKeyboard(a), placeOnKeyboard(b)]
  if (!one || !other) return false
  if (one.row === other.row) return Math.abs(one.column - other.column) === 1
  const [upper, lower] = one.row < other.row ? [one, other] : [other, one]
  return lower.row - upper.row === 1 && (upper.column === lower.column || upper.column === lower.column + 1)
}

function placeOnKeyboard(letter: string): { readonly row: number; readonly column: number } | undefined {
  const row = keyboard.findIndex((letters) => letters.includes(letter))
  return row === -1 ? undefined : { row, column: (keyboard[row] ?? '').indexOf(letter) }
}
