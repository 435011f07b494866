import { distributeMoney } from '../model/distribution.ts'
import { compareMoney, sumMoney } from '../model/money.ts'
import { writeAmountWithUnit } from '../model/swedish-form.ts'
import type { Money } from '../model/values.ts'
import { element, type Html } from '../writers/html/markup.ts'

/** A part of a sum. */
export interface Share {
  readonly name: string
  readonly amount: Money
}

/** From this share of the whole, in per cent, a part has room for its number. */
const roomForNumber = 6
const height = 36
/** So many colours there are; then they begin again, which the numbers bear. */
const colours = 6

/** The parts of a sum as one bar, with a list that says in words and figures what each part is. `id` is unique on the page. */
export function drawShares(id: string, title: string, shares: readonly Share[]): Html {
  const total = sumMoney(shares.map(({ amount }) => amount))
  const percents = wholePercents(shares)
  let at = 0
  const parts = shares.map((share, index) => {
    const percent = percents[index] ?? ''
    const part = { ...share, number: index + 1, start: at, width: percentOf(share.amount, total), percent }
    at += part.width
    return part
  })
  return element(
    'figure',
    { class: 'picture' },
    element('figcaption', {}, `${title}: ${writeAmountWithUnit(total)}`),
    element(
      'svg',
      { width: '100%', height, role: 'img', 'aria-labelledby': `${id}_title` },
      element('title', { id: `${id}_title` }, `${title}, som stapel. Listan under säger samma sak.`),
      parts.map(({ number, start, width }) =>
        element(
          'g',
          { class: `share share-${((number - 1) % colours) + 1}` },
          element('rect', { x: `${round(start)}%`, y: 0, width: `${round(width)}%`, height }),
          width < roomForNumber
            ? null
            : element(
                'text',
                { x: `${round(start + width / 2)}%`, y: height / 2, dy: '0.35em' },
                String(number),
              ),
        ),
      ),
    ),
    element(
      'ol',
      { class: 'legend' },
      parts.map(({ number, name, amount, percent }) =>
        element(
          'li',
          {},
          element('span', { class: `swatch share-${((number - 1) % colours) + 1}`, 'aria-hidden': 'true' }),
          `${name}: ${writeAmountWithUnit(amount)} (${percent}\u00a0%)`,
        ),
      ),
    ),
  )
}

/** A bar as long as an amount's share of the largest, for a cell beside the amount itself. */
export function drawBar(amount: Money, largest: Money): Html {
  return element(
    'svg',
    { class: 'bar', width: '100%', height: 12, 'aria-hidden': 'true' },
    element('rect', { x: 0, y: 0, width: `${round(percentOf(amount, largest))}%`, height: 12 }),
  )
}

/** The largest of some amounts; null where none is known. */
export function largestOf(amounts: readonly (Money | null)[]): Money | null {
  const known = amounts.filter((amount) => amount !== null)
  return [...known].sort(compareMoney).at(-1) ?? null
}

/** The shares in whole per cent, which come to 100 together: a hundred kronor shared as the amounts are. */
function wholePercents(shares: readonly Share[]): readonly string[] {
  const hundred = { ore: 10_000n }
  const sharers = shares.map(({ amount }, index) => ({
    id: String(index),
    weight: amount.ore,
    rank: String(index).padStart(3, '0'),
  }))
  const shared = distributeMoney(hundred, sharers)
  return sharers.map(({ id }) => String((shared?.get(id)?.ore ?? 0n) / 100n))
}

/** What share of the whole a part is, in per cent; exact to a hundredth. */
function percentOf(part: Money, whole: Money): number {
  return whole.ore === 0n ? 0 : Number((part.ore * 10_000n) / whole.ore) / 100
}

function round(percent: number): string {
  return String(Math.round(percent * 100) / 100)
}
