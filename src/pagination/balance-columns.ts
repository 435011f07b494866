/** Heights that differ by less are the same: rounding. */
export const rounding = 0.01

/** Ends (excluded) of the boxes of each column, when each column takes as many as fit into `room`. */
export function fillColumns(heights: readonly number[], count: number, room: number): number[] {
  const ends: number[] = []
  let at = 0
  for (let column = 0; column < count; column++) {
    let used = 0
    while (at < heights.length && used + (heights[at] ?? 0) <= room + rounding) {
      used += heights[at] ?? 0
      at++
    }
    ends.push(at)
  }
  return ends
}

/** The least height at which all boxes fit into the columns, in order, and where the columns then end. */
export function balanceColumns(
  heights: readonly number[],
  count: number,
): { height: number; ends: number[] } {
  const total = heights.reduce((sum, height) => sum + height, 0)
  let height = Math.max(total / count, ...heights)
  let ends = fillColumns(heights, count, height)
  while ((ends.at(-1) ?? 0) < heights.length) {
    height += 2
    ends = fillColumns(heights, count, height)
  }
  return { height, ends }
}
