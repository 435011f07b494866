import type { Checked } from '../diagnostics/diagnostic.ts'
import type { SourceFile } from '../text/source-file.ts'
import { createFaultList, type FaultList } from './fault-list.ts'
import { checkCharacters } from './forbidden-characters.ts'

/** The largest file that is read, in bytes. */
export const largestFile = 1_000_000
/** The longest line that is read, in UTF-16 code units. */
export const longestLine = 20_000

/** What decoding gives: always a file to point into; `value` is that file when nothing was wrong with it. */
export interface DecodedSource extends Checked<SourceFile> {
  readonly file: SourceFile
}

/** A text that has been looked through, faults and all, before anything is made of it. */
export interface InspectedSource {
  readonly file: SourceFile
  readonly faults: FaultList
  /** The text with forbidden characters made harmless, all places kept; undefined where nothing more can be read from the file. */
  readonly harmlessText: string | undefined
}

/**
 * Bytes of a source or a template → text: UTF-8 only, at most 1 MB, lines of at most 20 000 characters, line ends normalised,
 * a byte-order mark at the start taken off, no character that is invisible, changes direction or cannot be printed.
 */
export function decodeSource(path: string, bytes: Uint8Array): DecodedSource {
  const { file, faults } = inspectSource(path, bytes)
  return { file, value: faults.count === 0 ? file : undefined, diagnostics: faults.toDiagnostics() }
}

export function inspectSource(path: string, bytes: Uint8Array): InspectedSource {
  if (bytes.length > largestFile) {
    const file = { path, text: '' }
    const faults = createFaultList(file)
    faults.add('read/too-large-file', 0, 0, { size: String(bytes.length), limit: String(largestFile) })
    return { file, faults, harmlessText: undefined }
  }
  const decoded = decodeUtf8(bytes)
  if (decoded === undefined || looksLikeUtf16(bytes)) return inspectUndecodable(path, bytes)

  const carriageReturns: number[] = []
  let taken = 0
  const text = decoded.replace(/\r\n?/g, (lineEnd, at: number) => {
    if (lineEnd === '\r') carriageReturns.push(at - taken)
    else taken += 1
    return '\n'
  })
  const file = { path, text }
  const faults = createFaultList(file)
  const [first] = carriageReturns
  if (first !== undefined)
    faults.add('read/bare-carriage-return', first, first + 1, { count: String(carriageReturns.length) })
  const before = faults.count
  checkLineLengths(text, faults)
  const tooLong = faults.count > before
  const harmlessText = checkCharacters(text, faults)
  return { file, faults, harmlessText: tooLong ? undefined : harmlessText }
}

function decodeUtf8(bytes: Uint8Array, maybeCutShort = false): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: maybeCutShort })
  } catch {
    return undefined
  }
}

function inspectUndecodable(path: string, bytes: Uint8Array): InspectedSource {
  const file = { path, text: normaliseLineEnds(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)) }
  const faults = createFaultList(file)
  if (looksLikeUtf16(bytes)) faults.add('read/utf-16', 0, 1, {})
  else {
    const at = normaliseLineEnds(decodableStart(bytes)).length
    faults.add('read/not-utf8', at, Math.min(at + 1, file.text.length), {})
  }
  return { file, faults, harmlessText: undefined }
}

function normaliseLineEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n')
}

function looksLikeUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  const start = bytes.subarray(0, 1000)
  return start.filter((byte) => byte === 0).length * 4 > start.length
}

/** The text before the first byte that is not UTF-8. */
function decodableStart(bytes: Uint8Array): string {
  let low = 0
  let high = bytes.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (decodeUtf8(bytes.subarray(0, middle), true) === undefined) high = middle - 1
    else low = middle
  }
  return decodeUtf8(bytes.subarray(0, low), true) ?? ''
}

function checkLineLengths(text: string, faults: FaultList): void {
  let start = 0
  while (start <= text.length) {
    const next = text.indexOf('\n', start)
    const end = next === -1 ? text.length : next
    if (end - start > longestLine)
      faults.add('read/too-long-line', start + longestLine, end, {
        length: String(end - start),
        limit: String(longestLine),
      })
    start = end + 1
  }
}
