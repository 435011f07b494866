import { crc32, inflateRawSync } from 'node:zlib'

/** What a package may weigh; anything larger is no document that two parties have sent each other. */
export const limits = {
  /** Bytes of the whole file. */
  file: 64 * 1024 * 1024,
  /** Parts in it. */
  parts: 2000,
  /** Bytes of one part when it is unpacked. */
  part: 32 * 1024 * 1024,
} as const

/** One file of a ZIP archive, as its central directory describes it. */
export interface ZipEntry {
  readonly name: string
  readonly size: number
  readonly packedSize: number
  readonly method: number
  readonly checksum: number
  /** Where its local header begins. */
  readonly offset: number
}

const endOfDirectory = 0x06054b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50
const longestComment = 0xffff
const isEncrypted = 1

/** The entries of a ZIP archive (APPNOTE 6.3, without ZIP64); null where it is none, or not a sound one. */
export function listZip(bytes: Uint8Array): readonly ZipEntry[] | 'too-many' | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const count = view.getUint16(end + 10, true)
  if (count > limits.parts) return 'too-many'
  const entries: ZipEntry[] = []
  const names = new Set<string>()
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) return null
    const nameLength = view.getUint16(at + 28, true)
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (at + 46 + nameLength > view.byteLength) return null
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength))
    // Of two parts with one name, programs read different ones. Names differ by more than case (ISO/IEC 29500-2).
    const folded = name.toLowerCase()
    if (names.has(folded) || view.getUint16(at + 8, true) & isEncrypted) return null
    names.add(folded)
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + rest
  }
  return entries
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - 22 - longestComment)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === endOfDirectory) return at
  }
  return null
}

/** Unpacks an entry, never to more than it says it holds; null where it is damaged. Its size is the caller's to judge. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset, size, packedSize } = entry
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== localHeader) return null
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packedSize > bytes.length) return null
  const packed = bytes.subarray(start, start + packedSize)
  const unpacked = entry.method === 0 ? packed : entry.method === 8 ? inflate(packed, size) : null
  if (unpacked === null || unpacked.length !== size) return null
  return crc32(unpacked) === entry.checksum ? unpacked : null
}

function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch {
    return null
  }
}
