import type { Level } from '../model/agreement.ts'
import { latin } from '../text/latin.ts'

/** What messages call the levels. */
export const levelNames: Readonly<Record<Level, { readonly sv: string; readonly en: string }>> = {
  national: { sv: 'nationell', en: 'national' },
  'healthcare-region': { sv: 'samverkansregional', en: 'healthcare-region' },
  region: { sv: 'regional', en: 'regional' },
}

/** In lower case: with letters of either case they would take a hundred times as long to compile. */
const levelWords: readonly (readonly [RegExp, Level])[] = [
  [
    latin(
      /(?<!\p{L})nationell(?:t|a)? (?:\p{L}+ ){0,2}\p{L}*(?:arbetet?|stöd|samordning|uppföljning|insatser|nivå)(?!\p{L})/u,
    ),
    'national',
  ],
  [
    latin(
      /(?<!\p{L})samverkansregional(?:t|a)? (?:\p{L}+ ){0,2}\p{L}*(?:arbetet?|stöd|samordning|insatser|nivå)(?!\p{L})/u,
    ),
    'healthcare-region',
  ],
  [
    latin(
      /(?<!\p{L})regional(?:t|a)? (?!cancercentr)(?:\p{L}+ ){0,2}\p{L}*(?:arbetet?|stöd|insatser|nivå)(?!\p{L})/u,
    ),
    'region',
  ],
  [latin(/(?<!\p{L})(?:till regionerna|regionernas) /u), 'region'],
]

/** The level of which a text says that the work is done on it; null where it names none, or several. */
export function levelInWords(text: string): Level | null {
  const lower = text.toLowerCase()
  const found = new Set(levelWords.flatMap(([words, level]) => (words.test(lower) ? [level] : [])))
  const [level = null] = found
  return found.size === 1 ? level : null
}
