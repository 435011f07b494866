/**
 * Room `docx-reader`. In: the bytes of a DOCX that somebody sent, which may be broken or made to do harm. Out: its parts as parsed XML,
 * and what is wrong with it. It knows how a package is put together, not what its words mean, and does no input or output.
 */
import type { Document } from '@xmldom/xmldom'
import type { Checked, Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { parseXml } from './parse-xml.ts'
import { limits, listZip, unpackEntry } from './read-zip.ts'
import { childElements } from './word-xml.ts'

/** A DOCX, its parts unpacked and parsed when they are asked for. */
export interface DocxPackage {
  /** Names of all parts, as in the archive: `word/document.xml`. */
  readonly partNames: readonly string[]
  /** The part that holds the body. */
  readonly mainPart: string
  /** A part as XML; no value and no diagnostics where there is no such part. */
  readPart(name: string): Checked<Document>
  /** What a part refers to within the package: id → name and kind (the last word of its type, such as `footnotes`). */
  relationsOf(name: string): Checked<ReadonlyMap<string, Relation>>
}

export interface Relation {
  /** `footnotes`, `header`, `hyperlink` */
  readonly kind: string
  /** The name of the part; the address where it is outside the package. */
  readonly target: string
  readonly isExternal: boolean
}

/** Opens a DOCX. `path` is what messages call it. Nothing of it is believed: sizes, counts and XML are all bounded. */
export function readDocx(path: string, bytes: Uint8Array): Checked<DocxPackage> {
  const refuse = (diagnostic: Diagnostic): Checked<never> => ({ value: undefined, diagnostics: [diagnostic] })
  if (bytes.length > limits.file) return refuse(report('docx/too-large', null, { file: path, part: path }))
  const entries = listZip(bytes)
  if (entries === 'too-many') return refuse(report('docx/too-large', null, { file: path, part: path }))
  if (entries === null) return refuse(report('docx/not-a-docx', null, { file: path }))

  const read = new Map<string, Checked<Document>>()
  const readPart = (name: string): Checked<Document> => {
    const known = read.get(name)
    if (known) return known
    const entry = entries.find((each) => each.name === name)
    const made: Checked<Document> = !entry
      ? { value: undefined, diagnostics: [] }
      : entry.size > limits.part
        ? refuse(report('docx/too-large', null, { file: path, part: name }))
        : parseXml({ file: path, part: name }, unpackEntry(bytes, entry))
    read.set(name, made)
    return made
  }
  const relationsOf = (name: string): Checked<ReadonlyMap<string, Relation>> => {
    const { value, diagnostics } = readPart(nameOfRelations(name))
    return { value: value ? readRelations(value, folderOf(name)) : new Map(), diagnostics }
  }

  const { value: relations, diagnostics } = relationsOf('')
  const main = [...(relations?.values() ?? [])].find(({ kind }) => kind === 'officeDocument')
  if (diagnostics.length > 0) return { value: undefined, diagnostics }
  if (!main || !entries.some(({ name }) => name === main.target))
    return refuse(report('docx/not-a-docx', null, { file: path }))
  return {
    value: { partNames: entries.map(({ name }) => name), mainPart: main.target, readPart, relationsOf },
    diagnostics: [],
  }
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf('/') + 1)
}

function nameOfRelations(name: string): string {
  const folder = folderOf(name)
  return `${folder}_rels/${name.slice(folder.length)}.rels`
}

function readRelations(document: Document, folder: string): ReadonlyMap<string, Relation> {
  const found = new Map<string, Relation>()
  for (const element of childElements(document.documentElement)) {
    const [id, type, target] = ['Id', 'Type', 'Target'].map((name) => element.getAttribute(name) ?? '')
    if (element.localName !== 'Relationship' || !id || !type || !target) continue
    const isExternal = element.getAttribute('TargetMode') === 'External'
    found.set(id, {
      kind: type.slice(type.lastIndexOf('/') + 1),
      target: isExternal ? target : resolveName(folder, target),
      isExternal,
    })
  }
  return found
}

/** A target is relative to the part that refers to it, or starts at the root. */
function resolveName(folder: string, target: string): string {
  const names: string[] = []
  for (const name of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names.join('/')
}
