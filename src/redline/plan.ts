import { pairByLikeness } from '../alignment/likeness.ts'
import type { Field, Table } from '../document/nodes.ts'
import { type Alignment, alignParts, contentOf, isMovable, mostForOrder } from './align-parts.ts'
import { isSame } from './changed-properties.ts'
import { frameSteps, type Unframed, unframe } from './frames.ts'
import { markedWords } from './marked-words.ts'
import { partParagraphs } from './part-paragraphs.ts'
import type { LonePart, PartPlan, PartPlanner, PartStep } from './part-steps.ts'
import { kindOf, type Part, partsUnder, slotsOf } from './parts.ts'
import { planTable } from './plan-table.ts'
import { shareOf, type WordBags } from './word-bags.ts'

/** How much of its words a part must keep to be held to be moved far off. */
const leastShared = 0.75
/** Past so many comparisons, no far moves are looked for. */
const mostComparisons = 200_000

type Frames = Unframed['frames'] | null

/** Plans what becomes of each part, from the outermost to the innermost. */
export class Planner implements PartPlanner {
  readonly bags: WordBags
  /** What stands in one document only, in reading order; what is within that is not told. */
  readonly #lone: LonePart[] = []
  readonly #moves: { readonly from: LonePart; readonly to: LonePart }[] = []

  readonly #parts: boolean

  /** `parts`: whether paragraphs may be parted or joined. */
  constructor(bags: WordBags, parts = true) {
    this.bags = bags
    this.#parts = parts
  }

  planParts(before: readonly Part[], after: readonly Part[]): readonly PartStep[] {
    const unframed = unframe(before, after, this.bags)
    if (unframed) {
      const known = { lone: this.#lone.length, moves: this.#moves.length }
      const framed = frameSteps(this.#planRow(unframed.before, unframed.after, unframed.frames), unframed)
      if (framed) return framed
      this.#lone.length = known.lone
      this.#moves.length = known.moves
    }
    return this.#planRow(before, after, null)
  }

  #planRow(before: readonly Part[], after: readonly Part[], frames: Frames): readonly PartStep[] {
    const { still, ...found } = alignParts(before, after, this.bags)
    const known = { lone: this.#lone.length, moves: this.#moves.length }
    const steps = this.#planAligned(before, after, found, frames)
    if (!still) return steps
    const own = { lone: this.#lone.splice(known.lone), moves: this.#moves.splice(known.moves) }
    const other = this.#planAligned(before, after, { pairs: still, moves: [] }, frames)
    const isFewer = markedWords(steps, this.bags) > mostForOrder * markedWords(other, this.bags)
    if (isFewer) return other
    this.#lone.splice(known.lone, Number.POSITIVE_INFINITY, ...own.lone)
    this.#moves.splice(known.moves, Number.POSITIVE_INFINITY, ...own.moves)
    return steps
  }

  #planAligned(
    before: readonly Part[],
    after: readonly Part[],
    { pairs, moves }: Alignment,
    frames: Frames,
  ): readonly PartStep[] {
    const steps: PartStep[] = []
    const lone = new Map<Part, LonePart>()
    const add = (kind: LonePart['kind'], part: Part | undefined) => {
      if (!part) return
      const step = this.planLone(kind, part)
      lone.set(part, step)
      steps.push(step)
    }
    let [old, now] = [0, 0]
    for (const pair of [...pairs, { before: before.length, after: after.length }]) {
      for (; old < pair.before; old += 1) add('deleted', before[old])
      for (; now < pair.after; now += 1) add('inserted', after[now])
      const [a, b] = [before[old], after[now]]
      const plan = a && b ? this.planPair(a, b) : null
      if (plan) steps.push({ kind: 'kept', plan })
      else {
        add('deleted', a)
        add('inserted', b)
      }
      old += 1
      now += 1
    }
    const moved = new Set<LonePart>()
    for (const move of moves) {
      const [old, now] = [before[move.before], after[move.after]]
      const [from, to] = [old && lone.get(old), now && lone.get(now)]
      if (!from || !to) continue
      this.#moves.push({ from, to })
      moved.add(from).add(to)
    }
    if (!this.#parts) return steps
    return partParagraphs(steps, {
      bags: this.bags,
      isBeside: (step, part) => frames?.get(step.part) === frames?.get(part),
      isMoved: (step) => moved.has(step),
      onTaken: (step) => this.#lone.splice(this.#lone.indexOf(step), 1),
    })
  }

  /** Null where the two have too little in common in their build to be shown as one. */
  planPair(before: Part, after: Part): PartPlan | null {
    if (isSame(before, after)) return { before, after, isSame: true, slots: {} }
    const kind = kindOf(before)
    if (kind === 'table') return planTable(before as Table, after as Table, this)
    // What a field offers to choose from is printed.
    if (kind === 'field' && !isSame((before as Field).type, (after as Field).type)) return null
    // The cells of a row are the table's to match: they stand in its columns.
    const inner = kind === 'table-row' ? [] : slotsOf(after)
    const steps = inner.map(
      (slot) => [slot, this.planParts(partsUnder(before, slot), partsUnder(after, slot))] as const,
    )
    return { before, after, slots: Object.fromEntries(steps) }
  }

  planLone(kind: LonePart['kind'], part: Part): LonePart {
    const step: LonePart = { kind, part, move: null }
    this.#lone.push(step)
    return step
  }

  /** Finds what was moved to a place far off, and names all moves in the order of the new document. */
  nameMoves(): void {
    const taken = new Set(this.#moves.flatMap(({ from, to }) => [from, to]))
    const free = (kind: LonePart['kind']) =>
      this.#lone.filter((step) => step.kind === kind && !taken.has(step) && isMovable(step.part, this.bags))
    const [deleted, inserted] = [free('deleted'), free('inserted')]
    if (deleted.length * inserted.length <= mostComparisons) {
      const likeness = (a: LonePart, b: LonePart) => this.#likeness(a.part, b.part)
      for (const pair of pairByLikeness(deleted, inserted, likeness, leastShared)) {
        this.#moves.push({ from: pair.before, to: pair.after })
      }
    }
    const places = new Map(this.#lone.map((step, index) => [step, index]))
    const ordered = this.#moves.sort((a, b) => (places.get(a.to) ?? 0) - (places.get(b.to) ?? 0))
    ordered.forEach(({ from, to }, index) => {
      const isWhole = ['table', 'table-row'].includes(kindOf(from.part))
      const plan = isWhole ? null : new Planner(this.bags, false).planPair(from.part, to.part)
      from.move = { name: `move-${index + 1}`, plan }
      to.move = from.move
    })
  }

  #likeness(a: Part, b: Part): number {
    // A row belongs to its table.
    if (kindOf(a) !== kindOf(b) || kindOf(a) === 'table-row') return 0
    return contentOf(a) === contentOf(b) ? 1 : shareOf(this.bags.of(a), this.bags.of(b))
  }
}
