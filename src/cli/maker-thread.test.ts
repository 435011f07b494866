import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildKitchenSink } from '../../test/harness/kitchen-sink.ts'
import type { Checked } from '../diagnostics/diagnostic.ts'
import type { Document } from '../document/nodes.ts'
import { createDocumentMaker, type MadeDocument, makeDocuments } from '../pipeline/make-documents.ts'
import { docxWriter } from '../writers/docx/document.ts'
import { type MakerThread, startMakerThread } from './maker-thread.ts'
import { machineFileSystem } from './output/file-system.ts'
import { fontReader } from './project.ts'

const formats = ['docx', 'pdf']
const font = fontReader(machineFileSystem)
const environment = { font }
const document = buildKitchenSink()
const other: Document = { ...document, title: 'En annan', blocks: document.blocks.slice(0, 3) }
const broken = { ...document, blocks: [{ kind: 'no such kind' }] } as unknown as Document
const pagination = {
  pageCount: 1,
  pageOf: new Map(
    document.blocks.flatMap((block): [string, number][] => ('id' in block ? [[block.id, 1]] : [])),
  ),
}

function hashOf(bytes: Uint8Array | undefined): string {
  return createHash('sha256')
    .update(bytes ?? '')
    .digest('hex')
}

function summaryOf({ value, diagnostics }: Checked<MadeDocument>) {
  return {
    pageCount: value?.pageCount,
    files: value?.files.map(({ format, bytes }) => [format, hashOf(bytes)]),
    diagnostics,
  }
}

let thread: MakerThread
beforeEach(() => {
  thread = startMakerThread(formats)
})
afterEach(() => thread.close())

describe('a thread that makes documents', () => {
  test('makes the same files as this one, document after document', async () => {
    const here = await createDocumentMaker({ formats, font })
    const [own, ...others] = await Promise.all([
      here.make(document).made,
      thread.maker.make(document).made,
      thread.maker.make(other).made,
    ])
    expect(own.value?.files.map(({ format }) => format)).toEqual(formats)
    expect(others.map(summaryOf)).toEqual([summaryOf(own), expect.anything()])
    expect(summaryOf(others[1]).files).not.toEqual(summaryOf(own).files)
  })

  test('writes one format of what was laid out elsewhere', async () => {
    const here = await docxWriter.write(document, pagination, environment)
    const there = await thread.writer('docx').write(document, pagination, environment)
    expect(hashOf(there.value)).toBe(hashOf(here.value))
  })

  test('hands on a fault of one document, and writes the next', async () => {
    await expect(thread.maker.make(broken).made).rejects.toThrow()
    await expect(thread.writer('docx').write(broken, pagination, environment)).rejects.toThrow()
    await expect(thread.maker.make(other).made).resolves.toMatchObject({ diagnostics: [] })
  })

  test('closed, lets nobody wait', async () => {
    const waiting = thread.maker.make(document).made
    const [ended] = await Promise.allSettled([waiting, thread.close()])
    expect(ended).toMatchObject({ status: 'rejected' })
    await expect(thread.maker.make(document).made).rejects.toThrow('has ended')
  })
})

describe('documents shared out among makers', () => {
  test('come in their own order, whoever made them', async () => {
    const here = createDocumentMaker({ formats: ['pdf'], font })
    const documents = [other, document, other]
    const alone = await makeDocuments(documents, [here])
    const summaries = alone.map(summaryOf)
    expect(summaries[0]).toEqual(summaries[2])
    expect(summaries[0]).not.toEqual(summaries[1])
    const pdfThread = startMakerThread(['pdf'])
    try {
      const shared = await makeDocuments(documents, [pdfThread.maker, here])
      expect(shared.map(summaryOf)).toEqual(summaries)
    } finally {
      await pdfThread.close()
    }
  })

  test('are not made where one has a fault', async () => {
    const here = createDocumentMaker({ formats: ['pdf'], font })
    await expect(makeDocuments([document, broken, other], [here])).rejects.toThrow()
  })
})
