import { expect, test } from 'vitest'
import { readProjectFont } from '../../../test/harness/project-fonts.ts'
import { allowsEmbedding, buildFontParts, makeFaceRegister } from './fonts.ts'

test('the fonts that we embed allow it', () => {
  for (const name of ['SourceSerif4_400Regular.ttf', 'SourceSans3_600SemiBold.ttf']) {
    expect(allowsEmbedding(readProjectFont(name))).toBe(true)
  }
})

test('a font that restricts embedding is refused', () => {
  const restricted = Uint8Array.from(readProjectFont('SourceSerif4_400Regular.ttf'))
  const view = new DataView(restricted.buffer)
  for (let record = 12; record < 12 + view.getUint16(4) * 16; record += 16) {
    if (view.getUint32(record) === 0x4f532f32) view.setUint16(view.getUint32(record + 8) + 8, 0x0002)
  }
  expect(allowsEmbedding(restricted)).toBe(false)
  expect(() => buildFontParts(makeFaceRegister(), () => restricted)).toThrow('may not be embedded')
})

test('only the faces in use are embedded', () => {
  const register = makeFaceRegister()
  expect(
    [...buildFontParts(register, readProjectFont).keys()].filter((path) => path.endsWith('.odttf')).length,
  ).toBe(3)
  register.use('serif', false, true)
  expect(
    [...buildFontParts(register, readProjectFont).keys()].filter((path) => path.endsWith('.odttf')).length,
  ).toBe(4)
})
