import type { Prose, ProseBlock, ProseExpression, ProseInline } from '../prose/prose.ts'
import type { Located, Span } from '../text/source-file.ts'

/** A word or a mark of a text, with the space before it. */
export interface Token {
  /** What is printed. */
  readonly text: string
  /** The space before it: empty, a space, or a non-breaking one. A paragraph begins with a space that is not printed. */
  readonly space: string
  /** `strong`, `emphasis`, the address of a link; empty for plain text. */
  readonly format: string
  /** Two tokens with the same key are the same: an expression is the same whatever it prints. */
  readonly key: string
}

/** A paragraph or a list item, in words. */
export interface TextBlock {
  /** `paragraph`, `item` or `numbered-item`, with its depth where it stands in a list: `item 2`. */
  readonly form: string
  readonly tokens: readonly Token[]
  readonly span: Span
}

/** How the expressions of a text are printed, and which id of the old agreement is which of the new. */
export interface Printing {
  /** What an expression prints; null where it refers to nothing. */
  print(expression: ProseExpression): string | null
  /** The id under which both versions know what the expression refers to. */
  nameOf(id: string): string
}

const piece =
  /\s+|[\p{L}\p{N}\p{M}]+(?:[-–:.'’/·][\p{L}\p{N}\p{M}]+|,(?<=\p{N},)(?=\p{N})[\p{N}]+)*|[^\s\p{L}\p{N}\p{M}]/gu

/** The same for texts without other letters than those of Western Europe, whose classes need no tables and are several times as fast. */
const westernPiece =
  /\s+|[0-9A-Za-zªµºÀ-ÖØ-öø-ÿ²³¹¼-¾]+(?:[-–:.'’/·][0-9A-Za-zªµºÀ-ÖØ-öø-ÿ²³¹¼-¾]+|,(?<=[0-9²³¹¼-¾],)(?=[0-9²³¹¼-¾])[0-9²³¹¼-¾]+)*|[^\s0-9A-Za-zªµºÀ-ÖØ-öø-ÿ²³¹¼-¾]/g
const isWestern = /^[\s\u0020-\u00ff–—’”…‑]*$/

/** The paragraphs and list items of a text, its expressions as what they print. */
export function tokensOfProse(prose: Prose, printing: Printing): readonly TextBlock[] {
  const blocks: TextBlock[] = []
  for (const block of prose.blocks) addBlock(block, 0, blocks, printing)
  return blocks
}

/** The same for a text that is no prose, such as a title. */
export function tokensOfPlain(text: Located<string>): readonly TextBlock[] {
  const writer = createTokenWriter()
  writer.addText(text.value, '')
  return [{ form: 'paragraph', tokens: writer.tokens, span: text.span }]
}

function addBlock(block: ProseBlock, depth: number, blocks: TextBlock[], printing: Printing): void {
  if (block.kind === 'paragraph') {
    const writer = createTokenWriter()
    for (const inline of block.children) addInline(inline, '', writer, printing)
    blocks.push({ form: 'paragraph', tokens: writer.tokens, span: block.span })
    return
  }
  block.items.forEach((item, index) => {
    const form = block.ordered ? `numbered-item ${depth + 1} ${block.start + index}` : `item ${depth + 1}`
    const inner: TextBlock[] = []
    for (const part of item.blocks) addBlock(part, depth + 1, inner, printing)
    if (inner.length === 0) blocks.push({ form, tokens: [], span: item.span })
    inner.forEach((part, place) => {
      blocks.push(place === 0 && part.form === 'paragraph' ? { ...part, form } : part)
    })
  })
}

function addInline(inline: ProseInline, format: string, writer: TokenWriter, printing: Printing): void {
  switch (inline.kind) {
    case 'text':
      writer.addText(inline.value, format)
      return
    case 'expression': {
      const ids = inline.args.map((arg) => printing.nameOf(arg.value))
      writer.addWhole(printing.print(inline) ?? '…', format, `{{${[inline.name.value, ...ids].join(' ')}}}`)
      return
    }
    case 'strong':
    case 'emphasis':
    case 'link': {
      const own = inline.kind === 'link' ? inline.url : inline.kind
      for (const child of inline.children) addInline(child, `${format} ${own}`.trim(), writer, printing)
      return
    }
  }
}

interface TokenWriter {
  readonly tokens: readonly Token[]
  addText(text: string, format: string): void
  addWhole(text: string, format: string, key: string): void
}

function createTokenWriter(): TokenWriter {
  const tokens: Token[] = []
  let space = ' '
  const add = (text: string, format: string, name: string) => {
    tokens.push({ text, space, format, key: `${space}|${format}|${name}` })
    space = ''
  }
  return {
    tokens,
    addText: (text, format) => {
      for (const part of text.match(isWestern.test(text) ? westernPiece : piece) ?? []) {
        if (part.trimStart() !== '') add(part, format, part)
        // A line break of the source is a space; the start of a block has one already.
        else if (tokens.length > 0 || space === '') space = part.includes('\u00a0') ? '\u00a0' : ' '
      }
    },
    addWhole: add,
  }
}

/** All that a text prints, on one line: for what need not know its words one by one. */
export function printProse(prose: Prose, print: Printing['print']): string {
  const parts: string[] = []
  const addInlines = (inlines: readonly ProseInline[]) => {
    for (const inline of inlines) {
      if (inline.kind === 'text') parts.push(inline.value)
      else if (inline.kind === 'expression') parts.push(print(inline) ?? '…')
      else addInlines(inline.children)
    }
  }
  const addBlocks = (blocks: readonly ProseBlock[]) => {
    for (const block of blocks) {
      if (block.kind === 'paragraph') addInlines(block.children)
      else for (const item of block.items) addBlocks(item.blocks)
      parts.push(' ')
    }
  }
  addBlocks(prose.blocks)
  return parts
    .join('')
    .replace(/[ \n]+/gu, ' ')
    .trim()
}

/** Tokens as they are printed. */
export function writeTokens(tokens: readonly Token[]): string {
  return tokens
    .map((token) => token.space + token.text)
    .join('')
    .trim()
}

/** What tells one block from another. */
export function keyOfBlock(block: TextBlock): string {
  return `${block.form}\n${block.tokens.map((token) => token.key).join('\n')}`
}
