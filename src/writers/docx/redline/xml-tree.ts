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

const spaceOrEnd = /[\s/>]/gu
const attributePattern = /([^\s=]+)="([^"]*)"/gu

/** Reads a part. Throws on what the writer does not write: a fault of the program. */
export function parseXml(text: string, attributesOf = createAttributeReader()): XmlElement {
  const top: XmlNode[] = []
  const open: { readonly name: string; readonly children: XmlNode[] }[] = []
  const refuse = (index: number) =>
    new Error(`A part of the file could not be read from character ${index} on`)
  let at = 0
  while (at < text.length) {
    const children = open.at(-1)?.children ?? top
    const start = text.indexOf('<', at)
    const wordsEnd = start < 0 ? text.length : start
    if (wordsEnd > at && open.length > 0) children.push(unescapeXml(text.slice(at, wordsEnd)))
    if (start < 0) break
    const end = text.indexOf('>', start)
    if (end < 0 || text.startsWith('<!', start)) throw refuse(start)
    at = end + 1
    if (text[start + 1] === '?') continue
    if (text[start + 1] === '/') {
      const closed = open.pop()
      const name = text.slice(start + 2, end)
      if (closed?.name !== name) throw new Error(`A part of the file closes ${name} where it should not`)
      continue
    }
    const isEmpty = text[end - 1] === '/'
    spaceOrEnd.lastIndex = start + 1
    const nameEnd = spaceOrEnd.exec(text)?.index ?? end
    const name = text.slice(start + 1, nameEnd)
    const inner: XmlNode[] = []
    const written = text.slice(nameEnd, isEmpty ? end - 1 : end)
    children.push({ name, attributes: attributesOf(written), children: inner })
    if (!isEmpty) open.push({ name, children: inner })
  }
  const root = top.find((node) => typeof node !== 'string')
  if (open.length > 0 || !root || typeof root === 'string') throw refuse(text.length)
  return root
}

export type AttributeReader = (written: string) => XmlElement['attributes']

/** Reads attributes; those that are written alike, as most are, are read once and are the same object. */
export function createAttributeReader(): AttributeReader {
  const known = new Map<string, XmlElement['attributes']>()
  return (written) => {
    const found = known.get(written)
    if (found) return found
    const attributes: Record<string, string> = {}
    for (const [, name = '', value = ''] of written.matchAll(attributePattern))
      attributes[name] = unescapeXml(value)
    known.set(written, attributes)
    return attributes
  }
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

const special = /[&<>"]/u
const specials = /[&<>"]/gu

function escapeXml(text: string): string {
  return special.test(text) ? text.replace(specials, (character) => escapes[character] ?? character) : text
}

export function writeXml(node: XmlNode): string {
  if (typeof node === 'string') return escapeXml(node)
  const attributes = writeAttributes(node.attributes)
  if (node.children.length === 0) return `<${node.name}${attributes}/>`
  let inner = ''
  for (const child of node.children) inner += writeXml(child)
  return `<${node.name}${attributes}>${inner}</${node.name}>`
}

const writtenAttributes = new WeakMap<XmlElement['attributes'], string>()

function writeAttributes(attributes: XmlElement['attributes']): string {
  const known = writtenAttributes.get(attributes)
  if (known !== undefined) return known
  let written = ''
  for (const name in attributes) written += ` ${name}="${escapeXml(attributes[name] ?? '')}"`
  writtenAttributes.set(attributes, written)
  return written
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
  return a === b || (a !== null && b !== null && isSameNode(a, b))
}

/** The order of attributes counts, as it does for whoever compares files. */
function isSameNode(a: XmlNode, b: XmlNode): boolean {
  if (typeof a === 'string' || typeof b === 'string') return a === b
  return (
    a === b ||
    (a.name === b.name &&
      a.children.length === b.children.length &&
      (a.attributes === b.attributes || writeAttributes(a.attributes) === writeAttributes(b.attributes)) &&
      a.children.every((child, index) => isSameNode(child, b.children[index] as XmlNode)))
  )
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
