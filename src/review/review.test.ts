import { beforeAll, describe, expect, test } from 'vitest'
import { requireModel } from '../../test/harness/model-sources.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { report } from '../diagnostics/report.ts'
import { diffModels } from '../diff/diff-models.ts'
import type { Document, Origins, Paragraph } from '../document/nodes.ts'
import { redlineDocuments } from '../redline/redline-documents.ts'
import type { SourceFile, Span } from '../text/source-file.ts'
import { compareFindings } from './compare-findings.ts'
import { drawFlow, scaleOf } from './draw-flow.ts'
import { glanceAt } from './glance.ts'
import { writeInWords } from './glance-in-words.ts'
import { isChanged } from './holds-change.ts'
import { followMoney, sumsBy } from './money-flow.ts'
import { pairDocuments } from './pair-documents.ts'
import { printSummary } from './print-summary.ts'
import type { Review, ReviewPart } from './review.ts'
import { printReviewPage } from './review-page.ts'
import { createSourceFinder } from './source-lines.ts'

const [old, now] = [requireModel('cancer-2022'), requireModel('cancer-2024')]

function fileOf(text: string, path = 'agreements/prov-2031/sections.yaml'): SourceFile {
  return { path, text }
}

function spanOf(file: SourceFile, words: string): Span {
  const start = file.text.indexOf(words)
  return { file, start, end: start + words.length }
}

const nowhere: Origins = [{ file: fileOf(''), start: 0, end: 0 }]

function paragraph(id: string, value: string, origins: Origins = nowhere): Paragraph {
  const text = { kind: 'text', value, origins } as const
  return { kind: 'paragraph', id, role: 'body', keepWithNext: false, children: [text], origins }
}

function documentOf(blocks: Document['blocks'], facts: Partial<Document> = {}): Document {
  return {
    kind: 'document',
    form: null,
    id: 'overenskommelse-prov-2031',
    title: 'Prov',
    language: 'sv-SE',
    author: 'Prov',
    subject: 'Prov',
    date: '2031-01-01',
    header: 'E2031/00001',
    footer: 'prov-2031 · version 000000000000',
    statusNotice: null,
    version: '000000000000',
    blocks,
    footnotes: [],
    ...facts,
  }
}

const identity = { author: 'ordalag', date: '2031-01-01T00:00:00Z' }

describe('money', () => {
  test('every line goes from who gives it, through who is paid, to who it is for', () => {
    const { total, flows, nameOf } = followMoney(now)
    expect(
      flows.map(({ payee, recipient, amount }) => `${payee} ${recipient} ${amount.ore / 100_000_000n}`),
    ).toEqual(['regions regions 365', 'skr rcc 405', 'skr rcc-in-collaboration 39'])
    expect(flows.reduce((sum, { amount }) => sum + amount.ore, 0n)).toBe(total.ore)
    expect(sumsBy(flows, 'payee').map(({ body }) => nameOf(body))).toEqual(['Regionerna', 'SKR'])
  })

  test('two pictures have one scale, and labels have room', () => {
    const sides = [followMoney(old), followMoney(now)]
    const scale = scaleOf(sides)
    const [small = '', large = ''] = sides.map((side) => drawFlow(side, scale, 'Bild').markup)
    const heights = (markup: string) =>
      Array.from(
        markup.matchAll(/<rect [^>]*height="([\d.]+)"[^>]*class="node ([^"]*)"/gu),
        ([, height, kind]) => ({
          height: Number(height),
          kind,
        }),
      )
    const giver = (markup: string) => heights(markup).find(({ kind }) => kind === 'giver')?.height ?? 0
    expect(giver(small) / giver(large)).toBeCloseTo(530 / 809, 2)
    for (const markup of [small, large]) {
      const tops = Array.from(markup.matchAll(/<text x="(\d+)" y="([\d.]+)" class="who"/gu), ([, x, y]) => ({
        x,
        y: Number(y),
      }))
      for (const [index, { x, y }] of tops.entries())
        for (const other of tops.slice(index + 1)) if (other.x === x) expect(other.y - y).toBeGreaterThan(30)
    }
  })
})

describe('findings', () => {
  const finding = (written: string, line: number, path = 'agreements/a/sections.yaml'): Diagnostic =>
    report(
      'structure/placeholder',
      { file: fileOf('\n'.repeat(50), path), start: line, end: line },
      { written },
    )
  const words = (found: readonly Diagnostic[]) =>
    found.map(({ message }) => ('written' in message.data ? message.data.written : ''))

  test('are known by what they say, not by their line; of several alike the number counts', () => {
    const before = [finding('XX', 1), finding('XX', 2), finding('YY', 3)]
    const after = [finding('XX', 9, 'agreements/b/sections.yaml'), finding('ZZ', 4)]
    const { began, ceased, errors } = compareFindings(before, after, 'sv')
    expect(words(began)).toEqual(['ZZ'])
    expect(words(ceased)).toEqual(['XX', 'YY'])
    expect(errors).toEqual({ before: 0, after: 0 })
  })
})

describe('documents', () => {
  test('are paired by their ids, years apart where the agreements are', () => {
    const named = (...ids: readonly string[]) => ids.map((id) => documentOf([], { id }))
    const pairs = pairDocuments(
      { folder: 'cancer-2022', documents: named('overenskommelse-cancer-2022', 'utbetalning-skr-2022', 'x') },
      { folder: 'cancer-2024', documents: named('overenskommelse-cancer-2024', 'y', 'utbetalning-skr-2024') },
    )
    expect(pairs.map(({ before, after }) => `${before?.id ?? '–'} ${after?.id ?? '–'}`)).toEqual([
      'overenskommelse-cancer-2022 overenskommelse-cancer-2024',
      '– y',
      'utbetalning-skr-2022 utbetalning-skr-2024',
      'x –',
    ])
  })

  test('differ in their words, not in the version of their sources', () => {
    const blocks = [paragraph('a', 'Ett stycke.')]
    const draft = (version: string) =>
      documentOf(blocks, {
        version,
        footer: `prov-2031 · version ${version}`,
        statusNotice: `UTKAST ${version}`,
      })
    const changedIn = (before: Document, after: Document) =>
      isChanged(redlineDocuments(before, after, identity).document)
    expect(changedIn(draft('000000000000'), draft('111111111111'))).toBe(false)
    expect(changedIn(documentOf(blocks), documentOf(blocks, { header: 'E2031/00002' }))).toBe(true)
    expect(changedIn(documentOf(blocks), documentOf([paragraph('a', 'Två stycken.')]))).toBe(true)
    expect(changedIn(documentOf(blocks), documentOf(blocks, { statusNotice: 'UTKAST' }))).toBe(true)
  })

  test('show the lines that made what differs', () => {
    const before = fileOf('a: 1\namount: 80 mnkr\n', 'agreements/prov-2031/agreement.yaml')
    const after = fileOf('a: 1\n# höjt\namount: 90 mnkr\n', 'agreements/prov-2031/agreement.yaml')
    const build = (file: SourceFile, amount: string) => {
      const text = (value: string, words: string) =>
        ({ kind: 'text', value, origins: [spanOf(file, words)] }) as const
      const children = [text('Det blir ', 'a: 1'), text(`${amount} miljoner`, `${amount} mnkr`)]
      return documentOf([{ ...paragraph('p', ''), children }])
    }
    const [one, other] = [build(before, '80'), build(after, '90')]
    const [part] = redlineDocuments(one, other, identity).document.blocks
    if (!part) throw new Error('no part')
    expect(createSourceFinder(one, other)(part)).toEqual({
      before: [{ place: 'prov-2031/agreement.yaml:2', text: 'amount: 80 mnkr' }],
      after: [{ place: 'prov-2031/agreement.yaml:3', text: 'amount: 90 mnkr' }],
    })
  })
})

function reviewOf(parts: readonly ReviewPart[]): Review {
  return { old: 'main', new: 'arbetsmappen', notes: [], parts }
}

function partOf(facts: Partial<ReviewPart['changes']> = {}): ReviewPart {
  return {
    changes: {
      title: 'cancer-2022 → cancer-2024',
      subtitles: [],
      notes: [],
      isCompared: true,
      changes: diffModels(old, now),
      old: 'cancer-2022',
      new: 'cancer-2024',
      ...facts,
    },
    models: { old, new: now },
    findings: { began: [], ceased: [], errors: { before: 0, after: 0 } },
    documents: [],
  }
}

describe('2022 → 2024', () => {
  const hostile = '<script>alert(1)</script> & "citat"'
  let page = ''
  let summary = ''
  const part = partOf()
  beforeAll(() => {
    const file = fileOf('text')
    const origins: Origins = [{ file, start: 0, end: 4 }]
    const [before, after] = ['Ett', 'Två'].map((words) =>
      documentOf([paragraph('p', `${words} ${hostile}`, origins), paragraph('q', 'Samma.', origins)]),
    )
    if (!before || !after) throw new Error('no documents')
    const redline = { marked: redlineDocuments(before, after, identity).document, before, after }
    const documents = [
      {
        title: hostile,
        kind: 'changed' as const,
        redline,
        files: [{ label: 'PDF', href: 'prov-2031/a.pdf' }],
      },
      { title: 'Andra', kind: 'changed' as const, redline, files: [] },
      { title: 'Nytt', kind: 'added' as const, redline: null, files: [] },
    ]
    const review = { ...reviewOf([{ ...part, documents }, partOf({ title: hostile })]), notes: [hostile] }
    page = printReviewPage(review, 'sv')
    summary = printSummary(review, 'sv')
  })

  test('is told in words', () => {
    expect(writeInWords(glanceAt(part), part, 'sv').map((words) => words.replaceAll('\u00a0', ' '))).toEqual([
      'Medlen ökar med 279 mnkr, från 530 mnkr till 809 mnkr.',
      'RCC får 405 mnkr i stället för 130 mnkr.',
      'Ny mottagare: RCC i samverkan, 39 mnkr.',
      'Inte längre mottagare: SKR, förut 35 mnkr.',
      'Störst skillnad: Särskild satsning på rehabilitering, inklusive seneffekter och aktiva överlämningar (+100 mnkr); Särskild satsning på patologin (+60 mnkr); Särskild satsning på radiologin (+60 mnkr).',
      'De tidpunkter som finns kvar är flyttade till samma dag på det nya året.',
    ])
  })

  test('is one page that stands alone', () => {
    expect(page).not.toMatch(/<(?:script|link|img|iframe|object)|url\(|@import/iu)
    expect(page).toContain('&lt;script&gt;')
    for (const [, href = ''] of page.matchAll(/ href="([^"]*)"/gu))
      expect(href).toMatch(/^(?:#|prov-2031\/a\.pdf$)/u)
    const ids = Array.from(page.matchAll(/ id="([^"]*)"/gu), ([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of page.matchAll(/ href="#([^"]*)"/gu)) expect(ids).toContain(target)
  })

  test('shows what differs of a document, and how much does not', () => {
    expect(page).toContain('1 oförändrat stycke')
    expect(page).toContain('prov-2031/sections.yaml:1')
  })

  test('is summed up short enough for a comment, with nothing that somebody wrote as markup', () => {
    expect(summary.length).toBeLessThan(24_000)
    expect(summary).not.toContain('<script')
    expect(summary).toContain('index.html')
    expect(summary.replaceAll('\u00a0', ' ')).toContain('530 → 809 mnkr')
  })

  test('in English where that is wanted', () => {
    const english = printReviewPage(reviewOf([part]), 'en')
    expect(english).toContain('Where the money goes')
    expect(printSummary(reviewOf([part]), 'en')).toContain('Funding grows by')
  })
})

test('nothing differs', () => {
  expect(printReviewPage(reviewOf([]), 'sv')).toContain('Inget skiljer.')
  expect(printSummary(reviewOf([]), 'en')).toContain('Nothing differs.')
})
