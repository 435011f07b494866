import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { machineFileSystem } from '../cli/output/file-system.ts'
import { fontReader } from '../cli/project.ts'
import { kerningTableOf } from './kerning.ts'
import { openTypeface } from './typeface.ts'
import { fontFiles } from './typography.ts'

const read = fontReader(machineFileSystem)
const names = Object.values(fontFiles).flatMap((family) => Object.values(family))
const agreements = resolve(import.meta.dirname, '../../agreements')

/** Words that agreements are written with, as the layout takes them: with the space after them. */
const written = [
  ...new Set(
    readdirSync(agreements, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.yaml'))
      .flatMap((path) => readFileSync(join(agreements, path), 'utf8').match(/[^\s]+ ?/gu) ?? []),
  ),
]

describe.each(names)('kerning of %s', (name) => {
  const bytes = read(name)
  const typeface = openTypeface(bytes)

  /** What the font itself says. */
  function askFont(text: string) {
    const { glyphs, positions } = typeface.font.layout(text)
    return {
      glyphs: glyphs.map(({ id }) => id),
      advances: positions.map(({ xAdvance }) => xAdvance * typeface.scale),
    }
  }

  function lookUp(text: string) {
    const { glyphs, advances, characters } = typeface.shape(text)
    expect(String.fromCodePoint(...characters.flat())).toBe(text)
    return { glyphs: glyphs.map(({ id }) => id), advances }
  }

  it('has been measured; if not, run npm run kerning', () => {
    expect(kerningTableOf(bytes)).not.toBeNull()
  })

  it('is what the font says, for words of agreements', () => {
    // Every font a share of them.
    const words = written.filter((_, index) => index % names.length === names.indexOf(name))
    expect(words.length).toBeGreaterThan(200)
    for (const word of words) expect([word, lookUp(word)]).toEqual([word, askFont(word)])
  })

  it('is what the font says, for any letters', () => {
    const letters = fc.constantFrom(...'effftillijfkbhTVAWYåäöÅÄÖéüy.,:;–-()”’%§/0127 \u00a0č'.split(''))
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 9 }), (word) => {
        const text = word.join('')
        expect(lookUp(text)).toEqual(askFont(text))
      }),
      { seed: 5, numRuns: 400 },
    )
  })
})

it('knows no other file', () => {
  expect(kerningTableOf(new Uint8Array(4))).toBeNull()
})
