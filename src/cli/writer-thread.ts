import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Checked } from '../diagnostics/diagnostic.ts'
import type { Document } from '../document/nodes.ts'
import type { Pagination } from '../pagination/pagination.ts'
import type { Format } from '../writers/index.ts'
import type { Writer } from '../writers/writer.ts'

/**
 * A writer in a thread of its own, which loads its libraries and packs its fonts while the sources are checked, and writes one
 * document while the next is laid out. A document is plain data and the writers are pure: the bytes are the same.
 */
export interface WriterThread {
  readonly writer: Writer
  /** Ends the thread, whatever it does. */
  close(): Promise<void>
}

/** What the thread is asked to write; it takes page numbers, but no pages. */
export interface WriterOrder {
  readonly number: number
  readonly document: Document
  readonly pagination: Pagination
}

export type WriterReply =
  | { readonly number: number; readonly written: Checked<Uint8Array> }
  | { readonly number: number; readonly fault: unknown }

export function startWriterThread(format: Format): WriterThread {
  const worker = new Worker(new URL('./writer-worker.ts', import.meta.url), {
    workerData: { format },
    env: { ...process.env, ...sharedModules() },
  })
  const open = new Map<number, PromiseWithResolvers<Checked<Uint8Array>>>()
  let ended: Error | null = null
  let count = 0
  const end = (fault: Error): void => {
    ended ??= fault
    for (const { reject } of open.values()) reject(ended)
    open.clear()
  }
  worker.on('message', (reply: WriterReply) => {
    const order = open.get(reply.number)
    open.delete(reply.number)
    if ('fault' in reply) order?.reject(reply.fault)
    else order?.resolve(reply.written)
  })
  worker.on('error', (fault) => end(fault instanceof Error ? fault : new Error(String(fault))))
  worker.on('exit', () => end(new Error(`the thread that writes ${format} has ended`)))
  return {
    writer: {
      format,
      write(document, { pageCount, pageOf }) {
        if (ended) return Promise.reject(ended)
        const order = Promise.withResolvers<Checked<Uint8Array>>()
        open.set(count, order)
        worker.postMessage({
          number: count,
          document,
          pagination: { pageCount, pageOf },
        } satisfies WriterOrder)
        count++
        return order.promise
      },
    },
    close: async () => {
      await worker.terminate()
    },
  }
}

/** A thread does not inherit where compiled modules are kept; it is told as a process would be. */
function sharedModules(): { readonly NODE_COMPILE_CACHE?: string } {
  const folder = getCompileCacheDir()
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: dirname(folder) }
}
