import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import type { Checked } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'

const mostTags = 500_000
const deepest = 256

/**
 * Parses a part. Refuses what no program writes into a DOCX and what is there only to do harm: document type declarations, with
 * their entities, more elements than a book has, and nesting that would exhaust those who walk it.
 */
export function parseXml(
  place: { readonly file: string; readonly part: string },
  bytes: Uint8Array | null,
): Checked<Document> {
  const text = bytes && decode(bytes)
  if (text === null) return { value: undefined, diagnostics: [report('docx/damaged', null, place)] }
  if (/<!DOCTYPE/iu.test(text))
    return { value: undefined, diagnostics: [report('docx/document-type', null, place)] }
  if (countTags(text) > mostTags)
    return { value: undefined, diagnostics: [report('docx/too-large', null, place)] }
  const document = parse(text)
  if (!document) return { value: undefined, diagnostics: [report('docx/damaged', null, place)] }
  if (isTooDeep(document)) return { value: undefined, diagnostics: [report('docx/too-large', null, place)] }
  return { value: document, diagnostics: [] }
}

function decode(bytes: Uint8Array): string | null {
  const isLittleEndian = bytes[0] === 0xff && bytes[1] === 0xfe
  try {
    return new TextDecoder(isLittleEndian ? 'utf-16le' : 'utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function countTags(text: string): number {
  let count = 0
  for (let at = text.indexOf('<'); at !== -1 && count <= mostTags; at = text.indexOf('<', at + 1)) count++
  return count
}

function parse(text: string): Document | null {
  let isSound = true
  const parser = new DOMParser({
    locator: false,
    onError: (level) => {
      if (level !== 'warning') isSound = false
    },
  })
  try {
    const document = parser.parseFromString(text, 'text/xml')
    return isSound ? document : null
  } catch {
    return null
  }
}

/** Walks without recursion, since it is there to keep others from recursing too deep. */
function isTooDeep(document: Document): boolean {
  let level: readonly Element[] = document.documentElement ? [document.documentElement] : []
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true
    const below: Element[] = []
    for (const element of level) {
      for (let node = element.firstChild; node; node = node.nextSibling) {
        if (node.nodeType === node.ELEMENT_NODE) below.push(node as Element)
      }
    }
    level = below
  }
  return false
}
