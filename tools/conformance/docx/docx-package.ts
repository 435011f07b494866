import { DOMParser, type Element, type Document as XmlDocument } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'

/** A DOCX file opened for inspection: its parts as bytes and, where they are XML, as trees. */
export interface DocxPackage {
  readonly paths: readonly string[]
  readonly part: (path: string) => Uint8Array | undefined
  readonly text: (path: string) => string
  /** The root of an XML part; null where there is no such part or it is malformed. */
  readonly root: (path: string) => Element | null
  /** What made parts unreadable, one line each. */
  readonly malformed: readonly string[]
}

export function openPackage(bytes: Uint8Array): DocxPackage {
  const parts = new Map(Object.entries(unzipSync(bytes)))
  const roots = new Map<string, Element>()
  const malformed: string[] = []
  for (const [path, data] of parts) {
    if (!/\.(xml|rels)$/.test(path)) continue
    const text = strFromU8(data)
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)) malformed.push(`${path}: control characters`)
    const root = parseXml(text, (message) => malformed.push(`${path}: ${message}`))
    if (root) roots.set(path, root)
  }
  return {
    paths: [...parts.keys()],
    part: (path) => parts.get(path),
    text: (path) => strFromU8(parts.get(path) ?? new Uint8Array()),
    root: (path) => roots.get(path) ?? null,
    malformed,
  }
}

function parseXml(text: string, onProblem: (message: string) => void): Element | null {
  try {
    const parser = new DOMParser({
      onError: (_level, message) => onProblem(String(message).split('\n')[0] ?? ''),
    })
    const document: XmlDocument = parser.parseFromString(text, 'text/xml')
    return document.documentElement
  } catch (error) {
    onProblem(error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error))
    return null
  }
}

/** The parts that hold paragraphs, in reading order of the body first. */
export function storyPaths(docx: DocxPackage): readonly string[] {
  const rank = (path: string) => (path === 'word/document.xml' ? 0 : 1)
  return docx.paths
    .filter((path) => /^word\/(document|footnotes|endnotes|comments|header\d+|footer\d+)\.xml$/.test(path))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
}

/** Child elements, of one name or all. */
export function children(element: Element, name?: string): readonly Element[] {
  const found: Element[] = []
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1 && (name === undefined || node.nodeName === name)) found.push(node as Element)
  }
  return found
}

export function child(element: Element | undefined | null, ...names: readonly string[]): Element | undefined {
  let at = element ?? undefined
  for (const name of names) at = at && children(at, name)[0]
  return at
}

/** All elements below with a name, in document order. */
export function descendants(element: Element | null, name: string): readonly Element[] {
  return element ? Array.from(element.getElementsByTagName(name)) : []
}

/** The value of `w:val`, or of another attribute; undefined where there is none. */
export function attribute(element: Element | undefined | null, name = 'w:val'): string | undefined {
  return element?.hasAttribute(name) ? (element.getAttribute(name) ?? undefined) : undefined
}

/** Whether an element stands inside one of a name. */
export function isInside(element: Element, name: string): boolean {
  for (let at = element.parentNode; at; at = at.parentNode) if (at.nodeName === name) return true
  return false
}
