import fc from 'fast-check'
import { strToU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { packZip } from './zip.ts'

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
