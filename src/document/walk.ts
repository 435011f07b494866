/**
 * The output-neutral document, and what can be asked of it.
 *
 * In: nodes that composition has made. Out: walks, words, a plain-text dump. This room knows no model, no template and
 * no format; nodes.ts is plain data and has no behaviour.
 */
import type { Document, Handlers, Node, Signatory } from './nodes.ts'

type Children = readonly Node[]

const nothing: Children = []
const none = (): Children => nothing

const children: Handlers<Node, Children> = {
  text: none,
  strong: (node) => node.children,
  emphasis: (node) => node.children,
  link: (node) => node.children,
  'cross-reference': none,
  'page-reference': none,
  'note-mark': none,
  'line-break': none,
  note: (node) => node.children,
  heading: (node) => node.children,
  paragraph: (node) => node.children,
  list: (node) => node.items,
  'list-item': (node) => node.blocks,
  table: (node) => [...node.rows, ...node.notes],
  'table-row': (node) => node.cells,
  'table-cell': (node) => node.blocks,
  'title-block': (node) => [...node.title, ...node.facts.flatMap((fact) => fact.value)],
  contents: none,
  'signature-block': none,
  'page-break': none,
  columns: (node) => node.blocks,
  'field-row': (node) => node.fields,
  field: none,
}

/** The nodes straight under a node, in reading order. */
export function childrenOf(node: Node): Children {
  return handle(children, node)
}

/** Calls the handler for a node's kind. */
export function handle<R>(handlers: Handlers<Node, R>, node: Node): R {
  const handler = handlers[node.kind] as (node: Node) => R
  return handler(node)
}

/** Visits every node of a document in reading order, footnotes last. */
export function visitNodes(document: Document, visit: (node: Node) => void): void {
  const enter = (node: Node): void => {
    visit(node)
    for (const child of childrenOf(node)) enter(child)
  }
  for (const block of document.blocks) enter(block)
  for (const note of document.footnotes) enter(note)
}

/** The sides of all signature blocks, which are no nodes of their own. */
export function signatoriesOf(document: Document): readonly Signatory[] {
  return document.blocks.flatMap((block) => (block.kind === 'signature-block' ? block.signatories : []))
}
