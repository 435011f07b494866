/**
 * XML as a tree that can be taken apart and put together: only what the writer itself writes (no comments, no CDATA, no document type), so
 * that nothing is lost on the way.
 */

export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlNode[]
}

/** Text, its characters as they are meant. */
export type XmlNode = XmlElement | string

const piece = /<\?[^>]*\?>|<(\/?)([^\s/>]+)((?:\s+[^\s=>]+="[^"]*")*)\s*(\/?)>|([^<]+)/gu
const attributePattern = /([^\s=]+)="([^"]*)"/gu

/** Reads a part. Throws on what the writer does not write: a fault of the program. */
export function parseXml(text: string): XmlElement {
  const top: XmlNode[] = []
  const open: {
    readonly name: string
    readonly attributes: Record<string, string>
    readonly children: XmlNode[]
  }[] = []
  let end = 0
  for (const match of text.matchAll(piece)) {
    if (match.index !== end) break
    end += match[0].length
    const [, slash, name, attributes = '', empty, words] = match
    const children = open.at(-1)?.children ?? top
    if (words !== undefined) {
      if (open.length > 0) children.push(unescapeXml(words))
    } else if (name === undefined) continue
    else if (slash) {
      const closed = open.pop()
      if (closed?.name !== name) throw new Error(`A part of the file closes ${name} where it should not`)
    } else {
      const element = { name, attributes: readAttributes(attributes), children: [] }
      children.push(element)
      if (!empty) open.push(element)
    }
  }
  const root = top.find((node) => typeof node !== 'string')
  if (end !== text.length || open.length > 0 || !root || typeof root === 'string') {
    throw new Error(`A part of the file could not be read from character ${end} on`)
  }
  return root
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {}
  for (const [, name = '', value = ''] of text.matchAll(attributePattern))
    attributes[name] = unescapeXml(value)
  return attributes
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(Number.parseInt(hex, 16))
      return decimal ? String.fromCodePoint(Number(decimal)) : (named[name ?? ''] ?? whole)
    },
  )
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => escapes[character] ?? character)
}

export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return escapeXml(node)
  let attributes = ''
  for (const [name, value] of Object.entries(node.attributes)) attributes += ` ${name}="${escapeXml(value)}"`
  if (node.children.length === 0) return `<${node.name}${attributes}/>`
  let inner = ''
  for (const child of node.children) inner += writeXml(child)
  return `<${node.name}${attributes}>${inner}</${node.name}>`
}

export function xml(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  return { name, attributes, children }
}

/** The same element around other children. */
export function withChildren(element: XmlElement, children: readonly XmlNode[]): XmlElement {
  return { ...element, children }
}

export function elementsOf(element: XmlElement): readonly XmlElement[] {
  return element.children.filter((child) => typeof child !== 'string')
}

/** The first child of a name. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return elementsOf(element).find((child) => child.name === name) ?? null
}

/** Whether two elements, or the lack of both, say the same. */
export function isSameXml(a: XmlElement | null, b: XmlElement | null): boolean {
  if (a === b) return true
  return a !== null && b !== null && writeXml(a) === writeXml(b)
}

/** Visits an element and all within it, the outermost first. */
export function visitElements(element: XmlElement, visit: (element: XmlElement) => void): void {
  visit(element)
  for (const child of element.children) if (typeof child !== 'string') visitElements(child, visit)
}

/** The tree with each element as `change` gives it, the innermost first. */
export function mapElements(element: XmlElement, change: (element: XmlElement) => XmlElement): XmlElement {
  let changed = false
  const children = element.children.map((child) => {
    if (typeof child === 'string') return child
    const mapped = mapElements(child, change)
    if (mapped !== child) changed = true
    return mapped
  })
  return change(changed ? { ...element, children } : element)
}
