import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { deflateSync, strToU8 } from 'fflate'
import fflatePackage from 'fflate/package.json' with { type: 'json' }
import type { KeptBytes } from '../writer.ts'

/**
 * Packs parts into a ZIP file (APPNOTE.TXT 6.3, without ZIP64). fflate's own packer compresses everything anew; the
 * fonts, which are most of a file and the same in all, are compressed once here.
 */

/** 1 January 1980, midnight: the first time that a ZIP entry can have, as MS-DOS date and time. */
const entryDate = (1 << 5) | 1
const entryTime = 0

/** General purpose flag 11: names are UTF-8. Compression method 8: deflate. Version 2.0 is needed to read them. */
const utf8Names = 0x0800
const deflated = 8
const version = 20

interface Entry {
  readonly name: Uint8Array
  readonly size: number
  readonly packed: Uint8Array
  readonly checksum: number
  readonly offset: number
}

/** The parts in the order given, all with the same time. */
export function packZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  let offset = 0
  const entries = [...parts].map(([path, data]): Entry => {
    const name = strToU8(path)
    const entry = { name, size: data.length, ...pack(data), offset }
    offset += 30 + name.length + entry.packed.length
    return entry
  })
  const directory = offset
  const total = entries.reduce((sum, entry) => sum + 46 + entry.name.length, directory) + 22
  const file = new Uint8Array(total)
  const view = new DataView(file.buffer)
  for (const entry of entries) {
    view.setUint32(entry.offset, 0x04034b50, true)
    writeEntry(view, entry.offset + 4, entry)
    file.set(entry.name, entry.offset + 30)
    file.set(entry.packed, entry.offset + 30 + entry.name.length)
    view.setUint32(offset, 0x02014b50, true)
    view.setUint16(offset + 4, version, true)
    writeEntry(view, offset + 6, entry)
    view.setUint32(offset + 42, entry.offset, true)
    file.set(entry.name, offset + 46)
    offset += 46 + entry.name.length
  }
  view.setUint32(offset, 0x06054b50, true)
  view.setUint16(offset + 8, entries.length, true)
  view.setUint16(offset + 10, entries.length, true)
  view.setUint32(offset + 12, offset - directory, true)
  view.setUint32(offset + 16, directory, true)
  return file
}

/** The fields that the header before the data and the one in the directory share. */
function writeEntry(view: DataView, at: number, entry: Entry): void {
  view.setUint16(at, version, true)
  view.setUint16(at + 2, utf8Names, true)
  view.setUint16(at + 4, deflated, true)
  view.setUint16(at + 6, entryTime, true)
  view.setUint16(at + 8, entryDate, true)
  view.setUint32(at + 10, entry.checksum, true)
  view.setUint32(at + 14, entry.packed.length, true)
  view.setUint32(at + 18, entry.size, true)
  view.setUint16(at + 22, entry.name.length, true)
}

interface Packed {
  readonly packed: Uint8Array
  readonly checksum: number
}

const packedOf = new WeakMap<Uint8Array, Packed>()

/** Compresses a part; the same bytes only once, and not at all where they were kept compressed. */
export function pack(data: Uint8Array, kept?: KeptBytes): Packed {
  const known = packedOf.get(data)
  if (known) return known
  const made = { packed: kept ? deflateOnce(data, kept) : deflate(data), checksum: crc32(data) }
  packedOf.set(data, made)
  return made
}

/** One level more makes a file half a per cent smaller and takes half as long again. */
const level = 5

function deflate(data: Uint8Array): Uint8Array {
  return deflateSync(data, { level })
}

const digestLength = 32

function digest(data: Uint8Array): Buffer {
  return createHash('sha256').update(data).digest()
}

/** What is kept ends with its own digest: what was not written to its end, or was changed, is made anew. */
function deflateOnce(data: Uint8Array, kept: KeptBytes): Uint8Array {
  // Another version of fflate compresses the same bytes otherwise.
  const name = `${digest(data).toString('hex')}-${fflatePackage.version}-${level}.deflated`
  const found = kept.find(name)
  const packed = found?.subarray(0, -digestLength)
  if (found && packed && digest(packed).equals(found.subarray(-digestLength))) return packed
  const made = deflate(data)
  kept.keep(name, Buffer.concat([made, digest(made)]))
  return made
}
