/** A step from one sequence to another. Indexes count from 0; `-1` where the step has no such side. */
export interface Step {
  readonly kind: 'same' | 'deleted' | 'inserted'
  readonly before: number
  readonly after: number
}

/**
 * The fewest deletions and insertions that turn `before` into `after` (Myers 1986), deletions before insertions. Past
 * `mostEdits` the search stops, and what lies between the common beginning and end is deleted and inserted whole, so that two texts
 * that have nothing in common cost no more than that.
 */
export function diffSequences(
  before: readonly string[],
  after: readonly string[],
  mostEdits = 1500,
): readonly Step[] {
  let start = 0
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1
  let end = 0
  while (
    end < before.length - start &&
    end < after.length - start &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  ) {
    end += 1
  }
  const steps: Step[] = []
  for (let index = 0; index < start; index += 1) steps.push({ kind: 'same', before: index, after: index })
  const middleBefore = before.slice(start, before.length - end)
  const middleAfter = after.slice(start, after.length - end)
  for (const step of diffMiddle(middleBefore, middleAfter, mostEdits)) {
    steps.push({
      kind: step.kind,
      before: step.before < 0 ? -1 : step.before + start,
      after: step.after < 0 ? -1 : step.after + start,
    })
  }
  for (let index = 0; index < end; index += 1) {
    steps.push({
      kind: 'same',
      before: before.length - end + index,
      after: after.length - end + index,
    })
  }
  return deletionsFirst(steps)
}

function diffMiddle(before: readonly string[], after: readonly string[], mostEdits: number): readonly Step[] {
  const [rows, columns] = [before.length, after.length]
  if (rows === 0 || columns === 0) return replaceWhole(rows, columns)
  const most = Math.min(rows + columns, mostEdits)
  const offset = most + 1
  const furthest = new Int32Array(2 * most + 3)
  const history: Int32Array[] = []
  for (let edits = 0; edits <= most; edits += 1) {
    history.push(furthest.slice(offset - edits - 1, offset + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      const left = furthest[offset + diagonal - 1] ?? 0
      const right = furthest[offset + diagonal + 1] ?? 0
      let row = diagonal === -edits || (diagonal !== edits && left < right) ? right : left + 1
      while (row < rows && row - diagonal < columns && before[row] === after[row - diagonal]) row += 1
      furthest[offset + diagonal] = row
      if (row >= rows && row - diagonal >= columns) return retrace(history, rows, columns)
    }
  }
  return replaceWhole(rows, columns)
}

function replaceWhole(rows: number, columns: number): readonly Step[] {
  const steps: Step[] = []
  for (let row = 0; row < rows; row += 1) steps.push({ kind: 'deleted', before: row, after: -1 })
  for (let column = 0; column < columns; column += 1) {
    steps.push({ kind: 'inserted', before: -1, after: column })
  }
  return steps
}

function retrace(history: readonly Int32Array[], rows: number, columns: number): readonly Step[] {
  const steps: Step[] = []
  let [row, column] = [rows, columns]
  for (let edits = history.length - 1; edits >= 0; edits -= 1) {
    // Each entry holds the diagonals from -edits - 1 to edits + 1.
    const furthest = history[edits] ?? new Int32Array(0)
    const at = (diagonal: number): number => furthest[diagonal + edits + 1] ?? 0
    const diagonal = row - column
    const goesDown = diagonal === -edits || (diagonal !== edits && at(diagonal - 1) < at(diagonal + 1))
    const cameFrom = goesDown ? diagonal + 1 : diagonal - 1
    const fromRow = edits === 0 ? 0 : at(cameFrom)
    const fromColumn = edits === 0 ? 0 : fromRow - cameFrom
    while (row > fromRow && column > fromColumn) {
      row -= 1
      column -= 1
      steps.push({ kind: 'same', before: row, after: column })
    }
    if (edits === 0) break
    if (goesDown) {
      column -= 1
      steps.push({ kind: 'inserted', before: -1, after: column })
    } else {
      row -= 1
      steps.push({ kind: 'deleted', before: row, after: -1 })
    }
  }
  return steps.reverse()
}

/** Within each run of edits, what is deleted comes before what is inserted. */
function deletionsFirst(steps: readonly Step[]): readonly Step[] {
  const ordered: Step[] = []
  let inserted: Step[] = []
  for (const step of steps) {
    if (step.kind === 'inserted') {
      inserted.push(step)
      continue
    }
    if (step.kind === 'same') {
      ordered.push(...inserted)
      inserted = []
    }
    ordered.push(step)
  }
  return [...ordered, ...inserted]
}

/**
 * The places that have changed order: indexes of the entries to take out so that what is left rises. As few as can
 * be; the others have kept their order among themselves.
 */
export function findOutOfOrder(places: readonly number[]): ReadonlySet<number> {
  const ends: number[] = []
  const previous: number[] = []
  places.forEach((place, index) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((places[ends[middle] ?? 0] ?? 0) < place) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = index
  })
  const kept = new Set<number>()
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index] ?? -1) kept.add(index)
  return new Set(places.map((_, index) => index).filter((index) => !kept.has(index)))
}
