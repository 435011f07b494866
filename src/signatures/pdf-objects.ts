import { Inflate } from 'fflate'
import { PdfFault, PdfReader } from './pdf-reader.ts'
import { isSpace, type PdfDictionary, type PdfValue } from './pdf-values.ts'

/** An object of a file, with the place of its value; objects in a compressed stream have none. */
export interface PdfObject {
  readonly number: number
  readonly value: PdfValue
  /** Where it begins; null for an object that lies compressed. */
  readonly start: number | null
}

/** More objects than this, and more bytes in all compressed streams together, no document of ours has with its signatures. */
const mostObjects = 200_000
const mostInflated = 16_000_000

/** What is left of the work that a file may cause beyond being read once. */
interface Budget {
  /** Bytes that may yet come out of compressed streams. */
  inflated: number
  /** Bytes that may yet be read for nothing, or again. */
  wasted: number
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39

/**
 * All objects of a file in the order in which they stand, found by their own words (`12 0 obj`), without trust in any table. What cannot be
 * read is passed over. An object that stands again in a later update comes again.
 */
export function readObjects(bytes: Uint8Array): readonly PdfObject[] {
  const objects: PdfObject[] = []
  const budget: Budget = { inflated: mostInflated, wasted: bytes.length }
  let at = 0
  while (objects.length < mostObjects && budget.wasted >= 0) {
    const found = findObject(bytes, at)
    if (!found) break
    at = found.after
    const reader = new PdfReader(bytes, found.after)
    const value = tryRead(reader)
    if (value === null) {
      budget.wasted -= reader.at - found.after
      continue
    }
    objects.push({ number: found.number, value, start: found.start })
    at = reader.at
    if (value.kind !== 'dictionary' || !reader.skipWord('stream')) continue
    const { start, end } = streamBounds(bytes, value, reader.at)
    at = end
    objects.push(...readObjectStream(value, bytes.subarray(start, end), budget))
  }
  return objects
}

function tryRead(reader: PdfReader): PdfValue | null {
  try {
    return reader.value()
  } catch (error) {
    if (error instanceof PdfFault) return null
    throw error
  }
}

/** The next `number generation obj`. */
function findObject(
  bytes: Uint8Array,
  from: number,
): { readonly number: number; readonly start: number; readonly after: number } | null {
  for (let at = from; ; ) {
    const word = indexOf(bytes, 'obj', at)
    if (word === -1) return null
    at = word + 3
    const generation = numberBefore(bytes, word)
    const number = generation && numberBefore(bytes, generation.start)
    if (number) return { number: number.value, start: number.start, after: at }
  }
}

/** The digits that end before a place, after white space. */
function numberBefore(
  bytes: Uint8Array,
  end: number,
): { readonly value: number; readonly start: number } | null {
  let last = end
  while (last > 0 && end - last < 8 && isSpace(bytes[last - 1] ?? 0)) last--
  if (last === end) return null
  let first = last
  while (first > 0 && last - first < 10 && isDigit(bytes[first - 1])) first--
  if (first === last) return null
  return { value: Number(String.fromCharCode(...bytes.subarray(first, last))), start: first }
}

/** The bytes of a stream: as many as its dictionary says where that is right, else up to its end's own word. */
function streamBounds(
  bytes: Uint8Array,
  dictionary: PdfDictionary,
  after: number,
): { readonly start: number; readonly end: number } {
  let start = after
  if (bytes[start] === 13) start++
  if (bytes[start] === 10) start++
  const length = dictionary.entries.get('Length')
  if (length?.kind === 'number' && Number.isInteger(length.value) && length.value >= 0) {
    const end = start + length.value
    if (end <= bytes.length && new PdfReader(bytes, end).skipWord('endstream')) return { start, end }
  }
  const end = indexOf(bytes, 'endstream', start)
  return { start, end: end === -1 ? bytes.length : end }
}

/** The objects that lie in an object stream (ISO 32000-1, 7.5.7); none where it is another stream or cannot be read. */
function readObjectStream(
  dictionary: PdfDictionary,
  stream: Uint8Array,
  budget: Budget,
): readonly PdfObject[] {
  const { entries } = dictionary
  const type = entries.get('Type')
  const [count, first, filter] = [entries.get('N'), entries.get('First'), entries.get('Filter')]
  if (type?.kind !== 'name' || type.value !== 'ObjStm') return []
  if (count?.kind !== 'number' || first?.kind !== 'number') return []
  const data = filter === undefined ? stream : isFlate(filter) ? inflate(stream, budget) : null
  if (!data) return []
  const header = new PdfReader(data)
  const objects: PdfObject[] = []
  for (let index = 0; index < Math.min(count.value, mostObjects); index++) {
    const number = tryRead(header)
    const offset = tryRead(header)
    if (number?.kind !== 'number' || offset?.kind !== 'number') break
    const reader = new PdfReader(data, first.value + offset.value)
    const value = tryRead(reader)
    budget.wasted -= Math.max(0, reader.at - first.value - offset.value - data.length / count.value)
    if (budget.wasted < 0) break
    if (value) objects.push({ number: number.value, value, start: null })
  }
  return objects
}

function isFlate(filter: PdfValue): boolean {
  const only = filter.kind === 'list' && filter.items.length === 1 ? filter.items[0] : filter
  return only?.kind === 'name' && only.value === 'FlateDecode'
}

/** Null where the stream is none, or would grow beyond what is left of the budget. */
function inflate(stream: Uint8Array, budget: Budget): Uint8Array | null {
  const pieces: Uint8Array[] = []
  const inflating = new Inflate((piece) => {
    budget.inflated -= piece.length
    if (budget.inflated < 0) throw new PdfFault('too much in compressed streams')
    pieces.push(piece)
  })
  // The zlib header is two bytes; the check at the end is nobody's concern here.
  const body = stream.subarray(2)
  const step = 4096
  try {
    for (let at = 0; at < body.length; at += step) {
      inflating.push(body.subarray(at, at + step), at + step >= body.length)
    }
  } catch {
    return null
  }
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

function indexOf(bytes: Uint8Array, word: string, from: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(word, from, 'latin1')
}
