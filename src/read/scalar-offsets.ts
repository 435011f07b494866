/**
 * Where the characters of a scalar's value stand in the file. Each function gives, for a place in the value
 * (`0 <= at <= value.length`), the place in the file: of the character itself, or of the start of the escape that makes it.
 */
export type OffsetAt = (at: number) => number

/** Bare text on one line: the value stands in the file as it is. */
export function plainOffsets(start: number): OffsetAt {
  return (at) => start + at
}

/** Text in single quotation marks on one line; `''` stands for one. `start` is the opening mark. */
export function singleQuotedOffsets(text: string, start: number, end: number): OffsetAt {
  return afterFirstUse(() => {
    const offsets: number[] = []
    for (let at = start + 1; at < end - 1; at += 1) {
      offsets.push(at)
      if (text[at] === "'") at += 1
    }
    offsets.push(end - 1)
    return offsets
  })
}

const digitsOfEscape: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 }

/** Text in double quotation marks on one line. `start` is the opening mark. */
export function doubleQuotedOffsets(text: string, start: number, end: number): OffsetAt {
  return afterFirstUse(() => {
    const offsets: number[] = []
    let at = start + 1
    while (at < end - 1) {
      offsets.push(at)
      if (text[at] !== '\\') {
        at += 1
        continue
      }
      const digits = digitsOfEscape[text[at + 1] ?? ''] ?? 0
      const codePoint = digits === 8 ? Number.parseInt(text.slice(at + 2, at + 10), 16) : 0
      if (codePoint > 0xffff) offsets.push(at)
      at += 2 + digits
    }
    offsets.push(end - 1)
    return offsets
  })
}

/**
 * A literal block. A line of the value is always the tail of a line of the file, whatever the indentation and its indicator.
 * `contentStart` is the start of the line after the block's header.
 */
export function literalBlockOffsets(text: string, contentStart: number, value: string): OffsetAt {
  return afterFirstUse(() => {
    const offsets: number[] = []
    let lineStart = contentStart
    for (const valueLine of value.split('\n')) {
      const lineFeed = text.indexOf('\n', lineStart)
      const lineEnd = lineFeed === -1 ? text.length : lineFeed
      const isPastTheLast = offsets.length === value.length
      const first = isPastTheLast
        ? Math.min(lineStart, text.length)
        : Math.max(lineStart, lineEnd - valueLine.length)
      for (let at = 0; at <= valueLine.length; at += 1) offsets.push(Math.min(first + at, text.length))
      lineStart = Math.min(lineEnd + 1, text.length)
    }
    return offsets
  })
}

function afterFirstUse(computeOffsets: () => readonly number[]): OffsetAt {
  let offsets: readonly number[] | undefined
  return (at) => {
    offsets ??= computeOffsets()
    return offsets[Math.max(0, Math.min(at, offsets.length - 1))] ?? 0
  }
}
