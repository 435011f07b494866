import { createHash } from 'node:crypto'
import type { ComposedMatter } from '../pipeline/pipeline.ts'
import type { SignedRecord } from '../pipeline/signed-record.ts'
import type { Format } from '../writers/index.ts'
import type { ManifestOutput } from './output/manifest.ts'

/** A file whose origin is asked for. */
export interface GivenFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** Null where it is of no format that is written. */
  readonly format: Format | null
}

/** What a file turned out to be. `length`: how many of its bytes are known; where they are fewer than it has, something was added. */
export type Match =
  | { readonly kind: 'made'; readonly document: string; readonly version: string; readonly length: number }
  | {
      readonly kind: 'recorded'
      readonly record: SignedRecord
      readonly length: number
      readonly isCopy: boolean
    }
  | { readonly kind: 'earlier'; readonly document: string; readonly version: string; readonly length: number }
  /** What a build makes beside the documents, which is not made anew to be compared. */
  | {
      readonly kind: 'no-document'
      readonly document: string
      readonly version: string
      readonly length: number
    }
  | { readonly kind: 'unknown' }

/** The format of a file by its first bytes, whatever it is called; null where it is of none that is written. */
export function formatOf(bytes: Uint8Array): Format | null {
  const start = Buffer.from(bytes.subarray(0, 15)).toString('latin1')
  if (start.startsWith('%PDF-')) return 'pdf'
  if (start.startsWith('PK\u0003\u0004')) return 'docx'
  return /^<!doctype html/iu.test(start) ? 'html' : null
}

/** Whether a file is another, or – a PDF – begins with it. */
export function beginsWith(file: GivenFile, made: Uint8Array): boolean {
  if (file.bytes.length < made.length || (file.bytes.length > made.length && file.format !== 'pdf'))
    return false
  return Buffer.compare(file.bytes.subarray(0, made.length), made) === 0
}

/** What the records of signed agreements know of a file. */
export function matchRecords(file: GivenFile, records: readonly SignedRecord[]): Match | null {
  for (const record of records) {
    if (isMarked(file, record.file, false)) {
      return { kind: 'recorded', record, length: file.bytes.length, isCopy: true }
    }
    if (isMarked(file, record.document, true)) {
      return { kind: 'recorded', record, length: record.document.bytes, isCopy: false }
    }
  }
  return null
}

/** What the receipt of an earlier build knows of a file. */
export function matchManifest(file: GivenFile, rows: readonly ManifestOutput[]): Match | null {
  const row = rows.find((each) => each.format === file.format && isMarked(file, each, true))
  if (!row) return null
  const kind = row.folder === null ? 'no-document' : 'earlier'
  return { kind, document: row.path, version: row.version, length: row.bytes }
}

function isMarked(
  { bytes, format }: GivenFile,
  mark: { readonly sha256: string; readonly bytes: number },
  mayGoOn: boolean,
): boolean {
  if (bytes.length < mark.bytes || (bytes.length > mark.bytes && !(mayGoOn && format === 'pdf'))) return false
  return createHash('sha256').update(bytes.subarray(0, mark.bytes)).digest('hex') === mark.sha256
}

/** A document that may be what a file is. */
export interface Candidate {
  readonly folder: string
  readonly document: ComposedMatter['document']
}

/** All documents, the likeliest first: those that a file is named after, then those whose title a PDF holds in plain text. */
export function orderCandidates(
  matters: readonly ComposedMatter[],
  files: readonly GivenFile[],
): readonly Candidate[] {
  const all = matters.flatMap(({ folder, documents }) => documents.map((document) => ({ folder, document })))
  const rank = ({ document }: Candidate): number => {
    if (files.some(({ path }) => path.includes(document.id))) return 0
    const title = Buffer.from(document.title, 'utf8')
    return files.some(({ bytes, format }) => format === 'pdf' && Buffer.from(bytes).includes(title)) ? 1 : 2
  }
  const ranked = all.map((candidate) => ({ candidate, rank: rank(candidate) }))
  return ranked.sort((a, b) => a.rank - b.rank).map(({ candidate }) => candidate)
}
