import { getCompileCacheDir } from 'node:module'
import { dirname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Checked } from '../diagnostics/diagnostic.ts'
import type { Document } from '../document/nodes.ts'
import type { Pagination } from '../pagination/pagination.ts'
import type { DocumentMaker, MadeDocument } from '../pipeline/make-documents.ts'
import type { Format } from '../writers/index.ts'
import type { Writer } from '../writers/writer.ts'

/**
 * A thread of its own that makes documents. It loads its libraries and packs its fonts while the sources are checked. Then it makes
 * some documents itself, and of those that are laid out elsewhere it writes one format. A document is plain data, layout and writers
 * are pure: the bytes are the same.
 */
export interface MakerThread {
  readonly maker: DocumentMaker
  /** Writes a format in the thread. */
  writer(format: Format): Writer
  /** Ends the thread, whatever it does. */
  close(): Promise<void>
}

/** What the thread is asked for: to make a document, or, with page numbers (it takes no pages), to write it in one format. */
export type ThreadOrder =
  | { readonly number: number; readonly kind: 'make'; readonly document: Document }
  | {
      readonly number: number
      readonly kind: 'write'
      readonly document: Document
      readonly format: Format
      readonly pagination: Pagination
    }

/** The answer is of the kind that was asked for. */
export type ThreadReply =
  | { readonly number: number; readonly done: Checked<MadeDocument> | Checked<Uint8Array> }
  | { readonly number: number; readonly fault: unknown }

/** What the thread is started with. */
export interface ThreadSettings {
  readonly formats: readonly string[]
}

type Ask =
  | { readonly kind: 'make'; readonly document: Document }
  | {
      readonly kind: 'write'
      readonly document: Document
      readonly format: Format
      readonly pagination: Pagination
    }

/** Starts a second thread that makes documents; `formats` are those that it loads the writers of. */
export function startMakerThread(formats: readonly string[]): MakerThread {
  const worker = new Worker(new URL('./maker-worker.mjs', import.meta.url), {
    workerData: { formats } satisfies ThreadSettings,
    env: { ...process.env, ...sharedModules() },
  })
  const open = new Map<number, PromiseWithResolvers<ThreadReply>>()
  let ended: Error | null = null
  let count = 0
  const end = (fault: Error): void => {
    ended ??= fault
    for (const { reject } of open.values()) reject(ended)
    open.clear()
  }
  worker.on('message', (reply: ThreadReply) => {
    const order = open.get(reply.number)
    open.delete(reply.number)
    if ('fault' in reply) order?.reject(reply.fault)
    else order?.resolve(reply)
  })
  worker.on('error', (fault) => end(fault instanceof Error ? fault : new Error(String(fault))))
  worker.on('exit', () => end(new Error('the thread that makes documents has ended')))
  const ask = async (order: Ask): Promise<unknown> => {
    if (ended) throw ended
    const asked = Promise.withResolvers<ThreadReply>()
    const number = count++
    open.set(number, asked)
    worker.postMessage({ ...order, number } satisfies ThreadOrder)
    const reply = await asked.promise
    return 'done' in reply ? reply.done : undefined
  }
  return {
    maker: {
      make: (document) => {
        const made = ask({ kind: 'make', document }) as Promise<Checked<MadeDocument>>
        return { made, idle: made }
      },
    },
    writer: (format) => ({
      format,
      write: (document, { pageCount, pageOf }) =>
        ask({ kind: 'write', document, format, pagination: { pageCount, pageOf } }) as Promise<
          Checked<Uint8Array>
        >,
    }),
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
