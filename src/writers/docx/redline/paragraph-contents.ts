import type { Entry } from './entries.ts'
import { type FileSide, type KnownParagraph, paragraphIdOf } from './file-side.ts'
import { mergeContent } from './merge-content.ts'
import { MovedParagraphs, type MovedPlace, trackMove } from './moved-paragraphs.ts'
import type { SideStatus } from './revisions.ts'
import { type TrackedToken, tokensOfParagraph } from './tokens.ts'
import { isSameXml, withChildren, type XmlElement, xml } from './xml-tree.ts'

export type Side = 'before' | 'after'

/** What stands in the paragraphs of a merged file: of both files, or of one, moved or not. */
export class ParagraphContents {
  readonly moves: MovedParagraphs
  readonly #known: Readonly<Record<Side, FileSide>>
  readonly #merged = new WeakMap<
    XmlElement,
    { readonly before: XmlElement; readonly tokens: readonly TrackedToken[] | null }
  >()

  constructor(before: FileSide, after: FileSide) {
    this.#known = { before, after }
    this.moves = new MovedParagraphs(before, after)
  }

  knownOf(paragraph: XmlElement, side: Side): KnownParagraph | undefined {
    return this.#known[side].paragraphs.get(paragraphIdOf(paragraph))
  }

  /** The move that a paragraph of one file takes part in. */
  moveOf({ before, after }: Entry): MovedPlace | null {
    const element = after ?? before
    if ((before && after) || !element) return null
    const side = after ? 'after' : 'before'
    return this.moves.of(this.knownOf(element, side), side)
  }

  /** What becomes of a paragraph that only one file has. */
  statusOf(entry: Entry): SideStatus {
    const isMoved = this.moveOf(entry) !== null
    if (entry.after) return isMoved ? 'moved-to' : 'inserted'
    return isMoved ? 'moved-from' : 'deleted'
  }

  /** The content of a paragraph, tracked; null where it is the same in both files. */
  of(entry: Entry): readonly TrackedToken[] | null {
    const { before, after, content } = entry
    if (content) return content
    if (before && after) return this.#mergedTokens(before, after)
    const own = before ?? after
    if (!own) return []
    const tokens = tokensOfParagraph(own)
    const move = this.moveOf(entry)
    const other = move?.other ? tokensOfParagraph(move.other) : null
    if (other) return trackMove(before ? tokens : other, after ? tokens : other, after !== null)
    const status = this.statusOf(entry)
    return tokens.map((token) => ({ token, status }))
  }

  /** Asked for more than once: of how a paragraph begins and ends, and when it is written. */
  #mergedTokens(before: XmlElement, after: XmlElement): readonly TrackedToken[] | null {
    const known = this.#merged.get(after)
    if (known?.before === before) return known.tokens
    const tokens = hasSameContent(before, after)
      ? null
      : mergeContent(tokensOfParagraph(before), tokensOfParagraph(after))
    this.#merged.set(after, { before, tokens })
    return tokens
  }
}

/** Whether two paragraphs say and look the same, and are called the same. */
function hasSameContent(before: XmlElement, after: XmlElement): boolean {
  const contentOf = (paragraph: XmlElement) =>
    withChildren(
      xml('w:p'),
      paragraph.children.filter((child) => typeof child === 'string' || child.name !== 'w:pPr'),
    )
  return isSameXml(contentOf(before), contentOf(after))
}
