import type { Element, Node } from '@xmldom/xmldom'

/** WordprocessingML in its two dialects: transitional and strict (ISO/IEC 29500-4 and -1). */
const wordNamespaces = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
])

/** The elements directly in a node, in order. */
export function childElements(node: Node | null): readonly Element[] {
  const found: Element[] = []
  for (let child = node?.firstChild ?? null; child; child = child.nextSibling) {
    if (child.nodeType === child.ELEMENT_NODE) found.push(child as Element)
  }
  return found
}

/** The name of an element of WordprocessingML without its prefix (`p`, `tbl`); null for any other. */
export function wordNameOf(element: Element): string | null {
  return wordNamespaces.has(element.namespaceURI ?? '') ? element.localName : null
}

/** The elements of WordprocessingML with a name that stand directly in a node. */
export function wordChildren(node: Node | null, name: string): readonly Element[] {
  return childElements(node).filter((element) => wordNameOf(element) === name)
}

/** The first of them; null where there is none. */
export function wordChild(node: Node | null, name: string): Element | null {
  return wordChildren(node, name)[0] ?? null
}

/** An attribute of WordprocessingML (`w:val`); null where it is not there. */
export function wordAttribute(element: Element | null, name: string): string | null {
  if (!element) return null
  for (const namespace of wordNamespaces) {
    if (element.hasAttributeNS(namespace, name)) return element.getAttributeNS(namespace, name)
  }
  return null
}

/** Whether a property that is on or off (`w:vanish`) stands in a node and is on. */
export function isOn(properties: Element | null, name: string): boolean {
  const property = wordChild(properties, name)
  if (!property) return false
  const value = wordAttribute(property, 'val')
  return value === null || !['0', 'false', 'off'].includes(value)
}
