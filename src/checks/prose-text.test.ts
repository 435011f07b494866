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
