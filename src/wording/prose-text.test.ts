import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { buildCase } from '../../test/cases/model/read-case.ts'
import type { CaseFile } from '../../test/harness/caret-cases.ts'
import { textOf } from '../text/source-file.ts'
import { expressionAt } from './plain-text.ts'
import { unprintable } from './printed-expression.ts'
import { labelsOf, paragraphsOf } from './prose-text.ts'

function read(files: readonly CaseFile[]) {
  const { agreement, registers } = buildCase(files)
  if (!agreement || !registers) throw new Error('The sources are not what the schemas require.')
  return { paragraphs: paragraphsOf(agreement, registers), labels: labelsOf(agreement) }
}

function readText(lines: readonly string[]) {
  const text = lines.map((line) => `      ${line}\n`).join('')
  const file = {
    path: 'sections.yaml',
    text: `sections:\n  - id: a\n    heading: Rubrik\n    text: |\n${text}`,
  }
  return read([file]).paragraphs.filter((paragraph) => paragraph.home.role === 'text')
}

describe('a paragraph as plain text', () => {
  it('shows what expressions print, and what was typed', () => {
    const [paragraph] = readText(['Totalt {{kronor "total"}} under {{year "+1"}} för {{body "skr"}}.'])
    expect(paragraph?.text).toBe('Totalt 1\u00a0000\u00a0000\u00a0kronor under 2025 för SKR.')
    expect(paragraph?.typed.replaceAll(/\ufffc+/g, '@')).toBe('Totalt @ under @ för @.')
    const at = paragraph?.text.indexOf('2025') ?? -1
    expect(paragraph && textOf(paragraph.spanOf(at, at + 4))).toBe('{{year "+1"}}')
    expect(paragraph && expressionAt(paragraph, at + 2)?.expression.name.value).toBe('year')
  })

  it('finds words over line ends, in emphasis and after an escape', () => {
    const [paragraph] = readText(['En *viktig', 'sak* och 5\\* till [här', 'borta](https://example.org/).'])
    expect(paragraph?.text).toBe('En viktig sak och 5* till här borta.')
    const place = (words: string) => {
      const at = paragraph?.text.indexOf(words) ?? -1
      return paragraph && textOf(paragraph.spanOf(at, at + words.length))
    }
    expect(place('viktig sak')).toBe('viktig\n      sak')
    expect(place('*')).toBe('\\*')
    expect(place('till')).toBe('till')
    expect(place('borta')).toBe('borta')
    expect(paragraph?.marks.map(({ kind }) => kind)).toEqual(['emphasis', 'link'])
  })

  it('knows items of lists', () => {
    const paragraphs = readText(['Här:', '', '- ett', '  mer', '- två', '  - inre'])
    expect(paragraphs.map(({ text, depth, item }) => [text, depth, item?.index ?? null])).toEqual([
      ['Här:', 0, null],
      ['ett mer', 1, 0],
      ['två', 1, 1],
      ['inre', 2, 0],
    ])
  })

  it('stands for an expression that prints nothing', () => {
    expect(readText(['Se {{ref "nowhere"}}.'])[0]?.text).toBe(`Se ${unprintable}.`)
  })

  it('numbers sections and annexes', () => {
    expect(readText(['Se {{ref "a" "filled-in-annex"}}.'])[0]?.text).toBe(
      'Se avsnitt\u00a01 och bilaga\u00a01.',
    )
  })
})

describe('a matter with one of everything', () => {
  const files = [
    {
      path: 'agreement.yaml',
      text: `
title: Titeln
short-title: Kort titel
funding:
  total: 1 mnkr
  notes: [{ id: note, text: Noten. }]
  groups:
    - id: group
      label: Gruppen
      recipient: skr
      lines: [{ id: line, label: Raden, purpose: ändamålet, amount: 1 mnkr, text: Radens text., condition: radens villkor }]
payments:
  - id: payment
    label: utbetalningen
    paid: by-decision
    recipient: skr
    appropriation: later-decision
    conditions: [{ id: condition, text: Villkoret. }]
    instalments: [{ id: instalment, text: Delen., conditions: [{ id: inner, text: Delens villkor. }] }]
deadlines: [{ id: deadline, due: 2024-12-02, what: dagen }]
amounts: [{ id: amount, amount: 2 mnkr, what: beloppet }]
figures: [{ id: figure, value: 70 %, what: målet }]
approval: { approved-by: [state], conditions: [Godkännandet.] }
`,
    },
    {
      path: 'sections.yaml',
      text: `
sections:
  - id: section
    heading: Rubriken
    text: Texten.
    measures: [{ id: measure, actor: rcc, text: insatsen. }]
    undertaking: { tasks: Uppgifterna., schedule: Planen., cost: line, cost-note: Kostnaden. }
    closing: Slutet.
    sections: [{ id: part, heading: Inre rubriken }]
`,
    },
    {
      path: 'annexes.yaml',
      text: `
annexes:
  - { id: list, kind: list, heading: Listan, text: Listans text., items: [Ledet] }
  - id: initiatives
    kind: initiatives
    heading: Bilagan
    initiatives: [{ id: initiative, heading: Initiativets rubrik, text: Initiativet., reports: [{ due: 2012-09-01, what: rapporten }] }]
`,
    },
  ]

  it('has each paragraph in its role and place', () => {
    const placed = read(files).paragraphs.map(({ text, home }) => {
      const around = [home.section?.id, home.annex?.id, home.initiative?.id, home.payment?.id]
      return [home.role, text, ...around.flatMap((id) => id?.value ?? [])].join(' ')
    })
    expect(placed).toEqual([
      'line-condition radens villkor',
      'line-text Radens text.',
      'note Noten.',
      'condition Villkoret. payment',
      'instalment Delen. payment',
      'condition Delens villkor. payment',
      'approval-condition Godkännandet.',
      'heading Rubriken section',
      'text Texten. section',
      'measure insatsen. section',
      'tasks Uppgifterna. section',
      'schedule Planen. section',
      'cost-note Kostnaden. section',
      'closing Slutet. section',
      'heading Inre rubriken part',
      'annex-heading Listan list',
      'annex-text Listans text. list',
      'annex-heading Bilagan initiatives',
      'initiative Initiativet. initiatives initiative',
    ])
  })

  it('has each label with its key', () => {
    expect(read(files).labels.map(({ key, text }) => `${key} ${text}`)).toEqual([
      'title Titeln',
      'short-title Kort titel',
      'label Gruppen',
      'label Raden',
      'purpose ändamålet',
      'label utbetalningen',
      'what dagen',
      'what beloppet',
      'what målet',
      'item Ledet',
      'heading Initiativets rubrik',
      'what rapporten',
    ])
  })
})

describe('words in values of every form', () => {
  /** What stands in the source of a heading for each of these words. */
  const placesOf = (heading: string, words: readonly string[]) => {
    const { paragraphs } = read([
      { path: 'sections.yaml', text: `sections:\n  - id: a\n    heading: ${heading}\n` },
    ])
    const [paragraph] = paragraphs.filter(({ home }) => home.role === 'heading')
    return words.map((word) => {
      const at = paragraph?.text.indexOf(word) ?? -1
      return at === -1 || !paragraph ? null : textOf(paragraph.spanOf(at, at + word.length))
    })
  }

  it.each([
    ["'Det är ''ett'' ord till'", ["'ett'", 'ord', 'till'], ["''ett''", 'ord', 'till']],
    [
      '"Ett \\"citerat\\" \\x4frd med\\_hårt och \\u00e5r till slut"',
      ['"citerat"', 'Ord', 'med\u00a0hårt', 'år till', 'slut'],
      ['\\"citerat\\"', '\\x4frd', 'med\\_hårt', '\\u00e5r till', 'slut'],
    ],
    ['Ord  med   flera mellanrum', ['med', 'flera mellanrum'], ['med', 'flera mellanrum']],
    ['"\\"Först\\" i meningen"', ['"Först"', 'meningen'], ['\\"Först\\"', 'meningen']],
    ['Ord som står två gånger, ord {{year}} ord igen', ['2024', 'igen'], ['{{year}}', 'igen']],
  ])('%s', (heading, words, places) => {
    expect(placesOf(heading, words)).toEqual(places)
  })

  it('has a place of no width, before and after all words', () => {
    const [paragraph] = readText(['Ett ord.'])
    const spans = [
      [0, 0],
      [4, 4],
      [8, 8],
      [8, 12],
    ].map(([start = 0, end = 0]) => paragraph?.spanOf(start, end))
    const from = paragraph?.span.start ?? 0
    expect(spans.map((span) => span && [span.start - from, span.end - from])).toEqual([
      [0, 0],
      [4, 4],
      [8, 8],
      [8, 8],
    ])
  })
})

describe('sentences', () => {
  const split = (text: string) => {
    const [paragraph] = readText([text])
    return paragraph?.sentences.map(({ start, end }) => paragraph.text.slice(start, end))
  }

  it('end at a stop before a capital, a digit or an expression', () => {
    expect(split('Ett. Två? {{year}} tre!')).toEqual(['Ett.', 'Två?', '2024 tre!'])
  })

  it('do not end at an abbreviation or inside a number', () => {
    expect(split('Det gäller t.ex. Skåne, m.m. Nästa är 1.5 i längd.')).toEqual([
      'Det gäller t.ex. Skåne, m.m.',
      'Nästa är 1.5 i längd.',
    ])
  })
})

describe.each(['cancer-2012', 'cancer-2022', 'cancer-2024'])('%s', (id) => {
  const files = [
    ...['agreement', 'sections', 'annexes'].map((kind) => `agreements/${id}/${kind}.yaml`),
    ...readdirSync('agreements/registers').map((name) => `agreements/registers/${name}`),
  ]
    .filter((path) => existsSync(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
  const { paragraphs, labels } = read(files)

  it('finds every word where it stands', () => {
    for (const plain of [...paragraphs, ...labels]) {
      for (const match of plain.typed.matchAll(/[^\s\ufffc]+/g)) {
        const end = match.index + match[0].length
        expect(textOf(plain.spanOf(match.index, end)).replaceAll(/[*]/g, '')).toBe(
          match[0].replaceAll('*', ''),
        )
      }
    }
  })

  it('prints every expression', () => {
    expect(paragraphs.filter(({ text }) => text.includes(unprintable)).map(({ text }) => text)).toEqual([])
  })
})
