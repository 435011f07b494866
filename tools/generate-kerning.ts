import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { machineFileSystem } from '../src/cli/output/file-system.ts'
import { fontReader } from '../src/cli/project.ts'
import { firstLigature, type KerningData, type KerningFile } from '../src/pagination/kerning.ts'
import { measureGlyph, measureKerning } from '../src/pagination/measure-pairs.ts'
import type { FontkitFont, FontkitGlyph } from '../src/pagination/pdfkit-internals.ts'
import { openTypeface } from '../src/pagination/typeface.ts'
import { fontFiles } from '../src/pagination/typography.ts'

/** `npm run kerning`: asks the fonts about each two letters of what Swedish documents are written with. Takes some ten seconds. */
const alphabet = [
  ...rangeOf(0x20, 0x7e),
  ...rangeOf(0xa0, 0xff),
  ...Array.from('\u2011\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u202f\u20ac\u2212', (each) =>
    each.charCodeAt(0),
  ),
]

function rangeOf(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** A character, or letters that become one glyph. `code` is what stands for it in the file. */
interface Unit {
  readonly text: string
  readonly code: number
  readonly glyph: FontkitGlyph
}

function measure(name: string, font: FontkitFont): KerningData {
  const letters = alphabet.flatMap((code): Unit[] => {
    const glyph = measureGlyph(font, code)
    // What is looked up by its character must be what stands there.
    const isItself = glyph !== null && glyph.id === font.glyphForCodePoint(code).id
    return isItself ? [{ text: String.fromCharCode(code), code, glyph }] : []
  })
  const ligatures = findLigatures(font, letters, letters)
  const units = [...letters, ...ligatures]
  const together: string[] = []
  const distances = new Map<string, string>()
  for (const left of units) {
    const lines = new Map<number, string>()
    for (const right of units) {
      const character = String.fromCharCode(right.code)
      // These two are never asked about: they are joined before.
      if (ligatures.some(({ text }) => text === left.text + right.text)) continue
      const kerning = measureKerning(font, left, right)
      if (kerning === null) together.push(String.fromCharCode(left.code) + character)
      else if (kerning !== 0) lines.set(kerning, (lines.get(kerning) ?? '') + character)
    }
    const written = [...lines]
      .sort(([a], [b]) => a - b)
      .map(([kerning, characters]) => `${kerning} ${characters}`)
      .join('\n')
    if (written !== '')
      distances.set(written, (distances.get(written) ?? '') + String.fromCharCode(left.code))
  }
  return {
    font: name,
    unknown: String.fromCharCode(
      ...alphabet.filter((code) => !letters.some((letter) => letter.code === code)),
    ),
    ligatures: Object.fromEntries(ligatures.map(({ text, glyph }) => [text, glyph.id])),
    together: together.join('\n'),
    distances: Object.fromEntries([...distances].map(([lines, lefts]) => [lefts, lines])),
  }
}

/** What becomes one glyph, and then what becomes one with a letter more. */
function findLigatures(font: FontkitFont, begun: readonly Unit[], letters: readonly Unit[]): readonly Unit[] {
  const found: Unit[] = []
  for (const beginning of begun) {
    for (const letter of letters) {
      const text = beginning.text + letter.text
      const { glyphs, positions } = font.layout(text)
      const [glyph, position] = [glyphs[0], positions[0]]
      const isOne = glyphs.length === 1 && position?.xOffset === 0 && position.yOffset === 0
      if (!glyph || !isOne || position.xAdvance !== glyph.advanceWidth) continue
      found.push({ text, code: 0, glyph })
    }
  }
  const all = found.length === 0 ? [] : [...found, ...findLigatures(font, found, letters)]
  return all.map((unit, index) => ({ ...unit, code: firstLigature + index }))
}

const read = fontReader(machineFileSystem)
const fonts = Object.values(fontFiles).flatMap((family) =>
  Object.values(family).map((name) => {
    const bytes = read(name)
    const hash = createHash('sha256').update(bytes).digest('hex')
    return [hash, measure(name, openTypeface(bytes).font)] as const
  }),
)
const made: KerningFile = { alphabet: String.fromCharCode(...alphabet), fonts: Object.fromEntries(fonts) }
const path = resolve(import.meta.dirname, '../src/pagination/kerning.json')
// What nobody would see in the file is written by its number.
const text = JSON.stringify(made, null, 2).replace(
  /[\u00a0\u00ad\u2011\u202f\ue000-\uf8ff]/g,
  (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`,
)
writeFileSync(path, `${text}\n`)
console.log(`wrote ${path}`)
