/** A set phrase that ends in a small word: `i enlighet` and `med`. */
interface WrittenPhrase {
  readonly words: string
  /** The small words, any of which makes it whole. The fix writes it where there is only one. */
  readonly ends: readonly string[]
  /** Words that may follow all the same, beside `därmed`, `härmed` and `varmed` for `med`, and so on. */
  readonly others?: readonly string[]
  /** What shows, where it follows at once, that the small word is missing. */
  readonly before: readonly Follower[]
  /** Only first in a sentence, since the words may stand alone later in it: ”beslutar i samråd de belopp som …”. */
  readonly isFirst?: true
  /** What goes before in the sentence where the words mean something else. */
  readonly unlessAfter?: RegExp
}

/** The same with all words that may follow. */
export type SetPhrase = WrittenPhrase & Required<Pick<WrittenPhrase, 'others'>>

/**
 * `word`: any word at all. `phrase`: an article, a pronoun or a noun with its ending. `noun`: such a noun. `whole`: such a noun, or `denna`,
 * `detta` or `dessa` with a word, after which a mark or the end follows. `att`.
 */
export type Follower = 'word' | 'phrase' | 'noun' | 'whole' | 'att'

/** Left out is what may stand alone where an object or a time follows it, anywhere in a sentence: `i fråga`, `i form`, `med stöd` and the like. */
const writtenPhrases: readonly WrittenPhrase[] = [
  { words: 'i anslutning', ends: ['till'], before: ['phrase'] },
  { words: 'i enlighet', ends: ['med'], before: ['word'] },
  { words: 'i förhållande', ends: ['till'], before: ['phrase'] },
  { words: 'i likhet', ends: ['med'], before: ['phrase'] },
  { words: 'i linje', ends: ['med'], before: ['noun'] },
  { words: 'i motsats', ends: ['till', 'mot'], before: ['phrase'] },
  { words: 'i relation', ends: ['till', 'med'], before: ['noun'] },
  { words: 'i samband', ends: ['med'], before: ['phrase', 'att'] },
  { words: 'i takt', ends: ['med'], before: ['att'] },
  { words: 'inom ramen', ends: ['för'], before: ['whole'] },
  { words: 'med anledning', ends: ['av'], before: ['phrase'] },
  { words: 'med beaktande', ends: ['av'], before: ['phrase'] },
  { words: 'med hänsyn', ends: ['till'], others: ['tagen', 'taget'], before: ['att'] },
  { words: 'med hänsyn', ends: ['till'], others: ['tagen', 'taget'], before: ['phrase'], isFirst: true },
  { words: 'med tanke', ends: ['på'], before: ['noun'] },
  { words: 'med undantag', ends: ['för', 'av', 'från'], others: ['därifrån'], before: ['noun'] },
  { words: 'med utgångspunkt', ends: ['i', 'från'], others: ['därifrån', 'härifrån'], before: ['phrase'] },
  { words: 'mot bakgrund', ends: ['av'], before: ['phrase', 'att'] },
  { words: 'på bekostnad', ends: ['av'], before: ['phrase'] },
  {
    words: 'på grund',
    ends: ['av'],
    before: ['noun', 'att'],
    // A ship, a house, a load.
    unlessAfter:
      /(?:^|\s)(?:går?|gick|gått|köra?|körde|körts?|rände|ränner|rännt|segl\S*|stötte|stöter|stött|drev|driver|hamna\S*|ligga|ligger|låg|legat|står?|stod|stått|sitter|satt|suttit|vilar?|fast|\S*(?:båt|fartyg|färja|skepp)(?:en|et|n|ar|or)?)\s/iu,
  },
  {
    words: 'till följd',
    ends: ['av'],
    before: ['phrase'],
    // ”fick till följd den ökning som …”
    unlessAfter: /(?:^|\s)(?:ha|har|hade|haft|få|får|fick|fått)(?:\s+\S+){0,5}\s+$/iu,
  },
  { words: 'till skillnad', ends: ['från', 'mot'], others: ['därifrån', 'däremot'], before: ['phrase'] },
  { words: 'under förutsättning', ends: ['att', 'av'], before: ['phrase'] },
  { words: 'i dialog', ends: ['med', 'mellan'], before: ['phrase'], isFirst: true },
  { words: 'i samarbete', ends: ['med', 'mellan'], before: ['phrase'], isFirst: true },
  { words: 'i samråd', ends: ['med', 'mellan'], before: ['phrase'], isFirst: true },
  { words: 'i samverkan', ends: ['med', 'mellan'], before: ['phrase'], isFirst: true },
  { words: 'i strid', ends: ['med', 'mot'], before: ['phrase'], isFirst: true },
  { words: 'med fokus', ends: ['på'], before: ['phrase'], isFirst: true },
  { words: 'med hjälp', ends: ['av', 'från'], before: ['phrase'], isFirst: true },
  { words: 'med stöd', ends: ['av', 'i', 'från'], before: ['phrase'], isFirst: true },
]

/** The small words that `där`, `här` and `var` are joined with as they stand. */
const joined: ReadonlySet<string> = new Set(['av', 'för', 'i', 'med', 'på', 'till'])

export const phraseTable: readonly SetPhrase[] = writtenPhrases.map((phrase) => ({
  ...phrase,
  others: [
    ...(phrase.others ?? []),
    ...phrase.ends
      .filter((end) => joined.has(end))
      .flatMap((end) => ['där', 'här', 'var'].map((place) => place + end)),
  ],
}))

/** After these an infinitive has its `att`: `för att förbättra`. */
export const beforeInfinitive: readonly string[] = [
  'för',
  'genom',
  'i avsikt',
  'i syfte',
  'med avsikt',
  'med målet',
  'med syfte',
  'med syftet',
]

/**
 * Infinitives that are nothing else: no noun (`öka`, `sänka`, `resa`), no adjective that may stand after `för` (`säkra`, `korta`, `rädda`,
 * `uppmärksamma`), no other form of a verb.
 */
export const infinitives: readonly string[] =
  'analysera avhjälpa bekämpa bevara bidra effektivisera erbjuda finansiera främja förbereda förbättra förebygga förenkla förhindra förlänga förstärka förtydliga förverkliga garantera genomföra identifiera implementera informera kartlägga minska motverka möjliggöra optimera påskynda påverka reducera rekrytera samordna skapa stimulera stärka stödja säkerställa tillgodose tillgängliggöra tillhandahålla tillvarata underlätta undersöka undvika uppfylla uppmuntra uppnå upprätthålla upptäcka utbilda utjämna utreda utrota utveckla utvärdera vidareutveckla vidmakthålla åstadkomma åtgärda'.split(
    ' ',
  )
