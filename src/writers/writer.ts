import type { Checked } from '../diagnostics/diagnostic.ts'
import type { Document } from '../document/nodes.ts'
import type { Pagination } from '../pagination/pagination.ts'

/** What a writer may not find out by itself: everything comes from the caller. */
export interface WriterEnvironment {
  /** Reads a font file by its name, such as `SourceSerif4_400Regular.ttf`. */
  readonly font: (name: string) => Uint8Array
}

/** What was made before from the same things, kept from one run to the next. Nothing that is written differs by it. */
export interface KeptBytes {
  /** Null where nothing is kept under the name, or it cannot be had. */
  find(name: string): Uint8Array | null
  /** Keeps bytes, where that can be done; whoever finds them must know whether they are whole. */
  keep(name: string, bytes: Uint8Array): void
}

/** document → bytes. Same document, same bytes, whatever the machine, folder, time or zone. */
export interface Writer {
  /** Its name on the command line, and the ending of its files' names. */
  readonly format: string
  /** Does what needs no document yet, where there is time to spare: nothing that is written differs by it. */
  prepare?(environment: WriterEnvironment, kept?: KeptBytes): void
  write(
    document: Document,
    pagination: Pagination,
    environment: WriterEnvironment,
  ): Promise<Checked<Uint8Array>>
}
