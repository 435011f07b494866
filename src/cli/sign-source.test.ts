import { describe, expect, test } from 'vitest'
import { readYaml } from '../read/read-yaml.ts'
import { signSource } from './sign-source.ts'

const signings = [
  { date: { year: 2031, month: 12, day: 20 }, place: 'Stockholm' },
  { date: { year: 2032, month: 1, day: 2 }, place: 'Härnösand' },
]

function sign(text: string, places: readonly string[] = []): string | null {
  const bytes = new TextEncoder().encode(text)
  const { file, value } = readYaml('agreements/x/agreement.yaml', bytes)
  if (!file || !value) throw new Error('the source could not be read')
  const given = signings.map((signing, index) => ({ ...signing, place: places[index] ?? signing.place }))
  const edited = signSource({ file, bytes, tree: value }, given)
  return edited && new TextDecoder('utf-8', { ignoreBOM: true }).decode(edited.bytes)
}

describe('an agreement that is signed', () => {
  test('keeps its comments and its layout', () => {
    expect(
      sign(
        [
          'kind: agreement # slag',
          'status:   final   # klar',
          'parties:',
          '  # staten',
          '  - body: state',
          '    signatory: { name: Åsa Öberg, title: x } # namn',
          '',
          '  - body: skr',
          '    signatory:',
          '      name: Bo Ek',
          '      title: y',
          '# slut',
          'year: 2031',
          '',
        ].join('\n'),
      ),
    ).toBe(
      [
        'kind: agreement # slag',
        'status:   signed   # klar',
        'parties:',
        '  # staten',
        '  - body: state',
        '    signatory: { name: Åsa Öberg, title: x } # namn',
        '    signed: { place: Stockholm, date: 2031-12-20 }',
        '',
        '  - body: skr',
        '    signatory:',
        '      name: Bo Ek',
        '      title: y',
        '    signed: { place: Härnösand, date: 2032-01-02 }',
        '# slut',
        'year: 2031',
        '',
      ].join('\n'),
    )
  })

  test('may be written within braces, with other line ends and a byte-order mark', () => {
    expect(
      sign('\ufeffparties: [{ body: a, signatory: { name: b } }, { body: c }]\r\nstatus: final\r\n'),
    ).toBe(
      '\ufeffparties: [{ body: a, signatory: { name: b }, signed: { place: Stockholm, date: 2031-12-20 } }, { body: c, signed: { place: Härnösand, date: 2032-01-02 } }]\r\nstatus: signed\r\n',
    )
    expect(sign('status: final\r\nparties:\r\n  - body: a\r\n  - body: b')).toBe(
      'status: signed\r\nparties:\r\n  - body: a\r\n    signed: { place: Stockholm, date: 2031-12-20 }\r\n  - body: b\r\n    signed: { place: Härnösand, date: 2032-01-02 }',
    )
  })

  test('has places in quotes where YAML would take them for something else', () => {
    const written = sign('status: final\nparties:\n  - body: a\n  - body: b\n', ['no', 'Åre: "2", {x}'])
    expect(written).toContain('signed: { place: "no", date')
    expect(written).toContain('signed: { place: "Åre: \\"2\\", {x}", date')
  })

  test.each([
    [
      'with a party that is signed already',
      'status: final\nparties:\n  - body: a\n    signed: x\n  - body: b\n',
    ],
    ['with other parties', 'status: final\nparties:\n  - body: a\n'],
    ['without parties', 'status: final\n'],
  ])('%s is left alone', (_, text) => {
    expect(sign(text)).toBeNull()
  })
})
