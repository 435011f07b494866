import { latin } from '../text/latin.ts'
import { remember } from '../text/remember.ts'

/** A part of a text, from `start` up to, not including, `end`. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** Abbreviations whose last stop does not end a sentence, even before a capital. */
const neverLast = new Set([
  'bet.',
  'bl.a.',
  'ca.',
  'dir.',
  'dnr.',
  'dvs.',
  'ev.',
  'exkl.',
  'f.d.',
  'fr.o.m.',
  'inkl.',
  'jfr.',
  'kap.',
  'nr.',
  'prof.',
  'prop.',
  'resp.',
  's.k.',
  'st.',
  't.ex.',
  't.o.m.',
])

const sentenceEnd = latin(/([.!?…])(["”’)]*)(\s+)(?=["”’(–—\ufffc]*[\p{Lu}\p{N}\ufffc])/gu)

/**
 * The sentences of a paragraph. A stop ends one when a capital, a digit or an expression follows; `t.ex.` and its like
 * never do, `m.m.` and `etc.` do.
 */
export const sentencesOf = remember((text): readonly Range[] => {
  const ranges: Range[] = []
  let start = 0
  for (const match of text.matchAll(sentenceEnd)) {
    const stop = match.index + 1 + (match[2] ?? '').length
    const word = /[^\s(]*$/.exec(text.slice(start, match.index + 1))?.[0] ?? ''
    if (match[1] === '.' && (neverLast.has(word.toLowerCase()) || /^\p{Lu}\.$/u.test(word))) continue
    ranges.push({ start, end: stop })
    start = stop + (match[3] ?? '').length
  }
  const last = text.slice(start).trimEnd()
  if (last !== '') ranges.push({ start, end: start + last.length })
  return ranges
})
