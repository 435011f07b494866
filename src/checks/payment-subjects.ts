import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { related, report } from '../diagnostics/report.ts'
import type { Agreement, FundingLine, Payment, Registers } from '../model/agreement.ts'
import { linesCharged, linesOf } from '../model/funding-sums.ts'
import { indexIds } from '../model/ids.ts'
import { findAppropriationItem } from '../model/register-lookup.ts'
import { writeList } from '../model/swedish-form.ts'
import { latin } from '../text/latin.ts'
import { areAkin, stemsOf } from '../wording/word-stems.ts'
import type { Check } from './check.ts'

/**
 * **Raden ska betalas ut för det som den gäller, och belasta en anslagspost som är till för det.**
 *
 * Radens etikett och ändamål jämförs med utbetalningarnas `label`. Nämner en annan utbetalning allt som radens egen nämner av vad
 * raden gäller, och mer därtill, är raden troligen kopplad till fel utbetalning. Har en rad inget ord gemensamt med namnet på den anslagspost
 * som den belastar, fast andra rader på samma post har det, är anslagsposten troligen fel. Ord räknas som lika i alla böjningsformer och som för- eller
 * efterled i varandra; ord ur överenskommelsens titel räknas inte i anslagsposternas namn.
 *
 * Varför: beloppet i varje villkor är summan av de rader som pekar på det. En rad på fel utbetalning ändrar två belopp men ingen summa.
 *
 * Så rättas det: rätta `payment` eller `appropriation`, eller gör `label` tydligare.
 *
 * ```yaml
 * lines:
 *   - { id: childhood-cancer, label: Barncancer, amount: 80 mnkr, payment: cervical-cancer-work }
 * payments:
 *   - { id: cervical-cancer-work, label: arbete med livmoderhalscancer, … }
 *   - { id: regional-work, label: samverkansregionalt arbete med SVF och barncancer, … }
 * ```
 */
export const paymentSubjects: Check = {
  name: 'payment-subjects',
  codes: ['amount/paid-other-subject', 'amount/charged-other-subject'],
  checkModel: (agreement, registers) => {
    const payments = agreement.payments.map((payment) => ({ payment, words: wordsOf(payment.label.value) }))
    return [
      ...linesOf(agreement).flatMap((line) => checkPayment(payments, line)),
      ...checkItems(agreement, registers),
    ]
  },
}

const shortAbbreviation = latin(/(?<!\p{L})\p{Lu}{2,3}(?!\p{L})/gu)

/** Words of four letters and more, and abbreviations such as SVF. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set([...stemsOf(text), ...(text.match(shortAbbreviation) ?? [])])
}

function wordsOfLine({ label, purpose }: FundingLine): ReadonlySet<string> {
  return wordsOf(`${label.value} ${purpose?.value ?? ''}`)
}

/** The words of a line that a text has, too. */
function sharedWords(line: ReadonlySet<string>, text: ReadonlySet<string>): readonly string[] {
  return [...line].filter((word) => [...text].some((other) => areAkin(word, other)))
}

interface NamedPayment {
  readonly payment: Payment
  readonly words: ReadonlySet<string>
}

function checkPayment(payments: readonly NamedPayment[], line: FundingLine): readonly Diagnostic[] {
  const own = payments.find(({ payment }) => payment.id.value === line.payment?.value)
  if (!line.payment || !own) return []
  const words = wordsOfLine(line)
  const ownShared = sharedWords(words, own.words)
  const better = payments
    .flatMap(({ payment, words: others }) => {
      const shared = sharedWords(words, others)
      if (!ownShared.every((word) => shared.includes(word))) return []
      const more = sharedWords(words, withoutKin(others, own.words))
      return more.length > 0 ? [{ payment, more }] : []
    })
    .sort((a, b) => b.more.length - a.more.length)
  const [best, next] = better
  if (!best || best.more.length === next?.more.length) return []
  return [reportPayment(line.payment.span, own.payment, best.payment, writtenWords(line, best.more))]
}

/** The words that nothing in the other text is akin to. */
function withoutKin(words: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].filter((word) => ![...others].some((other) => areAkin(word, other))))
}

function reportPayment(
  span: Diagnostic['span'],
  own: Payment,
  other: Payment,
  words: readonly string[],
): Diagnostic {
  const data = {
    payment: own.id.value,
    label: own.label.value,
    other: other.id.value,
    words: writeList(words),
  }
  const place = related('amount/other-payment-here', other.label.span, {
    other: other.id.value,
    label: other.label.value,
  })
  return report('amount/paid-other-subject', span, data, { related: [place] })
}

const longerWord = latin(/\p{L}{2,}/gu)

/** The words as the line writes them. */
function writtenWords({ label, purpose }: FundingLine, stems: readonly string[]): readonly string[] {
  const written = `${label.value} ${purpose?.value ?? ''}`.match(longerWord) ?? []
  return stems.flatMap((stem) => written.find((word) => word === stem || stemsOf(word).has(stem)) ?? [])
}

function checkItems(agreement: Agreement, registers: Registers): readonly Diagnostic[] {
  const titleWords = stemsOf(`${agreement.title.value} ${agreement.shortTitle.value}`)
  return agreement.appropriations.flatMap((use) => {
    const item = findAppropriationItem(registers, use)?.item
    if (!item) return []
    const words = new Set([...stemsOf(item.name.value)].filter((word) => !titleWords.has(word)))
    const isAbout = (line: FundingLine) => sharedWords(wordsWithPayment(agreement, line), words).length > 0
    const charged = linesCharged(agreement, use)
    if (!charged.some(isAbout)) return []
    return charged
      .filter((line) => !isAbout(line))
      .map((line) =>
        report('amount/charged-other-subject', (line.appropriation ?? line.payment ?? line.id).span, {
          label: line.label.value,
          item: String(item.number.value),
          name: item.name.value,
        }),
      )
  })
}

function wordsWithPayment(agreement: Agreement, line: FundingLine): ReadonlySet<string> {
  const payment = line.payment && indexIds(agreement).findKind('payment', line.payment.value)?.payment
  return new Set([...wordsOfLine(line), ...(payment ? wordsOf(payment.label.value) : [])])
}
