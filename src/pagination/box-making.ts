import type { Box, StackBox, TextBox } from './boxes.ts'
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
