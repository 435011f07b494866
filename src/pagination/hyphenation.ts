import { createRequire } from 'node:module'

/** Fewest letters that may stand before and after a hyphen, and of a word that is divided. */
const fewestBefore = 3
const fewestAfter = 3
const fewestLetters = 6

/**
 * Stems that the patterns divide wrongly inside compounds ("Hälsode-partement", "slutre-dovisa"), divided rightly. Where
 * one begins within a word is the seam of a compound, which is the best place of all to divide.
 */
const stems: readonly string[] = [
  'ad-mi-nist-ra',
  'an-pass',
  'an-slag',
  'ar-be-t',
  'be-hand-ling',
  'be-hov',
  'be-slut',
  'bib-lio-tek',
  'cancer',
  'del-ak-tig',
  'de-par-te-ment',
  'där-ut-över',
  'eko-no-mi',
  'er-sätt-ning',
  'fi-nan-sie-r',
  'för-del',
  'före-tag',
  'för-fog',
  'för-lopp',
  'för-mån',
  'för-ord-ning',
  'för-sörj-ning',
  'genom',
  'hand-tag',
  'in-for-ma-tion',
  'in-sats',
  'in-sjuk',
  'in-stru-ment',
  'kom-mel-se',
  'kom-pe-tens',
  'kva-li-tet',
  'läke-me-del',
  'mottag-ning',
  'möj-lig-het',
  'om-rå-d',
  'pa-ti-ent',
  'pro-cess',
  'pro-gram',
  'pro-jekt',
  're-do-vis',
  're-gion',
  're-gis-ter',
  're-gis-tre-r',
  're-ha-bi-li-te-r',
  'rek-vi-si-tion',
  'sam-ver-kan',
  'scree-ning',
  'skrip-tom',
  'sköter-sk',
  'spe-cia-li',
  'stra-te-gi',
  'struk-tur',
  'stu-die',
  'tag-and',
  'tag-ning',
  'testning',
  'upp-följ-ning',
  'ut-red-ning',
  'ut-veck-ling',
  'ut-vär-der',
  'verk-sam-het',
  'vård-för-lopp',
].toSorted((a, b) => b.length - a.length)

const divisions = stems.map((stem) => ({ letters: stem.replaceAll('-', ''), points: pointsOf(stem) }))

type Hyphenate = (text: string, options: { hyphenChar: string; minWordLength: number }) => string

let divideByPatterns: Hyphenate | undefined
const divided = new Map<string, readonly number[]>()

/** Loaded when the first word does not fit: a short document may never need the patterns. */
function loadPatterns(): Hyphenate {
  const require = createRequire(import.meta.url)
  return (require('hyphen/sv') as { hyphenateSync: Hyphenate }).hyphenateSync
}

/** Numbers of letters before each hyphen of a hyphenated word. */
function pointsOf(hyphenated: string): readonly number[] {
  const points: number[] = []
  let letters = 0
  for (const character of hyphenated) {
    if (character === '-') points.push(letters)
    else letters++
  }
  return points
}

/**
 * Where a Swedish word may be divided, as numbers of letters before the hyphen, ascending. Capitals inside the word
 * (RCC, SVF) make an abbreviation of it, which is not divided.
 */
export function divideWord(word: string): readonly number[] {
  const known = divided.get(word)
  if (known) return known
  const divisible = word.length >= fewestLetters && /^\p{L}\p{Ll}+$/u.test(word)
  const allowed = (divisible ? findPoints(word.toLowerCase()) : []).filter(
    (point) => point >= fewestBefore && word.length - point >= fewestAfter,
  )
  divided.set(word, allowed)
  return allowed
}

function findPoints(word: string): readonly number[] {
  divideByPatterns ??= loadPatterns()
  let points = pointsOf(divideByPatterns(word, { hyphenChar: '-', minWordLength: fewestLetters }))
  const taken: { start: number; end: number }[] = []
  for (const { letters, points: inner } of divisions) {
    for (let start = word.indexOf(letters); start !== -1; start = word.indexOf(letters, start + 1)) {
      const end = start + letters.length
      if (taken.some((other) => start < other.end && other.start < end)) continue
      taken.push({ start, end })
      // No point stands a letter or two beside the seam, where it would cut a stump off the part before or after.
      const outside = points.filter((point) => point < start - 2 || point >= end)
      const inside = inner.filter((point) => start === 0 || point > 2).map((point) => start + point)
      points = [...outside, start, ...inside]
    }
  }
  return [...new Set(points)].filter((point) => point > 0).toSorted((a, b) => a - b)
}
