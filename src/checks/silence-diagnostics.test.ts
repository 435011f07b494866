import { describe, expect, it } from 'vitest'
import { type CaseFile, checkCarets } from '../../test/harness/caret-cases.ts'
import { hasErrors } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { textOfMessage } from '../diagnostics/text-of-message.ts'
import { readYaml } from '../read/read-yaml.ts'
import { silenceDiagnostics } from './silence-diagnostics.ts'

/** A suggestion at every XX, a warning at every YY, an error at every ZZ. */
function check([file]: readonly CaseFile[], isShared = false) {
  if (!file) throw new Error('A case needs a file.')
  const read = readYaml(file.path, new TextEncoder().encode(file.text))
  if (!read.value) throw new Error('The case cannot be read.')
  const find = (letters: string) =>
    [...read.file.text.matchAll(new RegExp(`(?<!# .*)${letters}`, 'g'))].map(({ index }) => ({
      file: read.file,
      start: index,
      end: index + 2,
    }))
  const found = [
    ...read.diagnostics,
    ...find('XX').map((span) => report('language/double-space', span, {})),
    ...find('YY').map((span) => report('language/quotation-marks', span, { written: '"' })),
    ...find('ZZ').map((span) => report('reference/unknown', span, { id: 'a', place: 'b' })),
  ]
  const { value: tree, comments } = read
  return silenceDiagnostics(found, [{ tree, comments, isShared }], !hasErrors(found))
}

const lines = (...text: string[]) => `${text.join('\n')}\n`

describe('a silencer', () => {
  it('covers the key below it, and no other', () => {
    checkCarets(
      lines(
        '# ordalag-ignore language/double-space: står så i förlagan',
        'a: XX',
        'b: XX',
        '#  ^^ suggestion language/double-space',
      ),
      (files) => check(files),
    )
  })

  it('covers a block, before which it stands', () => {
    checkCarets(
      lines(
        'sections:',
        '  - id: a',
        '    # ordalag-ignore language/double-space: står så i förlagan',
        '    text: |',
        '      one XX',
        '',
        '      two XX YY',
        '#            ^^ warning language/quotation-marks',
      ),
      (files) => check(files),
    )
  })

  it('may stand at the end of the line', () => {
    checkCarets(
      lines(
        'a: XX  # ordalag-ignore language/double-space: står så i förlagan',
        'b: |  # ordalag-ignore language/double-space: också här',
        '  XX',
        'items:',
        '  - { c: XX, d: XX }  # ordalag-ignore language/double-space: båda',
        '  - XX',
        '#   ^^ suggestion language/double-space',
      ),
      (files) => check(files),
    )
  })

  it('covers the fields of a list item, but not what lies further in', () => {
    checkCarets(
      lines(
        'sections:',
        '  # ordalag-ignore language/double-space: gäller bara det här avsnittets egna fält',
        '  - id: XX',
        '    list: [XX, XX]',
        '    text: |',
        '      XX',
        '    sections:',
        '      - id: XX',
        '#           ^^ suggestion language/double-space',
      ),
      (files) => check(files),
    )
  })

  it('may be several in a row, with other comments between', () => {
    checkCarets(
      lines(
        '# ordalag-ignore language/double-space: ett skäl',
        '# en vanlig kommentar',
        '# ordalag-ignore language/quotation-marks: ett annat skäl',
        'a: XX YY',
      ),
      (files) => check(files),
    )
  })

  it('covers what begins on the line below, comments of its own or not, and nothing before', () => {
    checkCarets(
      lines(
        'a: XX',
        '#  ^^ suggestion language/double-space',
        '# ordalag-ignore language/double-space: står så i förlagan',
        'b: XX  # en vanlig kommentar',
        'c:',
        '  # ordalag-ignore language/double-space: står så i förlagan',
        '  # en vanlig kommentar',
        '  d: XX',
        '  e: XX',
        '#    ^^ suggestion language/double-space',
      ),
      (files) => check(files),
    )
  })

  it('covers nothing in another file', () => {
    const [one, other] = ['one.yaml', 'other.yaml'].map((path) =>
      readYaml(path, new TextEncoder().encode('# ordalag-ignore language/double-space: skäl\na: XX\n')),
    )
    if (!one?.value || !other?.value) throw new Error('The case cannot be read.')
    const start = other.file.text.indexOf('XX')
    const found = [report('language/double-space', { file: other.file, start, end: start + 2 }, {})]
    const { value: tree, comments } = one
    expect(silenceDiagnostics(found, [{ tree, comments, isShared: false }], false)).toEqual(found)
  })

  it.each([
    ['# ordalag-ignore language/double-space', ['language/double-space']],
    ['# ordalag-ignore language/double-space: en stor bokstav', ['language/double-space']],
    ['# ordalag-ignore language/dubbel-space: skäl', ['language/dubbel-space', 'language/double-space']],
    ['# ordalag-ignore page/many: skäl', ['page/many']],
    ['# ordalag-ignore silence/unused: skäl', ['silence/unused']],
    ['# ordalag-ignore: skäl', ['language/interval-dash']],
  ])('is told of with the code that it names: %s', (comment, codes) => {
    const found = check([{ path: 'x.yaml', text: `${comment}\na: x\n` }])
    const texts = found.map(({ message }) => textOfMessage(message, 'sv'))
    expect(texts).toHaveLength(1)
    for (const code of codes) expect(texts[0]).toContain(code)
  })

  it('never silences an error', () => {
    checkCarets(
      lines(
        '# ordalag-ignore reference/unknown: det går bra ändå',
        '#                ^^^^^^^^^^^^^^^^^ warning silence/cannot',
        'a: ZZ',
        '#  ^^ error reference/unknown',
      ),
      (files) => check(files),
    )
  })

  it('is told of when it silences nothing', () => {
    checkCarets(
      lines(
        '# ordalag-ignore language/double-space: stod så i förlagan',
        '#<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<< warning silence/unused',
        'a: x',
      ),
      (files) => check(files),
    )
  })

  it('is not told of where an error kept checks from running', () => {
    checkCarets(
      lines(
        '# ordalag-ignore language/double-space: står så i förlagan',
        'a: x',
        'b: ZZ',
        '#  ^^ error reference/unknown',
      ),
      (files) => check(files),
    )
  })

  it('in a register is told of only where no agreement has a say', () => {
    const unusedIn = (code: string) =>
      check([{ path: 'x.yaml', text: `# ordalag-ignore ${code}: skäl\na: x\n` }], true).length
    expect([unusedIn('language/double-space'), unusedIn('date/typed-year')]).toEqual([1, 0])
  })

  it.each([
    ['# ordalag-ignore language/double-space', 'silence/no-reason'],
    ['# ordalag-ignore language/double-space:', 'silence/no-reason'],
    ['# ordalag-ignore language/double-space: -', 'silence/no-reason'],
    ['# ordalag-ignore language/double-space: x', 'silence/no-reason'],
    ['# ordalag-ignore språk/dubbelt: skäl', 'silence/unreadable'],
    ['# ordalag-ignore mellanslag: skäl', 'silence/unknown-code'],
    ['# ordalag-ignore silence/unusd: skäl', 'silence/unknown-code'],
    ['# ordalag-ignore: skäl', 'silence/unreadable'],
    ['# ordalag-ignore allt möjligt: skäl', 'silence/unreadable'],
    ['# ordalag ignore language/double-space: skäl', 'silence/unreadable'],
    ['# Ordalag-ignore language/double-space: skäl', 'silence/unreadable'],
    ['# ordalag-ignore language/dubbel-space: skäl', 'silence/misspelt-code'],
    ['# ordalag-ignore page/many: skäl', 'silence/unknown-code'],
    ['# ordalag-ignore layout/overfull: skäl', 'silence/unknown-code'],
    ['# ordalag-ignore silence/unused: skäl', 'silence/cannot'],
  ])('%s: %s', (comment, code) => {
    const found = check([{ path: 'x.yaml', text: `${comment}\na: XX\n` }])
    expect(found.map(({ message }) => message.code)).toEqual(['language/double-space', code])
  })

  it('must stand at something', () => {
    const comment = '# ordalag-ignore language/double-space: skäl'
    for (const text of [`a: x\n${comment}\n`, `${comment}\n\na: x\n`, `a:\n  - b\n  ${comment}\n`]) {
      expect(check([{ path: 'x.yaml', text }]).map(({ message }) => message.code)).toEqual([
        'silence/nothing-here',
      ])
    }
  })

  it('is no silencer when it only speaks of one', () => {
    expect(check([{ path: 'x.yaml', text: '# så här tystas en varning: ordalag-ignore\na: x\n' }])).toEqual(
      [],
    )
  })

  it('mends a misspelt code', () => {
    const [, fault] = check([
      { path: 'x.yaml', text: '# ordalag-ignore language/dubble-space: skäl\na: XX\n' },
    ])
    expect(fault?.fix?.text).toBe('language/double-space')
  })

  it('is removed by its fix when it silences nothing', () => {
    const comment = '# ordalag-ignore language/double-space: skäl'
    const mend = (text: string) => {
      const fix = check([{ path: 'x.yaml', text }])[0]?.fix
      return fix && text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end)
    }
    expect(mend(`b: z\n${comment}\na: x\n`)).toBe('b: z\na: x\n')
    expect(mend(`${comment}\na: x\n`)).toBe('a: x\n')
    expect(mend(`a: x  ${comment}\nb: z\n`)).toBe('a: x\nb: z\n')
  })
})
