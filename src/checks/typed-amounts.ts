import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, Registers } from '../model/agreement.ts'
import { absoluteMoney, isSameMoney, subtractMoney } from '../model/money.ts'
import { writeAmountWithUnit } from '../model/swedish-form.ts'
import { latin } from '../text/latin.ts'
import { findMoney, type WrittenMoney } from '../wording/money-words.ts'
import { type LabelText, labelsOf, type ProseParagraphText, paragraphsOf } from '../wording/prose-text.ts'
import type { Check } from './check.ts'
import { type DeclaredMoney, declaredAmountsOf } from './declared-amounts.ts'
import { fixWithExpression } from './expression-fix.ts'

/**
 * **Belopp i löptexten ska hämtas ur källorna, inte skrivas för hand.**
 *
 * Ett belopp med siffror i löptexten jämförs med alla belopp som överenskommelsen anger. Är det ett av dem ska texten hänvisa till
 * det; är det inget av dem kan ingenting visa att det stämmer. Belopp i en mening som bara talar om tidigare år lämnas i fred. Ett
 * belopp utan ordet kronor anmärks också, men bara där sammanhanget talar om pengar: *25 miljoner invånare* är inget belopp.
 *
 * Varför: ändras beloppet i medelsfördelningen står det gamla kvar i texten, och två olika belopp blir undertecknade.
 *
 * Så rättas det: hänvisa med `{{amount "id"}}` (miljoner kronor) eller `{{kronor "id"}}` (hela kronor). Ett belopp som inte hör till
 * medelsfördelningen anges under `amounts`. Motsvarar beloppet bara en uppgift gör `check --fix` bytet.
 *
 * ```yaml
 * text: |
 *   För barncancer avsätts 80 miljoner kronor.        # skriv {{amount "childhood-cancer"}}
 *   Till samordningen går 25 miljoner.                # 25 miljoner kronor
 * ```
 */
export const typedAmounts: Check = {
  name: 'typed-amounts',
  codes: ['amount/typed-in-prose', 'amount/undeclared', 'amount/no-currency'],
  checkModel: (agreement, registers) => [
    ...paragraphsOf(agreement, registers).flatMap((paragraph) => checkParagraph(paragraph, agreement)),
    ...labelsOf(agreement).flatMap((label) => checkLabel(label, agreement)),
    ...findBareNumbers(agreement, registers),
  ],
}

function checkParagraph(paragraph: ProseParagraphText, agreement: Agreement): readonly Diagnostic[] {
  return findMoney(paragraph.typed).flatMap((written) => {
    const sentence = sentenceAround(paragraph, written.start)
    if (!written.hasCurrency) return reportNoCurrency(paragraph, written, sentence, agreement)
    const same = declaredAmountsOf(agreement).filter(({ money }) => isSameMoney(money, written.money))
    if (same.length > 0) return [reportTyped(paragraph, written, same)]
    return isAboutEarlierYears(sentence, agreement) ? [] : [reportUndeclared(paragraph, written, agreement)]
  })
}

function sentenceAround(paragraph: ProseParagraphText, at: number): string {
  const found = paragraph.sentences.find(({ start, end }) => start <= at && at < end)
  return found ? paragraph.text.slice(found.start, found.end) : paragraph.text
}

const earlierYears = latin(/(?<!\p{L})(?:tidigare år|föregående år|förra året)/iu)

/** A sentence that names an earlier year, and neither this year nor a later one, tells of what was. */
function isAboutEarlierYears(sentence: string, agreement: Agreement): boolean {
  const years = Array.from(sentence.matchAll(/(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/g), ([year]) =>
    Number(year),
  )
  if (years.some((year) => year >= agreement.year.value)) return false
  return years.length > 0 || earlierYears.test(sentence)
}

function reportTyped(
  paragraph: ProseParagraphText,
  written: WrittenMoney,
  same: readonly DeclaredMoney[],
): Diagnostic {
  const name = written.form === 'kronor' ? 'kronor' : 'amount'
  const expressions = same.map(({ id }) => `{{${name} "${id}"}}`)
  const [only = ''] = expressions
  const data = {
    written: paragraph.text.slice(written.start, written.end),
    expression: { sv: expressions.join(' eller '), en: expressions.join(' or ') },
  }
  const span = paragraph.spanOf(written.start, written.end)
  return report('amount/typed-in-prose', span, data, {
    related: same.map(showDeclared),
    ...(expressions.length === 1 ? fixWithExpression(paragraph.prose, span, only) : {}),
  })
}

function showDeclared({ id, money, span }: DeclaredMoney) {
  return related('amount/declared-here', span, { id, amount: writeAmountWithUnit(money) })
}

function reportUndeclared(
  plain: ProseParagraphText | LabelText,
  written: WrittenMoney,
  agreement: Agreement,
): Diagnostic {
  const nearest = findNearest(written, agreement)
  return report(
    'amount/undeclared',
    plain.spanOf(written.start, written.end),
    { written: plain.text.slice(written.start, written.end) },
    { related: nearest ? [nearest] : [] },
  )
}

/** The only declared amount within a tenth of the written one, if there is only one. */
function findNearest(written: WrittenMoney, agreement: Agreement) {
  const near = declaredAmountsOf(agreement)
    .map((declared) => ({
      ...declared,
      difference: absoluteMoney(subtractMoney(declared.money, written.money)),
    }))
    .filter(({ money, difference }) => difference.ore * 10n <= money.ore)
  const [only] = near
  if (!only || near.length > 1) return null
  return related('amount/nearest-here', only.span, {
    id: only.id,
    amount: writeAmountWithUnit(only.money),
    difference: writeAmountWithUnit(only.difference),
  })
}

const moneyWords =
  /avsätt|anslag|anslå|bidrag|betala|belopp|fördela|finansier|kostna|kostar|kronor|medel|satsning|summa|tilldela|utbetal/iu
const noNounAfter = latin(
  /^(?:[ \u00a0](?:för|till|per|under|från|varav|som|avsätts|fördelas|betalas|årligen)(?![\p{L}])|[ \u00a0]*(?:[.,;:)]|$))/u,
)

/** `25 miljoner` is money where no noun follows and the sentence speaks of money, or where it is a declared amount. */
function reportNoCurrency(
  paragraph: ProseParagraphText,
  written: WrittenMoney,
  sentence: string,
  agreement: Agreement,
): readonly Diagnostic[] {
  const text = paragraph.typed.slice(written.start, written.end)
  if (!/milj/iu.test(text) || !noNounAfter.test(paragraph.typed.slice(written.end))) return []
  const isDeclared = declaredAmountsOf(agreement).some(({ money }) => isSameMoney(money, written.money))
  if (!isDeclared && !moneyWords.test(sentence)) return []
  const { file, end } = paragraph.spanOf(written.start, written.end)
  return [
    report(
      'amount/no-currency',
      paragraph.spanOf(written.start, written.end),
      { written: text, suggestion: `${text} kronor` },
      { fix: { span: { file, start: end, end }, text: ' kronor' } },
    ),
  ]
}

const bareNumber =
  /(?<![0-9A-Za-zÅÄÖåäö/:.,–+-])(?<![0-9][ \u00a0])[0-9]{1,3}(?:[ \u00a0][0-9]{3}){2,}(?![ \u00a0]?[0-9]|[,.–-][0-9])(?![ \u00a0]?(?:kronor|krona|kr|SEK)\b)/gu

function findLongNumbers(typed: string): readonly RegExpExecArray[] {
  // Most paragraphs hold none, and are not looked at further.
  return /[0-9][ \u00a0][0-9]{3}[ \u00a0][0-9]{3}/u.test(typed) ? [...typed.matchAll(bareNumber)] : []
}

/** `182 500 000` alone is money where it is a declared amount to the krona. */
function findBareNumbers(agreement: Agreement, registers: Registers): readonly Diagnostic[] {
  return paragraphsOf(agreement, registers).flatMap((paragraph) =>
    findLongNumbers(paragraph.typed).flatMap(({ 0: text, index }) => {
      const ore = BigInt(text.replace(/[ \u00a0]/g, '')) * 100n
      if (!declaredAmountsOf(agreement).some(({ money }) => money.ore === ore)) return []
      const span = paragraph.spanOf(index, index + text.length)
      const fix = { span: { ...span, start: span.end }, text: ' kronor' }
      return [report('amount/no-currency', span, { written: text, suggestion: `${text} kronor` }, { fix })]
    }),
  )
}

/** Labels cannot hold expressions, so that an amount there may be typed, if the sources declare it. */
function checkLabel(label: LabelText, agreement: Agreement): readonly Diagnostic[] {
  if (label.key === 'what') return []
  return findMoney(label.typed)
    .filter(({ hasCurrency }) => hasCurrency)
    .filter(({ money }) => !declaredAmountsOf(agreement).some((other) => isSameMoney(other.money, money)))
    .filter(() => !isAboutEarlierYears(label.text, agreement))
    .map((written) => reportUndeclared(label, written, agreement))
}
