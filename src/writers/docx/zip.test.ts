import fc from 'fast-check'
import { strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { pack, packZip } from './zip.ts'

test('what is packed comes out again, in order', () => {
  const parts = new Map([
    ['[Content_Types].xml', strToU8('<Types/>')],
    ['word/åäö.xml', strToU8('Å'.repeat(5000))],
    ['empty', new Uint8Array()],
  ])
  const unpacked = unzipSync(packZip(parts))
  expect(Object.keys(unpacked)).toEqual([...parts.keys()])
  for (const [path, data] of parts) expect(Buffer.compare(unpacked[path] ?? strToU8('?'), data)).toBe(0)
})

test('any parts', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.uint8Array({ maxLength: 500 })),
      (parts) => {
        const packed = packZip(new Map(Object.entries(parts)))
        const unpacked = unzipSync(packed)
        for (const [path, data] of Object.entries(parts)) {
          expect(Buffer.compare(unpacked[path] ?? strToU8('?'), data)).toBe(0)
        }
        expect(Buffer.compare(packZip(new Map(Object.entries(parts))), packed)).toBe(0)
      },
    ),
  )
})

test('what was kept compressed is the same as what is compressed, and is made anew where it is not whole', () => {
  const store = new Map<string, Uint8Array>()
  const asked: string[] = []
  const kept = {
    find: (name: string) => {
      asked.push(name)
      return store.get(name) ?? null
    },
    keep: (name: string, bytes: Uint8Array) => {
      store.set(name, bytes)
    },
  }
  // Always other bytes of the same: what was packed once is not packed again.
  const font = (seed: number) => Uint8Array.from({ length: 9000 }, (_, index) => (index * index * seed) % 251)
  const right = pack(font(3)).packed
  expect(pack(font(3), kept).packed).toEqual(right)
  const [[name, whole] = ['', new Uint8Array()]] = store
  expect(asked).toEqual([name])
  for (const damaged of [
    whole,
    whole.subarray(0, 100),
    whole.with(5, 1),
    whole.with(-1, 1),
    new Uint8Array(),
  ]) {
    store.set(name, damaged)
    expect(Buffer.compare(pack(font(3), kept).packed, right)).toBe(0)
    expect(store.get(name)).toEqual(whole)
  }
  pack(font(5), kept)
  expect([...store.keys()]).toHaveLength(2)
})

test('what is kept is used', () => {
  const data = Uint8Array.from({ length: 500 }, (_, index) => index % 7)
  const store = new Map<string, Uint8Array>()
  const keep = (name: string, bytes: Uint8Array) => store.set(name, bytes)
  pack(Uint8Array.from(data), { find: () => null, keep })
  const kept: string[] = []
  pack(Uint8Array.from(data), { find: (name) => store.get(name) ?? null, keep: (name) => kept.push(name) })
  expect(kept).toEqual([])
})
