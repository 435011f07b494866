import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { machineFileSystem } from '../../src/cli/output/file-system.ts'
import { fontReader } from '../../src/cli/project.ts'
import { printTerminal } from '../../src/diagnostics/print-terminal.ts'
import { readingTexts } from '../../src/document/reading-words.ts'
import { buildDocuments, checkProject } from '../../src/pipeline/pipeline.ts'
import { projectSources } from '../../tools/bench/project-sources.ts'
import { docxText } from '../harness/docx-text.ts'
import { editSource, onlyAgreements, replaceOnce } from '../harness/edit-sources.ts'
import { clauseOf, holdsAll, placesOf, standsIn } from '../harness/expected-agreement.ts'
import { readPdf } from '../harness/read-pdf.ts'

/** A figure is written once: one that disagrees is refused, one that agrees stands everywhere. */
const sources = onlyAgreements(projectSources(join(import.meta.dirname, '../..')), 'cancer-2024')
const path = 'agreements/cancer-2024/agreement.yaml'
const dearer = editSource(sources, path, replaceOnce('amount: 80 mnkr', 'amount: 81 mnkr'))

describe('80 mnkr becomes 81 mnkr in one funding line', () => {
  test('is refused, with both lines shown', () => {
    const { agreements, diagnostics } = checkProject(dearer)
    expect(agreements).toEqual([])
    const shown = printTerminal(diagnostics, { language: 'sv', colour: false, limit: 50, width: 110 })
    expect(shown).toMatch(/\d+ │ +sum: 405 mnkr\n/u)
    expect(shown).toMatch(/\d+ │ +amount: 81 mnkr\n/u)
    expect(standsIn(shown, '406 mnkr')).toBe(true)
  })

  test('writes nothing', async () => {
    const { documents } = await buildDocuments(dearer, {
      formats: ['docx', 'pdf'],
      font: fontReader(machineFileSystem),
    })
    expect(documents).toEqual([])
  })

  test('with the sum of its group mended, the total is refused', () => {
    const { agreements, diagnostics } = checkProject(
      editSource(dearer, path, replaceOnce('sum: 405 mnkr', 'sum: 406 mnkr')),
    )
    expect(agreements).toEqual([])
    const shown = printTerminal(diagnostics, { language: 'sv', colour: false, limit: 50, width: 110 })
    expect(shown).toMatch(/\d+ │ +total: 809 mnkr\n/u)
  })
})

describe('with the total mended too', () => {
  const mended = editSource(dearer, path, (text) =>
    replaceOnce('total: 809 mnkr', 'total: 810 mnkr')(replaceOnce('sum: 405 mnkr', 'sum: 406 mnkr')(text)),
  )
  const { agreements, diagnostics } = checkProject(mended)
  const [composed] = agreements

  test('the new figures stand in every clause, and the old in none', () => {
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    if (!composed) throw new Error('nothing was composed')
    const places = placesOf(composed.document)
    const clause = (where: string, id: string): readonly string[] => {
      const place = places.get(where)
      return place ? clauseOf(place, id).flatMap((passage) => passage.texts) : []
    }
    expect(holdsAll(clause('economy-childhood-cancer', 'childhood-cancer'), ['81 miljoner kronor'])).toBe(
      true,
    )
    expect(holdsAll(clause('payments-with-requisition', 'regional-work'), ['130 000 000 kronor'])).toBe(true)
    const rows = places.get('funding-annex')?.passages.map((passage) => passage.texts.slice(0, 2)) ?? []
    expect(rows).toContainEqual(['Barncancer', '81'])
    expect(rows).toContainEqual(['Totalt för överenskommelsen', '810'])
    for (const where of ['framework', 'economy', 'financial-terms']) {
      const texts = places.get(where)?.passages.flatMap((passage) => passage.texts) ?? []
      expect(holdsAll(texts, ['810 miljoner kronor']), where).toBe(true)
    }
    const financialTerms = places.get('financial-terms')?.passages.flatMap((passage) => passage.texts) ?? []
    expect(holdsAll(financialTerms, ['406 miljoner kronor'])).toBe(true)
    expect(oldFigures(readingTexts(composed.document).join('\n'))).toEqual([])
  })

  test('so they do in the files', async () => {
    const { documents } = await buildDocuments(mended, {
      formats: ['docx', 'pdf'],
      font: fontReader(machineFileSystem),
    })
    const [docx, pdf] = documents.find(({ id }) => id === 'overenskommelse-cancer-2024')?.files ?? []
    const pages = await readPdf(pdf?.bytes ?? new Uint8Array())
    for (const text of [
      docxText(docx?.bytes ?? new Uint8Array()),
      pages.pages.map((page) => page.body).join('\n'),
    ]) {
      expect(newFigures.filter((figure) => !standsIn(text, figure))).toEqual([])
      expect(oldFigures(text)).toEqual([])
    }
  })
})

const newFigures = [
  '81 miljoner kronor',
  '130 000 000 kronor',
  '406 miljoner kronor',
  '810 miljoner kronor',
  'Barncancer 81',
  'Totalt för överenskommelsen 810',
]

function oldFigures(text: string): readonly string[] {
  const old = ['80 miljoner kronor', '129 000 000 kronor', '405 miljoner kronor', '809', 'Barncancer 80']
  return old.filter((figure) => standsIn(text, figure))
}
