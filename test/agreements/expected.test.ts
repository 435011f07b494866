import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { machineFileSystem } from '../../src/cli/output/file-system.ts'
import { fontReader } from '../../src/cli/project.ts'
import { inlineText } from '../../src/document/inline-text.ts'
import type { Block, Document, Table } from '../../src/document/nodes.ts'
import { readingTexts } from '../../src/document/reading-words.ts'
import type { Agreement } from '../../src/model/agreement.ts'
import { buildDocuments, checkProject } from '../../src/pipeline/pipeline.ts'
import { projectSources } from '../../tools/bench/project-sources.ts'
import { docxText } from '../harness/docx-text.ts'
import {
  blockIdOf,
  clauseOf,
  type ExpectedClause,
  holdsAll,
  measuresOf,
  type Passage,
  type Place,
  passagesPrinting,
  placesOf,
  plain,
  readExpected,
  standsIn,
} from '../harness/expected-agreement.ts'
import { type ReadPdf, readPdf } from '../harness/read-pdf.ts'

const repository = join(import.meta.dirname, '../..')
const sources = projectSources(repository)
const checked = checkProject(sources)

/** The built files of every agreement itself, read back. */
const files = new Map<string, { readonly docx: string; readonly pdf: string; readonly pages: ReadPdf }>()

beforeAll(async () => {
  const built = await buildDocuments(sources, {
    formats: ['docx', 'pdf'],
    font: fontReader(machineFileSystem),
  })
  expect(built.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  for (const document of built.documents) {
    if (document.id !== `overenskommelse-${document.folder}`) continue
    const bytesOf = (format: string): Uint8Array =>
      document.files.find((file) => file.format === format)?.bytes ?? new Uint8Array()
    const pages = await readPdf(bytesOf('pdf'))
    const pdf = pages.pages.map((page) => page.body).join(' ')
    files.set(document.folder, { docx: packed(docxText(bytesOf('docx'))), pdf: packed(pdf), pages })
  }
})

describe.each(['cancer-2012', 'cancer-2022', 'cancer-2024'])('%s', (id) => {
  const expected = readExpected(join(repository, 'test/cases/agreements', `${id}.expected.yaml`))
  const composed = checked.agreements.find(({ agreement }) => agreement.id.value === id)
  if (!composed) {
    test('is composed', () => expect(checked.diagnostics).toEqual([]))
    return
  }
  const { agreement, document } = composed
  const places = placesOf(document)
  const placeOf = (where: string): Place => {
    const place = places.get(blockIdOf(where))
    if (!place) throw new Error(`nothing in the document bears the id ${where}`)
    return place
  }

  test('front', () => {
    const title = document.blocks.find((block) => block.kind === 'title-block')
    const facts = title?.facts.map((fact) => inlineText(fact.value)) ?? []
    const texts = [title?.documentKind ?? '', inlineText(title?.title ?? []), ...facts, document.header]
    expect(expected.front.filter((words) => !standsIn(texts.join(' '), words))).toEqual([])
  })

  test('anywhere, and nowhere', () => {
    const { header, footer, statusNotice, title } = document
    const all = [...readingTexts(document), header, footer, statusNotice ?? '', title].join(' ')
    const { 'must-hold': words = [], lacks = [] } = expected.document
    expect(words.filter((each) => !standsIn(all, each))).toEqual([])
    expect(lacks.filter((each) => standsIn(all, each))).toEqual([])
  })

  test.each(['docx', 'pdf'] as const)('every word in order in the %s, and no other', (format) => {
    const text = files.get(id)?.[format] ?? ''
    const unsigned: readonly Block[] = document.blocks.filter((block) => block.kind !== 'signature-block')
    const { rest, missing } = withoutTexts(text, readingTexts({ ...document, blocks: unsigned }))
    expect(missing).toEqual([])
    // The sides of a signature block stand side by side, and its lines in either order.
    const sides = readingTexts({
      ...document,
      blocks: document.blocks.filter((each) => !unsigned.includes(each)),
    })
    expect(sides.map(packed).filter((each) => !text.includes(each))).toEqual([])
    // What is left: list marks, page numbers, the place for an emblem, and the contents, which repeat headings.
    const headings = document.blocks.flatMap((block) =>
      block.kind === 'heading' ? readingTexts({ ...document, blocks: [block] }) : [],
    )
    const emblems = document.blocks.flatMap((block) =>
      block.kind === 'title-block' ? [block.emblemPlace ?? ''] : [],
    )
    const edges = [document.header, document.footer, document.statusNotice ?? '']
    const known = [...sides, ...headings, ...emblems, ...edges].map(packed)
    const other = rest.map((each) => withoutAny(each, known)).filter((each) => !/^[\d\s–•.()]*$/u.test(each))
    expect(other).toEqual([])
  })

  test('sections, in order, with their numbers, headings and measures', () => {
    const measures = measuresOf(agreement.sections)
    const initiatives = new Set(
      agreement.annexes
        .flatMap((annex) => (annex.kind === 'initiatives' ? annex.initiatives : []))
        .map((each) => blockIdOf(each.id.value)),
    )
    const found = [...places.values()].filter(({ role, id }) => role !== 'annex' && !initiatives.has(id))
    const printed = found.map((place) => {
      const section = [...measures.keys()].find((each) => blockIdOf(each) === place.id) ?? place.id
      const ids = new Set(measures.get(section)?.map(blockIdOf))
      const count = place.passages.filter((passage) => ids.has(passage.id)).length
      return { id: section, number: place.number, heading: place.heading, measures: count }
    })
    expect(printed).toEqual(expected.sections.map((section) => ({ measures: 0, ...section })))
  })

  test('annexes, in order, with their numbers and headings', () => {
    const printed = [...places.values()]
      .filter(({ role }) => role === 'annex')
      .map((place) => ({ id: place.id, number: place.number, heading: place.heading }))
    expect(printed).toEqual(expected.annexes.map(({ id, number, heading }) => ({ id, number, heading })))
  })

  test.each(
    expected.holds.map((clause, index) => [`${index + 1}. ${nameOf(clause)}`, clause] as const),
  )('%s', (_, clause) => {
    const passages = passagesFor(clause, placeOf(clause.where), agreement)
    const words = clause['must-hold'] ?? []
    const texts = passages.flatMap((passage) => passage.texts)
    expect(texts, `what must hold ${words.join(' + ')} in ${placeText(placeOf(clause.where))}`).not.toEqual(
      [],
    )
    expect((clause.lacks ?? []).filter((each) => standsIn(texts.join(' '), each))).toEqual([])
    const file = files.get(id)
    // The clause stands in the files as it stands in the document.
    expect(texts.filter((text) => !file?.docx.includes(packed(text)))).toEqual([])
    expect(texts.filter((text) => !file?.pdf.includes(packed(text)))).toEqual([])
  })

  test.runIf(expected.rows)('rows of the funding annex', () => {
    const printed = rowsOf(document).map((row) =>
      row.group === null ? { where: row.label, printed: row.amount, note: row.note } : { group: row.group },
    )
    const rows = expected.rows ?? []
    expect(printed).toEqual(
      rows.map((row) =>
        'group' in row ? row : { where: row.where, printed: row.printed, note: row.note ?? '' },
      ),
    )
    const kronor = rows.flatMap((row) => ('group' in row ? [] : [BigInt(row.kronor)]))
    const lines = agreement.funding.groups.flatMap((group) => group.lines)
    const amounts = [...lines.map((line) => line.amount.value), agreement.funding.total?.value]
    expect(amounts.map((amount) => amount?.ore)).toEqual(kronor.map((each) => each * 100n))
  })

  test.runIf(expected.rows)('rows of the funding annex in the files, with the page of each', () => {
    const file = files.get(id)
    const lines = agreement.funding.groups.flatMap((group) => group.lines)
    const printed = rowsOf(document).filter((row) => row.group === null && row.label !== totalLabel)
    expect(printed).toHaveLength(lines.length)
    for (const [index, row] of printed.entries()) {
      const section = lines[index]?.section?.value ?? ''
      const page = pageOf(file?.pages, placeOf(section))
      const text = packed(`${row.label} ${row.amount}${row.note} ${page}`)
      expect(file?.docx.includes(text), `DOCX: ${text}`).toBe(true)
      expect(file?.pdf.includes(text), `PDF: ${text}`).toBe(true)
    }
  })

  test.runIf(expected.notes)('notes of the funding annex', () => {
    const notes = fundingTable(document)?.notes ?? []
    expect(notes.map((note) => note.sign)).toEqual(expected.notes?.map((note) => note.mark))
    for (const [index, note] of (expected.notes ?? []).entries()) {
      const text = inlineText(notes[index]?.children ?? [])
      expect(note['must-hold'].filter((words) => !standsIn(text, words))).toEqual([])
    }
  })

  test.runIf(expected.forms)('fields of the forms', () => {
    expect(formsOf(document)).toEqual([
      Object.entries(expected.forms?.requisition ?? {}),
      Object.entries(expected.forms?.['financial-report'] ?? {}),
    ])
  })

  test.runIf(expected.pathways)('care pathways', () => {
    const items = document.blocks
      .flatMap((block) => (block.kind === 'columns' ? block.blocks : []))
      .flatMap((block) => (block.kind === 'list' ? block.items : []))
    expect(items).toHaveLength(expected.pathways ?? 0)
    expect(new Set(items.map((item) => item.id)).size).toBe(items.length)
  })
})

const totalLabel = 'Totalt för överenskommelsen'

function nameOf(clause: ExpectedClause): string {
  const of = clause.of === undefined ? '' : ` (${clause.of})`
  const words = clause['must-hold']?.join(' + ') ?? `without ${clause.lacks?.join(', ')}`
  return `${clause.where}${of}: ${words}`
}

/** The passages that hold what a clause must hold; none where it does not stand so. */
function passagesFor(clause: ExpectedClause, place: Place, agreement: Agreement): readonly Passage[] {
  const words = clause['must-hold'] ?? []
  if (words.length === 0) return place.passages
  const holding = (passages: readonly Passage[]): readonly Passage[] => {
    const found = passages.find((passage) => holdsAll(passage.texts, words))
    return found ? [found] : []
  }
  if (clause.of === undefined) return holding(place.passages)
  const own = clauseOf(place, clause.of)
  if (own.length > 0)
    return holdsAll(
      own.flatMap((each) => each.texts),
      words,
    )
      ? own
      : []
  const printing = passagesPrinting(place, agreement, clause.of)
  if (!printing) throw new Error(`no clause of ${clause.where}, no deadline and no payment: ${clause.of}`)
  return holding(printing)
}

function placeText(place: Place): string {
  return place.passages.map((passage) => `\n  ${passage.id}: ${plain(passage.texts.join(' '))}`).join('')
}

function fundingTable(document: Document): Table | undefined {
  return document.blocks.find(
    (block): block is Table =>
      block.kind === 'table' && block.columns.some((column) => column.align === 'decimal'),
  )
}

function rowsOf(document: Document): readonly {
  readonly group: string | null
  readonly label: string
  readonly amount: string
  readonly note: string
}[] {
  const rows = fundingTable(document)?.rows ?? []
  return rows
    .filter((row) => row.role !== 'header')
    .map((row) => {
      const [label = [], amount = []] = row.cells.map((cell) =>
        cell.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.children : [])),
      )
      const marks = amount.filter((inline) => inline.kind === 'note-mark')
      const rest = amount.filter((inline) => inline.kind !== 'note-mark')
      const words = plain(inlineText(label))
      return {
        group: row.role === 'group' ? words.replace(/^\d+\. /u, '') : null,
        label: words,
        amount: plain(inlineText(rest)),
        note: inlineText(marks),
      }
    })
}

/** The groups of fields in each column of the annex on forms: heading, labels. */
function formsOf(document: Document): readonly (readonly (readonly [string, readonly string[]])[])[] {
  const table = document.blocks.findLast((block): block is Table => block.kind === 'table')
  const rows = table?.rows.filter((row) => row.role === 'body') ?? []
  return [0, 1].map((column) =>
    rows.flatMap((row) => {
      const blocks = row.cells[column]?.blocks ?? []
      const [heading] = blocks
      if (heading?.kind !== 'paragraph') return []
      const labels = blocks.findLast((block) => block.kind === 'list')?.items ?? []
      const texts = labels.map((item) =>
        item.blocks
          .flatMap((block) => (block.kind === 'paragraph' ? [plain(inlineText(block.children))] : []))
          .join(' '),
      )
      return [[plain(inlineText(heading.children)).replace(/^\d+\. /u, ''), texts] as const]
    }),
  )
}

/** The page on which the bookmarks of the PDF place a section. */
function pageOf(pdf: ReadPdf | undefined, place: Place): number | undefined {
  const title = plain(`${place.number ?? ''} ${place.heading}`)
  return pdf?.outline.find((line) => plain(line.title) === title)?.page
}

/** Takes texts out of a text, each after the one before; what is left between them, and what was not there. */
function withoutTexts(
  text: string,
  texts: readonly string[],
): { readonly rest: readonly string[]; readonly missing: readonly string[] } {
  const rest: string[] = []
  const missing: string[] = []
  let from = 0
  for (const each of texts.map(packed)) {
    const at = text.indexOf(each, from)
    if (at < 0) missing.push(each)
    else {
      rest.push(text.slice(from, at))
      from = at + each.length
    }
  }
  return { rest: [...rest, text.slice(from)].filter((each) => each !== ''), missing }
}

/** A text without the longest of these, wherever they stand. */
function withoutAny(text: string, others: readonly string[]): string {
  return [...others]
    .sort((a, b) => b.length - a.length)
    .reduce((left, other) => (other === '' ? left : left.replaceAll(other, ' ')), text)
}

/** Without white space, which files set in their own way. */
function packed(text: string): string {
  return text.replace(/[\s\u00a0\u00ad\u202f]+/gu, '')
}
