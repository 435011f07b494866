/** A set phrase that ends in a small word: `i enlighet` and `med`. */
export interface SetPhrase {
  readonly words: string
  /** The small words, any of which makes it whole. The fix writes it where there is only one. */
  readonly ends: readonly string[]
  /** Other words that may follow all the same. */
  readonly others: readonly string[]
  /** What shows, where it follows at once, that the small word is missing. */
  readonly before: readonly Follower[]
  /** Only first in a sentence, since the words may stand alone later in it: ”beslutar i samråd de belopp som …”. */
  readonly isFirst?: true
  /** What goes before in the sentence where the words mean something else. */
  readonly unlessAfter?: RegExp
}

/**
 * `word`: any word at all. `phrase`: an article, a pronoun or a noun with its ending. `noun`: such a noun. `whole`: such a noun, or `denna`,
 * `detta` or `dessa` with a word, after which a mark or the end follows. `att`.
 */
export type Follower = 'word' | 'phrase' | 'noun' | 'whole' | 'att'

/** Left out is what may stand alone where an object or a time follows it, anywhere in a sentence: `i fråga`, `i form`, `med stöd` and the like. */
export const phraseTable: readonly SetPhrase[] = [
  { words: 'i anslutning', ends: ['till'], others: ['därtill', 'härtill', 'vartill'], before: ['phrase'] },
  { words: 'i enlighet', ends: ['med'], others: ['därmed', 'härmed', 'varmed'], before: ['word'] },
  { words: 'i förhållande', ends: ['till'], others: ['därtill', 'härtill', 'vartill'], before: ['phrase'] },
  { words: 'i likhet', ends: ['med'], others: ['därmed', 'härmed', 'varmed'], before: ['phrase'] },
  { words: 'i linje', ends: ['med'], others: ['därmed', 'härmed', 'varmed'], before: ['noun'] },
  {
    words: 'i motsats',
    ends: ['till', 'mot'],
    others: ['därtill', 'härtill', 'vartill'],
    before: ['phrase'],
  },
  { words: 'i relation', ends: ['till', 'med'], others: ['därtill', 'härtill', 'vartill'], before: ['noun'] },
  { words: 'i samband', ends: ['med'], others: ['därmed', 'härmed', 'varmed'], before: ['phrase', 'att'] },
  { words: 'i takt', ends: ['med'], others: ['därmed', 'härmed', 'varmed'], before: ['att'] },
  { words: 'inom ramen', ends: ['för'], others: ['härför', 'därför', 'varför'], before: ['whole'] },
  { words: 'med anledning', ends: ['av'], others: ['därav', 'härav', 'varav'], before: ['phrase'] },
  { words: 'med beaktande', ends: ['av'], others: ['därav', 'härav', 'varav'], before: ['phrase'] },
  {
    words: 'med hänsyn',
    ends: ['till'],
    others: ['tagen', 'taget', 'därtill', 'härtill', 'vartill'],
    before: ['att'],
  },
  {
    words: 'med hänsyn',
    ends: ['till'],
    others: ['tagen', 'taget', 'därtill', 'härtill', 'vartill'],
    before: ['phrase'],
    isFirst: true,
  },
  { words: 'med tanke', ends: ['på'], others: ['därpå', 'härpå', 'varpå'], before: ['noun'] },
  {
    words: 'med undantag',
    ends: ['för', 'av', 'från'],
    others: ['därför', 'härför', 'därifrån'],
    before: ['noun'],
  },
  {
    words: 'med utgångspunkt',
    ends: ['i', 'från'],
    others: ['däri', 'därifrån', 'häri', 'härifrån'],
    before: ['phrase'],
  },
  { words: 'mot bakgrund', ends: ['av'], others: ['därav', 'härav', 'varav'], before: ['phrase', 'att'] },
  { words: 'på bekostnad', ends: ['av'], others: ['därav', 'härav', 'varav'], before: ['phrase'] },
  {
    words: 'på grund',
    ends: ['av'],
    others: ['därav', 'härav', 'varav'],
    before: ['noun', 'att'],
    // A ship, a house, a load.
    unlessAfter:
      /(?:^|\s)(?:går?|gick|gått|köra?|körde|körts?|rände|ränner|rännt|segl\S*|stötte|stöter|stött|drev|driver|hamna\S*|ligga|ligger|låg|legat|står?|stod|stått|sitter|satt|suttit|vilar?|fast|\S*(?:båt|fartyg|färja|skepp)(?:en|et|n|ar|or)?)\s/iu,
  },
  {
    words: 'till följd',
    ends: ['av'],
    others: ['därav', 'härav', 'varav'],
    before: ['phrase'],
    // ”fick till följd den ökning som …”
    unlessAfter: /(?:^|\s)(?:ha|har|hade|haft|få|får|fick|fått)(?:\s+\S+){0,5}\s+$/iu,
  },
  { words: 'till skillnad', ends: ['från', 'mot'], others: ['därifrån', 'däremot'], before: ['phrase'] },
  { words: 'under förutsättning', ends: ['att', 'av'], others: ['därav', 'härav'], before: ['phrase'] },
  ...(
    [
      ['i dialog', ['med', 'mellan']],
      ['i samarbete', ['med', 'mellan']],
      ['i samråd', ['med', 'mellan']],
      ['i samverkan', ['med', 'mellan']],
      ['i strid', ['med', 'mot']],
      ['med fokus', ['på']],
      ['med hjälp', ['av', 'från']],
      ['med stöd', ['av', 'i', 'från']],
    ] as const
  ).map(([words, ends]) => ({ words, ends, others: [], before: ['phrase'], isFirst: true }) as const),
]

/** After these an infinitive has its `att`: `för att förbättra`. */
export const beforeInfinitive = 'för|genom|i avsikt|i syfte|med avsikt|med målet|med syfte|med syftet'

/**
 * Infinitives that are nothing else: no noun (`öka`, `sänka`, `resa`), no adjective that may stand after `för` (`säkra`, `korta`, `rädda`,
 * `uppmärksamma`), no other form of a verb.
 */
export const infinitives =
  'analysera avhjälpa bekämpa bevara bidra effektivisera erbjuda finansiera främja förbereda förbättra förebygga förenkla förhindra förlänga förstärka förtydliga förverkliga garantera genomföra identifiera implementera informera kartlägga minska motverka möjliggöra optimera påskynda påverka reducera rekrytera samordna skapa stimulera stärka stödja säkerställa tillgodose tillgängliggöra tillhandahålla tillvarata underlätta undersöka undvika uppfylla uppmuntra uppnå upprätthålla upptäcka utbilda utjämna utreda utrota utveckla utvärdera vidareutveckla vidmakthålla åstadkomma åtgärda'
    .split(' ')
    .join('|')
