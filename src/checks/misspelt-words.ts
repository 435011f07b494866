import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Document } from '../document/nodes.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import type { Span } from '../text/source-file.ts'
import { indexNames } from '../wording/body-name-index.ts'
import { knownNamesOf } from '../wording/body-name-words.ts'
import { wordingsOf } from '../wording/document-text.ts'
import {
  type CountedTexts,
  countLongWords,
  placeOf,
  readWord,
  type WordFamily,
  type WordKind,
  wordKinds,
} from '../wording/long-words.ts'
import type { PlainText } from '../wording/plain-text.ts'
import { findWordSlips, type WordSlip } from '../wording/word-slips.ts'
import { wordingsOfAgreement } from '../wording/wordings.ts'
import type { Check } from './check.ts'
import { isInAddress } from './check-wording.ts'

/**
 * **Ett ord som bara står en gång ska inte vara ett vanligare ord som har skrivits fel.**
 *
 * Det gäller ett långt ord som står på ett enda ställe och som inne i ordet skiljer sig från ett ord som används på flera: en bokstav som fattas eller
 * är för mycket, två som har bytt plats, eller en granntangent. Orden jämförs i överenskommelsen eller beslutet, med den överenskommelse som
 * beslutet stöder sig på, och i mallarnas text. Ordböjningar jämförs inte: början och slutet av ett ord får skilja, och vokaler får växla
 * (*fortsatta* och *fortsätta*). Någon ordlista finns inte, så det som är felskrivet på samma sätt två gånger upptäcks inte.
 *
 * Varför: den som har skrivit texten läser det som borde stå där.
 *
 * Så rättas det: skriv ordet som på de andra ställena. Är det ett annat ord, låt det stå och säg det
 * (`# ordalag-ignore language/misspelt-word: …`).
 *
 * ```yaml
 * text: |
 *   Regionerna ska genomföra insatserna. Hur de har genomförts redovisas.
 *   Insatser som ännu inte har påbörjats ska genoföras senare.
 * ```
 */
export const misspeltWords: Check = {
  name: 'misspelt-words',
  codes: ['language/misspelt-word'],
  checkModel: (agreement, registers) => {
    const counted = [agreement, ...(agreement.leansOn ? [agreement.leansOn] : [])].map((each) =>
      countWords(each, registers),
    )
    return wordKinds.flatMap((kind) => reportSlips(counted, kind, registers))
  },
  checkDocument: (document, agreement, registers) =>
    reportSlips([countTemplateWords(document), countWords(agreement, registers)], 'common', registers),
}

const knownCounts = new WeakMap<Agreement, CountedTexts>()

function countWords(agreement: Agreement, registers: Registers): CountedTexts {
  const known = knownCounts.get(agreement)
  if (known) return known
  const counted = countLongWords(wordingsOfAgreement(agreement, registers))
  knownCounts.set(agreement, counted)
  return counted
}

/** What a template says of each of several things was typed once. */
function countTemplateWords(document: Document): CountedTexts {
  const byPlace = new Map<string, PlainText>()
  for (const plain of wordingsOf(document)) byPlace.set(`${plain.span.start} ${plain.span.file.path}`, plain)
  return countLongWords([...byPlace.values()])
}

function reportSlips(
  counted: readonly CountedTexts[],
  kind: WordKind,
  registers: Registers,
): readonly Diagnostic[] {
  return findWordSlips(counted, kind).flatMap((slip) => {
    const { written, right } = slip
    // A name that only stands where sentences begin is no common word.
    const isName = kind === 'common' && !right.isCommon
    return isName || isInAddress(written.plain, placeOf(written).start) || isNearRegister(slip, registers)
      ? []
      : [reportSlip(slip)]
  })
}

/** What is nearly a name of the registers is told of as such. A word of a region's name is its county's as well, by itself. */
function isNearRegister({ written, right }: WordSlip, registers: Registers): boolean {
  const before = written.plain.typed.slice(0, placeOf(written).start).trimEnd()
  return (
    indexNames(registers).slips.has(written.word.text.toLowerCase()) ||
    knownNamesOf(registers).some(({ words, entry }) =>
      words.some(
        (word, at) =>
          readWord(word)?.stem === right.word.stem &&
          (entry !== null || (at > 0 && before.endsWith(words[at - 1] ?? ''))),
      ),
    )
  )
}

function reportSlip({ written, right, form, isOnly }: WordSlip): Diagnostic {
  const span = spanOf(written)
  const { text, isLower } = written.word
  const meant = isLower ? form : form.charAt(0).toUpperCase() + form.slice(1)
  const place = related('language/word-here', spanOf(right), { word: right.word.text })
  const fix = isOnly ? { fix: { span, text: meant } } : {}
  return report('language/misspelt-word', span, { written: text, right: meant }, { related: [place], ...fix })
}

function spanOf(family: WordFamily): Span {
  const { start, end } = placeOf(family)
  return family.plain.spanOf(start, end)
}
