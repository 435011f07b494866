import type { YAMLError } from 'yaml'
import type { FaultList } from './fault-list.ts'
import { nameCharacter, oddSpace } from './forbidden-characters.ts'

/** Where the texts and brackets began that a text holds. */
export interface Openings {
  /** From the end of each text in quotation marks to its start. */
  readonly quoteStarts: ReadonlyMap<number, number>
  /** The brackets and braces that nothing closes. */
  readonly unclosedBrackets: readonly number[]
}

/** A fault of the syntax, in our own words. */
export interface SyntaxFault {
  /** Which fault of a line is shown: the one nearest the cause, and so the lowest. */
  readonly rank: number
  readonly start: number
  /**
   * What to overwrite so that only this value is lost and the rest can be read: with U+FFFD what stands for a value (which is then refused),
   * with spaces what is too much. Null where the structure itself is in doubt.
   */
  readonly mend: { readonly start: number; readonly end: number; readonly character: '\uFFFD' | ' ' } | null
  readonly addTo: (faults: FaultList) => void
}

/** An error of the YAML reader and where it happened. */
interface Trouble {
  readonly text: string
  readonly at: number
  readonly error: YAMLError
  readonly openings: Openings
}

/** The faults that the YAML reader found: one per line, since the others follow from it. */
export function explainSyntaxErrors(
  text: string,
  errors: readonly YAMLError[],
  openings: Openings,
): readonly SyntaxFault[] {
  const byLine = new Map<number, SyntaxFault>()
  for (const error of errors) {
    const trouble = { text, at: Math.min(error.pos[0], text.length), error, openings }
    const fault = explainSpecialStart(trouble) ?? explainByCode(trouble) ?? explainByWords(trouble)
    const line = lineStart(text, fault.start)
    const known = byLine.get(line)
    if (known === undefined || fault.rank < known.rank) byLine.set(line, fault)
  }
  return [...byLine.values()]
}

/** The text with the faults that can be mended overwritten, all places kept. */
export function mendFaults(text: string, faults: readonly SyntaxFault[]): string {
  const mends = faults.flatMap(({ mend }) => mend ?? []).sort((a, b) => a.start - b.start)
  let mended = ''
  let at = 0
  for (const { start, end, character } of mends) {
    if (start < at) continue
    // What closes brackets around the value must stay.
    mended += text.slice(at, start) + text.slice(start, end).replaceAll(/[^,\]}\n]/g, character)
    at = end
  }
  return mended + text.slice(at)
}

export function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1
}

export function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

/** A piece of the source no longer than a message can bear. */
export function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text
}

/** From the first character at or after a place up to the end of its line, trailing spaces and comments not counted. */
function restOfLine(text: string, at: number): [number, number] {
  let start = at
  while (text[start] === ' ') start += 1
  const rest = text.slice(start, lineEnd(text, start)).replace(/ +(?:#.*)?$/, '')
  return [start, start + Math.max(rest.length, 1)]
}

const specialStart = /(?:^|[:-] +|[[,{] *)(\{\{|[*&!](?=\S))/
const codesOfSpecialStarts = new Map([
  ['{{', 'read/unquoted-expression'],
  ['*', 'read/alias'],
  ['&', 'read/anchor'],
  ['!', 'read/tag'],
] as const)

/** A value that begins with a character which YAML gives a meaning, and that goes on as if it were text. */
function explainSpecialStart({ text, at }: Trouble): SyntaxFault | undefined {
  const begin = lineStart(text, at)
  const match = specialStart.exec(text.slice(begin, lineEnd(text, at)))
  const character = match?.[1] as '{{' | '*' | '&' | '!' | undefined
  if (!match || character === undefined) return undefined
  const start = begin + match.index + match[0].length - character.length
  const code = codesOfSpecialStarts.get(character)
  if (code === undefined || start > at || /["'|]/.test(text.slice(begin, start))) return undefined
  const [, end] = restOfLine(text, start)
  return {
    rank: 0,
    start,
    mend: { start, end, character: '\uFFFD' },
    addTo: (faults) => faults.add(code, start, end, {}),
  }
}

function explainByCode(trouble: Trouble): SyntaxFault | undefined {
  const { text, at, error } = trouble
  const [start, end] = restOfLine(text, at)
  switch (error.code) {
    case 'BLOCK_AS_IMPLICIT_KEY': {
      const isOnOneLine = /:(?: |$)/.test(text.slice(start, end))
      const code = isOnOneLine ? 'read/second-colon' : 'read/value-and-fields'
      const mend = isOnOneLine ? ({ start, end, character: '\uFFFD' } as const) : null
      return { rank: 2, start, mend, addTo: (faults) => faults.add(code, start, end, {}) }
    }
    case 'BAD_SCALAR_START': {
      const character = text[at] ?? ''
      return {
        rank: 2,
        start: at,
        mend: { start: at, end, character: '\uFFFD' },
        addTo: (faults) => faults.add('read/bad-start', at, at + 1, { character }),
      }
    }
    case 'BAD_DQ_ESCAPE': {
      const written = text.slice(at, at + (text[at + 1] === 'x' ? 4 : 2))
      return {
        rank: 2,
        start: at,
        mend: { start: at, end: at + written.length, character: '\uFFFD' },
        addTo: (faults) => faults.add('read/bad-escape', at, at + written.length, { written }),
      }
    }
    case 'MULTILINE_IMPLICIT_KEY':
      return explainMissingColon(trouble)
    case 'BLOCK_IN_FLOW': {
      const isBlock = /^[-?] /.test(text.slice(start, end))
      const code = isBlock ? 'read/block-in-brackets' : 'read/missing-comma'
      return { rank: 3, start, mend: null, addTo: (faults) => faults.add(code, start, end, {}) }
    }
    default:
      return undefined
  }
}

function explainMissingColon({ text, at }: Trouble): SyntaxFault {
  const [start, end] = restOfLine(text, at)
  const space = new RegExp(`:${oddSpace.source}`).exec(text.slice(start, end))
  if (!space)
    return {
      rank: 4,
      start,
      mend: null,
      addTo: (faults) => faults.add('read/missing-colon', start, end, {}),
    }
  const place = start + space.index + 1
  const character = nameCharacter(text.slice(place))
  return {
    rank: 2,
    start,
    mend: null,
    addTo: (faults) => faults.add('read/odd-space', place, place + 1, { character }),
  }
}

/** Some codes of the YAML reader stand for many faults; its words tell them apart. */
function explainByWords(trouble: Trouble): SyntaxFault {
  const { text, at, error, openings } = trouble
  const { message } = error
  const says = (words: RegExp) => words.test(message)
  const [start, end] = restOfLine(text, at)

  if (says(/^Missing closing .quote/)) {
    const quote = openings.quoteStarts.get(at) ?? Math.max(0, at - 1)
    return {
      rank: 1,
      start: quote,
      mend: null,
      addTo: (faults) => faults.add('read/unclosed-quote', quote, quote + 1, { quote: text[quote] ?? '"' }),
    }
  }
  const closing = /end with a (\]|\})/.exec(message)?.[1]
  if (closing !== undefined) return explainUnclosedBracket(trouble, closing)
  if (says(/^Implicit map keys/)) return explainMissingColon(trouble)
  if (says(/^Comments must be separated/))
    return {
      rank: 2,
      start: at,
      mend: { start: at, end: lineEnd(text, at), character: ' ' },
      addTo: (faults) => faults.add('read/comment-without-space', at, at + 1, {}),
    }
  if (says(/^Not a YAML token|^Block scalar header/)) {
    const indicator = /[|>](?=[^|>]*$)/.exec(text.slice(lineStart(text, at), at + 1))?.[0] ?? '|'
    return {
      rank: 1,
      start,
      mend: null,
      addTo: (faults) => faults.add('read/block-header', start, end, { indicator }),
    }
  }
  if (says(/^Unexpected , |^Unexpected empty item/))
    return {
      rank: 3,
      start: at,
      mend: null,
      addTo: (faults) => faults.add('read/stray-comma', at, at + 1, {}),
    }
  if (says(/^Missing , |^Missing space after :/))
    return {
      rank: 3,
      start: at,
      mend: null,
      addTo: (faults) => faults.add('read/missing-comma', at, at + 1, {}),
    }
  if (says(/on same line with key/))
    return {
      rank: 2,
      start,
      mend: null,
      addTo: (faults) => faults.add('read/field-on-field-line', start, end, {}),
    }
  const isFirstOnLine = text.slice(lineStart(text, start), start).trim() === ''
  if (
    error.code === 'BAD_INDENT' ||
    says(/^Tabs|^Sequence item without|^Block scalar/) ||
    (error.code === 'UNEXPECTED_TOKEN' && isFirstOnLine)
  )
    return {
      rank: 3,
      start,
      mend: null,
      addTo: (faults) => faults.add('read/indentation', start, end, {}),
    }
  if (error.code === 'UNEXPECTED_TOKEN') {
    const found = shorten(text.slice(start, end))
    return {
      rank: 3,
      start,
      mend: { start, end: lineEnd(text, at), character: ' ' },
      addTo: (faults) => faults.add('read/text-after-value', start, end, { found }),
    }
  }
  return {
    rank: 5,
    start,
    mend: null,
    addTo: (faults) => faults.add('read/syntax', start, end, { reason: message }),
  }
}

function explainUnclosedBracket({ text, at, openings }: Trouble, closing: string): SyntaxFault {
  const opening = closing === ']' ? '[' : '{'
  const isInQuestion = (place: number) => place < at && text[place] === opening
  const bracket = openings.unclosedBrackets.findLast(isInQuestion) ?? Math.max(0, at - 1)
  const comment = / (#.*)/.exec(text.slice(bracket, lineEnd(text, bracket)))
  const swallowed = comment?.[1]
  if (comment && swallowed?.includes(closing)) {
    const start = bracket + comment.index + 1
    return {
      rank: 1,
      start: bracket,
      mend: null,
      addTo: (faults) =>
        faults.add('read/text-cut-by-comment', start, start + swallowed.length, {
          comment: shorten(swallowed),
        }),
    }
  }
  return {
    rank: 1,
    start: bracket,
    mend: null,
    addTo: (faults) => faults.add('read/unclosed-bracket', bracket, bracket + 1, { opening, closing }),
  }
}
