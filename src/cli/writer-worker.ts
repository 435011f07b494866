import { parentPort, workerData } from 'node:worker_threads'
import { type Format, writers } from '../writers/index.ts'
import { machineFileSystem } from './output/file-system.ts'
import { fontReader } from './project.ts'
import type { WriterOrder, WriterReply } from './writer-thread.ts'

/** A thread in which one writer works: documents come in as messages, files go out. */
const { format } = workerData as { readonly format: Format }
const environment = { font: fontReader(machineFileSystem) }
const writer = await writers[format]()

parentPort?.on('message', async (order: WriterOrder) => {
  parentPort?.postMessage(await replyTo(order))
})
writer.prepare?.(environment)

async function replyTo({ number, document, pagination }: WriterOrder): Promise<WriterReply> {
  try {
    return { number, written: await writer.write(document, pagination, environment) }
  } catch (fault) {
    return { number, fault }
  }
}
