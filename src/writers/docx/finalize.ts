import { strToU8 } from 'fflate'
import { packZip } from './zip.ts'

/**
 * From the parts that `docx` makes to the file: parts put right, others added, the same order and times always. In:
 * a package's parts and those that go in beside it. Out: bytes that depend on nothing else.
 */

export type Parts = ReadonlyMap<string, string | Uint8Array>

export function finalize(compiled: Parts, added: Parts): Uint8Array {
  const parts = new Map([...compiled, ...added])
  const sorted = [...parts].sort(([a], [b]) => compareParts(a, b))
  return packZip(
    new Map(sorted.map(([path, part]) => [path, typeof part === 'string' ? strToU8(part) : part])),
  )
}

/** Readers that stream a package want its content types first. */
function compareParts(a: string, b: string): number {
  const rank = (path: string) => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2)
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)
}

/** The parts as Word would write them. */
export function repairParts(compiled: Parts): Parts {
  const parts = new Map(compiled)
  for (const [path, repair] of Object.entries(repairs)) {
    const part = parts.get(path)
    if (typeof part === 'string') parts.set(path, repair(part))
  }
  return parts
}

/** What docx 9.15.2 writes otherwise than Word does. */
const repairs: Readonly<Record<string, (xml: string) => string>> = {
  'word/numbering.xml': repairNumbering,
  'word/footnotes.xml': repairNotes,
  'word/endnotes.xml': repairNotes,
}

/**
 * docx marks every list as hybrid and every level as tentative, which Word takes for levels that nobody uses; and it
 * adds a bullet list of its own.
 */
function repairNumbering(xml: string): string {
  return xml
    .replaceAll(' w:tentative="1"', '')
    .replaceAll('w:multiLevelType w:val="hybridMultilevel"', 'w:multiLevelType w:val="multilevel"')
    .replace(/<w:abstractNum w:abstractNumId="1" .*?<\/w:abstractNum>/, '')
    .replace(/<w:num w:numId="1".*?<\/w:num>/, '')
}

const noteMark =
  /<w:r><w:rPr><w:rStyle w:val="(?:Footnote|Endnote)Reference"\/><\/w:rPr><w:(?:footnote|endnote)Ref\/><\/w:r>/

/**
 * docx puts a note's mark into the separators between text and notes, and before the properties of a paragraph that
 * has attributes.
 */
function repairNotes(xml: string): string {
  return xml
    .replace(new RegExp(`${noteMark.source}(?=<w:r><w:(?:separator|continuationSeparator)/>)`, 'g'), '')
    .replace(new RegExp(`(${noteMark.source})(<w:pPr>.*?</w:pPr>)`, 'g'), '$2$1')
}
