import type { CST, Document, YAMLError } from 'yaml'
import type { FaultList } from './fault-list.ts'
import { explainSyntaxErrors, lineStart, mendFaults, type Openings } from './syntax-faults.ts'
import { yamlLibrary } from './yaml-library.ts'

/** How many levels of lists and fields may lie in one another. */
export const deepestNesting = 40

/** The lexer's sign that brackets end because a line is indented less than they are, not because they were closed. */
const flowErrorEnd = '\u0018'

/** The lexer's sign that what comes next is the text of a bare or block scalar, whatever it begins with. */
const scalarFollows = '\u001f'

/** The first document of a file, and from where on its structure cannot be trusted. */
export interface ParsedDocument {
  readonly document: Document.Parsed
  /** Start of the first line that YAML could not make sense of; Infinity where all is well. */
  readonly soundUntil: number
  /** Where its comments are, from `#` to the end of the line. */
  readonly comments: readonly Extent[]
}

/** From one offset of the text up to, not including, another. */
export interface Extent {
  readonly start: number
  readonly end: number
}

interface TokenisedText {
  readonly tokens: readonly CST.Token[]
  readonly openings: Openings
  readonly comments: readonly Extent[]
}

/** How often a text is mended and read again, so that one wrong value does not hide what is wrong below it. */
const mostReadings = 3
const mostMends = 200
/** How many errors are looked into; a file with more is no source. */
const mostErrors = 1000

/**
 * Text → YAML document. Depth is measured on the parser's own stack as it reads, before the composer, which is recursive:
 * a few kilobytes of brackets would otherwise overflow the stack in places where no error can be caught.
 */
export function parseDocument(text: string, faults: FaultList): ParsedDocument | undefined {
  const { Composer } = yamlLibrary()
  let readable = text
  for (let reading = 1; ; reading += 1) {
    const tokenised = parseTokens(readable, faults)
    if (tokenised === undefined) return undefined
    const composer = new Composer({
      version: '1.2',
      schema: 'failsafe',
      resolveKnownTags: false,
      merge: false,
      uniqueKeys: false,
      strict: true,
    })
    const documents = withoutStackTraces(() => [...composer.compose(tokenised.tokens, true, readable.length)])
    const [document] = documents
    if (document === undefined) return undefined
    const errors = documents.flatMap((each): readonly YAMLError[] => each.errors)
    const found = explainSyntaxErrors(readable, errors.slice(0, mostErrors), tokenised.openings)
    const mendable = found.filter(({ mend }) => mend !== null)
    if (mendable.length === 0 || mendable.length > mostMends || reading === mostReadings) {
      for (const fault of found) fault.addTo(faults)
      if (errors.length > mostErrors) faults.skip(errors.length - mostErrors)
      const firstFault = found.reduce((first, { start }) => Math.min(first, start), Number.POSITIVE_INFINITY)
      const soundUntil = found.length === 0 ? firstFault : lineStart(readable, firstFault)
      return { document: document as Document.Parsed, soundUntil, comments: tokenised.comments }
    }
    for (const fault of mendable) fault.addTo(faults)
    readable = mendFaults(readable, mendable)
  }
}

/** The composer makes an error object per fault; for a hundred thousand of them, gathering stack traces would take a minute. */
function withoutStackTraces<T>(compose: () => T): T {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return compose()
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function parseTokens(text: string, faults: FaultList): TokenisedText | undefined {
  const { Lexer, Parser } = yamlLibrary()
  const parser = new Parser()
  const tokens: CST.Token[] = []
  const quoteStarts = new Map<number, number>()
  const unclosedBrackets: number[] = []
  const open: number[] = []
  const comments: Extent[] = []
  let isScalar = false
  let documentSeen = false
  let extraReported = false

  const keep = (token: CST.Token) => {
    if (token.type === 'directive') {
      faults.add('read/directive', token.offset, token.offset + token.source.length, {})
      return
    }
    const ends = token.type === 'doc-end'
    if (ends || (token.type === 'document' && documentSeen)) {
      const end = text.indexOf('\n', token.offset)
      if (!extraReported)
        faults.add('read/several-documents', token.offset, end === -1 ? text.length : end, {})
      extraReported = true
      return
    }
    if (token.type === 'document') documentSeen = true
    tokens.push(token)
  }

  for (const lexeme of new Lexer().lex(text)) {
    const start = parser.offset
    for (const token of parser.next(lexeme)) keep(token)
    if (lexeme.startsWith('#') && !isScalar) comments.push({ start, end: start + lexeme.length })
    isScalar = lexeme === scalarFollows
    if (lexeme.startsWith('"') || lexeme.startsWith("'")) quoteStarts.set(parser.offset, start)
    else if (lexeme === '[' || lexeme === '{') open.push(start)
    else if (lexeme === ']' || lexeme === '}') open.pop()
    else if (lexeme === flowErrorEnd) unclosedBrackets.push(...open.splice(0))
    // The document itself and the scalar being read take a place each.
    if (parser.stack.length > deepestNesting + 2) {
      const at = Math.min(parser.offset, text.length)
      faults.add('read/too-deep', Math.max(0, at - 1), at, { limit: String(deepestNesting) })
      return undefined
    }
  }
  for (const token of parser.end()) keep(token)
  unclosedBrackets.push(...open)
  return { tokens, openings: { quoteStarts, unclosedBrackets }, comments }
}
