import type { Entry } from './entries.ts'
import type { FileSide } from './file-side.ts'
import { endWithInsertion, statusAtStart } from './part-changes.ts'
import type { ContentToken, TrackedToken } from './tokens.ts'
import { elementsOf, visitElements, type XmlElement } from './xml-tree.ts'

/**
 * The paragraph that calls the first note of a redline. LibreOffice (7.4) reads all notes there, and loses what it knew of that paragraph's
 * end: it never takes the end away, and lets a change that ends with a call right after another call go on over it. In: contents of such
 * paragraphs. Out: the same contents in forms that it settles as Word does. All of it holds for either file's first call, as only
 * one of the two comes first.
 */
export class FirstCall {
  readonly #paragraphs: ReadonlySet<XmlElement | null>

  constructor(before: FileSide, after: FileSide) {
    this.#paragraphs = new Set([before, after].flatMap((side) => firstCalling(side) ?? []))
  }

  isIn({ before, after }: Entry): boolean {
    return this.#paragraphs.has(before) || this.#paragraphs.has(after)
  }
}

export function holdsCall(content: readonly TrackedToken[]): boolean {
  return content.some(isCall)
}

/** The content of a paragraph whose end stays: nothing that is tracked ends with a call right after another one. */
export function closeCalls(content: readonly TrackedToken[]): readonly TrackedToken[] {
  const seen = content.filter(({ token }) => token.kind !== 'anchor')
  const last = seen.at(-1)
  const isCaught = last && isCall(last) && last.status !== 'same' && seen.filter(isCall).length > 1
  return isCaught ? [...content, passing] : content
}

/**
 * The contents of a paragraph whose end has come and of the next one, so that LibreOffice takes the end for a part of what was inserted on
 * both sides of it; null where nothing on the first side can be.
 */
export function bridgeEnd(
  first: readonly TrackedToken[],
  next: readonly TrackedToken[],
): readonly [readonly TrackedToken[], readonly TrackedToken[]] | null {
  const own = endWithInsertion(first)
  return own && [own, statusAtStart(next) === 'inserted' ? next : [passing, ...next]]
}

const space: ContentToken = { kind: 'text', look: null, link: null, key: ' ', text: ' ' }
const passing: TrackedToken = { token: space, status: 'passing' }

function isCall({ token }: TrackedToken): boolean {
  return token.kind === 'item' && token.item.name === 'w:footnoteReference'
}

function firstCalling({ stories }: FileSide): XmlElement | null {
  const hasNotes = elementsOf(stories['word/footnotes.xml']).some(({ attributes }) => !attributes['w:type'])
  let found: XmlElement | null = null
  let paragraph: XmlElement | null = null
  if (!hasNotes) return null
  visitElements(stories['word/document.xml'], (element) => {
    if (element.name === 'w:p') paragraph = element
    if (element.name === 'w:footnoteReference') found ??= paragraph
  })
  return found
}
