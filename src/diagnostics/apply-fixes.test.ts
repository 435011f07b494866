import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readYaml } from '../read/read-yaml.ts'
import { applyFixes } from './apply-fixes.ts'
import type { Diagnostic } from './diagnostic.ts'
import { report } from './report.ts'

const path = 'agreements/x/agreement.yaml'
const encode = (text: string) => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)

/** Applies edits, each an old text that stands once in the source and the new one (an empty old text: at the end). */
function edit(source: string, ...edits: readonly (readonly [string, string])[]) {
  const bytes = encode(source)
  const { file } = readYaml(path, bytes)
  const diagnostics = edits.map(([old, text]): Diagnostic => {
    const start = old === '' ? file.text.length : file.text.indexOf(old)
    const span = { file, start, end: start + old.length }
    return report('read/tab', span, {}, { fix: { span, text } })
  })
  const fixed = applyFixes(bytes, diagnostics)
  return { text: decode(fixed.bytes), count: fixed.applied.length }
}

describe('applyFixes', () => {
  it('changes the places of fixes and nothing else', () => {
    expect(edit('# comment\na:   x   # why\n\n\nb: "y"\n', ['x', 'z'], ['"y"', 'w'])).toEqual({
      text: '# comment\na:   z   # why\n\n\nb: w\n',
      count: 2,
    })
  })

  it('keeps CRLF, a byte-order mark and a missing line end, and gives new lines the line end of their place', () => {
    expect(edit('\uFEFFå: x\r\nb: y\r\nc: z', ['y', 'p\nq'], ['z', 'Z'])).toEqual({
      text: '\uFEFFå: x\r\nb: p\r\nq\r\nc: Z',
      count: 2,
    })
    expect(edit('a: x\nb: y\r\n', ['x', 'p\nq'], ['y', 'r\ns']).text).toBe('a: p\nq\nb: r\r\ns\r\n')
    expect(edit('a: x\r\n', ['', 'b: y\n']).text).toBe('a: x\r\nb: y\r\n')
  })

  it('removes whole lines', () => {
    expect(edit('a: x\r\nb: y\r\nc: z\r\n', ['b: y\n', '']).text).toBe('a: x\r\nc: z\r\n')
  })

  it('applies the first of fixes that overlap or meet, and leaves the others to the next round', () => {
    expect(edit('a: xyz\n', ['xy', '1'], ['yz', '2'])).toEqual({ text: 'a: 1z\n', count: 1 })
    expect(edit('a: xyz\n', ['x', '1'], ['yz', '2'])).toEqual({ text: 'a: 1yz\n', count: 1 })
  })

  it('applies one of the same, and none of two that want different things', () => {
    expect(edit('a: x\n', ['x', '1'], ['x', '1'])).toEqual({ text: 'a: 1\n', count: 1 })
    expect(edit('a: x\nb: y\n', ['x', '1'], ['x', '2'], ['y', '3'])).toEqual({
      text: 'a: x\nb: 3\n',
      count: 1,
    })
  })

  it('leaves alone what it was not made for', () => {
    const { file } = readYaml(path, encode('a: x\n'))
    const span = { file, start: 3, end: 4 }
    const found = [report('read/tab', span, {}, { fix: { span, text: 'y' } })]
    for (const other of [encode('a: z\n'), new Uint8Array([0x61, 0xff])]) {
      expect(applyFixes(other, found)).toEqual({ bytes: other, applied: [] })
    }
    expect(applyFixes(encode('a: x\n'), [report('read/tab', span, {})]).applied).toEqual([])
  })

  it('changes no character outside the places, whatever the line ends', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.constantFrom('\n', '\r\n')), { maxLength: 8 }),
        fc.array(fc.nat(60), { maxLength: 6 }),
        (lines, places) => {
          const clean = lines.map(([text, end]) => `${text.replaceAll(/[\r\n\uFEFF]/gu, '')}${end}`).join('')
          const bytes = encode(clean)
          const { file } = readYaml(path, bytes)
          if (file.text !== clean.replaceAll('\r\n', '\n')) return
          const sorted = [...new Set(places)]
            .sort((a, b) => a - b)
            .filter((at) => at <= file.text.length && !/^[\uDC00-\uDFFF]/.test(file.text.slice(at)))
          const found = sorted.map((at) => {
            const span = { file, start: at, end: at }
            return report('read/tab', span, {}, { fix: { span, text: '\u2603' } })
          })
          const fixed = decode(applyFixes(bytes, found).bytes)
          expect(fixed.replaceAll('\u2603', '')).toBe(clean.replaceAll('\u2603', ''))
        },
      ),
      { numRuns: 100 },
    )
  })
})
