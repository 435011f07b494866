import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { buildKitchenSink } from '../../test/harness/kitchen-sink.ts'
import type { Document } from '../document/nodes.ts'
import { docxWriter } from '../writers/docx/document.ts'
import { machineFileSystem } from './output/file-system.ts'
import { fontReader } from './project.ts'
import { startWriterThread, type WriterThread } from './writer-thread.ts'

const environment = { font: fontReader(machineFileSystem) }
const document = buildKitchenSink()
const pagination = {
  pageCount: 1,
  pageOf: new Map(
    document.blocks.flatMap((block): [string, number][] => ('id' in block ? [[block.id, 1]] : [])),
  ),
}

let thread: WriterThread
beforeEach(() => {
  thread = startWriterThread('docx')
})
afterEach(() => thread.close())

describe('a writer in a thread of its own', () => {
  test('writes the same bytes, document after document', async () => {
    const here = await docxWriter.write(document, pagination, environment)
    const there = await Promise.all([
      thread.writer.write(document, pagination, environment),
      thread.writer.write({ ...document, title: 'En annan' }, pagination, environment),
    ])
    expect(there[0]).toEqual(here)
    expect(there[1].value).not.toEqual(here.value)
  })

  test('hands on a fault of one document, and writes the next', async () => {
    const broken = { ...document, blocks: [{ kind: 'no such kind' }] } as unknown as Document
    await expect(thread.writer.write(broken, pagination, environment)).rejects.toThrow()
    await expect(thread.writer.write(document, pagination, environment)).resolves.toMatchObject({
      diagnostics: [],
    })
  })

  test('closed, lets nobody wait', async () => {
    const waiting = thread.writer.write(document, pagination, environment)
    const [ended] = await Promise.allSettled([waiting, thread.close()])
    expect(ended).toMatchObject({ status: 'rejected' })
    await expect(thread.writer.write(document, pagination, environment)).rejects.toThrow('has ended')
  })
})
