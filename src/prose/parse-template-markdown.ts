import type { BlockContent, Nodes, PhrasingContent, RootContent } from 'mdast'
import { directiveFromMarkdown } from 'mdast-util-directive'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { directive } from 'micromark-extension-directive'
import { gfmTable } from 'micromark-extension-gfm-table'
import type {
  TemplateBlock,
  TemplateInline,
  TemplateItem,
  TemplateRow,
  TemplateTree,
} from './template-markdown.ts'

/** `:::name` and `::name` have a meaning in templates; a `:name` in running text is just a colon. */
const { text: _inlineDirectives, ...blockDirectives } = directive()

const extensions = [
  blockDirectives,
  gfmTable(),
  { disable: { null: ['characterReference', 'codeIndented', 'setextUnderline'] } },
]
const mdastExtensions = [directiveFromMarkdown(), gfmTableFromMarkdown()]

/**
 * Reads the Markdown of an assembled template: CommonMark with tables and with block directives
 * (`:::table{title="…"}`, `::contents`). What the dialect lacks comes out as a `refused` block or inline.
 */
export function parseTemplateMarkdown(text: string): TemplateTree {
  const tree = fromMarkdown(text, { extensions, mdastExtensions })
  return { blocks: tree.children.map((node) => readBlock(node, text)) }
}

function placeOf(node: Nodes): { start: number; end: number } {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}

function readBlock(node: RootContent | BlockContent, text: string): TemplateBlock {
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
          (item): TemplateItem => ({
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
          (row): TemplateRow => ({
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

function readInlines(nodes: readonly PhrasingContent[]): readonly TemplateInline[] {
  return nodes.map((node): TemplateInline => {
    const place = placeOf(node)
    switch (node.type) {
      case 'text':
        return { kind: 'text', ...place, value: node.value }
      case 'strong':
      case 'emphasis':
        return { kind: node.type, ...place, children: readInlines(node.children) }
      case 'link':
        return { kind: 'link', ...place, url: node.url, children: readInlines(node.children) }
      case 'break':
        return { kind: 'line-break', ...place }
      default:
        return { kind: 'refused', ...place, construct: node.type }
    }
  })
}
