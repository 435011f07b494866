import { changeOfAmounts } from '../diff/change.ts'
import type { Language } from '../diff/change-texts.ts'
import { writeAmountWithUnit } from '../model/swedish-form.ts'
import type { Money } from '../model/values.ts'
import { type Glance, largestAmounts } from './glance.ts'
import { followMoney, type MoneyFlow, sumsBy } from './money-flow.ts'
import type { ReviewPart } from './review.ts'
import { reviewTexts } from './review-texts.ts'

const mostLines = 3

/** What has changed, in a few sentences: the money, who gets it, the deadlines. Empty where only one side is there. */
export function writeInWords(
  glance: Glance,
  { models, changes }: ReviewPart,
  language: Language,
): readonly string[] {
  const say = reviewTexts[language]
  const { total, deadlines } = glance
  if (!models.old || !models.new) return []
  const sentences: string[] = []
  if (total?.old && total.new) {
    const [old, now] = [total.old, total.new].map(writeAmountWithUnit)
    const grows = total.difference.ore > 0n
    sentences.push(
      total.difference.ore === 0n
        ? say.totalSame(now ?? '')
        : say.totalInWords(writeSize(total.difference), old ?? '', now ?? '', grows),
    )
  }
  sentences.push(...writeRecipients(followMoney(models.old), followMoney(models.new), language))
  const largest = largestAmounts(changes.changes, mostLines).map(
    ({ subject, line }) =>
      `${subject.label} (${line.difference.ore > 0n ? '+' : ''}${writeAmountWithUnit(line.difference)})`,
  )
  if (largest.length > 1) sentences.push(say.largest(largest.join('; ')))
  if (deadlines && deadlines.moved.length === 0) {
    if (deadlines.sameDay.length > 0) sentences.push(say.datesFollow)
    else if (deadlines.unchanged.length > 0) sentences.push(say.datesSame)
  }
  return sentences
}

function writeRecipients(old: MoneyFlow, now: MoneyFlow, language: Language): readonly string[] {
  const say = reviewTexts[language]
  const [before, after] = [sumsBy(old.flows, 'recipient'), sumsBy(now.flows, 'recipient')]
  const bodies = [...new Set([...after, ...before].map(({ body }) => body))]
  const amountOf = (sums: typeof before, body: string): Money | null =>
    sums.find((sum) => sum.body === body)?.amount ?? null
  return bodies.flatMap((body) => {
    const change = changeOfAmounts(amountOf(before, body), amountOf(after, body))
    if (change.difference.ore === 0n) return []
    if (!change.old)
      return [say.newRecipient(now.nameOf(body), change.new ? writeAmountWithUnit(change.new) : '')]
    if (!change.new) return [say.goneRecipient(old.nameOf(body), writeAmountWithUnit(change.old))]
    return [
      say.recipientInWords(
        now.nameOf(body),
        writeAmountWithUnit(change.old),
        writeAmountWithUnit(change.new),
      ),
    ]
  })
}

function writeSize({ ore }: Money): string {
  return writeAmountWithUnit({ ore: ore < 0n ? -ore : ore })
}
