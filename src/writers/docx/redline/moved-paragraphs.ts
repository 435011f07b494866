import { diffTokens } from '../../../alignment/words.ts'
import type { FileSide, KnownParagraph } from './file-side.ts'
import type { Revisions } from './revisions.ts'
import type { ContentToken, TrackedToken } from './tokens.ts'
import { type XmlElement, xml } from './xml-tree.ts'

/** A paragraph's place in a move: in the row of those that left together, or came together. */
export interface MovedPlace {
  readonly name: string
  readonly isFirst: boolean
  readonly isLast: boolean
  /** The same paragraph in the other place; null where the two places have not as many. */
  readonly other: XmlElement | null
}

type Side = 'before' | 'after'

/** Which paragraphs were moved, and how Word is told that two stretches are the two places of one move (ECMA-376 part 1, 17.13.5.21–28). */
export class MovedParagraphs {
  readonly #places: Readonly<Record<Side, ReadonlyMap<string, readonly KnownParagraph[]>>>
  readonly #ids = new Map<string, string>()

  constructor(before: FileSide, after: FileSide) {
    this.#places = { before: gather(before), after: gather(after) }
  }

  of(known: KnownParagraph | undefined, side: Side): MovedPlace | null {
    const name = known?.key.move
    if (!known || !name) return null
    const own = this.#places[side].get(name) ?? []
    const others = this.#places[side === 'before' ? 'after' : 'before'].get(name) ?? []
    if (others.length === 0) return null
    const index = own.indexOf(known)
    const other = own.length === others.length ? (others[index]?.element ?? null) : null
    return { name, isFirst: index === 0, isLast: index === own.length - 1, other }
  }

  /** The elements that stand around all paragraphs of a place: before the first and after the last. */
  rangeOf(
    move: MovedPlace,
    isDestination: boolean,
    revisions: Revisions,
  ): { readonly start: XmlElement | null; readonly end: XmlElement | null } {
    const element = isDestination ? 'w:moveToRange' : 'w:moveFromRange'
    const key = `${element} ${move.name}`
    const attributes = revisions.attributes()
    const id = this.#ids.get(key) ?? attributes['w:id'] ?? ''
    this.#ids.set(key, id)
    return {
      start: move.isFirst ? xml(`${element}Start`, { ...attributes, 'w:id': id, 'w:name': move.name }) : null,
      end: move.isLast ? xml(`${element}End`, { 'w:id': id }) : null,
    }
  }
}

function gather(side: FileSide): ReadonlyMap<string, readonly KnownParagraph[]> {
  const found = new Map<string, KnownParagraph[]>()
  for (const known of side.paragraphs.values()) {
    const { move } = known.key
    if (move !== null) found.set(move, [...(found.get(move) ?? []), known])
  }
  return found
}

/** The content of one place of a move; what was reworded on the way stands in it as deleted, or as inserted. */
export function trackMove(
  before: readonly ContentToken[],
  after: readonly ContentToken[],
  isDestination: boolean,
): readonly TrackedToken[] {
  return diffTokens(before, after).flatMap((run): readonly TrackedToken[] => {
    if (run.kind === 'same') {
      const status = isDestination ? 'moved-to' : 'moved-from'
      return (isDestination ? run.after : run.before).map((token) => ({ token, status }))
    }
    const { kind } = run
    return (isDestination ? run.after : run.before).map((token) => ({ token, status: kind }))
  })
}
