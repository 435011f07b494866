import type { Document, Inline, Node } from '../document/nodes.ts'
import { childrenOf } from '../document/walk.ts'
import { type Span, textOf } from '../text/source-file.ts'
import { placeInSource } from './plain-text.ts'

/** A run of words of a document as a reader meets it, whoever wrote the words. */
export interface ReadingText {
  readonly text: string
  /** `name`: an item of a list of names, which stand as they are. */
  readonly kind: 'heading' | 'running' | 'name'
  readonly isAnnex: boolean
  /** Where those words were written: by the drafter where there is such a place, else in the template. */
  placeOf(start: number, end: number): Span
}

/** The words of a document in reading order: headings, paragraphs, cells, notes. The title page and the signatures are left out. */
export function readingTextsOf(document: Document): readonly ReadingText[] {
  const texts: ReadingText[] = []
  let isAnnex = false
  const visit = (node: Node, kind: 'running' | 'name'): void => {
    switch (node.kind) {
      case 'heading':
        if (node.role === 'annex') isAnnex = true
        texts.push(readRun(node.children, 'heading', isAnnex))
        return
      case 'paragraph':
      case 'note':
        texts.push(readRun(node.children, kind, isAnnex))
        return
      case 'columns':
        for (const child of node.blocks) visit(child, 'name')
        return
      default:
        for (const child of childrenOf(node)) visit(child, kind)
    }
  }
  for (const block of document.blocks) visit(block, 'running')
  for (const note of document.footnotes) visit(note, 'running')
  return texts
}

function readRun(inlines: readonly Inline[], kind: ReadingText['kind'], isAnnex: boolean): ReadingText {
  const parts: { readonly start: number; readonly node: Inline }[] = []
  let text = ''
  const visit = (inline: Inline): void => {
    const start = text.length
    switch (inline.kind) {
      case 'text':
        text += inline.value
        break
      case 'cross-reference':
        text += inline.prefix + inline.number
        break
      case 'line-break':
        text += ' '
        break
      case 'page-reference':
      case 'note-mark':
        return
      default:
        for (const child of inline.children) visit(child)
        return
    }
    parts.push({ start, node: inline })
  }
  for (const inline of inlines) visit(inline)
  return {
    text,
    kind,
    isAnnex,
    placeOf: (start, end) => {
      const part = parts.findLast((each) => each.start <= start)
      if (!part) throw new Error('A place in a text without words.')
      return placeIn(part.node, start - part.start, end - part.start)
    },
  }
}

/** The expression where one printed the words; the words themselves where they were typed; else what they come from. */
function placeIn(node: Inline, start: number, end: number): Span {
  const [first] = node.origins
  const expression = node.origins.find((origin) => origin.file.path.endsWith('.yaml') && isExpression(origin))
  if (expression) return expression
  if (node.kind !== 'text') return first
  const templates = node.origins.filter((origin) => origin.file.path.endsWith('.hbs'))
  for (const spans of [[first], templates]) {
    const places = placeInSource(node.value, spans)
    const from = places?.at(start)
    const to = places?.at(end - 1)
    if (from && to && from.file === to.file) return { ...from, end: to.end }
  }
  return first
}

function isExpression(span: Span): boolean {
  return textOf(span).startsWith('{{')
}
