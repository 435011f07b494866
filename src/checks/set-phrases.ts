import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { latin } from '../text/latin.ts'
import { remember } from '../text/remember.ts'
import type { PlainText } from '../wording/plain-text.ts'
import { unprintable } from '../wording/printed-expression.ts'
import type { Check } from './check.ts'
import { checkEveryWording, isAllTyped, type WordingRule } from './check-wording.ts'
import {
  beforeInfinitive,
  type Follower,
  infinitives,
  phraseTable,
  type SetPhrase,
} from './set-phrase-table.ts'

/**
 * **Fasta uttryck ska vara hela.**
 *
 * Det gäller uttryck som alltid slutar med ett visst ord, som *i enlighet med*, *i samband med*, *med anledning av*, *till följd av* och *beror på att*,
 * ett *att* som fattas före en infinitiv (”för förbättra”), och några ord som byts mot nästan lika: ”i samverka med”, och ”så väl” för *såväl … som*. Ett uttryck
 * prövas bara där det som följer visar att ordet fattas: ”medlen betalas i samråd”, ”fartyget gick på grund” och ”håller sig inom ramen”
 * är hela meningar.
 *
 * Varför: ögat läser in det ord som fattas, men meningen går inte att läsa högt, och rättstavningen ser inget fel.
 *
 * Så rättas det: skriv uttrycket som meddelandet visar.
 *
 * ```yaml
 * sections:
 *   - id: introduction
 *     heading: Inledning
 *     text: |
 *       Redovisningen tas fram i enlighet mallen.
 * ```
 */
const rule: WordingRule = (plain) => {
  const { text } = plain
  if (!anySign.test(text)) return []
  return [
    ...(phraseSign.test(text) ? findUnfinished(plain) : []),
    ...slips.flatMap((slip) => (slip.sign.test(text) ? findSlips(plain, slip) : [])),
  ]
}

export const setPhrases: Check = {
  name: 'set-phrases',
  codes: ['language/phrase-incomplete', 'language/phrase-word'],
  ...checkEveryWording(rule),
}

/** What goes before a word, and after it. */
const start = '(?<![\\p{L}\\p{N}-])'
const end = '(?![\\p{L}\\p{N}-])'
/** Words in a row, with a capital or not. */
const spell = (words: string) =>
  `[${words.charAt(0).toUpperCase()}${words.charAt(0)}]${words.slice(1).replaceAll(' ', '\\s+')}`

const phrasesByWords = Map.groupBy(phraseTable, ({ words }) => words)
const phrases = [...phrasesByWords.keys()].map(spell).join('|')
const unfinishedPattern = latin(new RegExp(`${start}(?:${phrases})(?=\\s+\\p{L})`, 'gu'))

function findUnfinished(plain: PlainText): readonly Diagnostic[] {
  const { text } = plain
  return [...text.matchAll(unfinishedPattern)].flatMap((match) => {
    const [written] = match
    const at = match.index
    const to = at + written.length
    const words = written.toLowerCase().replaceAll(/\s+/gu, ' ')
    const candidates = phrasesByWords.get(words) ?? []
    // Nearly every phrase is whole.
    if (candidates.some(({ ends }) => ends.some((word) => text.startsWith(` ${word} `, to)))) return []
    const next = readNext(text, to)
    const isShown = candidates
      .filter((phrase) => mayStand(phrase, text, at))
      .find((phrase) => phrase.before.some((follower) => isMissing(phrase, next, follower)))
    const [first = ''] = next
    if (!isShown || !isAllTyped(plain, at, to + 1)) return []
    const { ends } = isShown
    const sv = ends.map((word) => `${words} ${word}`).join(' eller ')
    const right = ends.length === 1 ? sv : { sv, en: sv.replaceAll(' eller ', ' or ') }
    const isOnly = ends.length === 1 && (first === 'att' || isPhrase(next) || isNoun(next))
    const fix = isOnly ? { fix: { span: plain.spanOf(to, to), text: ` ${ends[0]}` } } : {}
    const till = to + (/^\s+/u.exec(text.slice(to))?.[0].length ?? 0) + withoutMark(first).length
    const data = { written: text.slice(at, till).replaceAll(/\s+/gu, ' '), right }
    return [report('language/phrase-incomplete', plain.spanOf(at, till), data, fix)]
  })
}

function mayStand({ isFirst, unlessAfter }: SetPhrase, text: string, at: number): boolean {
  const isCapital = text.charAt(at) !== text.charAt(at).toLowerCase()
  if (isFirst && !(isCapital && /(?:^|[.!?:]\s+)$/u.test(text.slice(0, at)))) return false
  return !unlessAfter?.test(sentenceBefore(text, at))
}

const farthest = 5

/** The next words of the sentence, at most five, each with the mark after it. */
function readNext(text: string, from: number): readonly string[] {
  const words = text
    .slice(from, from + 200)
    .trimStart()
    .split(/\s+/u)
    .slice(0, farthest)
  const last = words.findIndex(
    (word, at) => /[.!?;:]$/u.test(word) && !/^[a-zåäö]/u.test(words[at + 1] ?? ''),
  )
  return last === -1 ? words : words.slice(0, last + 1)
}

function withoutMark(word: string): string {
  return word.replace(/[.,;:!?)”]+$/u, '')
}

function isMissing({ ends, others }: SetPhrase, nextWords: readonly string[], follower: Follower): boolean {
  const comma = nextWords.findIndex((word) => word.endsWith(','))
  const next = follower === 'word' || comma === -1 ? nextWords : nextWords.slice(0, comma + 1)
  const [first = '', second = ''] = next
  // ”till följd bl.a. av”, ”i enlighet inte bara med”, ”i samverkan parterna emellan”, and what nobody knows the words of.
  const isWholeLater = next.some(
    (word) =>
      ends.includes(withoutMark(word)) ||
      others.includes(withoutMark(word)) ||
      word.startsWith('emellan') ||
      word.includes(unprintable),
  )
  if (isWholeLater) return false
  if (follower === 'att') return first === 'att'
  if (first === 'det' && second === 'vill') return false
  if (follower === 'word') return !between.has(withoutMark(first).toLowerCase())
  if (next.some((word) => timeWord.test(word)) || /^\d/u.test(second)) return false
  if (follower === 'noun') return isNoun(next)
  if (follower === 'phrase') return isPhrase(next) || isNoun(next)
  const isEnd = (at: number) => next.length === at + 1 || /[.,;:!?)]$/u.test(next[at] ?? '')
  return (isNoun(next) && isEnd(0)) || (/^(?:denna|detta|dessa)$/u.test(first) && second !== '' && isEnd(1))
}

/** ”i enlighet och i samklang med”. */
const between = new Set(['och', 'eller', 'samt', 'men', 'respektive', 'som', 'än', 'att', 'dvs'])

/** A time may follow anything: ”ryms inom ramen detta år”. */
const timeWord = latin(
  /^(?:(?:\p{L}*halv|budget|kalender|verksamhets)?år(?:et|en|ens|ets)?|gång(?:en|er|erna)?|\p{L}*(?:dag|dygn|hösten|kvartal|kväll|morgon|månad|natt|period|sommaren|tid|veck|vintern|våren)(?:a|an|ar|arna|en|er|erna|et|or|orna)?)[.,;:]?$/u,
)

const pronouns = new Set('deras denna dess dessa detta sin sina sitt vår våra vårt'.split(' '))
const articles = new Set(['de', 'den', 'det'])

/** ”de nya reglerna”, but not ”de inte kan lämna”, where a clause without its `som` begins. */
function isPhrase([first = '', ...rest]: readonly string[]): boolean {
  if (articles.has(first)) return [0, 1, 2].some((at) => isNoun(rest.slice(at)))
  return pronouns.has(first) && rest.length > 0
}

const nounWithEnding = latin(/^\p{Ll}{3,}(?:en|et|in|arna|erna|orna)s?$/u)
const noSuchNoun =
  /ligen$|vatten$|botten$|^(?:antingen|egen|igen|ingen|inget|istället|litet|mycket|någonsin|även|överens|vilken|vilket)$/u

function isNoun([first = '']: readonly string[]): boolean {
  const word = withoutMark(first)
  return nounWithEnding.test(word) && !noSuchNoun.test(word)
}

/** A pattern of what is wrong as it stands. */
interface Slip {
  /** What any text that holds one holds. */
  readonly sign: RegExp
  readonly code: 'language/phrase-incomplete' | 'language/phrase-word'
  /** Two groups: what is right, and what is wrong or stands after the missing word. */
  readonly pattern: string
  /** The missing word, or what the wrong ones should be. */
  readonly right: string | ((wrong: string) => string)
  /** Of the sentence up to it, and after it. */
  readonly isRight?: (before: string, after: string) => boolean
}

const relative = /(?:^|\s)(?:som|vilka|vilken|vilket|vars|där|vad)\s/iu
const auxiliary =
  /(?:^|\s)(?:att|ska|skall|skulle|kan|kunde|bör|borde|får|fick|måste|vill|ville|kommer|behöver|låter)\s/iu
const endsInVerb = /(?:r|de|te|ck|og|dd|tt|s)\s+$/u
const endsInFinite = /(?:r|de|te|dd|tt)\s+$/u
const giving =
  /(?:^|\s)(?:ge|ger|gav|gett|givit|ges|(?:ut)?betala|lämna|bevilja|erbjud|tilldela|tillerkän|garantera|anvisa|tillför|överlämna)/iu
const otherReason = /(?:^|\s)(?:på|av|därav|därpå|härav|härpå|varav|varpå|låt\S*|lät)\s/iu
const months = 'januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december'

/** In ”kan det som man ansvarar för förbättra vården” the small word belongs to what goes before. */
const isStranded = (before: string) =>
  auxiliary.test(before) && (relative.test(before) || endsInFinite.test(before))

const openings = beforeInfinitive.map(spell).join('|')
const verbs = infinitives.join('|')

const slips: readonly Slip[] = [
  {
    sign: new RegExp(`(?:${openings})\\s+(?:${verbs})`),
    code: 'language/phrase-incomplete',
    pattern: `(${openings})\\s+(${verbs})${end}`,
    right: 'att',
    isRight: isStranded,
  },
  {
    sign: /[Bb]ero/,
    code: 'language/phrase-incomplete',
    pattern: `([Bb]ero(?:r|dde|tt)?(?:\\s+(?:bland\\s+annat|bl\\.a\\.|främst|framför\\s+allt|delvis|också|även|sannolikt|troligen))?)\\s+(att)${end}(?!\\s+se${end})`,
    right: 'på',
    isRight: (before) => otherReason.test(before),
  },
  {
    // Of another gender than the noun, or after a verb that takes no noun.
    sign: /[Bb]erättigad/,
    code: 'language/phrase-incomplete',
    pattern: `([Bb]erättigad(?=\\s+(?:medel|bidrag|statsbidrag|stöd)${end})|(?:är|vara|blir|bli|var|blev|varit|blivit|anses|bedöms)\\s+berättigade(?=\\s+(?:utbetalning|ersättning)${end}))\\s+(\\p{Ll}+)`,
    right: 'till',
    isRight: (before) => giving.test(before),
  },
  {
    sign: /[Ff]rån\s+och\s+den/,
    code: 'language/phrase-incomplete',
    pattern: `([Ff]rån\\s+och)\\s+(den)(?=\\s+\\d{1,2}\\s+(?:${months})${end})`,
    right: 'med',
    isRight: (before) => relative.test(before),
  },
  {
    sign: /[Ii]\s+och\s+att/,
    code: 'language/phrase-incomplete',
    pattern: `((?:(?<=^|[.!?]\\s+)I|(?<=,\\s+)i)\\s+och)\\s+(att)${end}`,
    right: 'med',
  },
  {
    sign: /[Ii]\s+sam(?:verka|arbeta|råda)\s+med/,
    code: 'language/phrase-word',
    pattern: `([Ii])\\s+(samverka|samarbeta|samråda)(?=\\s+med${end})`,
    right: (wrong) => ({ samverka: 'samverkan', samarbeta: 'samarbete' })[wrong] ?? 'samråd',
    isRight: (before) => relative.test(before) || (endsInVerb.test(before) && !/as\s+$/u.test(before)),
  },
  {
    sign: /så\s+väl/,
    code: 'language/phrase-word',
    pattern: `((?:[Ii]|[Ii]nom|[Pp]å|[Aa]v|[Mm]ed|[Tt]ill|[Ff]rån|[Mm]ellan|[Hh]os|[Gg]enom|[Vv]id|[Uu]nder|[Mm]ot))\\s+(så\\s+väl)(?=\\s+(?:den|det|de|denna|detta|dessa)${end})`,
    right: 'såväl',
    isRight: (_before, after) => !/^[^.!?]*\ssom\s/u.test(after),
  },
  {
    sign: /så\s+väl/,
    code: 'language/phrase-word',
    pattern: `()(så\\s+väl)(?=\\s+\\p{Ll}+(?:tion|tioner|ning|ningar|het|heter|förande|tagande)\\s+som${end})`,
    right: 'såväl',
  },
]

const phraseSign = new RegExp(phrases)

/** Nearly no text holds any of them, and is then read once. */
const anySign = new RegExp([phrases, ...slips.map(({ sign }) => sign.source)].join('|'))

/** Made for the first text that may hold one: no project holds all. */
const patternOf = remember((pattern) => latin(new RegExp(start + pattern, 'dgu')))

function findSlips(plain: PlainText, slip: Slip): readonly Diagnostic[] {
  const { text } = plain
  return [...text.matchAll(patternOf(slip.pattern))].flatMap((match) => {
    const to = match.index + match[0].length
    const [, [, middle] = [0, 0], [from, until] = [0, 0]] = match.indices ?? []
    if (slip.isRight?.(sentenceBefore(text, match.index), text.slice(to))) return []
    if (!isAllTyped(plain, match.index, slip.code === 'language/phrase-word' ? to : middle + 1)) return []
    const isWord = slip.code === 'language/phrase-word'
    const wrong = text.slice(from, until)
    const word = typeof slip.right === 'string' ? slip.right : slip.right(wrong)
    const first = text.slice(match.index, middle)
    const right = [first, word, ...(isWord ? [] : [wrong])].filter(Boolean).join(' ')
    const fix = isWord
      ? { span: plain.spanOf(from, until), text: word }
      : { span: plain.spanOf(middle, middle), text: ` ${word}` }
    const data = { written: match[0].replaceAll(/\s+/gu, ' '), right: right.replaceAll(/\s+/gu, ' ') }
    return [report(slip.code, plain.spanOf(match.index, to), data, { fix })]
  })
}

const sentenceEnd = latin(/[.!?]\s+(?=\p{Lu})|[;:]\s+/u)

/** The sentence up to a place. */
function sentenceBefore(text: string, at: number): string {
  const [first = '', ...later] = text.slice(0, at + 1).split(sentenceEnd)
  return (later.at(-1) ?? first).slice(0, -1)
}
