import { parentPort, workerData } from 'node:worker_threads'
import { createDocumentMaker } from '../pipeline/make-documents.ts'
import { writers } from '../writers/index.ts'
import { findKeptBytes } from './kept-bytes.ts'
import type { ThreadOrder, ThreadReply, ThreadSettings } from './maker-thread.ts'
import { machineFileSystem } from './output/file-system.ts'
import { fontReader } from './project.ts'

/** A thread in which documents are made: documents come in as messages, files go out. */
const { formats } = workerData as ThreadSettings
const font = fontReader(machineFileSystem)
const maker = createDocumentMaker({ formats, font, kept: findKeptBytes() })

parentPort?.on('message', async (order: ThreadOrder) => {
  parentPort?.postMessage(await replyTo(order))
})

async function replyTo(order: ThreadOrder): Promise<ThreadReply> {
  const { number, document } = order
  try {
    if (order.kind === 'make') return { number, done: await (await maker).make(document).made }
    const writer = await writers[order.format]()
    return { number, done: await writer.write(document, order.pagination, { font }) }
  } catch (fault) {
    return { number, fault }
  }
}
