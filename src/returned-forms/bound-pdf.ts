import { constants, inflateSync } from 'node:zlib'

/** What a form may weigh; anything larger is none. */
const pdfLimits = {
  /** Bytes of the whole file. */
  file: 16 * 1024 * 1024,
  /** Streams in it. */
  streams: 20_000,
  /** Bytes of one stream, and of all, when they are unpacked. */
  stream: 32 * 1024 * 1024,
  all: 128 * 1024 * 1024,
} as const

/**
 * What keeps a PDF from being read: a reader unpacks whatever a file tells it to. So every stream is unpacked here first, never to more
 * than a bound, and whatever would hide what a stream unpacks to is refused: several filters of which one unpacks what another made, filters that
 * nobody writes today, filters that are named elsewhere, and encryption. The dictionaries of streams always stand in the file as they are (PDF 1.7,
 * 7.5.7), so that none is missed.
 */
export function findObstacle(bytes: Uint8Array): 'too-large' | 'encrypted' | null {
  if (bytes.length > pdfLimits.file) return 'too-large'
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const names = raw.replace(/#([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  if (encryption.test(names)) return 'encrypted'
  return hidesItsFilters(names) || unpacksToTooMuch(bytes, raw) ? 'too-large' : null
}

const space = '[\\s\\0]*'
const end = '(?=[\\s\\0/[\\]<>()%{}])'
const encryption = /\/Encrypt(?=[\s\0<%])/
/** Nobody writes these today, and how much they unpack to cannot be told beforehand. */
const refusedFilter = new RegExp(`/(?:LZWDecode|LZW|RunLengthDecode|RL|BrotliDecode)${end}`)
/** A list of names, right there: nothing elsewhere, and no comment between. */
const names = `\\[${space}(?:/[^\\s\\0/[\\]<>()%{}]+${space})*\\]`
const filtersNotHere = new RegExp(`/Filter${end}(?!${space}(?:/|null|${names}))`)
/** The same by its short name, which is that of a number or a text in other dictionaries. */
const shortFiltersNotHere = new RegExp(
  `/F${end}(?=${space}(?:[0-9]+${space}[0-9]+${space}R|%|\\[(?!${names.slice(2)})))`,
  'g',
)
const embedded = new RegExp(`/EF${space}<<${space}$`)
const inflating = new RegExp(`/(?:FlateDecode|Fl)${end}`, 'g')
const firstFilter = new RegExp(`/(?:Filter|F)${space}\\[?${space}$`)
/** How far before a name what it belongs to may stand. */
const nearby = 100

function hidesItsFilters(text: string): boolean {
  if (refusedFilter.test(text) || filtersNotHere.test(text)) return true
  const before = (index: number) => text.slice(Math.max(0, index - nearby), index)
  // What a file embeds is named by `/F` too, in a dictionary of its own.
  for (const { index } of text.matchAll(shortFiltersNotHere)) if (!embedded.test(before(index))) return true
  // What unpacks comes first, so that the data of the stream is what it unpacks.
  for (const { index } of text.matchAll(inflating)) if (!firstFilter.test(before(index))) return true
  return false
}

function unpacksToTooMuch(bytes: Uint8Array, text: string): boolean {
  let streams = 0
  let unpacked = 0
  let lineEnd = -1
  for (let at = text.indexOf('stream'); at !== -1; at = text.indexOf('stream', at + 6)) {
    if (text.startsWith('end', at - 3)) continue
    streams += 1
    if (streams > pdfLimits.streams) return true
    // The data begins on the line after the word. One search serves all words of a line.
    if (lineEnd < at + 6) lineEnd = findLineEnd(bytes, at + 6)
    const start = bytes[lineEnd] === 0x0d && bytes[lineEnd + 1] === 0x0a ? lineEnd + 2 : lineEnd + 1
    const size = unpackedSize(bytes, start)
    unpacked += size
    if (size > pdfLimits.stream || unpacked > pdfLimits.all) return true
  }
  return false
}

function findLineEnd(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== 0x0d && bytes[at] !== 0x0a) at += 1
  return at
}

/** How much a stream unpacks to; 0 where it is not packed. */
function unpackedSize(bytes: Uint8Array, start: number): number {
  const header = ((bytes[start] ?? 0) << 8) | (bytes[start + 1] ?? 0)
  // RFC 1950, 2.2: the method is deflate, and the two bytes are a multiple of 31.
  if ((header >> 8) % 16 !== 8 || header % 31 !== 0) return 0
  try {
    // Of a stream that is cut off, a reader unpacks what there is.
    const options = { maxOutputLength: pdfLimits.stream, finishFlush: constants.Z_SYNC_FLUSH }
    return inflateSync(bytes.subarray(start), options).length
  } catch (error) {
    return error instanceof RangeError ? pdfLimits.stream + 1 : 0
  }
}
