import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { latin } from '../text/latin.ts'
import type { PlainText } from '../wording/plain-text.ts'
import type { Check } from './check.ts'
import { checkEveryWording, isInAddress, type WordingRule } from './check-wording.ts'

/**
 * **Tal och enhet skiljs åt, och stora tal delas i grupper om tre siffror.**
 *
 * Det heter 25 kronor och 80 mnkr, inte 25kronor eller 80mnkr, och 25 000 patienter, inte 25000 eller 25.000. Ett
 * årtal, ett diarienummer, ett gironummer eller ett lagnummer är inget antal och delas inte.
 *
 * Varför: en siffra för mycket eller för lite syns först när siffrorna står i grupper, och en punkt läses av somliga som ett
 * decimaltecken.
 *
 * Så rättas det: skriv som meddelandet visar. Är talet ett belopp eller ett mål, ange det under `amounts` eller `figures` och
 * hänvisa till det.
 *
 * ```yaml
 * sections:
 *   - id: registry
 *     heading: Register
 *     text: |
 *       Registret omfattar 25000 patienter som följs upp i 10år.
 * ```
 */
const rule: WordingRule = (plain) => [...checkUnits(plain), ...checkGroups(plain)]

export const numberSpacing: Check = {
  name: 'number-spacing',
  codes: ['language/space-before-unit', 'language/number-grouping'],
  ...checkEveryWording(rule),
}

const gluedUnit = latin(
  /(?<![\p{L}\p{N}\-–/:.,])(\d+(?:[ \u00a0]\d{3})*(?:,\d+)?)(kr|kronor|tkr|mnkr|mdkr|miljon|miljoner|miljard|miljarder|procent|procentenheter|km|kg|dag|dagar|veckor|månader|år|timmar|minuter|patienter|personer)(?![\p{L}\p{N}-])/gu,
)

function checkUnits(plain: PlainText): readonly Diagnostic[] {
  return [...plain.typed.matchAll(gluedUnit)].map((match) => {
    const [whole, number = '', unit = ''] = match
    const at = plain.spanOf(match.index + number.length, match.index + number.length + 1)
    return report(
      'language/space-before-unit',
      plain.spanOf(match.index, match.index + whole.length),
      { right: `${number} ${unit}` },
      { fix: { span: { ...at, end: at.start }, text: ' ' } },
    )
  })
}

const ungrouped = latin(
  /(?<![\p{L}\p{N}\-–/:.,+#]|\d[ \u00a0])(?:[1-9]\d{4,}|[1-9]\d{0,2}(?:\.\d{3})+)(?![\p{L}\p{N}\-–/:]|[.,]\d|[ \u00a0]\d)/gu,
)
/** What comes before a number that is a name of something. */
const namesOfNumbers =
  /(?:nummer|konto|nr|dnr|giro|telefon|tfn|tel|kod|postadress|box|id|iso|isbn|issn)[:.]?\s*$/iu

function checkGroups(plain: PlainText): readonly Diagnostic[] {
  return [...plain.typed.matchAll(ungrouped)].flatMap((match) => {
    const written = match[0]
    if (namesOfNumbers.test(plain.text.slice(0, match.index)) || isInAddress(plain, match.index)) return []
    const right = written.replaceAll('.', '').replaceAll(/\B(?=(?:\d{3})+$)/g, ' ')
    const span = plain.spanOf(match.index, match.index + written.length)
    return [report('language/number-grouping', span, { right }, { fix: { span, text: right } })]
  })
}
