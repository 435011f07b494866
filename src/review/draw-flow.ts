import { writeAmountWithUnit } from '../model/swedish-form.ts'
import type { Money } from '../model/values.ts'
import { element, type Html } from '../writers/html/markup.ts'
import { type Flow, type MoneyFlow, sumsBy } from './money-flow.ts'

/** Measures of a picture, in its own units; at full width on a phone a unit is about a pixel. */
const width = 400
const bar = 12
const columns = [0, 128, 256] as const
/** A label is two lines; a body with little money still needs their room. */
const labelHeight = 36
const gap = 10
/** What the larger of two totals measures. */
const tallest = 240

/** What the picture of an agreement is to be seen beside: the same scale and the same colours. */
export interface FlowScale {
  /** Units for an öre. */
  readonly unit: number
  /** Bodies in the order of their colours. */
  readonly bodies: readonly string[]
}

/** One scale for several agreements, so that what is twice as much is twice as broad. */
export function scaleOf(flows: readonly MoneyFlow[]): FlowScale {
  const largest = Math.max(1, ...flows.map(({ total }) => Number(total.ore)))
  const bodies = flows.flatMap((each) => each.flows.map(({ recipient }) => recipient))
  return { unit: tallest / largest, bodies: [...new Set(bodies)] }
}

interface Node {
  readonly body: string
  readonly amount: Money
  readonly top: number
  readonly height: number
}

/** Where an agreement's money goes, as a picture: from who gives it, through who is paid, to who gets it. */
export function drawFlow(flow: MoneyFlow, scale: FlowScale, description: string): Html {
  const ends = placeNodes(sumsBy(inOrder(flow.flows, scale), 'recipient'), scale)
  const through = flow.flows.filter(({ payee }) => passesOn(payee, flow))
  const payees = placeNodes(sumsBy(through, 'payee'), scale, centreOf(through, ends))
  const giver = placeNodes([{ body: flow.giver, amount: flow.total }], scale)
  const height = Math.ceil(Math.max(...[...ends, ...payees, ...giver].map(bottomOf)) + labelHeight)
  return element(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': description, class: 'flow' },
    drawRibbons(flow, scale, giver, payees, ends),
    giver.map((node) => drawNode(node, 0, flow, 'giver')),
    payees.map((node) => drawNode(node, 1, flow, 'payee')),
    ends.map((node) => drawNode(node, 2, flow, colourOf(node.body, scale))),
  )
}

/** Whether a body that is paid passes something on; what one keeps for itself goes the same way. */
export function passesOn(payee: string, { flows }: MoneyFlow): boolean {
  return flows.some((flow) => flow.payee === payee && flow.recipient !== payee)
}

function inOrder(flows: readonly Flow[], { bodies }: FlowScale): readonly Flow[] {
  return [...flows].sort((a, b) => bodies.indexOf(a.recipient) - bodies.indexOf(b.recipient))
}

function placeNodes(
  sums: readonly { readonly body: string; readonly amount: Money }[],
  { unit }: FlowScale,
  first = 0,
): readonly Node[] {
  let top = first
  return sums.map(({ body, amount }) => {
    const node = { body, amount, top, height: Math.max(1, Number(amount.ore) * unit) }
    top += Math.max(node.height, labelHeight) + gap
    return node
  })
}

/** Who is paid stands beside those whom the money is for. */
function centreOf(flows: readonly Flow[], ends: readonly Node[]): number {
  const tops = flows.flatMap(({ recipient }) => ends.find(({ body }) => body === recipient)?.top ?? [])
  return tops.length === 0 ? 0 : Math.min(...tops)
}

function bottomOf({ top, height }: Node): number {
  return top + height
}

function colourOf(body: string, { bodies }: FlowScale): string {
  return `flow-${1 + (bodies.indexOf(body) % 6)}`
}

function drawRibbons(
  flow: MoneyFlow,
  scale: FlowScale,
  [giver]: readonly Node[],
  payees: readonly Node[],
  ends: readonly Node[],
): readonly Html[] {
  const taken = { in: new Map<Node, number>(), out: new Map<Node, number>() }
  /** The next stretch of a node's side that is free, as broad as the money. */
  const take = (node: Node, side: 'in' | 'out', height: number): number => {
    const used = taken[side].get(node) ?? 0
    taken[side].set(node, used + height)
    return node.top + used
  }
  if (!giver) return []
  return inOrder(flow.flows, scale).flatMap(({ payee, recipient, amount }) => {
    const end = ends.find(({ body }) => body === recipient)
    const middle = payees.find(({ body }) => body === payee)
    if (!end) return []
    const height = Number(amount.ore) * scale.unit
    const stretch = { height, colour: colourOf(recipient, scale) }
    const start: Point = [columns[0], take(giver, 'out', height)]
    const finish: Point = [columns[2], take(end, 'in', height)]
    if (!middle) return [drawRibbon(start, finish, stretch)]
    return [
      drawRibbon(start, [columns[1], take(middle, 'in', height)], stretch),
      drawRibbon([columns[1], take(middle, 'out', height)], finish, stretch),
    ]
  })
}

type Point = readonly [x: number, y: number]

function drawRibbon(
  [fromX, fromY]: Point,
  [toX, toY]: Point,
  { height, colour }: { readonly height: number; readonly colour: string },
): Html {
  const [left, right] = [fromX + bar, toX]
  const half = (left + right) / 2
  const path = [
    `M${left} ${show(fromY)}`,
    `C${half} ${show(fromY)} ${half} ${show(toY)} ${right} ${show(toY)}`,
    `V${show(toY + height)}`,
    `C${half} ${show(toY + height)} ${half} ${show(fromY + height)} ${left} ${show(fromY + height)}`,
    'Z',
  ]
  return element('path', { d: path.join(''), class: `ribbon ${colour}` })
}

function drawNode(node: Node, column: 0 | 1 | 2, flow: MoneyFlow, colour: string): Html {
  const x = columns[column]
  const text = x + bar + 5
  const middle = node.top + Math.min(node.height, labelHeight) / 2
  const first = Math.max(node.top + 13, middle - 3)
  return element(
    'g',
    {},
    element('rect', { x, y: show(node.top), width: bar, height: show(node.height), class: `node ${colour}` }),
    element('text', { x: text, y: show(first), class: 'who' }, flow.nameOf(node.body)),
    element('text', { x: text, y: show(first + 16), class: 'much' }, writeAmountWithUnit(node.amount)),
  )
}

function show(value: number): string {
  return String(Math.round(value * 10) / 10)
}
