import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { checkProject, type SourceBytes } from '../pipeline/pipeline.ts'
import { readYaml } from '../read/read-yaml.ts'
import { positionOf } from '../text/source-file.ts'
import type { Decision } from './decision.ts'
import { type RolledAgreement, rollForward } from './roll-forward.ts'

interface Roll {
  readonly from: string
  readonly to: string
  readonly oldYear: number
  readonly newYear: number
}

function roll(files: readonly SourceBytes[], options: Roll): RolledAgreement {
  const sources = files.map(({ path, bytes }) => {
    const { file, value } = readYaml(path, bytes)
    if (!value) throw new Error(path)
    return { file, bytes, tree: value }
  })
  const rolled = rollForward(sources, options)
  if (!rolled) throw new Error('not rolled')
  return rolled
}

function readFolder(folder: string, extension = '.yaml'): readonly SourceBytes[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => ({
      path: `${folder}/${name}`.replaceAll('\\', '/'),
      bytes: readFileSync(`${folder}/${name}`),
    }))
}

const kinds = ['agreement', 'sections', 'annexes']
const filesOf = (id: string) =>
  kinds.map((kind) => {
    const path = `agreements/${id}/${kind}.yaml`
    return { path, bytes: readFileSync(path) }
  })

const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
const writeDecision = ({ kind, span, subject, before, after }: Decision) =>
  `${kind} ${positionOf(span.file, span.start).line} ${subject} ${before} → ${after}`

/** Places of the old year that neither the list tells of nor a comment that is to be confirmed. */
function unnoticed({ files, decisions }: RolledAgreement, year: number): readonly string[] {
  return files.flatMap(({ path, bytes }) => {
    const { file } = readYaml(path, bytes)
    return [...file.text.matchAll(new RegExp(`(?<![0-9])${year}(?![0-9])`, 'gu'))].flatMap(({ index }) => {
      const line = file.text.slice(file.text.lastIndexOf('\n', index) + 1, index)
      const isListed = decisions.some(
        ({ span }) => span.file.path === path && span.start <= index && index < span.end,
      )
      return isListed || line.includes('# ordalag-confirm: ')
        ? []
        : [`${path}:${positionOf(file, index).line}`]
    })
  })
}

describe.each<Roll>([
  { from: 'cancer-2012', to: 'cancer-2013', oldYear: 2012, newYear: 2013 },
  { from: 'cancer-2022', to: 'cancer-2024', oldYear: 2022, newYear: 2024 },
  { from: 'cancer-2024', to: 'cancer-2025', oldYear: 2024, newYear: 2025 },
])('$from → $to', (options) => {
  let rolled: RolledAgreement
  let before: readonly Diagnostic[]
  let after: readonly Diagnostic[]
  beforeAll(() => {
    const old = filesOf(options.from)
    rolled = roll(old, options)
    const project = {
      schemas: Object.fromEntries(
        readFolder('schemas', '.schema.json').map(({ path, bytes }) => [
          path.slice('schemas/'.length, -'.schema.json'.length),
          JSON.parse(textOf(bytes)) as object,
        ]),
      ),
      registers: readFolder('agreements/registers').map((register) => withItemsOf(register, options)),
      templates: readFolder('templates', '.md.hbs'),
      refused: [],
    }
    before = checkProject({ ...project, agreements: [{ id: options.from, files: old }] }).diagnostics
    after = checkProject({ ...project, agreements: [{ id: options.to, files: rolled.files }] }).diagnostics
  })

  /** What a drafter does first: the appropriation items of the new budget year, as last time. */
  function withItemsOf({ path, bytes }: SourceBytes, { oldYear, newYear }: Roll): SourceBytes {
    if (!path.endsWith('/appropriations.yaml')) return { path, bytes }
    const [head = '', ...items] = textOf(bytes).split(/(?=^ {2}- budget-year)/mu)
    const kept = items.filter((item) => !item.includes(`: ${newYear}`))
    const moved = kept.filter((item) => item.includes(`: ${oldYear}`))
    const text = [head, ...kept, ...moved.map((item) => item.replace(String(oldYear), String(newYear)))].join(
      '',
    )
    return { path, bytes: new TextEncoder().encode(text) }
  }

  test('is free of errors, and says what is yet to be confirmed', () => {
    expect(hasErrors(after)).toBe(false)
    const ofKind = (kind: Decision['kind']) => rolled.decisions.filter((each) => each.kind === kind).length
    const count = (code: string) => after.filter(({ message }) => message.code === code).length
    expect(count('amount/to-confirm')).toBe(ofKind('amount'))
    expect(count('date/to-confirm')).toBe(ofKind('date'))
    expect(count('structure/to-confirm')).toBe(ofKind('figure'))
    expect(count('structure/placeholder')).toBe(2)
  })

  test('finds nothing new but what the year brings', () => {
    const known = new Set(before.map(({ message }) => message.code))
    const added = new Set(after.map(({ message }) => message.code).filter((code) => !known.has(code)))
    const brought = ['amount/to-confirm', 'date/to-confirm', 'structure/to-confirm', 'structure/placeholder']
    // Years that were history, or ahead, are now the agreement's own; the day of a deadline is another weekday. What an amount
    // is said to be for, and the reports of old decisions, stay as they were.
    const ofTheYear = [
      'reference/other-years',
      'date/two-dates',
      'date/typed-year',
      'date/leftover-year',
      'date/before-period',
      'date/not-a-working-day',
    ]
    expect([...added].filter((code) => ![...brought, ...ofTheYear].includes(code))).toEqual([])
  })

  test('nothing of the old year passes unnoticed', () => {
    expect(unnoticed(rolled, options.oldYear)).toEqual([])
  })

  test('keeps every line that it has no reason to change, and every comment', () => {
    for (const { path, bytes } of filesOf(options.from)) {
      const now = rolled.files.find((file) => file.path === path.replace(options.from, options.to))
      const [old, lines] = [textOf(bytes).split('\n'), textOf(now?.bytes ?? new Uint8Array()).split('\n')]
      expect(lines).toHaveLength(old.length)
      const touched = old.filter((line, index) => line !== lines[index])
      for (const line of touched) {
        expect(line).toMatch(
          /(?:[0-9] (?:mnkr|kr)\b|due:|value:|year|id:|agreement:|title:|status:|name:|signed:|^registration|government:|counterparty:)/u,
        )
      }
      for (const comment of old.filter((line) => line.trimStart().startsWith('#')))
        expect(lines).toContain(comment)
    }
  })
})

const example = `# yaml-language-server: $schema=../../schemas/agreement.schema.json
kind: agreement
id: exempel-2031   # följer mappen
title: Ett exempel 2031, enligt planen 2031–2033
year: 2031
status: signed
registration: { government: S2030/00001 }   # från diariet
# Parterna är desamma som 2030.
parties:
  - body: state
    signatory:
      name: Anna Andersson
      title: statssekreterare
    signed:
      place: Stockholm
      # dagen för regeringens beslut
      date: 2030-12-19
  - { body: skr, signed: { place: Stockholm, date: 2030-12-20 }, signatory: { name: Bo Berg, title: direktör } }
funding:
  total: 2 mnkr
  groups:
    - id: group
      recipient: skr
      lines:
        - { id: one, label: "En rad som går
            över två", amount: 1 mnkr }
        - { id: two-2031, amount: 1 mnkr, label: "En till
            som går över två" }
deadlines:
  - { id: last-of-month, due: 2032-02-29, what: slutrapport }   # skottdagen
  - { id: yearly, due: { every-year: 04-01 }, what: återbetalning }
payments:
  - id: paid
    appropriation: later-decision
    distribution: { among: regions, by: population, population: scb-2030-11-01, left-out: [] }
`

const rollExample = (text: string) =>
  roll([{ path: 'agreements/exempel-2031/agreement.yaml', bytes: new TextEncoder().encode(text) }], {
    from: 'exempel-2031',
    to: 'exempel-2032',
    oldYear: 2031,
    newYear: 2032,
  })

test('edits what must be another and leaves the rest as it was written', () => {
  const { files, decisions } = rollExample(example)
  expect(
    textOf(files[0]?.bytes ?? new Uint8Array()),
  ).toBe(`# yaml-language-server: $schema=../../schemas/agreement.schema.json
kind: agreement
id: exempel-2032   # följer mappen
title: Ett exempel 2032, enligt planen 2031–2033
year: 2032
status: draft
# registration: { government: }   # från diariet
# Parterna är desamma som 2030.
parties:
  - body: state
    signatory:
      name: "[namn]"
      title: statssekreterare
    # signed:
    #   place:
      # dagen för regeringens beslut
    #   date:
  - { body: skr, signatory: { name: "[namn]", title: direktör } }
funding:
  total: 2 mnkr  # ordalag-confirm: 2 mnkr i exempel-2031
  groups:
    - id: group
      recipient: skr
      lines:
        - { id: one, label: "En rad som går
            över två", amount: 1 mnkr }  # ordalag-confirm: 1 mnkr i exempel-2031
        # ordalag-confirm: 1 mnkr i exempel-2031
        - { id: two-2031, amount: 1 mnkr, label: "En till
            som går över två" }
deadlines:
  - { id: last-of-month, due: 2033-02-28, what: slutrapport }   # skottdagen  # ordalag-confirm: 2032-02-29 i exempel-2031
  - { id: yearly, due: { every-year: 04-01 }, what: återbetalning }
payments:
  - id: paid
    appropriation: later-decision
    distribution: { among: regions, by: population, population: scb-2030-11-01 }
`)
  expect(decisions.map(writeDecision)).toEqual([
    'amount 20 Totalt 2 mnkr → null',
    'amount 26 En rad som går över två 1 mnkr → null',
    'amount 28 En till som går över två 1 mnkr → null',
    'date 31 slutrapport 2032-02-29 → 2033-02-28',
    'later-decision 35 paid null → null',
    'registration 7 registration S2030/00001 → null',
    'signatory 12 state Anna Andersson → [namn]',
    'signatory 18 skr Bo Berg → [namn]',
    'signing 14 state Stockholm, 2030-12-19 → null',
    'signing 18 skr Stockholm, 2030-12-20 → null',
    'distribution 36 paid scb-2030-11-01 → null',
    'distribution 36 paid  → null',
    'title 4 Ett exempel 2031, enligt planen 2031–2033 Ett exempel 2031, enligt planen 2031–2033 → Ett exempel 2032, enligt planen 2031–2033',
    'year-elsewhere 4 title: Ett exempel 2031, enligt planen 2031–2033 null → null',
    'year-elsewhere 28 - { id: two-2031, amount: 1 mnkr, label: "En till null → null',
  ])
})

test('line ends and a byte-order mark stay', () => {
  const { files } = rollExample(`\uFEFF${example.replaceAll('\n', '\r\n')}`)
  const text = textOf(files[0]?.bytes ?? new Uint8Array())
  expect(text.startsWith('\uFEFF#')).toBe(true)
  expect(text.replaceAll('\r\n', '').includes('\n')).toBe(false)
  expect(text.slice(1).replaceAll('\r\n', '\n')).toBe(
    textOf(rollExample(example).files[0]?.bytes ?? new Uint8Array()),
  )
})

describe('wherever the old year is written', () => {
  const old = filesOf('cancer-2024').map(({ path, bytes }) => ({ path, lines: textOf(bytes).split('\n') }))
  /** Ways in which a drafter may have written it; each fits any line of running text. */
  const writings = [
    '2024',
    'under 2024',
    '2024 års medel',
    '2024–2026',
    'SOU 2024:11',
    'den 1 mars 2024',
    '(2024)',
  ]
  const places = old.flatMap(({ path, lines }) =>
    lines.flatMap((line, index) => (/^ +\p{Lu}[^{]*\.$/u.test(line) ? [{ path, index }] : [])),
  )

  test('it is told', () => {
    const change = fc.record({
      place: fc.constantFrom(...places),
      writing: fc.constantFrom(...writings),
      isComment: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 5 }), (changes) => {
        const files = old.map(({ path, lines }) => {
          const edited = [...lines]
          for (const { place, writing, isComment } of changes) {
            if (place.path !== path) continue
            // A comment after the last line of a file is in no text.
            if (isComment) edited[0] = `${edited[0]} # ${writing}`
            else edited[place.index] = `${edited[place.index]} Det gäller ${writing}.`
          }
          return { path, bytes: new TextEncoder().encode(edited.join('\n')) }
        })
        const rolled = roll(files, { from: 'cancer-2024', to: 'cancer-2025', oldYear: 2024, newYear: 2025 })
        expect(unnoticed(rolled, 2024)).toEqual([])
      }),
      { numRuns: 12 },
    )
  })
})
