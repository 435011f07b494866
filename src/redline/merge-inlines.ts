import { diffTokens, splitWords, type Token } from '../alignment/words.ts'
import { joinInlines } from '../document/join-inlines.ts'
import type { Emphasis, Inline, Link, Mark, Strong } from '../document/nodes.ts'
import { changedProperties } from './changed-properties.ts'
import type { MarkedIds } from './marked-ids.ts'

/** A word, a space or a whole reference, with the nodes that it stands in. */
interface InlineToken extends Token {
  readonly leaf: Exclude<Inline, Wrapper>
  /** The outermost first. */
  readonly around: readonly Wrapper[]
  /** The end of a paragraph, between two. */
  readonly isEnd?: boolean
}

type Wrapper = Strong | Emphasis | Link

/**
 * The running text of both documents in one: each word marked that only one of them has. A word whose look has changed is another
 * word; a reference that leads to the same place is the same, whatever number it prints.
 */
export function mergeInlines(
  before: readonly Inline[],
  after: readonly Inline[],
  ids: MarkedIds,
): readonly Inline[] {
  return mergeParagraphs([before], [after], ids)[0] ?? []
}

/** The same for paragraphs that follow each other in one document and are one in the other: cut where either has an end. */
export function mergeParagraphs(
  before: readonly (readonly Inline[])[],
  after: readonly (readonly Inline[])[],
  ids: MarkedIds,
): readonly (readonly Inline[])[] {
  const tokens = (texts: readonly (readonly Inline[])[], nameOf: (target: string) => string) =>
    texts.flatMap((text, index) => [...(index > 0 ? [endOfParagraph] : []), ...tokensOf(text, nameOf)])
  const runs = diffTokens(
    tokens(before, (target) => ids.ofTarget(target)),
    tokens(after, (target) => target),
  )
  const merged: Inline[][] = [[]]
  for (const { kind, before: old, after: now } of runs) {
    if (kind === 'same') {
      merged.at(-1)?.push(...joinInlines(now.map((token, index) => wrap(keep(old[index], token), token))))
      continue
    }
    const mark: Mark = { kind }
    const own = kind === 'inserted' ? now : old.map((token) => renameTarget(token, ids))
    for (const [index, stretch] of cutAtEnds(own).entries()) {
      if (index > 0) merged.push([])
      const marked = joinInlines(stretch.map((token) => wrap(token.leaf, token)))
      merged.at(-1)?.push(...marked.map((inline) => ({ ...inline, mark })))
    }
  }
  return merged
}

const endOfParagraph: InlineToken = {
  leaf: { kind: 'line-break', origins: [{ file: { path: '', text: '' }, start: 0, end: 0 }] },
  around: [],
  key: 'end of paragraph',
  text: '',
  isEnd: true,
  isFixed: true,
}

function cutAtEnds(tokens: readonly InlineToken[]): readonly (readonly InlineToken[])[] {
  const stretches: InlineToken[][] = [[]]
  for (const token of tokens) {
    if (token.isEnd) stretches.push([])
    else stretches.at(-1)?.push(token)
  }
  return stretches
}

function tokensOf(
  inlines: readonly Inline[],
  nameOf: (target: string) => string,
  around: readonly Wrapper[] = [],
): readonly InlineToken[] {
  const look = around.map((node) => (node.kind === 'link' ? node.url : node.kind)).join(' ')
  const token = (leaf: InlineToken['leaf'], text: string, name: string): InlineToken => ({
    leaf,
    text,
    around,
    key: `${look}\n${leaf.kind}\n${name}`,
  })
  const ofInline = (inline: Inline): readonly InlineToken[] => {
    switch (inline.kind) {
      case 'text':
        return splitWords(inline.value).map((value) => token({ ...inline, value }, value, value))
      case 'strong':
      case 'emphasis':
      case 'link':
        return tokensOf(inline.children, nameOf, [...around, inline])
      case 'cross-reference':
        return [token(inline, inline.prefix + inline.number, nameOf(inline.target))]
      case 'page-reference':
        return [token(inline, '', nameOf(inline.target))]
      case 'note-mark':
        return [token(inline, inline.sign, nameOf(inline.note))]
      case 'line-break':
        return [token(inline, '\n', '')]
    }
  }
  return inlines.flatMap(ofInline)
}

/** A leaf of both documents as the new one has it, with what was another in the old. */
function keep(before: InlineToken | undefined, after: InlineToken): InlineToken['leaf'] {
  if (!before || after.leaf.kind === 'text') return after.leaf
  const was = changedProperties(before.leaf, after.leaf)
  return was ? ({ ...after.leaf, was } as InlineToken['leaf']) : after.leaf
}

/** A reference of the old document leads to where its target stands in the redline. */
function renameTarget(token: InlineToken, ids: MarkedIds): InlineToken {
  return { ...token, leaf: renameReference(token.leaf, ids) }
}

export function renameReference<Leaf extends Inline>(leaf: Leaf, ids: MarkedIds): Leaf {
  if (leaf.kind === 'cross-reference' || leaf.kind === 'page-reference') {
    const target = ids.ofTarget(leaf.target)
    return target === leaf.target ? leaf : { ...leaf, target, was: { target: leaf.target } }
  }
  if (leaf.kind === 'note-mark') {
    const note = ids.ofTarget(leaf.note)
    return note === leaf.note ? leaf : { ...leaf, note, was: { note: leaf.note } }
  }
  return leaf
}

function wrap(leaf: InlineToken['leaf'], { around }: InlineToken): Inline {
  return around.reduceRight<Inline>((inner, node) => ({ ...node, children: [inner] }), leaf)
}
