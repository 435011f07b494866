import type { Document } from '../../src/document/nodes.ts'
import { redlineDocuments } from '../../src/redline/redline-documents.ts'
import { compileDocument } from '../../src/writers/docx/document.ts'
import { finalize, type Parts } from '../../src/writers/docx/finalize.ts'
import { buildCoreProperties, buildSettings } from '../../src/writers/docx/properties.ts'
import { type CompiledRedline, compileRedline } from '../../src/writers/docx/redline/compile-redline.ts'
import { countedPages } from '../../test/harness/compare-redline.ts'
import type { RedlineCase } from './cases.ts'
import type { LibreOffice, LibreOfficeJob } from './settle-in-libreoffice.ts'

/** A case that LibreOffice makes something else of: the first text that differs. */
export interface Difference {
  readonly case: RedlineCase
  readonly verdict: 'accept' | 'reject'
  readonly expected: string
  readonly found: string
}

export interface Comparison {
  readonly differences: readonly Difference[]
  /** How many cases were compared: the others were passed over. */
  readonly compared: number
}

const identity = { author: 'Prov', date: '2031-01-15T00:00:00Z' }
const casesAtOnce = 10

/**
 * Lets LibreOffice accept and reject all changes of redlines, and compares the texts with those that it shows of the two documents' own
 * files. A document in which blocks begin or cease to be set in columns is passed over: LibreOffice (7.4) loses the header of continuous sections.
 * Where a heading gets its number in another way, references to such numbers are not compared: LibreOffice (7.4) does not give a paragraph the list back
 * that a rejected change of its properties took away (`w:numId` 0).
 */
export function compareInLibreOffice(cases: readonly RedlineCase[], libreOffice: LibreOffice): Comparison {
  const compared = cases.filter(({ before, after }) => countColumns(before) === countColumns(after))
  const differences: Difference[] = []
  for (let start = 0; start < compared.length; start += casesAtOnce) {
    const batch = compared.slice(start, start + casesAtOnce)
    const texts = libreOffice.settle(batch.flatMap(jobsOf))
    batch.forEach((each, index) => {
      const [accepted, rejected, after, before] = texts.slice(4 * index, 4 * index + 4)
      const add = (verdict: Difference['verdict'], expected: Texts, found: Texts) => {
        const at = firstDifference(expected, found)
        if (at !== null)
          differences.push({ case: each, verdict, expected: expected[at] ?? '', found: found[at] ?? '' })
      }
      add('accept', after ?? [], accepted ?? [])
      add('reject', before ?? [], rejected ?? [])
    })
  }
  return { differences, compared: compared.length }
}

type Texts = readonly string[]

function jobsOf({ before, after }: RedlineCase): readonly LibreOfficeJob[] {
  const { document } = redlineDocuments(before, after, identity)
  const pages = { old: countedPages(before), new: countedPages(after) }
  const compiled = compileRedline(document, identity, pages, compileDocument)
  const redline = pack(compiled.parts, after)
  const withoutNumbers = changesNumbering(compiled)
  const own = (each: Document) =>
    pack(compileDocument({ ...each, form: null }, countedPages(each)).parts, each)
  return [
    { docx: redline, verdict: 'accept', withoutNumbers },
    { docx: redline, verdict: 'reject', withoutNumbers },
    { docx: own(after), verdict: 'leave', withoutNumbers },
    { docx: own(before), verdict: 'leave', withoutNumbers },
  ]
}

/** Whether a heading is counted by its list in one file, and has its number as text in the other. */
function changesNumbering({ old, new: now }: CompiledRedline): boolean {
  return [...now.headingNumbers].some(([id, source]) => {
    const before = old.headingNumbers.get(id)
    return before !== undefined && (before === 'list') !== (source === 'list')
  })
}

/** A file without embedded fonts, which would take most of the time. */
function pack(parts: Parts, document: Document): Uint8Array {
  const printed = { ...document, form: null }
  const added = new Map([
    ['word/settings.xml', buildSettings(printed)],
    ['docProps/core.xml', buildCoreProperties(printed)],
  ])
  return finalize(parts, added)
}

function countColumns({ blocks }: Document): number {
  return blocks.filter(({ kind }) => kind === 'columns').length
}

function firstDifference(expected: Texts, found: Texts): number | null {
  const count = Math.max(expected.length, found.length)
  for (let index = 0; index < count; index += 1) if (expected[index] !== found[index]) return index
  return null
}
