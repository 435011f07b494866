import { DOMParser, type Element, type Node as XmlNode } from '@xmldom/xmldom'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildFormKitchenSink } from '../../../test/harness/form-kitchen-sink.ts'
import {
  buildKitchenSink,
  cell,
  documentOf,
  heading,
  noteMark,
  pageReference,
  paragraph,
  row,
  text,
} from '../../../test/harness/kitchen-sink.ts'
import { buildMarkedKitchenSink } from '../../../test/harness/marked-kitchen-sink.ts'
import { matchGolden } from '../../../test/harness/match-golden.ts'
import type { Document } from '../../document/nodes.ts'
import { readingTexts } from '../../document/reading-words.ts'
import { placeAndDateCaption } from '../../pagination/printed-words.ts'
import { htmlWriter } from './document.ts'

/** Pages as a layout could give them: the n-th heading stands on page n + 2. */
function paginate(document: Document): ReadonlyMap<string, number> {
  const headings = document.blocks.filter((block) => block.kind === 'heading')
  return new Map(headings.map((block, index) => [block.id, index + 3]))
}

async function write(document: Document, pageOf = paginate(document)): Promise<string> {
  const environment = { font: () => new Uint8Array() }
  const { value, diagnostics } = await htmlWriter.write(document, { pageCount: 9, pageOf }, environment)
  expect(diagnostics).toEqual([])
  return new TextDecoder().decode(value)
}

/** The page as XML, which it is too; throws where something is not closed or not escaped. */
function parse(page: string): Element {
  const fail = (_: unknown, message: string) => {
    throw new Error(message)
  }
  const { documentElement } = new DOMParser({ onError: fail }).parseFromString(
    page.replace('<!DOCTYPE html>\n', ''),
    'text/xml',
  )
  if (!documentElement) throw new Error('an empty page')
  return documentElement
}

function elementsOf(root: Element, name = '*'): readonly Element[] {
  return [...root.getElementsByTagName(name)]
}

const wordsOf = (node: XmlNode): string => (node.textContent ?? '').replace(/\s+/gu, ' ').trim()
const squeeze = (words: string): string => words.replace(/\s+/gu, '')

/** Takes away what is only said, and what only leads from place to place. */
function visibleWords(page: string): string {
  const shown = page
    .replace(/<span class="unseen">[^<]*<\/span>/gu, '')
    .replace(/<nav [\s\S]*?<\/nav>/gu, '')
    .replace(/<a class="back[^>]*>[^<]*<\/a>/gu, '')
  return squeeze(wordsOf(parse(shown).getElementsByTagName('main')[0] as Element))
}

/** The same document with the pages that it refers to as words. */
function printPages<N>(node: N, pageOf: ReadonlyMap<string, number>): N {
  if (typeof node !== 'object' || node === null) return node
  if (Array.isArray(node)) return node.map((each) => printPages(each, pageOf)) as N
  if ('kind' in node && node.kind === 'page-reference' && 'target' in node) {
    return text(String(pageOf.get(String(node.target)))) as N
  }
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, printPages(value, pageOf)])) as N
}

const samples = [
  ['kitchen-sink', buildKitchenSink()],
  ['form-kitchen-sink', buildFormKitchenSink()],
  ['marked-kitchen-sink', buildMarkedKitchenSink()],
] as const

describe.each(samples)('the page of %s', (name, document) => {
  let page = ''
  let root: Element
  beforeAll(async () => {
    page = await write(document)
    root = parse(page)
  })

  test('is what was accepted', () => {
    matchGolden(
      `html/${name}.html`,
      page.replace(/<style>\n(?!@page \{\n {2}@top-left)[\s\S]*?<\/style>\n/gu, ''),
    )
  })

  test('bears every id once, and every link and label leads somewhere', () => {
    const all = elementsOf(root)
    const ids = all.flatMap((each) => each.getAttribute('id') ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    const led = all.flatMap((each) => [
      ...(each.getAttribute('href')?.startsWith('#') ? [each.getAttribute('href')?.slice(1)] : []),
      ...(['for', 'aria-labelledby', 'aria-describedby'] as const).flatMap(
        (attribute) => each.getAttribute(attribute)?.split(' ') ?? [],
      ),
    ])
    expect(led.filter((id) => !ids.includes(id ?? ''))).toEqual([])
  })

  test('has one title, and skips no level of headings', () => {
    const levels = elementsOf(root).flatMap((each) => /^h([1-6])$/u.exec(each.tagName)?.[1] ?? [])
    const inMain = elementsOf(root, 'main').flatMap((main) =>
      elementsOf(main).flatMap((each) => /^h([1-6])$/u.exec(each.tagName)?.[1] ?? []),
    )
    expect(levels.filter((level) => level === '1')).toHaveLength(1)
    let before = 1
    for (const level of inMain.slice(inMain.indexOf('1')).map(Number)) {
      expect(level).toBeLessThanOrEqual(before + 1)
      before = level
    }
  })

  test('holds no link in a link, and no script, and fetches nothing', () => {
    for (const link of elementsOf(root, 'a')) expect(elementsOf(link, 'a')).toEqual([])
    expect(page).not.toMatch(/<script|<img|<iframe|<link|@import|url\(|\son[a-z]+=/iu)
  })

  test('gives the same bytes again', async () => {
    expect(await write(structuredClone(document))).toBe(page)
  })
})

describe('the words of a document', () => {
  test('stand in the page in reading order, and no other', async () => {
    const document = buildKitchenSink()
    const printed = readingTexts(printPages(document, paginate(document)))
    // The place for an emblem and the captions of lines to write on are printed, but no text to read.
    const emblem = 'Plats för logotyp'
    const expected = [emblem, ...printed.filter((words) => words !== 'Innehåll')].join('')
    const shown = visibleWords(await write(document)).replaceAll(squeeze(placeAndDateCaption), '')
    expect(shown).toBe(squeeze(expected))
  })

  test('cannot become markup, in any place where they are printed', async () => {
    const evil = '<b onclick="x">&amp;</style><script>'
    const document: Document = {
      ...documentOf(
        heading('h', 1, '1', [text(evil)]),
        paragraph('p', [
          {
            kind: 'link',
            url: `https://example.org/?"><b>`,
            children: [text(evil)],
            origins: text('').origins,
          },
        ]),
      ),
      title: evil,
      header: `${evil}"\\\n`,
      footer: evil,
      statusNotice: evil,
      author: evil,
      subject: evil,
    }
    const page = await write(document)
    expect(elementsOf(parse(page), 'script')).toEqual([])
    expect(elementsOf(parse(page), 'b')).toEqual([])
    expect(page.match(/<\/style>/gu)?.length).toBe(page.match(/<style>/gu)?.length)
  })
})

describe('a reference to a page', () => {
  const document = documentOf(
    heading('a', 1, '1.2', [text('Rubrik')]),
    heading('b', 1, null, [text('Utan nummer')]),
    heading('c', 1, '2', [text('Bilagan')], 'annex'),
    paragraph(
      'p',
      ['a', 'b', 'c', 'nowhere'].flatMap((id) => [pageReference(id), text('|')]),
    ),
  )
  const shown = (page: string) =>
    wordsOf(elementsOf(parse(page), 'p').find((each) => each.getAttribute('id') === 'p') as Element)

  test('is the page of the PDF, and the page says so', async () => {
    const page = await write(document)
    expect(shown(page)).toBe('3|4|5||')
    expect(page).toContain('Sidor som anges i texten är sidor i PDF-filen.')
  })

  test('names the place where pages are not known', async () => {
    const page = await write(document, new Map())
    expect(shown(page)).toBe('1.2|Utan nummer|Bilaga 2||')
    expect(page).not.toContain('PDF-filen')
  })
})

describe('a table', () => {
  const columns = [
    { align: 'start', width: 60 },
    { align: 'decimal', width: 40 },
  ] as const
  const tableOf = (...rows: ReturnType<typeof row>[]): Document =>
    documentOf({
      kind: 'table',
      id: 't',
      title: 'Titel',
      description: 'Beskrivning.',
      columns,
      rows,
      notes: [],
      origins: text('').origins,
    })

  test('aligns numbers on the comma: what follows it is equally wide in the whole column', async () => {
    const amounts = ['80', '182,5', '1\u00a0234,75', 'ingen uppgift', '']
    const rows = amounts.map((amount, index) =>
      row('body', cell(`c${index}`, 'x'), cell(`d${index}`, amount)),
    )
    const marked = row('body', cell('e1', 'x'), cell('e2', [text('5'), noteMark('**', 'n')]))
    const root = parse(await write(tableOf(...rows, marked)))
    const after = elementsOf(root, 'span').filter((each) => each.getAttribute('class') === 'after')
    expect(after.map((each) => each.getAttribute('style'))).toEqual([
      '--after:3',
      '--after:3',
      '--after:3',
      '--after:3',
    ])
    expect(after.map(wordsOf)).toEqual(['', ',5', ',75', '**'])
  })

  test('has groups that are named by their first row, and ends with its total', async () => {
    const root = parse(
      await write(
        tableOf(
          row('header', cell('h1', ''), cell('h2', 'Belopp')),
          row('body', cell('a1', 'Före'), cell('a2', '1')),
          row('group', cell('g', 'Grupp', 2)),
          row('body', cell('b1', 'I gruppen'), cell('b2', '2')),
          row('total', cell('s1', 'Totalt'), cell('s2', '3')),
        ),
      ),
    )
    const shape = elementsOf(root, 'tr').map((each) => [
      (each.parentNode as Element).tagName,
      ...elementsOf(each)
        .filter(({ tagName }) => tagName === 'th' || tagName === 'td')
        .map((part) => `${part.tagName} ${part.getAttribute('scope') ?? ''}`.trim()),
    ])
    expect(shape).toEqual([
      ['thead', 'td', 'th col'],
      ['tbody', 'th row', 'td'],
      ['tbody', 'th rowgroup'],
      ['tbody', 'th row', 'td'],
      ['tfoot', 'th row', 'td'],
    ])
    expect(elementsOf(root, 'tbody')).toHaveLength(2)
  })
})

describe('a redline', () => {
  let page = ''
  let root: Element
  beforeAll(async () => {
    page = await write(buildMarkedKitchenSink())
    root = parse(page)
  })
  const inList = () =>
    elementsOf(root, 'nav')
      .filter((each) => each.getAttribute('class') === 'changes')
      .flatMap((each) => elementsOf(each, 'li'))

  test('lists its changes', () => {
    matchGolden('html/changes.txt', `${inList().map(wordsOf).join('\n')}\n`)
  })

  test('leads from each change to the next, and from the last to the list', () => {
    const stops = elementsOf(root, 'a').filter((each) => each.getAttribute('id')?.startsWith('_change-'))
    expect(stops).toHaveLength(inList().length)
    const ids = stops.map((each) => each.getAttribute('id'))
    expect(stops.map((each) => each.getAttribute('href'))).toEqual(
      [...ids.slice(1), '_changes'].map((id) => `#${id}`),
    )
  })

  test('says aloud what is struck and what is added', () => {
    for (const name of ['ins', 'del']) {
      const said = elementsOf(root, name).map((each) => wordsOf(each.firstChild as XmlNode))
      expect(said.length).toBeGreaterThan(5)
      for (const words of said) expect(words).toMatch(/^\[(tillagt|struket|flyttat hit|flyttat härifrån):$/u)
    }
  })

  test('joins the two places of a move', () => {
    const moves = elementsOf(root, 'a').filter((each) => each.getAttribute('class') === 'move')
    expect(moves.map((each) => [each.getAttribute('id'), each.getAttribute('href')])).toEqual([
      ['_move-to-p', '#_move-from-p'],
      ['_move-from-p', '#_move-to-p'],
      ['_move-to-row', '#_move-from-row'],
      ['_move-from-row', '#_move-to-row'],
    ])
  })

  test('counts list items as the new document does, and deleted ones as the old one did', () => {
    const numbered = elementsOf(root, 'ol').find((each) => each.getAttribute('id') === 'two.numbers')
    expect(elementsOf(numbered as Element, 'li').map((each) => each.getAttribute('value'))).toEqual([
      '1',
      '2',
      '2',
    ])
  })

  test('lists no deleted heading in its contents', () => {
    const contents = elementsOf(root, 'nav').find((each) => each.getAttribute('class') === 'contents')
    expect(elementsOf(contents as Element, 'li').map(wordsOf)).toEqual([
      '2 Inledning',
      '3 Åtgärder[tillagt: och mål]',
    ])
  })

  test('without a change has no trace of one', async () => {
    expect(await write(buildKitchenSink())).not.toMatch(/<ins|<del|_change|class="[^"]*changed/u)
  })
})
