import { type AmountChange, type Change, changeOfAmounts } from '../diff/change.ts'
import { changeTexts, type Language } from '../diff/change-texts.ts'
import { writeDifference } from '../diff/write-values.ts'
import { writeAmountWithUnit, writeList } from '../model/swedish-form.ts'
import type { Money } from '../model/values.ts'
import { element, type Html, together } from '../writers/html/markup.ts'
import { drawFlow, type FlowScale, scaleOf } from './draw-flow.ts'
import { largestAmounts } from './glance.ts'
import { type Flow, followMoney, type MoneyFlow } from './money-flow.ts'
import type { ReviewPart } from './review.ts'
import { reviewTexts } from './review-texts.ts'

const mostLines = 12

/** The money before and after, as pictures on one scale and as a table; null where there is none. */
export function writeMoney({ models, changes }: ReviewPart, language: Language): Html | null {
  const sides = [models.old, models.new].flatMap((model) => (model ? [followMoney(model)] : []))
  if (sides.every(({ flows }) => flows.length === 0)) return null
  const scale = scaleOf(sides)
  const isPair = models.old !== null && models.new !== null
  return together(
    element(
      'div',
      { class: 'flows' },
      sides.map((side, index) =>
        writeFlow(side, scale, isPair ? (index === 0 ? 'before' : 'after') : null, language),
      ),
    ),
    isPair ? writeTable(sides[0], sides[1], language) : null,
    writeLargest(changes.changes, language),
  )
}

function writeFlow(
  flow: MoneyFlow,
  scale: FlowScale,
  side: 'before' | 'after' | null,
  language: Language,
): Html {
  const say = reviewTexts[language]
  const caption = say.moneyCaption(flow.year)
  return element(
    'figure',
    {},
    element(
      'figcaption',
      {},
      side === null ? caption : [element('strong', {}, say[side]), `: ${caption}`],
      ', ',
      writeAmountWithUnit(flow.total),
    ),
    drawFlow(flow, scale, describeFlow(flow, language)),
  )
}

/** The picture in words, for those who cannot see it. */
function describeFlow(flow: MoneyFlow, language: Language): string {
  const say = reviewTexts[language]
  const ways = flow.flows.map(({ payee, recipient, amount }) =>
    say.way(
      flow.nameOf(recipient),
      writeAmountWithUnit(amount),
      payee === recipient ? null : flow.nameOf(payee),
    ),
  )
  return say.flow(flow.nameOf(flow.giver), writeAmountWithUnit(flow.total), writeList(ways))
}

function writeTable(old: MoneyFlow | undefined, now: MoneyFlow | undefined, language: Language): Html | null {
  if (!old || !now) return null
  const say = reviewTexts[language]
  const keyOf = ({ payee, recipient }: Flow) => `${payee} ${recipient}`
  const keys = [...new Set([...now.flows, ...old.flows].map(keyOf))]
  const rows = keys.map((key) => {
    const [before, after] = [old, now].map(({ flows }) => flows.find((flow) => keyOf(flow) === key))
    const way = after ?? before
    const names = after ? now : old
    const label = way
      ? `${names.nameOf(way.recipient)}${way.payee === way.recipient ? '' : `, ${say.through(names.nameOf(way.payee))}`}`
      : ''
    return row(label, changeOfAmounts(before?.amount ?? null, after?.amount ?? null), language, null)
  })
  const total = changeTexts[language].total
  return element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': say.money },
    element(
      'table',
      { class: 'money' },
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          element('th', { scope: 'col' }, say.recipient),
          [say.before, say.after, say.difference].map((head) =>
            element('th', { scope: 'col', class: 'end' }, head),
          ),
        ),
      ),
      element('tbody', {}, rows, row(total, changeOfAmounts(old.total, now.total), language, 'sum')),
    ),
  )
}

function row(label: string, amounts: AmountChange, language: Language, kind: string | null): Html {
  const texts = changeTexts[language]
  const show = (money: Money | null) => (money ? writeAmountWithUnit(money) : '–')
  const difference =
    amounts.old === null
      ? texts.added
      : amounts.new === null
        ? texts.removed
        : writeDifference(amounts, texts) || reviewTexts[language].same
  return element(
    'tr',
    { class: kind },
    element('th', { scope: 'row' }, label),
    [show(amounts.old), show(amounts.new), difference].map((text) => element('td', { class: 'end' }, text)),
  )
}

/** What grows and shrinks most, each with a bar: to the right what is more, to the left what is less. */
function writeLargest(changes: readonly Change[], language: Language): Html | null {
  const largest = largestAmounts(changes, mostLines)
  if (largest.length < 2) return null
  const say = reviewTexts[language]
  const texts = changeTexts[language]
  const differences = largest.map(({ line }) => Number(line.difference.ore))
  const [least, most] = [Math.min(0, ...differences), Math.max(0, ...differences)]
  return together(
    element('h4', {}, say.mostMoney),
    element(
      'ul',
      { class: 'bars' },
      largest.map(({ subject, line }) => {
        const sign = line.difference.ore > 0n ? '+' : ''
        const said = line.old === null ? ` (${texts.added})` : line.new === null ? ` (${texts.removed})` : ''
        return element(
          'li',
          {},
          element('span', { class: 'what' }, subject.label),
          element('span', { class: 'much' }, `${sign}${writeAmountWithUnit(line.difference)}${said}`),
          drawBar(Number(line.difference.ore) / (most - least), -least / (most - least)),
        )
      }),
    ),
  )
}

/** A bar from the line where nothing changes; both are shares of the whole breadth. */
function drawBar(share: number, line: number): Html {
  const breadth = 200
  const zero = Math.round(1 + line * (breadth - 2))
  const length = Math.max(1, Math.round(Math.abs(share) * (breadth - 2)))
  return element(
    'svg',
    { viewBox: `0 0 ${breadth} 10`, preserveAspectRatio: 'none', class: 'bar', 'aria-hidden': 'true' },
    element('line', { x1: zero, x2: zero, y1: 0, y2: 10 }),
    element('rect', {
      x: share < 0 ? zero - length : zero,
      y: 1.5,
      width: length,
      height: 7,
      class: share < 0 ? 'less' : 'more',
    }),
  )
}
