/** How a piece of text looks in a terminal. */
export type Style =
  | 'plain'
  | 'bold'
  | 'dim'
  | 'heading'
  | 'warning'
  | 'deleted'
  | 'inserted'
  | 'deleted-mark'
  | 'inserted-mark'
  | 'changed-mark'

/** A piece of text that looks the same throughout. */
export interface Styled {
  readonly text: string
  readonly style: Style
}

/** Lines of styled text, broken at words. */
export interface StyledLines {
  /** Adds a line; what does not fit goes on below, indented to `hanging`. */
  add(indent: number, pieces: readonly Styled[], hanging?: number): void
  /** Adds an empty line, never two. */
  blank(): void
  toString(): string
}

const codes: Readonly<Record<Style, readonly [string, string]>> = {
  plain: ['', ''],
  bold: ['1', '22'],
  dim: ['2', '22'],
  heading: ['1;36', '22;39'],
  warning: ['33', '39'],
  deleted: ['31;9', '39;29'],
  inserted: ['32;4', '39;24'],
  'deleted-mark': ['31', '39'],
  'inserted-mark': ['32', '39'],
  'changed-mark': ['33', '39'],
}

/** Without colour, words that came and went stand in brackets. */
const brackets: Partial<Readonly<Record<Style, readonly [string, string]>>> = {
  deleted: ['[−', '−]'],
  inserted: ['{+', '+}'],
}

/** Begins lines of at most `width` columns, never fewer than 40. */
export function createStyledLines(options: {
  readonly colour: boolean
  readonly width: number
}): StyledLines {
  const lines: string[] = []
  const width = Math.max(40, options.width)
  const paint = ({ text, style }: Styled): string => {
    const [on, off] = codes[style]
    return !options.colour || on === '' || text === '' ? text : `\u001b[${on}m${text}\u001b[${off}m`
  }
  return {
    add: (indent, pieces, hanging = indent) => {
      const words = pieces.flatMap((piece) => wordsOf(options.colour ? piece : bracket(piece)))
      let line: Styled[] = [{ text: ' '.repeat(indent), style: 'plain' }]
      let length = indent
      const flush = () => {
        lines.push(joinPieces(line).map(paint).join('').trimEnd())
        line = [{ text: ' '.repeat(hanging), style: 'plain' }]
        length = hanging
      }
      for (const word of words) {
        const isSpace = word.text.trim() === '' && !word.text.includes('\u00a0')
        if (length + word.text.length > width && length > hanging && !isSpace) flush()
        if (isSpace && length === hanging && line.length === 1 && lines.length > 0 && hanging !== indent)
          continue
        line.push(word)
        length += word.text.length
      }
      if (line.length > 1) flush()
    },
    blank: () => {
      if (lines.length > 0 && lines.at(-1) !== '') lines.push('')
    },
    toString: () => `${lines.join('\n')}\n`,
  }
}

/** Brackets stand against the words, not against the space before them. */
function bracket(piece: Styled): Styled {
  const pair = brackets[piece.style]
  if (!pair) return piece
  const [space = ''] = piece.text.match(/^ */u) ?? []
  return { ...piece, text: `${space}${pair[0]}${piece.text.slice(space.length)}${pair[1]}` }
}

function wordsOf(piece: Styled): readonly Styled[] {
  return [...piece.text.replace(/[\n\t]+/gu, ' ').matchAll(/ +|[^ ]+/gu)].map(([text]) => ({
    text,
    style: piece.style,
  }))
}

function joinPieces(pieces: readonly Styled[]): readonly Styled[] {
  const joined: Styled[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last?.style === piece.style) joined[joined.length - 1] = { ...last, text: last.text + piece.text }
    else joined.push(piece)
  }
  return joined
}
