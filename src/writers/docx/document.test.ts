import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { readDocx, reviewableParts } from '../../../test/harness/docx-text.ts'
import {
  buildKitchenSink,
  crossReference,
  documentOf,
  heading,
  item,
  list,
  noteMark,
  paragraph,
  text,
} from '../../../test/harness/kitchen-sink.ts'
import { matchGolden } from '../../../test/harness/match-golden.ts'
import { readProjectFont } from '../../../test/harness/project-fonts.ts'
import { lintDocx } from '../../../tools/conformance/docx/lint.ts'
import type { Document } from '../../document/nodes.ts'
import { visitNodes } from '../../document/walk.ts'
import type { Pagination } from '../../pagination/pagination.ts'
import { headingLabel, inlineText, placeAndDateCaption } from '../../pagination/printed-words.ts'
import { writeDocx } from './document.ts'

/** Pages as a layout could give them: the n-th heading stands on page n + 2. */
function paginate(document: Document): Pagination {
  const headings = document.blocks.filter((block) => block.kind === 'heading')
  return {
    pageCount: headings.length + 2,
    pageOf: new Map(headings.map((block, index) => [block.id, index + 3])),
  }
}

async function write(document: Document): Promise<Uint8Array> {
  const written = await writeDocx(document, paginate(document), { font: readProjectFont })
  expect(written.diagnostics).toEqual([])
  if (!written.value) throw new Error('nothing was written')
  return written.value
}

const document = buildKitchenSink()
let bytes: Uint8Array
beforeAll(async () => {
  bytes = await write(document)
})

describe('the kitchen sink as DOCX', () => {
  test('has nothing that our lint finds', () => {
    expect(lintDocx(bytes, document)).toEqual([])
  })

  test('holds every word of the document in reading order, and no other', () => {
    const squeeze = (words: string) => words.replace(/\s+/g, '')
    const written = readDocx(bytes)
      .filter(({ part, style }) => /document|footnotes/.test(part) && !/^TOC\d/.test(style))
      .map(({ style, label, text: words }) => (style.startsWith('Heading') ? label : '') + words)
    expect(written.map(squeeze).filter((words) => words !== '')).toEqual(
      printedTexts(document, paginate(document).pageOf).map(squeeze),
    )
  })

  test('has header, footer and status on every page', () => {
    const running = readDocx(bytes).filter(({ part }) => /header|footer/.test(part))
    expect(running.map(({ text: words }) => words)).toEqual([
      'kitchen-sink · version 0123456789ab',
      'UTKAST – inte för underskrift',
      `X2031/01234, EXF2031/00077\t1 (${paginate(document).pageCount})`,
    ])
  })

  test('shows the printed pages in contents and references', () => {
    const pages = paginate(document).pageOf
    const contents = readDocx(bytes).filter(({ style }) => /^TOC\d/.test(style))
    const listed = document.blocks.filter((block) => block.kind === 'heading' && block.role !== 'run-in')
    expect(contents.map(({ text: line }) => line.split('\t').at(-1))).toEqual(
      listed.map((block) => String(pages.get((block as { id: string }).id))),
    )
    const reference = readDocx(bytes).find(({ bookmarks }) => bookmarks.includes('_s_introductionPp3'))
    expect(reference?.text).toBe(
      `Framåt: se avsnitt\u00a03.2.1.1 på sidan ${pages.get('details')} och bilaga\u00a01. ` +
        `Bilagan börjar på sidan ${pages.get('funding-annex')}.`,
    )
  })

  test('counts list items as the document does', () => {
    const labels = readDocx(bytes).flatMap(({ style, label, text: words }) =>
      style.startsWith('List') && label !== '' && words.length < 60 ? [`${label} ${words}`] : [],
    )
    expect(labels.slice(0, 10)).toEqual([
      '– ta fram ett underlag som beskriver nuläget,',
      '– stödja arbetet i flera steg, nämligen',
      '1. kartläggning,',
      '2. genomförande, som omfattar',
      '• pilotverksamhet',
      '• breddinförande, och',
      '3. utvärdering.',
      '– redovisa resultatet.',
      '4. Fjärde punkten, där listan börjar på fyra.',
      '5. Femte punkten.',
    ])
  })

  test('aligns amounts on the decimal comma', () => {
    const parts = reviewableParts(bytes)
    const stops = [
      ...(parts.get('word/document.xml') ?? '').matchAll(/<w:tab w:val="decimal" w:pos="(\d+)"\/>/g),
    ]
    expect(stops.length).toBe(30)
    expect(new Set(stops.map((stop) => stop[1])).size).toBe(1)
    expect(parts.get('word/settings.xml')).toContain('<w:decimalSymbol w:val=","/>')
  })

  test('is what was accepted', () => {
    for (const [path, xml] of reviewableParts(bytes)) {
      matchGolden(`docx/kitchen-sink/${path}.txt`, xml)
    }
  })
})

/** The paragraphs of a document as they are printed, contents left out. */
function printedTexts(printed: Document, pageOf: ReadonlyMap<string, number>): readonly string[] {
  const texts: string[] = []
  visitNodes(printed, (node) => {
    switch (node.kind) {
      case 'heading':
        texts.push(headingLabel(node) + inlineText(node.children, pageOf))
        break
      case 'paragraph':
        texts.push(inlineText(node.children, pageOf))
        break
      case 'note':
        texts.push(`${node.sign} ${inlineText(node.children, pageOf)}`)
        break
      case 'contents':
        texts.push(node.heading)
        break
      case 'title-block':
        texts.push(
          node.emblemPlace ?? '',
          node.documentKind,
          inlineText(node.title, pageOf),
          ...node.facts.map((fact) => `${fact.label} ${inlineText(fact.value, pageOf)}`),
        )
        break
      case 'signature-block':
        texts.push(
          ...node.signatories.flatMap((side) => [
            side.party,
            side.placeAndDate ?? placeAndDateCaption,
            side.name,
            side.title,
          ]),
        )
    }
  })
  return texts.filter((words) => words !== '')
}

describe('the same document', () => {
  test('gives the same bytes again', async () => {
    expect(Buffer.compare(await write(buildKitchenSink()), bytes)).toBe(0)
  })

  test.each([
    'UTC',
    'Europe/Stockholm',
    'America/New_York',
    'Pacific/Kiritimati',
  ])('gives the same bytes in another process, folder and time zone: %s', (zone) => {
    const root = fileURLToPath(new URL('../../../', import.meta.url))
    const script = `
        import { createHash } from 'node:crypto'
        import { buildKitchenSink } from '${root}test/harness/kitchen-sink.ts'
        import { readProjectFont } from '${root}test/harness/project-fonts.ts'
        import { writeDocx } from '${root}src/writers/docx/document.ts'
        const document = buildKitchenSink()
        const headings = document.blocks.filter((block) => block.kind === 'heading')
        const pageOf = new Map(headings.map((block, index) => [block.id, index + 3]))
        const { value } = await writeDocx(document, { pageCount: headings.length + 2, pageOf }, { font: readProjectFont })
        console.log(createHash('sha256').update(value).digest('hex'))`
    const output = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: tmpdir(),
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    })
    expect(output.trim()).toBe(createHash('sha256').update(bytes).digest('hex'))
  })
})

describe('a heading', () => {
  test('prints the number of the document even where Word would count otherwise', async () => {
    const odd = documentOf(
      heading('a', 1, '1', [text('Ett')]),
      heading('b', 1, '7', [text('Sju')]),
      heading('c', 2, '1.1', [text('Ett ett')]),
      paragraph('p', [text('Se '), crossReference('avsnitt\u00a0', '7', 'b'), text('.')]),
      heading('d', 1, '3', [text('En bilaga')], 'annex'),
    )
    const written = await write(odd)
    expect(lintDocx(written, odd)).toEqual([])
    const lines = readDocx(written).filter(({ part }) => part === 'word/document.xml')
    expect(lines.map(({ label, text: words }) => (label === '' ? words : `${label}|${words}`))).toEqual([
      '1|Ett',
      '7\tSju',
      '1.1|Ett ett',
      'Se avsnitt\u00a07.',
      'Bilaga\u00a03: En bilaga',
    ])
  })
})

describe('a footnote that is called twice', () => {
  test('is written once, and the second mark refers to it', async () => {
    const twice: Document = {
      ...documentOf(
        paragraph('p', [text('Först'), noteMark('1', 'n'), text(' och igen'), noteMark('1', 'n'), text('.')]),
      ),
      footnotes: buildKitchenSink()
        .footnotes.slice(0, 1)
        .map((note) => ({ ...note, id: 'n' })),
    }
    const written = await write(twice)
    expect(lintDocx(written, twice)).toEqual([])
    expect(readDocx(written)[0]?.text).toBe('Först1 och igen1.')
  })
})

test('the last item of a list is kept with the name under it, and no other', async () => {
  const items = ['a', 'b', 'c'].map((id) => item(id, paragraph(`${id}.text`, [text(id)])))
  const name = { ...paragraph('name', [text('Namn')]), role: 'lead' } as const
  const written = await write(documentOf(list('list', 'bullet', items), name))
  const xml = reviewableParts(written).get('word/document.xml') ?? ''
  const kept = [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/gu)].map(([part]) => part.includes('<w:keepNext/>'))
  expect(kept).toEqual([false, false, true, false])
})

describe('a document without much in it', () => {
  test.each([
    ['nothing', documentOf()],
    ['one paragraph', documentOf(paragraph('p', [text('Ord')]))],
    ['an empty paragraph', documentOf(paragraph('p', []))],
    ['columns last', documentOf(...buildKitchenSink().blocks.filter((block) => block.kind === 'columns'))],
    ['tables only', documentOf(...buildKitchenSink().blocks.filter((block) => block.kind === 'table'))],
  ])('is a good file: %s', async (_, small) => {
    const whole: Document = {
      ...small,
      blocks: small.blocks.map((block) =>
        block.kind === 'table' ? { ...block, rows: block.rows.slice(0, 2) } : block,
      ),
    }
    expect(lintDocx(await write(whole), whole)).toEqual([])
  })
})

describe('any selection of blocks in any order', () => {
  const { blocks } = buildKitchenSink()
  const pagination = { ...paginate(document), pageOf: new Map(paginate(document).pageOf) }

  test('is a good file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...blocks], { maxLength: 12 }), async (some) => {
        const shuffled = documentOf(...some)
        const { value } = await writeDocx(shuffled, pagination, { font: readProjectFont })
        expect(lintDocx(value ?? new Uint8Array(), shuffled)).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})
