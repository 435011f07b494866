import { createRequire } from 'node:module'
import type { BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast'
import type { MarkdownBlock, MarkdownInline, MarkdownItem, MarkdownRow } from './markdown-tree.ts'

/** `prose` is CommonMark; `template` has tables and block directives (`:::table{title="…"}`, `::contents`) as well. */
export type Dialect = 'prose' | 'template'

type Read = (text: string) => readonly RootContent[]

let readers: Readonly<Record<Dialect, Read>> | undefined

/** Reads any Markdown. What the dialect lacks comes out as a `refused` block or inline. */
export function readAnyMarkdown(text: string, dialect: Dialect): readonly MarkdownBlock[] {
  readers ??= loadReaders()
  return readers[dialect](text).map((node) => readBlock(node, text))
}

/** Loaded for the first text that needs them: they are a hundred files and more, and most texts are simple. */
function loadReaders(): Readonly<Record<Dialect, Read>> {
  const require = createRequire(import.meta.url)
  const { fromMarkdown } = require('mdast-util-from-markdown') as typeof import('mdast-util-from-markdown')
  const { directiveFromMarkdown } = require('mdast-util-directive') as typeof import('mdast-util-directive')
  const { gfmTableFromMarkdown } = require('mdast-util-gfm-table') as typeof import('mdast-util-gfm-table')
  const { directive } =
    require('micromark-extension-directive') as typeof import('micromark-extension-directive')
  const { gfmTable } =
    require('micromark-extension-gfm-table') as typeof import('micromark-extension-gfm-table')
  // `:::name` and `::name` have a meaning in templates; a `:name` in running text is just a colon.
  const { text: _inlineDirectives, ...blockDirectives } = directive()
  const forProse = { extensions: [{ disable: { null: ['characterReference'] } }] }
  const forTemplates = {
    extensions: [
      blockDirectives,
      gfmTable(),
      { disable: { null: ['characterReference', 'codeIndented', 'setextUnderline'] } },
    ],
    mdastExtensions: [directiveFromMarkdown(), gfmTableFromMarkdown()],
  }
  return {
    prose: (text) => fromMarkdown(text, forProse).children,
    template: (text) => fromMarkdown(text, forTemplates).children,
  }
}

function placeOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

function readBlock(node: RootContent | BlockContent, text: string): MarkdownBlock {
  const place = placeOf(node)
  switch (node.type) {
    case 'paragraph':
      return { kind: 'paragraph', ...place, children: readInlines(node.children) }
    case 'heading':
      return { kind: 'heading', ...place, depth: node.depth, children: readInlines(node.children) }
    case 'list':
      return {
        kind: 'list',
        ...place,
        marker: node.ordered ? '1' : text.charAt(place.start),
        first: node.start ?? 1,
        items: node.children.map(
          (item): MarkdownItem => ({
            ...placeOf(item),
            blocks: item.children.map((child) => readBlock(child as BlockContent, text)),
          }),
        ),
      }
    case 'table':
      return {
        kind: 'table',
        ...place,
        rows: node.children.map(
          (row): MarkdownRow => ({
            ...placeOf(row),
            cells: row.children.map((cell) => ({ ...placeOf(cell), children: readInlines(cell.children) })),
          }),
        ),
      }
    case 'containerDirective': {
      const [first, ...rest] = node.children
      const labelled = first?.type === 'paragraph' && first.data?.directiveLabel === true
      const children = labelled ? rest : node.children
      return {
        kind: 'container',
        ...place,
        name: node.name,
        label: labelled ? readInlines(first.children) : null,
        attributes: attributesOf(node.attributes),
        blocks: children.map((child) => readBlock(child as BlockContent, text)),
      }
    }
    case 'leafDirective':
      return {
        kind: 'leaf',
        ...place,
        name: node.name,
        label: node.children.length === 0 ? null : readInlines(node.children),
        attributes: attributesOf(node.attributes),
      }
    default:
      return { kind: 'refused', ...place, construct: node.type }
  }
}

function attributesOf(
  attributes: Record<string, string | null | undefined> | null | undefined,
): ReadonlyMap<string, string> {
  return new Map(Object.entries(attributes ?? {}).map(([name, value]) => [name, value ?? '']))
}

function readInlines(nodes: readonly PhrasingContent[]): readonly MarkdownInline[] {
  return nodes.map((node): MarkdownInline => {
    const place = placeOf(node)
    switch (node.type) {
      case 'text':
        return { kind: 'text', ...place, value: node.value }
      case 'strong':
      case 'emphasis':
        return { kind: node.type, ...place, children: readInlines(node.children) }
      case 'link':
        return {
          kind: 'link',
          ...place,
          url: node.url,
          title: node.title ?? null,
          children: readInlines(node.children),
        }
      case 'break':
        return { kind: 'line-break', ...place }
      default:
        return { kind: 'refused', ...place, construct: node.type }
    }
  })
}
