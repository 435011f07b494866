import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { latin } from '../text/latin.ts'
import type { PlainText } from '../wording/plain-text.ts'
import type { Check } from './check.ts'
import { checkEveryWording, isAllTyped, isInAddress, type WordingRule } from './check-wording.ts'

/**
 * **Intervall skrivs med tankstreck utan mellanrum.**
 *
 * Det heter 2024–2026 och 11–24 procent. Efter ”mellan” står ”och” i stället för streck: mellan 11 och 24 procent.
 * Telefonnummer, gironummer, organisationsnummer och datum som 2023-12-20 är inga intervall och har bindestreck.
 *
 * Varför: ett bindestreck binder ihop ord. Mellan två tal läses det som ett nummer, eller som ett minus.
 *
 * Så rättas det: byt strecket mot ett tankstreck (–) utan mellanrum omkring.
 *
 * ```yaml
 * sections:
 *   - id: framework
 *     heading: Ramar
 *     text: |
 *       Bidraget gäller åren 2024-2026.
 * ```
 */
const rule: WordingRule = (plain) => [...checkDashes(plain), ...checkBetween(plain)]

export const intervals: Check = {
  name: 'intervals',
  codes: ['language/interval-dash', 'language/interval-between'],
  ...checkEveryWording(rule),
}

const numbersWithDash = latin(
  /(?<![\p{L}\p{N}\-–/:.,+]|\d\s)(\d{1,4})(\s?[-–]\s?)(\d{1,4})(?![\p{L}\p{N}\-–/:]|[.,]\d|\s\d)/gu,
)
/** What comes before a number that is no quantity. */
const namesOfNumbers =
  /(?:giro|giro(?:nummer|konto)?|telefon|tfn|tel|organisationsnummer|orgnr|org\.nr|dnr|diarienummer|iso|isbn|issn|postnummer)[:.]?\s*$/iu

/** There it is the word after that is wrong. */
const afterBetween = latin(/(?<!\p{L})mellan\s+$/iu)

function checkDashes(plain: PlainText): readonly Diagnostic[] {
  return [...plain.text.matchAll(numbersWithDash)].flatMap((match) => {
    const [whole, from = '', dash = '', to = ''] = match
    if (dash === '–' || !isInterval(from, to) || afterBetween.test(plain.text.slice(0, match.index)))
      return []
    if (namesOfNumbers.test(plain.text.slice(0, match.index)) || isInAddress(plain, match.index)) return []
    const start = match.index + from.length
    if (!isAllTyped(plain, start, start + dash.length)) return []
    const span = plain.spanOf(match.index, match.index + whole.length)
    const fix = { span: plain.spanOf(start, start + dash.length), text: '–' }
    return [report('language/interval-dash', span, { right: `${from}–${to}` }, { fix })]
  })
}

/** Two years in order, or two smaller numbers in order; a number that begins with 0 is a telephone's. */
function isInterval(from: string, to: string): boolean {
  if (from.startsWith('0') || to.startsWith('0') || Number(from) >= Number(to)) return false
  const years = [from, to].every((number) => /^(?:19|20)\d\d$/.test(number))
  return years || (from.length <= 3 && to.length <= 3)
}

const betweenInterval = latin(/(?<!\p{L})mellan\s+(\d+(?:,\d+)?)(\s?[–-]\s?)(\d+(?:,\d+)?)(?![\d\-–])/giu)

function checkBetween(plain: PlainText): readonly Diagnostic[] {
  return [...plain.text.matchAll(betweenInterval)].flatMap((match) => {
    const [whole, from = '', dash = '', to = ''] = match
    const end = match.index + whole.length
    const at = end - to.length - dash.length
    if (!isAllTyped(plain, at, at + dash.length)) return []
    const fix = { span: plain.spanOf(at, at + dash.length), text: ' och ' }
    return [
      report(
        'language/interval-between',
        plain.spanOf(match.index, end),
        { right: `mellan ${from} och ${to}` },
        { fix },
      ),
    ]
  })
}
