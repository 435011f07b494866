import type { Checked } from '../diagnostics/diagnostic.ts'
import type { Document } from '../document/nodes.ts'
import { visitNodes } from '../document/walk.ts'
import { type Format, formats, writers } from '../writers/index.ts'
import type { KeptBytes, Writer } from '../writers/writer.ts'

/** A document in every format that was asked for. */
export interface MadeDocument {
  readonly pageCount: number
  readonly files: readonly {
    readonly format: string
    readonly bytes: Uint8Array
  }[]
}

/** Makes files of composed documents. Any maker gives the same bytes. */
export interface DocumentMaker {
  make(document: Document): Making
}

export interface Making {
  /** The maker can take another document, though this one's files may still be written elsewhere. */
  readonly idle: Promise<unknown>
  /** Undefined where there is something wrong with the document, which is then told. */
  readonly made: Promise<Checked<MadeDocument>>
}

export interface MakingOptions {
  /** Which formats to write, of those in `writers`. */
  readonly formats: readonly string[]
  /** Reads a font file by its name. */
  readonly font: (name: string) => Uint8Array
  /** What earlier runs made of fonts. */
  readonly kept?: KeptBytes | undefined
  /** Gives the writer of a format; `writers` where nothing is said. Any other must give the same bytes. */
  readonly writerOf?: (format: Format) => Promise<Writer>
}

/** A maker that works in this thread: it lays out, and lets all writers write. */
export async function createDocumentMaker(options: MakingOptions): Promise<DocumentMaker> {
  const { font, kept, writerOf = (format: Format) => writers[format]() } = options
  const wanted = formats.filter((format) => options.formats.includes(format))
  const chosen = await Promise.all(wanted.map(writerOf))
  for (const writer of chosen) writer.prepare?.({ font }, kept)
  // Pages and formats bring the largest libraries, which a check can do without.
  const { layOut } = await import('../pagination/lay-out.ts')
  const make = async (document: Document): Promise<Checked<MadeDocument>> => {
    const laidOut = layOut(document, { font })
    const { value: pagination } = laidOut
    if (!pagination) return { value: undefined, diagnostics: laidOut.diagnostics }
    const written = await Promise.all(chosen.map((writer) => writer.write(document, pagination, { font })))
    const files = written.flatMap(({ value }, index) => {
      const format = chosen[index]?.format
      return value && format !== undefined ? [{ format, bytes: value }] : []
    })
    return {
      value: { pageCount: pagination.pageCount, files },
      diagnostics: [...laidOut.diagnostics, ...written.flatMap(({ diagnostics }) => diagnostics)],
    }
  }
  return {
    make: (document) => ({
      made: make(document),
      // Not before others in this thread have had their turn, or what other threads say would go unheard.
      idle: new Promise((resolve) => setImmediate(resolve)),
    }),
  }
}

/**
 * Makes all documents, each by whichever maker is free, the largest first, so that all are done at about the same time.
 */
export async function makeDocuments(
  documents: readonly Document[],
  makers: readonly (DocumentMaker | Promise<DocumentMaker>)[],
  onDocument: (index: number) => (() => void) | undefined = () => undefined,
): Promise<readonly Checked<MadeDocument>[]> {
  const sizes = documents.map(sizeOf)
  const order = documents.map((_, index) => index)
  order.sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b)
  const made = new Map<number, Promise<Checked<MadeDocument>>>()
  const work = async (promised: DocumentMaker | Promise<DocumentMaker>): Promise<void> => {
    const maker = await promised
    for (let index = order.shift(); index !== undefined; index = order.shift()) {
      const document = documents[index]
      if (!document) continue
      const done = onDocument(index)
      const making = maker.make(document)
      made.set(index, making.made)
      // A fault is told where the results are awaited, below.
      making.made.catch(() => {})
      await making.idle
      done?.()
    }
  }
  await Promise.all(makers.map(work))
  return await Promise.all(
    documents.map((_, index) => made.get(index) ?? { value: undefined, diagnostics: [] }),
  )
}

/** The time that a document takes follows its nodes rather than its blocks: one table may be half of it. */
function sizeOf(document: Document): number {
  let nodes = 0
  visitNodes(document, () => {
    nodes += 1
  })
  return nodes
}
