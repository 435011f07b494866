import { describe, expect, it } from 'vitest'
import { related, report } from '../../src/diagnostics/report.ts'
import { type CaseFile, checkCarets, parseCaretCases } from './caret-cases.ts'

/** Finds every tab-like `T` (a fault at the letter), and `R`, to which each fault is related. */
function findLetters(files: readonly CaseFile[]) {
  const places = (letter: string) =>
    files.flatMap((file) =>
      [...file.text.matchAll(new RegExp(`${letter}+`, 'g'))].map((match) => ({
        file,
        start: match.index,
        end: match.index + match[0].length,
      })),
    )
  const notes = places('R').map((span) => related('read/first-written-here', span, {}))
  return places('T').map((span) => report('read/tab', span, {}, { related: notes }))
}

describe('caret cases', () => {
  it('pass when every diagnostic has its mark and every mark its diagnostic', () => {
    checkCarets(
      'TTa: x\n#< error read/tab\nb: |\n  x TT y\n#   ^^ error read/tab: tabbtecken\n  z\n',
      findLetters,
    )
    checkCarets(
      'T\n#| error read/tab\na: RRR T\n#  ^^^ related read/first-written-here\n#      ^ error read/tab\n',
      findLetters,
    )
    checkCarets('  RT\n  #| related read/first-written-here\n#  ^ error read/tab\n', findLetters)
    checkCarets('a: clean\n', findLetters)
  })

  it.each([
    ['a diagnostic without a mark', 'a: T\n'],
    ['a mark without a diagnostic', 'a: x\n#  ^ error read/tab\n'],
    ['a mark that is too long', 'a: T\n#  ^^ error read/tab\n'],
    ['a mark of another code', 'a: T\n#  ^ error read/alias\n'],
    ['a mark of another severity', 'a: T\n#  ^ warning read/tab\n'],
    ['words that the text does not hold', 'a: T\n#  ^ error read/tab: blankrad\n'],
    ['a slip in a mark', 'a: x\n#  ^ eror read/tab\n'],
    ['a mark without a line above', '#  ^ error read/tab\na: x\n'],
  ])('fail on %s', (_, source) => {
    expect(() => checkCarets(source, findLetters)).toThrow()
  })

  it('may hold several files, and diagnostics that have no place in them', () => {
    const source =
      '## expect error read/empty-file\n## file: a.yaml\na: T\n#  ^ error read/tab\n## file: b.yaml\nb: x\n'
    const seen: string[] = []
    checkCarets(source, (files) => {
      seen.push(...files.map(({ path, text }) => `${path}=${text}`))
      return [...findLetters(files), report('read/empty-file', null, {})]
    })
    expect(seen).toEqual(['a.yaml=a: T\n', 'b.yaml=b: x\n'])
  })

  it('may stand several in one file', () => {
    const cases = parseCaretCases('x.yaml', '## case: one\na: x\n## case: two\nb: y\n')
    expect(cases.map(({ title, files }) => [title, files[0]?.text])).toEqual([
      ['one', 'a: x\n'],
      ['two', 'b: y\n'],
    ])
  })
})
