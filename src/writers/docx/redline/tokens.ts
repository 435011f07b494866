import { splitWords, type Token } from '../../../alignment/words.ts'
import type { Revisions, Status } from './revisions.ts'
import {
  childOf,
  elementsOf,
  withChildren,
  writeXml,
  type XmlElement,
  type XmlNode,
  xml,
} from './xml-tree.ts'

/**
 * The content of a paragraph in pieces that can be compared: words, whole fields, tabs, notes, bookmarks. In: a paragraph. Out: tokens;
 * and from tokens, each with what became of it, runs again.
 */

/** What stands in a run, with the run's look and the link around it. */
interface Placed {
  /** `w:rPr`; null for a plain run, and for bookmarks. */
  readonly look: XmlElement | null
  /** `w:hyperlink` without its content. */
  readonly link: XmlElement | null
}

export type ContentToken = Token &
  Placed &
  (
    | { readonly kind: 'text' }
    /** One element of a run: a tab, a break, a note's mark, the end of a field that began elsewhere. */
    | { readonly kind: 'item'; readonly item: XmlElement }
    /** A field: its code as runs, its result, its end. */
    | {
        readonly kind: 'field'
        readonly code: readonly ContentToken[]
        readonly result: readonly ContentToken[]
        readonly end: ContentToken
      }
    /** The beginning or end of a bookmark, which stands between runs. */
    | { readonly kind: 'anchor'; readonly anchor: XmlElement }
  )

/** A token and what became of it. */
export interface TrackedToken {
  readonly token: ContentToken
  readonly status: Status
  /** The look that it had, where that is another; undefined where it is the same. */
  readonly lookBefore?: XmlElement | null
}

/** The tokens of a paragraph, in order. */
export function tokensOfParagraph(paragraph: XmlElement): readonly ContentToken[] {
  const flat: ContentToken[] = []
  const visit = (parent: XmlElement, link: XmlElement | null): void => {
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:pPr') continue
      if (child.name === 'w:hyperlink') visit(child, withChildren(child, []))
      else if (child.name === 'w:r') flat.push(...tokensOfRun(child, link))
      else if (child.name === 'w:bookmarkStart' || child.name === 'w:bookmarkEnd') {
        const key = `${child.name} ${child.attributes['w:name'] ?? ''}`
        flat.push({ kind: 'anchor', anchor: child, look: null, link, text: '', key, isFixed: true })
      } else throw new Error(`A paragraph holds ${child.name}, which a redline does not know`)
    }
  }
  visit(paragraph, null)
  return gatherFields(flat)
}

function tokensOfRun(run: XmlElement, link: XmlElement | null): readonly ContentToken[] {
  const look = childOf(run, 'w:rPr')
  const around = link === null ? '' : writeXml(link)
  return elementsOf(run).flatMap((item): readonly ContentToken[] => {
    if (item.name === 'w:rPr') return []
    if (item.name !== 'w:t') {
      const isFixed = fixedItems.has(item.name)
      return [{ kind: 'item', item, look, link, text: '', key: `${around}${writeXml(item)}`, isFixed }]
    }
    const text = item.children.map(String).join('')
    return splitWords(text).map((word) => ({
      kind: 'text',
      look,
      link,
      text: word,
      key: `${around}${word}`,
    }))
  })
}

/** Parts of fields, which would lose each other, and the marks of notes. */
const fixedItems: ReadonlySet<string> = new Set(['w:fldChar', 'w:instrText', 'w:footnoteReference'])

/** Puts a field that begins and ends among the tokens into one. */
function gatherFields(flat: readonly ContentToken[]): readonly ContentToken[] {
  const gathered: ContentToken[] = []
  for (let index = 0; index < flat.length; index += 1) {
    const token = flat[index] as ContentToken
    const end = fieldMark(token) === 'begin' ? findEnd(flat, index) : -1
    if (end < 0) {
      gathered.push(token)
      continue
    }
    const inside = flat.slice(index, end)
    const parted = inside.findIndex((each, at) => fieldMark(each) === 'separate' && depthAt(inside, at) === 1)
    const code = parted < 0 ? inside : inside.slice(0, parted + 1)
    const result = gatherFields(parted < 0 ? [] : inside.slice(parted + 1))
    const look = token.look === null ? '' : writeXml(token.look)
    gathered.push({
      kind: 'field',
      look: token.look,
      link: token.link,
      code,
      result,
      end: flat[end] as ContentToken,
      text: result.map((each) => each.text).join(''),
      key: `field ${look} ${code.map((each) => each.key).join(' ')}`,
    })
    index = end
  }
  return gathered
}

function fieldMark(token: ContentToken | undefined): string | null {
  if (token?.kind !== 'item' || token.item.name !== 'w:fldChar') return null
  return token.item.attributes['w:fldCharType'] ?? null
}

function depthAt(tokens: readonly ContentToken[], index: number): number {
  let depth = 0
  for (const token of tokens.slice(0, index)) {
    const mark = fieldMark(token)
    depth += mark === 'begin' ? 1 : mark === 'end' ? -1 : 0
  }
  return depth
}

function findEnd(tokens: readonly ContentToken[], start: number): number {
  let depth = 0
  for (let index = start; index < tokens.length; index += 1) {
    const mark = fieldMark(tokens[index])
    depth += mark === 'begin' ? 1 : mark === 'end' ? -1 : 0
    if (depth === 0) return index
  }
  return -1
}

/** The content of a paragraph from its tokens: runs, tracked as they are, within their links. */
export function contentOfTokens(tracked: readonly TrackedToken[], revisions: Revisions): readonly XmlNode[] {
  const stretches: { readonly link: XmlElement | null; readonly nodes: XmlNode[] }[] = []
  for (const group of groupTokens(spread(tracked))) {
    const nodes =
      group.kind === 'anchor' ? [group.anchor] : revisions.wrap(group.status, runsOf(group.tokens, revisions))
    const last = stretches.at(-1)
    if (last && isSameLink(last.link, group.link)) last.nodes.push(...nodes)
    else stretches.push({ link: group.link, nodes: [...nodes] })
  }
  return stretches.flatMap(({ link, nodes }) => (link === null ? nodes : [withChildren(link, nodes)]))
}

/** Fields as the tokens that they are made of. */
function spread(tracked: readonly TrackedToken[]): readonly TrackedToken[] {
  return tracked.flatMap((each) => {
    const { token, status } = each
    if (token.kind !== 'field') return [each]
    const all = [...token.code, ...token.result, token.end]
    return spread(all.map((inner) => ({ token: inner, status })))
  })
}

type TokenGroup =
  | { readonly kind: 'anchor'; readonly anchor: XmlElement; readonly link: XmlElement | null }
  | {
      readonly kind: 'runs'
      readonly status: Status
      readonly link: XmlElement | null
      readonly tokens: TrackedToken[]
    }

function groupTokens(tracked: readonly TrackedToken[]): readonly TokenGroup[] {
  const groups: TokenGroup[] = []
  for (const each of tracked) {
    const { token, status } = each
    if (token.kind === 'anchor') {
      groups.push({ kind: 'anchor', anchor: token.anchor, link: token.link })
      continue
    }
    const last = groups.at(-1)
    if (last?.kind === 'runs' && last.status === status && isSameLink(last.link, token.link))
      last.tokens.push(each)
    else groups.push({ kind: 'runs', status, link: token.link, tokens: [each] })
  }
  return groups
}

function isSameLink(a: XmlElement | null, b: XmlElement | null): boolean {
  return a === b || (a !== null && b !== null && writeXml(a) === writeXml(b))
}

/** Words of one look in one run, every other item in its own. */
function runsOf(tracked: readonly TrackedToken[], revisions: Revisions): readonly XmlElement[] {
  const runs: {
    readonly look: string
    readonly properties: readonly XmlElement[]
    text: string | null
    item: XmlElement | null
  }[] = []
  for (const { token, lookBefore } of tracked) {
    const key = `${token.look === null ? '' : writeXml(token.look)} ${lookBefore === undefined ? '' : `was ${lookBefore === null ? '' : writeXml(lookBefore)}`}`
    const last = runs.at(-1)
    if (token.kind === 'text' && last?.look === key && last.text !== null) last.text += token.text
    else {
      const properties = lookOf(token.look, lookBefore, revisions)
      const isText = token.kind === 'text'
      runs.push({
        look: key,
        properties,
        text: isText ? token.text : null,
        item: token.kind === 'item' ? token.item : null,
      })
    }
  }
  return runs.map(({ properties, text, item }) => {
    const content = item ?? xml('w:t', { 'xml:space': 'preserve' }, [text ?? ''])
    return xml('w:r', {}, [...properties, content])
  })
}

function lookOf(
  look: XmlElement | null,
  before: XmlElement | null | undefined,
  revisions: Revisions,
): readonly XmlElement[] {
  if (before === undefined) return look === null ? [] : [look]
  const change = revisions.change('w:rPrChange', xml('w:rPr', {}, before?.children ?? []))
  return [xml('w:rPr', {}, [...(look?.children ?? []), change])]
}
