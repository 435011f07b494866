import { sharedWords, type WordCount } from '../alignment/likeness.ts'
import { isWord, splitWords } from '../alignment/words.ts'
import { inlineText } from '../document/inline-text.ts'
import type { Inline } from '../document/nodes.ts'
import { inlinesOf, ownText, type Part, partsUnder, slotsOf } from './parts.ts'

/** The words of a part as numbers that rise, each as often as it stands there. */
export type WordBag = WordCount

/** Counts the words of parts, each part once. */
export class WordBags {
  readonly #numbers = new Map<string, number>()
  readonly #bags = new WeakMap<Part, WordBag>()

  of(part: Part): WordBag {
    const known = this.#bags.get(part)
    if (known) return known
    const bag = Int32Array.from(wordsOf(part), (word) => this.#numberOf(word)).sort()
    this.#bags.set(part, bag)
    return bag
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word)
    if (known !== undefined) return known
    const number = this.#numbers.size
    this.#numbers.set(word, number)
    return number
  }
}

/** The words of a part in order, as they are compared: a word in bold is another than the same in plain. */
export function wordsOf(part: Part): readonly string[] {
  const inlines = inlinesOf(part)
  const hasLooks = inlines.some((inline) => 'children' in inline)
  const own = hasLooks ? lookedWords(inlines, '') : splitWords(ownText(part)).filter(isWord)
  return [...own, ...slotsOf(part).flatMap((slot) => partsUnder(part, slot).flatMap(wordsOf))]
}

function lookedWords(inlines: readonly Inline[], look: string): readonly string[] {
  return inlines.flatMap((inline) => {
    if ('children' in inline) {
      return lookedWords(inline.children, `${look}${inline.kind === 'link' ? inline.url : inline.kind} `)
    }
    const words = splitWords(inlineText([inline])).filter(isWord)
    return look === '' ? words : words.map((word) => look + word)
  })
}

/** How much of their words two bags share: from 0 to 1. Two without words share all they have. */
export function shareOf(a: WordBag, b: WordBag): number {
  const all = a.length + b.length
  return all === 0 ? 1 : (2 * sharedWords(a, b)) / all
}
