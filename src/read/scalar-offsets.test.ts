import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readYaml } from './read-yaml.ts'
import type { SourceNode, SourceScalar } from './source-tree.ts'

fc.configureGlobal({ seed: 1 })

function readScalars(source: string): readonly SourceScalar[] {
  const { value, diagnostics } = readYaml('source.yaml', new TextEncoder().encode(source))
  expect(diagnostics.map(({ message }) => message)).toEqual([])
  const scalars: SourceScalar[] = []
  const visit = (node: SourceNode) => {
    if (node.kind === 'scalar') scalars.push(node)
    else if (node.kind === 'list') node.items.forEach(visit)
    else for (const entry of node.entries) visit(entry.value)
  }
  if (value) visit(value)
  return scalars
}

/** Every place of a value, from its first character to its end. */
function placesOf(scalar: SourceScalar): readonly number[] {
  return Array.from({ length: String(scalar.value).length + 1 }, (_, at) => scalar.offsetAt(at))
}

/** What is written in the source, and what it stands for. */
interface Piece {
  readonly written: string
  readonly value: string
}

/** The places that a text in quotation marks must have: those of the pieces; an escape's characters all stand where it begins. */
function expectedPlaces(pieces: readonly Piece[], start: number): readonly number[] {
  const places: number[] = []
  let at = start
  for (const { written, value } of pieces) {
    for (let unit = 0; unit < value.length; unit += 1) places.push(written === value ? at + unit : at)
    at += written.length
  }
  return [...places, at]
}

/** In text that is written as it is, every place holds its character. A block's last line end may be that of the file. */
function checkPlainPlaces(source: string): void {
  for (const scalar of readScalars(source)) {
    if (typeof scalar.value !== 'string') continue
    const places = placesOf(scalar)
    const text = source.replaceAll('\r\n', '\n')
    const found = places.slice(0, -1).map((place) => text[place] ?? '\n')
    expect(found.join('')).toBe(scalar.value)
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    expect(places.at(-1)).toBeLessThanOrEqual(text.length)
  }
}

const characters = [...'abåäöÅ  .,;:#-\'"\\/{}[]|>*&!%@`§–é\u00A0甲😀1']
const character = fc.constantFrom(...characters)
const words = fc.array(character, { minLength: 1, maxLength: 30 }).map((parts) => parts.join(''))

describe('places of the characters of a value', () => {
  it('are right in text in single quotation marks', () => {
    const piece = character.map((value) => ({ value, written: value === "'" ? "''" : value }))
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const written = pieces.map((each) => each.written).join('')
        const [scalar] = readScalars(`key:  '.${written}'  # x\n`)
        expect(scalar && placesOf(scalar).slice(1)).toEqual(expectedPlaces(pieces, 8))
      }),
    )
  })

  it('are right in text in double quotation marks, with every kind of escape', () => {
    const piece = fc.oneof(
      character.map((value) => ({ value, written: value === '"' || value === '\\' ? `\\${value}` : value })),
      fc.constantFrom(
        { written: '\\x41', value: 'A' },
        { written: '\\u00e5', value: 'å' },
        { written: '\\U00002013', value: '–' },
        { written: '\\U0001F600', value: '😀' },
        { written: '\\_', value: '\u00A0' },
        { written: '\\/', value: '/' },
        { written: '\\ ', value: ' ' },
      ),
    )
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 30 }), (pieces) => {
        const written = pieces.map((each) => each.written).join('')
        const [scalar] = readScalars(`key: ".${written}"\n`)
        expect(scalar?.value).toBe(`.${pieces.map((each) => each.value).join('')}`)
        expect(scalar && placesOf(scalar).slice(1)).toEqual(expectedPlaces(pieces, 7))
      }),
    )
  })

  it('are right in bare text', () => {
    const safe = fc.constantFrom(...'abcåäö  .,;–é\u00A0甲😀/()')
    fc.assert(
      fc.property(fc.array(safe, { maxLength: 30 }), (parts) => {
        const text = `x${parts.join('')}y`
        checkPlainPlaces(`list:\n  - ${text}   # x\n  - { key: ${text.replaceAll(',', '')} }\n`)
      }),
    )
  })

  it('are right in literal blocks, whatever the indentation, its indicator and the chomping', () => {
    const line = fc.oneof(
      { weight: 3, arbitrary: words },
      fc.constantFrom('', ' ', '   ', '  - x', '    # x'),
    )
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.constantFrom('', '-', '+'),
        fc.integer({ min: 1, max: 6 }),
        fc.boolean(),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('', '\n', '\n\n  \n', '\nnext: x\n'),
        (lines, chomping, indent, isNested, lineEnd, tail) => {
          fc.pre(lines.some((each) => each.trim() !== ''))
          const margin = ' '.repeat((isNested ? 2 : 0) + indent)
          const body = lines.map((each) => margin + each).join('\n')
          const key = isNested ? 'a:\n  b' : 'b'
          checkPlainPlaces(`${key}: |${indent}${chomping}\n${body}${tail}`.replaceAll('\n', lineEnd))
        },
      ),
    )
  })

  it('are right without an indentation indicator', () => {
    checkPlainPlaces('a:\n  - |\n\n      x\n       y\n\n    # not text\n  - |+\n   z\n\nb: |-\n  å')
  })
})
