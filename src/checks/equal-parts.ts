import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import { absoluteMoney, isSameMoney, subtractMoney } from '../model/money.ts'
import { writeAmountWithUnit, writeCount } from '../model/swedish-form.ts'
import { latin } from '../text/latin.ts'
import { findMoney, type WrittenMoney } from '../wording/money-words.ts'
import { type ProseParagraphText, paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'

/**
 * **Lika stora delar ska vara lika stora och tillsammans bli helheten.**
 *
 * Säger texten att ett belopp delas i *två lika stora delar*, eller att *hälften* av det betalas ut, ska delen gånger antalet bli det
 * belopp som nämns före i samma stycke. Det gäller belopp ur källorna lika väl som skrivna.
 *
 * Varför: höjs den ena utbetalningen och sänks den andra stämmer summan, men inte längre texten.
 *
 * Så rättas det: rätta det belopp som är fel, eller beskriv delarna som de är.
 *
 * ```yaml
 * text: |
 *   Regionerna får {{amount "to-regions"}}, i två lika stora delar om {{kronor "svf-first"}}.     # 2 × 182,5 ska bli 365
 * ```
 */
export const equalParts: Check = {
  name: 'equal-parts',
  codes: ['amount/unequal-parts'],
  checkModel: (agreement, registers) =>
    paragraphsOf(agreement, registers).flatMap((paragraph) => checkParagraph(paragraph)),
}

const numberWords = Array.from({ length: 11 }, (_, index) => writeCount(index + 2))
const phrase = latin(
  new RegExp(
    `(?<!\\p{L})(?:(?<count>${numberWords.join('|')}|[0-9]{1,2})[ \\u00a0]lika(?:[ \\u00a0]stora)?[ \\u00a0](?:delar|belopp|poster|utbetalningar)|hälften(?<of>[ \\u00a0]av)?|halva beloppet)(?!\\p{L})`,
    'giu',
  ),
)

function checkParagraph(paragraph: ProseParagraphText): readonly Diagnostic[] {
  if (!/lika|hälften|halva/iu.test(paragraph.text)) return []
  return Array.from(paragraph.text.matchAll(phrase)).flatMap((match) => {
    const amounts = findMoney(paragraph.text)
    const end = match.index + match[0].length
    const sentenceEnd = paragraph.sentences.find(
      (each) => each.start <= match.index && match.index < each.end,
    )?.end
    const after = amounts.filter(
      ({ start }) => start >= end && start < (sentenceEnd ?? Number.POSITIVE_INFINITY),
    )
    const before = amounts.filter(({ start }) => start < match.index).at(-1)
    // "hälften av 365 miljoner kronor, 182,5 miljoner kronor"
    const [whole, part] = match.groups?.of === undefined ? [before, after[0]] : after
    if (!whole || !part) return []
    const written = match.groups?.count?.toLowerCase()
    const count = written === undefined ? 2 : 2 + numberWords.indexOf(written)
    return compare(paragraph, whole, part, written && /^[0-9]/.test(written) ? Number(written) : count)
  })
}

function compare(
  paragraph: ProseParagraphText,
  whole: WrittenMoney,
  part: WrittenMoney,
  count: number,
): readonly Diagnostic[] {
  const product = { ore: part.money.ore * BigInt(count) }
  if (isSameMoney(product, whole.money)) return []
  const data = {
    count: String(count),
    part: writeAmountWithUnit(part.money),
    product: writeAmountWithUnit(product),
    whole: writeAmountWithUnit(whole.money),
    difference: writeAmountWithUnit(absoluteMoney(subtractMoney(product, whole.money))),
  }
  const place = related('amount/whole-here', paragraph.spanOf(whole.start, whole.end), { whole: data.whole })
  return [report('amount/unequal-parts', paragraph.spanOf(part.start, part.end), data, { related: [place] })]
}
