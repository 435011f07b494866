import type { CrossReference, Handlers, Inline, Mark, NoteMark, PageReference } from '../../document/nodes.ts'
import { headingLabel, inlineText } from '../../pagination/printed-words.ts'
import { markContent, writeProperty } from './marks.ts'
import { type Content, element, type Html, together } from './markup.ts'
import { markOf, referenceBefore } from './printed-properties.ts'
import type { Writing } from './writing.ts'

/** Writes running text. Neighbours with the same mark share its element. */
export function writeInlines(writing: Writing, inlines: readonly Inline[]): Html {
  const groups: { readonly mark: Mark | null; readonly nodes: Inline[] }[] = []
  for (const inline of inlines) {
    const mark = markOf(inline)
    const last = groups.at(-1)
    if (last && isSameMark(last.mark, mark)) last.nodes.push(inline)
    else groups.push({ mark, nodes: [inline] })
  }
  return together(
    groups.map(({ mark, nodes }) => {
      const content = nodes.map((node) => writeInline(writing, node))
      // Inside a part that is marked as a whole, its own mark says nothing new.
      return isSameMark(mark, writing.mark) ? content : markContent(writing, mark, content)
    }),
  )
}

function isSameMark(a: Mark | null, b: Mark | null): boolean {
  if (a === null || b === null) return a === b
  const moveOf = (mark: Mark) => ('move' in mark ? mark.move : null)
  return a.kind === b.kind && moveOf(a) === moveOf(b)
}

function writeInline(writing: Writing, inline: Inline): Content {
  const handlers: Handlers<Inline, Content> = {
    text: (node) => node.value,
    strong: (node) => element('strong', {}, writeInlines(writing, node.children)),
    emphasis: (node) => element('em', {}, writeInlines(writing, node.children)),
    link: (node) => link(writing, node.url, (inside) => writeInlines(inside, node.children)),
    'cross-reference': (node) => writeCrossReference(writing, node),
    'page-reference': (node) => writePageReference(writing, node),
    'note-mark': (node) => writeNoteMark(writing, node),
    'line-break': () => element('br', {}),
  }
  const handle = handlers[inline.kind] as (node: Inline) => Content
  return handle(inline)
}

/** A link, where none is around it already. */
function link(writing: Writing, href: string, write: (inside: Writing) => Content): Content {
  if (writing.isLink) return write(writing)
  return element('a', { href }, write({ ...writing, isLink: true }))
}

function writeCrossReference(writing: Writing, node: CrossReference): Content {
  // The mark of what is around stands around the whole of it already.
  const words = writeProperty({ ...writing, mark: null }, referenceBefore(node), node.prefix + node.number)
  return writing.targets.has(node.target) ? link(writing, `#${node.target}`, () => words) : words
}

/** The page of the PDF; where pages are not known, what stands there by name. */
function writePageReference(writing: Writing, node: PageReference): Content {
  if (!writing.targets.has(node.target)) return ''
  const page = writing.pageOf.get(node.target)
  if (page !== undefined) {
    writing.progress.namesPages = true
    return link(writing, `#${node.target}`, () => String(page))
  }
  const heading = writing.headings.get(node.target)
  const label = heading ? headingLabel(heading).replace(/[: ]+$/u, '') : ''
  return link(writing, `#${node.target}`, () => label || (heading ? inlineText(heading.children) : 'dit'))
}

/** The id of one of a note's calls, which the note leads back to. */
export const noteCallId = (note: string, call: number): string => `_call-${call}-${note}`

function writeNoteMark(writing: Writing, node: NoteMark): Content {
  const words = writeProperty({ ...writing, mark: null }, node.was?.sign, node.sign)
  if (writing.isLink || !writing.targets.has(node.note)) return element('sup', {}, words)
  const call = (writing.progress.called.get(node.note) ?? 0) + 1
  writing.progress.called.set(node.note, call)
  const attributes = {
    id: noteCallId(node.note, call),
    href: `#${node.note}`,
    role: 'doc-noteref',
    'aria-label': `Not ${node.sign}`,
  }
  const reference = element('a', attributes, words)
  // Fonts draw asterisks raised already.
  return node.sign.startsWith('*') ? reference : element('sup', {}, reference)
}
