import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { latin } from '../text/latin.ts'
import type { PlainText } from '../wording/plain-text.ts'
import type { Check } from './check.ts'
import { checkEveryWording, isAllTyped, isInAddress, type WordingRule } from './check-wording.ts'

/**
 * **Skiljetecken, tankstreck och citattecken skrivs på svenskt vis.**
 *
 * Före komma, punkt, kolon och semikolon är det inget mellanrum, efter komma är det ett. Efter ett bindestreck är det inget, om inte
 * ordet delar sitt slut med nästa (*tjock- och ändtarm*). Ett streck med mellanrum omkring är ett
 * tankstreck (–). Citattecken är likadana på båda sidor: ”så”.
 *
 * Varför: sådant är det första som en noggrann läsare ser, och det som får resten av texten att se slarvig ut.
 *
 * Så rättas det: skriv tecknet som meddelandet säger.
 *
 * ```yaml
 * sections:
 *   - id: introduction
 *     heading: Inledning
 *     text: |
 *       Vården - även den nära - ska vara "jämlik" , god och sammanhållen.
 * ```
 */
const rule: WordingRule = (plain) => [
  ...checkSpaces(plain),
  ...checkHyphens(plain),
  ...checkDashes(plain),
  ...checkQuotationMarks(plain),
]

export const marksAndSpaces: Check = {
  name: 'marks-and-spaces',
  codes: [
    'language/space-before-mark',
    'language/space-after-mark',
    'language/space-after-hyphen',
    'language/double-space',
    'language/hyphen-as-dash',
    'language/quotation-marks',
  ],
  ...checkEveryWording(rule),
}

/** A comma between two words, a stop between two sentences, the hyphen of `tjock- och ändtarm`. */
const tightMark = latin(
  /(?<=\p{L})[,;](?=\p{L})|(?<=\p{Ll}{2}|\d{2})\.(?=\p{Lu}\p{Ll}+[ \u00a0])|(?<=\p{Ll}{3})-(?=(?:och|eller|samt)[ \u00a0])/gu,
)

/** Those that would be lost in a message. */
const namesOfMarks: ReadonlyMap<string, { readonly sv: string; readonly en: string }> = new Map([
  ['.', { sv: 'punkten', en: 'the stop' }],
  ['-', { sv: 'bindestrecket', en: 'the hyphen' }],
])

function checkSpaces(plain: PlainText): readonly Diagnostic[] {
  const { text } = plain
  const before = [...text.matchAll(/(?<=\S)([ \u00a0]+)([,.;:!?])(?=[\s”’)]|$)/gu)].flatMap((match) => {
    const [whole, space = '', mark = ''] = match
    if (!isAllTyped(plain, match.index, match.index + whole.length)) return []
    const fix = { span: plain.spanOf(match.index, match.index + space.length), text: '' }
    return [
      report(
        'language/space-before-mark',
        plain.spanOf(match.index, match.index + whole.length),
        { mark },
        { fix },
      ),
    ]
  })
  const after = [...text.matchAll(tightMark)].flatMap((match) => {
    if (!isAllTyped(plain, match.index, match.index + 1) || isInAddress(plain, match.index)) return []
    const span = plain.spanOf(match.index, match.index + 1)
    const fix = { span: { ...span, start: span.end }, text: ' ' }
    const mark = namesOfMarks.get(match[0]) ?? match[0]
    return [report('language/space-after-mark', span, { mark }, { fix })]
  })
  const double = [...plain.typed.matchAll(/(?<=\S)[ \u00a0]{2,}(?=[^\s,.;:!?])/gu)].map((match) => {
    const span = plain.spanOf(match.index, match.index + match[0].length)
    return report('language/double-space', span, {}, { fix: { span, text: ' ' } })
  })
  return [...before, ...after, ...double]
}

/** The hyphen of a word that is not left open: after `tjock- och ändtarm`, `läns- till riksnivå` and `vård-, omsorgs-` it is. */
const closedHyphen = latin(
  /(?<=\p{L}{2})-[ \u00a0](?=\p{L})(?!(?:och|eller|samt|respektive|resp\.|till|mot|men|som|kontra|liksom|såväl|inklusive|inkl\.)[ \u00a0])(?!\p{L}+-)/gu,
)

function checkHyphens(plain: PlainText): readonly Diagnostic[] {
  return [...plain.text.matchAll(closedHyphen)].flatMap(({ index }) => {
    if (!isAllTyped(plain, index, index + 2)) return []
    return [report('language/space-after-hyphen', plain.spanOf(index, index + 2), {})]
  })
}

/** Between two numbers it is an interval, or a minus. */
function checkDashes(plain: PlainText): readonly Diagnostic[] {
  return [
    ...plain.text.matchAll(
      /(?<=[^\s\d])[ \u00a0](--?|—)[ \u00a0](?=\S)|(?<=\d)[ \u00a0](--?|—)[ \u00a0](?=[^\s\d])/gu,
    ),
  ].flatMap((match) => {
    const written = match[1] ?? match[2] ?? ''
    const at = match.index + 1
    if (!isAllTyped(plain, at, at + written.length)) return []
    const span = plain.spanOf(at, at + written.length)
    return [report('language/hyphen-as-dash', span, { written }, { fix: { span, text: '–' } })]
  })
}

function checkQuotationMarks(plain: PlainText): readonly Diagnostic[] {
  return [...plain.typed.matchAll(/["“„‟«»]/gu)].flatMap((match) => {
    const [written] = match
    // Seconds and inches.
    if (written === '"' && /\d$/.test(plain.text.slice(0, match.index))) return []
    const span = plain.spanOf(match.index, match.index + 1)
    return [report('language/quotation-marks', span, { written }, { fix: { span, text: '”' } })]
  })
}
