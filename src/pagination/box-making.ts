import type { ListItem, Mark, Paragraph } from '../document/nodes.ts'
import type { Box, StackBox, TextBox } from './boxes.ts'
import { endSign, type itemLabels } from './printed-words.ts'
import type { Run, RunMaker } from './runs.ts'
import { margin, type TextStyle } from './typography.ts'

/** A box with the space that it wants around it. */
export interface SpacedBox {
  readonly box: Box
  readonly before: number
  readonly after: number
}

/** What the builders of boxes share: how runs are made, and which blocks are being built. */
export interface BoxMaking {
  readonly runs: RunMaker
  /** Ids of the blocks around the one that is being built. */
  readonly around: readonly string[]
}

/** The making of what stands within a part: all of it bears the part's mark. */
export function markedMaking(making: BoxMaking, part: { readonly mark?: Mark }): BoxMaking {
  return part.mark === undefined ? making : { ...making, runs: making.runs.within(part) }
}

/** A label that begins at `x`, or further left where one that has changed needs the room. */
export function labelAt(runs: readonly Run[], x: number): NonNullable<TextBox['label']> {
  const width = runs.reduce((sum, { text, typeface, size }) => sum + typeface.widthOf(text, size), 0)
  return { runs, x: runs.some(({ mark }) => mark !== null) ? Math.min(x, -width) : x }
}

/** The words of a paragraph; before one that only one document of a redline parts from the paragraph before it, a sign. */
export function paragraphRuns(
  { children, parted, origins }: Paragraph,
  style: TextStyle,
  runs: RunMaker,
): readonly Run[] {
  const sign = parted === undefined ? [] : [runs.text(endSign, style, origins, { mark: { kind: parted } })]
  return [...sign, ...runs.inlines(children, style)]
}

/** The mark or number before an item: what it was and is where both documents have it. */
export function labelRuns(
  label: ReturnType<typeof itemLabels>[number] | undefined,
  style: TextStyle,
  item: ListItem,
  runs: RunMaker,
): readonly Run[] {
  const { now = null, was = null } = label ?? {}
  const isKept = now !== null && was !== null
  return runs.change(isKept ? was : undefined, now ?? was, style, item.origins)
}

type TextBoxOptions = Partial<
  Pick<TextBox, 'ids' | 'align' | 'label' | 'tail' | 'keepFree' | 'keepWithNext' | 'backdrop'>
> & { readonly left?: number; readonly right?: number; readonly top?: number }

/** Makes a box of text. `left` and `right` narrow it, `top` is empty height above it. */
export function textBox(
  key: string,
  runs: readonly Run[],
  style: TextStyle,
  options: TextBoxOptions = {},
): TextBox {
  const { left = 0, right = 0, top = 0, ...more } = options
  return {
    text: '',
    margin: margin(left, top, right),
    key,
    ids: [key],
    runs,
    size: style.size,
    align: 'left',
    label: null,
    tail: null,
    keepFree: 0,
    keepWithNext: false,
    startsPage: false,
    backdrop: null,
    ...more,
  }
}

export function stackBox(boxes: Box[], options: { left?: number; keepWithNext?: boolean } = {}): StackBox {
  return {
    stack: boxes,
    margin: margin(options.left ?? 0, 0),
    keepWithNext: options.keepWithNext ?? false,
    startsPage: false,
  }
}

/**
 * Puts boxes under each other: between two stands the larger of the spaces that they want. Only space above a box is
 * used, so that nothing is left hanging at the foot of a page.
 */
export function flow(spaced: readonly SpacedBox[], firstBefore = 0): Box[] {
  let after = firstBefore
  return spaced.map(({ box, before, after: next }, index) => {
    const [left, top, right, bottom] = box.margin ?? margin(0, 0)
    const above = index === 0 ? Math.max(firstBefore, 0) : Math.max(after, before)
    after = next
    box.margin = [left, top + above, right, bottom]
    return box
  })
}
