import type { Registers } from '../model/agreement.ts'
import { linesOf, sumsByRecipient } from '../model/funding-sums.ts'
import { writeAmountWithUnit } from '../model/swedish-form.ts'
import type { Content } from '../writers/html/markup.ts'
import { matterId } from './index-folder.ts'
import { nameIn, type OverviewMatter } from './matter.ts'
import { writeTable } from './page-table.ts'
import { drawBar, drawShares, largestOf } from './shares-picture.ts'

/** Who gets the money, and what it is for; null where there is none. */
export function writeMoney(matter: OverviewMatter, registers: Registers): Content {
  const { agreement } = matter
  const lines = linesOf(agreement)
  if (lines.length === 0) return null
  const id = `${matterId(agreement)}-money`
  const name = (body: string) => nameIn(matter, registers, body)
  const shares = sumsByRecipient(agreement).map(({ recipient, amount }) => ({
    name: name(recipient),
    amount,
  }))
  const largest = largestOf(lines.map(({ amount }) => amount.value))
  return [
    shares.length > 1 ? drawShares(id, 'Medel efter mottagare', shares) : null,
    writeTable(
      `${id}-lines`,
      'Medel efter insats',
      agreement.shortTitle.value,
      [{ words: 'Insats' }, { words: 'Medel till' }, { words: 'Belopp', style: 'amount' }, { words: '' }],
      agreement.funding.groups.flatMap((group) =>
        group.lines.map((line) => [
          line.label.value,
          name(group.recipient.value),
          writeAmountWithUnit(line.amount.value),
          largest ? drawBar(line.amount.value, largest) : null,
        ]),
      ),
    ),
  ]
}
