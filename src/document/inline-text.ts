import type { Handlers, Inline } from './nodes.ts'

const nothing = (): string => ''
const ofChildren = (node: { readonly children: readonly Inline[] }): string => inlineText(node.children)

const texts: Handlers<Inline, string> = {
  text: (node) => node.value,
  strong: ofChildren,
  emphasis: ofChildren,
  link: ofChildren,
  'cross-reference': (node) => node.prefix + node.number,
  'page-reference': nothing,
  'note-mark': (node) => node.sign,
  'line-break': () => ' ',
}

/** The words of inlines as plain text; page numbers, which the document does not know, are left out. */
export function inlineText(inlines: readonly Inline[]): string {
  return inlines.map((node) => textOf(node)).join('')
}

function textOf<K extends Inline['kind']>(node: Extract<Inline, { kind: K }>): string {
  const write: (node: Extract<Inline, { kind: K }>) => string = texts[node.kind as K]
  return write(node)
}
