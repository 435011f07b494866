import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { latin } from '../text/latin.ts'
import type { Span } from '../text/source-file.ts'
import { paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'
import { checkEveryWording, isAllTyped, type WordingRule } from './check-wording.ts'

/**
 * **Procent skrivs på ett sätt i hela texten, och med mellanrum före procenttecknet.**
 *
 * I löpande text skrivs antingen ”procent” eller ”%”, inte båda. Det som trycks av `{{figure "…"}}` skrivs med ordet procent.
 * Före tecknet är det ett mellanrum: 70 %.
 *
 * Varför: två skrivsätt i samma text ser ut som två författare, och läsaren undrar om det är två slags tal.
 *
 * Så rättas det: skriv som meddelandet visar. Bäst är att ange andelen under `figures` och hänvisa till den.
 *
 * ```yaml
 * sections:
 *   - id: target
 *     heading: Mål
 *     text: |
 *       Målet är 70% i år, mot 65 procent förra året.
 * ```
 */
const rule: WordingRule = (plain) =>
  [...plain.typed.matchAll(/\d(%)/gu)].map((match) => {
    const number = /[\d,.–-]*\d$/u.exec(plain.typed.slice(0, match.index + 1))?.[0] ?? ''
    const start = match.index + 1 - number.length
    const span = plain.spanOf(start, match.index + 2)
    const at = plain.spanOf(match.index + 1, match.index + 2)
    const fix = { span: { ...at, end: at.start }, text: ' ' }
    return report('language/percent-space', span, { right: `${number} %` }, { fix })
  })

const everyWording = checkEveryWording(rule)

export const percent: Check = {
  name: 'percent',
  codes: ['language/percent-space', 'language/percent-mixed'],
  ...everyWording,
  checkModel: (agreement, registers) => [
    ...everyWording.checkModel(agreement, registers),
    ...checkMixed(agreement, registers),
  ],
}

interface Written {
  readonly written: '%' | 'procent'
  readonly span: Span
  readonly isTyped: boolean
}

const percentSign = latin(/(?<=[\d\ufffc]\s?)%|(?<=[\d\ufffc]\s)procent(?!\p{L})/gu)

/** Most paragraphs hold neither, and are not looked at further. */
const mayBePercent = /%|procent/u

/** Only running text: a table or a label may be short of room. */
function checkMixed(agreement: Agreement, registers: Registers): readonly Diagnostic[] {
  const all = paragraphsOf(agreement, registers).flatMap((plain) =>
    (mayBePercent.test(plain.text) ? [...plain.text.matchAll(percentSign)] : []).map((match): Written => {
      const end = match.index + match[0].length
      return {
        written: match[0] === '%' ? '%' : 'procent',
        span: plain.spanOf(match.index, end),
        isTyped: isAllTyped(plain, match.index, end),
      }
    }),
  )
  const signs = all.filter(({ written }) => written === '%')
  const words = all.filter(({ written }) => written === 'procent')
  const areWordsFewer = words.length < signs.length && words.every((each) => each.isTyped)
  const [fewer, more] = areWordsFewer ? [words, signs] : [signs, words]
  const [other] = more
  if (!other) return []
  return fewer.map(({ written, span }) =>
    report(
      'language/percent-mixed',
      span,
      { written, other: other.written },
      { related: [related('language/other-percent-here', other.span, { other: other.written })] },
    ),
  )
}
