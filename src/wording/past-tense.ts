const pastWords = new Set(
  `ha har hade haft blev blivit var varit kommit gjorde fick fått gett tagit skedde innehöll tidigare förra föregående hittills sedan
  redan började`.split(/\s+/),
)
/** Strong verbs with their prefixes (`tillkom`, `genomgick`), and the endings of weak ones (`påbörjade`, `inleddes`). */
const pastVerb =
  /(?:kom|gick|stod|höll|hölls|drog|drogs|skrev|skrevs|gav|gavs|tog|togs|lades|lade|såg|fanns|slöt|slöts|växte|fann|ade|ades|ddes?|ndes?|rdes?|ldes?|gdes?|vdes?|mdes?|ktes?|pptes?|sstes?|xtes?|its|rts|erats|jats|tats|(?<!p)lats|kats|nats|gats|dats|vats|mats|atts)$/u

/**
 * Whether a sentence tells of what was. Participles count too: a false alarm is worse than none.
 */
export function tellsOfThePast(sentence: string): boolean {
  const words = sentence.toLowerCase().match(/[a-zåäöé]+/gu) ?? []
  return words.some((word) => pastWords.has(word) || pastVerb.test(word))
}
