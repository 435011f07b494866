import { describe, expect, it } from 'vitest'
import { createSarifValidator } from '../../test/harness/sarif-schema.ts'
import { readYaml } from '../read/read-yaml.ts'
import type { Span } from '../text/source-file.ts'
import { catalogue, type MessageCode } from './catalogue/index.ts'
import type { Diagnostic, Message } from './diagnostic.ts'
import { printSarif } from './print-sarif.ts'
import { related, report } from './report.ts'

const faultsOf = createSarifValidator()

interface Region {
  readonly startLine: number
  readonly startColumn: number
  readonly endLine: number
  readonly endColumn: number
  readonly charOffset: number
  readonly charLength: number
}

interface Result {
  readonly ruleId: string
  readonly ruleIndex: number
  readonly level: string
  readonly message: { readonly text: string }
  readonly locations?: readonly { readonly physicalLocation: { readonly region?: Region } }[]
  readonly partialFingerprints: Readonly<Record<string, string>>
  readonly fixes?: readonly {
    readonly artifactChanges: readonly {
      readonly replacements: readonly {
        readonly deletedRegion: Region
        readonly insertedContent?: { readonly text: string }
      }[]
    }[]
  }[]
}

interface Run {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }
  readonly results: readonly Result[]
}

function print(diagnostics: readonly Diagnostic[], bytes: ReadonlyMap<string, Uint8Array> = new Map()): Run {
  const printed = printSarif(diagnostics, { language: 'sv', version: '1.2.3', bytes })
  const log = JSON.parse(printed) as { readonly runs: readonly [Run] }
  expect(faultsOf(log)).toEqual([])
  return log.runs[0]
}

const file = { path: 'agreements/å b/agreement.yaml', text: 'a: x\nb: y\na: z\n' }
const duplicate = report(
  'read/duplicate-key',
  { file, start: 10, end: 11 },
  { key: 'a' },
  {
    related: [related('read/first-written-here', { file, start: 0, end: 1 }, {})],
    fix: { span: { file, start: 10, end: 15 }, text: '' },
  },
)

describe('printSarif', () => {
  it('is valid where there is nothing to tell', () => {
    expect(print([]).results).toEqual([])
  })

  it('is valid for every code of the catalogue, with texts in both languages', () => {
    const all = (Object.keys(catalogue) as MessageCode[]).map((code): Diagnostic => {
      const braces = [...catalogue[code].sv.matchAll(/\{([A-Za-z][A-Za-z0-9]*)\}/gu)]
      const data = Object.fromEntries(braces.map(([, name]) => [name, `<${name}>`]))
      const message = { code, data } as unknown as Message
      return { message, severity: catalogue[code].severity, span: null, related: [], fix: null }
    })
    const run = print(all)
    expect(run.results).toHaveLength(all.length)
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  })

  it('gives rule, place, related place and fix', () => {
    const log = JSON.parse(printSarif([duplicate], { language: 'sv', version: '1.2.3', bytes: new Map() }))
    expect(log.runs[0].results).toEqual([
      {
        ruleId: 'read/duplicate-key',
        ruleIndex: 0,
        level: 'error',
        message: {
          text: 'Fältet ”a” är skrivet två gånger på samma ställe, och bara det ena kan gälla. Ta bort det ena eller byt namn på det.',
        },
        locations: [
          {
            physicalLocation: {
              artifactLocation: {
                uri: 'agreements/%C3%A5%20b/agreement.yaml',
                uriBaseId: 'PROJECT',
                index: 0,
              },
              region: {
                startLine: 3,
                startColumn: 1,
                endLine: 3,
                endColumn: 2,
                charOffset: 10,
                charLength: 1,
                snippet: { text: 'a' },
              },
            },
          },
        ],
        relatedLocations: [
          {
            id: 1,
            message: { text: 'Första gången står det här.' },
            physicalLocation: expect.objectContaining({
              region: expect.objectContaining({ startLine: 1, startColumn: 1, charOffset: 0 }),
            }),
          },
        ],
        partialFingerprints: { 'ordalagPlace/v1': expect.stringMatching(/^[0-9a-f]{16}:1$/u) },
        fixes: [
          {
            description: { text: 'Rätta så här.' },
            artifactChanges: [
              {
                artifactLocation: expect.objectContaining({ index: 0 }),
                replacements: [
                  { deletedRegion: expect.objectContaining({ startLine: 3, endLine: 4, charLength: 5 }) },
                ],
              },
            ],
          },
        ],
      },
    ])
    const [rule] = log.runs[0].tool.driver.rules
    expect(rule.help.text).toBe(
      'Fältet ”…” är skrivet två gånger på samma ställe, och bara det ena kan gälla. Ta bort det ena eller byt namn på det.\n\nThe field “…” is written twice in the same place, and only one can hold. Remove one of them or rename it.',
    )
    expect(rule.defaultConfiguration).toEqual({ level: 'error' })
    expect(log.runs[0].translations[0].rules[0].fullDescription.text).toContain(
      'The field “…” is written twice',
    )
  })

  it('counts offsets in the file as it stands, with its line ends and without its byte-order mark', () => {
    const original = '\uFEFFkind: agreement\r\n# å\r\nyear: 2024\r\nyear: 2025\r\n'
    const bytes = new TextEncoder().encode(original)
    const read = readYaml('agreements/x/agreement.yaml', bytes)
    const at = read.file.text.indexOf('2025')
    const span: Span = { file: read.file, start: at, end: at + 4 }
    const diagnostic = report('read/duplicate-key', span, { key: 'year' }, { fix: { span, text: '2026\n#' } })
    const [result] = print([diagnostic], new Map([[read.file.path, bytes]])).results
    const replacement = result?.fixes?.[0]?.artifactChanges[0]?.replacements[0]
    expect(replacement?.deletedRegion).toMatchObject({ startLine: 4, startColumn: 7, charLength: 4 })
    expect(replacement?.deletedRegion.charOffset).toBe(original.slice(1).indexOf('2025'))
    expect(replacement?.insertedContent?.text).toBe('2026\r\n#')
  })

  it('knows a finding again when lines above it come and go, and tells alike ones apart', () => {
    const fingerprints = (text: string) => {
      const moved = { path: 'a.yaml', text }
      const found = [...text.matchAll(/\t/gu)].map(({ index }) =>
        report('read/tab', { file: moved, start: index, end: index + 1 }, {}),
      )
      return print(found).results.map((each) => each.partialFingerprints['ordalagPlace/v1'])
    }
    const before = fingerprints('a:\tx\nb: y\na:\tx\n')
    expect(fingerprints('# new\n\na:\tx\na:\tx\n')).toEqual(before)
    expect(new Set(before).size).toBe(2)
    expect(fingerprints('a:\tz\n')[0]).not.toBe(before[0])
  })

  it('points at a file that a finding without a place names', () => {
    const [missing, empty] = print([
      report('project/missing-register', null, { file: 'agreements/registers/forms.yaml' }),
      report('read/empty-file', null, {}),
    ]).results
    expect(missing?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'agreements/registers/forms.yaml', uriBaseId: 'PROJECT', index: 0 },
        },
      },
    ])
    expect(empty?.locations).toBeUndefined()
  })

  it('gives the same bytes whatever the order', () => {
    const options = { language: 'en', version: '1', bytes: new Map() } as const
    const other = report('read/tab', { file, start: 0, end: 1 }, {})
    expect(printSarif([duplicate, other], options)).toBe(printSarif([other, duplicate], options))
  })
})

describe('the schema', () => {
  it('bites', () => {
    expect(faultsOf({ version: '2.1.0', runs: [{ results: [] }] })).not.toEqual([])
    expect(faultsOf({ version: '2.0.0', runs: [] })).not.toEqual([])
  })
})
